//! An environment as the machine sees it: its first process, and what is below it.

use std::collections::BTreeMap;
use std::os::fd::{AsFd, OwnedFd};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, PidfdFlags, pidfd_open};
use testkit::Server;

use super::stage::{Act, Fault, Outcome, ensure};

/// How long the end of one may take that promises less.
const PATIENCE: Duration = Duration::from_secs(10);

/// The first process of an environment: it is gone only when all others are.
pub struct First {
    pid: u32,
    handle: OwnedFd,
}

impl First {
    /// Of the environment that has a process of this name; where functions have a kernel of their own, whose processes
    /// nobody else sees, of the one that is not the neighbour's.
    pub fn of(act: &Act<'_>, name: &str) -> Option<First> {
        let all = all(act.server);
        let pid = if act.mode.has_own_kernel() {
            all.into_iter().find(|pid| !act.neighbours.contains(pid))?
        } else {
            let mut pid = act.server.processes().iter().find(|(_, one)| one == name)?.0;
            while !all.contains(&pid) {
                pid = parent(pid)?;
            }
            pid
        };
        let handle = pidfd_open(Pid::from_raw(i32::try_from(pid).ok()?)?, PidfdFlags::empty()).ok()?;
        Some(First { pid, handle })
    }

    /// How many tasks the machine has for this environment.
    pub fn tasks(&self, server: &Server) -> usize {
        let count = |pid| std::fs::read_dir(format!("/proc/{pid}/task")).map_or(0, Iterator::count);
        self.processes(server).into_iter().map(count).sum()
    }

    /// What each process of the environment has used so far, clock ticks. Whoever wants to know of those that end looks
    /// often: not every process is waited for by one that is then charged for it.
    pub fn processor_ticks(&self, server: &Server) -> BTreeMap<u32, u64> {
        self.processes(server).into_iter().filter_map(|pid| Some((pid, ticks(pid)?))).collect()
    }

    /// It, and all below it.
    fn processes(&self, server: &Server) -> Vec<u32> {
        let is_mine = |pid: &u32| std::iter::successors(Some(*pid), |pid| parent(*pid)).any(|one| one == self.pid);
        server.processes().into_iter().map(|(pid, _)| pid).filter(is_mine).collect()
    }

    /// Waits for the end of all. `Late` when that takes longer than promised.
    pub fn gone_within(&self, promised: Duration) -> Outcome {
        let began = Instant::now();
        let mut fds = [PollFd::from_borrowed_fd(self.handle.as_fd(), PollFlags::IN)];
        let patience = Timespec::try_from(PATIENCE).expect("seconds");
        let ended = poll(&mut fds, Some(&patience)).map_err(|e| format!("waiting: {e}"))?;
        let took = began.elapsed();
        ensure(ended == 1, || format!("it is not gone after {PATIENCE:?}"))?;
        println!("the last process was gone after {took:?}, {promised:?} at most");
        if took > promised {
            return Err(Fault::Late(format!("the last process was gone after {took:?}, {promised:?} at most")));
        }
        Ok(())
    }
}

/// User and system time of a process, clock ticks.
pub fn ticks(pid: u32) -> Option<u64> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // Fields 14 and 15 of proc(5); what follows the name begins with field 3.
    let fields = stat.rsplit_once(") ")?.1.split(' ').skip(11).take(2);
    fields.map(|field| field.parse::<u64>().ok()).sum()
}

/// The first processes of all environments: copies of the launcher, and its children.
pub fn all(server: &Server) -> Vec<u32> {
    let launcher = server.launcher();
    let below = server.processes().into_iter().map(|(pid, _)| pid);
    below.filter(|pid| parent(*pid) == Some(launcher)).collect()
}

fn parent(pid: u32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // What follows the name begins with field 3 of proc(5).
    stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()
}
