//! Listing groups and streams.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::Millis;

use super::error::LogError;
use super::page::Page;
use super::record::HEADER_BYTES;
use super::scan::Scanner;
use super::{DESCRIBE_MAX, LogStore};

/// Which groups.
#[derive(Clone, Copy, Debug)]
pub enum GroupMatch<'a> {
    /// Every one.
    All,
    /// `logGroupNamePrefix`.
    Prefix(&'a str),
    /// `logGroupNamePattern`: part of the name, case-sensitive.
    Contains(&'a str),
}

/// DescribeLogGroups.
#[derive(Clone, Copy, Debug)]
pub struct GroupQuery<'a> {
    /// Which.
    pub name: GroupMatch<'a>,
    /// From an earlier page.
    pub token: Option<&'a str>,
    /// Groups on a page; `None` or more than [`DESCRIBE_MAX`] is that.
    pub limit: Option<usize>,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogGroup {
    /// Its name.
    pub name: Arc<str>,
    /// When its first event came in.
    pub created: Millis,
    /// On disk.
    pub stored_bytes: u64,
}

/// The order of DescribeLogStreams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StreamOrder {
    /// By name.
    LogStreamName,
    /// By the time of the newest event.
    LastEventTime,
}

/// DescribeLogStreams.
#[derive(Clone, Copy, Debug)]
pub struct StreamQuery<'a> {
    /// The group.
    pub group: &'a str,
    /// Streams whose name begins so; only in order of names.
    pub prefix: Option<&'a str>,
    /// The order.
    pub order: StreamOrder,
    /// Backwards.
    pub descending: bool,
    /// From an earlier page.
    pub token: Option<&'a str>,
    /// Streams on a page; `None` or more than [`DESCRIBE_MAX`] is that.
    pub limit: Option<usize>,
}

/// A stream, with what of it has not aged out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogStream {
    /// Its name.
    pub name: Arc<str>,
    /// When its first event came in.
    pub created: Millis,
    /// The earliest timestamp.
    pub first_event: Millis,
    /// The latest timestamp.
    pub last_event: Millis,
    /// When its newest event came in.
    pub last_ingestion: Millis,
    /// On disk.
    pub stored_bytes: u64,
}

impl LogStore {
    /// Groups in order of their names.
    pub fn describe_groups(&self, query: &GroupQuery<'_>) -> Result<Page<LogGroup>, LogError> {
        let GroupQuery { name, token, limit } = *query;
        let limit = limit.unwrap_or(DESCRIBE_MAX).clamp(1, DESCRIBE_MAX);
        let mut found: Vec<_> = {
            let inner = self.catalog.lock();
            let after =
                (token.map_or(std::ops::Bound::Unbounded, std::ops::Bound::Excluded), std::ops::Bound::Unbounded);
            let groups = inner.groups.range::<str, _>(after).filter(|(found, group)| {
                let named = match name {
                    GroupMatch::All => true,
                    GroupMatch::Prefix(prefix) => found.starts_with(prefix),
                    GroupMatch::Contains(part) => found.contains(part),
                };
                named && !group.segments.is_empty()
            });
            let group = groups.map(|(name, group)| {
                let stored_bytes = group.segments.iter().map(|segment| segment.bytes).sum();
                let first = group.segments.front().map(|first| group.path(first.base));
                (LogGroup { name: name.clone(), created: group.created.unwrap_or_default(), stored_bytes }, first)
            });
            group.take(limit + 1).collect()
        };
        let more = found.len() > limit;
        found.truncate(limit);
        for (group, first) in &mut found {
            if group.created != Millis(0) {
                continue;
            }
            // Not read since the start; one that was dropped meanwhile keeps the 0.
            if let Some(Ok(scanner)) = first.as_ref().map(|path| Scanner::open(path, HEADER_BYTES)) {
                group.created = scanner.created();
            }
        }
        let items: Vec<_> = found.into_iter().map(|(group, _)| group).collect();
        let next = items.last().filter(|_| more).map(|group| group.name.to_string());
        Ok(Page { items, next })
    }

    /// Streams of a group.
    pub fn describe_streams(&self, query: &StreamQuery<'_>) -> Result<Page<LogStream>, LogError> {
        let StreamQuery { group, prefix, order, descending, token, limit } = *query;
        if order == StreamOrder::LastEventTime && prefix.is_some() {
            return Err(LogError::PrefixWithEventTime);
        }
        // A stream's place in the order; its name alone where that is the order.
        type Place = (Millis, Arc<str>);
        let place = |stream: &LogStream| match order {
            StreamOrder::LogStreamName => (Millis(0), stream.name.clone()),
            StreamOrder::LastEventTime => (stream.last_event, stream.name.clone()),
        };
        let after: Option<Place> = token.map(parse_place).transpose()?;
        let mut streams: Vec<(Place, LogStream)> = self
            .streams(group)?
            .into_values()
            .filter(|stream| prefix.is_none_or(|prefix| stream.name.starts_with(prefix)))
            .map(|stream| (place(&stream), stream))
            .filter(|(place, _)| match &after {
                None => true,
                Some(after) if descending => place < after,
                Some(after) => place > after,
            })
            .collect();
        streams.sort_by(|(a, _), (b, _)| if descending { b.cmp(a) } else { a.cmp(b) });
        let limit = limit.unwrap_or(DESCRIBE_MAX).clamp(1, DESCRIBE_MAX);
        let more = streams.len() > limit;
        streams.truncate(limit);
        let next = streams.last().filter(|_| more).map(|((time, name), _)| format!("{:020}/{name}", time.0));
        Ok(Page { items: streams.into_iter().map(|(_, stream)| stream).collect(), next })
    }

    fn streams(&self, group: &str) -> Result<BTreeMap<Arc<str>, LogStream>, LogError> {
        let mut streams: BTreeMap<Arc<str>, LogStream> = BTreeMap::new();
        for part in self.catalog.parts(group)? {
            let Some(index) = self.catalog.index(group, &part)? else {
                continue;
            };
            for span in index.streams.iter().filter(|span| span.events > 0) {
                let stream = streams.entry(span.name.clone()).or_insert_with(|| LogStream {
                    name: span.name.clone(),
                    created: span.created,
                    first_event: span.first,
                    last_event: span.last,
                    last_ingestion: span.ingested,
                    stored_bytes: 0,
                });
                stream.created = stream.created.min(span.created);
                stream.first_event = stream.first_event.min(span.first);
                stream.last_event = stream.last_event.max(span.last);
                stream.last_ingestion = stream.last_ingestion.max(span.ingested);
                stream.stored_bytes += span.bytes;
            }
        }
        Ok(streams)
    }
}

fn parse_place(token: &str) -> Result<(Millis, Arc<str>), LogError> {
    let (time, name) = token.split_once('/').ok_or(LogError::InvalidToken)?;
    Ok((Millis(time.parse().map_err(|_| LogError::InvalidToken)?), name.into()))
}
