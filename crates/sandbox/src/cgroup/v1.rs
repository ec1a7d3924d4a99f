//! Version 1: one hierarchy for each controller.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::fs::OFlags;

use super::detect::Mounts;
use super::{Handles, Limits, MemoryFiles, Removal, Together, files};
use crate::cpu::Standing;

const WITH_SWAP: &str = "memory.memsw.limit_in_bytes";

/// Our directory in each hierarchy that an environment needs.
pub(crate) struct Hierarchies {
    name: String,
    /// The hierarchy's root, and our directory in it.
    memory: Hierarchy,
    pids: Hierarchy,
    cpu: Option<Hierarchy>,
    freezer: Option<Hierarchy>,
}

struct Hierarchy {
    root: OwnedFd,
    ours: OwnedFd,
}

impl Hierarchies {
    pub(super) fn create(mounts: &Mounts, name: &str, together: &Together) -> io::Result<Hierarchies> {
        let at = |path: &Option<std::path::PathBuf>| -> io::Result<Option<Hierarchy>> {
            let Some(path) = path else { return Ok(None) };
            let root = files::directory(path)?;
            let ours = match files::make(&root, name) {
                // Controllers that share a hierarchy share the directory.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => files::directory(&path.join(name))?,
                made => made.map_err(|e| {
                    io::Error::new(e.kind(), format!("making the control group {name} in {}: {e}", path.display()))
                })?,
            };
            Ok(Some(Hierarchy { root, ours }))
        };
        let [memory, cpu, pids, freezer] = &mounts.v1;
        let (Some(memory), Some(pids)) = (at(memory)?, at(pids)?) else {
            return Err(io::Error::other("the memory and pids control groups are not mounted"));
        };
        let cpu = at(cpu)?;
        if let Some(cpu) = &cpu {
            files::set(&cpu.ours, "cpu.shares", &together.weight.shares().to_string())?;
        }
        let bytes = together.memory_bytes.to_string();
        files::set(&memory.ours, "memory.limit_in_bytes", &bytes)?;
        // Not there where swap is not counted.
        files::set_if_there(&memory.ours, WITH_SWAP, &bytes)?;
        files::set(&pids.ours, "pids.max", &together.tasks_max.to_string())?;
        Ok(Hierarchies { name: name.into(), memory, pids, cpu, freezer: at(freezer)? })
    }

    pub(super) fn memory(&self) -> io::Result<MemoryFiles> {
        let open = |name| files::open(&self.memory.ours, name, OFlags::RDONLY);
        Ok(MemoryFiles { current: open("memory.usage_in_bytes")?, stat: open("memory.stat")? })
    }

    pub(super) fn group(&self, name: &str) -> io::Result<Group> {
        Group::make(self, name).map_err(|e| io::Error::new(e.kind(), format!("making the control group {name}: {e}")))
    }

    pub(super) fn remove(self) -> io::Result<()> {
        for hierarchy in [Some(self.memory), Some(self.pids), self.cpu, self.freezer].into_iter().flatten() {
            files::remove(&hierarchy.root, &self.name)?;
        }
        Ok(())
    }
}

/// One environment's directory in each hierarchy, and its files.
pub(crate) struct Group {
    /// What to remove: our directory (a copy of the descriptor) and the name in it.
    places: Vec<OwnedFd>,
    name: String,
    joins: Vec<OwnedFd>,
    memory: OwnedFd,
    memory_peak: OwnedFd,
    oom_control: OwnedFd,
    pids_max: OwnedFd,
    cpu: Option<Cpu>,
    freezer: Option<OwnedFd>,
}

struct Cpu {
    quota: Option<OwnedFd>,
    shares: OwnedFd,
}

impl Group {
    fn make(hierarchies: &Hierarchies, name: &str) -> io::Result<Group> {
        let mut places = Vec::with_capacity(4);
        let mut joins = Vec::with_capacity(4);
        let mut make = |hierarchy: &Hierarchy| -> io::Result<OwnedFd> {
            let directory = match files::make(&hierarchy.ours, name) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    // The same hierarchy under another controller's name: made a moment ago.
                    let flags = OFlags::PATH | OFlags::DIRECTORY;
                    return files::open(&hierarchy.ours, name, flags);
                }
                made => made?,
            };
            places.push(hierarchy.ours.try_clone()?);
            joins.push(files::open(&directory, "tasks", OFlags::WRONLY)?);
            Ok(directory)
        };
        let memory = make(&hierarchies.memory)?;
        let pids = make(&hierarchies.pids)?;
        let cpu = hierarchies.cpu.as_ref().map(&mut make).transpose()?;
        let freezer = hierarchies.freezer.as_ref().map(&mut make).transpose()?;
        Ok(Group {
            name: name.into(),
            memory_peak: files::open(&memory, "memory.max_usage_in_bytes", OFlags::RDWR)?,
            oom_control: files::open(&memory, "memory.oom_control", OFlags::RDONLY)?,
            pids_max: files::open(&pids, "pids.max", OFlags::WRONLY)?,
            cpu: cpu
                .map(|cpu| -> io::Result<Cpu> {
                    Ok(Cpu {
                        // Not there without CONFIG_CFS_BANDWIDTH; the shares still hold.
                        quota: files::open_if_there(&cpu, "cpu.cfs_quota_us", OFlags::WRONLY)?,
                        shares: files::open(&cpu, "cpu.shares", OFlags::WRONLY)?,
                    })
                })
                .transpose()?,
            freezer: freezer.map(|freezer| files::open(freezer, "freezer.state", OFlags::RDWR)).transpose()?,
            memory,
            places,
            joins,
        })
    }

    pub(super) fn limit(&self, limits: &Limits) -> io::Result<()> {
        let bytes = limits.memory_bytes.to_string();
        let limit = || files::set(&self.memory, "memory.limit_in_bytes", &bytes);
        match limit() {
            // A blank that gets more than it had: memory alone cannot have more than memory and swap together.
            Err(error) if error.kind() == io::ErrorKind::InvalidInput => {
                files::set(&self.memory, WITH_SWAP, &bytes)?;
                limit()?;
            }
            set => set?,
        }
        // Memory and swap together: no swap. Not there when the kernel does not account swap.
        files::set_if_there(&self.memory, WITH_SWAP, &bytes)?;
        files::write(&self.pids_max, &limits.tasks_max.to_string())?;
        if let Some(cpu) = &self.cpu {
            files::write(&cpu.shares, &limits.cpu.shares(Standing::Foreground).to_string())?;
            if let Some(quota) = &cpu.quota {
                files::write(quota, &limits.cpu.quota_us().to_string())?;
            }
        }
        Ok(())
    }

    pub(super) fn joins(&self) -> Vec<BorrowedFd<'_>> {
        self.joins.iter().map(AsFd::as_fd).collect()
    }

    pub(super) fn handles(&self) -> io::Result<Handles> {
        let copy = |fd: &Option<OwnedFd>| fd.as_ref().map(OwnedFd::try_clone).transpose();
        Ok(Handles {
            freezer: copy(&self.freezer)?,
            memory_peak: Some(self.memory_peak.try_clone()?),
            cpu: match &self.cpu {
                Some(cpu) => copy(&cpu.quota)?,
                None => None,
            },
            weight: self.cpu.as_ref().map(|cpu| cpu.shares.try_clone()).transpose()?,
        })
    }

    pub(super) fn let_die(&self) -> io::Result<()> {
        if let Some(Cpu { quota: Some(quota), .. }) = &self.cpu {
            files::write(quota, "-1")?;
        }
        self.freezer.as_ref().map_or(Ok(()), |state| files::write(state, "THAWED"))
    }

    pub(super) fn oom_kills(&self) -> io::Result<u64> {
        // Since Linux 4.13.
        Ok(files::field(&files::read(self.oom_control.as_fd())?, "oom_kill").unwrap_or(0))
    }

    pub(super) fn memory_peak(&self) -> io::Result<Option<u64>> {
        files::number(self.memory_peak.as_fd()).map(Some)
    }

    pub(super) fn remove(&mut self) -> io::Result<Removal> {
        let mut error = None;
        self.places.retain(|place| match files::remove(place, &self.name) {
            Ok(gone) => !gone,
            Err(e) => {
                error = Some(e);
                false
            }
        });
        match error {
            Some(error) => Err(error),
            None if self.places.is_empty() => Ok(Removal::Done),
            None => Ok(Removal::Busy),
        }
    }
}
