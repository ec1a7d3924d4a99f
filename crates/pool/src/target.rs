//! One immutable revision of one function version, and what it takes to run it.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use bytes::Bytes;
use domain::{Confinement, Function, FunctionArn, Isolation, RequestId, RuntimeVersionRef};
use sandbox::EgressPolicy;
use tokio::sync::oneshot;

use crate::counts::{Counter, Counts};
use crate::egress::egress_policy;
use crate::environment;
use crate::group::{Dispatch, Group, Job};
use crate::place::PATIENCE_MAX;
use crate::pool::{Shared, lock};
use crate::stock::{Kind, Shelf};
use crate::timing::{Arrival, Timing, Timings};
use crate::variables::{self, is_read_at_start};

/// Everything an environment of this revision is made from.
#[derive(Clone, Debug)]
pub struct TargetSpec {
    /// The function, as configured.
    pub function: Function,
    /// What it runs on.
    pub runtime: Runtime,
    /// Its unpacked package, mounted read-only at /var/task.
    pub code: PathBuf,
    /// What the operator lets it have.
    pub confinement: Confinement,
}

/// A runtime version, as far as running it goes.
#[derive(Clone, Debug)]
pub struct Runtime {
    /// For INIT_START, such as `python:3.11.v1`.
    pub label: String,
    /// Names the version.
    pub version: RuntimeVersionRef,
    /// Its root file tree.
    pub root: PathBuf,
    /// How its process is started and spoken to.
    pub kind: RuntimeKind,
}

/// How a runtime's process is started and spoken to.
#[derive(Clone, Debug)]
pub enum RuntimeKind {
    /// Our own bootstrap, over an inherited socket.
    Framed {
        /// The command.
        argv: Vec<String>,
        /// Variables of the language.
        env: Vec<(String, String)>,
    },
    /// The package's own executable `bootstrap`, over the HTTP Runtime API.
    Bootstrap,
    /// The same, or the image's own `/var/runtime/bootstrap` where the package has none.
    Image {
        /// What the image sets.
        env: Vec<(String, String)>,
    },
}

/// One event for a function.
#[derive(Debug)]
pub struct InvokeEvent {
    /// Names the request everywhere.
    pub request_id: RequestId,
    /// When its first byte was there.
    pub received: Instant,
    /// The ARN with the qualifier as the caller used it.
    pub arn: FunctionArn,
    /// Valid JSON.
    pub payload: Bytes,
    /// The client context, decoded from base64.
    pub client_context: Option<String>,
    /// The caller's `X-Amzn-Trace-Id`.
    pub trace_id: Option<String>,
    /// Whether the caller wants the last 4 KB of the log.
    pub tail: bool,
}

/// What came of it.
#[derive(Debug)]
pub struct Outcome {
    /// The function's answer, or the platform's in its place.
    pub payload: Bytes,
    /// Whether `X-Amz-Function-Error: Unhandled` goes with it.
    pub failed: bool,
    /// The last 4 KB of the log, if asked for.
    pub tail: Option<Vec<u8>>,
    /// How long the function had it, without the start of its environment; at most its timeout.
    pub duration: Duration,
}

/// Why an event did not reach the function.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvokeError {
    /// The account's concurrency, or the server's room for environments, is used up.
    #[error("Rate Exceeded.")]
    Throttled,
    /// The server is stopping.
    #[error("the server is shutting down; try again on the next one")]
    ShuttingDown,
}

/// When the server has no room for an environment, how long until it is looked at again.
const ROOM_PATIENCE: Duration = Duration::from_millis(250);

/// What a target's environments are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Real events.
    Invocations,
    /// Events that were real once: their effects must not be.
    Rehearsal,
}

/// A revision that can be invoked.
pub struct Target {
    pub(crate) spec: TargetSpec,
    pub(crate) shared: Arc<Shared>,
    pub(crate) purpose: Purpose,
    group: Mutex<Group>,
    pub(crate) counter: Counter,
    timings: Mutex<Timings>,
    /// Where blanks for it are, if it can use any.
    pub(crate) shelf: Option<Arc<Shelf>>,
}

impl Target {
    pub(crate) fn new(spec: TargetSpec, purpose: Purpose, shared: Arc<Shared>) -> Target {
        let shelf = blank_of(&spec, purpose, &shared).map(|kind| shared.stock.shelf(kind, &shared));
        Target {
            spec,
            shared,
            purpose,
            group: Mutex::default(),
            counter: Counter::default(),
            timings: Mutex::default(),
            shelf,
        }
    }

    /// What it was made from.
    pub fn spec(&self) -> &TargetSpec {
        &self.spec
    }

    /// What has been invoked since this was asked last.
    pub fn take_counts(&self) -> Counts {
        self.counter.take()
    }

    /// Runs one event, in an idle environment if there is one. The invocation goes on if the returned future
    /// is dropped: it belongs to the group or to an environment by then.
    pub async fn invoke(self: &Arc<Self>, event: InvokeEvent) -> Result<Outcome, InvokeError> {
        let admitted = Instant::now();
        let running = self.shared.admit()?;
        let (reply, mut answer) = oneshot::channel();
        let mut dispatch = {
            let mut group = self.lock();
            let arrival = Arrival { received: event.received, admitted, placed: Instant::now() };
            group.dispatch(Job { event, reply, running, arrival }, &self.shared)
        };
        let mut hope = true;
        while let Some(patience) = self.act(dispatch, &mut hope) {
            let abandoned = Abandoned(self);
            let answered = tokio::time::timeout(patience, &mut answer).await;
            // Still here.
            std::mem::forget(abandoned);
            if let Ok(outcome) = answered {
                return outcome.unwrap_or(Err(InvokeError::ShuttingDown));
            }
            dispatch = self.lock().reconsider(&self.shared);
        }
        // The sender only goes without a word when the server is being torn down.
        answer.await.unwrap_or(Err(InvokeError::ShuttingDown))
    }

    /// Does what was decided. `Some` when it has to be decided again after that long. `hope` is for room that is
    /// said to come free, and is lost once.
    fn act(self: &Arc<Self>, dispatch: Dispatch, hope: &mut bool) -> Option<Duration> {
        match dispatch {
            Dispatch::Sent => None,
            Dispatch::Start => {
                environment::spawn(self.clone());
                None
            }
            Dispatch::Evict if self.shared.evict_one() => {
                self.lock().starts();
                environment::spawn(self.clone());
                None
            }
            Dispatch::Evict if self.shared.is_freeing() && std::mem::take(hope) => Some(PATIENCE_MAX),
            // No idle environment anywhere. One of this target's own may come free, or another target's.
            Dispatch::Evict => (!self.lock().refuse_if_alone()).then_some(ROOM_PATIENCE),
            Dispatch::Wait(patience) => Some(patience),
        }
    }

    /// Where the time of one of its last invocations went.
    pub fn timing(&self, request: &RequestId) -> Option<Timing> {
        lock(&self.timings).find(request)
    }

    pub(crate) fn remember(&self, request: RequestId, timing: Timing) {
        lock(&self.timings).remember(request, timing);
    }

    /// No new work for idle environments: they go. Running invocations finish.
    pub fn retire(&self) {
        self.lock().retire();
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, Group> {
        // The group's fields are changed one at a time by code that does not panic in between.
        self.group.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// Whether its environments get an interface to the outside.
    pub(crate) fn egress(&self) -> EgressPolicy {
        egress(&self.spec, self.purpose, &self.shared)
    }

    pub(crate) fn timeout(&self) -> Duration {
        Duration::from_secs(u64::from(self.spec.function.config.timeout_seconds))
    }
}

/// The blank that an environment of this revision can be made from. None where something about the function decides
/// how its interpreter is started, or nothing about it may be shared with what really happens.
fn blank_of(spec: &TargetSpec, purpose: Purpose, shared: &Shared) -> Option<Kind> {
    if spec.confinement.isolation != Isolation::Process {
        // An OCI runtime starts a whole environment, or none.
        return None;
    }
    let RuntimeKind::Framed { argv, env } = &spec.runtime.kind else { return None };
    let config = &spec.function.config;
    let starts_alike = !config.environment.iter().flatten().any(|(name, _)| is_read_at_start(name));
    // Without control groups the limits are the process's own (setrlimit), and settled when it starts.
    let limited_later = !shared.launcher.missing_limits().split_whitespace().any(|limit| limit == "memory");
    let stocked = shared.limits.stock_bytes_max > 0 && limited_later && shared.launcher.can_assign();
    (purpose == Purpose::Invocations && starts_alike && stocked).then(|| Kind {
        root: spec.runtime.root.clone(),
        argv: argv.clone(),
        env: variables::of_blank(env),
        tmp_mb: config.tmp_mb,
        egress: egress(spec, purpose, shared),
    })
}

fn egress(spec: &TargetSpec, purpose: Purpose, shared: &Shared) -> EgressPolicy {
    match (purpose, shared.limits.egress) {
        (Purpose::Invocations, true) => egress_policy(&spec.confinement.egress),
        (Purpose::Rehearsal, _) | (_, false) => EgressPolicy::None,
    }
}

/// Dropped when a caller goes away while its event waits: nobody is left to lose patience, so it is lost now.
struct Abandoned<'a>(&'a Arc<Target>);

impl Drop for Abandoned<'_> {
    fn drop(&mut self) {
        let again = self.0.lock().reconsider(&self.0.shared);
        // Without room it waits on, for one of its target's own environments.
        self.0.act(again, &mut false);
    }
}
