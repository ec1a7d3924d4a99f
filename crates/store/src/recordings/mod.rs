//! The flight recorder: the last events of functions that want it, so that they can be played again elsewhere.
//!
//! One directory per function, in it one file per event, sealed with a key of this data directory ([`seal`]); the
//! name of a file is the event's id and begins with its time, so that age, order and size are known without opening
//! any. Payloads are private: everything but the function's name, the time and the length is ciphertext.
//!
//! One thread owns the directory, fed by a bounded queue. Keeping an event never waits: it is dropped, and counted,
//! when the thread is behind. Nothing is fsynced: a power cut may cost the last events, and a torn file is one that
//! does not open, which is reported and skipped.

mod error;
mod files;
mod keeper;
mod key;
mod queue;
mod record;
mod seal;

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use domain::{FunctionName, Millis};

pub use error::RecordingError;
pub use queue::Counts;
pub use record::{Recording, RecordingId};

#[cfg(fuzzing)]
pub(crate) use record::fuzz;

use files::Files;
use keeper::Keeper;
use key::Key;
use queue::{Ask, Queue};

/// How much is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordingLimits {
    /// Events of one function; the oldest goes.
    pub events_max: usize,
    /// Request, client context and answer of one event together, bytes; a larger event is not kept, because half
    /// of one cannot be played again.
    pub event_bytes_max: usize,
    /// Everything on disk, bytes. The oldest events of any function go first.
    pub bytes_max: u64,
    /// An event that is older goes.
    pub age_max: Duration,
}

/// What is kept of one function.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Recorded {
    /// Oldest first.
    pub recordings: Vec<Recording>,
    /// Of which the file is there, but was changed, torn, or sealed with another key.
    pub damaged: Vec<RecordingId>,
}

/// The recorder. Cheap to clone; the last clone to go writes what is queued.
#[derive(Clone, Debug)]
pub struct Recordings {
    queue: Arc<Queue>,
    limits: RecordingLimits,
    _thread: Arc<Thread>,
}

impl Recordings {
    /// Opens `dir`, or makes it (mode 0700), and the key in the file `key_path`, or makes it (mode 0600). Looks at
    /// names and sizes only.
    pub fn open(dir: &Path, key_path: &Path, limits: RecordingLimits) -> Result<Recordings, RecordingError> {
        let key = Key::load_or_create(key_path)?;
        let keeper = Keeper::new(Files::open(dir)?, key, limits);
        let (queue, asks) = Queue::new();
        let queue = Arc::new(queue);
        let thread = std::thread::Builder::new()
            .name("store-recorder".into())
            .spawn({
                let counters = queue.counters();
                move || keeper.run(asks, &counters)
            })
            .map_err(RecordingError::io("start the writer of", dir))?;
        let thread = Thread { queue: queue.clone(), thread: Some(thread) };
        Ok(Recordings { queue, limits, _thread: Arc::new(thread) })
    }

    /// Keeps one event. Never waits: what is too large, and what comes while too much is queued, is counted and
    /// dropped.
    pub fn keep(&self, recording: Recording) {
        self.queue.keep(recording, self.limits.event_bytes_max);
    }

    /// What is kept of a function and not too old at `now`.
    pub async fn of(&self, function: &FunctionName, now: Millis) -> Result<Recorded, RecordingError> {
        let function = function.clone();
        self.queue.ask(|reply| Ask::Of { function, now, reply }).await?
    }

    /// Removes everything that is kept of a function, whatever was queued before this call included; how many.
    pub async fn delete(&self, function: &FunctionName) -> Result<usize, RecordingError> {
        let function = function.clone();
        self.queue.ask(|reply| Ask::Delete { function, reply }).await?
    }

    /// Removes what is too old at `now`, and what belongs to no function of `living`; how many. Called at the start
    /// and every minute by whoever knows the time and the functions.
    pub async fn sweep(&self, now: Millis, living: HashSet<FunctionName>) -> Result<usize, RecordingError> {
        self.queue.ask(|reply| Ask::Sweep { now, living, reply }).await?
    }

    /// What became of the events so far.
    pub fn counts(&self) -> Counts {
        self.queue.counts()
    }
}

/// Joined by the last clone.
#[derive(Debug)]
struct Thread {
    queue: Arc<Queue>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.queue.close();
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the recorder's thread panicked");
        }
    }
}
