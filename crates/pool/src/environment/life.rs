//! What an environment is made of, and the one place where it waits.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::Millis;
use runtime_api::output::{Record, Splitter};
use runtime_api::{Event, Link};
use sandbox::{CpuShare, ExitStatus, Sandbox};
use tokio::net::unix::pipe;
use tokio::sync::{mpsc, oneshot};
use tokio::task::AbortHandle;
use tokio::time::sleep_until;

use super::start::{GONE, hand_over, now};
use crate::group::{Job, Order};
use crate::logs::Gatherer;
use crate::session::Session;
use crate::target::Target;

/// After dropping output of a function that floods its log, how long nothing is read: the pipe fills, and the
/// function's own writes slow it down.
const FLOOD_PAUSE: Duration = Duration::from_millis(5);
/// How long a runtime that has ended may take to hand over what it had already sent.
const LAST_WORDS: Duration = Duration::from_millis(200);

/// A living environment.
pub(super) struct Environment {
    pub target: Arc<Target>,
    pub sandbox: Sandbox,
    pub link: Link,
    /// Time INIT took, until the first REPORT has told it.
    pub init: Option<Duration>,
    /// The runtime has hung up, or its process is gone.
    closed: bool,
    output: Option<pipe::Receiver>,
    splitter: Splitter,
    frozen: bool,
    /// Dropped last: revokes the credentials.
    _session: Session,
    /// Dropped: the API stops listening in there.
    _endpoint_open: oneshot::Sender<Infallible>,
    dns: Option<AbortHandle>,
}

/// What happened first.
pub(super) enum Step {
    /// The runtime said something.
    Link(Event),
    /// Its main process ended.
    Exited(ExitStatus),
    /// Time is up.
    Deadline,
}

/// What became of an idle environment.
pub(super) enum Rest {
    /// There is work; it is awake.
    Work(Job),
    /// It died, is not wanted, or was idle for too long.
    Stop,
}

impl Environment {
    pub fn new(
        target: Arc<Target>,
        mut sandbox: Sandbox,
        link: Link,
        session: Session,
        endpoint_open: oneshot::Sender<Infallible>,
        dns: Option<AbortHandle>,
    ) -> Environment {
        Environment {
            target,
            link,
            init: None,
            closed: false,
            output: sandbox.output.take(),
            splitter: Splitter::default(),
            frozen: false,
            sandbox,
            _session: session,
            _endpoint_open: endpoint_open,
            dns,
        }
    }

    /// Waits for the runtime, its end or the deadline, and gathers output meanwhile. What the runtime said
    /// comes before its end. Cancel-safe.
    pub async fn step(&mut self, deadline: Option<Instant>, logs: &mut Gatherer) -> Step {
        loop {
            let Environment { sandbox, link, output, closed, .. } = self;
            let timer = async {
                match deadline {
                    Some(at) => sleep_until(at.into()).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                biased;
                event = link.event(), if !*closed => {
                    *closed = event == Event::Closed;
                    return Step::Link(event);
                }
                exit = sandbox.exited() => {
                    // What it had sent before it ended may not have been seen yet.
                    if !*closed
                        && let Ok(event) = tokio::time::timeout(LAST_WORDS, link.event()).await
                        && event != Event::Closed
                    {
                        return Step::Link(event);
                    }
                    *closed = true;
                    return Step::Exited(exit.status);
                }
                () = readable(output) => {}
                () = timer => return Step::Deadline,
            }
            if self.pump(logs) {
                tokio::time::sleep(FLOOD_PAUSE).await;
            }
        }
    }

    fn pump(&mut self, logs: &mut Gatherer) -> bool {
        let Environment { target, output, splitter, .. } = self;
        pump(target, output, splitter, logs)
    }

    /// INIT is over: from here on, the processor time that its memory buys.
    pub fn settle_cpu(&self) {
        let share = CpuShare::for_memory(self.target.spec.function.config.memory_mb);
        if let Err(error) = self.sandbox.set_cpu(share) {
            tracing::debug!(%error, "the processor limit could not be set");
        }
    }

    /// The end of an invocation or of INIT: what was written so far is complete.
    pub async fn settle(&mut self, logs: &mut Gatherer) {
        self.pump(logs);
        let (at, instant) = (now(), Instant::now());
        self.splitter.flush(|record| {
            logs.function(written(&record, at), instant, record.text);
        });
    }

    /// Waits for work; freezes after a while, gives up after a longer one.
    pub async fn rest(&mut self, orders: &mut mpsc::Receiver<Order>, logs: &mut Gatherer) -> Rest {
        let limits = self.target.shared.limits.clone();
        let since = Instant::now();
        let freeze_at = since + limits.freeze_after;
        let reap_at = since + limits.idle_max;
        loop {
            let wake = if self.frozen { reap_at } else { freeze_at };
            tokio::select! {
                biased;
                order = orders.recv() => {
                    let Some(Order::Run(job)) = order else { return Rest::Stop };
                    if self.frozen && let Err(error) = self.sandbox.thaw() {
                        tracing::error!(%error, "an environment cannot be thawed; the invocation will time out");
                    }
                    self.frozen = false;
                    return Rest::Work(job);
                }
                step = self.step(Some(wake), logs) => match step {
                    Step::Exited(_) => return Rest::Stop,
                    Step::Link(Event::Closed) => return Rest::Stop,
                    Step::Link(_) => {}
                    Step::Deadline if self.frozen => return Rest::Stop,
                    Step::Deadline => {
                        self.settle(logs).await;
                        hand_over(&self.target, logs);
                        if let Err(error) = self.sandbox.freeze() {
                            tracing::warn!(%error, "an idle environment cannot be frozen");
                        }
                        self.frozen = true;
                    }
                },
            }
        }
    }

    /// Kills what is left, waits until it is gone, and hands over its last output.
    pub async fn destroy(mut self, logs: &mut Gatherer) {
        self.sandbox.kill();
        if let Some(dns) = self.dns.take() {
            dns.abort();
        }
        self.settle(logs).await;
        hand_over(&self.target, logs);
        self.sandbox.destroy().await;
    }

    /// The status of a process that is known to have ended or to be ending.
    pub async fn exit_status(&mut self) -> ExitStatus {
        tokio::time::timeout(LAST_WORDS, self.sandbox.exited()).await.map_or(GONE, |exit| exit.status)
    }
}

async fn readable(output: &Option<pipe::Receiver>) {
    match output {
        // An error shows when the pipe is read.
        Some(output) => drop(output.readable().await),
        None => std::future::pending().await,
    }
}

impl Environment {
    /// Sends while output is gathered. `None` when the time was up first; the link is broken then.
    pub async fn sending(
        &mut self,
        invocation: &runtime_api::Invocation,
        deadline: Instant,
        logs: &mut Gatherer,
    ) -> Option<std::io::Result<()>> {
        let Environment { target, sandbox, link, output, splitter, .. } = self;
        let send = link.send(invocation);
        tokio::pin!(send);
        loop {
            tokio::select! {
                biased;
                sent = &mut send => return Some(sent),
                exit = sandbox.exited() => {
                    return Some(Err(std::io::Error::other(format!("the runtime ended: {:?}", exit.status))));
                }
                () = readable(output) => {}
                () = sleep_until(deadline.into()) => return None,
            }
            if pump(target, output, splitter, logs) {
                tokio::time::sleep(FLOOD_PAUSE).await;
            }
        }
    }
}

/// Takes what is in the output pipe now. `true` if some of it was dropped because there was too much.
fn pump(target: &Target, pipe: &mut Option<pipe::Receiver>, splitter: &mut Splitter, logs: &mut Gatherer) -> bool {
    let mut flooded = false;
    let mut buffer = [0; 16 * 1024];
    // At most what the pipe holds, so that a function that writes on cannot keep us here.
    for _ in 0..4 {
        let Some(output) = &*pipe else { break };
        match output.try_read(&mut buffer) {
            Ok(0) => *pipe = None,
            Ok(n) => {
                let (at, instant) = (now(), Instant::now());
                splitter
                    .push(&buffer[..n], |record| flooded |= !logs.function(written(&record, at), instant, record.text));
                if n < buffer.len() {
                    break;
                }
            }
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => break,
            Err(error) => {
                tracing::warn!(function = %target.spec.function.name, %error, "its output cannot be read");
                *pipe = None;
            }
        }
    }
    flooded
}

/// When a record was written: what the runtime said, unless that is not now.
fn written(record: &Record, now: Millis) -> Millis {
    const TRUSTED_MS: u64 = 60_000;
    let said = record.timestamp_us.map(|us| Millis(us / 1000));
    said.filter(|said| said.0 <= now.0 && now.0 - said.0 < TRUSTED_MS).unwrap_or(now)
}
