//! One mount namespace for each runtime, of which every environment gets a copy.

use std::collections::VecDeque;
use std::ffi::{CStr, CString};
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::rc::Rc;

use jail::{Cloned, Failure, REPORT_BYTES, Report, Stage};
use rustix::fs::{Mode, OFlags};
use rustix::pipe::{PipeFlags, pipe_with};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, pidfd_send_signal, waitid};

/// Runtimes whose templates are kept: as many as a machine has in use at a time. Each is a handful of mounts.
const TEMPLATES_MAX: usize = 64;

pub(super) struct Templates {
    runtimes: OwnedFd,
    /// The one used last is last.
    made: VecDeque<Template>,
}

struct Template {
    root: CString,
    /// Device and inode of the tree: another tree may have come in its place.
    identity: (u64, u64),
    namespace: Rc<OwnedFd>,
}

impl Templates {
    /// For the runtimes in a directory.
    pub(super) fn new(runtimes: OwnedFd) -> Templates {
        Templates { runtimes, made: VecDeque::new() }
    }

    /// The mount namespace for the tree `root`, relative to the runtimes' directory.
    pub(super) fn get(&mut self, root: &CStr) -> Result<Rc<OwnedFd>, String> {
        let at_root = |errno| Failure { stage: Stage::Root, errno }.to_string();
        let tree = jail::inside(&self.runtimes, root).map_err(at_root)?;
        let stat = rustix::fs::fstat(&tree).map_err(at_root)?;
        let identity = (stat.st_dev, stat.st_ino);
        let found = self.made.iter().position(|template| *template.root == *root);
        let template = match found.and_then(|at| self.made.remove(at)) {
            Some(template) if template.identity == identity => template,
            Some(_) | None => {
                let copy = jail::copy(&tree).map_err(at_root)?;
                Template { root: root.into(), identity, namespace: Rc::new(make(&copy)?) }
            }
        };
        if self.made.len() >= TEMPLATES_MAX {
            self.made.pop_front();
        }
        let namespace = template.namespace.clone();
        self.made.push_back(template);
        Ok(namespace)
    }
}

/// Takes a millisecond or a few, once for each runtime.
fn make(root: &OwnedFd) -> Result<OwnedFd, String> {
    let step = |error: io::Error| format!("preparing the runtime's mounts failed: {error}");
    let (status, status_end) = pipe_with(PipeFlags::CLOEXEC).map_err(|errno| step(errno.into()))?;
    // SAFETY: the launcher never makes a thread.
    match unsafe { jail::clone(libc::CLONE_NEWNS, None) }.map_err(|errno| step(errno.into()))? {
        Cloned::Child => {
            drop(status);
            // SAFETY: this is the child of the clone above, and the launcher's mounts are private.
            unsafe { jail::template(root.as_fd(), status_end.as_fd()) }
        }
        Cloned::Parent { pid, pidfd } => {
            drop(status_end);
            let namespace = ready(&status).and_then(|()| open(pid).map_err(step));
            let ended = pidfd_send_signal(&pidfd, Signal::KILL)
                .and_then(|()| waitid(WaitId::PidFd(pidfd.as_fd()), WaitIdOptions::EXITED));
            ended.map_err(|errno| step(errno.into()))?;
            namespace
        }
    }
}

fn ready(status: &OwnedFd) -> Result<(), String> {
    let mut bytes = [0; REPORT_BYTES];
    let read = rustix::io::retry_on_intr(|| rustix::io::read(status, &mut bytes));
    match read.map(|read| (read == REPORT_BYTES).then(|| Report::decode(bytes)).flatten()) {
        Ok(Some(Report::Ready)) => Ok(()),
        Ok(Some(Report::Failed(failure))) => Err(failure.to_string()),
        Ok(_) => Err("the process that prepares the runtime's mounts was killed".into()),
        Err(errno) => Err(format!("hearing of the runtime's mounts failed: {}", io::Error::from(errno))),
    }
}

fn open(pid: Pid) -> io::Result<OwnedFd> {
    let path = format!("/proc/{}/ns/mnt", pid.as_raw_nonzero());
    Ok(rustix::fs::open(path, OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty())?)
}
