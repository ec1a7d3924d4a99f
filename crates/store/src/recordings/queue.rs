//! What waits for the recorder's thread, bounded in number and in bytes.

use std::collections::HashSet;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use domain::{FunctionName, Millis};
use tokio::sync::{mpsc, oneshot};

use super::Recorded;
use super::error::RecordingError;
use super::record::Recording;

/// Things that may wait.
const QUEUE_MAX: usize = 1024;
/// Payloads of events that wait, bytes.
const QUEUE_BYTES_MAX: usize = 64 << 20;

/// What the thread is asked.
pub(super) enum Ask {
    Keep(Recording),
    Of { function: FunctionName, now: Millis, reply: Reply<Recorded> },
    Delete { function: FunctionName, reply: Reply<usize> },
    Sweep { now: Millis, living: HashSet<FunctionName>, reply: Reply<usize> },
}

pub(super) type Reply<T> = oneshot::Sender<Result<T, RecordingError>>;

/// What became of events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// On disk at some time.
    pub kept: u64,
    /// Not kept, because they are larger than the limit.
    pub too_large: u64,
    /// Not kept, because too much was queued.
    pub dropped: u64,
    /// Not kept, because the disk or the system refused.
    pub failed: u64,
}

#[derive(Debug, Default)]
pub(super) struct Counters {
    pub(super) kept: AtomicU64,
    too_large: AtomicU64,
    dropped: AtomicU64,
    pub(super) failed: AtomicU64,
    /// Bytes that wait.
    waiting: AtomicUsize,
}

impl Counters {
    /// An event has left the queue.
    pub(super) fn taken(&self, recording: &Recording) {
        self.waiting.fetch_sub(recording.payload_bytes(), Ordering::Relaxed);
    }
}

#[derive(Debug)]
pub(super) struct Queue {
    /// `None` once closed.
    asks: Mutex<Option<mpsc::Sender<Ask>>>,
    counters: Arc<Counters>,
}

impl Queue {
    pub(super) fn new() -> (Queue, mpsc::Receiver<Ask>) {
        let (sender, receiver) = mpsc::channel(QUEUE_MAX);
        (Queue { asks: Mutex::new(Some(sender)), counters: Arc::default() }, receiver)
    }

    pub(super) fn counters(&self) -> Arc<Counters> {
        self.counters.clone()
    }

    pub(super) fn keep(&self, recording: Recording, event_bytes_max: usize) {
        let counters = &*self.counters;
        let bytes = recording.payload_bytes();
        if bytes > event_bytes_max {
            counters.too_large.fetch_add(1, Ordering::Relaxed);
            return;
        }
        let waiting = counters.waiting.fetch_add(bytes, Ordering::Relaxed);
        let sent = waiting + bytes <= QUEUE_BYTES_MAX
            && self.sender().is_some_and(|asks| asks.try_send(Ask::Keep(recording)).is_ok());
        if !sent {
            counters.waiting.fetch_sub(bytes, Ordering::Relaxed);
            counters.dropped.fetch_add(1, Ordering::Relaxed);
        }
    }

    pub(super) async fn ask<T>(&self, ask: impl FnOnce(oneshot::Sender<T>) -> Ask) -> Result<T, RecordingError> {
        let (reply, answer) = oneshot::channel();
        let asks = self.sender().ok_or(RecordingError::Stopped)?;
        asks.send(ask(reply)).await.map_err(|_| RecordingError::Stopped)?;
        answer.await.map_err(|_| RecordingError::Stopped)
    }

    pub(super) fn counts(&self) -> Counts {
        let Counters { kept, too_large, dropped, failed, waiting: _ } = &*self.counters;
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        Counts { kept: read(kept), too_large: read(too_large), dropped: read(dropped), failed: read(failed) }
    }

    pub(super) fn close(&self) {
        self.asks.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    fn sender(&self) -> Option<mpsc::Sender<Ask>> {
        self.asks.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl std::fmt::Debug for Ask {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Ask::Keep(_) => "Keep",
            Ask::Of { .. } => "Of",
            Ask::Delete { .. } => "Delete",
            Ask::Sweep { .. } => "Sweep",
        })
    }
}
