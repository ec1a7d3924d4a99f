//! How often a revision was invoked, and how often that failed. Counted on the warm path, so without a lock.

use std::sync::atomic::{AtomicU64, Ordering};

/// Invocations that came to an end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them, whether their callers waited or not.
    pub invocations: u64,
    /// Those that were answered with an error: of the function, of its runtime, of INIT, or a timeout.
    pub errors: u64,
}

/// The two are read one after the other: an invocation that ends in between may have its halves in two readings, and
/// loses neither.
#[derive(Debug, Default)]
pub(crate) struct Counter {
    invocations: AtomicU64,
    errors: AtomicU64,
}

impl Counter {
    pub fn count(&self, failed: bool) {
        self.errors.fetch_add(u64::from(failed), Ordering::Relaxed);
        self.invocations.fetch_add(1, Ordering::Relaxed);
    }

    pub fn take(&self) -> Counts {
        let invocations = self.invocations.swap(0, Ordering::Relaxed);
        Counts { invocations, errors: self.errors.swap(0, Ordering::Relaxed) }
    }
}
