//! Environments that an OCI runtime makes: the launcher writes the configuration, and the environment's first process
//! (`jail::Oci`) lets the runtime do the rest, so that nothing here waits for one.

mod config;

use std::ffi::{CStr, CString};
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use rustix::fs::MemfdFlags;

use super::check::Checked;
use super::create::Common;
use super::slots::Slot;
use crate::cgroup::Limits;
use crate::oci::Flavor;
use crate::privilege::Privilege;
use crate::protocol::Create;

/// The runtimes that may be named: settled before the first request.
pub(super) struct Programs {
    known: Vec<Program>,
    hierarchy: Option<(CString, &'static CStr)>,
    /// The same for all environments.
    filter: serde_json::Value,
}

struct Program {
    path: PathBuf,
    flavor: Flavor,
}

impl Programs {
    /// Looks at the programs that the configuration names. Each runs with the host's root for a moment, so it has to be
    /// root's alone.
    pub(super) fn open(
        paths: &[&CStr],
        hierarchy: Option<(&Path, &'static CStr)>,
        privilege: Privilege,
    ) -> io::Result<Programs> {
        if !paths.is_empty() && privilege != Privilege::Root {
            // They map a range of ids, and an ordinary user has only a few for each environment.
            return Err(io::Error::other(
                "an OCI runtime needs a server that root has started: set isolation = \"process\"",
            ));
        }
        let known = paths.iter().map(|path| program(path)).collect::<io::Result<Vec<_>>>()?;
        let hierarchy = match hierarchy {
            Some((path, seen)) if !known.is_empty() => Some((CString::new(path.as_os_str().as_bytes())?, seen)),
            Some(_) | None => None,
        };
        let filter = config::filter(&jail::seccomp::named());
        Ok(Programs { known, hierarchy, filter })
    }

    /// What must stay mounted in the launcher.
    pub(super) fn paths(&self) -> impl Iterator<Item = &Path> {
        let hierarchy =
            self.hierarchy.as_ref().map(|(path, _)| Path::new(std::ffi::OsStr::from_bytes(path.as_bytes())));
        self.known.iter().map(|program| program.path.as_path()).chain(hierarchy)
    }

    /// What the runtime that is asked for is to do; `None` if none is.
    pub(super) fn bundle(&self, common: &Common, request: &Create<'_>, slot: &Slot) -> Result<Option<Bundle>, String> {
        if request.oci.is_empty() {
            return Ok(None);
        }
        if request.code.is_none() {
            return Err("an OCI runtime makes no blank environments".into());
        }
        let asked = Path::new(std::ffi::OsStr::from_bytes(request.oci.to_bytes()));
        let program = self.known.iter().find(|program| program.path == asked);
        let program = program.ok_or_else(|| format!("{} is not an OCI runtime of this server", asked.display()))?;
        let config = config::write(request, &common.masks, &self.filter, program.flavor)?;
        let log = rustix::fs::memfd_create(c"oci-log", MemfdFlags::CLOEXEC)
            .map_err(|errno| format!("making room for the runtime's log failed: {}", io::Error::from(errno)))?;
        let hierarchy = self.hierarchy.clone();
        Ok(Some(Bundle {
            command: command(program, slot, request.control),
            config,
            log,
            flavor: program.flavor,
            hierarchy,
        }))
    }
}

fn program(path: &CStr) -> io::Result<Program> {
    let path = PathBuf::from(std::ffi::OsStr::from_bytes(path.to_bytes()));
    let refused = |why: &str| Err(io::Error::other(format!("the OCI runtime {}: {why}", path.display())));
    let found = match std::fs::metadata(&path) {
        Ok(found) => found,
        Err(error) => return refused(&error.to_string()),
    };
    match () {
        () if !path.is_absolute() => refused("it is not an absolute path"),
        () if !found.is_file() || found.mode() & 0o111 == 0 => refused("it is not a program"),
        () if found.uid() != 0 || found.mode() & 0o022 != 0 => refused("others than root can change it"),
        () => Ok(Program { flavor: Flavor::of(&path), path }),
    }
}

/// The name means nothing: each environment has a place of its own for the runtime's state.
fn command(program: &Program, slot: &Slot, control: bool) -> Vec<CString> {
    let mut words = vec![program.path.as_os_str().as_bytes().to_vec()];
    let mut say = |word: &str| words.push(word.as_bytes().to_vec());
    ["--root", "/run/lambdad/state", "--log", "/run/lambdad/log"].into_iter().for_each(&mut say);
    program.flavor.flags().iter().copied().for_each(&mut say);
    ["run", "--detach", "--bundle", jail::BUNDLE, "--pid-file", "/run/lambdad/pid"].into_iter().for_each(&mut say);
    if control && program.flavor.control_fd() == 3 {
        ["--preserve-fds", "1"].into_iter().for_each(&mut say);
    }
    say(&format!("e{}", slot.ids().root()));
    words.into_iter().filter_map(|word| CString::new(word).ok()).collect()
}

/// One environment, as its runtime gets to know it.
pub(super) struct Bundle {
    command: Vec<CString>,
    config: Vec<u8>,
    log: OwnedFd,
    flavor: Flavor,
    hierarchy: Option<(CString, &'static CStr)>,
}

impl Bundle {
    /// Makes room for the runtime itself.
    pub(super) fn widen(&self, limits: &mut Limits) {
        limits.memory_bytes += self.flavor.memory_mb() << 20;
        limits.tasks_max += self.flavor.tasks(limits.tasks_max);
    }

    pub(super) fn command(&self) -> Vec<&CStr> {
        self.command.iter().map(CString::as_c_str).collect()
    }

    pub(super) fn plan<'a>(
        &'a self,
        common: &'a Common,
        checked: &'a Checked,
        command: &'a [&'a CStr],
    ) -> jail::Oci<'a> {
        jail::Oci {
            command,
            config: &self.config,
            runtimes: common.runtimes.as_fd(),
            root: &checked.root,
            hierarchy: self.hierarchy.as_ref().map(|(path, seen)| (path.as_c_str(), *seen)),
            log: self.log.as_fd(),
            control_fd: if self.flavor.control_fd() == 0 { 0 } else { 3 },
            shell_status: self.flavor == Flavor::Runsc,
        }
    }

    /// What is left to read when the runtime has failed.
    pub(super) fn into_log(self) -> OwnedFd {
        let Bundle { mut config, log, .. } = self;
        // A later child is a copy of this memory, and the function's variables are in it.
        config.fill(0);
        log
    }
}

/// For the operator.
pub(super) fn failure(raw: i32, log: Option<&OwnedFd>) -> String {
    let mut text = [0; 2048];
    let bytes = log.map_or(0, |log| rustix::io::pread(log, &mut text, 0).unwrap_or(0));
    let how = match (libc::WIFEXITED(raw), libc::WIFSIGNALED(raw)) {
        (true, _) => format!("exited with code {}", libc::WEXITSTATUS(raw)),
        (_, true) => format!("was killed by signal {}", libc::WTERMSIG(raw)),
        _ => format!("ended with status {raw}"),
    };
    let said = String::from_utf8_lossy(&text[..bytes]);
    match said.trim() {
        "" => format!("the OCI runtime {how} without a word"),
        said => format!("the OCI runtime {how} and said: {said}"),
    }
}
