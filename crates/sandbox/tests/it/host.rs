//! What of an instance can be seen on the host.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// Control groups of an instance, in any hierarchy.
pub fn cgroups(instance: &str) -> Vec<PathBuf> {
    let mountinfo = fs::read_to_string("/proc/self/mountinfo").unwrap();
    mountinfo
        .lines()
        .filter(|line| line.contains(" - cgroup"))
        .filter_map(|line| line.split(' ').nth(4))
        .map(|point| PathBuf::from(point).join(format!("lambdad-{instance}")))
        .filter(|path| path.exists())
        .collect()
}

/// Processes in the instance's groups.
pub fn processes(instance: &str) -> BTreeSet<i32> {
    let mut pids = BTreeSet::new();
    for group in cgroups(instance) {
        for entry in fs::read_dir(group).unwrap() {
            let procs = entry.unwrap().path().join("cgroup.procs");
            // One that is just being removed has none.
            let text = fs::read_to_string(procs).unwrap_or_default();
            pids.extend(text.lines().map(|pid| pid.parse::<i32>().unwrap()));
        }
    }
    pids
}

pub fn mounts() -> Vec<String> {
    let mountinfo = fs::read_to_string("/proc/self/mountinfo").unwrap();
    mountinfo.lines().map(str::to_owned).collect()
}

/// Whether a process is there and not dead.
pub fn is_alive(pid: i32) -> bool {
    match fs::read_to_string(format!("/proc/{pid}/stat")) {
        Ok(stat) => !stat.rsplit(')').next().unwrap().trim_start().starts_with('Z'),
        Err(_) => false,
    }
}

/// Network namespaces that some process of the instance's launcher or its environments lives in or holds open.
pub fn network_namespaces(pids: impl IntoIterator<Item = i32>) -> BTreeSet<String> {
    let link = |pid| fs::read_link(format!("/proc/{pid}/ns/net")).ok();
    pids.into_iter().filter_map(link).map(|link| link.to_string_lossy().into_owned()).collect()
}

/// Descriptors of a process, by what they lead to.
pub fn descriptors(pid: i32) -> Vec<String> {
    let Ok(entries) = fs::read_dir(format!("/proc/{pid}/fd")) else { return Vec::new() };
    entries.filter_map(|e| fs::read_link(e.ok()?.path()).ok()).map(|l| l.to_string_lossy().into_owned()).collect()
}
