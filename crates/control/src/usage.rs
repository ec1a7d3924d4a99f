//! When a version of a function was last invoked, and how often on each of the last 30 days.
//!
//! An invocation touches two numbers in memory. Once a minute, and when the server ends, they are written down: a
//! crash loses the last minute's, and calls around midnight may count on the other side of it.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Duration;

use domain::{FunctionName, Millis, Version};
use serde::{Deserialize, Serialize};
use store::{Batch, Document, Store};

use crate::Control;

/// How far back it is counted, days, the current one included.
const DAYS: u64 = 30;
const DAY_MS: u64 = 86_400_000;
/// How often it is written down.
const FLUSH_EVERY: Duration = Duration::from_secs(60);

/// How much a function is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// When it was last invoked; nothing if never since the server counts.
    pub last_invoked: Option<Millis>,
    /// Invocations today and on the 29 days before, UTC.
    pub invocations_30_days: u64,
}

/// The figures of one version, counted into without a lock.
#[derive(Debug, Default)]
pub(crate) struct Counter {
    /// Not in `days` yet.
    fresh: AtomicU64,
    last_ms: AtomicU64,
    changed: AtomicBool,
    /// By days since 1970.
    days: Mutex<BTreeMap<u64, u64>>,
}

impl Counter {
    /// One more invocation.
    pub fn count(&self, now: Millis) {
        self.fresh.fetch_add(1, Ordering::Relaxed);
        self.last_ms.fetch_max(now.0, Ordering::Relaxed);
        self.changed.store(true, Ordering::Release);
    }

    fn usage(&self, now: Millis) -> Usage {
        let days = self.days();
        let last = self.last_ms.load(Ordering::Relaxed);
        Usage {
            last_invoked: (last > 0).then_some(Millis(last)),
            invocations_30_days: days.range(first_day(now)..=day(now)).map(|(_, calls)| calls).sum::<u64>()
                + self.fresh.load(Ordering::Relaxed),
        }
    }

    fn days(&self) -> MutexGuard<'_, BTreeMap<u64, u64>> {
        // Single map operations: a panic cannot leave it half-changed.
        self.days.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn day(at: Millis) -> u64 {
    at.0 / DAY_MS
}

fn first_day(now: Millis) -> u64 {
    day(now).saturating_sub(DAYS - 1)
}

/// The figures of every version that was ever invoked.
#[derive(Debug, Default)]
pub(crate) struct UsageBook {
    counters: RwLock<BTreeMap<FunctionName, BTreeMap<Version, Arc<Counter>>>>,
}

/// What is durable of it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Figures {
    function: String,
    /// `None` is `$LATEST`.
    version: Option<u64>,
    last_invoked_ms: u64,
    /// By days since 1970.
    days: BTreeMap<u64, u64>,
}

impl Document for Figures {
    const KIND: &'static str = "usage/1";

    fn key(&self) -> String {
        key(&self.function, self.version)
    }
}

fn key(function: &str, version: Option<u64>) -> String {
    version.map_or_else(|| format!("{function}:$LATEST"), |number| format!("{function}:{number}"))
}

impl UsageBook {
    /// From the store. Figures of what is not there any more are dropped.
    pub async fn load(store: &Store, is_there: impl Fn(&FunctionName, Version) -> bool) -> Result<UsageBook, String> {
        let book = UsageBook::default();
        let mut gone = Batch::new();
        for figures in store.documents::<Figures>().await.map_err(|error| error.to_string())? {
            let key = figures.key();
            let Figures { function, version, last_invoked_ms, days } = figures;
            let version = version.map_or(Version::Latest, Version::Number);
            match FunctionName::new(&function).filter(|name| is_there(name, version)) {
                Some(name) => {
                    let counter = book.counter(&name, version);
                    counter.last_ms.store(last_invoked_ms, Ordering::Relaxed);
                    *counter.days() = days;
                }
                None => gone = gone.delete::<Figures>(key),
            }
        }
        if !gone.is_empty() {
            store.commit(gone).await.map_err(|error| error.to_string())?;
        }
        Ok(book)
    }

    /// The counter of a version, made when it is first invoked.
    pub fn counter(&self, function: &FunctionName, version: Version) -> Arc<Counter> {
        let mut counters = self.counters.write().unwrap_or_else(PoisonError::into_inner);
        counters.entry(function.clone()).or_default().entry(version).or_default().clone()
    }

    /// Of all versions together.
    pub fn usage(&self, function: &FunctionName, now: Millis) -> Usage {
        let counters = self.counters.read().unwrap_or_else(PoisonError::into_inner);
        let each = counters.get(function).into_iter().flatten().map(|(_, counter)| counter.usage(now));
        each.fold(Usage::default(), |all, one| Usage {
            last_invoked: all.last_invoked.max(one.last_invoked),
            invocations_30_days: all.invocations_30_days + one.invocations_30_days,
        })
    }

    /// Of a function that was deleted, or of one version. The change is to be committed.
    pub fn forget(&self, function: &FunctionName, version: Option<Version>) -> Batch {
        let mut counters = self.counters.write().unwrap_or_else(PoisonError::into_inner);
        let gone: Vec<Version> = match version {
            None => counters.remove(function).into_iter().flatten().map(|(version, _)| version).collect(),
            Some(version) => {
                counters.get_mut(function).and_then(|all| all.remove(&version)).map(|_| version).into_iter().collect()
            }
        };
        gone.into_iter().fold(Batch::new(), |batch, version| {
            let number = match version {
                Version::Latest => None,
                Version::Number(number) => Some(number),
            };
            batch.delete::<Figures>(key(function.as_str(), number))
        })
    }

    /// Writes down what changed.
    pub async fn flush(&self, store: &Store, now: Millis) {
        let mut batch = Batch::new();
        let mut written = Vec::new();
        for (function, versions) in self.counters.read().unwrap_or_else(PoisonError::into_inner).iter() {
            for (version, counter) in
                versions.iter().filter(|(_, counter)| counter.changed.swap(false, Ordering::Acquire))
            {
                batch = batch.put(&figures(function, *version, counter, now));
                written.push(counter.clone());
            }
        }
        if written.is_empty() {
            return;
        }
        if let Err(error) = store.commit(batch).await {
            tracing::warn!(%error, "usage figures could not be written; they are kept in memory and tried again");
            written.iter().for_each(|counter| counter.changed.store(true, Ordering::Release));
        }
    }
}

fn figures(function: &FunctionName, version: Version, counter: &Counter, now: Millis) -> Figures {
    let mut days = counter.days();
    let fresh = counter.fresh.swap(0, Ordering::Relaxed);
    if fresh > 0 {
        *days.entry(day(now)).or_default() += fresh;
    }
    days.retain(|day, _| *day >= first_day(now));
    Figures {
        function: function.to_string(),
        version: match version {
            Version::Latest => None,
            Version::Number(number) => Some(number),
        },
        last_invoked_ms: counter.last_ms.load(Ordering::Relaxed),
        days: days.clone(),
    }
}

impl Control {
    /// How much a function is used, all its versions together.
    pub fn usage(&self, function: &FunctionName) -> Usage {
        self.inner.usage.usage(function, self.inner.clock.now())
    }

    /// Writes the usage figures down: for the server's end.
    pub async fn flush_usage(&self) {
        self.inner.usage.flush(&self.inner.store, self.inner.clock.now()).await;
    }

    /// Drops the figures of what was deleted, so that its name can be used anew.
    pub(crate) async fn forget_usage(&self, function: &FunctionName, version: Option<Version>) {
        let batch = self.inner.usage.forget(function, version);
        if !batch.is_empty()
            && let Err(error) = self.inner.store.commit(batch).await
        {
            tracing::warn!(%function, %error, "usage figures of what was deleted stay until the next start");
        }
    }

    /// Once a minute, for as long as anybody holds the control plane.
    pub(crate) fn flush_usage_later(&self) {
        let weak = Arc::downgrade(&self.inner);
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(FLUSH_EVERY).await;
                let Some(inner) = weak.upgrade() else { return };
                Control { inner }.flush_usage().await;
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Millis = Millis(1_796_277_600_000);

    fn days_later(days: u64) -> Millis {
        Millis(NOW.0 + days * DAY_MS)
    }

    fn name(text: &str) -> FunctionName {
        FunctionName::new(text).expect("a name")
    }

    #[tokio::test]
    async fn figures_survive_and_age() {
        let dir = tempfile::tempdir().expect("a directory");
        let f = name("f");
        {
            let store = Store::open(dir.path()).expect("opens");
            let book = UsageBook::load(&store, |_, _| true).await.expect("loads");
            assert_eq!(book.usage(&f, NOW), Usage::default());
            for _ in 0..3 {
                book.counter(&f, Version::Latest).count(NOW);
            }
            book.counter(&f, Version::Number(2)).count(Millis(NOW.0 + 5));
            let expected = Usage { last_invoked: Some(Millis(NOW.0 + 5)), invocations_30_days: 4 };
            assert_eq!(book.usage(&f, NOW), expected, "at once");
            book.flush(&store, NOW).await;
            assert_eq!(book.usage(&f, NOW), expected, "counted once");
            book.counter(&f, Version::Latest).count(days_later(1));
            book.flush(&store, days_later(1)).await;
        }
        let store = Store::open(dir.path()).expect("opens");
        let book = UsageBook::load(&store, |_, _| true).await.expect("loads");
        let last_invoked = Some(days_later(1));
        for (later, invocations_30_days) in [(1, 5), (29, 5), (30, 1), (31, 0)] {
            assert_eq!(book.usage(&f, days_later(later)), Usage { last_invoked, invocations_30_days }, "{later} days");
        }
        // What is too old goes with the next writing.
        book.counter(&f, Version::Latest).count(days_later(40));
        book.flush(&store, days_later(40)).await;
        let kept = store.documents::<Figures>().await.expect("reads");
        assert_eq!(kept[0].days.len(), 1, "{kept:?}");
    }

    #[tokio::test]
    async fn what_is_deleted_leaves_no_figures() {
        let dir = tempfile::tempdir().expect("a directory");
        let store = Store::open(dir.path()).expect("opens");
        let book = UsageBook::load(&store, |_, _| true).await.expect("loads");
        for (function, version) in [
            ("f", Version::Latest),
            ("f", Version::Number(1)),
            ("g", Version::Latest),
            ("g", Version::Number(1)),
            ("h", Version::Latest),
        ] {
            book.counter(&name(function), version).count(NOW);
        }
        book.flush(&store, NOW).await;
        store.commit(book.forget(&name("f"), None)).await.expect("commits");
        store.commit(book.forget(&name("g"), Some(Version::Number(1)))).await.expect("commits");
        assert!(book.forget(&name("nobody"), None).is_empty());
        let keys = async |store: &Store| -> Vec<String> {
            store.documents::<Figures>().await.expect("reads").iter().map(Figures::key).collect()
        };
        assert_eq!(keys(&store).await, ["g:$LATEST", "h:$LATEST"]);
        assert_eq!(book.usage(&name("f"), NOW), Usage::default());
        // Deleted while nobody counted: found out at the next start.
        let book = UsageBook::load(&store, |function, _| function.as_str() != "h").await.expect("loads");
        assert_eq!(keys(&store).await, ["g:$LATEST"]);
        assert_eq!(book.usage(&name("g"), NOW).invocations_30_days, 1);
    }
}
