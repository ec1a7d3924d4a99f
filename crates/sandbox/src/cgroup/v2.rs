//! Version 2: the unified hierarchy.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;

use rustix::fs::OFlags;

use super::{Handles, Limits, MemoryFiles, Removal, Together, files};
use crate::cpu::{CpuShare, Standing};

/// Our directory.
pub(crate) struct Tree {
    root: OwnedFd,
    ours: OwnedFd,
    name: String,
}

impl Tree {
    pub(super) fn create(root: &Path, name: &str, together: &Together) -> io::Result<Tree> {
        let at = |e: io::Error| {
            io::Error::new(e.kind(), format!("making the control group {name} in {}: {e}", root.display()))
        };
        let (path, root) = (root, files::directory(root)?);
        enable(&root).map_err(|e| {
            io::Error::new(
                e.kind(),
                format!(
                    "enabling the memory, cpu and pids controllers in {}: {e}. The group must have no process of \
                     its own: in a container, give it the host's cgroup namespace or start it under systemd",
                    path.display()
                ),
            )
        })?;
        let ours = files::make(&root, name).map_err(at)?;
        enable(&ours).map_err(at)?;
        for (file, value) in [
            ("cpu.weight", u64::from(together.weight.get())),
            ("memory.max", together.memory_bytes),
            ("memory.swap.max", 0),
            ("pids.max", together.tasks_max),
        ] {
            files::set_if_there(&ours, file, &value.to_string())?;
        }
        Ok(Tree { root, ours, name: name.into() })
    }

    /// `None` without the memory controller.
    pub(super) fn memory(&self) -> io::Result<Option<MemoryFiles>> {
        let open = |name| files::open_if_there(&self.ours, name, OFlags::RDONLY);
        Ok(open("memory.current")?.zip(open("memory.stat")?).map(|(current, stat)| MemoryFiles { current, stat }))
    }

    pub(super) fn group(&self, name: &str) -> io::Result<Group> {
        files::make(&self.ours, name)
            .and_then(|directory| Group::open(directory, self.ours.try_clone()?, name))
            .map_err(|e| io::Error::new(e.kind(), format!("making the control group {name}: {e}")))
    }

    pub(super) fn remove(self) -> io::Result<()> {
        files::remove(&self.root, &self.name).map(drop)
    }
}

/// Gives the children of a group the controllers that the group has.
fn enable(directory: &OwnedFd) -> io::Result<()> {
    let available = files::read(files::open(directory, "cgroup.controllers", OFlags::RDONLY)?.as_fd())?;
    let wanted: Vec<String> = ["memory", "cpu", "pids"]
        .iter()
        .filter(|wanted| available.split_whitespace().any(|controller| controller == **wanted))
        .map(|name| format!("+{name}"))
        .collect();
    if wanted.is_empty() { Ok(()) } else { files::set(directory, "cgroup.subtree_control", &wanted.join(" ")) }
}

/// One environment's directory and its files. Those of a controller are missing where the tree has not got it.
pub(crate) struct Group {
    parent: OwnedFd,
    name: String,
    directory: OwnedFd,
    freeze: OwnedFd,
    events: OwnedFd,
    memory_events: Option<OwnedFd>,
    memory_peak: Option<OwnedFd>,
    cpu_max: Option<OwnedFd>,
    cpu_weight: Option<OwnedFd>,
}

impl Group {
    pub(super) fn open(directory: OwnedFd, parent: OwnedFd, name: &str) -> io::Result<Group> {
        let peak = match files::open_if_there(&directory, "memory.peak", OFlags::RDWR) {
            // Before Linux 6.12 it cannot be reset and is read-only.
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                files::open_if_there(&directory, "memory.peak", OFlags::RDONLY)?
            }
            opened => opened?,
        };
        let peak = match peak {
            Some(peak) => Some(peak),
            None => files::open_if_there(&directory, "memory.current", OFlags::RDONLY)?,
        };
        Ok(Group {
            freeze: files::open(&directory, "cgroup.freeze", OFlags::RDWR)?,
            events: files::open(&directory, "cgroup.events", OFlags::RDONLY)?,
            memory_events: files::open_if_there(&directory, "memory.events", OFlags::RDONLY)?,
            memory_peak: peak,
            cpu_max: files::open_if_there(&directory, "cpu.max", OFlags::WRONLY)?,
            cpu_weight: files::open_if_there(&directory, "cpu.weight", OFlags::WRONLY)?,
            parent,
            name: name.into(),
            directory,
        })
    }

    pub(super) fn limit(&self, limits: &Limits) -> io::Result<()> {
        files::set_if_there(&self.directory, "memory.max", &limits.memory_bytes.to_string())?;
        files::set_if_there(&self.directory, "memory.swap.max", "0")?;
        files::set_if_there(&self.directory, "pids.max", &limits.tasks_max.to_string())?;
        if let Some(weight) = &self.cpu_weight {
            files::write(weight, &limits.cpu.weight(Standing::Foreground).to_string())?;
        }
        self.cpu_max.as_ref().map_or(Ok(()), |file| files::write(file, &cpu_max(limits.cpu)))
    }

    pub(super) fn directory(&self) -> BorrowedFd<'_> {
        self.directory.as_fd()
    }

    pub(super) fn events(&self) -> BorrowedFd<'_> {
        self.events.as_fd()
    }

    pub(super) fn handles(&self) -> io::Result<Handles> {
        let copy = |fd: &Option<OwnedFd>| fd.as_ref().map(OwnedFd::try_clone).transpose();
        Ok(Handles {
            freezer: Some(self.freeze.try_clone()?),
            memory_peak: copy(&self.memory_peak)?,
            cpu: copy(&self.cpu_max)?,
            weight: copy(&self.cpu_weight)?,
        })
    }

    pub(super) fn let_die(&self) -> io::Result<()> {
        self.cpu_max.as_ref().map_or(Ok(()), |file| files::write(file, "max"))?;
        files::write(&self.freeze, "0")?;
        // Since Linux 5.14. The first process kills the others as well, once it gets to run.
        files::set_if_there(&self.directory, "cgroup.kill", "1")
    }

    pub(super) fn oom_kills(&self) -> io::Result<u64> {
        match &self.memory_events {
            Some(events) => Ok(files::field(&files::read(events.as_fd())?, "oom_kill").unwrap_or(0)),
            None => Ok(0),
        }
    }

    pub(super) fn memory_peak(&self) -> io::Result<Option<u64>> {
        self.memory_peak.as_ref().map(|file| files::number(file.as_fd())).transpose()
    }

    pub(super) fn remove(&mut self) -> io::Result<Removal> {
        Ok(if files::remove(&self.parent, &self.name)? { Removal::Done } else { Removal::Busy })
    }
}

/// The text of `cpu.max`.
pub(crate) fn cpu_max(cpu: CpuShare) -> String {
    format!("{} {}", cpu.quota_us(), CpuShare::PERIOD_US)
}
