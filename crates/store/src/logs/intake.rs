//! The way in: a bounded queue that never makes its caller wait.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, MutexGuard};

use domain::Millis;
use tokio::sync::oneshot;

use super::{EVENT_OVERHEAD_BYTES, LogEvent};

/// Batches that may wait for the writer.
pub(super) const QUEUE_BATCHES_MAX: usize = 4096;
/// Messages that may wait for the writer, bytes.
pub(super) const QUEUE_BYTES_MAX: usize = 16 << 20;
/// Streams whose dropped events are counted one by one; with more, the rest is only logged.
const DROPPED_STREAMS_MAX: usize = 10_000;

/// Events of one stream, appended together.
#[derive(Debug)]
pub(super) struct Batch {
    pub(super) group: String,
    pub(super) stream: String,
    pub(super) now: Millis,
    pub(super) events: Vec<LogEvent>,
    pub(super) bytes: usize,
}

#[derive(Debug)]
pub(super) enum Message {
    Batch(Batch),
    /// Look at the flushes, or at whether to close.
    Wake,
    Expire(Millis, oneshot::Sender<usize>),
}

/// How many events of a stream were dropped, and when the last of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dropped {
    pub(super) events: usize,
    pub(super) now: Millis,
}

/// By group and stream.
pub(super) type DroppedMap = HashMap<(String, String), Dropped>;

#[derive(Debug)]
pub(super) struct Intake {
    sender: SyncSender<Message>,
    queued_bytes: AtomicUsize,
    dropped: Mutex<DroppedMap>,
    flushes: Mutex<Vec<oneshot::Sender<()>>>,
    closed: AtomicBool,
}

impl Intake {
    pub(super) fn new() -> (Intake, Receiver<Message>) {
        let (sender, receiver) = sync_channel(QUEUE_BATCHES_MAX);
        let intake = Intake {
            sender,
            queued_bytes: AtomicUsize::new(0),
            dropped: Mutex::default(),
            flushes: Mutex::default(),
            closed: AtomicBool::new(false),
        };
        (intake, receiver)
    }

    pub(super) fn append(&self, group: &str, stream: &str, now: Millis, events: Vec<LogEvent>) {
        if events.is_empty() {
            return;
        }
        let count = events.len();
        let bytes = events.iter().map(|event| event.message.len() + EVENT_OVERHEAD_BYTES).sum();
        let queued = self.queued_bytes.fetch_add(bytes, Ordering::Relaxed);
        let batch = Batch { group: group.into(), stream: stream.into(), now, events, bytes };
        let fits = queued + bytes <= QUEUE_BYTES_MAX;
        if !fits || self.sender.try_send(Message::Batch(batch)).is_err() {
            self.written(bytes);
            self.count_dropped(group, stream, Dropped { events: count, now });
        }
    }

    /// So many bytes are in the queue no longer.
    pub(super) fn written(&self, bytes: usize) {
        self.queued_bytes.fetch_sub(bytes, Ordering::Relaxed);
    }

    pub(super) fn count_dropped(&self, group: &str, stream: &str, more: Dropped) {
        let mut dropped = lock(&self.dropped);
        let key = (group.to_owned(), stream.to_owned());
        if dropped.len() >= DROPPED_STREAMS_MAX && !dropped.contains_key(&key) {
            tracing::warn!(group, stream, events = more.events, "dropped log events");
            return;
        }
        let sum = dropped.entry(key).or_insert(Dropped { events: 0, ..more });
        sum.events += more.events;
        sum.now = sum.now.max(more.now);
    }

    pub(super) fn take_dropped(&self) -> DroppedMap {
        std::mem::take(&mut lock(&self.dropped))
    }

    pub(super) fn take_flushes(&self) -> Vec<oneshot::Sender<()>> {
        std::mem::take(&mut lock(&self.flushes))
    }

    pub(super) async fn flush(&self) {
        let (done, wait) = oneshot::channel();
        lock(&self.flushes).push(done);
        self.wake();
        if wait.await.is_err() {
            tracing::error!("log events could not be flushed: the writer has ended");
        }
    }

    pub(super) async fn expire(&self, now: Millis) -> usize {
        let (done, wait) = oneshot::channel();
        let mut message = Message::Expire(now, done);
        // A full queue is a busy writer: each flush lets one queue's length through.
        while let Err(std::sync::mpsc::TrySendError::Full(back)) = self.sender.try_send(message) {
            message = back;
            self.flush().await;
        }
        wait.await.unwrap_or(0)
    }

    /// The writer ends when it has written what is queued.
    pub(super) fn close(&self) {
        self.closed.store(true, Ordering::Release);
        self.wake();
    }

    pub(super) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Acquire)
    }

    fn wake(&self) {
        // Full: it is awake. Disconnected: it never wakes again.
        drop(self.sender.try_send(Message::Wake));
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().expect("nothing panics while it holds this lock")
}
