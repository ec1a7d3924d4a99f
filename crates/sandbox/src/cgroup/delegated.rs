//! The control group that a service manager has handed over to an ordinary user (systemd: `Delegate=yes`).

use std::io;
use std::path::{Path, PathBuf};

use rustix::fs::{Access, AtFlags, CWD};

use super::detect::{CONTROLLERS, Mounts};

/// What systemd's users type.
const ADVICE: &str = "start it as a service with Delegate=yes, for example `systemd-run --user --scope -p Delegate=yes \
                      lambdad serve`, on a machine with control groups v2";

/// The v2 group of this process and its parent, if the user may make groups in it. Both move into a group below it,
/// `lambdad-INSTANCE-server`, because a group that hands on controllers has no processes of its own
/// (kernel: Documentation/admin-guide/cgroup-v2.rst, "No Internal Process Constraint").
pub(super) fn find(mounts: &Mounts, own: &str, instance: &str) -> Result<Mounts, String> {
    let group = group(mounts, own)?;
    let writable = |file: &str| {
        rustix::fs::accessat(CWD, group.join(file), Access::WRITE_OK, AtFlags::EACCESS)
            .map_err(|errno| format!("{} is not this user's ({}): {ADVICE}", group.display(), io::Error::from(errno)))
    };
    writable("")?;
    writable("cgroup.procs")?;
    let server = group.join(format!("lambdad-{instance}-server"));
    settle(&group, &server).map_err(|error| format!("moving the server into {}: {error}", server.display()))?;
    let controllers = std::fs::read_to_string(group.join("cgroup.controllers"))
        .map_err(|error| format!("reading the controllers of {}: {error}", group.display()))?;
    let has = |name: &str| name == "freezer" || controllers.split_whitespace().any(|controller| controller == name);
    Ok(Mounts {
        unified: Some(group),
        delegated: Some(CONTROLLERS.into_iter().filter(|name| !has(name)).collect()),
        ..Mounts::default()
    })
}

/// From the line `0::/PATH` of `/proc/self/cgroup` (cgroups(7)).
fn group(mounts: &Mounts, own: &str) -> Result<PathBuf, String> {
    let root = mounts.unified.as_deref().ok_or_else(|| format!("control groups v2 are not mounted: {ADVICE}"))?;
    let path = own.lines().find_map(|line| line.strip_prefix("0::/"));
    let path = path.ok_or_else(|| format!("this process is in no control group v2: {ADVICE}"))?;
    if path.split('/').any(|part| part == "..") {
        return Err("this process's control group lies outside of what this container sees".to_owned());
    }
    // A server that is started again from a shell that it moved would go one deeper each time.
    let path = match path.rsplit_once('/') {
        Some((parent, last)) if last.starts_with("lambdad-") && last.ends_with("-server") => parent,
        _ => path,
    };
    Ok(root.join(path))
}

fn settle(group: &Path, server: &Path) -> io::Result<()> {
    match std::fs::create_dir(server) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    let here = std::fs::read_to_string(group.join("cgroup.procs"))?;
    let parent = rustix::process::getppid();
    let ours = [parent, Some(rustix::process::getpid())];
    for pid in ours.into_iter().flatten().map(|pid| pid.as_raw_nonzero().to_string()) {
        if here.lines().any(|line| line == pid) {
            std::fs::write(server.join("cgroup.procs"), pid)?;
        }
    }
    Ok(())
}

impl Mounts {
    /// What an ordinary user has: a group of one's own, or nothing and a note that says why.
    pub(crate) fn delegated(instance: &str) -> io::Result<Mounts> {
        let mounts = Mounts::parse(&std::fs::read_to_string("/proc/self/mountinfo")?);
        let own = std::fs::read_to_string("/proc/self/cgroup")?;
        Ok(find(&mounts, &own, instance).unwrap_or_else(|reason| Mounts { notes: vec![reason], ..Mounts::default() }))
    }
}

#[cfg(test)]
mod tests {
    use super::super::CgroupVersion;
    use super::*;

    fn mounts(root: &Path) -> Mounts {
        Mounts { unified: Some(root.to_owned()), ..Mounts::default() }
    }

    #[test]
    fn the_own_group_is_found() {
        let at = |own: &str| group(&mounts(Path::new("/sys/fs/cgroup")), own);
        let found = at("12:pids:/x\n0::/user.slice/a.scope\n").unwrap();
        assert_eq!(found, Path::new("/sys/fs/cgroup/user.slice/a.scope"));
        assert_eq!(at("0::/a.scope/lambdad-0abc-server\n").unwrap(), Path::new("/sys/fs/cgroup/a.scope"));
        assert_eq!(at("0::/\n").unwrap(), Path::new("/sys/fs/cgroup/"));
        assert!(at("0::/../x\n").unwrap_err().contains("outside"));
        assert!(at("3:pids:/x\n").unwrap_err().contains("Delegate=yes"));
        assert!(group(&Mounts::default(), "0::/\n").unwrap_err().contains("not mounted"));
    }

    /// Files as systemd hands them over: the group is the user's.
    #[test]
    fn a_fake_delegated_tree_gives_what_its_controllers_are() {
        let tree = tempfile::tempdir().unwrap();
        let group = tree.path().join("user.slice/lambdad.service");
        std::fs::create_dir_all(group.join("lambdad-0abc-server")).unwrap();
        let own = "0::/user.slice/lambdad.service\n";
        let me = std::process::id().to_string();
        for (controllers, missing) in [("cpu io memory pids", vec![]), ("memory pids", vec!["cpu"])] {
            std::fs::write(group.join("cgroup.controllers"), controllers).unwrap();
            std::fs::write(group.join("cgroup.procs"), format!("{me}\n")).unwrap();
            let found = find(&mounts(tree.path()), own, "0abc").unwrap();
            assert_eq!((found.version(), found.missing()), (CgroupVersion::V2, missing));
            assert_eq!(found.unified.as_deref(), Some(&*group));
            assert_eq!(std::fs::read_to_string(group.join("lambdad-0abc-server/cgroup.procs")).unwrap(), me);
        }
    }

    #[test]
    fn a_fake_tree_that_is_not_delegated_is_left_alone() {
        let tree = tempfile::tempdir().unwrap();
        let why = find(&mounts(tree.path()), "0::/user.slice\n", "0abc").unwrap_err();
        assert!(why.contains("is not this user's") && why.contains("systemd-run"), "{why}");
        assert_eq!(std::fs::read_dir(tree.path()).unwrap().count(), 0);
    }
}
