//! Whose events are recorded, and what may be done with them.

use std::sync::Weak;
use std::time::Duration;

use domain::{Function, FunctionName, FunctionRef, Millis};
use pool::Outcome;
use store::recordings::{Counts, Recorded, Recording, Recordings};

use crate::{Control, Error, Inner, Result};

/// The tag by which a function's owner asks for its events to be recorded (`true`), or not (`false`).
pub const RECORD_TAG: &str = "lambdad:record";
/// How often what is too old is removed.
const SWEEP_EVERY: Duration = Duration::from_secs(60);

/// The recorder, and whom it listens to.
pub struct Recorder {
    /// Where events go.
    pub recordings: Recordings,
    /// Whether it takes those of functions that do not say otherwise.
    pub all: bool,
}

/// What is remembered of an event while it runs.
pub(crate) struct Taking {
    at: Millis,
    request: bytes::Bytes,
    client_context: Option<String>,
}

impl Recorder {
    /// Whether this function's events are recorded. Its tag wins over the configuration.
    pub fn wants(&self, function: &Function) -> bool {
        match function.tags.get(RECORD_TAG).map(String::as_str) {
            Some("true") => true,
            Some("false") => false,
            // Anything else is no consent.
            Some(_) => false,
            None => self.all,
        }
    }

    /// Remembers an event that is about to run, if it is wanted; `latest` is the function as its owner has it now, because
    /// versions have no tags.
    pub(crate) fn begin(
        &self,
        latest: &Function,
        at: Millis,
        request: &bytes::Bytes,
        client_context: Option<&String>,
    ) -> Option<Taking> {
        self.wants(latest).then(|| Taking { at, request: request.clone(), client_context: client_context.cloned() })
    }

    /// Hands the event over, with what came of it; `ran` is the revision that ran. Never waits.
    pub(crate) fn end(&self, taking: Taking, ran: &Function, outcome: &Outcome) {
        let Taking { at, request, client_context } = taking;
        let id = match Recording::id_for(at) {
            Ok(id) => id,
            Err(error) => {
                tracing::warn!(function = %ran.name, %error, "an event is not recorded: there is no randomness");
                return;
            }
        };
        self.recordings.keep(Recording {
            id,
            function: ran.name.clone(),
            version: ran.version.to_string(),
            runtime: ran.config.runtime.to_string(),
            code: ran.code.sha256,
            request,
            client_context,
            answer: outcome.payload.clone(),
            failed: outcome.failed,
            duration: outcome.duration,
        });
    }
}

impl Control {
    /// What is recorded of a function, oldest first.
    pub async fn recordings(&self, function: &FunctionRef) -> Result<Recorded> {
        let name = self.recorded(function)?;
        let found = self.inner.recorder.recordings.of(&name, self.inner.clock.now()).await;
        found.map_err(|error| Error::internal("the recorded events could not be read", &error))
    }

    /// Removes what is recorded of a function; how many events.
    pub async fn delete_recordings(&self, function: &FunctionRef) -> Result<usize> {
        let name = self.recorded(function)?;
        let deleted = self.inner.recorder.recordings.delete(&name).await;
        deleted.map_err(|error| Error::internal("the recorded events could not be deleted", &error))
    }

    /// Whether a function's events are recorded now.
    pub fn is_recorded(&self, function: &FunctionRef) -> Result<bool> {
        Ok(self.inner.recorder.wants(&*self.function(&unqualified(function))?))
    }

    /// What became of recorded events since the start.
    pub fn recorder_counts(&self) -> Counts {
        self.inner.recorder.recordings.counts()
    }

    fn recorded(&self, function: &FunctionRef) -> Result<FunctionName> {
        Ok(self.function(&unqualified(function))?.name.clone())
    }

    /// What a deleted function has left goes with it.
    pub(crate) async fn forget_events(&self, name: &FunctionName) {
        if let Err(error) = self.inner.recorder.recordings.delete(name).await {
            // The sweep takes them: they belong to nobody now.
            tracing::warn!(function = %name, %error, "its recorded events could not be deleted yet");
        }
    }

    /// Removes what is too old, now and every minute, for as long as there is a control plane.
    pub(crate) fn sweep_recordings(&self) {
        let inner = std::sync::Arc::downgrade(&self.inner);
        tokio::spawn(async move {
            let mut ticks = tokio::time::interval(SWEEP_EVERY);
            loop {
                ticks.tick().await;
                if !sweep(&inner).await {
                    return;
                }
            }
        });
    }
}

/// False once there is nothing to sweep for.
async fn sweep(inner: &Weak<Inner>) -> bool {
    let Some(inner) = inner.upgrade() else { return false };
    let living = inner.directory.all().iter().map(|entry| entry.name().clone()).collect();
    let (recordings, now) = (inner.recorder.recordings.clone(), inner.clock.now());
    drop(inner);
    match recordings.sweep(now, living).await {
        Ok(0) => {}
        Ok(removed) => tracing::debug!(removed, "recorded events that were too old, or nobody's"),
        Err(error) => tracing::error!(%error, "recorded events that are too old stay"),
    }
    true
}

/// Events are the function's, of whichever version.
fn unqualified(function: &FunctionRef) -> FunctionRef {
    FunctionRef { qualifier: None, ..function.clone() }
}
