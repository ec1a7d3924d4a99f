//! DescribeLogGroups and DescribeLogStreams.

use domain::Millis;
use store::logs::*;

use crate::{GROUP, event, open};

fn groups(store: &LogStore, name: GroupMatch<'_>, limit: usize) -> Vec<Vec<LogGroup>> {
    let mut pages = Vec::new();
    let mut token: Option<String> = None;
    loop {
        let page = store.describe_groups(&GroupQuery { name, token: token.as_deref(), limit: Some(limit) }).unwrap();
        pages.push(page.items);
        token = page.next;
        if token.is_none() {
            return pages;
        }
    }
}

fn names(pages: &[Vec<LogGroup>]) -> Vec<Vec<&str>> {
    pages.iter().map(|page| page.iter().map(|group| &*group.name).collect()).collect()
}

#[tokio::test]
async fn groups_by_name_with_what_they_hold() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    let long = "/long/".repeat(85);
    let made = ["/aws/lambda/b", "/aws/lambda/a", "custom", "..", &long];
    for (n, name) in (1..).zip(made) {
        store.append(name, "s", Millis(n * 1000), vec![event(1, "x".repeat(100))]);
    }
    store.flush().await;
    let expected = vec![vec!["..", "/aws/lambda/a"], vec!["/aws/lambda/b", &long], vec!["custom"]];
    assert_eq!(names(&groups(&store, GroupMatch::All, 2)), expected);
    let before = groups(&store, GroupMatch::All, 50);
    assert!(before[0].iter().all(|group| (100..300).contains(&group.stored_bytes)), "{before:?}");
    let created: Vec<_> = before[0].iter().map(|group| group.created.0).collect();
    assert_eq!(created, [4000, 2000, 1000, 5000, 3000]);
    drop(store);

    let store = open(dir.path());
    assert_eq!(groups(&store, GroupMatch::All, 50), before, "after a restart");
    assert_eq!(names(&groups(&store, GroupMatch::Prefix("/aws/"), 50)), [["/aws/lambda/a", "/aws/lambda/b"]]);
    assert_eq!(names(&groups(&store, GroupMatch::Prefix("aws"), 50)), [[""; 0]]);
    assert_eq!(names(&groups(&store, GroupMatch::Contains("to"), 50)), [["custom"]]);
}

#[tokio::test]
async fn streams_in_each_order() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    // Of each stream: when its events came in, and their times.
    for (ingestion, stream, time) in [(1, "b", 50), (2, "a", 30), (3, "c", 10), (4, "a", 20), (5, "b", 5), (6, "d", 50)]
    {
        store.append(GROUP, stream, Millis(ingestion), vec![event(time, "x")]);
    }
    store.flush().await;
    let base = StreamQuery {
        group: GROUP,
        prefix: None,
        order: StreamOrder::LogStreamName,
        descending: false,
        token: None,
        limit: None,
    };
    let check = |query: StreamQuery<'_>, expected: &[&[&str]]| {
        let mut token: Option<String> = None;
        for (at, expected) in expected.iter().enumerate() {
            let page = store.describe_streams(&StreamQuery { token: token.as_deref(), ..query }).unwrap();
            assert_eq!(page.items.iter().map(|stream| &*stream.name).collect::<Vec<_>>(), *expected, "{query:?} {at}");
            token = page.next;
        }
        assert_eq!(token, None, "{query:?}");
    };
    let by_time = StreamQuery { order: StreamOrder::LastEventTime, ..base };
    check(base, &[&["a", "b", "c", "d"]]);
    check(StreamQuery { descending: true, limit: Some(3), ..base }, &[&["d", "c", "b"], &["a"]]);
    check(StreamQuery { prefix: Some("b"), ..base }, &[&["b"]]);
    check(StreamQuery { limit: Some(1), ..by_time }, &[&["c"], &["a"], &["b"], &["d"]]);
    check(StreamQuery { descending: true, limit: Some(2), ..by_time }, &[&["d", "b"], &["a", "c"]]);

    let page = store.describe_streams(&base).unwrap();
    let LogStream { name: _, created, first_event, last_event, last_ingestion, stored_bytes } = page.items[1];
    assert_eq!((created, first_event, last_event, last_ingestion), (Millis(1), Millis(5), Millis(50), Millis(5)));
    assert!(stored_bytes > 0);
    let error = store.describe_streams(&StreamQuery { prefix: Some("b"), ..by_time }).unwrap_err();
    assert_eq!(error.to_string(), "Cannot order by LastEventTime with a logStreamNamePrefix.");
    let error = store.describe_streams(&StreamQuery { token: Some("x"), ..base }).unwrap_err();
    assert!(matches!(error, LogError::InvalidToken), "{error}");
    drop(store);
    assert_eq!(open(dir.path()).describe_streams(&base).unwrap(), page, "after a restart");
}
