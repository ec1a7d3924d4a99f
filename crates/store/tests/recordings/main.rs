//! The recorder, on real files.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod basics;
mod damage;
mod limits;
mod secret;

use std::path::{Path, PathBuf};
use std::time::Duration;

use bytes::Bytes;
use domain::{Digest, FunctionName, Millis};
use store::recordings::*;

const LIMITS: RecordingLimits = RecordingLimits {
    events_max: 20,
    event_bytes_max: 1 << 20,
    bytes_max: 1 << 30,
    age_max: Duration::from_secs(72 * 3600),
};

fn open_with(dir: &Path, limits: RecordingLimits) -> Recordings {
    Recordings::open(&dir.join("recordings"), &dir.join("recorder.key"), limits).unwrap()
}

fn open(dir: &Path) -> Recordings {
    open_with(dir, LIMITS)
}

fn name(text: &str) -> FunctionName {
    FunctionName::new(text).unwrap()
}

/// An event of a time, which is also its payload.
fn event(function: &str, at: u64) -> Recording {
    Recording {
        id: Recording::id_for(Millis(at)).unwrap(),
        function: name(function),
        version: "$LATEST".into(),
        runtime: "python3.9".into(),
        code: Digest([7; 32]),
        request: Bytes::from(format!("{{\"n\":{at}}}")),
        client_context: Some("{\"client\":1}".into()),
        answer: Bytes::from(at.to_string()),
        failed: at % 2 == 1,
        duration: Duration::from_micros(at),
    }
}

/// The times of what is kept of a function.
async fn times(recordings: &Recordings, function: &str, now: u64) -> Vec<u64> {
    let recorded = recordings.of(&name(function), Millis(now)).await.unwrap();
    recorded.recordings.iter().map(|recording| recording.at().0).collect()
}

/// Every file below the directory.
fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}
