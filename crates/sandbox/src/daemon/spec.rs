//! What an environment is to be.

use std::os::fd::OwnedFd;
use std::path::PathBuf;

use crate::cpu::CpuShare;
use crate::net::EgressPolicy;

/// One environment. The launcher checks each value again.
#[derive(Debug)]
pub struct Spec {
    /// The runtime's file tree, below the launcher's data directory: becomes `/`, read-only. It has the empty
    /// directories `var/task`, `tmp`, `proc` and `dev`.
    pub root: PathBuf,
    /// The package's tree, below the launcher's data directory: becomes `/var/task`, read-only. Without one it is a
    /// blank, which [`crate::Sandbox::assign`] gives its code.
    pub code: Option<PathBuf>,
    /// The command; the first is an absolute path inside the environment.
    pub argv: Vec<String>,
    /// The whole environment of the command.
    pub env: Vec<(String, String)>,
    /// Where the command starts; absolute, inside the environment.
    pub cwd: String,
    /// Most memory, MB (2^20 bytes). What lies in a `/tmp` in memory counts.
    pub memory_mb: u32,
    /// Processor time; [`crate::Sandbox::set_cpu`] changes it later.
    pub cpu: CpuShare,
    /// Size of `/tmp`, MB.
    pub tmp_mb: u32,
    /// Most processes and threads.
    pub tasks_max: u32,
    /// Most open files of one process.
    pub open_files_max: u64,
    /// What it reaches: one of the launcher's [`crate::EgressConfig::policies`], or [`EgressPolicy::None`].
    pub egress: EgressPolicy,
    /// The OCI runtime that makes it, one of [`crate::LauncherConfig::oci`]; without one the launcher does so itself.
    pub oci: Option<PathBuf>,
    /// Becomes descriptor [`crate::control_fd`] of the command.
    pub control: Option<OwnedFd>,
}

/// What makes a blank one function's.
#[derive(Clone, Debug)]
pub struct Assignment {
    /// As [`Spec::code`].
    pub code: PathBuf,
    /// As [`Spec::memory_mb`]; what the blank has used counts.
    pub memory_mb: u32,
    /// As [`Spec::cpu`].
    pub cpu: CpuShare,
}

impl Spec {
    /// What in it cannot be handed to the kernel, which ends its strings at a NUL.
    pub(super) fn with_nul(&self) -> Option<String> {
        let has = |text: &str| text.contains('\0');
        let path = |path: &std::path::Path| path.as_os_str().as_encoded_bytes().contains(&0);
        if let Some((name, _)) = self.env.iter().find(|(name, value)| has(name) || has(value)) {
            return Some(format!("the environment variable {name:?}"));
        }
        let paths = [self.code.as_deref(), self.oci.as_deref()];
        if path(&self.root) || paths.into_iter().flatten().any(path) || has(&self.cwd) {
            return Some("a path".into());
        }
        self.argv.iter().any(|argument| has(argument)).then(|| "the command".into())
    }
}
