//! A control plane on a directory that outlives it, and packages for it.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use control::{
    Clock, CodeSource, ConfigChange, Control, CreateFunction, FetchError, LifecycleSettings, NoticeSettings, Parts,
    Recorder, VersionSettings,
};
use domain::{
    Account, Architecture, Confinement, Confinements, Egress, Function, FunctionName, FunctionRef, LastUpdate,
    RuntimeId, State,
};
use package::Packages;
use package::images::{Images, Registries};
use package::runtimes::Runtimes;
use pool::{Limits, Notice, Pool};
use sandbox::{EgressConfig, Launcher, LauncherConfig};
use store::Store;
use store::logs::{LogLimits, LogStore};
use store::recordings::{RecordingLimits, Recordings};

/// Past this, whatever is waited for will not come.
const PATIENCE: Duration = Duration::from_secs(60);

const RECORDINGS: RecordingLimits =
    RecordingLimits { events_max: 3, event_bytes_max: 1 << 20, bytes_max: 1 << 20, age_max: PATIENCE };

pub struct World {
    pub control: Control,
    pub packages: Arc<Packages>,
    pub pool: Pool,
}

/// Runs a test's body on a thread of its own runtime, with a directory.
pub fn run<F: Future<Output = ()>>(body: impl FnOnce(tempfile::TempDir) -> F) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(body(tempfile::tempdir().unwrap()));
}

/// What a test of one server's life wants.
pub fn with_world<F: Future<Output = World>>(body: impl FnOnce(World) -> F) {
    run(|dir| async move {
        let world = World::start(dir.path()).await;
        body(world).await.stop().await;
    });
}

impl World {
    pub async fn start(dir: &Path) -> World {
        World::start_at(dir, Clock::system()).await
    }

    pub async fn start_at(dir: &Path, clock: Clock) -> World {
        World::start_with(dir, clock, VersionSettings::default()).await
    }

    pub async fn start_with(dir: &Path, clock: Clock, versions: VersionSettings) -> World {
        World::assemble(dir, clock, versions, Runtimes::own).await
    }

    /// With a directory of runtimes that is not this server's alone.
    pub async fn start_sharing(dir: &Path, clock: Clock, versions: VersionSettings) -> World {
        World::assemble(dir, clock, versions, |runtimes| runtimes).await
    }

    async fn assemble(
        dir: &Path,
        clock: Clock,
        versions: VersionSettings,
        whose: impl FnOnce(Runtimes) -> Runtimes,
    ) -> World {
        let dir = dir.canonicalize().unwrap();
        let store = Store::open(&dir).unwrap();
        let loaded = store.load().await.unwrap();
        assert!(loaded.damaged.is_empty(), "{:?}", loaded.damaged);
        let runtimes = Runtimes::open(&dir.join("runtimes"), BTreeMap::new()).unwrap();
        let runtimes = Arc::new(whose(runtimes).dated_by(move || clock.now()));
        let packages = Arc::new(Packages::open(&dir.join("code")).unwrap());
        let mut config = LauncherConfig::new(instance(), &dir);
        config.egress = EgressConfig::off();
        let launcher = Launcher::attach(sandbox::start(&config).unwrap()).unwrap();
        let limits = Limits { egress: false, ..Limits::default() };
        let (pool, mut notices) = Pool::new(Account::default(), launcher, limits, Arc::new([]), None);
        // Whoever makes a pool takes what it says.
        tokio::spawn(
            async move { while let Some(Notice::Logs(_) | Notice::Endpoint { .. }) = notices.recv().await {} },
        );
        let logs = LogLimits { bytes_max: 1 << 20, age_max: PATIENCE };
        let parts = Parts {
            account: Account::default(),
            store,
            packages: packages.clone(),
            runtimes,
            images: Arc::new(
                Images::open(&dir.join("runtimes/images"), vec![dir.join("images")], Registries::default()).unwrap(),
            ),
            pool: pool.clone(),
            fetch: Arc::new(|_| Box::pin(async { Err(FetchError::NotConfigured) })),
            logs: Arc::new(LogStore::open(&dir.join("logs"), logs).unwrap()),
            recorder: Recorder {
                recordings: Recordings::open(&dir.join("recordings"), &dir.join("recorder.key"), RECORDINGS).unwrap(),
                all: false,
            },
            clock,
            lifecycle: LifecycleSettings::default(),
            // Planned, and never sent.
            notices: NoticeSettings { webhook: true, ..NoticeSettings::default() },
            versions,
            confinements: Confinements::new(
                Confinement { egress: Egress::Internet, isolation: domain::Isolation::Process },
                Vec::new(),
            ),
        };
        World { control: Control::start(parts, loaded.functions).await.unwrap(), packages, pool }
    }

    /// Ends it; the directory is free again when this returns.
    pub async fn stop(self) {
        let World { control, packages, pool } = self;
        assert!(pool.shutdown(PATIENCE).await);
        drop(control);
        // The background's clones, too: they close the store.
        until("the background's end", || Arc::strong_count(&packages) == 1).await;
    }

    pub fn get(&self, name: &str) -> Arc<Function> {
        self.control.function(&at(name)).unwrap()
    }

    /// Creates it, and waits until it is active.
    pub async fn make(&self, name: &str) -> Arc<Function> {
        self.control.create_function(create(name)).await.unwrap();
        self.settled(name).await
    }

    /// Waits until nothing is under way.
    pub async fn settled(&self, name: &str) -> Arc<Function> {
        let busy = |f: &Function| matches!(f.state, State::Pending) || matches!(f.last_update, LastUpdate::InProgress);
        until(&format!("{name} to settle"), || !busy(&self.get(name))).await;
        self.get(name)
    }
}

pub async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < PATIENCE, "waited in vain for {what}");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

/// A reference as a caller spells it.
pub fn at(name: &str) -> FunctionRef {
    FunctionRef::parse(name, None, &Account::default()).unwrap()
}

pub fn create(name: &str) -> CreateFunction {
    CreateFunction {
        name: FunctionName::new(name).unwrap(),
        config: ConfigChange {
            runtime: Some(RuntimeId::new("provided.al2023")),
            handler: Some("x".into()),
            role: Some("arn:aws:iam::000000000000:role/r".into()),
            ..ConfigChange::default()
        },
        architecture: Architecture::HOST,
        code: CodeSource::Zip(bootstrap("one").into()),
        tags: BTreeMap::new(),
        publish: false,
    }
}

/// A package whose function answers this word, whatever it is asked.
pub fn bootstrap(answer: &str) -> Vec<u8> {
    let script = format!(
        r#"#!/bin/bash
api=http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation
while :; do
  id=$(curl -s -o /dev/null -D - $api/next | tr -d '\r' | grep -i '^lambda-runtime-aws-request-id' | cut -d ' ' -f 2)
  curl -s -o /dev/null -d '{answer}' $api/$id/response
done
"#
    );
    zip_of(&script)
}

/// A package whose bootstrap is this script.
pub fn zip_of(script: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("bootstrap", zip::write::SimpleFileOptions::default().unix_permissions(0o755)).unwrap();
    zip.write_all(script.as_bytes()).unwrap();
    zip.finish().unwrap().into_inner()
}

/// An instance name that no other test and no other run of the tests has.
fn instance() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = (std::process::id() << 8).wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed));
    format!("{:06x}", number & 0xff_ffff)
}
