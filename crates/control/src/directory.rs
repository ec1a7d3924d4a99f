//! All functions, in memory: what readers see, and what runs.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock, RwLock};

use domain::{Alias, Function, FunctionName, FunctionRef, Qualifier, RequestId, Version};
use pool::Target;
use tokio::sync::{Mutex, MutexGuard, OnceCell};

use crate::usage::Counter;

/// One function with its versions and aliases. Never changed: a change makes another and takes its place.
#[derive(Clone)]
pub(crate) struct Entry {
    /// `$LATEST`.
    pub latest: Slot,
    /// Published versions.
    pub published: BTreeMap<u64, Slot>,
    /// Aliases by name.
    pub aliases: BTreeMap<String, Arc<Alias>>,
}

/// One version of a function.
#[derive(Clone)]
pub(crate) struct Slot {
    /// As readers see it: an update shows at once (facts §5).
    pub shown: Arc<Function>,
    /// What invocations run: the last revision that was put into effect, if any was.
    pub serving: Option<Arc<Serving>>,
}

impl Slot {
    /// One that nothing runs yet.
    pub fn new(shown: Arc<Function>) -> Slot {
        Slot { shown, serving: None }
    }
}

impl Entry {
    /// A function without versions and aliases.
    pub fn new(latest: Slot) -> Entry {
        Entry { latest, published: BTreeMap::new(), aliases: BTreeMap::new() }
    }

    /// Its name.
    pub fn name(&self) -> &FunctionName {
        &self.latest.shown.name
    }

    /// Every version, `$LATEST` first.
    pub fn slots(&self) -> impl Iterator<Item = &Slot> {
        std::iter::once(&self.latest).chain(self.published.values())
    }

    /// One version.
    pub fn slot(&self, version: Version) -> Option<&Slot> {
        match version {
            Version::Latest => Some(&self.latest),
            Version::Number(number) => self.published.get(&number),
        }
    }

    /// The same function with this version in place of what was there.
    #[must_use]
    pub fn with(&self, slot: Slot) -> Entry {
        let mut entry = self.clone();
        match slot.shown.version {
            Version::Latest => entry.latest = slot,
            Version::Number(number) => {
                entry.published.insert(number, slot);
            }
        }
        entry
    }

    /// The version that a qualifier means; an alias's own, not the one that some calls go to.
    pub fn resolve(&self, qualifier: Option<&Qualifier>) -> Option<&Slot> {
        match qualifier {
            None | Some(Qualifier::Latest) => Some(&self.latest),
            Some(Qualifier::Number(number)) => self.published.get(number),
            Some(Qualifier::Alias(name)) => self.slot(self.aliases.get(name)?.version),
        }
    }

    /// The version that one call goes to: an alias with a weight sends its share elsewhere.
    pub fn route(&self, function: &FunctionRef, request: &RequestId) -> Option<&Slot> {
        if let Some(Qualifier::Alias(name)) = &function.qualifier
            && let Some((other, weight)) = self.aliases.get(name)?.weight
            && fraction(request) < weight
        {
            return self.published.get(&other);
        }
        self.resolve(function.qualifier.as_ref())
    }
}

/// A number from 0 to 1 that belongs to the request: its id is random already.
fn fraction(request: &RequestId) -> f64 {
    let digits = request.as_str().get(..8).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    f64::from(digits.unwrap_or_default()) / (f64::from(u32::MAX) + 1.0)
}

/// A revision in effect.
pub(crate) struct Serving {
    pub function: Arc<Function>,
    /// Made when it is first invoked, so that ten thousand functions cost nothing at start.
    pub target: OnceCell<Arc<Target>>,
    /// Found when it is first invoked, so that an invocation takes no lock to be counted.
    pub usage: OnceLock<Arc<Counter>>,
    retired: AtomicBool,
    /// Its function was deleted: what still runs of it is nobody's any more.
    deleted: AtomicBool,
}

impl Serving {
    pub fn new(function: Arc<Function>) -> Arc<Serving> {
        Arc::new(Serving {
            function,
            target: OnceCell::new(),
            usage: OnceLock::new(),
            retired: AtomicBool::new(false),
            deleted: AtomicBool::new(false),
        })
    }

    /// No longer in effect, and its function is no more.
    pub fn delete(&self) {
        self.deleted.store(true, Ordering::SeqCst);
        self.retire();
    }

    /// Whether its function was deleted.
    pub fn is_deleted(&self) -> bool {
        self.deleted.load(Ordering::SeqCst)
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
    functions: RwLock<BTreeMap<FunctionName, Arc<Entry>>>,
    writers: Vec<Mutex<()>>,
    hasher: RandomState,
}

/// Functions whose names share a lock are changed one after another.
const WRITERS: usize = 64;

impl Directory {
    /// In the store's order: a function's `$LATEST` before its versions. What belongs to no function is said and left
    /// out.
    pub fn load(functions: Vec<Function>, aliases: Vec<Alias>) -> Directory {
        let mut entries: BTreeMap<FunctionName, Entry> = BTreeMap::new();
        for function in functions {
            let shown = Arc::new(function);
            let serving = matches!(shown.state, domain::State::Active).then(|| Serving::new(shown.clone()));
            let slot = Slot { shown: shown.clone(), serving };
            match (shown.version, entries.get_mut(&shown.name)) {
                (Version::Latest, _) => {
                    entries.insert(shown.name.clone(), Entry::new(slot));
                }
                (Version::Number(number), Some(entry)) => {
                    entry.published.insert(number, slot);
                }
                (Version::Number(number), None) => {
                    tracing::error!(function = %shown.name, number, "a stored version has no function; it is left out");
                }
            }
        }
        for alias in aliases {
            match entries.get_mut(&alias.function) {
                Some(entry) => {
                    entry.aliases.insert(alias.name.clone(), Arc::new(alias));
                }
                None => {
                    tracing::error!(function = %alias.function, alias = alias.name, "a stored alias has no function; it is left out")
                }
            }
        }
        Directory {
            functions: RwLock::new(entries.into_iter().map(|(name, entry)| (name, Arc::new(entry))).collect()),
            writers: (0..WRITERS).map(|_| Mutex::default()).collect(),
            hasher: RandomState::new(),
        }
    }

    /// Held by whoever reads a function in order to change it, until the change is durable and shown.
    pub async fn writing(&self, name: &FunctionName) -> MutexGuard<'_, ()> {
        let slot = self.hasher.hash_one(name) as usize % WRITERS;
        self.writers[slot].lock().await
    }

    pub fn get(&self, name: &FunctionName) -> Option<Arc<Entry>> {
        self.read().get(name).cloned()
    }

    /// Shows a durable change. Returns what was there.
    pub fn put(&self, entry: Entry) -> Option<Arc<Entry>> {
        self.write().insert(entry.name().clone(), Arc::new(entry))
    }

    pub fn remove(&self, name: &FunctionName) -> Option<Arc<Entry>> {
        self.write().remove(name)
    }

    pub fn all(&self) -> Vec<Arc<Entry>> {
        self.read().values().cloned().collect()
    }

    /// Up to `limit` functions whose names come after `after`, in order, and whether there are more.
    pub fn page(&self, after: Option<&FunctionName>, limit: usize) -> (Vec<Arc<Entry>>, bool) {
        use std::ops::Bound;
        let functions = self.read();
        let start = after.map_or(Bound::Unbounded, Bound::Excluded);
        let mut rest = functions.range((start, Bound::Unbounded)).map(|(_, entry)| entry.clone());
        let page = rest.by_ref().take(limit).collect();
        (page, rest.next().is_some())
    }

    fn read(&self) -> std::sync::RwLockReadGuard<'_, BTreeMap<FunctionName, Arc<Entry>>> {
        // Single map operations: a panic cannot leave it half-changed.
        self.functions.read().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn write(&self) -> std::sync::RwLockWriteGuard<'_, BTreeMap<FunctionName, Arc<Entry>>> {
        self.functions.write().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}
