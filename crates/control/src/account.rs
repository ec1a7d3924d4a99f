//! GetAccountSettings (facts §22).

use crate::Control;

/// What the account uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountUsage {
    /// Functions.
    pub functions: usize,
    /// Bytes of their packages; every version counts.
    pub code_bytes: u64,
}

impl Control {
    /// What the account uses now.
    pub fn account_usage(&self) -> AccountUsage {
        let all = self.inner.directory.all();
        let slots = all.iter().flat_map(|entry| entry.slots());
        AccountUsage { functions: all.len(), code_bytes: slots.map(|slot| slot.shown.code.size_bytes).sum() }
    }
}
