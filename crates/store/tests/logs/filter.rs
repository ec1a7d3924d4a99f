//! FilterLogEvents: interleaving, paging, following.

use std::collections::HashSet;
use std::time::Duration;

use domain::Millis;
use proptest::prelude::*;
use store::logs::*;

use crate::{GROUP, all, event, messages, numbered, open, pages};

#[tokio::test]
async fn streams_are_interleaved_and_chosen() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    store.append(GROUP, "a/1", Millis(0), vec![event(1, "one ERROR"), event(4, "four")]);
    store.append(GROUP, "a/2", Millis(0), vec![event(2, "two"), event(3, "three ERROR")]);
    store.append(GROUP, "b/1", Millis(0), vec![event(3, "also three")]);
    store.append("/aws/lambda/other", "a/1", Millis(0), vec![event(1, "elsewhere")]);
    store.flush().await;
    let check = |query: FilterQuery<'_>, expected: &[&str]| {
        assert_eq!(messages(&store.filter_events(&query).unwrap().items), expected, "{query:?}");
    };
    check(all(GROUP), &["one ERROR", "two", "three ERROR", "also three", "four"]);
    let names = ["b/1".to_owned(), "a/1".to_owned(), "none".to_owned()];
    check(FilterQuery { streams: StreamFilter::Names(&names), ..all(GROUP) }, &["one ERROR", "also three", "four"]);
    check(
        FilterQuery { streams: StreamFilter::Prefix("a/"), ..all(GROUP) },
        &["one ERROR", "two", "three ERROR", "four"],
    );
    let pattern = Pattern::parse("ERROR -one").unwrap();
    check(FilterQuery { pattern: Some(&pattern), ..all(GROUP) }, &["three ERROR"]);
    // Both ends included, unlike GetLogEvents.
    let range = EventRange { start: Some(Millis(2)), end: Some(Millis(3)) };
    check(FilterQuery { range, ..all(GROUP) }, &["two", "three ERROR", "also three"]);
    let error = store.filter_events(&all("none")).unwrap_err();
    assert!(matches!(error, LogError::NoSuchGroup), "{error}");
}

/// The way of `aws logs tail --follow`: from the newest time seen, dropping ids seen at that time.
#[tokio::test]
async fn a_follower_sees_each_event_once() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    let (mut seen, mut start): (Vec<String>, _) = (Vec::new(), Millis(0));
    let mut ids = HashSet::new();
    let mut appended = Vec::new();
    for round in 0..50_u64 {
        for stream in ["a", "b"] {
            // Several events of each round have the time of the round before.
            let events: Vec<_> = (0..4).map(|n| event(1000 + round + n % 2, format!("{round} {stream} {n}"))).collect();
            appended.extend(events.iter().map(|event| event.message.clone()));
            store.append(GROUP, stream, Millis(round), events);
        }
        store.flush().await;
        let range = EventRange { start: Some(start), end: None };
        for page in pages(&store, FilterQuery { range, limit: Some(3), ..all(GROUP) }) {
            for event in page {
                start = start.max(event.key.timestamp);
                if ids.insert(event.id()) {
                    seen.push(event.message);
                }
            }
        }
    }
    appended.sort();
    seen.sort();
    assert_eq!(seen, appended);
}

#[tokio::test]
async fn ids_are_unique_sorted_and_survive_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    for n in 0..100 {
        store.append(GROUP, ["a", "b"][n % 2], Millis(1), vec![event(7 + n as u64 / 10, "same")]);
    }
    store.flush().await;
    let ids = |store: &LogStore| -> Vec<String> {
        pages(store, FilterQuery { limit: Some(7), ..all(GROUP) }).concat().iter().map(StoredEvent::id).collect()
    };
    let before = ids(&store);
    assert_eq!(before.len(), 100);
    assert!(before.is_sorted_by(|a, b| a < b));
    drop(store);
    let store = open(dir.path());
    store.append(GROUP, "a", Millis(1), vec![event(17, "more")]);
    store.flush().await;
    let after = ids(&store);
    assert_eq!(after[..100], before);
    assert!(after[100] > after[99]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 40, ..ProptestConfig::default() })]

    /// Over several segments (a new one for every eight batches), a restart and times in any order: filter and get agree with a
    /// list that was sorted once, on pages of any size, in both directions.
    #[test]
    fn paging_visits_each_event_once(
        batches in proptest::collection::vec((0..4_usize, proptest::collection::vec((0..50_u64, 0..6_000_usize), 1..20)), 1..30),
        limit in 1..40_usize,
        restart in any::<bool>(),
    ) {
        let dir = tempfile::tempdir().unwrap();
        let limits = LogLimits { bytes_max: 64 << 20, age_max: Duration::from_millis(64) };
        let rt = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut store = LogStore::open(dir.path(), limits).unwrap();
        let mut expected = Vec::new();
        for (at, (stream, events)) in batches.iter().enumerate() {
            let stream = format!("stream {stream}");
            let events: Vec<_> = events.iter().enumerate().map(|(n, (time, size))| {
                event(*time, format!("{at} {n} {}", "x".repeat(*size)))
            }).collect();
            expected.extend(events.iter().map(|event| (event.timestamp, stream.clone(), event.message.clone())));
            // The clock goes on, so that segments also follow one another by age.
            store.append(GROUP, &stream, Millis(at as u64), events);
            if restart && at == batches.len() / 2 {
                drop(store);
                store = LogStore::open(dir.path(), limits).unwrap();
            }
        }
        rt.block_on(store.flush());
        expected.sort_by_key(|(time, ..)| *time);
        let found = pages(&store, FilterQuery { limit: Some(limit), ..all(GROUP) }).concat();
        let found: Vec<_> = found.into_iter().map(|e| (e.key.timestamp, e.stream.to_string(), e.message)).collect();
        prop_assert_eq!(&found, &expected);

        let stream = &expected[0].1;
        let of_stream: Vec<_> = expected.iter().filter(|(_, s, _)| s == stream).map(|(.., m)| m.clone()).collect();
        for from_head in [true, false] {
            let mut found = Vec::new();
            let mut token: Option<String> = None;
            loop {
                let query = EventQuery {
                    group: GROUP, stream, range: EventRange::default(), token: token.as_deref(), limit: Some(limit), from_head,
                };
                let page = store.get_events(&query).unwrap();
                if page.events.is_empty() {
                    break;
                }
                let texts = page.events.into_iter().map(|event| event.message);
                if from_head { found.extend(texts) } else { found = texts.chain(found).collect() }
                token = Some(if from_head { page.forward } else { page.backward });
            }
            prop_assert_eq!(&found, &of_stream);
        }
    }
}

/// A large event that does not fit must not be passed over for a small one behind it.
#[tokio::test]
async fn a_page_of_bytes_has_no_gaps() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    let large = "x".repeat(EVENT_BYTES_MAX);
    let events = (0..40).map(|n| event(n, if n % 5 < 4 { &large } else { "small" }));
    store.append(GROUP, "s", Millis(0), events.collect());
    store.flush().await;
    let pages = pages(&store, all(GROUP));
    assert!(pages.len() > 10, "{}", pages.len());
    let times: Vec<_> = pages.concat().iter().map(|event| event.key.timestamp.0).collect();
    assert_eq!(times, (0..40).collect::<Vec<_>>());
}

#[tokio::test]
async fn thousands_of_streams() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    for n in 0..6000 {
        store.append(GROUP, &format!("2026/11/22/[$LATEST]{n:032x}"), Millis(n), numbered(n..n + 2));
        if n % 1000 == 0 {
            store.flush().await;
        }
    }
    store.flush().await;
    let last = format!("2026/11/22/[$LATEST]{:032x}", 5999);
    for store in [store.clone(), open_again(store, dir.path())] {
        let query = EventQuery {
            group: GROUP,
            stream: &last,
            range: EventRange::default(),
            token: None,
            limit: None,
            from_head: true,
        };
        assert_eq!(messages(&store.get_events(&query).unwrap().events), ["5999", "6000"]);
    }
    let files = walk(dir.path());
    assert!(files <= 4, "streams share files: {files}");
}

fn open_again(store: LogStore, dir: &std::path::Path) -> LogStore {
    drop(store);
    open(dir)
}

fn walk(dir: &std::path::Path) -> usize {
    std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| if path.is_dir() { walk(&path) } else { 1 })
        .sum()
}
