//! What is in one segment, without its messages.

use std::collections::HashMap;
use std::io;
use std::path::Path;
use std::sync::Arc;

use domain::Millis;

use super::record::Entry;
use super::scan::{End, Scanner};

/// Streams of a segment, and the times of its events.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// Earliest and latest timestamp.
    pub(super) span: Option<(Millis, Millis)>,
    /// When the first event came in.
    pub(super) opened: Option<Millis>,
    /// In order of their numbers.
    pub(super) streams: Vec<StreamSpan>,
    numbers: HashMap<Arc<str>, u32>,
}

/// One stream's part of a segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StreamSpan {
    pub(super) name: Arc<str>,
    pub(super) events: u64,
    pub(super) bytes: u64,
    pub(super) first: Millis,
    pub(super) last: Millis,
    /// Ingestion of the first event, in order of arrival.
    pub(super) created: Millis,
    /// Ingestion of the last one.
    pub(super) ingested: Millis,
}

impl Index {
    /// Reads a segment; also where its last good record ends, and why there.
    pub(super) fn build(path: &Path, bytes: u64) -> io::Result<(Index, u64, End)> {
        let mut index = Index::default();
        let mut scanner = Scanner::open(path, bytes)?;
        while let Some(entry) = scanner.next()? {
            match entry {
                Entry::Stream(name) => {
                    index.declare(name.into());
                }
                Entry::Event { stream, timestamp, ingestion, bytes, .. } => {
                    index.add(stream, timestamp, ingestion, bytes);
                }
            }
        }
        let (position, end) = scanner.end();
        Ok((index, position, end.unwrap_or(End::Clean)))
    }

    /// Gives the next number to a stream.
    pub(super) fn declare(&mut self, name: Arc<str>) -> u32 {
        let number = self.streams.len() as u32;
        let (zero, none) = (Millis(0), 0);
        self.numbers.insert(name.clone(), number);
        self.streams.push(StreamSpan {
            name,
            events: none,
            bytes: none,
            first: zero,
            last: zero,
            created: zero,
            ingested: zero,
        });
        number
    }

    /// The number that was given to a stream.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.numbers.get(name).copied()
    }

    /// Counts an event; one of a stream that was never declared is not anybody's.
    pub(super) fn add(&mut self, stream: u32, timestamp: Millis, ingestion: Millis, bytes: u64) {
        let Some(span) = self.streams.get_mut(stream as usize) else {
            return;
        };
        if span.events == 0 {
            (span.first, span.last, span.created) = (timestamp, timestamp, ingestion);
        }
        span.events += 1;
        span.bytes += bytes;
        span.first = span.first.min(timestamp);
        span.last = span.last.max(timestamp);
        span.ingested = span.ingested.max(ingestion);
        self.span = Some(match self.span {
            None => (timestamp, timestamp),
            Some((first, last)) => (first.min(timestamp), last.max(timestamp)),
        });
        self.opened.get_or_insert(ingestion);
    }
}
