//! What only a writer that stands still can show.

use std::time::Duration;

use domain::Millis;

use super::intake::{QUEUE_BATCHES_MAX, QUEUE_BYTES_MAX};
use super::{EVENT_OVERHEAD_BYTES, FilterQuery, LogEvent, LogLimits, LogStore, StreamFilter};

const LIMITS: LogLimits = LogLimits { bytes_max: 1 << 30, age_max: Duration::from_secs(3600) };

fn event(message: impl Into<String>) -> LogEvent {
    LogEvent { timestamp: Millis(5), message: message.into() }
}

fn messages(store: &LogStore, group: &str) -> Vec<String> {
    let mut messages = Vec::new();
    let mut token = None;
    loop {
        let query = FilterQuery {
            group,
            streams: StreamFilter::All,
            range: Default::default(),
            pattern: None,
            token: token.as_deref(),
            limit: None,
        };
        let page = store.filter_events(&query).expect("reads");
        messages.extend(page.items.into_iter().map(|event| event.message));
        token = page.next;
        if token.is_none() {
            return messages;
        }
    }
}

#[tokio::test]
async fn a_full_queue_drops_counts_and_says_so_but_never_waits() {
    let dir = tempfile::tempdir().expect("a directory");
    let store = LogStore::open(dir.path(), LIMITS).expect("opens");
    let appended = QUEUE_BATCHES_MAX * 2 + 1000;
    {
        // The writer needs the catalog to write; it takes at most one queue's length with it before it stands.
        let _stalled = store.catalog.lock();
        for n in 0..appended {
            store.append("g", "s", Millis(5), vec![event(n.to_string())]);
        }
    }
    store.flush().await;
    let (notes, kept): (Vec<_>, Vec<_>) =
        messages(&store, "g").into_iter().partition(|message| message.starts_with("[lambdad"));
    let count = |note: &String| -> usize { note.split(' ').nth(1).expect("a count").parse().expect("a number") };
    let dropped: usize = notes.iter().map(count).sum();
    assert_eq!(kept.len() + dropped, appended);
    assert!((999..=appended - QUEUE_BATCHES_MAX).contains(&dropped), "{dropped}");
    assert!(kept.is_sorted_by_key(|message| message.parse::<usize>().expect("a number")), "in order of arrival");
    assert_eq!(notes[0], format!("[lambdad: {} log events dropped]\n", count(&notes[0])));

    store.append("g", "s", Millis(5), vec![event("after")]);
    store.flush().await;
    assert_eq!(messages(&store, "g").last().expect("it"), "after");
}

#[tokio::test]
async fn queued_bytes_at_the_limit_and_one_past() {
    let dir = tempfile::tempdir().expect("a directory");
    let store = LogStore::open(dir.path(), LIMITS).expect("opens");
    let whole = QUEUE_BYTES_MAX - EVENT_OVERHEAD_BYTES;
    for (bytes, expected) in [(whole, "x"), (whole + 1, "[lambdad: 1 log events dropped]\n")] {
        let group = bytes.to_string();
        store.append(&group, "s", Millis(5), vec![event("x".repeat(bytes))]);
        store.flush().await;
        let messages = messages(&store, &group);
        assert_eq!(messages.len(), 1);
        assert!(messages[0].starts_with(expected), "{bytes}: {}", &messages[0][..40.min(messages[0].len())]);
    }
}

#[tokio::test]
async fn a_disk_that_refuses_is_dropped_events_and_no_more() {
    let dir = tempfile::tempdir().expect("a directory");
    let store = LogStore::open(dir.path(), LIMITS).expect("opens");
    // A file where the group's directory has to be.
    std::fs::write(dir.path().join("g"), "").expect("writes");
    store.append("g", "s", Millis(5), vec![event("1"), event("2")]);
    store.append("h", "s", Millis(5), vec![event("3")]);
    store.flush().await;
    assert_eq!(messages(&store, "h"), ["3"], "other groups go on");
    std::fs::remove_file(dir.path().join("g")).expect("removes");
    store.append("g", "s", Millis(6), vec![event("4")]);
    store.flush().await;
    assert_eq!(messages(&store, "g"), ["4", "[lambdad: 2 log events dropped]\n"]);
}
