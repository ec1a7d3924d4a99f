//! Clearing away what a predecessor left when it was killed together with its launcher.

use std::io;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::process::{Pid, PidfdFlags, Signal, pidfd_open, pidfd_send_signal};

/// How long the processes of a dead predecessor may take to die.
const PATIENCE: Duration = Duration::from_secs(10);

/// Kills every process in the groups below `directories` (ours: `lambdad-<instance>` of each hierarchy) and removes
/// them all. One that is not there is well.
pub(super) fn clear(directories: &[PathBuf]) -> io::Result<()> {
    let mut groups = Vec::new();
    for directory in directories {
        groups.extend(groups_of(directory)?);
    }
    // A frozen process dies when it is thawed, and on v1 that is another hierarchy's business: so all are told
    // before any is waited for.
    for group in &groups {
        kill_all(group)?;
        let_die(group)?;
    }
    let deadline = Instant::now() + PATIENCE;
    for group in &groups {
        empty(group, deadline)?;
        remove(group, deadline)?;
    }
    Ok(())
}

/// The groups in a directory, and the directory last.
fn groups_of(directory: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match std::fs::read_dir(directory) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut groups = Vec::new();
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            groups.push(entry.path());
        }
    }
    groups.push(directory.to_owned());
    Ok(groups)
}

/// Thaws it, and takes its limit of processor time away: a thousand processes do not end on a fraction of one.
fn let_die(group: &Path) -> io::Result<()> {
    for (file, value) in
        [("cpu.cfs_quota_us", "-1"), ("cpu.max", "max"), ("freezer.state", "THAWED"), ("cgroup.freeze", "0")]
    {
        match std::fs::OpenOptions::new().write(true).open(group.join(file)) {
            Ok(mut state) => io::Write::write_all(&mut state, value.as_bytes())?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Until no process is left: one that was being born while we looked is found the next time round.
fn empty(group: &Path, deadline: Instant) -> io::Result<()> {
    loop {
        let dying = kill_all(group)?;
        if dying.is_empty() {
            return Ok(());
        }
        for process in dying {
            wait(&process, group, deadline)?;
        }
    }
}

fn kill_all(group: &Path) -> io::Result<Vec<OwnedFd>> {
    let list = group.join("cgroup.procs");
    let mut killed = Vec::new();
    for pid in pids(&list)? {
        let process = match pidfd_open(pid, PidfdFlags::empty()) {
            Ok(process) => process,
            Err(Errno::SRCH) => continue,
            Err(errno) => return Err(errno.into()),
        };
        // The id may have passed on to another process between reading and opening. If it is still listed now,
        // the descriptor is the listed process's.
        if pids(&list)?.contains(&pid) {
            match pidfd_send_signal(&process, Signal::KILL) {
                Ok(()) => killed.push(process),
                Err(Errno::SRCH) => {}
                Err(errno) => return Err(errno.into()),
            }
        }
    }
    Ok(killed)
}

fn pids(list: &Path) -> io::Result<Vec<Pid>> {
    match std::fs::read_to_string(list) {
        Ok(text) => Ok(text.lines().filter_map(|line| Pid::from_raw(line.trim().parse().ok()?)).collect()),
        // The predecessor's own launcher may still be at work.
        Err(error) if error.kind() == io::ErrorKind::NotFound || error.raw_os_error() == Some(libc::ENODEV) => {
            Ok(Vec::new())
        }
        Err(error) => Err(error),
    }
}

fn wait(process: &OwnedFd, group: &Path, deadline: Instant) -> io::Result<()> {
    let left = deadline.saturating_duration_since(Instant::now());
    let left = Timespec::try_from(left).map_err(io::Error::other)?;
    let mut fds = [PollFd::new(process, PollFlags::IN)];
    if poll(&mut fds, Some(&left))? == 0 {
        return Err(late(group, "its processes did not die"));
    }
    Ok(())
}

/// A group can be busy for a moment after its last process has died.
fn remove(group: &Path, deadline: Instant) -> io::Result<()> {
    loop {
        match std::fs::remove_dir(group) {
            Ok(()) => return Ok(()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) if error.raw_os_error() == Some(libc::EBUSY) && Instant::now() < deadline => {
                // No event tells on v1, and this is not on any request's way.
                std::thread::sleep(Duration::from_millis(1));
            }
            Err(error) if error.raw_os_error() == Some(libc::EBUSY) => return Err(late(group, "it stayed busy")),
            Err(error) => return Err(error),
        }
    }
}

fn late(group: &Path, what: &str) -> io::Error {
    io::Error::new(
        io::ErrorKind::TimedOut,
        format!("clearing the control group {} that a killed server left: {what} within 10 s", group.display()),
    )
}
