//! OCI runtimes: finding one, and what each needs to be told.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

/// Where programs of the system are. Not `$PATH`: what makes sandboxes is not the caller's choice.
const DIRECTORIES: [&str; 6] = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

/// Why an OCI runtime cannot be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum OciError {
    /// No such program.
    #[error("{name} is not installed: no such program in {searched}", name = .0, searched = DIRECTORIES.join(", "))]
    NotInstalled(String),
    /// A path, but not of a program.
    #[error("{} is not a program", .0.display())]
    NotAProgram(PathBuf),
    /// Neither a name nor a path.
    #[error("'{0}' is neither the name of an OCI runtime nor an absolute path")]
    NotAName(String),
}

/// The OCI runtime of this name (`runsc`, `crun`, `runc`, …) or at this absolute path.
pub fn oci_runtime(name: &str) -> Result<PathBuf, OciError> {
    if name.starts_with('/') {
        let path = PathBuf::from(name);
        return if is_program(&path) { Ok(path) } else { Err(OciError::NotAProgram(path)) };
    }
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    if name.is_empty() || name.starts_with('.') || !name.bytes().all(plain) {
        return Err(OciError::NotAName(name.into()));
    }
    let found = DIRECTORIES.iter().map(|directory| Path::new(directory).join(name)).find(|path| is_program(path));
    found.ok_or_else(|| OciError::NotInstalled(name.into()))
}

fn is_program(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

/// Number of the descriptor that [`crate::Spec::control`] becomes in an environment that `oci` makes (`None`: the
/// launcher itself).
pub fn control_fd(oci: Option<&Path>) -> u32 {
    oci.map_or(3, |program| Flavor::of(program).control_fd())
}

/// Whose command line and ways a program has, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flavor {
    Crun,
    Runc,
    Runsc,
    /// What is common to all.
    Other,
}

impl Flavor {
    pub(crate) fn of(program: &Path) -> Flavor {
        let name = program.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        // Such as `runsc-nightly`.
        match name.split(['-', '_', '.']).next() {
            Some("crun") => Flavor::Crun,
            Some("runc") => Flavor::Runc,
            Some("runsc") => Flavor::Runsc,
            _ => Flavor::Other,
        }
    }

    /// gVisor hands nothing but the three standard descriptors to what it starts (`--pass-fd` is of 2023).
    pub(crate) fn control_fd(self) -> u32 {
        match self {
            Flavor::Runsc => 0,
            Flavor::Crun | Flavor::Runc | Flavor::Other => 3,
        }
    }

    /// What stands before the command `run`, beside root and log.
    pub(crate) fn flags(self) -> &'static [&'static str] {
        match self {
            Flavor::Crun => &["--cgroup-manager=disabled"],
            // Control groups are ours: it is to take being refused any of them.
            Flavor::Runc => &["--rootless=true"],
            // The environment's network as it is, with our sockets in it. No control group of its own.
            Flavor::Runsc => &["--network=host", "--ignore-cgroups"],
            Flavor::Other => &[],
        }
    }

    /// Memory that the runtime itself keeps while the function runs, MB. It is within the function's limit, which is
    /// so much larger: gVisor's kernel and file server took 30 to 38 MB with an idle Python in them.
    pub(crate) fn memory_mb(self) -> u64 {
        match self {
            Flavor::Runsc => 48,
            Flavor::Crun | Flavor::Runc | Flavor::Other => 0,
        }
    }

    /// Threads of the runtime that count as the function's: while it starts, or as long as it runs (gVisor has one for
    /// each of the function's, and its own).
    pub(crate) fn tasks(self, function: u64) -> u64 {
        match self {
            Flavor::Runsc => 64 + function * 2,
            Flavor::Crun | Flavor::Runc | Flavor::Other => 32,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_runtime_is_a_name_or_an_absolute_path() {
        assert_eq!(oci_runtime("/bin/sh"), Ok("/bin/sh".into()));
        assert!(oci_runtime("sh").is_ok_and(|path| path.ends_with("sh") && path.is_absolute()));
        for name in ["", "./x", "../sh", "a/b", "a b", ".sh"] {
            assert_eq!(oci_runtime(name), Err(OciError::NotAName(name.into())));
        }
        assert_eq!(oci_runtime("/etc/passwd"), Err(OciError::NotAProgram("/etc/passwd".into())));
        let absent = oci_runtime("no-such-runtime").unwrap_err().to_string();
        assert!(absent.starts_with("no-such-runtime is not installed"), "{absent}");
    }

    #[test]
    fn a_program_is_known_by_its_name() {
        for (path, flavor) in [
            ("/usr/bin/crun", Flavor::Crun),
            ("/usr/sbin/runc", Flavor::Runc),
            ("/opt/runsc", Flavor::Runsc),
            ("/opt/runsc-20260101", Flavor::Runsc),
            ("/usr/bin/youki", Flavor::Other),
            ("/opt/runscx", Flavor::Other),
        ] {
            assert_eq!(Flavor::of(Path::new(path)), flavor, "{path}");
        }
    }
}
