//! GetLogEvents: ranges and tokens.

use domain::Millis;
use store::logs::*;

use crate::{GROUP, STREAM, event, messages, numbered, open};

fn head<'a>() -> EventQuery<'a> {
    EventQuery { group: GROUP, stream: STREAM, range: EventRange::default(), token: None, limit: None, from_head: true }
}

#[tokio::test]
async fn forward_then_backward_visits_each_once_and_ends_in_place() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    store.append(GROUP, "other", Millis(0), numbered(0..100));
    store.append(GROUP, STREAM, Millis(0), numbered(0..10));
    store.flush().await;

    let get = |token: Option<&str>, from_head| {
        store.get_events(&EventQuery { token, limit: Some(4), from_head, ..head() }).unwrap()
    };
    let first = get(None, true);
    assert_eq!(messages(&first.events), ["0", "1", "2", "3"]);
    let second = get(Some(&first.forward), true);
    assert_eq!(messages(&second.events), ["4", "5", "6", "7"]);
    let third = get(Some(&second.forward), true);
    assert_eq!(messages(&third.events), ["8", "9"]);
    let end = get(Some(&third.forward), true);
    assert_eq!((messages(&end.events), &end.forward), (vec![], &third.forward));
    // Back from the end, and from the middle.
    assert_eq!(messages(&get(Some(&end.backward), true).events), ["6", "7", "8", "9"]);
    assert_eq!(get(Some(&third.backward), false).events, second.events);
    assert_eq!(get(Some(&second.backward), false).events, first.events);
    let start = get(Some(&first.backward), false);
    assert_eq!((messages(&start.events), &start.backward), (vec![], &first.backward));
    assert_eq!(get(Some(&start.forward), false).events, first.events);

    // What arrives later is behind the last token.
    store.append(GROUP, STREAM, Millis(0), numbered(10..12));
    store.flush().await;
    assert_eq!(messages(&get(Some(&end.forward), true).events), ["10", "11"]);
}

#[tokio::test]
async fn without_a_token_the_newest_oldest_first() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    // Out of order, and two at one time.
    let events = [30, 10, 20, 20].iter().zip(["d", "a", "b", "c"]).map(|(&time, text)| event(time, text)).collect();
    store.append(GROUP, STREAM, Millis(99), events);
    store.flush().await;
    let tail = |limit| store.get_events(&EventQuery { from_head: false, limit, ..head() }).unwrap();
    assert_eq!(messages(&tail(None).events), ["a", "b", "c", "d"]);
    let last = tail(Some(2));
    assert_eq!(messages(&last.events), ["c", "d"]);
    let before = store.get_events(&EventQuery { token: Some(&last.backward), ..head() }).unwrap();
    assert_eq!(messages(&before.events), ["a", "b"]);
    assert!(last.events.iter().all(|event| event.ingestion == Millis(99) && &*event.stream == STREAM));
}

#[tokio::test]
async fn start_is_included_and_end_is_not() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    store.append(GROUP, STREAM, Millis(0), numbered(0..10));
    store.flush().await;
    for (start, end, expected) in [
        (Some(3), Some(6), vec!["3", "4", "5"]),
        (Some(8), None, vec!["8", "9"]),
        (None, Some(1), vec!["0"]),
        (Some(4), Some(4), vec![]),
        (Some(6), Some(3), vec![]),
    ] {
        let range = EventRange { start: start.map(Millis), end: end.map(Millis) };
        for from_head in [true, false] {
            let page = store.get_events(&EventQuery { range, from_head, ..head() }).unwrap();
            assert_eq!(messages(&page.events), expected, "{start:?}..{end:?}");
        }
    }
}

#[tokio::test]
async fn an_empty_range_has_tokens_that_see_what_comes() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    store.append(GROUP, STREAM, Millis(0), numbered(0..2));
    store.flush().await;
    let range = EventRange { start: Some(Millis(5)), end: None };
    let empty = |from_head| store.get_events(&EventQuery { range, from_head, ..head() }).unwrap();
    let (first, last) = (empty(true), empty(false));
    assert_eq!((messages(&first.events), &first), (vec![], &last));
    let after = || store.get_events(&EventQuery { range, token: Some(&first.forward), ..head() }).unwrap();
    assert_eq!(after().forward, first.forward);
    store.append(GROUP, STREAM, Millis(0), numbered(4..6));
    store.flush().await;
    assert_eq!(messages(&after().events), ["5"]);
}

#[tokio::test]
async fn a_page_is_limited_in_events_and_in_bytes() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    store.append(GROUP, "many", Millis(0), numbered(0..PAGE_EVENTS_MAX as u64 + 1));
    // Eight of these are exactly a page.
    let large = "x".repeat(PAGE_BYTES_MAX / 8 - EVENT_OVERHEAD_BYTES);
    let events = (0..9).map(|n| event(n, large.clone())).collect();
    store.append(GROUP, "large", Millis(0), events);
    let mut larger = vec![event(0, format!("{large}x"))];
    larger.extend((1..8).map(|n| event(n, large.clone())));
    store.append(GROUP, "larger", Millis(0), larger);
    store.flush().await;
    for (stream, limit, first, second) in [
        ("many", None, PAGE_EVENTS_MAX, 1),
        ("many", Some(50_000), PAGE_EVENTS_MAX, 1),
        ("large", None, 8, 1),
        ("larger", None, 7, 1),
    ] {
        let page = store.get_events(&EventQuery { stream, limit, ..head() }).unwrap();
        assert_eq!(page.events.len(), first, "{stream}");
        let rest = store.get_events(&EventQuery { stream, token: Some(&page.forward), ..head() }).unwrap();
        assert_eq!(rest.events.len(), second, "{stream}");
    }
}

#[tokio::test]
async fn a_long_message_is_cut_between_characters() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    let fits = "x".repeat(EVENT_BYTES_MAX - 1);
    let events = vec![event(0, format!("{fits}x")), event(1, format!("{fits}xx")), event(2, format!("{fits}é"))];
    store.append(GROUP, STREAM, Millis(0), events);
    store.flush().await;
    let page = store.get_events(&head()).unwrap();
    let lengths: Vec<_> = page.events.iter().map(|event| event.message.len()).collect();
    assert_eq!(lengths, [EVENT_BYTES_MAX, EVENT_BYTES_MAX, EVENT_BYTES_MAX - 1]);
}

#[tokio::test]
async fn what_is_not_there_and_what_is_not_a_token() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    store.append(GROUP, STREAM, Millis(0), numbered(0..1));
    store.flush().await;
    let error = |query| store.get_events(&query).unwrap_err().to_string();
    assert_eq!(error(EventQuery { group: "g", ..head() }), "The specified log group does not exist.");
    assert_eq!(error(EventQuery { stream: "s", ..head() }), "The specified log stream does not exist.");
    assert_eq!(error(EventQuery { token: Some("f/1"), ..head() }), "The specified nextToken is invalid.");
}
