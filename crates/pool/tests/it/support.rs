//! A pool of a test's own, functions in it, and what they wrote.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use domain::{
    Account, Architecture, Code, Config, Confinement, Digest, Egress, Function, FunctionArn, FunctionName, LastUpdate,
    LogFormat, Logging, Millis, RequestId, Revision, RuntimeId, SnapStart, State, Tracing, Version,
};
use pool::{InvokeError, InvokeEvent, Limits, Notice, Outcome, Pool, Runtime, RuntimeKind, Target, TargetSpec};
use sandbox::{EgressConfig, Launcher, LauncherConfig};
use tempfile::TempDir;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;

const PROGRAM: &str = env!("CARGO_BIN_EXE_pool-test-runtime");
/// Past this, whatever is waited for will not come: the machine may be busy with much else.
const PATIENCE: Duration = Duration::from_secs(60);

/// The limits that most tests want: nothing goes by itself, and what is idle shows at once, because it is frozen.
pub fn limits() -> Limits {
    let freeze_after = Duration::from_millis(1);
    Limits { egress: false, freeze_after, idle_max: Duration::from_secs(600), ..Limits::default() }
}

/// What functions wrote: stream and event.
type Written = Vec<(Arc<str>, String)>;

pub struct World {
    data: TempDir,
    pub instance: String,
    pub pool: Pool,
    written: watch::Receiver<Written>,
}

/// A function, with the folder of its code.
pub struct Subject {
    pub target: Arc<Target>,
    code: PathBuf,
}

/// An invocation that goes on.
pub type Running = JoinHandle<Result<Outcome, InvokeError>>;

impl World {
    pub fn start(limits: Limits) -> World {
        let data = tempfile::tempdir().unwrap();
        let root = data.path().join("root");
        for directory in ["var/task", "tmp", "proc", "dev", "etc", "opt"] {
            fs::create_dir_all(root.join(directory)).unwrap();
        }
        let listed = Command::new("ldd").arg(PROGRAM).output().unwrap().stdout;
        for library in String::from_utf8(listed).unwrap().split_whitespace().filter(|word| word.starts_with('/')) {
            let target = root.join(&library[1..]);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::copy(library, target).unwrap();
        }
        fs::write(root.join("etc/passwd"), "sbx_user1051:x:993:990::/tmp:/bin/sh\n").unwrap();
        let instance = instance();
        let mut config = LauncherConfig::new(&instance, data.path());
        config.runtimes_dir = data.path().into();
        config.program = PROGRAM.into();
        config.egress = EgressConfig::off();
        let launcher = Launcher::attach(sandbox::start(&config).unwrap()).unwrap();
        let (pool, notices) = Pool::new(Account::default(), launcher, limits, Arc::new([]), None);
        World { data, instance, pool, written: gather(notices) }
    }

    /// A function of 128 MB and 60 s, unless changed.
    pub fn function(&self, name: &str, change: impl FnOnce(&mut Config)) -> Subject {
        let spec = self.spec(name, change);
        let code = spec.code.clone();
        Subject { target: self.pool.target(spec), code }
    }

    /// What such a function is made from.
    pub fn spec(&self, name: &str, change: impl FnOnce(&mut Config)) -> TargetSpec {
        let data = self.data.path().canonicalize().unwrap();
        let code = data.join(format!("code-{name}"));
        fs::create_dir(&code).unwrap();
        fs::set_permissions(&code, fs::Permissions::from_mode(0o755)).unwrap();
        fs::copy(PROGRAM, code.join("bootstrap")).unwrap();
        let mut config = Config {
            runtime: RuntimeId::new("provided.al2023"),
            custom_runtime: None,
            handler: Some("x".into()),
            role: "arn:aws:iam::000000000000:role/r".into(),
            description: String::new(),
            memory_mb: 128,
            timeout_seconds: 60,
            tmp_mb: 512,
            environment: None,
            architecture: Architecture::HOST,
            tracing: Tracing::PassThrough,
            logging: Logging { format: LogFormat::Text, group: format!("/aws/lambda/{name}") },
            snap_start: SnapStart::None,
            dead_letter_target: None,
        };
        change(&mut config);
        let function = Function {
            name: FunctionName::new(name).unwrap(),
            version: Version::Latest,
            config,
            code: Code { sha256: Digest([0; 32]), size_bytes: 1 },
            runtime_version: None,
            runtime_update: domain::RuntimeUpdate::Auto,
            runtime_history: Vec::new(),
            last_published: 0,
            state: State::Active,
            last_update: LastUpdate::None,
            revision: Revision::new("r"),
            last_modified: Millis(0),
            tags: BTreeMap::new(),
        };
        let runtime = Runtime {
            label: "provided:al2023.v1".into(),
            version: domain::RuntimeVersionRef::Managed(Digest([0; 32])),
            root: data.join("root"),
            kind: RuntimeKind::Bootstrap,
        };
        TargetSpec {
            function,
            runtime,
            code,
            confinement: Confinement { egress: Egress::None, isolation: domain::Isolation::Process },
        }
    }

    /// Waits until some function wrote an event that contains this; gives its stream.
    pub async fn written(&self, text: &str) -> Arc<str> {
        let mut written = self.written.clone();
        // Each event is looked at once, however many there are.
        let mut looked_at = 0;
        let has = |events: &Written| {
            let found = events[looked_at..].iter().position(|(_, event)| event.contains(text));
            looked_at = found.map_or(events.len(), |index| looked_at + index);
            found.is_some()
        };
        let seen = tokio::time::timeout(PATIENCE, written.wait_for(has)).await;
        let stream = seen.ok().map(|seen| seen.unwrap()[looked_at].0.clone());
        stream.unwrap_or_else(|| {
            let events = self.events();
            panic!("nobody wrote {text:?}, only {:?} …", &events[..events.len().min(20)])
        })
    }

    /// Everything written so far.
    pub fn events(&self) -> Vec<String> {
        self.written.borrow().iter().map(|(_, event)| event.clone()).collect()
    }

    /// Waits until there are so many environments.
    pub async fn environments(&self, number: usize) {
        until(&format!("{number} environments"), || self.pool.environments() == number).await;
    }

    /// Waits until so many environments are idle. A runtime asks for more only after its caller has the answer.
    pub async fn idle(&self, number: usize) {
        until(&format!("{number} idle environments"), || self.frozen() == number).await;
    }

    /// Environments of this launcher whose processes are stopped.
    fn frozen(&self) -> usize {
        let mountinfo = fs::read_to_string("/proc/self/mountinfo").unwrap();
        let groups = mountinfo.lines().filter(|line| line.contains(" - cgroup")).filter_map(|l| l.split(' ').nth(4));
        let environments = groups
            .flat_map(|point| fs::read_dir(Path::new(point).join(format!("lambdad-{}", self.instance))))
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()));
        environments
            .filter(|group| {
                // One that is just being removed has neither.
                let read = |file| fs::read_to_string(group.join(file)).unwrap_or_default();
                read("freezer.state").trim() == "FROZEN" || read("cgroup.events").contains("frozen 1")
            })
            .count()
    }

    /// Ends it, with nothing running.
    pub async fn stop(self) {
        assert!(self.pool.shutdown(PATIENCE).await, "something was still running");
        assert_eq!(self.pool.environments(), 0);
    }
}

impl Subject {
    /// Begins an invocation.
    pub fn begin(&self, event: &str) -> Running {
        let (target, event) = (self.target.clone(), self.event(event));
        tokio::spawn(async move { target.invoke(event).await })
    }

    /// An invocation to its end: who answered, how many it had answered by then, and what.
    pub async fn call(&self, event: &str) -> Answer {
        answer(self.begin(event)).await
    }

    /// An invocation that fails: the payload, and the tail of the log.
    pub async fn fail(&self, event: &str) -> (String, String) {
        let outcome = ended(self.begin(event)).await.unwrap();
        assert!(outcome.failed, "{outcome:?}");
        (String::from_utf8(outcome.payload.into()).unwrap(), String::from_utf8(outcome.tail.unwrap()).unwrap())
    }

    pub fn event(&self, text: &str) -> InvokeEvent {
        event(&self.target.spec().function.name, text)
    }

    /// Puts a file where the function waits for it.
    pub fn release(&self, file: &str) {
        fs::write(self.code.join(file), "").unwrap();
    }
}

/// An event of the test runtime's, whose tail is wanted.
pub fn event(function: &FunctionName, text: &str) -> InvokeEvent {
    InvokeEvent {
        request_id: RequestId::new("ID"),
        received: Instant::now(),
        arn: FunctionArn::unqualified(&Account::default(), function),
        payload: format!("\"{text}\"").into(),
        client_context: None,
        trace_id: None,
        tail: true,
    }
}

#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    pub environment: String,
    pub count: u32,
    pub text: String,
}

pub async fn ended(running: Running) -> Result<Outcome, InvokeError> {
    tokio::time::timeout(PATIENCE, running).await.expect("an invocation is stuck").unwrap()
}

pub async fn answer(running: Running) -> Answer {
    let outcome = ended(running).await.unwrap();
    assert!(!outcome.failed, "{outcome:?}");
    let text = String::from_utf8(outcome.payload.into()).unwrap();
    let [environment, count, text] = text.splitn(3, ' ').collect::<Vec<_>>()[..] else { panic!("{text}") };
    Answer { environment: environment.into(), count: count.parse().unwrap(), text: text.into() }
}

/// Waits for a condition.
pub async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < PATIENCE, "waited in vain for {what}");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

fn gather(mut notices: mpsc::Receiver<Notice>) -> watch::Receiver<Written> {
    let (sender, receiver) = watch::channel(Vec::new());
    tokio::spawn(async move {
        while let Some(notice) = notices.recv().await {
            match notice {
                Notice::Logs(batch) => sender.send_modify(|all| {
                    all.extend(batch.events.into_iter().map(|event| (batch.stream.clone(), event.message)));
                }),
                Notice::Endpoint { listener, closed: _ } => drop(listener),
            }
        }
    });
    receiver
}

/// An instance name that no other test and no other run of the tests has.
fn instance() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = (std::process::id() << 8).wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed));
    format!("{:06x}", number & 0xff_ffff)
}
