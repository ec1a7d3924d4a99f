//! One invocation in one environment.

use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use runtime_api::{Event, Invocation};

use super::Result;
use super::life::{Environment, Step};
use super::start::{hand_over, now, start};
use crate::failure::Failure;
use crate::group::{EnvironmentId, Job};
use crate::logs::Gatherer;
use crate::report::{self, Usage};
use crate::target::{InvokeEvent, Outcome, Target};
use crate::timing::{self, Start};

/// How long an invocation goes before those that have taken longer already, where processors are short.
const FOREGROUND: Duration = Duration::from_millis(10);

/// How the runtime answered.
struct Answer {
    payload: Bytes,
    failed: bool,
}

impl Environment {
    /// Runs one event and answers its caller. `Err` if the environment cannot be used again; the caller has
    /// its answer in either case.
    pub async fn invoke(&mut self, job: Job, logs: &mut Gatherer) -> Result<Duration> {
        let taken = Instant::now();
        let began = self.began.take().unwrap_or(taken);
        let deadline = began + self.target.timeout();
        let event = &job.event;
        logs.begin(event.tail);
        let version = self.target.spec.function.version.to_string();
        logs.platform(now(), report::start(event.request_id.as_str(), &version));
        let result = self.exchange(event, deadline, logs).await;
        let answered = Instant::now();
        let took = answered - began;
        let usage = Usage {
            duration: took.min(self.target.timeout()),
            init: self.init.take(),
            memory_mb: self.target.spec.function.config.memory_mb,
            memory_peak_bytes: self.memory_peak_bytes(),
        };
        self.settle(logs).await;
        let (outcome, verdict) = conclude(event, result, usage, logs);
        // A caller that has gone away does not stop the invocation (facts/performance.md, "Lessons").
        self.freeing = Some(self.target.shared.frees());
        if verdict.is_ok() {
            self.target.lock().settles();
        }
        self.target.counter.count(outcome.failed);
        let timing = timing::parts(job.arrival, self.start.take(), taken, answered, Instant::now());
        self.target.remember(job.event.request_id.clone(), timing);
        job.answer(Ok(outcome));
        if let Some(batch) = logs.ripe(Instant::now()) {
            self.target.shared.log(batch);
        }
        verdict?;
        let ready = self.until_ready(deadline, logs).await;
        if ready.is_err() {
            self.target.lock().breaks();
        }
        ready.map(|()| took)
    }

    async fn exchange(&mut self, event: &InvokeEvent, deadline: Instant, logs: &mut Gatherer) -> Result<Answer> {
        self.comes_first(FOREGROUND);
        self.deliver(event, deadline, logs).await?;
        loop {
            match self.step_at_work(deadline, logs).await {
                Step::Link(Event::Response { payload }) => return Ok(Answer { payload, failed: false }),
                Step::Link(Event::Error { payload, .. }) => return Ok(Answer { payload, failed: true }),
                Step::Link(Event::TooLarge) => return Err(Failure::ResponseTooLarge),
                Step::Link(Event::InitError { error_type, payload }) => {
                    let error_type = error_type.unwrap_or_else(|| "Runtime.Unknown".into());
                    return Err(Failure::Init { error_type, payload });
                }
                Step::Link(Event::Ready | Event::Booted) => {}
                // It can never answer now; its end says why.
                Step::Link(Event::Closed) => return Err(Failure::Exited(self.exit_status().await)),
                Step::Exited(status) => return Err(Failure::Exited(status)),
                Step::Deadline => return Err(self.timed_out()),
            }
        }
    }

    /// Sends the event. The runtime may fill its output pipe before it reads a large one, so both go on at once.
    async fn deliver(&mut self, event: &InvokeEvent, deadline: Instant, logs: &mut Gatherer) -> Result<()> {
        let left = deadline.saturating_duration_since(Instant::now());
        let invocation = Invocation {
            request_id: event.request_id.to_string(),
            deadline_ms: now().0 + u64::try_from(left.as_millis()).unwrap_or_default(),
            function_arn: event.arn.to_string(),
            trace_id: trace_id(event.trace_id.as_deref()),
            client_context: event.client_context.clone(),
            cognito_identity: None,
            content_type: None,
            payload: event.payload.clone(),
        };
        let sent = self.sending(&invocation, deadline, logs).await;
        match sent {
            Some(Ok(())) => Ok(()),
            // The runtime is gone; its end says how.
            Some(Err(_)) => Err(Failure::Exited(self.exit_status().await)),
            None => Err(self.timed_out()),
        }
    }

    fn timed_out(&self) -> Failure {
        Failure::TimedOut { seconds: self.target.spec.function.config.timeout_seconds }
    }

    /// After its answer the runtime must ask for more within the invocation's time.
    async fn until_ready(&mut self, deadline: Instant, logs: &mut Gatherer) -> Result<()> {
        while !self.link.is_ready() {
            match self.step(Some(deadline), logs).await {
                Step::Link(_) => {}
                Step::Exited(status) => return Err(Failure::Exited(status)),
                Step::Deadline => return Err(self.timed_out()),
            }
        }
        Ok(())
    }
}

/// INIT failed before; it is tried once more as part of this invocation, in its time.
pub(super) async fn with_init(target: &Arc<Target>, id: EnvironmentId, mut logs: Gatherer, job: Job) {
    let began = Instant::now();
    logs.begin(job.event.tail);
    match start(target, &mut logs, target.timeout(), "invoke").await {
        Ok(mut environment) => {
            // Its time is the invocation's, and told as such.
            (environment.began, environment.init) = (Some(began), None);
            super::serve(target.clone(), id, environment, logs, Some(job)).await;
        }
        Err(failure) => {
            let event = &job.event;
            let failure = match failure {
                Failure::TimedOut { .. } => Failure::TimedOut { seconds: target.spec.function.config.timeout_seconds },
                other => other,
            };
            let version = target.spec.function.version.to_string();
            logs.platform(now(), report::start(event.request_id.as_str(), &version));
            let usage = Usage {
                duration: began.elapsed().min(target.timeout()),
                init: None,
                memory_mb: target.spec.function.config.memory_mb,
                memory_peak_bytes: 0,
            };
            let (outcome, _) = conclude(event, Err(failure), usage, &mut logs);
            target.counter.count(outcome.failed);
            let now = Instant::now();
            let failed = Start { began, made: now, booted: now, ready: now };
            target.remember(job.event.request_id.clone(), timing::parts(job.arrival, Some(failed), now, now, now));
            job.answer(Ok(outcome));
            hand_over(target, &mut logs);
            target.lock().lost_busy();
            super::replace_if_awaited(target);
        }
    }
}

/// The closing lines, what the caller gets, and whether the environment lives on.
fn conclude(event: &InvokeEvent, result: Result<Answer>, usage: Usage, logs: &mut Gatherer) -> (Outcome, Result<()>) {
    let request_id = event.request_id.as_str();
    let at = now();
    let duration = usage.duration;
    let (payload, failed, failure) = match result {
        Ok(Answer { payload, failed }) => (payload, failed, None),
        Err(failure) => (failure.payload(request_id), true, Some(failure)),
    };
    if let Some(line) = failure.as_ref().and_then(|failure| failure.log_line(request_id, at)) {
        logs.platform(at, line);
    }
    logs.platform(at, report::end(request_id));
    let verdict = failure.as_ref().map(|failure| (failure.status(), failure.error_type()));
    logs.platform(at, report::report(request_id, usage, verdict));
    let outcome = Outcome { payload, failed, tail: logs.take_tail(), duration };
    match failure {
        Some(failure) if failure.is_final() => (outcome, Err(failure)),
        Some(_) | None => (outcome, Ok(())),
    }
}

/// The caller's root continues; without one there is a fresh trace (facts §11).
fn trace_id(header: Option<&str>) -> String {
    let root = header
        .and_then(|text| text.split(';').find_map(|part| part.trim().strip_prefix("Root=")))
        .filter(|root| root.len() <= 64 && root.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-'));
    // One draw from the system's randomness is enough for both: they name, they do not protect.
    let (high, low) = uuid::Uuid::new_v4().as_u64_pair();
    match root {
        Some(root) => format!("Root={root};Parent={low:016x};Sampled=0"),
        None => {
            let seconds = now().0 / 1000;
            format!("Root=1-{seconds:08x}-{high:016x}{:08x};Parent={low:016x};Sampled=0", low >> 32)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_callers_root_continues_and_nonsense_does_not() {
        let root = "Root=1-6570a3c5-0123456789abcdef01234567";
        assert!(trace_id(Some(&format!("{root};Parent=1;Sampled=1"))).starts_with(&format!("{root};Parent=")));
        for bad in [None, Some(""), Some("Root=\r\nX: y"), Some("Sampled=1")] {
            let made = trace_id(bad);
            assert!(
                made.starts_with("Root=1-")
                    && made.len() == "Root=1-6570a3c5-0123456789abcdef01234567;Parent=0123456789abcdef;Sampled=0".len(),
                "{made}"
            );
        }
    }
}
