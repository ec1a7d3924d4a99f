use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;

use super::*;

/// One of three files is changed in each way; the two others are still there, and the one is named.
#[tokio::test]
async fn a_damaged_file_is_skipped_and_reported() {
    type Damage = fn(&Path);
    let damages: [(&str, Damage); 4] = [
        ("empty", |path| std::fs::write(path, b"").unwrap()),
        ("cut", |path| {
            let bytes = std::fs::read(path).unwrap();
            std::fs::write(path, &bytes[..bytes.len() - 1]).unwrap();
        }),
        ("changed", |path| {
            let mut bytes = std::fs::read(path).unwrap();
            let last = bytes.len() - 1;
            bytes[last] ^= 1;
            std::fs::write(path, bytes).unwrap();
        }),
        ("longer", |path| {
            std::fs::OpenOptions::new().append(true).open(path).unwrap().write_all(b"x").unwrap();
        }),
    ];
    for (what, damage) in damages {
        let dir = tempfile::tempdir().unwrap();
        let recordings = open(dir.path());
        let events = [event("f", 1), event("f", 2), event("f", 3)];
        events.iter().for_each(|event| recordings.keep(event.clone()));
        drop(recordings);
        damage(&files(&dir.path().join("recordings"))[1]);
        let recorded = open(dir.path()).of(&name("f"), Millis(9)).await.unwrap();
        assert_eq!(recorded.recordings, [events[0].clone(), events[2].clone()], "{what}");
        assert_eq!(recorded.damaged, [events[1].id.clone()], "{what}");
    }
}

/// Somebody copies one function's events into another's directory, or gives an old one a younger name.
#[tokio::test]
async fn a_file_in_another_place_does_not_open() {
    let dir = tempfile::tempdir().unwrap();
    let recordings = open(dir.path());
    recordings.keep(event("f", 1));
    recordings.keep(event("g", 2));
    drop(recordings);
    let [f, g] = &files(&dir.path().join("recordings"))[..] else { panic!("two files") };
    std::fs::copy(f, g.parent().unwrap().join(f.file_name().unwrap())).unwrap();
    let younger = event("f", 5).id;
    std::fs::rename(f, f.with_file_name(format!("{younger}.rec"))).unwrap();
    let recordings = open(dir.path());
    let recorded = recordings.of(&name("g"), Millis(9)).await.unwrap();
    assert_eq!((recorded.recordings.len(), recorded.damaged.len()), (1, 1));
    let recorded = recordings.of(&name("f"), Millis(9)).await.unwrap();
    assert_eq!((recorded.recordings.len(), recorded.damaged), (0, vec![younger]));
}

#[tokio::test]
async fn what_is_not_ours_is_left_alone_and_half_files_go() {
    let dir = tempfile::tempdir().unwrap();
    let recordings = open(dir.path());
    recordings.keep(event("f", 1));
    drop(recordings);
    let root = dir.path().join("recordings");
    for (path, bytes) in [("f/notes.txt", "mine"), ("f/0.new", "half"), ("f/12.rec", "no id")] {
        std::fs::write(root.join(path), bytes).unwrap();
    }
    let recordings = open(dir.path());
    assert_eq!(times(&recordings, "f", 9).await, [1]);
    assert_eq!(recordings.delete(&name("f")).await.unwrap(), 1);
    assert_eq!(files(&root), [root.join("f/12.rec"), root.join("f/notes.txt")]);
    recordings.keep(event("f", 2));
    assert_eq!(times(&recordings, "f", 9).await, [2]);
}

/// A disk that refuses costs the event, and nothing else.
#[tokio::test]
async fn what_cannot_be_written_is_counted() {
    let dir = tempfile::tempdir().unwrap();
    let recordings = open(dir.path());
    // A file where the function's directory would be: it stops root, too, whom permissions do not.
    std::fs::write(dir.path().join("recordings/f"), b"").unwrap();
    recordings.keep(event("f", 1));
    recordings.keep(event("g", 2));
    assert_eq!(times(&recordings, "g", 9).await, [2]);
    assert_eq!(recordings.counts(), Counts { kept: 1, failed: 1, ..Counts::default() });
    std::fs::remove_file(dir.path().join("recordings/f")).unwrap();
    recordings.keep(event("f", 3));
    assert_eq!(times(&recordings, "f", 9).await, [3]);
}

#[tokio::test]
async fn a_key_that_others_may_read_stops_the_start() {
    let dir = tempfile::tempdir().unwrap();
    drop(open(dir.path()));
    let key = dir.path().join("recorder.key");
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o644)).unwrap();
    let error = Recordings::open(&dir.path().join("recordings"), &key, LIMITS).unwrap_err();
    assert!(matches!(error, RecordingError::OpenKey { mode: 0o644, .. }), "{error}");
}
