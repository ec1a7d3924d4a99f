//! An environment from its clone to its last trace.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::path::Path;

use jail::{REPORT_BYTES, Report};
use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, pidfd_send_signal, waitid};

use super::check::check_assignment;
use super::create::Common;
use super::oci;
use super::slots::Slot;
use crate::cgroup::{Group, Removal};
use crate::daemon::{Exit, ExitStatus};
use crate::net::Netns;
use crate::protocol::{Assign, Offer, Reply};

pub(super) struct Environment {
    pub(super) id: u64,
    pub(super) group: Group,
    pub(super) slot: Slot,
    /// The first process.
    pub(super) init: OwnedFd,
    /// It has no code yet.
    pub(super) blank: Option<Blank>,
    /// What it reports through; does not block.
    pub(super) status: OwnedFd,
    /// The end of an OCI runtime's log, once it has failed.
    pub(super) log: Option<OwnedFd>,
    pub(super) phase: Phase,
    /// What was said of the main process's end.
    pub(super) last: Option<Report>,
    /// Its `/tmp` on disk: the number to release it by.
    pub(super) tmp: Option<u64>,
    /// Kept as long as the environment lives: it is not for another one.
    pub(super) netns: Netns,
}

/// What an environment is until it is given to a function.
pub(super) struct Blank {
    /// The first process's, which is collected with the environment and so is nobody else's before.
    pub(super) pid: Pid,
    pub(super) tasks_max: u32,
}

/// How far it is, as the daemon knows it.
pub(super) enum Phase {
    /// Being built. The daemon waits, and gets this when the command is about to be executed.
    Building(Box<Offer>),
    /// The daemon has it.
    Running,
    /// There will be none, for this reason. The daemon is told when nothing is left of it.
    Failed(String),
}

impl Environment {
    /// Reads what the first process says. `Ready` leads to a reply; the rest is kept for
    /// [`Environment::end`].
    pub(super) fn listen(&mut self) -> io::Result<Option<Reply>> {
        let mut reply = None;
        loop {
            let mut bytes = [0; REPORT_BYTES];
            match rustix::io::read(&self.status, &mut bytes) {
                Ok(REPORT_BYTES) => {}
                Ok(0) | Err(Errno::AGAIN) => return Ok(reply),
                Ok(_) => return Err(io::Error::other("an environment's first process sent half a report")),
                Err(errno) => return Err(errno.into()),
            }
            let report = Report::decode(bytes).ok_or_else(|| io::Error::other("an unknown report"))?;
            match report {
                Report::Ready => {
                    self.phase = match std::mem::replace(&mut self.phase, Phase::Running) {
                        Phase::Building(offer) => {
                            reply = Some(Reply::Created { id: self.id, offer });
                            Phase::Running
                        }
                        other => other,
                    }
                }
                Report::Failed(failure) => {
                    if let Phase::Building(_) = &self.phase {
                        self.phase = Phase::Failed(failure.to_string());
                    }
                }
                Report::RuntimeFailed(raw) => {
                    if let Phase::Building(_) = &self.phase {
                        self.phase = Phase::Failed(oci::failure(raw, self.log.as_ref()));
                    }
                }
                Report::ExecFailed(_) => self.last = Some(report),
                // The process that could not execute its command has then exited.
                Report::Exited(_) => self.last = self.last.or(Some(report)),
            }
        }
    }

    /// Gives a blank its code and its limits, for good.
    pub(super) fn assign(&mut self, common: &Common, request: &Assign<'_>, data: &Path) -> Result<(), String> {
        if !matches!(self.phase, Phase::Running) {
            return Err("it is not running".into());
        }
        let Blank { pid, tasks_max } = self.blank.take().ok_or("it has its code already")?;
        let (code, limits) = check_assignment(request, data, tasks_max)?;
        self.group.limit(&limits).map_err(|e| format!("setting the limits failed: {e}"))?;
        let mounts = format!("/proc/{}/ns/mnt", pid.as_raw_nonzero());
        let mounts = rustix::fs::open(mounts, OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty())
            .map_err(|errno| format!("opening its mounts failed: {}", io::Error::from(errno)))?;
        jail::assign(mounts.as_fd(), common.mounts.as_fd(), common.data.as_fd(), &code)
            .map_err(|failure| failure.to_string())
    }

    /// Kills every process.
    pub(super) fn kill(&self) -> io::Result<()> {
        match pidfd_send_signal(&self.init, Signal::KILL) {
            Ok(()) | Err(Errno::SRCH) => self.group.let_die(),
            Err(errno) => Err(errno.into()),
        }
    }

    /// After the first process has ended, and with it all others: collects it, and says what there is to say.
    /// `denied` is what the network refused to it.
    pub(super) fn end(&mut self, denied: u64) -> io::Result<Vec<Reply>> {
        let mut replies: Vec<Reply> = self.listen()?.into_iter().collect();
        // Its own way of ending says nothing but that nobody reported the main process's.
        waitid(WaitId::PidFd(self.init.as_fd()), WaitIdOptions::EXITED)?;
        replies.push(match &self.phase {
            Phase::Building(_) => {
                let text = "its first process was killed while the environment was being built".into();
                Reply::Failed { id: self.id, text }
            }
            Phase::Failed(text) => Reply::Failed { id: self.id, text: text.clone() },
            Phase::Running => Reply::Exited { id: self.id, exit: self.exit(denied)? },
        });
        Ok(replies)
    }

    fn exit(&self, denied: u64) -> io::Result<Exit> {
        let status = match self.last {
            Some(Report::ExecFailed(errno)) => ExitStatus::NotExecuted(errno.raw_os_error()),
            Some(Report::Exited(raw)) if libc::WIFEXITED(raw) => ExitStatus::Code(libc::WEXITSTATUS(raw)),
            Some(Report::Exited(raw)) => ExitStatus::Signal(libc::WTERMSIG(raw)),
            // Killed from outside, and the main process with it.
            Some(Report::Ready | Report::Failed(_) | Report::RuntimeFailed(_)) | None => {
                ExitStatus::Signal(libc::SIGKILL)
            }
        };
        let killed = status == ExitStatus::Signal(libc::SIGKILL);
        Ok(Exit {
            status,
            oom_killed: killed && self.group.oom_kills()? > 0,
            memory_peak_bytes: self.group.memory_peak()?,
            denied,
        })
    }

    pub(super) fn remove(&mut self) -> io::Result<Removal> {
        self.group.remove()
    }
}
