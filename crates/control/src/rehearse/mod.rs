//! Playing a function's recorded events on another runtime, and comparing what comes of them with what came then.

mod compare;

use std::sync::Arc;
use std::time::Duration;

use domain::{FunctionArn, FunctionRef, Millis, RequestId, RuntimeId};
use pool::{InvokeError, InvokeEvent, Rehearsal};
use store::recordings::{Recorded, Recording, RecordingId};

pub use compare::{Difference, What};

use crate::custom::moved_to;
use crate::function::check_config;
use crate::lifecycle::remembered;
use crate::{Control, Error, Result};

/// What is to be rehearsed.
#[derive(Clone, Debug)]
pub struct Rehearse {
    /// The function; its `$LATEST` is what migrates.
    pub function: FunctionRef,
    /// Where to.
    pub to: RuntimeId,
    /// Another handler, as the migration would set it.
    pub handler: Option<String>,
}

/// What came of it.
#[derive(Debug)]
pub struct Rehearsed {
    /// What the function runs on.
    pub from: RuntimeId,
    /// What it was rehearsed on.
    pub to: RuntimeId,
    /// The version of that, such as `python:3.11.v1`.
    pub to_version: String,
    /// One per event, oldest first.
    pub plays: Vec<Play>,
    /// Recorded with another package than the function has now: what they would differ in is not the runtime.
    pub other_code: usize,
    /// Recorded, and damaged since.
    pub damaged: usize,
}

/// One event, then and now.
#[derive(Debug)]
pub struct Play {
    /// Which.
    pub id: RecordingId,
    /// When it really happened.
    pub at: Millis,
    /// The runtime it ran on then.
    pub runtime: String,
    /// Then.
    pub recorded: Ran,
    /// Now.
    pub rehearsed: Ran,
    /// Nothing if they are the same.
    pub difference: Option<Difference>,
}

/// How an event went.
#[derive(Clone, Copy, Debug)]
pub struct Ran {
    /// Whether it ended in an error.
    pub failed: bool,
    /// How long the function had it.
    pub duration: Duration,
}

impl Control {
    /// Plays what is recorded of a function in environments of the new runtime that reach nothing, one event after
    /// the other. Changes nothing; refuses what a migration would be refused for. Ends with the returned future.
    pub async fn rehearse(&self, wanted: Rehearse) -> Result<Rehearsed> {
        let Rehearse { function, to, handler } = wanted;
        let (before, base) = self.movable(&function, &to)?;
        let Recorded { recordings, damaged } = self.recordings(&function).await?;
        let all = recordings.len();
        let same_code: Vec<_> =
            recordings.into_iter().filter(|recording| recording.code == before.code.sha256).collect();
        let mut after = (*before).clone();
        after.config = moved_to(&before.config, &to);
        after.config.handler = handler.or(after.config.handler);
        check_config(&after.config)?;
        after.runtime_version = Some(self.runtime_version(base).await?);
        let spec = self.target_spec(Arc::new(after)).await?;
        let mut rehearsed = Rehearsed {
            from: remembered(&before.config),
            to,
            to_version: spec.runtime.label.clone(),
            plays: Vec::with_capacity(same_code.len()),
            other_code: all - same_code.len(),
            damaged: damaged.len(),
        };
        let rehearsal = self.inner.pool.rehearsal(spec);
        let arn = FunctionArn::unqualified(self.account(), &before.name);
        for recording in same_code {
            rehearsed.plays.push(play(&rehearsal, &arn, recording).await?);
        }
        Ok(rehearsed)
    }
}

async fn play(rehearsal: &Rehearsal, arn: &FunctionArn, recording: Recording) -> Result<Play> {
    let event = InvokeEvent {
        request_id: RequestId::new(uuid::Uuid::new_v4().to_string()),
        received: std::time::Instant::now(),
        arn: arn.clone(),
        payload: recording.request.clone(),
        client_context: recording.client_context.clone(),
        trace_id: None,
        tail: false,
    };
    let outcome = match rehearsal.play(event).await {
        Ok(outcome) => outcome,
        Err(InvokeError::Throttled) => return Err(Error::Throttled),
        Err(error @ InvokeError::ShuttingDown) => return Err(Error::Service(error.to_string())),
    };
    let then = compare::Answer { payload: &recording.answer, failed: recording.failed };
    let now = compare::Answer { payload: &outcome.payload, failed: outcome.failed };
    Ok(Play {
        at: recording.at(),
        difference: compare::compare(then, now),
        recorded: Ran { failed: recording.failed, duration: recording.duration },
        rehearsed: Ran { failed: outcome.failed, duration: outcome.duration },
        runtime: recording.runtime,
        id: recording.id,
    })
}
