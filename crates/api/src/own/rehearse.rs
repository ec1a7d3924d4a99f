//! `POST /_lambdad/rehearse/NAME?runtime=…`: a function's recorded events on another runtime.

use bytes::Bytes;
use control::{Difference, Play, Ran, Rehearse, Rehearsed, What};
use domain::{FunctionRef, RuntimeId};
use serde::Serialize;
use wire::Error;

use super::function::{Ask, milliseconds};
use super::json;
use crate::Api;
use crate::error::from_control;

#[derive(Serialize)]
struct Document {
    function: String,
    from: String,
    to: String,
    to_version: String,
    events: Vec<Event>,
    other_code: usize,
    damaged: usize,
}

#[derive(Serialize)]
struct Event {
    id: String,
    at: String,
    runtime: String,
    recorded: Run,
    rehearsed: Run,
    same: bool,
    difference: Option<Parting>,
}

#[derive(Serialize)]
struct Run {
    failed: bool,
    duration_ms: f64,
}

#[derive(Serialize)]
struct Parting {
    what: &'static str,
    path: String,
    /// Parts of payloads, which are private: only there when they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    recorded: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rehearsed: Option<String>,
}

impl Api {
    pub(super) async fn rehearse(&self, function: FunctionRef, ask: &Ask) -> Result<Bytes, Error> {
        let Some(runtime) = ask.text("runtime") else {
            return Err(Error::invalid_parameter("name the runtime to rehearse on: ?runtime=python3.13"));
        };
        let name = function.name.to_string();
        let wanted =
            Rehearse { function, to: RuntimeId::new(runtime), handler: ask.text("handler").map(str::to_owned) };
        let Rehearsed { from, to, to_version, plays, other_code, damaged } =
            self.control.rehearse(wanted).await.map_err(from_control)?;
        let values = ask.flag("values");
        let document = Document {
            function: name,
            from: from.to_string(),
            to: to.to_string(),
            to_version,
            events: plays.into_iter().map(|play| event(play, values)).collect(),
            other_code,
            damaged,
        };
        json(&document)
    }
}

fn event(Play { id, at, runtime, recorded, rehearsed, difference }: Play, values: bool) -> Event {
    let run = |Ran { failed, duration }: Ran| Run { failed, duration_ms: milliseconds(duration) };
    Event {
        id: id.to_string(),
        at: at.rfc3339(),
        runtime,
        recorded: run(recorded),
        rehearsed: run(rehearsed),
        same: difference.is_none(),
        difference: difference.map(|difference| parting(difference, values)),
    }
}

fn parting(Difference { what, path, recorded, rehearsed }: Difference, values: bool) -> Parting {
    let what = match what {
        What::Result => "result",
        What::Error => "error",
        What::FailsNow => "fails_now",
        What::WorksNow => "works_now",
    };
    Parting { what, path, recorded: recorded.filter(|_| values), rehearsed: rehearsed.filter(|_| values) }
}
