//! How many requests one access key has in flight.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use wire::Error;

/// Counts verified requests by key: what was not verified must not use up another's.
#[derive(Clone, Debug)]
pub(crate) struct InFlight(Arc<Counts>);

#[derive(Debug)]
struct Counts {
    max: usize,
    keys: Mutex<HashMap<String, usize>>,
}

/// One request's place.
#[derive(Debug)]
pub(crate) struct Turn {
    counts: Arc<Counts>,
    key: String,
}

impl InFlight {
    pub fn new(max: usize) -> InFlight {
        InFlight(Arc::new(Counts { max, keys: Mutex::default() }))
    }

    /// A place for one more, or the service's 429.
    pub fn turn(&self, key: &str) -> Result<Turn, Error> {
        let mut keys = self.0.keys();
        let count = match keys.get_mut(key) {
            Some(count) => count,
            None => keys.entry(key.to_owned()).or_default(),
        };
        if *count >= self.0.max {
            return Err(Error::too_many_requests("CallerRateLimitExceeded"));
        }
        *count += 1;
        Ok(Turn { counts: self.0.clone(), key: key.to_owned() })
    }
}

impl Counts {
    fn keys(&self) -> MutexGuard<'_, HashMap<String, usize>> {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut keys = self.counts.keys();
        if let Some(count) = keys.get_mut(&self.key) {
            *count -= 1;
            if *count == 0 {
                keys.remove(&self.key);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_its_share_and_takes_nobody_elses() {
        let in_flight = InFlight::new(2);
        let (one, two) = (in_flight.turn("a").unwrap(), in_flight.turn("a").unwrap());
        let refused = in_flight.turn("a").unwrap_err();
        assert_eq!((refused.status(), refused.code()), (429, "TooManyRequestsException"));
        let other = in_flight.turn("b").unwrap();
        drop(one);
        let again = in_flight.turn("a").unwrap();
        drop((two, other, again));
        assert!(in_flight.0.keys().is_empty());
    }
}
