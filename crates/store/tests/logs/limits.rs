//! What is too much or too old goes, and nothing else.

use std::path::Path;
use std::time::Duration;

use domain::Millis;
use store::logs::*;

use crate::{all, event, messages, numbered, open, pages};

fn kept(store: &LogStore, group: &str) -> Vec<String> {
    match store.filter_events(&all(group)) {
        Ok(_) => pages(store, all(group)).concat().into_iter().map(|event| event.message).collect(),
        Err(LogError::NoSuchGroup) => Vec::new(),
        Err(error) => panic!("{error}"),
    }
}

fn on_disk(dir: &Path) -> u64 {
    let size = |path: std::path::PathBuf| {
        if path.is_dir() { on_disk(&path) } else { path.metadata().unwrap().len() }
    };
    std::fs::read_dir(dir).unwrap().map(|entry| size(entry.unwrap().path())).sum()
}

#[tokio::test]
async fn age_at_the_limit_and_one_past() {
    let dir = tempfile::tempdir().unwrap();
    let limits = LogLimits { age_max: Duration::from_millis(8000), bytes_max: 1 << 30 };
    let store = LogStore::open(dir.path(), limits).unwrap();
    let long = "/g/".repeat(100);
    for group in ["g", &long] {
        // An eighth of the age later is a new segment; one millisecond less is not.
        store.append(group, "s", Millis(10_000), numbered(0..1));
        store.append(group, "s", Millis(10_999), numbered(1..2));
        store.append(group, "s", Millis(11_000), numbered(2..3));
    }
    store.flush().await;
    assert_eq!(store.expire(Millis(18_999)).await, 0);
    assert_eq!(kept(&store, "g"), ["0", "1", "2"]);
    assert_eq!(store.expire(Millis(19_000)).await, 2, "one of each group");
    assert_eq!(kept(&store, "g"), ["2"]);
    assert_eq!(kept(&store, &long), ["2"]);
    assert_eq!(store.expire(Millis(19_001)).await, 2);
    assert!(matches!(store.filter_events(&all("g")), Err(LogError::NoSuchGroup)));
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0, "no directory is left");

    store.append("g", "s", Millis(20_000), numbered(7..8));
    store.flush().await;
    assert_eq!(kept(&store, "g"), ["7"], "the group begins anew");
}

#[tokio::test]
async fn a_group_that_begins_anew_gives_no_id_twice() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    let mut ids = std::collections::HashSet::new();
    for life in 1..4 {
        let now = life * 15 * 24 * 3_600_000;
        store.append("g", "s", Millis(now), numbered(0..3));
        store.flush().await;
        let events = pages(&store, all("g")).concat();
        assert_eq!(messages(&events), ["0", "1", "2"]);
        assert!(events.iter().all(|event| ids.insert(event.id())), "life {life}");
        assert_eq!(store.expire(Millis(now + 15 * 24 * 3_600_000)).await, 1);
    }
}

#[tokio::test]
async fn age_counts_across_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    store.append("g", "s", Millis(0), numbered(0..1));
    drop(store);
    let store = open(dir.path());
    // Not read yet, the file's own time counts: just now.
    assert_eq!(store.expire(Millis(15 * 24 * 3_600_000)).await, 0);
    assert_eq!(kept(&store, "g"), ["0"]);
}

#[tokio::test]
async fn size_at_the_limit_and_one_past() {
    let dir = tempfile::tempdir().unwrap();
    // Three groups of exactly the same size: header 16, stream 8 + 1 + 1, event 8 + 21 + message.
    let message = 1000;
    let each = 16 + 10 + 29 + message;
    for (bytes_max, expected) in [(3 * each, ["a", "b", "c"].as_slice()), (3 * each - 1, &["b", "c"])] {
        let dir = dir.path().join(bytes_max.to_string());
        let limits = LogLimits { bytes_max, age_max: Duration::from_secs(1) };
        let store = LogStore::open(&dir, limits).unwrap();
        for (now, group) in [(2, "b"), (1, "a"), (3, "c")] {
            store.append(group, "s", Millis(now), vec![event(now, "x".repeat(message as usize))]);
        }
        store.flush().await;
        let page = store.describe_groups(&GroupQuery { name: GroupMatch::All, token: None, limit: None }).unwrap();
        assert_eq!(page.items.iter().map(|group| &*group.name).collect::<Vec<_>>(), expected, "{bytes_max}");
        assert_eq!(on_disk(&dir), expected.len() as u64 * each);
    }
}

#[tokio::test]
async fn a_flood_stays_within_the_limit_and_keeps_the_newest() {
    let dir = tempfile::tempdir().unwrap();
    let limits = LogLimits { bytes_max: 2 << 20, age_max: Duration::from_secs(3600) };
    let store = LogStore::open(dir.path(), limits).unwrap();
    for n in 0..200 {
        store.append("g", "s", Millis(n), vec![event(n, format!("{n} {}", "x".repeat(50_000)))]);
        if n % 20 == 19 {
            store.flush().await;
            assert!(on_disk(dir.path()) <= limits.bytes_max);
        }
    }
    let kept = kept(&store, "g");
    let numbers: Vec<u64> = kept.iter().map(|message| message.split_once(' ').unwrap().0.parse().unwrap()).collect();
    assert_eq!(numbers, (200 - numbers.len() as u64..200).collect::<Vec<_>>());
    assert!(numbers.len() >= 35, "most of what fits: {}", numbers.len());
}

#[tokio::test]
async fn a_flood_takes_nothing_from_others() {
    let dir = tempfile::tempdir().unwrap();
    let limits = LogLimits { bytes_max: 2 << 20, age_max: Duration::from_secs(3600) };
    let store = LogStore::open(dir.path(), limits).unwrap();
    store.append("quiet", "s", Millis(0), numbered(0..100));
    for n in 1..200 {
        store.append("flood", "s", Millis(n), vec![event(n, "x".repeat(50_000))]);
        if n % 20 == 19 {
            store.flush().await;
        }
    }
    assert!(on_disk(dir.path()) <= limits.bytes_max);
    assert_eq!(kept(&store, "quiet").len(), 100);
}

#[tokio::test]
async fn a_group_that_cannot_be_a_path_is_refused_alone() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    store.append(&"/".repeat(1000), "s", Millis(0), numbered(0..1));
    store.append("", "s", Millis(0), numbered(0..1));
    store.append("g", "s", Millis(0), numbered(0..1));
    store.flush().await;
    assert_eq!(messages(&store.filter_events(&all("g")).unwrap().items), ["0"]);
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
}
