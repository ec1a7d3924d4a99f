//! What all targets share.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

use domain::{Account, FunctionName, RequestId};
use sandbox::{Launcher, SharedMemory};
use tokio::sync::{mpsc, oneshot};

use crate::denials::{Book, tell_now_and_then};
use crate::group::EnvironmentId;
use crate::logs::LogBatch;
use crate::memory::{self, Memory};
use crate::rehearsal::Rehearsal;
use crate::session::Sessions;
use crate::stock::Stock;
use crate::target::{InvokeError, Purpose, Target, TargetSpec};
use crate::timing::Timing;

/// Named limits of the pool.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Environments of all functions together.
    pub environments_max: usize,
    /// Invocations that run or wait, of all functions together.
    pub concurrency_max: usize,
    /// An environment that was idle this long is destroyed.
    pub idle_max: Duration,
    /// An environment that was idle this long is frozen. Short enough to stop background work, long enough that
    /// a busy function never pays for a thaw (facts/performance.md A5).
    pub freeze_after: Duration,
    /// What blank environments may take of the machine's memory together, bytes; 0 for none.
    pub stock_bytes_max: u64,
    /// Whether this machine lets those functions reach the network outside that may.
    pub egress: bool,
    /// Whether functions' logs say what their egress policy refused.
    pub log_denied: bool,
}

/// After the end, how long the tasks of environments that were cut off may take for their last answers.
const LAST_WORDS_MAX: Duration = Duration::from_secs(2);

/// Some sixteen interpreters.
const STOCK_BYTES_MAX: u64 = 256 << 20;

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            environments_max: 1000,
            concurrency_max: domain::limits::CONCURRENCY_MAX,
            idle_max: Duration::from_secs(600),
            freeze_after: Duration::from_millis(100),
            stock_bytes_max: STOCK_BYTES_MAX,
            egress: true,
            log_denied: false,
        }
    }
}

/// What the pool tells those above it.
#[derive(Debug)]
pub enum Notice {
    /// Log events of one environment.
    Logs(LogBatch),
    /// A listening socket inside an environment that must lead to the API until `closed` resolves.
    Endpoint {
        /// 127.0.0.1:4566 in there.
        listener: tokio::net::TcpListener,
        /// Resolves, with an error, when the environment is gone.
        closed: oneshot::Receiver<Infallible>,
    },
}

/// Makes targets, and knows them all. Cheap to clone.
#[derive(Clone)]
pub struct Pool {
    shared: Arc<Shared>,
    alive: Arc<Mutex<Option<mpsc::Receiver<Infallible>>>>,
}

pub(crate) struct Shared {
    pub account: Account,
    pub launcher: Launcher,
    pub limits: Limits,
    pub runtime: tokio::runtime::Handle,
    pub sessions: Sessions,
    pub notices: mpsc::Sender<Notice>,
    pub resolvers: Arc<[SocketAddr]>,
    pub environments: AtomicUsize,
    /// Of these, those that will be idle or gone in a moment, unless their runtime misbehaves.
    freeing: AtomicUsize,
    running: AtomicUsize,
    stopping: AtomicBool,
    next_id: AtomicU64,
    targets: Mutex<Vec<Weak<Target>>>,
    pub stock: Stock,
    /// Cloned by every environment's task; all gone when the last one has ended.
    pub gate: Mutex<Option<mpsc::Sender<Infallible>>>,
    /// Log events that nobody took in time.
    pub logs_lost: AtomicU64,
    pub denials: Mutex<Book>,
    pub memory: Memory,
}

impl Pool {
    /// A pool whose environments come from `launcher`, and the channel on which it reports; `memory` is theirs together. Must be called
    /// inside tokio: that runtime runs the environments' tasks.
    pub fn new(
        account: Account,
        launcher: Launcher,
        limits: Limits,
        resolvers: Arc<[SocketAddr]>,
        memory: Option<SharedMemory>,
    ) -> (Pool, mpsc::Receiver<Notice>) {
        let is_limited = memory.is_some();
        let (notices, inbox) = mpsc::channel(4096);
        let (gate, alive) = mpsc::channel(1);
        let shared = Shared {
            account,
            launcher,
            limits,
            runtime: tokio::runtime::Handle::current(),
            sessions: Sessions::default(),
            notices,
            resolvers,
            environments: AtomicUsize::new(0),
            freeing: AtomicUsize::new(0),
            running: AtomicUsize::new(0),
            stopping: AtomicBool::new(false),
            next_id: AtomicU64::new(1),
            targets: Mutex::default(),
            stock: Stock::default(),
            gate: Mutex::new(Some(gate)),
            logs_lost: AtomicU64::new(0),
            denials: Mutex::default(),
            memory: Memory::new(memory),
        };
        let shared = Arc::new(shared);
        if is_limited {
            tokio::spawn(memory::watch(Arc::downgrade(&shared)));
        }
        if shared.limits.log_denied {
            tokio::spawn(tell_now_and_then(Arc::downgrade(&shared)));
        }
        (Pool { shared, alive: Arc::new(Mutex::new(Some(alive))) }, inbox)
    }

    /// Makes a revision invocable. Nothing is started yet.
    pub fn target(&self, spec: TargetSpec) -> Arc<Target> {
        self.make(spec, Purpose::Invocations)
    }

    /// Environments of their own in which recorded events are played again. Nothing is started yet.
    pub fn rehearsal(&self, spec: TargetSpec) -> Rehearsal {
        Rehearsal::new(self.make(spec, Purpose::Rehearsal))
    }

    fn make(&self, spec: TargetSpec, purpose: Purpose) -> Arc<Target> {
        let target = Arc::new(Target::new(spec, purpose, self.shared.clone()));
        let mut targets = lock(&self.shared.targets);
        if targets.len() == targets.capacity() {
            targets.retain(|target| target.strong_count() > 0);
        }
        targets.push(Arc::downgrade(&target));
        target
    }

    /// The credentials that living environments carry.
    pub fn sessions(&self) -> &Sessions {
        &self.shared.sessions
    }

    /// The code of every revision that still has an environment or can get one.
    pub fn living_code(&self) -> Vec<domain::Digest> {
        lock(&self.shared.targets)
            .iter()
            .filter_map(Weak::upgrade)
            .map(|target| target.spec().function.code.sha256)
            .collect()
    }

    /// The runtime versions of every revision that still has an environment or can get one.
    pub fn living_runtimes(&self) -> Vec<domain::Digest> {
        lock(&self.shared.targets)
            .iter()
            .filter_map(Weak::upgrade)
            .map(|target| target.spec().runtime.version.tree())
            .collect()
    }

    /// What egress policies have refused since the start, by function: packets, of TCP one for each attempt to connect.
    pub async fn denied(&self) -> BTreeMap<FunctionName, u64> {
        // The launcher is gone when the server is about to be.
        let living = self.shared.launcher.denied().await.unwrap_or_default();
        lock(&self.shared.denials).totals(&living)
    }

    /// Environments there are now.
    pub fn environments(&self) -> usize {
        self.shared.environments.load(Ordering::Relaxed)
    }

    /// Names of the limits that this machine does not hold functions to.
    pub fn limits_not_enforced(&self) -> Vec<String> {
        self.shared.launcher.missing_limits().split_whitespace().map(str::to_owned).collect()
    }

    /// Where the time of a recent invocation of any function went, and which function that was.
    pub fn timing(&self, request: &RequestId) -> Option<(FunctionName, Timing)> {
        let targets: Vec<_> = lock(&self.shared.targets).iter().filter_map(Weak::upgrade).collect();
        targets.iter().find_map(|target| Some((target.spec.function.name.clone(), target.timing(request)?)))
    }

    /// Environments that wait for a function.
    pub fn blanks(&self) -> usize {
        self.shared.stock.len()
    }

    /// Log events lost because nobody took them in time.
    pub fn logs_lost(&self) -> u64 {
        self.shared.logs_lost.load(Ordering::Relaxed)
    }

    /// No new work; what runs or waits has `limit` to finish; then what still waits is refused and every
    /// environment is destroyed. Returns whether all finished in time.
    pub async fn shutdown(&self, limit: Duration) -> bool {
        self.shared.stopping.store(true, Ordering::SeqCst);
        let targets: Vec<_> = lock(&self.shared.targets).iter().filter_map(Weak::upgrade).collect();
        for target in &targets {
            target.retire();
        }
        self.shared.stock.close();
        lock(&self.shared.gate).take();
        let alive = lock(&self.alive).take();
        let Some(mut alive) = alive else { return true };
        // `recv` yields nothing ever; it ends when the last environment's task has.
        let finished = tokio::time::timeout(limit, alive.recv()).await.is_ok();
        for target in &targets {
            target.lock().refuse(&InvokeError::ShuttingDown);
        }
        self.shared.launcher.shutdown().await;
        // Those that were cut off answer their callers and hand over their last log events.
        if !finished && tokio::time::timeout(LAST_WORDS_MAX, alive.recv()).await.is_err() {
            tracing::warn!("environments did not end with the launcher");
        }
        finished
    }
}

impl Shared {
    pub fn next_id(&self) -> EnvironmentId {
        EnvironmentId(self.next_id.fetch_add(1, Ordering::Relaxed))
    }

    /// Counts an invocation for as long as the guard lives.
    pub fn admit(self: &Arc<Self>) -> Result<Running, InvokeError> {
        if self.stopping.load(Ordering::Relaxed) {
            return Err(InvokeError::ShuttingDown);
        }
        let running = Running(self.clone());
        if self.running.fetch_add(1, Ordering::Relaxed) >= self.limits.concurrency_max {
            return Err(InvokeError::Throttled);
        }
        Ok(running)
    }

    /// Lets the environment go that has been idle longest, of whichever target.
    pub fn evict_one(&self) -> bool {
        let targets: Vec<_> = lock(&self.targets).iter().filter_map(Weak::upgrade).collect();
        let oldest = targets
            .into_iter()
            .filter_map(|target| {
                let since = target.lock().oldest_idle()?;
                Some((since, target))
            })
            .min_by_key(|(since, _)| *since);
        oldest.is_some_and(|(_, target)| target.lock().evict_oldest())
    }

    /// An environment is about to be idle or gone.
    pub fn frees(self: &Arc<Self>) -> Freeing {
        self.freeing.fetch_add(1, Ordering::Relaxed);
        Freeing(self.clone())
    }

    /// Whether there may be room in a moment.
    pub fn is_freeing(&self) -> bool {
        self.freeing.load(Ordering::Relaxed) > 0
    }

    /// Hands events up; counts them if nobody takes them, because a log must never hold up a function.
    pub fn log(&self, batch: LogBatch) {
        let count = batch.events.len() as u64;
        if self.notices.try_send(Notice::Logs(batch)).is_err() {
            self.logs_lost.fetch_add(count, Ordering::Relaxed);
        }
    }
}

/// Held by an environment from its answer until it is idle, or from its end until it is gone.
pub(crate) struct Freeing(Arc<Shared>);

impl Drop for Freeing {
    fn drop(&mut self) {
        self.0.freeing.fetch_sub(1, Ordering::Relaxed);
    }
}

/// An invocation that was admitted.
pub(crate) struct Running(Arc<Shared>);

impl std::fmt::Debug for Running {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Running")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.running.fetch_sub(1, Ordering::Relaxed);
    }
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    // Nothing that holds these locks can leave them half-changed.
    mutex.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}
