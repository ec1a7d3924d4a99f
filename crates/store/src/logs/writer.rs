//! The one thread that writes log files.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use domain::Millis;

use super::catalog::Catalog;
use super::error::LogError;
use super::intake::{Batch, Dropped, Intake, Message, QUEUE_BATCHES_MAX};
use super::pending::Roll;
use super::retention::{Candidate, victims};
use super::segment::Segment;
use super::{LogEvent, LogLimits};

/// A segment takes events until it has so many bytes, or a sixteenth of all that is kept if that is less.
const SEGMENT_BYTES: std::ops::RangeInclusive<u64> = (64 << 10)..=(4 << 20);
/// The nice value of the thread.
const BEHIND: i32 = 10;
/// How often the limits are applied without anyone asking.
const SWEEP_EVERY: Duration = Duration::from_secs(60);
/// How long the writer sleeps when nothing comes in.
const IDLE: Duration = Duration::from_secs(1);

pub(super) fn spawn(
    catalog: Arc<Catalog>,
    intake: Arc<Intake>,
    messages: Receiver<Message>,
    limits: LogLimits,
) -> io::Result<JoinHandle<()>> {
    let roll = Roll {
        bytes: (limits.bytes_max / 16).clamp(*SEGMENT_BYTES.start(), *SEGMENT_BYTES.end()),
        age_ms: u64::try_from(limits.age_max.as_millis() / 8).unwrap_or(u64::MAX),
    };
    let writer = Writer { catalog, intake, limits, roll, files: HashMap::new(), failing: false, swept: Instant::now() };
    std::thread::Builder::new().name("store-logs".into()).spawn(|| {
        // Nobody waits for a log's line; whoever writes the most of them takes no processor time from invocations.
        // A refusal would only mean that it does.
        _ = rustix::process::setpriority_process(None, BEHIND);
        writer.run(messages);
    })
}

pub(super) struct Writer {
    pub(super) catalog: Arc<Catalog>,
    intake: Arc<Intake>,
    pub(super) limits: LogLimits,
    pub(super) roll: Roll,
    /// By group: the base of the segment, and its file.
    pub(super) files: HashMap<String, (u64, File)>,
    /// Whether the last write failed, so that a full disk is logged once.
    failing: bool,
    swept: Instant,
}

impl Writer {
    fn run(mut self, messages: Receiver<Message>) {
        let mut next = None;
        loop {
            let first = match next.take().map_or_else(|| messages.recv_timeout(IDLE), Ok) {
                Ok(message) => Some(message),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            // Taken first: what was appended before a flush was asked for is within one queue's length from here.
            let flushes = self.intake.take_flushes();
            let mut batches = Vec::new();
            let mut expiries = Vec::new();
            for message in first.into_iter().chain(messages.try_iter().take(QUEUE_BATCHES_MAX)) {
                match message {
                    Message::Batch(batch) => batches.push(batch),
                    Message::Wake => {}
                    Message::Expire(now, done) => expiries.push((now, done)),
                }
            }
            self.write(batches);
            self.write_notes();
            for (now, done) in expiries {
                let gone = done.send(self.sweep(now)).is_err();
                tracing::trace!(gone, "applied the limits");
            }
            if self.swept.elapsed() >= SWEEP_EVERY {
                self.swept = Instant::now();
                self.sweep(wall_clock());
            }
            for done in flushes {
                let gone = done.send(()).is_err();
                tracing::trace!(gone, "flushed");
            }
            if self.intake.is_closed() {
                let Ok(message) = messages.try_recv() else {
                    return;
                };
                next = Some(message);
            }
        }
    }

    fn write(&mut self, mut batches: Vec<Batch>) {
        // Stable: within a group, and so within a stream, the order of arrival stays.
        batches.sort_by(|a, b| a.group.cmp(&b.group));
        for batches in batches.chunk_by(|a, b| a.group == b.group) {
            let mut written = 0;
            match self.write_group(&batches[0].group, batches, &mut written) {
                Ok(()) => self.failing = false,
                Err(error) => {
                    if !std::mem::replace(&mut self.failing, true) {
                        tracing::error!(error = %with_source(&error), "log events are being dropped");
                    }
                    for batch in batches {
                        let kept = written.min(batch.events.len());
                        written -= kept;
                        let dropped = Dropped { events: batch.events.len() - kept, now: batch.now };
                        if dropped.events > 0 {
                            self.intake.count_dropped(&batch.group, &batch.stream, dropped);
                        }
                    }
                }
            }
            self.intake.written(batches.iter().map(|batch| batch.bytes).sum());
        }
    }

    /// Tells each stream how many of its events are missing. What cannot be told now is counted again.
    fn write_notes(&mut self) {
        let notes = self.intake.take_dropped().into_iter().map(|((group, stream), dropped)| {
            let message = format!("[lambdad: {} log events dropped]\n", dropped.events);
            let events = vec![LogEvent { timestamp: dropped.now, message }];
            (Batch { group, stream, now: dropped.now, events, bytes: 0 }, dropped)
        });
        for (batch, dropped) in notes {
            if let Err(error) = self.write_group(&batch.group, std::slice::from_ref(&batch), &mut 0) {
                tracing::debug!(error = %with_source(&error), "a note about dropped log events has to wait");
                self.intake.count_dropped(&batch.group, &batch.stream, dropped);
            }
        }
    }

    /// Drops what the limits no longer allow; how many segments.
    pub(super) fn sweep(&mut self, now: Millis) -> usize {
        let mut inner = self.catalog.lock();
        let candidates = inner.groups.iter().flat_map(|(name, group)| {
            let candidate = |segment: &Segment| Candidate {
                group: name.clone(),
                base: segment.base,
                bytes: segment.bytes,
                newest: segment.newest,
            };
            group.segments.iter().map(candidate)
        });
        let victims = victims(candidates.collect(), self.limits, now);
        for Candidate { group, base, .. } in &victims {
            if let Err(error) = inner.remove(group, *base) {
                tracing::error!(error = %with_source(&error), "an old log file stays");
            }
            if self.files.get(&**group).is_some_and(|(open, _)| open == base) {
                self.files.remove(&**group);
            }
        }
        victims.len()
    }
}

fn wall_clock() -> Millis {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Millis(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
}

fn with_source(error: &LogError) -> String {
    std::error::Error::source(error).map_or_else(|| error.to_string(), |source| format!("{error}: {source}"))
}
