//! What one environment logs, on its way out: gathered, rate-limited, and handed up in batches off the path of
//! an invocation.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::Millis;
use domain::limits::LOG_TAIL_BYTES;

/// One log event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEvent {
    /// When it was written.
    pub at: Millis,
    /// Its text, with the newline it ended in.
    pub message: String,
}

/// Events of one stream.
#[derive(Clone, Debug)]
pub struct LogBatch {
    /// The log group.
    pub group: Arc<str>,
    /// The stream: one per environment.
    pub stream: Arc<str>,
    /// In the order in which they were written.
    pub events: Vec<LogEvent>,
}

/// Output one environment may write at once, bytes.
const BURST_BYTES: f64 = 4.0 * 1024.0 * 1024.0;
/// Output one environment may write on end, bytes per second.
const BYTES_PER_SECOND: f64 = 1024.0 * 1024.0;
/// What an event costs besides its text, bytes: as CloudWatch Logs counts, and about what it takes in memory.
const EVENT_BYTES: usize = 26;
/// A batch goes up when the last one is this old, so that a lone invocation's log is readable at once …
pub(crate) const BATCH_AGE: Duration = Duration::from_millis(100);
/// … or when it is this large, bytes.
const BATCH_BYTES: usize = 64 * 1024;

/// Gathers one environment's events.
pub(crate) struct Gatherer {
    group: Arc<str>,
    stream: Arc<str>,
    events: Vec<LogEvent>,
    bytes: usize,
    handed_over: Option<Instant>,
    /// The last bytes since `begin`, when a caller asked for them.
    tail: Option<VecDeque<u8>>,
    budget: f64,
    refilled: Instant,
    dropped_bytes: u64,
    /// Only the tail is kept.
    discards: bool,
}

impl Gatherer {
    /// Group and stream.
    pub(crate) fn place(&self) -> (Arc<str>, Arc<str>) {
        (self.group.clone(), self.stream.clone())
    }

    /// The stream's name.
    pub(crate) fn stream(&self) -> &str {
        &self.stream
    }

    pub(crate) fn new(group: Arc<str>, stream: Arc<str>, now: Instant) -> Gatherer {
        Gatherer {
            group,
            stream,
            events: Vec::new(),
            bytes: 0,
            handed_over: None,
            tail: None,
            budget: BURST_BYTES,
            refilled: now,
            dropped_bytes: 0,
            discards: false,
        }
    }

    /// Nothing goes up: what is written is seen in the tail, if asked for, and nowhere else.
    pub(crate) fn discarding(self) -> Gatherer {
        Gatherer { discards: true, ..self }
    }

    /// From here on the tail is kept, if asked for.
    pub(crate) fn begin(&mut self, tail: bool) {
        self.tail = tail.then(VecDeque::new);
    }

    /// The last 4 KB since `begin`.
    pub(crate) fn take_tail(&mut self) -> Option<Vec<u8>> {
        self.tail.take().map(Vec::from)
    }

    /// A line of the platform's: never dropped.
    pub(crate) fn platform(&mut self, at: Millis, message: String) {
        self.note_dropped(at);
        self.push(LogEvent { at, message });
    }

    /// A record of the function's. `false` when it was dropped because the function writes too much.
    pub(crate) fn function(&mut self, at: Millis, now: Instant, message: String) -> bool {
        if !self.spend(now, message.len() + EVENT_BYTES) {
            self.dropped_bytes += message.len() as u64;
            return false;
        }
        self.note_dropped(at);
        self.push(LogEvent { at, message });
        true
    }

    /// Lines without text are not logged, but reading them costs as much. `false` when they are too many.
    pub(crate) fn empty_lines(&mut self, now: Instant, count: usize) -> bool {
        count == 0 || self.spend(now, count * EVENT_BYTES)
    }

    fn spend(&mut self, now: Instant, bytes: usize) -> bool {
        let elapsed = now.saturating_duration_since(self.refilled).as_secs_f64();
        self.budget = (self.budget + elapsed * BYTES_PER_SECOND).min(BURST_BYTES);
        self.refilled = now;
        let cost = bytes as f64;
        if cost > self.budget {
            return false;
        }
        self.budget -= cost;
        true
    }

    /// Whether there is nothing to go up.
    pub(crate) fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Whether there is enough for a batch, however young it is.
    pub(crate) fn is_large(&self) -> bool {
        self.bytes >= BATCH_BYTES
    }

    /// What should go up now.
    pub(crate) fn ripe(&mut self, now: Instant) -> Option<LogBatch> {
        let old = self.handed_over.is_none_or(|last| now.saturating_duration_since(last) >= BATCH_AGE);
        if !old && !self.is_large() {
            return None;
        }
        self.handed_over = Some(now);
        self.take()
    }

    /// Everything.
    pub(crate) fn take(&mut self) -> Option<LogBatch> {
        if self.events.is_empty() {
            return None;
        }
        self.bytes = 0;
        let events = std::mem::take(&mut self.events);
        Some(LogBatch { group: self.group.clone(), stream: self.stream.clone(), events })
    }

    fn note_dropped(&mut self, at: Millis) {
        let bytes = std::mem::take(&mut self.dropped_bytes);
        if bytes > 0 {
            let message = format!(
                "[lambdad: {bytes} bytes of output dropped: this environment writes more than {} KiB/s]\n",
                BYTES_PER_SECOND as u64 / 1024
            );
            self.push(LogEvent { at, message });
        }
    }

    fn push(&mut self, event: LogEvent) {
        if let Some(tail) = &mut self.tail {
            let bytes = event.message.as_bytes();
            tail.extend(&bytes[bytes.len().saturating_sub(LOG_TAIL_BYTES)..]);
            if !event.message.ends_with('\n') {
                tail.push_back(b'\n');
            }
            let over = tail.len().saturating_sub(LOG_TAIL_BYTES);
            tail.drain(..over);
        }
        if self.discards {
            return;
        }
        self.bytes += event.message.len() + EVENT_BYTES;
        self.events.push(event);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gatherer(now: Instant) -> Gatherer {
        Gatherer::new("/aws/lambda/f".into(), "s".into(), now)
    }

    #[test]
    fn the_tail_is_the_last_4096_bytes() {
        let now = Instant::now();
        let mut logs = gatherer(now);
        logs.begin(true);
        for n in 0..1000 {
            assert!(logs.function(Millis(0), now, format!("line {n:05}\n")));
        }
        let tail = logs.take_tail().expect("asked for");
        assert_eq!(tail.len(), LOG_TAIL_BYTES);
        assert!(tail.ends_with(b"line 00999\n"));
    }

    #[test]
    fn a_flood_is_cut_with_a_note_and_ends() {
        let now = Instant::now();
        let mut logs = gatherer(now);
        let line = "x".repeat(1024 * 1024 - EVENT_BYTES);
        let kept = (0..10).filter(|_| logs.function(Millis(0), now, line.clone())).count();
        assert_eq!(kept, 4);
        logs.platform(Millis(0), "END\n".into());
        let later = now + Duration::from_secs(1);
        assert!(logs.function(Millis(1), later, line));
        let messages: Vec<_> = logs.take().expect("some").events.into_iter().map(|e| e.message).collect();
        assert!(messages[4].contains("6291300 bytes of output dropped"), "{}", messages[4]);
        assert_eq!(messages[5], "END\n");
    }

    #[test]
    fn what_is_discarded_is_in_the_tail_only() {
        let now = Instant::now();
        let mut logs = gatherer(now).discarding();
        logs.begin(true);
        assert!(logs.function(Millis(0), now, "a\n".into()));
        logs.platform(Millis(0), "END\n".into());
        assert_eq!(logs.take_tail().as_deref(), Some(&b"a\nEND\n"[..]));
        assert!(logs.is_empty() && logs.take().is_none() && logs.ripe(now).is_none());
    }

    #[test]
    fn a_batch_ripens_by_age_or_size() {
        let now = Instant::now();
        let mut logs = gatherer(now);
        logs.platform(Millis(0), "a\n".into());
        assert_eq!(logs.ripe(now).expect("the first").events.len(), 1);
        logs.platform(Millis(0), "b\n".into());
        assert!(logs.ripe(now + BATCH_AGE - Duration::from_millis(1)).is_none());
        assert_eq!(logs.ripe(now + BATCH_AGE).expect("old enough").events.len(), 1);
        logs.function(Millis(0), now, "x".repeat(BATCH_BYTES));
        assert!(logs.ripe(now + BATCH_AGE).is_some());
    }
}
