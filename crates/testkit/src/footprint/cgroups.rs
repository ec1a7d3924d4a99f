//! The control groups of a process as directories, in version 1 and 2 alike.

use std::path::{Path, PathBuf};

/// What the name of an instance's own directory begins with.
const PREFIX: &str = "lambdad-";

/// The directories of the control groups that a process is in and the running test is not.
pub fn of(pid: u32) -> Vec<PathBuf> {
    let own = membership("self");
    let mounts = mounts();
    membership(&pid.to_string())
        .into_iter()
        .filter(|line| !own.contains(line))
        .flat_map(|line| directories(&line, &mounts))
        .collect()
}

/// The instance that a control group belongs to.
pub fn instance(dir: &Path) -> Option<String> {
    let names = dir.components().filter_map(|part| part.as_os_str().to_str());
    names.filter_map(|name| name.strip_prefix(PREFIX)).next().map(str::to_owned)
}

/// An instance's directories at the top of each hierarchy.
pub fn named(instance: &str) -> Vec<PathBuf> {
    let dirs = mounts().into_iter().map(|mount| mount.join(format!("{PREFIX}{instance}")));
    dirs.filter(|dir| dir.is_dir()).collect()
}

/// The processes in an instance's groups.
pub fn inside(instance: &str) -> Vec<u32> {
    let mut all = Vec::new();
    for dir in named(instance) {
        let groups = std::fs::read_dir(&dir).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
        for group in groups.chain([dir.clone()]) {
            let text = std::fs::read_to_string(group.join("cgroup.procs")).unwrap_or_default();
            all.extend(text.lines().filter_map(|line| line.parse::<u32>().ok()));
        }
    }
    all
}

/// Lines such as `4:memory:/a/b` (version 1) and `0::/a/b` (version 2); none when the process is gone.
fn membership(pid: &str) -> Vec<String> {
    std::fs::read_to_string(format!("/proc/{pid}/cgroup")).unwrap_or_default().lines().map(str::to_owned).collect()
}

/// Every directory of that path below a cgroup mount: controllers are not told apart, for a group of that name in
/// another hierarchy would be a leftover as well.
fn directories(line: &str, mounts: &[PathBuf]) -> Vec<PathBuf> {
    let Some(path) = line.splitn(3, ':').nth(2).map(|p| p.trim_start_matches('/')) else {
        return Vec::new();
    };
    if path.is_empty() {
        return Vec::new();
    }
    mounts.iter().map(|mount| mount.join(path)).filter(|dir| dir.is_dir()).collect()
}

fn mounts() -> Vec<PathBuf> {
    let text = std::fs::read_to_string("/proc/self/mounts").expect("the mounts of this process");
    let is_cgroup = |kind: &str| kind == "cgroup" || kind == "cgroup2";
    text.lines()
        .map(|line| line.split(' ').collect::<Vec<_>>())
        .filter(|fields| fields.get(2).is_some_and(|kind| is_cgroup(kind)))
        .filter_map(|fields| fields.get(1).map(|dir| Path::new(dir).to_path_buf()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_instance_is_read_off_the_directory() {
        assert_eq!(instance(Path::new("/sys/fs/cgroup/memory/lambdad-0abc/e7")).as_deref(), Some("0abc"));
        assert_eq!(instance(Path::new("/sys/fs/cgroup/user.slice/x")), None);
    }
}
