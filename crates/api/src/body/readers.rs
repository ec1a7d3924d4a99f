//! Who is reading a body, and who has to stop for others.
//!
//! A signature covers the body, so it is checked when all of it is there; until then anybody who knows a key's id, which is no
//! secret, looks like its owner. So places are never refused to the next while somebody holds one whose connection has
//! not shown a good signature: whoever of those has been at it for longest makes room.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use tokio::sync::Notify;

/// All of them.
pub(super) struct Readers {
    most: usize,
    next: AtomicU64,
    /// By when they came.
    all: Mutex<BTreeMap<u64, Reader>>,
}

struct Reader {
    since: Instant,
    proved: bool,
    cut: Arc<Notify>,
}

/// One of them, until it is dropped.
pub(super) struct Place<'a> {
    readers: &'a Readers,
    id: u64,
    cut: Arc<Notify>,
}

impl Readers {
    pub fn new(most: usize) -> Readers {
        Readers { most, next: AtomicU64::new(0), all: Mutex::default() }
    }

    /// A place, taken from another if it must be; `None` if everybody has proved who they are.
    pub fn enter(&self, proved: bool) -> Option<Place<'_>> {
        let cut = Arc::new(Notify::new());
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let mut all = self.lock();
        if all.len() >= self.most {
            let oldest = all.iter().find(|(_, reader)| !reader.proved).map(|(id, _)| *id)?;
            if let Some(reader) = all.remove(&oldest) {
                reader.cut.notify_one();
            }
        }
        all.insert(id, Reader { since: Instant::now(), proved, cut: cut.clone() });
        Some(Place { readers: self, id, cut })
    }

    /// Ends all that came before and have not proved who they are.
    pub fn cut_older_than(&self, limit: Instant) {
        let all = self.lock();
        for reader in all.values().take_while(|reader| reader.since < limit).filter(|reader| !reader.proved) {
            reader.cut.notify_one();
        }
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<u64, Reader>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place<'_> {
    /// When it has to stop.
    pub async fn cut(&self) {
        self.cut.notified().await;
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.readers.lock().remove(&self.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_cut(place: &Place<'_>) -> bool {
        let mut cut = std::pin::pin!(place.cut.notified());
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        cut.as_mut().poll(&mut context).is_ready()
    }

    #[test]
    fn whoever_came_first_without_proof_makes_room() {
        let readers = Readers::new(3);
        let proved = readers.enter(true).unwrap();
        let (first, second) = (readers.enter(false).unwrap(), readers.enter(false).unwrap());
        let third = readers.enter(false).unwrap();
        assert_eq!([&proved, &first, &second, &third].map(is_cut), [false, true, false, false]);
        drop(first);
        let (_a, _b) = (readers.enter(true).unwrap(), readers.enter(true).unwrap());
        assert_eq!([&second, &third].map(is_cut), [true, true]);
        assert!(readers.enter(true).is_none(), "everybody has proved who they are");
        drop(proved);
        assert!(readers.enter(false).is_some());
    }

    #[test]
    fn only_the_old_are_cut_for_room() {
        let readers = Readers::new(9);
        let (old, proved) = (readers.enter(false).unwrap(), readers.enter(true).unwrap());
        let limit = Instant::now();
        let young = readers.enter(false).unwrap();
        readers.cut_older_than(limit);
        assert_eq!([&old, &proved, &young].map(is_cut), [true, false, false]);
    }
}
