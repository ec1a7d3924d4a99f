//! The first events of a range that fit on a page, from segments in any order, in bounded memory.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::io::{self, ErrorKind};
use std::sync::Arc;

use super::catalog::Part;
use super::page::{Direction, EventKey};
use super::read::StoredEvent;
use super::record::Entry;
use super::scan::Scanner;
use super::{EVENT_OVERHEAD_BYTES, PAGE_BYTES_MAX, PAGE_EVENTS_MAX};

/// What goes on a page.
pub(super) struct Wanted<'a> {
    /// The first place that is wanted.
    pub(super) low: EventKey,
    /// The first that is no longer.
    pub(super) high: EventKey,
    pub(super) direction: Direction,
    /// 1 to [`PAGE_EVENTS_MAX`]; the page's bytes are limited as well.
    pub(super) events_max: usize,
    pub(super) stream: &'a dyn Fn(&str) -> bool,
    pub(super) message: &'a dyn Fn(&str) -> bool,
}

/// A page's events, oldest first, and whether there are more in the direction that was asked for.
pub(super) fn select(mut parts: Vec<Part>, wanted: &Wanted<'_>) -> io::Result<(Vec<StoredEvent>, bool)> {
    let mut page = Selection::new(wanted);
    // The nearest segments first: as soon as the page is full, what lies behind it is not even opened.
    parts.sort_by_key(|part| part.segment.span.map_or(0, |span| page.nearest(span)));
    for part in parts {
        if part.segment.span.is_some_and(|span| page.covers(span)) {
            page.scan(&part)?;
        }
    }
    Ok(page.finish())
}

struct Selection<'a> {
    wanted: &'a Wanted<'a>,
    /// The farthest on top.
    heap: BinaryHeap<Ranked>,
    bytes: usize,
    /// The nearest event that did not fit; nothing from there on does.
    beyond: Option<u128>,
}

struct Ranked {
    rank: u128,
    event: StoredEvent,
}

impl Ranked {
    fn bytes(&self) -> usize {
        self.event.message.len() + EVENT_OVERHEAD_BYTES
    }
}

impl<'a> Selection<'a> {
    fn new(wanted: &'a Wanted<'a>) -> Selection<'a> {
        Selection { wanted, heap: BinaryHeap::new(), bytes: 0, beyond: None }
    }

    /// Smaller is nearer to where the page begins.
    fn rank(&self, key: EventKey) -> u128 {
        match self.wanted.direction {
            Direction::Forward => key.rank(),
            Direction::Backward => !key.rank(),
        }
    }

    fn nearest(&self, (first, last): (domain::Millis, domain::Millis)) -> u128 {
        match self.wanted.direction {
            Direction::Forward => self.rank(EventKey::at(first)),
            Direction::Backward => self.rank(EventKey::after(last)),
        }
    }

    fn covers(&self, span: (domain::Millis, domain::Millis)) -> bool {
        let in_range = EventKey::after(span.1) > self.wanted.low && EventKey::at(span.0) < self.wanted.high;
        in_range && self.beyond.is_none_or(|beyond| self.nearest(span) < beyond)
    }

    fn scan(&mut self, part: &Part) -> io::Result<()> {
        let mut scanner = match Scanner::open(&part.path, part.segment.bytes) {
            // Dropped since the reader looked.
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            opened => opened?,
        };
        // By number: the name, if the stream is wanted.
        let mut streams: Vec<Option<Arc<str>>> = Vec::new();
        while let Some(entry) = scanner.next()? {
            match entry {
                Entry::Stream(name) => streams.push((self.wanted.stream)(name).then(|| name.into())),
                Entry::Event { offset, stream, timestamp, ingestion, message, .. } => {
                    let key = EventKey { timestamp, offset: part.segment.base + offset };
                    let Some(Some(stream)) = streams.get(stream as usize) else {
                        continue;
                    };
                    if self.wants(key) && (self.wanted.message)(message) {
                        self.add(StoredEvent { key, stream: stream.clone(), ingestion, message: message.into() });
                    }
                }
            }
        }
        Ok(())
    }

    fn wants(&self, key: EventKey) -> bool {
        let in_range = key >= self.wanted.low && key < self.wanted.high;
        in_range && self.beyond.is_none_or(|beyond| self.rank(key) < beyond)
    }

    fn add(&mut self, event: StoredEvent) {
        let ranked = Ranked { rank: self.rank(event.key), event };
        self.bytes += ranked.bytes();
        self.heap.push(ranked);
        let events_max = self.wanted.events_max.clamp(1, PAGE_EVENTS_MAX);
        // One event is always handed out, or there would be no way past it.
        while self.heap.len() > events_max || (self.bytes > PAGE_BYTES_MAX && self.heap.len() > 1) {
            let Some(farthest) = self.heap.pop() else {
                return;
            };
            self.bytes -= farthest.bytes();
            self.beyond = Some(farthest.rank);
        }
    }

    fn finish(self) -> (Vec<StoredEvent>, bool) {
        let more = self.beyond.is_some();
        let mut events: Vec<_> = self.heap.into_sorted_vec().into_iter().map(|ranked| ranked.event).collect();
        if self.wanted.direction == Direction::Backward {
            events.reverse();
        }
        (events, more)
    }
}

impl Ord for Ranked {
    fn cmp(&self, other: &Ranked) -> Ordering {
        self.rank.cmp(&other.rank)
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Ranked) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ranked {
    fn eq(&self, other: &Ranked) -> bool {
        self.rank == other.rank
    }
}

impl Eq for Ranked {}
