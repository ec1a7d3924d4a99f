//! One blank environment.

use std::path::PathBuf;
use std::time::Duration;

use runtime_api::{Event, Link};
use sandbox::{CpuShare, EgressPolicy, Launcher, Sandbox, Spec};

/// Until it says that it is waiting. An interpreter takes tens of milliseconds.
const BOOT_MAX: Duration = Duration::from_secs(30);
/// What a blank may use, MB: the least that a function has, so that every assignment gives it more or the same.
const MEMORY_MB: u32 = *domain::limits::MEMORY_MB.start();
/// Where the machine does not say what a blank takes, bytes: a Python or a Node interpreter.
const BYTES_USUAL: u64 = 16 << 20;

/// What is settled when a blank is made, and must be what a function wants.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Kind {
    pub root: PathBuf,
    pub argv: Vec<String>,
    pub env: Vec<(String, String)>,
    pub tmp_mb: u32,
    pub egress: EgressPolicy,
}

/// A sandbox whose bootstrap waits to be given a function.
pub(crate) struct Blank {
    pub sandbox: Sandbox,
    pub link: Link,
    /// What it takes of the machine's memory.
    pub bytes: u64,
}

impl Blank {
    pub async fn make(launcher: &Launcher, kind: &Kind) -> Result<Blank, String> {
        let (mut link, theirs) = Link::pair().map_err(|error| format!("socketpair failed: {error}"))?;
        let Kind { root, argv, env, tmp_mb, egress } = kind.clone();
        let spec = Spec {
            root,
            code: None,
            argv,
            env,
            cwd: "/".into(),
            memory_mb: MEMORY_MB,
            cpu: CpuShare::cores(1),
            tmp_mb,
            tasks_max: domain::limits::TASKS_MAX,
            open_files_max: domain::limits::OPEN_FILES_MAX,
            egress,
            oci: None,
            control: Some(theirs),
        };
        let mut sandbox = launcher.create(spec).await.map_err(|error| error.to_string())?;
        // It has its control socket; nobody listens on the port of a Runtime API.
        sandbox.runtime_api = None;
        match tokio::time::timeout(BOOT_MAX, link.event()).await {
            Ok(Event::Booted) => {}
            Ok(other) => return Err(format!("its runtime said {other:?} instead of waiting for a function")),
            Err(_) => return Err(format!("its runtime did not start within {} s", BOOT_MAX.as_secs())),
        }
        let bytes = sandbox.memory_peak_bytes().unwrap_or(BYTES_USUAL);
        Ok(Blank { sandbox, link, bytes })
    }

    pub fn is_alive(&self) -> bool {
        self.sandbox.exit().is_none()
    }
}
