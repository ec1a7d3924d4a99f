//! Blank environments: sandboxes that are complete but for a function, with the interpreter booted in them.
//!
//! A cold start takes one, and it is that function's for good: [`sandbox::Sandbox::assign`] mounts the code and sets
//! the limits, and the bootstrap is told its variables. Each kind of blank has a shelf, which lives as long as a
//! revision that could use it; one task keeps each shelf at the size that the last minute's [`demand`] gives, within
//! the memory that all may take, and works only when nothing has been taken for a moment.

mod blank;
mod demand;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, Weak};
use std::time::{Duration, Instant};

use tokio::sync::Notify;

pub(crate) use blank::{Blank, Kind};
use demand::Demand;

use crate::pool::{Shared, lock};

/// After a cold start, how long its shelf is not refilled: the function has the processors now.
const QUIET: Duration = Duration::from_millis(20);
/// After a blank that could not be made.
const RETRY: Duration = Duration::from_secs(5);

/// All shelves.
#[derive(Default)]
pub(crate) struct Stock {
    shelves: Mutex<HashMap<Kind, Weak<Shelf>>>,
    /// What all blanks together take, bytes.
    bytes: AtomicU64,
    closed: AtomicBool,
}

/// The blanks of one kind.
pub(crate) struct Shelf {
    kind: Kind,
    state: Mutex<State>,
    changed: Arc<Notify>,
}

#[derive(Default)]
struct State {
    /// Longest there first.
    blanks: Vec<Blank>,
    demand: Demand,
}

impl Stock {
    /// The shelf for a kind of blank, kept filled for as long as it is held.
    pub fn shelf(&self, kind: Kind, shared: &Arc<Shared>) -> Arc<Shelf> {
        let mut shelves = lock(&self.shelves);
        if let Some(shelf) = shelves.get(&kind).and_then(Weak::upgrade) {
            return shelf;
        }
        shelves.retain(|_, shelf| shelf.strong_count() > 0);
        let shelf = Arc::new(Shelf { kind: kind.clone(), state: Mutex::default(), changed: Arc::default() });
        shelves.insert(kind, Arc::downgrade(&shelf));
        let keeper = keep(Arc::downgrade(&shelf), shelf.changed.clone(), Arc::downgrade(shared));
        shared.runtime.spawn(keeper);
        shelf
    }

    /// Blanks there are now.
    pub fn len(&self) -> usize {
        lock(&self.shelves).values().filter_map(Weak::upgrade).map(|shelf| shelf.lock().blanks.len()).sum()
    }

    /// No more blanks; those there are go.
    pub fn close(&self) {
        self.closed.store(true, Ordering::SeqCst);
        for shelf in lock(&self.shelves).values().filter_map(Weak::upgrade) {
            let blanks = std::mem::take(&mut shelf.lock().blanks);
            self.let_go(blanks);
            shelf.changed.notify_one();
        }
    }

    /// Whether there is memory for another blank of `shelf`, if need be in the place of one whose kind has not been
    /// asked for as long.
    fn has_room(&self, shelf: &Shelf, bytes_max: u64) -> bool {
        if self.bytes.load(Ordering::Relaxed) < bytes_max {
            return true;
        }
        let own = shelf.lock().demand.last();
        self.oldest().is_some_and(|(last, _)| last < own) && self.drop_one()
    }

    /// The shelf with a blank that has not been asked for as long as any, and when it was.
    fn oldest(&self) -> Option<(Option<Instant>, Arc<Shelf>)> {
        let shelves: Vec<_> = lock(&self.shelves).values().filter_map(Weak::upgrade).collect();
        let stocked = shelves.into_iter().filter_map(|shelf| {
            let state = shelf.lock();
            let last = (!state.blanks.is_empty()).then(|| state.demand.last())?;
            drop(state);
            Some((last, shelf))
        });
        stocked.min_by_key(|(last, _)| *last)
    }

    /// One blank goes, of the kind that has not been asked for as long as any.
    pub fn drop_one(&self) -> bool {
        let oldest = self.oldest();
        oldest.is_some_and(|(_, shelf)| {
            // Somebody may have taken it meanwhile.
            let mut state = shelf.lock();
            let first = usize::from(!state.blanks.is_empty());
            let given: Vec<_> = state.blanks.drain(..first).collect();
            drop(state);
            self.let_go(given);
            first == 1
        })
    }

    fn let_go(&self, blanks: Vec<Blank>) {
        let bytes = blanks.iter().map(|blank| blank.bytes).sum();
        self.bytes.fetch_sub(bytes, Ordering::Relaxed);
    }
}

impl Shelf {
    /// A blank, if there is one.
    pub fn take(&self, stock: &Stock) -> Option<Blank> {
        let mut state = self.lock();
        state.demand.start(Instant::now());
        // The newest: its memory is the likeliest to be in the processor's caches.
        let mut taken = None;
        while let Some(blank) = state.blanks.pop() {
            stock.bytes.fetch_sub(blank.bytes, Ordering::Relaxed);
            if blank.is_alive() {
                taken = Some(blank);
                break;
            }
        }
        drop(state);
        self.changed.notify_one();
        taken
    }

    /// What there is to do now; with nothing to do, until when.
    fn look(&self, stock: &Stock) -> Look {
        let now = Instant::now();
        let mut state = self.lock();
        let (dead, alive) = std::mem::take(&mut state.blanks).into_iter().partition(|blank| !blank.is_alive());
        state.blanks = alive;
        stock.let_go(dead);
        let (size, changes) = state.demand.size(now);
        if state.blanks.len() > size {
            let surplus = state.blanks.len() - size;
            let surplus = state.blanks.drain(..surplus).collect();
            stock.let_go(surplus);
        }
        match state.demand.last().map(|last| last + QUIET) {
            _ if state.blanks.len() == size => Look::Wait(changes),
            Some(quiet) if quiet > now => Look::Wait(Some(quiet)),
            Some(_) | None => Look::Make,
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }
}

enum Look {
    Make,
    Wait(Option<Instant>),
}

impl Drop for Shelf {
    fn drop(&mut self) {
        // Its task sees that it is gone.
        self.changed.notify_one();
    }
}

/// Keeps a shelf, to its end or the server's.
async fn keep(shelf: Weak<Shelf>, changed: Arc<Notify>, shared: Weak<Shared>) {
    loop {
        let wait = {
            let (Some(shelf), Some(shared)) = (shelf.upgrade(), shared.upgrade()) else { return };
            let stock = &shared.stock;
            if stock.closed.load(Ordering::SeqCst) {
                return;
            }
            match shelf.look(stock) {
                Look::Make if !shared.memory.is_short() && stock.has_room(&shelf, shared.limits.stock_bytes_max) => {
                    match Blank::make(&shared.launcher, &shelf.kind).await {
                        Ok(blank) => {
                            stock.bytes.fetch_add(blank.bytes, Ordering::Relaxed);
                            shelf.lock().blanks.push(blank);
                            continue;
                        }
                        Err(_) if stock.closed.load(Ordering::SeqCst) => return,
                        Err(error) => {
                            tracing::warn!(root = %shelf.kind.root.display(), "a blank environment: {error}");
                            Some(Instant::now() + RETRY)
                        }
                    }
                }
                // Until others have taken theirs.
                Look::Make => Some(Instant::now() + RETRY),
                Look::Wait(until) => until,
            }
        };
        match wait {
            Some(at) => drop(tokio::time::timeout_at(at.into(), changed.notified()).await),
            None => changed.notified().await,
        }
    }
}
