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

/// The children of a process that have this argument.
pub fn children(parent: u32, argument: &str) -> Vec<u32> {
    let list = std::fs::read_dir(format!("/proc/{parent}/task")).expect("the process's threads");
    let threads = list.filter_map(|thread| Some(thread.ok()?.path().join("children")));
    let pids = threads.filter_map(|path| std::fs::read_to_string(path).ok());
    let pids: Vec<u32> = pids.flat_map(|text| numbers(&text)).collect();
    let has = |pid: &u32| {
        let line = std::fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
        line.split(|byte| *byte == 0).any(|part| part == argument.as_bytes())
    };
    pids.into_iter().filter(has).collect()
}

fn numbers(text: &str) -> Vec<u32> {
    text.split_whitespace().filter_map(|number| number.parse().ok()).collect()
}

/// Kills a process that nobody has waited for yet.
pub fn kill(pid: u32) {
    let pid = i32::try_from(pid).ok().and_then(Pid::from_raw).expect("a process id");
    kill_process(pid, Signal::KILL).expect("killing a process of a running server");
}

fn pid(child: &Child) -> Pid {
    Pid::from_child(child)
}
