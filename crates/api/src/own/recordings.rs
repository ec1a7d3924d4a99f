//! `/_lambdad/recordings/NAME`: what the recorder keeps of a function.

use bytes::Bytes;
use control::recordings::{Counts, Recorded, Recording};
use domain::FunctionRef;
use serde::Serialize;
use wire::Error;

use super::function::milliseconds;
use super::json;
use crate::Api;
use crate::error::from_control;

#[derive(Serialize)]
struct Recordings {
    function: String,
    /// Whether its events are recorded now.
    recording: bool,
    events: Vec<Event>,
    /// Ids of those that cannot be opened.
    damaged: Vec<String>,
    /// Of all functions, since the server's start.
    not_kept: NotKept,
}

#[derive(Serialize)]
struct NotKept {
    too_large: u64,
    dropped: u64,
    failed: u64,
}

#[derive(Serialize)]
struct Event {
    id: String,
    at: String,
    version: String,
    runtime: String,
    code_sha256: String,
    failed: bool,
    duration_ms: f64,
    request_bytes: usize,
    answer_bytes: usize,
    #[serde(flatten)]
    payloads: Option<Payloads>,
}

/// Private: only there when they were asked for.
#[derive(Serialize)]
struct Payloads {
    request: String,
    client_context: Option<String>,
    answer: String,
}

#[derive(Serialize)]
struct Deleted {
    deleted: usize,
}

impl Api {
    pub(super) async fn recordings(&self, function: &FunctionRef, payloads: bool) -> Result<Bytes, Error> {
        let Recorded { recordings, damaged } = self.control.recordings(function).await.map_err(from_control)?;
        let Counts { kept: _, too_large, dropped, failed } = self.control.recorder_counts();
        let document = Recordings {
            function: function.name.to_string(),
            recording: self.control.is_recorded(function).map_err(from_control)?,
            events: recordings.into_iter().map(|recording| event(recording, payloads)).collect(),
            damaged: damaged.iter().map(ToString::to_string).collect(),
            not_kept: NotKept { too_large, dropped, failed },
        };
        json(&document)
    }

    pub(super) async fn delete_recordings(&self, function: &FunctionRef) -> Result<Bytes, Error> {
        let deleted = self.control.delete_recordings(function).await.map_err(from_control)?;
        json(&Deleted { deleted })
    }
}

fn event(recording: Recording, payloads: bool) -> Event {
    let at = recording.at().rfc3339();
    let Recording { id, function: _, version, runtime, code, request, client_context, answer, failed, duration } =
        recording;
    Event {
        id: id.to_string(),
        at,
        version,
        runtime,
        code_sha256: code.base64(),
        failed,
        duration_ms: milliseconds(duration),
        request_bytes: request.len(),
        answer_bytes: answer.len(),
        // A request is JSON, which is UTF-8; a custom runtime's answer may be anything, and is shown as far as it is.
        payloads: payloads.then(|| Payloads {
            request: String::from_utf8_lossy(&request).into_owned(),
            client_context,
            answer: String::from_utf8_lossy(&answer).into_owned(),
        }),
    }
}
