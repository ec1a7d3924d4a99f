use std::collections::HashSet;

use super::*;

#[tokio::test]
async fn what_was_kept_is_there_whole_also_after_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let kept = [event("f", 1), event("f", 2), event("g", 3)];
    let recordings = open(dir.path());
    for event in &kept {
        recordings.keep(event.clone());
    }
    let expected = Recorded { recordings: kept[..2].to_vec(), damaged: vec![] };
    assert_eq!(recordings.of(&name("f"), Millis(10)).await.unwrap(), expected);
    drop(recordings);
    let recordings = open(dir.path());
    assert_eq!(recordings.of(&name("f"), Millis(10)).await.unwrap(), expected);
    assert_eq!(times(&recordings, "g", 10).await, [3]);
    assert_eq!(times(&recordings, "h", 10).await, [0; 0]);
}

#[tokio::test]
async fn the_last_clone_to_go_writes_what_is_queued() {
    let dir = tempfile::tempdir().unwrap();
    let recordings = open(dir.path());
    for at in 0..20 {
        recordings.keep(event("f", at));
    }
    drop(recordings);
    assert_eq!(times(&open(dir.path()), "f", 20).await.len(), 20);
}

#[tokio::test]
async fn a_deleted_function_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let recordings = open(dir.path());
    recordings.keep(event("f", 1));
    recordings.keep(event("f", 2));
    recordings.keep(event("f2", 3));
    assert_eq!(recordings.delete(&name("f")).await.unwrap(), 2);
    assert_eq!(times(&recordings, "f", 3).await, [0; 0]);
    assert_eq!(times(&recordings, "f2", 3).await, [3]);
    assert!(!dir.path().join("recordings/f").exists());
    assert_eq!(recordings.delete(&name("f")).await.unwrap(), 0);
}

/// An invocation that ends after its function was deleted leaves an event behind, until the sweep.
#[tokio::test]
async fn a_sweep_removes_what_belongs_to_nobody() {
    let dir = tempfile::tempdir().unwrap();
    let recordings = open(dir.path());
    recordings.keep(event("gone", 1));
    recordings.keep(event("lives", 1));
    assert_eq!(recordings.sweep(Millis(1), HashSet::from([name("lives")])).await.unwrap(), 1);
    assert_eq!(times(&recordings, "lives", 1).await, [1]);
    assert_eq!(times(&recordings, "gone", 1).await, [0; 0]);
}
