//! Reading events: GetLogEvents and FilterLogEvents.

use std::sync::Arc;

use domain::Millis;

use super::catalog::Part;
use super::error::LogError;
use super::page::{Direction, EventKey, Page};
use super::pattern::Pattern;
use super::select::{Wanted, select};
use super::{LogStore, PAGE_EVENTS_MAX};

/// An event, as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredEvent {
    /// Its place in the group, with its timestamp.
    pub key: EventKey,
    /// Its stream.
    pub stream: Arc<str>,
    /// When it came in.
    pub ingestion: Millis,
    /// Its message.
    pub message: String,
}

impl StoredEvent {
    /// The `eventId`: 40 digits, unique in the group, the same on every read, in the order of FilterLogEvents.
    pub fn id(&self) -> String {
        self.key.digits()
    }
}

/// Bounds on timestamps; `None` is unbounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EventRange {
    /// Included.
    pub start: Option<Millis>,
    /// GetLogEvents excludes it, FilterLogEvents includes it.
    pub end: Option<Millis>,
}

/// GetLogEvents: one stream.
#[derive(Clone, Copy, Debug)]
pub struct EventQuery<'a> {
    /// The group.
    pub group: &'a str,
    /// The stream.
    pub stream: &'a str,
    /// End excluded.
    pub range: EventRange,
    /// `f/…` or `b/…` from an earlier page.
    pub token: Option<&'a str>,
    /// Events on a page; `None` or more than [`PAGE_EVENTS_MAX`] is that.
    pub limit: Option<usize>,
    /// Without a token: the oldest events rather than the newest.
    pub from_head: bool,
}

/// A page of GetLogEvents. A token that is handed in where there are no more events comes back unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StreamPage {
    /// Oldest first, whichever way one pages.
    pub events: Vec<StoredEvent>,
    /// For the events behind the last one here, when there are some.
    pub forward: String,
    /// For the events before the first one here.
    pub backward: String,
}

/// Which streams of a group.
#[derive(Clone, Copy, Debug)]
pub enum StreamFilter<'a> {
    /// Every one.
    All,
    /// These; names that do not exist match nothing.
    Names(&'a [String]),
    /// Those whose name begins so.
    Prefix(&'a str),
}

/// FilterLogEvents: a whole group, oldest first.
#[derive(Clone, Copy, Debug)]
pub struct FilterQuery<'a> {
    /// The group.
    pub group: &'a str,
    /// Of its streams, which.
    pub streams: StreamFilter<'a>,
    /// End included.
    pub range: EventRange,
    /// `None` matches every message.
    pub pattern: Option<&'a Pattern>,
    /// From an earlier page.
    pub token: Option<&'a str>,
    /// Events on a page; `None` or more than [`PAGE_EVENTS_MAX`] is that.
    pub limit: Option<usize>,
}

impl LogStore {
    /// One stream's events, by time and then in order of arrival.
    pub fn get_events(&self, query: &EventQuery<'_>) -> Result<StreamPage, LogError> {
        let EventQuery { group, stream, range, token, limit, from_head } = *query;
        let token = token.map(Direction::parse).transpose()?;
        let mut parts = Vec::new();
        for (part, index) in self.indexed_parts(group)? {
            if index.number(stream).is_some() {
                parts.push(part);
            }
        }
        if parts.is_empty() {
            return Err(LogError::NoSuchStream);
        }
        let mut low = range.start.map_or(EventKey::at(Millis(0)), EventKey::at);
        let mut high = range.end.map_or(EventKey::END, EventKey::at);
        let direction = match token {
            Some((Direction::Forward, at)) => {
                low = low.max(at);
                Direction::Forward
            }
            Some((Direction::Backward, at)) => {
                high = high.min(at);
                Direction::Backward
            }
            None if from_head => Direction::Forward,
            None => Direction::Backward,
        };
        let wanted = Wanted {
            low,
            high,
            direction,
            events_max: limit.unwrap_or(PAGE_EVENTS_MAX),
            stream: &|name| name == stream,
            message: &|_| true,
        };
        let (events, _) = select(parts, &wanted).map_err(LogError::io("read the logs in", &self.catalog.dir))?;
        // Without events the page is a place: that of the token, or where events will first appear.
        let here = token.map_or(low, |(_, at)| at);
        let forward = Direction::Forward.token(events.last().map_or(here, |event| event.key.next()));
        let backward = Direction::Backward.token(events.first().map_or(here, |event| event.key));
        Ok(StreamPage { events, forward, backward })
    }

    /// Events of many streams, interleaved by time and then in order of arrival. An event that arrives while one
    /// pages is seen if its time is not before the page.
    pub fn filter_events(&self, query: &FilterQuery<'_>) -> Result<Page<StoredEvent>, LogError> {
        let FilterQuery { group, streams, range, pattern, token, limit } = *query;
        let after = token.map(EventKey::parse).transpose()?;
        let low = range.start.map_or(EventKey::at(Millis(0)), EventKey::at);
        let parts = self.indexed_parts(group)?.into_iter().map(|(part, _)| part).collect();
        let wanted = Wanted {
            low: after.map_or(low, |after| low.max(after)),
            high: range.end.map_or(EventKey::END, EventKey::after),
            direction: Direction::Forward,
            events_max: limit.unwrap_or(PAGE_EVENTS_MAX),
            stream: &|name| match streams {
                StreamFilter::All => true,
                StreamFilter::Names(names) => names.iter().any(|wanted| wanted == name),
                StreamFilter::Prefix(prefix) => name.starts_with(prefix),
            },
            message: &|message| pattern.is_none_or(|pattern| pattern.matches(message)),
        };
        let (items, more) = select(parts, &wanted).map_err(LogError::io("read the logs in", &self.catalog.dir))?;
        let next = items.last().filter(|_| more).map(|event| event.key.next().digits());
        Ok(Page { items, next })
    }

    /// The group's segments, each with its index; those that are dropped meanwhile are left out.
    pub(super) fn indexed_parts(&self, group: &str) -> Result<Vec<(Part, Arc<super::index::Index>)>, LogError> {
        let mut indexed = Vec::new();
        for mut part in self.catalog.parts(group)? {
            if let Some(index) = self.catalog.index(group, &part)? {
                part.segment.span = index.span;
                indexed.push((part, index));
            }
        }
        Ok(indexed)
    }
}
