//! Playing recorded events again, where it can do no harm.

use std::sync::Arc;

use crate::target::{InvokeError, InvokeEvent, Outcome, Target};

/// Environments for events that have happened already. Nothing in them reaches anything: no network outside, no
/// names, no API behind `AWS_ENDPOINT_URL`; and what they log is in the outcome's tail only. They are nobody
/// else's, and end when this is dropped.
///
/// A rehearsal takes its room and its place among the running invocations like any other.
pub struct Rehearsal {
    target: Arc<Target>,
}

impl Rehearsal {
    pub(crate) fn new(target: Arc<Target>) -> Rehearsal {
        Rehearsal { target }
    }

    /// Plays one event. As with an invocation, it goes on if the returned future is dropped; its environment ends
    /// after it.
    pub async fn play(&self, event: InvokeEvent) -> Result<Outcome, InvokeError> {
        self.target.invoke(event).await
    }
}

impl Drop for Rehearsal {
    fn drop(&mut self) {
        self.target.retire();
    }
}
