use std::os::unix::fs::PermissionsExt as _;

use super::*;

/// Nothing of an event can be read in any file, not even the runtime's name, and nobody else may read the files.
#[tokio::test]
async fn nothing_of_an_event_is_on_disk_in_the_clear() {
    let dir = tempfile::tempdir().unwrap();
    let recordings = open(dir.path());
    let mut recording = event("f", 1);
    recording.request = b"the-request-of-a-customer".to_vec().into();
    recording.answer = b"the-answer-to-a-customer".to_vec().into();
    recording.client_context = Some("the-context-of-a-customer".into());
    recordings.keep(recording.clone());
    assert_eq!(recordings.of(&name("f"), Millis(1)).await.unwrap().recordings, [recording]);
    let all = files(dir.path());
    assert_eq!(all.len(), 2, "{all:?}");
    for path in all {
        let bytes = std::fs::read(&path).unwrap();
        for text in ["customer", "python3.9", "client_context"] {
            assert!(!bytes.windows(text.len()).any(|window| window == text.as_bytes()), "{text} in {}", path.display());
        }
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{}", path.display());
    }
    let mode = |path: &str| std::fs::metadata(dir.path().join(path)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("recordings"), mode("recordings/f")), (0o700, 0o700));
}

#[tokio::test]
async fn without_the_key_nothing_opens() {
    let dir = tempfile::tempdir().unwrap();
    let recordings = open(dir.path());
    recordings.keep(event("f", 1));
    drop(recordings);
    std::fs::remove_file(dir.path().join("recorder.key")).unwrap();
    let recordings = open(dir.path());
    let recorded = recordings.of(&name("f"), Millis(9)).await.unwrap();
    assert_eq!((recorded.recordings.len(), recorded.damaged.len()), (0, 1));
    recordings.keep(event("f", 2));
    assert_eq!(times(&recordings, "f", 9).await, [2]);
}

#[test]
fn payloads_are_not_in_what_is_logged() {
    assert!(!format!("{:?}", event("f", 12345)).contains("\"n\""));
}
