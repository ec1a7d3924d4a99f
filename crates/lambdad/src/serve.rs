//! `lambdad serve`: wiring, readiness, and an end in good order.
//!
//! Order at the start: lock the directory, clean up after a dead predecessor, start the launcher while this
//! process has one thread, bind the port, stop being root ([`crate::privileges`]), then everything else. At the end: no new connections, no new invocations, the running
//! ones finish, sandboxes go, logs are written, the store closes.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use api::{Api, AuditSink, Hosts, Mode, Root};
use control::{Clock, Control, Parts, Recorder};
use domain::{Confinements, Isolation};
use package::Packages;
use package::images::Images;
use package::runtimes::Runtimes;
use pool::{LogBatch, Notice, Pool};
use rustix::process::{Resource, getrlimit, setpriority_process, setrlimit};
use sandbox::{EgressConfig, EgressPolicy, Launcher, LauncherConfig};
use store::audit::{AuditLimits, AuditLog};
use store::logs::{LogEvent, LogLimits, LogStore};
use store::recordings::Recordings;
use store::{DirLock, Store};
use tokio::net::TcpSocket;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{mpsc, oneshot, watch};
use tokio_rustls::TlsAcceptor;

use crate::config::Settings;
use crate::credentials::RootCredentials;
use crate::privileges::Separation;
use crate::{s3, tls};

type Failure = Box<dyn std::error::Error>;

/// How long a mail server or a webhook may take to accept what is on its way while the server ends.
const NOTICE_MAX: Duration = Duration::from_secs(10);

/// Connections that may wait to be accepted; tokio's own choice for a listener that it binds.
const CONNECTIONS_WAITING: u32 = 1024;

/// Runs the server until it is told to stop.
pub fn run(settings: Settings) -> Result<(), Failure> {
    let separation = Separation::new(settings.user.as_deref())?;
    // Functions' variables and logs are nobody else's to read.
    let data_dir = separation.directory(&settings.data_dir, 0o700, &["meta.db"])?;
    let lock = separation.act(|| DirLock::acquire(&data_dir))??;
    let mut config = LauncherConfig::new(instance(&data_dir), &data_dir);
    let runtimes_dir = match &settings.runtimes.dir {
        Some(dir) => separation.directory(dir, 0o755, &["lock", "pool"])?,
        None => {
            let dir = data_dir.join("runtimes");
            separation
                .act(|| std::fs::create_dir_all(&dir).and_then(|()| std::fs::canonicalize(&dir)))?
                .map_err(|error| format!("cannot make the runtimes directory {}: {error}", dir.display()))?
        }
    };
    config.runtimes_dir.clone_from(&runtimes_dir);
    config.egress = EgressConfig {
        policies: policies(&settings.confinements),
        subnet: settings.network.subnet,
        allow: settings.network.allow.clone(),
        ..EgressConfig::default()
    };
    config.tmp = settings.sandbox.tmp;
    config.cpu_weight = settings.sandbox.cpu_weight;
    config.memory_bytes = settings.limits.memory_bytes;
    config.oci = settings.confinements.isolations().filter_map(Isolation::oci).map(Path::to_owned).collect();
    let launcher = sandbox::start(&config)?;
    report(&launcher, config.egress.is_wanted());
    limited(&launcher, settings.sandbox.allow_unlimited)?;
    raise_open_files();
    let credentials = separation.act(|| RootCredentials::load_or_create(&data_dir, &env))??;
    let root = Root { access_key_id: credentials.access_key_id, secret_access_key: credentials.secret_access_key };
    let tls = settings.tls.as_ref().map(tls::acceptor).transpose()?;
    let socket = bind(settings.listen)
        .map_err(|error| format!("cannot listen on {}: {error}; choose another with --listen", settings.listen))?;
    separation.enforce(&package::runtimes::interpreter_directories(&settings.runtimes.interpreters))?;
    let door = Door { socket, tls, root };
    let started = AtomicUsize::new(0);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(threads())
        // Those that serve requests come first; what comes after them is for blocking work.
        .on_thread_start(move || {
            if started.fetch_add(1, Ordering::Relaxed) >= threads() {
                stand_behind();
            }
        })
        .enable_all()
        .build()?;
    let ended = runtime.block_on(serve(settings, &data_dir, &runtimes_dir, lock, launcher, door));
    // Blocking work that is still going on (an unpacking, a capture) begins again at the next start.
    runtime.shutdown_timeout(Duration::from_secs(1));
    ended
}

/// What only root could open or read.
struct Door {
    socket: TcpSocket,
    tls: Option<TlsAcceptor>,
    root: Root,
}

fn env(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// Takes the port, which may be below 1024. Nobody can connect yet.
fn bind(address: SocketAddr) -> std::io::Result<TcpSocket> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // A port whose last connections are in TIME_WAIT is free.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    Ok(socket)
}

async fn serve(
    settings: Settings,
    data_dir: &Path,
    runtimes_dir: &Path,
    lock: DirLock,
    mut launcher: sandbox::Started,
    door: Door,
) -> Result<(), Failure> {
    let Door { socket, tls, root } = door;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let store = Store::open_locked(lock)?;
    let loaded = store.load().await?;
    for damaged in &loaded.damaged {
        tracing::error!(function = damaged.name, why = ?damaged.why, "a stored function was put aside");
    }
    let logs = Arc::new(LogStore::open(
        &data_dir.join("logs"),
        LogLimits { bytes_max: settings.logs.bytes_max, age_max: settings.logs.age_max },
    )?);
    let recordings =
        Recordings::open(&data_dir.join("recordings"), &data_dir.join("recorder.key"), settings.recorder.limits)?;
    let packages = Arc::new(Packages::open(&data_dir.join("code"))?);
    let clock = settings.clock;
    let mut runtimes =
        Runtimes::open(runtimes_dir, settings.runtimes.interpreters.clone())?.dated_by(move || clock.now());
    // A directory that was named may be another server's, too: what its functions are on is not known here.
    if runtimes_dir == data_dir.join("runtimes") {
        runtimes = runtimes.own();
    }
    let runtimes = Arc::new(runtimes);
    let image_dirs = match settings.images.dirs.is_empty() {
        true => vec![data_dir.join("images")],
        false => settings.images.dirs.clone(),
    };
    // Servers may share captured runtimes, but each removes the trees of images that its own versions do not use.
    let images_dir = runtimes_dir.join("images").join(instance(data_dir));
    let images = Arc::new(Images::open(&images_dir, image_dirs, settings.images.registries.clone())?);
    let egress = launcher.egress_off().is_none();
    let memory = launcher.take_memory();
    let launcher = Launcher::attach(launcher)?;
    let resolvers = sandbox::dns::upstreams(Path::new("/etc/resolv.conf"))?;
    let limits = pool::Limits {
        environments_max: settings.limits.environments,
        concurrency_max: settings.limits.concurrent_executions,
        idle_max: settings.limits.idle,
        stock_bytes_max: settings.limits.blank_bytes,
        egress,
        log_denied: settings.network.log_denied,
        ..pool::Limits::default()
    };
    let (pool, notices) = Pool::new(settings.account.clone(), launcher.clone(), limits, resolvers, memory);
    let functions = loaded.functions.len();
    let control = Control::start(
        Parts {
            account: settings.account.clone(),
            store,
            packages,
            runtimes,
            images,
            pool: pool.clone(),
            fetch: s3::fetcher(settings.s3.clone()),
            logs: logs.clone(),
            recorder: Recorder { recordings, all: settings.recorder.all },
            clock: settings.clock,
            lifecycle: settings.lifecycle.clone(),
            notices: crate::notices::settings(settings.notices.clone()),
            versions: settings.versions.clone(),
            confinements: settings.confinements.clone(),
        },
        loaded.functions,
    )
    .await?;
    let listener = socket
        .listen(CONNECTIONS_WAITING)
        .map_err(|error| format!("cannot listen on {}: {error}; choose another with --listen", settings.listen))?;
    let address = listener.local_addr()?;
    let scheme = if tls.is_some() { "https" } else { "http" };
    let hosts = Hosts::new(address, &settings.allowed_hosts);
    let mode = if settings.dev { Mode::AcceptAny } else { Mode::Verify };
    if settings.dev {
        tracing::warn!("--dev: any access key and secret are accepted, on loopback");
    }
    let audit = AuditLog::open(&data_dir.join("audit"), AuditLimits::default())
        .map_err(|error| format!("cannot open the audit log in {}: {error}", data_dir.join("audit").display()))?;
    let audit: AuditSink = Arc::new(move |line| audit.append(line));
    let api = Arc::new(Api::new(control.clone(), root, hosts, mode, audit, settings.server.clone()));
    if !settings.clock.is_system() {
        tracing::warn!(
            now = settings.clock.now().rfc3339(),
            "--clock: THIS SERVER'S TIME IS NOT THE MACHINE'S; only a test may run like this"
        );
    }
    let (stop, stopping) = watch::channel(false);
    let (all_said, nothing_more) = oneshot::channel();
    let carrying = tokio::spawn(carry(notices, nothing_more, logs.clone(), api.clone(), settings.clock));
    let serving = tokio::spawn(api::serve(api, listener, stopping, tls));
    announce(scheme, address, functions);

    let broken = tokio::select! {
        _ = terminate.recv() => None,
        _ = interrupt.recv() => None,
        reason = control.store_stopped() => Some(format!("the store cannot write any more: {reason}")),
        reason = launcher.ended() => Some(format!("the launcher ended, and every environment with it. {reason}")),
    };
    tracing::info!(limit_seconds = settings.drain.as_secs(), "stopping: running invocations finish");
    stop.send_replace(true);
    let drained = async {
        let noted = tokio::time::timeout(settings.drain.min(NOTICE_MAX), control.end_notices());
        let (finished, noted) = tokio::join!(pool.shutdown(settings.drain), noted);
        if noted.is_err() {
            tracing::info!("a notice was still being sent; the next start sends it again");
        }
        finished
    };
    let finished = tokio::select! {
        finished = drained => finished,
        _ = terminate.recv() => false,
        _ = interrupt.recv() => false,
    };
    if !finished {
        tracing::info!("invocations that were still running were cut off");
    }
    serving.await?;
    control.flush_usage().await;
    drop(all_said);
    carrying.await?;
    logs.flush().await;
    match broken {
        Some(reason) => Err(reason.into()),
        None => {
            tracing::info!("stopped");
            Ok(())
        }
    }
}

/// Carries what the pool says to those it concerns, to the last word once there is nothing more to come.
async fn carry(
    mut notices: mpsc::Receiver<Notice>,
    mut nothing_more: oneshot::Receiver<Infallible>,
    logs: Arc<LogStore>,
    api: Arc<Api>,
    clock: Clock,
) {
    loop {
        let notice = tokio::select! {
            notice = notices.recv() => notice,
            _ = &mut nothing_more, if !notices.is_closed() => {
                notices.close();
                continue;
            }
        };
        let Some(notice) = notice else { return };
        match notice {
            Notice::Logs(LogBatch { group, stream, events }) => {
                let events =
                    events.into_iter().map(|event| LogEvent { timestamp: clock.at(event.at), message: event.message });
                logs.append(&group, &stream, clock.now(), events.collect());
            }
            Notice::Endpoint { listener, closed } => {
                tokio::spawn(api::serve_inside(api.clone(), listener, closed));
            }
        }
    }
}

/// Every way out that a function may be given, each once: the launcher makes no others.
fn policies(confinements: &Confinements) -> Vec<EgressPolicy> {
    let mut policies: Vec<EgressPolicy> = Vec::new();
    for policy in confinements.egresses().map(pool::egress_policy) {
        if !policies.contains(&policy) {
            policies.push(policy);
        }
    }
    policies
}

/// Half of the cores: the functions need the others, and a hop between two of our own threads costs more than the
/// work that is handed over (facts/performance.md, "Lessons").
fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, |cores| (cores.get() / 2).max(1))
}

/// This thread's work (reading logs, unpacking, large bodies) takes no processor time from invocations.
fn stand_behind() {
    const NICE: i32 = 10;
    if let Err(error) = setpriority_process(None, NICE) {
        tracing::debug!(%error, "a thread for blocking work keeps its priority");
    }
}

/// An environment takes eight descriptors here: as many as the system lets this process have.
fn raise_open_files() {
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    if let Err(error) = setrlimit(Resource::Nofile, limit) {
        tracing::warn!(%error, "the limit on open files stays as it is: many environments at once may fail");
    }
}

/// What the operator should know about this machine before anything runs on it.
fn report(launcher: &sandbox::Started, wants_egress: bool) {
    if !launcher.missing_limits().is_empty() {
        tracing::warn!(limits = launcher.missing_limits(), "this machine cannot enforce these limits on functions");
    }
    match launcher.egress_off() {
        Some(reason) if wants_egress => tracing::warn!(reason, "functions cannot reach the network outside"),
        Some(reason) => tracing::info!(reason, "functions cannot reach the network outside"),
        None => {}
    }
    for note in launcher.notes() {
        tracing::info!("{note}");
    }
}

/// Refuses what would let one function take the whole machine's memory, unless that was said to be meant.
fn limited(launcher: &sandbox::Started, allow_unlimited: bool) -> Result<(), Failure> {
    if allow_unlimited || launcher.missing_limits().split(' ').all(|limit| limit != "memory") {
        return Ok(());
    }
    Err("functions cannot be held to their memory here: one of them could take all that this machine has. Start \
         lambdad where they can be (`lambdad doctor` says what is missing), or accept it with --allow-unlimited or \
         `[sandbox] allow_unlimited = true`"
        .into())
}

fn announce(scheme: &str, address: SocketAddr, functions: usize) {
    use std::io::Write as _;
    tracing::info!(%address, scheme, functions, "ready");
    let mut out = std::io::stdout().lock();
    // Whoever started us may not care to read it.
    drop(writeln!(out, "lambdad ready on {scheme}://{address}").and_then(|()| out.flush()));
}

/// Names this server's cgroups, interfaces and firewall table: the same for the same directory, so that the next
/// start finds what a dead one left.
fn instance(data_dir: &Path) -> String {
    use std::os::unix::ffi::OsStrExt as _;
    // FNV-1a: stable across versions, and nobody gains by a collision.
    let hash = data_dir
        .as_os_str()
        .as_bytes()
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{:06x}", (hash ^ (hash >> 24) ^ (hash >> 48)) & 0xff_ffff)
}
