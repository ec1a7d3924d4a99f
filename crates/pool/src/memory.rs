//! The memory of all environments together: those that have been idle for longest make room for others.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

use sandbox::SharedMemory;

use crate::pool::Shared;

/// Between two looks when nothing is being started. What works takes longer to use much memory than this.
const LOOK: Duration = Duration::from_millis(50);
/// Between two looks while a start waits for room: what was evicted is gone in a few of these.
const LOOK_AGAIN: Duration = Duration::from_millis(2);
/// How long a start waits for room.
const PATIENCE: Duration = Duration::from_secs(5);

/// What is known of it.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    /// `None` where nothing limits it.
    shared: Option<SharedMemory>,
    /// At the last look, bytes, and what has been started since.
    used: AtomicU64,
    /// What environments that are being started may come to use, bytes.
    promised: AtomicU64,
}

/// Room for an environment that is being started.
pub(crate) struct Promise {
    shared: Arc<Shared>,
    bytes: u64,
}

impl Memory {
    pub fn new(shared: Option<SharedMemory>) -> Memory {
        Memory { shared, ..Memory::default() }
    }

    /// More than seven eighths are used: the rest is for those that are at work.
    pub fn is_short(&self) -> bool {
        self.shared.as_ref().is_some_and(|shared| self.used.load(Relaxed) > shared.max_bytes() / 8 * 7)
    }

    fn has_room(&self, bytes: u64) -> bool {
        let expected = self.used.load(Relaxed) + self.promised.load(Relaxed) + bytes;
        self.shared.as_ref().is_none_or(|shared| expected <= shared.max_bytes())
    }

    fn look(&self) {
        // What cannot be read is not limited here; the kernel's own limit holds all the same.
        if let Some(used) = self.shared.as_ref().and_then(|shared| shared.used_bytes().ok()) {
            self.used.store(used, Relaxed);
        }
    }
}

impl Shared {
    /// Room for an environment of this size, made by letting others go that have nothing to do. Where all are at work,
    /// functions may have more configured than there is, as long as it is not used. `None` when it is.
    pub async fn room(self: &Arc<Self>, bytes: u64) -> Option<Promise> {
        let end = Instant::now() + PATIENCE;
        while !self.memory.has_room(bytes) {
            self.memory.look();
            if self.memory.has_room(bytes) {
                break;
            }
            if !self.make_room() && !self.memory.is_short() {
                break;
            }
            if Instant::now() > end {
                return None;
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        self.memory.promised.fetch_add(bytes, Relaxed);
        Some(Promise { shared: self.clone(), bytes })
    }

    /// Lets one environment go that has nothing to do, if there is one.
    fn make_room(&self) -> bool {
        let made = self.stock.drop_one() || self.evict_one();
        if made {
            tracing::debug!("memory is short: an environment without work goes");
        }
        made
    }
}

impl Drop for Promise {
    fn drop(&mut self) {
        let memory = &self.shared.memory;
        // Until the next look.
        memory.used.fetch_add(self.bytes, Relaxed);
        memory.promised.fetch_sub(self.bytes, Relaxed);
    }
}

/// Looks again and again, until there is no pool any more.
pub(crate) async fn watch(shared: Weak<Shared>) {
    loop {
        tokio::time::sleep(LOOK).await;
        let Some(shared) = shared.upgrade() else { return };
        // Without environments there is nothing to look at.
        if shared.environments.load(Relaxed) + shared.stock.len() == 0 {
            shared.memory.used.store(0, Relaxed);
            continue;
        }
        shared.memory.look();
        if shared.memory.is_short() {
            // One at a time: the next look shows what it brought.
            shared.make_room();
        }
    }
}
