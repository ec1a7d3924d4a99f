//! The log store, on real files.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod crash;
mod describe;
mod events;
mod filter;
mod limits;

use std::path::Path;
use std::time::Duration;

use domain::Millis;
use store::logs::*;

const LIMITS: LogLimits = LogLimits { bytes_max: 1 << 30, age_max: Duration::from_secs(14 * 24 * 3600) };
const GROUP: &str = "/aws/lambda/f";
const STREAM: &str = "2026/11/22/[$LATEST]0123456789abcdef0123456789abcdef";

fn open(dir: &Path) -> LogStore {
    LogStore::open(dir, LIMITS).unwrap()
}

fn event(timestamp: u64, message: impl Into<String>) -> LogEvent {
    LogEvent { timestamp: Millis(timestamp), message: message.into() }
}

/// Events `from..to`, each with its number as time and as message.
fn numbered(numbers: std::ops::Range<u64>) -> Vec<LogEvent> {
    numbers.map(|n| event(n, n.to_string())).collect()
}

fn messages(events: &[StoredEvent]) -> Vec<&str> {
    events.iter().map(|event| event.message.as_str()).collect()
}

fn all(group: &str) -> FilterQuery<'_> {
    FilterQuery {
        group,
        streams: StreamFilter::All,
        range: EventRange::default(),
        pattern: None,
        token: None,
        limit: None,
    }
}

/// Every page of a filter, each with its size.
fn pages(store: &LogStore, query: FilterQuery<'_>) -> Vec<Vec<StoredEvent>> {
    let mut pages = Vec::new();
    let mut token: Option<String> = None;
    loop {
        let page = store.filter_events(&FilterQuery { token: token.as_deref(), ..query }).unwrap();
        pages.push(page.items);
        token = page.next;
        if token.is_none() {
            return pages;
        }
    }
}
