//! What is about to be appended to one segment, in one write.

use std::collections::HashMap;
use std::sync::Arc;

use domain::Millis;

use super::index::Index;
use super::record::{put_event, put_header, put_stream};
use super::segment::Segment;
use super::{EVENT_BYTES_MAX, LogEvent};

/// Streams in one segment: keeps its index small.
const SEGMENT_STREAMS_MAX: usize = 4096;

/// When a segment is followed by the next.
#[derive(Clone, Copy, Debug)]
pub(super) struct Roll {
    /// It has so many bytes, or
    pub(super) bytes: u64,
    /// its first event came in so long ago.
    pub(super) age_ms: u64,
}

pub(super) struct Pending {
    pub(super) base: u64,
    /// Bytes of the segment that are there already.
    pub(super) start: u64,
    pub(super) buffer: Vec<u8>,
    opened: Option<Millis>,
    known: Arc<Index>,
    fresh: HashMap<Arc<str>, u32>,
    /// Names of `fresh`, in order of their numbers.
    declared: Vec<Arc<str>>,
    events: Vec<Added>,
}

struct Added {
    stream: u32,
    timestamp: Millis,
    ingestion: Millis,
    bytes: u64,
}

impl Pending {
    /// A new segment. Its base is beyond the group's last byte, and beyond that of any group of that name that has
    /// aged out: the clock, in bytes that no disk writes per millisecond, sees to that.
    pub(super) fn new(end: u64, now: Millis, created: Millis) -> Pending {
        let clock = now.0.min(1 << 43) << 20;
        let mut buffer = Vec::new();
        put_header(&mut buffer, created);
        Pending { buffer, ..Pending::at(end.max(clock), 0, Arc::default()) }
    }

    /// More of a segment; `None` if it was never read.
    pub(super) fn append_to(segment: &Segment) -> Option<Pending> {
        Some(Pending::at(segment.base, segment.bytes, segment.index.clone()?))
    }

    fn at(base: u64, start: u64, known: Arc<Index>) -> Pending {
        Pending {
            base,
            start,
            buffer: Vec::new(),
            opened: known.opened,
            known,
            fresh: HashMap::new(),
            declared: Vec::new(),
            events: Vec::new(),
        }
    }

    pub(super) fn is_new(&self) -> bool {
        self.start == 0
    }

    pub(super) fn events(&self) -> usize {
        self.events.len()
    }

    pub(super) fn is_full(&self, roll: &Roll, now: Millis) -> bool {
        self.start + self.buffer.len() as u64 >= roll.bytes
            || self.known.streams.len() + self.declared.len() >= SEGMENT_STREAMS_MAX
            || self.opened.is_some_and(|opened| now.0.saturating_sub(opened.0) >= roll.age_ms)
    }

    pub(super) fn push(&mut self, stream: &str, now: Millis, event: &LogEvent) {
        let number = self.known.number(stream).or_else(|| self.fresh.get(stream).copied());
        let number = number.unwrap_or_else(|| self.declare(stream));
        let message = &event.message[..event.message.floor_char_boundary(EVENT_BYTES_MAX)];
        let before = self.buffer.len();
        put_event(&mut self.buffer, number, event.timestamp, now, message);
        let bytes = (self.buffer.len() - before) as u64;
        self.events.push(Added { stream: number, timestamp: event.timestamp, ingestion: now, bytes });
        self.opened.get_or_insert(now);
    }

    fn declare(&mut self, stream: &str) -> u32 {
        let number = (self.known.streams.len() + self.declared.len()) as u32;
        put_stream(&mut self.buffer, stream);
        self.fresh.insert(stream.into(), number);
        self.declared.push(stream.into());
        number
    }

    /// Once it is written: into what readers see.
    pub(super) fn publish(self, segment: &mut Segment) {
        let Pending { known, buffer, declared, events, .. } = self;
        drop(known);
        let index = Arc::make_mut(segment.index.get_or_insert_default());
        for name in declared {
            index.declare(name);
        }
        for Added { stream, timestamp, ingestion, bytes } in events {
            index.add(stream, timestamp, ingestion, bytes);
            segment.newest = segment.newest.max(ingestion);
        }
        segment.span = index.span;
        segment.bytes += buffer.len() as u64;
    }
}
