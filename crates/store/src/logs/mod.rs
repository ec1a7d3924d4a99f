//! Log groups and streams, kept on disk until they are too many bytes or too old.
//!
//! One directory per group, in it segment files that are only ever appended to; all streams of a group share them,
//! so that a group with thousands of streams is still a few files, and the oldest events of all are dropped by
//! removing a file. An event's place in the group (see [`EventKey`]) is its timestamp and then its byte offset since
//! the group began; it is the event's id, and what a page token holds.
//!
//! One thread writes, fed by a bounded queue; it does not fsync, so a crash of the server loses nothing that was
//! flushed, and a power cut at most what the kernel had not written. Reading does disk I/O in the caller's thread:
//! in async code call it from `spawn_blocking`.

mod append;
mod catalog;
mod describe;
mod error;
#[cfg(fuzzing)]
pub(crate) mod fuzzing;
mod index;
mod intake;
mod page;
mod pattern;
mod pending;
mod read;
mod record;
mod retention;
mod scan;
mod segment;
mod select;
#[cfg(test)]
mod stall_test;
mod writer;

use std::path::Path;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use domain::Millis;

pub use describe::{GroupMatch, GroupQuery, LogGroup, LogStream, StreamOrder, StreamQuery};
pub use error::LogError;
pub use page::{EventKey, Page};
pub use pattern::{Pattern, PatternError};
pub use read::{EventQuery, EventRange, FilterQuery, StoredEvent, StreamFilter, StreamPage};

use catalog::Catalog;
use intake::Intake;

/// One event's message; what is longer is cut. The service's limit for one event.
pub const EVENT_BYTES_MAX: usize = 256 * 1024;
/// Events on one page of GetLogEvents and FilterLogEvents.
pub const PAGE_EVENTS_MAX: usize = 10_000;
/// Messages on one page, bytes, each counted with [`EVENT_OVERHEAD_BYTES`].
pub const PAGE_BYTES_MAX: usize = 1024 * 1024;
/// What the service adds to an event's message when it counts bytes.
pub const EVENT_OVERHEAD_BYTES: usize = 26;
/// Groups or streams on one page of the Describe operations.
pub const DESCRIBE_MAX: usize = 50;

/// How much is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogLimits {
    /// All groups together, on disk. The oldest segments of any group go first.
    pub bytes_max: u64,
    /// A segment whose newest event is older goes. Events can outlive this by an eighth of it, because a segment
    /// takes new events for that long.
    pub age_max: Duration,
}

/// An event on its way in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEvent {
    /// When it happened, says who logged it.
    pub timestamp: Millis,
    /// The message, complete.
    pub message: String,
}

/// The log store. Cheap to clone; the last clone to go writes what is queued.
#[derive(Clone, Debug)]
pub struct LogStore {
    catalog: Arc<Catalog>,
    intake: Arc<Intake>,
    _writer: Arc<Writer>,
}

impl LogStore {
    /// Opens `dir`, or makes it. Looks at names and sizes only; contents are read when they are first needed.
    pub fn open(dir: &Path, limits: LogLimits) -> Result<LogStore, LogError> {
        let catalog = Arc::new(Catalog::open(dir)?);
        let (intake, messages) = Intake::new();
        let intake = Arc::new(intake);
        let thread = writer::spawn(catalog.clone(), intake.clone(), messages, limits)
            .map_err(LogError::io("start the writer of", dir))?;
        let writer = Writer { intake: intake.clone(), thread: Some(thread) };
        Ok(LogStore { catalog, intake, _writer: Arc::new(writer) })
    }

    /// Hands events of one stream to the writer, making group and stream on the way. Never waits: if the queue is
    /// full the events are counted, and the stream gets a line that says how many were dropped. `now` becomes their
    /// ingestion time.
    pub fn append(&self, group: &str, stream: &str, now: Millis, events: Vec<LogEvent>) {
        self.intake.append(group, stream, now, events);
    }

    /// Waits until everything appended before this call can be read.
    pub async fn flush(&self) {
        self.intake.flush().await;
    }

    /// Applies the limits as of `now`; how many segments were dropped. The writer does this by itself every minute,
    /// and whenever the size limit is passed.
    pub async fn expire(&self, now: Millis) -> usize {
        self.intake.expire(now).await
    }
}

#[derive(Debug)]
struct Writer {
    intake: Arc<Intake>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.intake.close();
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the log store's writer panicked");
        }
    }
}
