use std::collections::HashSet;

use super::*;

#[tokio::test]
async fn the_last_n_of_each_function() {
    let dir = tempfile::tempdir().unwrap();
    let recordings = open_with(dir.path(), RecordingLimits { events_max: 3, ..LIMITS });
    for at in 1..=5 {
        recordings.keep(event("f", at));
    }
    recordings.keep(event("g", 1));
    assert_eq!(times(&recordings, "f", 9).await, [3, 4, 5]);
    assert_eq!(times(&recordings, "g", 9).await, [1]);
    assert_eq!(files(&dir.path().join("recordings")).len(), 4);
    drop(recordings);
    let smaller = open_with(dir.path(), RecordingLimits { events_max: 2, ..LIMITS });
    assert_eq!(times(&smaller, "f", 9).await, [4, 5]);
    assert_eq!(files(&dir.path().join("recordings")).len(), 3);
}

#[tokio::test]
async fn one_events_bytes_at_the_limit_and_one_past_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut event = event("f", 1);
    event.request = vec![b'x'; 1000].into();
    let bytes = event.request.len() + event.answer.len() + event.client_context.as_ref().unwrap().len();
    let recordings = open_with(dir.path(), RecordingLimits { event_bytes_max: bytes, ..LIMITS });
    recordings.keep(event.clone());
    event.id = Recording::id_for(Millis(2)).unwrap();
    event.answer = b"11".to_vec().into();
    recordings.keep(event);
    assert_eq!(times(&recordings, "f", 9).await, [1]);
    assert_eq!(recordings.counts(), Counts { kept: 1, too_large: 1, ..Counts::default() });
}

#[tokio::test]
async fn all_bytes_together_the_oldest_of_any_function_goes_first() {
    let dir = tempfile::tempdir().unwrap();
    let recordings = open(dir.path());
    recordings.keep(event("a", 2));
    recordings.keep(event("b", 1));
    recordings.keep(event("a", 3));
    times(&recordings, "a", 9).await;
    let size = |path: &PathBuf| std::fs::metadata(path).unwrap().len();
    let total: u64 = files(&dir.path().join("recordings")).iter().map(size).sum();
    drop(recordings);
    // Exactly what there is fits; one event more pushes out the oldest, which is not the oldest of its own function.
    let recordings = open_with(dir.path(), RecordingLimits { bytes_max: total, ..LIMITS });
    assert_eq!(times(&recordings, "b", 9).await, [1]);
    // As many bytes as the one that has to go.
    recordings.keep(event("a", 5));
    assert_eq!(times(&recordings, "b", 9).await, [0; 0]);
    assert_eq!(times(&recordings, "a", 9).await, [2, 3, 5]);
}

#[tokio::test]
async fn age_by_the_callers_clock() {
    let dir = tempfile::tempdir().unwrap();
    let recordings = open_with(dir.path(), RecordingLimits { age_max: Duration::from_millis(100), ..LIMITS });
    recordings.keep(event("f", 1000));
    recordings.keep(event("f", 1001));
    assert_eq!(times(&recordings, "f", 1100).await, [1000, 1001]);
    // Too old to be shown, also while no sweep has come by.
    assert_eq!(times(&recordings, "f", 1101).await, [1001]);
    assert_eq!(files(&dir.path().join("recordings")).len(), 2);
    let living = HashSet::from([name("f")]);
    assert_eq!(recordings.sweep(Millis(1101), living.clone()).await.unwrap(), 1);
    assert_eq!(files(&dir.path().join("recordings")).len(), 1);
    assert_eq!(recordings.sweep(Millis(9999), living).await.unwrap(), 1);
    assert_eq!(files(&dir.path().join("recordings")).len(), 0);
}

/// Far more than the queue's 64 MiB, and far faster than it can be sealed.
#[tokio::test]
async fn a_full_queue_drops_and_counts_and_never_waits() {
    let dir = tempfile::tempdir().unwrap();
    let limits = RecordingLimits { events_max: 1, event_bytes_max: 8 << 20, ..LIMITS };
    let recordings = open_with(dir.path(), limits);
    let big = Bytes::from(vec![0; 8 << 20]);
    let begun = std::time::Instant::now();
    let sent = 200;
    for at in 0..sent {
        let small = event("f", at);
        recordings.keep(Recording { request: big.clone(), answer: Bytes::new(), client_context: None, ..small });
    }
    let took = begun.elapsed();
    times(&recordings, "f", sent).await;
    let counts = recordings.counts();
    assert!(counts.dropped > 0, "{counts:?}");
    assert_eq!(counts.kept + counts.dropped, sent, "{counts:?}");
    assert!(took < Duration::from_secs(2), "{took:?}: keeping waits for the disk");
}
