//! From nothing to an initialised environment.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::Millis;
use runtime_api::{Event, Link};
use sandbox::dns::Names;
use sandbox::{Assignment, CpuShare, EgressPolicy, ExitStatus, Sandbox, Spec};

use super::Result;
use super::life::{Environment, Step};
use crate::failure::Failure;
use crate::logs::Gatherer;
use crate::pool::{Notice, lock};
use crate::report;
use crate::stock::Blank;
use crate::target::{Purpose, RuntimeKind, Target};
use crate::timing::Start;
use crate::variables::variables;

/// How long an INIT goes before what has taken longer already, where processors are short.
const FOREGROUND: Duration = Duration::from_millis(100);
/// INIT runs as if the function had this much memory, MB: two cores, as the service gives it.
const INIT_CPU_MEMORY_MB: u32 = 2 * domain::limits::MEMORY_MB_PER_CORE;
/// Where an OS-only runtime's executable is looked for (facts, runtimes §c).
const BOOTSTRAPS: &str = "/var/task/bootstrap /opt/bootstrap";
/// And an image's: it may bring its own.
const BOOTSTRAPS_OF_IMAGES: &str = "/var/task/bootstrap /opt/bootstrap /var/runtime/bootstrap";

/// The log stream of a new environment.
pub(super) fn gatherer(target: &Target) -> Gatherer {
    let function = &target.spec.function;
    let day = now().day().strftime("%Y/%m/%d").to_string();
    let stream = format!("{day}/[{}]{}", function.version, uuid::Uuid::new_v4().simple());
    let logs = Gatherer::new(function.config.logging.group.as_str().into(), stream.into(), Instant::now());
    match target.purpose {
        Purpose::Invocations => logs,
        // The function's log tells what really happened.
        Purpose::Rehearsal => logs.discarding(),
    }
}

/// Creates the sandbox, starts the runtime in it, and waits until it asks for work.
pub(super) async fn start(
    target: &Arc<Target>,
    logs: &mut Gatherer,
    limit: Duration,
    phase: &'static str,
) -> Result<Environment> {
    let began = Instant::now();
    let spec = &target.spec;
    let line = report::init_start(&spec.runtime.label, &spec.runtime.version.arn(&target.shared.account));
    logs.platform(now(), line);
    let outcome = match create(target, logs).await {
        Ok(mut environment) => {
            let made = Instant::now();
            match initialise(&mut environment, logs, began + limit, limit).await {
                Ok(booted) => {
                    let ready = Instant::now();
                    environment.init = Some(ready - began);
                    // A blank's interpreter was up before.
                    environment.start = Some(Start { began, made, booted: booted.unwrap_or(made), ready });
                    return Ok(environment);
                }
                Err(failure) => {
                    environment.destroy(logs).await;
                    failure
                }
            }
        }
        Err(failure) => failure,
    };
    let line = report::init_report(began.elapsed(), phase, outcome.status(), outcome.error_type());
    logs.platform(now(), line);
    Err(outcome)
}

async fn create(target: &Arc<Target>, logs: &Gatherer) -> Result<Environment> {
    let spec = &target.spec;
    let function = &spec.function;
    let broken = |text: String| {
        tracing::error!(function = %function.name, "cannot make an execution environment: {text}");
        Failure::Sandbox { text }
    };
    let session = target
        .shared
        .sessions
        .issue(&target.shared.account, &function.config.role, function.name.as_str())
        .map_err(|error| broken(format!("no randomness for credentials: {error}")))?;
    let oci = spec.confinement.isolation.oci();
    let (account, control_fd) = (&target.shared.account, sandbox::control_fd(oci));
    let env = variables(function, account, logs.stream(), &spec.runtime.kind, &session.credentials, control_fd);
    let rehearses = target.purpose == Purpose::Rehearsal;
    let (mut sandbox, link) = match from_stock(target, &env).await {
        Some(made) => made,
        None => from_nothing(target, env).await.map_err(broken)?,
    };
    let egress = target.egress();
    if egress != EgressPolicy::None {
        let (group, stream) = logs.place();
        lock(&target.shared.denials).starts(sandbox.id(), function.name.clone(), group, stream);
    }
    let (endpoint_open, closed) = tokio::sync::oneshot::channel();
    if let Some(listener) = sandbox.endpoint.take()
        // Closed: through the API a rehearsal could still change things.
        && !rehearses
        // Waits: others' log events may fill the channel for a moment.
        && target.shared.notices.send(Notice::Endpoint { listener, closed }).await.is_err()
    {
        tracing::debug!(function = %function.name, "AWS_ENDPOINT_URL does not answer: the server is stopping");
    }
    let dns = sandbox.dns.take().filter(|_| !rehearses).map(|socket| {
        let resolvers = target.shared.resolvers.clone();
        let names = Names::of(&egress, sandbox.name_gate());
        tokio::spawn(sandbox::dns::serve(socket, resolvers, names)).abort_handle()
    });
    Ok(Environment::new(target.clone(), sandbox, link, session, endpoint_open, dns))
}

/// A blank that is this function's from now on, if there is one.
async fn from_stock(target: &Target, env: &[(String, String)]) -> Option<(Sandbox, Link)> {
    let Blank { sandbox, mut link, .. } = target.shelf.as_ref()?.take(&target.shared.stock)?;
    let config = &target.spec.function.config;
    let assignment = Assignment { code: target.spec.code.clone(), memory_mb: config.memory_mb, cpu: init_cpu(config) };
    let assigned = match sandbox.assign(&assignment).await {
        Ok(()) => link.assign(env).await.map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    match assigned {
        Ok(()) => Some((sandbox, link)),
        Err(error) => {
            tracing::warn!(function = %target.spec.function.name, "a blank environment could not be used: {error}");
            None
        }
    }
}

fn init_cpu(config: &domain::Config) -> CpuShare {
    CpuShare::for_memory(config.memory_mb.max(INIT_CPU_MEMORY_MB))
}

/// A sandbox of its own, with the runtime started in it.
async fn from_nothing(target: &Target, env: Vec<(String, String)>) -> std::result::Result<(Sandbox, Link), String> {
    let spec = &target.spec;
    let config = &spec.function.config;
    let (argv, control, link) = match &spec.runtime.kind {
        RuntimeKind::Framed { argv, .. } => {
            let (link, theirs) = Link::pair().map_err(|error| format!("socketpair failed: {error}"))?;
            (argv.clone(), Some(theirs), Some(link))
        }
        RuntimeKind::Bootstrap => (vec!["/var/task/bootstrap".to_owned()], None, None),
        RuntimeKind::Image { .. } => (vec![bootstrap_of_image(&spec.code).to_owned()], None, None),
    };
    let made = target
        .shared
        .launcher
        .create(Spec {
            root: spec.runtime.root.clone(),
            code: Some(spec.code.clone()),
            argv,
            env,
            cwd: "/var/task".into(),
            memory_mb: config.memory_mb,
            cpu: init_cpu(config),
            tmp_mb: config.tmp_mb,
            tasks_max: domain::limits::TASKS_MAX,
            open_files_max: domain::limits::OPEN_FILES_MAX,
            egress: target.egress(),
            oci: spec.confinement.isolation.oci().map(Path::to_owned),
            control,
        })
        .await;
    let mut sandbox = made.map_err(|error| error.to_string())?;
    match (link, sandbox.runtime_api.take()) {
        (Some(link), _) => Ok((sandbox, link)),
        (None, Some(listener)) => Ok((sandbox, Link::http(listener))),
        (None, None) => Err("the sandbox came without a Runtime API socket".into()),
    }
}

/// The package's own, if it has one; no link of it is followed here, outside.
fn bootstrap_of_image(code: &Path) -> &'static str {
    match code.join("bootstrap").symlink_metadata() {
        Ok(there) if there.is_symlink() || (there.is_file() && there.permissions().mode() & 0o111 != 0) => {
            "/var/task/bootstrap"
        }
        Ok(_) | Err(_) => "/var/runtime/bootstrap",
    }
}

/// Waits for the runtime's first request for work. Gives when its interpreter was up, if it said so.
async fn initialise(
    environment: &mut Environment,
    logs: &mut Gatherer,
    deadline: Instant,
    limit: Duration,
) -> Result<Option<Instant>> {
    environment.comes_first(FOREGROUND);
    let mut booted = None;
    loop {
        match environment.step_at_work(deadline, logs).await {
            Step::Link(Event::Booted) => booted = Some(Instant::now()),
            Step::Link(Event::Ready) => {
                environment.settle_cpu();
                return Ok(booted);
            }
            Step::Link(Event::InitError { error_type, payload }) => {
                environment.settle(logs).await;
                let error_type = error_type.unwrap_or_else(|| "Runtime.Unknown".into());
                return Err(Failure::Init { error_type, payload });
            }
            // Its end explains a closed link better than the link does.
            Step::Link(_) => {}
            Step::Exited(ExitStatus::NotExecuted(_)) => {
                let tried = match environment.target.spec.runtime.kind {
                    RuntimeKind::Image { .. } => BOOTSTRAPS_OF_IMAGES,
                    RuntimeKind::Framed { .. } | RuntimeKind::Bootstrap => BOOTSTRAPS,
                };
                return Err(Failure::InvalidEntrypoint { tried: tried.into() });
            }
            Step::Exited(status) => return Err(Failure::Exited(status)),
            Step::Deadline => {
                let seconds = u32::try_from(limit.as_secs()).unwrap_or(u32::MAX);
                return Err(Failure::TimedOut { seconds });
            }
        }
    }
}

/// Everything logged so far goes up.
pub(super) fn hand_over(target: &Target, logs: &mut Gatherer) {
    if let Some(batch) = logs.take() {
        target.shared.log(batch);
    }
}

/// The wall clock.
pub(crate) fn now() -> Millis {
    std::time::SystemTime::now().into()
}

/// A placeholder for "ended while nobody looked".
pub(super) const GONE: ExitStatus = ExitStatus::Signal(9);
