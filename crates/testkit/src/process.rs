//! A child process, waited for without polling.

use std::os::fd::{AsFd, OwnedFd};
use std::process::{Child, ExitStatus};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, PidfdFlags, Signal, kill_process, pidfd_open};

/// Sends a signal to a child that was not waited for yet, so that its number can not be another process's.
pub fn signal(child: &Child, signal: Signal) {
    kill_process(pid(child), signal).expect("signalling a child that was not waited for");
}

/// Waits for a child's end; `None` when it is still there after `limit`.
pub fn wait(child: &mut Child, limit: Duration) -> Option<ExitStatus> {
    let handle: OwnedFd = match pidfd_open(pid(child), PidfdFlags::empty()) {
        Ok(handle) => handle,
        Err(_) => return child.try_wait().expect("asking for a child's status"),
    };
    let timeout = Timespec::try_from(limit).expect("a limit of seconds");
    let mut fds = [PollFd::from_borrowed_fd(handle.as_fd(), PollFlags::IN)];
    loop {
        match poll(&mut fds, Some(&timeout)) {
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => panic!("waiting for a child: {error}"),
            Ok(0) => return None,
            Ok(_) => return Some(child.wait().expect("reaping a child that ended")),
        }
    }
}

fn pid(child: &Child) -> Pid {
    Pid::from_child(child)
}
