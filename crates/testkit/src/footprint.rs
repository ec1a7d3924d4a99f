//! What a server has in the kernel, seen from outside, so that a test can tell whether any of it was left behind.
//!
//! Only what belongs to this server is looked at: other servers run at the same time. What an instance owns carries
//! its name (`crates/sandbox`): control groups `lambdad-<instance>`, interfaces `ld<instance>-…`, the nftables table
//! `lambdad_<instance>`; the name is read off the control groups of its processes. Its mounts are in a namespace of its
//! own, so none may be seen from here, and a network namespace lives as long as a process, a mount or an interface does.

mod cgroups;
mod network;
mod tree;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub(crate) use cgroups::named as cgroups_named;
pub(crate) use network::{all_interfaces, tables};
pub(crate) use tree::{Process, with_descendants};

/// The processes, control groups and instance name of one server, gathered while it ran.
#[derive(Clone, Debug, Default)]
pub struct Footprint {
    processes: BTreeSet<Process>,
    cgroups: BTreeSet<PathBuf>,
    instances: BTreeSet<String>,
}

impl Footprint {
    /// What the process `pid` and its descendants hold now.
    pub fn of(pid: u32) -> Footprint {
        let processes = tree::with_descendants(pid);
        let cgroups: BTreeSet<PathBuf> = processes.iter().flat_map(|p| cgroups::of(p.pid)).collect();
        let instances = cgroups.iter().filter_map(|dir| cgroups::instance(dir)).collect();
        Footprint { processes, cgroups, instances }
    }

    /// Adds what was seen at another moment.
    pub fn absorb(&mut self, other: Footprint) {
        self.processes.extend(other.processes);
        self.cgroups.extend(other.cgroups);
        self.instances.extend(other.instances);
    }

    /// The most memory that all environments of a server have used together, bytes; `None` where nothing counts it.
    pub fn memory_peak_bytes(&self) -> Option<u64> {
        let groups = self.instances.iter().flat_map(|instance| cgroups::named(instance));
        let peaks = groups.flat_map(|group| ["memory.max_usage_in_bytes", "memory.peak"].map(|file| group.join(file)));
        peaks.filter_map(|file| std::fs::read_to_string(file).ok()?.trim().parse().ok()).max()
    }

    /// The names of the instances that were seen: those that had an environment.
    pub(crate) fn instances(&self) -> &BTreeSet<String> {
        &self.instances
    }

    /// How many processes were seen.
    pub fn process_count(&self) -> usize {
        self.processes.len()
    }

    /// How many control groups were seen.
    pub fn cgroup_count(&self) -> usize {
        self.cgroups.len()
    }

    /// The processes that still run, each as a line for a person.
    pub fn running(&self) -> Vec<String> {
        let alive = self.processes.iter().filter(|p| p.is_alive());
        alive.map(|p| format!("process {} ({})", p.pid, p.name)).collect()
    }

    /// The processes in control groups of these instances that are not the process `pid` or its descendants.
    pub fn strangers(&self, pid: u32) -> Vec<String> {
        let inside: BTreeSet<u32> = self.instances.iter().flat_map(|instance| cgroups::inside(instance)).collect();
        let own: BTreeSet<u32> = tree::with_descendants(pid).into_iter().map(|process| process.pid).collect();
        inside.difference(&own).map(|pid| format!("process {pid} in a control group")).collect()
    }

    /// Everything that is still there; `data_dir` may not appear among the mounts.
    pub fn remains(&self, data_dir: &Path) -> Vec<String> {
        let mut left = self.running();
        left.extend(self.cgroups.iter().filter(|c| c.exists()).map(|c| format!("control group {}", c.display())));
        for instance in &self.instances {
            left.extend(cgroups::named(instance).into_iter().map(|dir| format!("control group {}", dir.display())));
            left.extend(network::interfaces(instance).into_iter().map(|name| format!("interface {name}")));
            left.extend(network::table(instance).map(|name| format!("nftables table {name}")));
        }
        let mounts = std::fs::read_to_string("/proc/self/mountinfo").expect("the mounts of this process");
        let data_dir = data_dir.display().to_string();
        left.extend(mounts.lines().filter(|line| line.contains(&data_dir)).map(|line| format!("mount {line}")));
        left
    }
}

#[cfg(test)]
mod tests {
    use std::process::{Command, Stdio};

    use super::*;

    #[test]
    fn a_descendant_that_outlives_its_parent_remains() {
        // The shell starts a grandchild that reads what the test never writes, and waits to be ended.
        let mut shell = Command::new("sh")
            .args(["-c", "exec 3<&0; cat <&3 & wait"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .expect("a shell");
        let mut seen = Footprint::of(shell.id());
        while seen.process_count() < 2 {
            seen = Footprint::of(shell.id());
        }
        let nowhere = Path::new("/nowhere/at/all");
        assert_eq!(seen.remains(nowhere).len(), 2, "both run");
        shell.kill().expect("ending the shell");
        shell.wait().expect("reaping the shell");
        let left = seen.remains(nowhere);
        assert_eq!(left.len(), 1, "the grandchild outlives the shell: {left:?}");
        drop(shell.stdin.take());
    }
}
