//! What functions are told to move to: to what this machine runs, if there is such a thing.

use std::collections::{BTreeMap, BTreeSet};

use domain::RuntimeId;
use jiff::civil::Date;

use crate::Control;
use crate::function::blocking;

/// By the runtime that is left.
pub(crate) type Successors = BTreeMap<RuntimeId, RuntimeId>;

impl Control {
    /// For every runtime in use, on that day. Asks the machine's interpreters what they are, the first time.
    pub(crate) async fn successors(&self, day: Date) -> Successors {
        let all = self.inner.directory.all();
        let used: BTreeSet<RuntimeId> =
            all.iter().flat_map(|entry| entry.slots()).map(|slot| slot.shown.config.runtime.clone()).collect();
        let (catalogue, runtimes) = (self.catalogue(), self.inner.runtimes.clone());
        let found = blocking(move || {
            let of = |id: RuntimeId| {
                let to = catalogue.successor(id.as_str(), day, |entry| runtimes.available(entry).is_ok())?;
                Some((id, RuntimeId::new(&*to.id)))
            };
            used.into_iter().filter_map(of).collect()
        });
        found.await.unwrap_or_default()
    }
}
