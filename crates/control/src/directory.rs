//! All functions, in memory: what readers see, and what runs.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, RwLock};

use domain::{Function, FunctionName};
use pool::Target;
use tokio::sync::{Mutex, MutexGuard, OnceCell};

/// One function.
#[derive(Clone)]
pub(crate) struct Entry {
    /// As readers see it: an update shows at once (facts §5).
    pub shown: Arc<Function>,
    /// What invocations run: the last revision that was put into effect, if any was.
    pub serving: Option<Arc<Serving>>,
}

/// A revision in effect.
pub(crate) struct Serving {
    pub function: Arc<Function>,
    /// Made when it is first invoked, so that ten thousand functions cost nothing at start.
    pub target: OnceCell<Arc<Target>>,
    retired: AtomicBool,
}

impl Serving {
    pub fn new(function: Arc<Function>) -> Arc<Serving> {
        Arc::new(Serving { function, target: OnceCell::new(), retired: AtomicBool::new(false) })
    }

    /// No longer in effect: its idle environments go. Also when the target is being made at this moment.
    pub fn retire(&self) {
        self.retired.store(true, Ordering::SeqCst);
        self.follow();
    }

    /// Whoever has made the target calls this after it is in its cell: one of the two sees the other.
    pub fn follow(&self) {
        if self.retired.load(Ordering::SeqCst)
            && let Some(target) = self.target.get()
        {
            target.retire();
        }
    }
}

/// Functions by name. Readers never wait for a writer's disk.
pub(crate) struct Directory {
    functions: RwLock<BTreeMap<FunctionName, Entry>>,
    writers: Vec<Mutex<()>>,
    hasher: RandomState,
}

/// Functions whose names share a lock are changed one after another.
const WRITERS: usize = 64;

impl Directory {
    pub fn load(functions: Vec<Function>) -> Directory {
        let entries = functions.into_iter().map(|function| {
            let shown = Arc::new(function);
            let serving = matches!(shown.state, domain::State::Active).then(|| Serving::new(shown.clone()));
            (shown.name.clone(), Entry { shown, serving })
        });
        Directory {
            functions: RwLock::new(entries.collect()),
            writers: (0..WRITERS).map(|_| Mutex::default()).collect(),
            hasher: RandomState::new(),
        }
    }

    /// Held by whoever reads a function in order to change it, until the change is durable and shown.
    pub async fn writing(&self, name: &FunctionName) -> MutexGuard<'_, ()> {
        let slot = self.hasher.hash_one(name) as usize % WRITERS;
        self.writers[slot].lock().await
    }

    pub fn get(&self, name: &FunctionName) -> Option<Entry> {
        self.read().get(name).cloned()
    }

    /// Shows a durable change. Returns what was there.
    pub fn put(&self, entry: Entry) -> Option<Entry> {
        self.write().insert(entry.shown.name.clone(), entry)
    }

    pub fn remove(&self, name: &FunctionName) -> Option<Entry> {
        self.write().remove(name)
    }

    pub fn all(&self) -> Vec<Entry> {
        self.read().values().cloned().collect()
    }

    /// Up to `limit` functions whose names come after `after`, in order, and whether there are more.
    pub fn page(&self, after: Option<&str>, limit: usize) -> (Vec<Arc<Function>>, bool) {
        use std::ops::Bound;
        let functions = self.read();
        let start = match after.and_then(FunctionName::new) {
            Some(name) => Bound::Excluded(name),
            None => Bound::Unbounded,
        };
        let mut rest = functions.range((start, Bound::Unbounded)).map(|(_, entry)| entry.shown.clone());
        let page = rest.by_ref().take(limit).collect();
        (page, rest.next().is_some())
    }

    fn read(&self) -> std::sync::RwLockReadGuard<'_, BTreeMap<FunctionName, Entry>> {
        // Single map operations: a panic cannot leave it half-changed.
        self.functions.read().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn write(&self) -> std::sync::RwLockWriteGuard<'_, BTreeMap<FunctionName, Entry>> {
        self.functions.write().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}
