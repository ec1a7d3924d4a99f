//! What an environment is made of, and the one place where it waits.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::Millis;
use runtime_api::output::{Record, Splitter};
use runtime_api::{Event, Link};
use sandbox::{CpuShare, ExitStatus, Sandbox, Standing};
use tokio::net::unix::pipe;
use tokio::sync::{mpsc, oneshot};
use tokio::task::AbortHandle;
use tokio::time::sleep_until;

use super::alarm::Alarm;
use super::start::{GONE, hand_over, now};
use crate::group::{Job, Order};
use crate::logs::{BATCH_AGE, Gatherer};
use crate::pool::{Freeing, Limits, lock};
use crate::session::Session;
use crate::target::Target;
use crate::timing::Start;

/// After dropping output of a function that floods its log, how long nothing is read: the pipe fills, and the
/// function's own writes slow it down. A pipe holds 64 KiB, so this is 3 MiB/s that we look at and throw away.
const FLOOD_PAUSE: Duration = Duration::from_millis(20);
/// How long a runtime that has hung up may take to end, before it is killed.
const END_MAX: Duration = Duration::from_secs(2);
/// How long a runtime that has ended may take to hand over what it had already sent.
const LAST_WORDS: Duration = Duration::from_millis(200);

/// A living environment.
pub(super) struct Environment {
    pub target: Arc<Target>,
    pub sandbox: Sandbox,
    pub link: Link,
    /// Time INIT took, until the first REPORT has told it.
    pub init: Option<Duration>,
    /// How it was started, until its first event has told it.
    pub start: Option<Start>,
    /// When the first invocation began, if INIT was part of it.
    pub began: Option<Instant>,
    /// It has answered, or is going.
    pub freeing: Option<Freeing>,
    /// The runtime has hung up, or its process is gone.
    closed: bool,
    output: Option<pipe::Receiver>,
    splitter: Splitter,
    frozen: bool,
    alarm: Alarm,
    standing: Standing,
    /// When it steps back behind those that have only just begun.
    steps_back: Option<Instant>,
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
    /// It died, is not wanted, or was idle for too long. With work that it was given and has not seen.
    Stop(Option<Job>),
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
            start: None,
            began: None,
            freeing: None,
            closed: false,
            output: sandbox.output.take(),
            splitter: Splitter::default(),
            frozen: false,
            alarm: Alarm::new(),
            standing: Standing::Foreground,
            steps_back: None,
            sandbox,
            _session: session,
            _endpoint_open: endpoint_open,
            dns,
        }
    }

    /// Waits for the runtime, its end or the deadline, and gathers output meanwhile. What the runtime said
    /// comes before its end. Cancel-safe.
    pub async fn step(&mut self, deadline: Option<Instant>, logs: &mut Gatherer) -> Step {
        let mut due = Instant::now() + BATCH_AGE;
        loop {
            let Environment { sandbox, link, output, closed, alarm, .. } = self;
            let due_too = (!logs.is_empty()).then_some(due);
            let wake = [deadline, due_too].into_iter().flatten().min();
            let timer = async {
                match wake {
                    Some(at) => alarm.rings(at).await,
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
                // Before the output: a function that always has some must not outlive its time.
                () = timer => if deadline.is_some_and(|deadline| deadline <= Instant::now()) {
                    return Step::Deadline;
                },
                () = readable(output) => {}
            }
            let flooded = self.pump(logs);
            if logs.is_large() || due <= Instant::now() {
                hand_over(&self.target, logs);
                due = Instant::now() + BATCH_AGE;
            }
            give_way(flooded).await;
        }
    }

    /// As [`Environment::step`], at work: what takes longer than `comes_first` said steps back meanwhile.
    pub async fn step_at_work(&mut self, deadline: Instant, logs: &mut Gatherer) -> Step {
        loop {
            let until = self.steps_back.map_or(deadline, |at| at.min(deadline));
            match self.step(Some(until), logs).await {
                Step::Deadline if until < deadline => {
                    self.steps_back = None;
                    self.stand(Standing::Background);
                }
                step => return step,
            }
        }
    }

    /// Work begins: for so long, it goes before what has been at work for longer (decision 61).
    pub fn comes_first(&mut self, time: Duration) {
        self.steps_back = Some(Instant::now() + time);
        self.stand(Standing::Foreground);
    }

    fn stand(&mut self, standing: Standing) {
        if self.standing != standing {
            self.standing = standing;
            self.tell_standing();
        }
    }

    fn tell_standing(&self) {
        match self.sandbox.set_standing(self.share(), self.standing) {
            Ok(()) => {}
            // Said once, when the server started.
            Err(error) if error.kind() == std::io::ErrorKind::Unsupported => {}
            Err(error) => tracing::debug!(%error, "the weight of an environment could not be set"),
        }
    }

    fn share(&self) -> CpuShare {
        CpuShare::for_memory(self.target.spec.function.config.memory_mb)
    }

    fn pump(&mut self, logs: &mut Gatherer) -> bool {
        let Environment { target, output, splitter, .. } = self;
        pump(target, output, splitter, logs)
    }

    /// INIT is over: from here on, the processor time that its memory buys.
    pub fn settle_cpu(&mut self) {
        if let Err(error) = self.sandbox.set_cpu(self.share()) {
            tracing::debug!(%error, "the processor limit could not be set");
        }
        (self.standing, self.steps_back) = (Standing::Foreground, None);
        self.tell_standing();
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
        let Limits { freeze_after, idle_max, .. } = self.target.shared.limits;
        let since = Instant::now();
        let mut quiet = false;
        loop {
            let wake = since + if quiet { idle_max } else { freeze_after };
            tokio::select! {
                biased;
                order = orders.recv() => {
                    let Some(Order::Run(job)) = order else { return Rest::Stop(None) };
                    return if self.wake() { Rest::Work(job) } else { Rest::Stop(Some(job)) };
                }
                step = self.step(Some(wake), logs) => match step {
                    Step::Exited(_) | Step::Link(Event::Closed) => return Rest::Stop(None),
                    Step::Link(_) => {}
                    Step::Deadline if quiet => return Rest::Stop(None),
                    Step::Deadline => {
                        self.settle(logs).await;
                        hand_over(&self.target, logs);
                        self.freeze();
                        quiet = true;
                    }
                },
            }
        }
    }

    fn freeze(&mut self) {
        match self.sandbox.freeze() {
            Ok(()) => self.frozen = true,
            // Said once, when the server started.
            Err(error) if error.kind() == std::io::ErrorKind::Unsupported => {}
            Err(error) => tracing::warn!(%error, "an idle environment cannot be frozen"),
        }
    }

    /// `false` if it cannot work any more.
    fn wake(&mut self) -> bool {
        if self.frozen {
            match self.sandbox.thaw() {
                Ok(()) => self.frozen = false,
                Err(error) => {
                    tracing::error!(%error, "an environment cannot be thawed; another one takes its place");
                    return false;
                }
            }
        }
        self.sandbox.exit().is_none()
    }

    /// Kills what is left, waits until it is gone, and hands over its last output.
    pub async fn destroy(mut self, logs: &mut Gatherer) {
        self.target.shared.tell_denied().await;
        self.sandbox.kill();
        if let Some(dns) = self.dns.take() {
            dns.abort();
        }
        self.settle(logs).await;
        hand_over(&self.target, logs);
        let (id, denied) = (self.sandbox.id(), self.sandbox.exited().await.denied);
        lock(&self.target.shared.denials).ends(id, denied);
        self.sandbox.destroy().await;
    }

    /// The most memory it used so far, also when it has ended; 0 where that cannot be known.
    pub fn memory_peak_bytes(&self) -> u64 {
        let ended = || self.sandbox.exit().and_then(|exit| exit.memory_peak_bytes);
        self.sandbox.memory_peak_bytes().ok().or_else(ended).unwrap_or_default()
    }

    /// The status of a process that is known to have ended or to be ending.
    pub async fn exit_status(&mut self) -> ExitStatus {
        let Ok(exit) = tokio::time::timeout(END_MAX, self.sandbox.exited()).await else { return GONE };
        let own_bytes = u64::from(self.target.spec.function.config.memory_mb) << 20;
        // At its own limit it says so itself: the kernel counts a little less than all of it.
        if exit.oom_killed && exit.memory_peak_bytes.is_some_and(|peak| peak < own_bytes / 10 * 9) {
            let (name, peak) = (&self.target.spec.function.name, exit.memory_peak_bytes.unwrap_or(0));
            tracing::info!(function = %name, peak, own_bytes, "killed below its own limit: all environments together have used up [limits] memory_mb");
        }
        exit.status
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
                () = sleep_until(deadline.into()) => return None,
                () = readable(output) => {}
            }
            let flooded = pump(target, output, splitter, logs);
            if logs.is_large() {
                hand_over(target, logs);
            }
            give_way(flooded).await;
        }
    }
}

/// Between two readings of output: there may always be some, and others have work too.
async fn give_way(flooded: bool) {
    if flooded {
        tokio::time::sleep(FLOOD_PAUSE).await;
    } else {
        tokio::task::yield_now().await;
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
                let empty = splitter
                    .push(&buffer[..n], |record| flooded |= !logs.function(written(&record, at), instant, record.text));
                flooded |= !logs.empty_lines(instant, empty);
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
