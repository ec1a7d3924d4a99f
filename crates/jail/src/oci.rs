//! The first process of an environment that an OCI runtime builds: lays out the bundle, lets the runtime run as root
//! of nothing but the environment's own user namespace, gives everything up, and reaps.
//!
//! All that the runtime makes is in this process's pid namespace, control groups and network, and what it writes is in
//! a tmpfs of a mount namespace that ends with it. So nothing of it outlives the environment, whatever the runtime
//! left undone.

mod bundle;
mod command;

use std::ffi::CStr;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};

use rustix::io::Errno;
use rustix::pipe::{PipeFlags, pipe_with};
use rustix::process::{Pid, Resource, WaitOptions, wait};

use crate::clone::{Cloned, clone, close_range};
use crate::init::{become_nobody, let_go, limit_to, map_ids, say};
use crate::plan::Plan;
use crate::report::{At, Failure, Report, Stage};

/// Where the bundle is, in the first process's own mounts.
pub const BUNDLE: &str = "/run/lambdad";
/// Where the runtime tells the process id of what it started.
const PID_FILE: &CStr = c"/run/lambdad/pid";
/// Where the runtime logs.
const LOG_FILE: &CStr = c"/run/lambdad/log";
/// How much of the end of the runtime's log is told, bytes.
const LOG_BYTES: usize = 2048;

/// What an OCI runtime needs to know beside the [`Plan`].
pub struct Oci<'a> {
    /// The runtime's command; the first is an absolute path on the host. It has to start the container, write the
    /// process id to `/run/lambdad/pid`, log to `/run/lambdad/log`, and end.
    pub command: &'a [&'a CStr],
    /// The bundle's `config.json`. Its root is `root` in [`BUNDLE`]; `code`, `tmp` and `proc` are beside it.
    pub config: &'a [u8],
    /// The directory that the runtime trees lie in, opened once.
    pub runtimes: BorrowedFd<'a>,
    /// The runtime tree, relative to `runtimes`.
    pub root: &'a CStr,
    /// A control group hierarchy that is mounted in the launcher, and where it is to be seen: runtimes want to see one,
    /// even if they are to leave it alone.
    pub hierarchy: Option<(&'a CStr, &'a CStr)>,
    /// Gets the end of the runtime's log if it fails.
    pub log: BorrowedFd<'a>,
    /// The number of the descriptor that the control socket becomes: 3, or 0 where the runtime cannot pass others.
    pub control_fd: i32,
    /// The runtime's process ends as a shell says it: with 128 and the number of the signal.
    pub shell_status: bool,
}

/// Goes on where [`crate::init`] has joined the control groups and the network.
pub(crate) fn run(plan: &Plan<'_>, oci: &Oci<'_>) -> Result<(), Failure> {
    // The runtime may lower these, and raise them no more.
    for (resource, limit) in [(Resource::Core, 1), (Resource::Memlock, 65_536)] {
        limit_to(resource, limit).at(Stage::Limits)?;
    }
    let trees = bundle::make(plan, oci)?;
    if let Err(errno) = trees.executable(plan) {
        say(plan.status, Report::Ready);
        say(plan.status, Report::ExecFailed(errno));
        return Ok(());
    }
    drop(trees);
    let (wait_for_go, go) = pipe_with(PipeFlags::CLOEXEC).at(Stage::Fork)?;
    // SAFETY: this process is a fork of the single-threaded launcher and has made no thread.
    let runtime = match unsafe { clone(libc::CLONE_NEWUSER | libc::CLONE_NEWNS, None) }.at(Stage::Fork)? {
        Cloned::Child => {
            drop(go);
            command::start(plan, oci, wait_for_go)
        }
        Cloned::Parent { pid, pidfd: _ } => {
            drop(wait_for_go);
            pid
        }
    };
    map_ids(runtime, plan.ids)?;
    become_nobody(plan)?;
    let_go(go)?;
    let (status, log) = keep(plan, oci)?;
    if let Err(failure) = reap(runtime, &status, &log, oci.shell_status) {
        // Through the one that is still open.
        say(status.as_fd(), Report::Failed(failure));
    }
    Ok(())
}

/// Closes every descriptor but two.
fn keep(plan: &Plan<'_>, oci: &Oci<'_>) -> Result<(OwnedFd, OwnedFd), Failure> {
    let status = rustix::io::fcntl_dupfd_cloexec(plan.status, 3).at(Stage::Descriptors)?;
    let log = rustix::io::fcntl_dupfd_cloexec(oci.log, status.as_raw_fd() + 1).at(Stage::Descriptors)?;
    let mut first = 0;
    for kept in [status.as_raw_fd(), log.as_raw_fd()] {
        close_range(first, kept - 1).at(Stage::Descriptors)?;
        first = kept + 1;
    }
    close_range(first, i32::MAX).at(Stage::Descriptors)?;
    Ok((status, log))
}

/// Collects the dead: first the runtime, which then has started the function or failed; then until the function's
/// process is among them. Everything that a runtime leaves running becomes a child of this process.
fn reap(runtime: Pid, status: &OwnedFd, log: &OwnedFd, shell_status: bool) -> Result<(), Failure> {
    let mut main = None;
    // A function may end before the runtime that started it has.
    let mut early = Vec::new();
    loop {
        let (pid, ended) = match wait(WaitOptions::empty()) {
            Ok(Some((pid, ended))) => (pid, ended.as_raw()),
            Ok(None) | Err(Errno::INTR) => continue,
            Err(errno) => return Err(Failure { stage: Stage::Runtime, errno }),
        };
        if pid == runtime && ended != 0 {
            copy_log(log);
            say(status.as_fd(), Report::RuntimeFailed(ended));
            return Ok(());
        } else if pid == runtime {
            main = Some(started().at(Stage::Runtime)?);
            say(status.as_fd(), Report::Ready);
        } else if main.is_none() {
            early.push((pid, ended));
        }
        let end = main.and_then(|main| [(pid, ended)].iter().chain(&early).find(|dead| dead.0 == main).copied());
        if let Some((_, raw)) = end {
            say(status.as_fd(), Report::Exited(if shell_status { from_shell(raw) } else { raw }));
            return Ok(());
        }
    }
}

/// The process that the runtime says it has started.
fn started() -> Result<Pid, Errno> {
    let mut text = [0; 16];
    let file = rustix::fs::open(PID_FILE, rustix::fs::OFlags::RDONLY, rustix::fs::Mode::empty())?;
    let bytes = rustix::io::read(&file, &mut text)?;
    let text = std::str::from_utf8(&text[..bytes]).map_err(|_| Errno::BADMSG)?;
    text.trim().parse().ok().and_then(Pid::from_raw).ok_or(Errno::BADMSG)
}

/// The raw status of a process that ended by the signal that `raw` tells of by its exit code.
fn from_shell(raw: i32) -> i32 {
    match libc::WEXITSTATUS(raw) {
        code @ 129..=192 if libc::WIFEXITED(raw) => code - 128,
        _ => raw,
    }
}

/// For the operator. There may be none: then the exit status has to do.
fn copy_log(to: &OwnedFd) {
    let Ok(log) = rustix::fs::open(LOG_FILE, rustix::fs::OFlags::RDONLY, rustix::fs::Mode::empty()) else { return };
    let Ok(size) = rustix::fs::seek(&log, rustix::fs::SeekFrom::End(0)) else { return };
    let mut end = [0; LOG_BYTES];
    let Ok(bytes) = rustix::io::pread(&log, &mut end, size.saturating_sub(LOG_BYTES as u64)) else { return };
    // Nobody is there to be told of a failure to tell.
    let _told = rustix::io::pwrite(to, &end[..bytes], 0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signal_is_found_in_a_shells_exit_code() {
        assert_eq!(from_shell(137 << 8), 9);
        assert_eq!(from_shell(129 << 8), 1);
        assert_eq!(from_shell(128 << 8), 128 << 8);
        assert_eq!(from_shell(193 << 8), 193 << 8);
        assert_eq!(from_shell(0), 0);
        assert_eq!(from_shell(9), 9);
    }
}
