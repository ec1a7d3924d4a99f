//! Where this machine has its control groups mounted.

use std::ffi::CStr;
use std::io;
use std::path::{Path, PathBuf};

use super::CgroupVersion;

/// The controllers that an environment needs, as their mount options name them on v1.
pub(super) const CONTROLLERS: [&str; 4] = ["memory", "cpu", "pids", "freezer"];

/// Mount points of hierarchies.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Mounts {
    /// v1, in the order of [`CONTROLLERS`]. Controllers that share a hierarchy share the path.
    pub(super) v1: [Option<PathBuf>; 4],
    /// The v1 hierarchy that OCI runtimes insist on seeing.
    pub(super) devices: Option<PathBuf>,
    /// v2.
    pub(super) unified: Option<PathBuf>,
    /// Whether the v2 hierarchy has the memory, cpu and pids controllers.
    pub(super) unified_controls: bool,
    /// `unified` is a group that was handed over to this user, and these controllers are not in it.
    pub(super) delegated: Option<Vec<&'static str>>,
    pub(super) notes: Vec<String>,
}

#[cfg(fuzzing)]
pub(crate) fn fuzz(mountinfo: &str) {
    let mounts = Mounts::parse(mountinfo);
    assert!(mounts.all().len() <= CONTROLLERS.len() + 1 && mounts.missing().len() <= CONTROLLERS.len());
}

impl Mounts {
    /// Of the calling process's mount namespace.
    pub(crate) fn find() -> io::Result<Mounts> {
        let mut mounts = Mounts::parse(&std::fs::read_to_string("/proc/self/mountinfo")?);
        if let Some(root) = &mounts.unified {
            let controllers = std::fs::read_to_string(root.join("cgroup.controllers"))?;
            let has = |name| controllers.split_whitespace().any(|controller| controller == name);
            mounts.unified_controls = has("memory") && has("cpu") && has("pids");
        }
        Ok(mounts)
    }

    /// From the text of `/proc/self/mountinfo` (format: proc_pid_mountinfo(5)).
    pub(super) fn parse(mountinfo: &str) -> Mounts {
        let mut mounts = Mounts::default();
        for line in mountinfo.lines() {
            let Some((left, right)) = line.split_once(" - ") else { continue };
            let Some(point) = left.split(' ').nth(4) else { continue };
            let mut right = right.split(' ');
            let (Some(kind), Some(_source), Some(options)) = (right.next(), right.next(), right.next()) else {
                continue;
            };
            match kind {
                "cgroup2" => mounts.unified = Some(PathBuf::from(point)),
                "cgroup" => {
                    if options.split(',').any(|option| option == "devices") {
                        mounts.devices = Some(PathBuf::from(point));
                    }
                    for (slot, controller) in mounts.v1.iter_mut().zip(CONTROLLERS) {
                        if options.split(',').any(|option| option == controller) {
                            *slot = Some(PathBuf::from(point));
                        }
                    }
                }
                _ => {}
            }
        }
        mounts
    }

    /// v2 if it has the controllers; else v1 if at least memory and the number of processes can be limited.
    pub(crate) fn version(&self) -> CgroupVersion {
        let [memory, _, pids, _] = &self.v1;
        if self.unified_controls || self.delegated.is_some() {
            CgroupVersion::V2
        } else if memory.is_some() && pids.is_some() {
            CgroupVersion::V1
        } else {
            CgroupVersion::None
        }
    }

    /// A hierarchy that OCI runtimes want to see, and where.
    pub(crate) fn shown(&self) -> Option<(&Path, &'static CStr)> {
        match self.version() {
            CgroupVersion::V2 => self.unified.as_deref().map(|path| (path, c"/sys/fs/cgroup")),
            CgroupVersion::V1 | CgroupVersion::None => {
                self.devices.as_deref().map(|path| (path, c"/sys/fs/cgroup/devices"))
            }
        }
    }

    /// What will not be enforced on this machine, for the operator.
    pub(crate) fn missing(&self) -> Vec<&'static str> {
        match self.version() {
            CgroupVersion::V2 => self.delegated.clone().unwrap_or_default(),
            CgroupVersion::V1 => {
                CONTROLLERS.iter().zip(&self.v1).filter(|(_, at)| at.is_none()).map(|(name, _)| *name).collect()
            }
            CgroupVersion::None => CONTROLLERS.to_vec(),
        }
    }

    /// What the operator should know.
    pub(crate) fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Every hierarchy that we may ever have used.
    pub(super) fn all(&self) -> Vec<&Path> {
        let mut all: Vec<&Path> = self.v1.iter().flatten().chain(&self.unified).map(PathBuf::as_path).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}
