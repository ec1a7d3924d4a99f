//! What was touched lately, and so may be about to be referred to.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use domain::Digest;

/// How long a package that nothing refers to is kept: from `store` until the record that names it is written,
/// there is a moment in which a sweep sees no reference. Far longer than any such moment.
pub(crate) const GRACE: Duration = Duration::from_secs(15 * 60);

/// When each digest was last stored or unpacked by this process. One process owns a data directory, so
/// memory is enough: after a restart nothing is in flight.
#[derive(Default)]
pub(crate) struct Recent {
    touched: Mutex<HashMap<Digest, Instant>>,
}

impl Recent {
    /// Notes a use. Call before looking whether the files are there: see [`Recent::unless_recent`].
    pub fn touch(&self, digest: Digest) {
        self.lock().insert(digest, Instant::now());
    }

    /// Runs `take_away` unless the digest was touched within `grace`; no touch can come in between. `None` if
    /// it was.
    pub fn unless_recent<T>(&self, digest: Digest, grace: Duration, take_away: impl FnOnce() -> T) -> Option<T> {
        let mut touched = self.lock();
        if touched.get(&digest).is_some_and(|at| at.elapsed() < grace) {
            return None;
        }
        touched.remove(&digest);
        Some(take_away())
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Digest, Instant>> {
        // A panic elsewhere can not leave a map of instants half-changed.
        self.touched.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
