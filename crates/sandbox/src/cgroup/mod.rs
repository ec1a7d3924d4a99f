//! Control groups with held descriptors: version 1, version 2, or none.
//!
//! Everything lives under one directory of our own per hierarchy, `lambdad-<instance>`, so that what a dead
//! predecessor left can be told from everything else. A group's files are opened once, when it is made; limits,
//! freezing and figures then are single writes and reads, here or in the daemon that gets the descriptors.

mod delegated;
mod detect;
#[cfg(fuzzing)]
pub(crate) use detect::fuzz as fuzz_mountinfo;
mod files;
mod recover;
#[cfg(test)]
mod tests;
mod v1;
mod v2;

use std::io;
use std::os::fd::{BorrowedFd, OwnedFd};
use std::path::PathBuf;

use crate::cpu::{CpuShare, CpuWeight};

pub(crate) use detect::Mounts;
pub(crate) use files::{number, read};
pub(crate) use v2::cpu_max;

/// What one environment may use.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Memory, bytes; no swap beyond it.
    pub memory_bytes: u64,
    /// Processor time.
    pub cpu: CpuShare,
    /// Processes and threads.
    pub tasks_max: u64,
}

/// Which kind of control groups this machine has, as the daemon needs to know to write to their files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CgroupVersion {
    /// No limit is enforced.
    None,
    /// One hierarchy for each controller.
    V1,
    /// The unified hierarchy.
    V2,
}

/// Our directory in each hierarchy.
pub(crate) enum Cgroups {
    None,
    V1(v1::Hierarchies),
    V2(v2::Tree),
}

/// One environment's groups.
pub(crate) enum Group {
    None,
    V1(v1::Group),
    V2(v2::Group),
}

/// Whether a group is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Removal {
    Done,
    /// The kernel still counts a dead process; ask again when [`Group::emptied`] says so, or soon.
    Busy,
}

/// The files that the daemon acts through, without asking the launcher.
#[derive(Debug, Default)]
pub(crate) struct Handles {
    /// v1 `freezer.state`, v2 `cgroup.freeze`.
    pub freezer: Option<OwnedFd>,
    /// v1 `memory.max_usage_in_bytes`, v2 `memory.peak` (or `memory.current` before Linux 5.19).
    pub memory_peak: Option<OwnedFd>,
    /// v1 `cpu.cfs_quota_us`, v2 `cpu.max`.
    pub cpu: Option<OwnedFd>,
    /// v1 `cpu.shares`, v2 `cpu.weight`.
    pub weight: Option<OwnedFd>,
}

/// What all environments may have together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Together {
    pub weight: CpuWeight,
    pub memory_bytes: u64,
    pub tasks_max: u64,
}

impl Together {
    /// Leaves the machine a tenth of its memory, unless told how much functions may have, and a quarter of the
    /// processes that its kernel can number: functions together must not use up what each of them may have alone.
    pub(crate) fn of_this_machine(weight: CpuWeight, memory_bytes: Option<u64>) -> io::Result<Together> {
        let number = |path: &str| -> io::Result<u64> {
            let text = std::fs::read_to_string(path)?;
            text.trim().parse().map_err(|_| io::Error::other(format!("{path} is not a number: {text:?}")))
        };
        let processes = number("/proc/sys/kernel/pid_max")?.min(number("/proc/sys/kernel/threads-max")?);
        let memory = rustix::system::sysinfo();
        let machine_bytes = memory.totalram.saturating_mul(u64::from(memory.mem_unit));
        Ok(Together {
            weight,
            memory_bytes: memory_bytes.map_or(machine_bytes / 10 * 9, |bytes| bytes.min(machine_bytes)),
            tasks_max: (processes / 4 * 3).max(1),
        })
    }
}

/// Of the group that holds all environments.
#[derive(Debug)]
pub(crate) struct MemoryFiles {
    /// v1 `memory.usage_in_bytes`, v2 `memory.current`.
    pub current: OwnedFd,
    /// `memory.stat`.
    pub stat: OwnedFd,
}

impl Cgroups {
    /// Finds what the machine has, removes what a dead predecessor of the same name left there, and makes our
    /// directories anew.
    pub(crate) fn open(mounts: &Mounts, instance: &str, together: &Together) -> io::Result<Cgroups> {
        let name = format!("lambdad-{instance}");
        let ours: Vec<PathBuf> = mounts.all().into_iter().map(|hierarchy| hierarchy.join(&name)).collect();
        recover::clear(&ours)?;
        match mounts.version() {
            CgroupVersion::None => Ok(Cgroups::None),
            CgroupVersion::V1 => v1::Hierarchies::create(mounts, &name, together).map(Cgroups::V1),
            CgroupVersion::V2 => match &mounts.unified {
                Some(root) => v2::Tree::create(root, &name, together).map(Cgroups::V2),
                None => Ok(Cgroups::None),
            },
        }
    }

    pub(crate) fn version(&self) -> CgroupVersion {
        match self {
            Cgroups::None => CgroupVersion::None,
            Cgroups::V1(_) => CgroupVersion::V1,
            Cgroups::V2(_) => CgroupVersion::V2,
        }
    }

    /// How the memory of all environments is read; `None` where it is not counted.
    pub(crate) fn memory(&self) -> io::Result<Option<MemoryFiles>> {
        match self {
            Cgroups::None => Ok(None),
            Cgroups::V1(hierarchies) => hierarchies.memory().map(Some),
            Cgroups::V2(tree) => tree.memory(),
        }
    }

    /// A new group, without limits.
    pub(crate) fn group(&self, name: &str) -> io::Result<Group> {
        match self {
            Cgroups::None => Ok(Group::None),
            Cgroups::V1(hierarchies) => hierarchies.group(name).map(Group::V1),
            Cgroups::V2(tree) => tree.group(name).map(Group::V2),
        }
    }

    /// Removes our directories. The groups in them are gone by now.
    pub(crate) fn remove(self) -> io::Result<()> {
        match self {
            Cgroups::None => Ok(()),
            Cgroups::V1(hierarchies) => hierarchies.remove(),
            Cgroups::V2(tree) => tree.remove(),
        }
    }
}

impl Group {
    pub(crate) fn limit(&self, limits: &Limits) -> io::Result<()> {
        match self {
            Group::None => Ok(()),
            Group::V1(group) => group.limit(limits),
            Group::V2(group) => group.limit(limits),
        }
    }

    /// v1: files to which a new process writes `0` to join.
    pub(crate) fn joins(&self) -> Vec<BorrowedFd<'_>> {
        match self {
            Group::V1(group) => group.joins(),
            Group::None | Group::V2(_) => Vec::new(),
        }
    }

    /// v2: the directory for `CLONE_INTO_CGROUP`.
    pub(crate) fn clone_into(&self) -> Option<BorrowedFd<'_>> {
        match self {
            Group::V2(group) => Some(group.directory()),
            Group::None | Group::V1(_) => None,
        }
    }

    /// Copies of the descriptors that the daemon acts through.
    pub(crate) fn handles(&self) -> io::Result<Handles> {
        match self {
            Group::None => Ok(Handles::default()),
            Group::V1(group) => group.handles(),
            Group::V2(group) => group.handles(),
        }
    }

    /// Lets killed processes die. A frozen one does not on v1; and the end of a thousand processes on a fraction of
    /// a processor takes minutes, so nothing limits that any more.
    pub(crate) fn let_die(&self) -> io::Result<()> {
        match self {
            Group::None => Ok(()),
            Group::V1(group) => group.let_die(),
            Group::V2(group) => group.let_die(),
        }
    }

    /// How many processes of the group the kernel killed because its memory was used up.
    pub(crate) fn oom_kills(&self) -> io::Result<u64> {
        match self {
            Group::None => Ok(0),
            Group::V1(group) => group.oom_kills(),
            Group::V2(group) => group.oom_kills(),
        }
    }

    /// The most memory that the group used since it was made or reset, bytes.
    pub(crate) fn memory_peak(&self) -> io::Result<Option<u64>> {
        match self {
            Group::None => Ok(None),
            Group::V1(group) => group.memory_peak(),
            Group::V2(group) => group.memory_peak(),
        }
    }

    /// Tries to remove the group. Its processes have ended.
    pub(crate) fn remove(&mut self) -> io::Result<Removal> {
        match self {
            Group::None => Ok(Removal::Done),
            Group::V1(group) => group.remove(),
            Group::V2(group) => group.remove(),
        }
    }

    /// v2: becomes ready (exceptionally, `EPOLLPRI`) when the group empties. v1 has no such event.
    pub(crate) fn emptied(&self) -> Option<BorrowedFd<'_>> {
        match self {
            Group::V2(group) => Some(group.events()),
            Group::None | Group::V1(_) => None,
        }
    }
}
