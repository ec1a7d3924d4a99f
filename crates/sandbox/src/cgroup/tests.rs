//! The real hierarchies of this machine where it has them, and a file tree that looks like one where not: its
//! tests say `fake`.

use std::fs;
use std::io::Write;
use std::os::fd::AsFd;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::detect::Mounts;
use super::{CgroupVersion, Limits, Removal, Together, files, recover, v2};
use crate::cpu::{CpuShare, CpuWeight};

fn limits() -> Limits {
    Limits { memory_bytes: 134_217_728, cpu: CpuShare::for_memory(128), tasks_max: 65 }
}

#[test]
fn hierarchies_are_found_by_their_options() {
    let mountinfo = "\
        33 32 0:29 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct\n\
        36 32 0:31 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n\
        38 32 0:33 / /sys/fs/cgroup/freezer rw - cgroup cgroup rw,freezer\n\
        39 32 0:34 / /sys/fs/cgroup/pids rw - cgroup cgroup rw,pids\n\
        40 32 0:35 / /sys/fs/cgroup/systemd rw - cgroup cgroup rw,name=systemd\n\
        41 32 0:38 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n";
    let mounts = Mounts::parse(mountinfo);
    let at = |name: &str| Some(PathBuf::from("/sys/fs/cgroup").join(name));
    assert_eq!(mounts.v1, [at("memory"), at("cpu,cpuacct"), at("pids"), at("freezer")]);
    assert_eq!(mounts.unified, at("unified"));
    assert_eq!(mounts.version(), CgroupVersion::V1);
    assert_eq!(mounts.missing(), [""; 0]);
}

#[test]
fn the_kind_follows_from_what_is_mounted() {
    let v1 =
        Mounts::parse("36 32 0:31 / /m rw - cgroup cgroup rw,memory\n39 32 0:34 / /p rw - cgroup cgroup rw,pids\n");
    assert_eq!((v1.version(), v1.missing()), (CgroupVersion::V1, vec!["cpu", "freezer"]));
    let without_memory = Mounts::parse("39 32 0:34 / /p rw - cgroup cgroup rw,pids\n");
    assert_eq!((without_memory.version(), without_memory.missing().len()), (CgroupVersion::None, 4));
    let mut v2 = Mounts::parse("41 32 0:38 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n");
    assert_eq!(v2.version(), CgroupVersion::None, "no controller is there");
    v2.unified_controls = true;
    assert_eq!((v2.version(), v2.missing()), (CgroupVersion::V2, vec![]));
}

/// The files of a v2 group, empty.
fn fake_group(files: &[&str]) -> (tempfile::TempDir, v2::Group) {
    let tree = tempfile::tempdir().unwrap();
    let group = tree.path().join("e1");
    fs::create_dir(&group).unwrap();
    for file in files {
        fs::write(group.join(file), "").unwrap();
    }
    let parent = files::directory(tree.path()).unwrap();
    let group = v2::Group::open(files::directory(&group).unwrap(), parent, "e1").unwrap();
    (tree, group)
}

fn content(tree: &Path, file: &str) -> String {
    fs::read_to_string(tree.join("e1").join(file)).unwrap()
}

const BASE: [&str; 2] = ["cgroup.freeze", "cgroup.events"];
const ALL: [&str; 9] = [
    "cgroup.freeze",
    "cgroup.events",
    "memory.max",
    "memory.swap.max",
    "memory.events",
    "memory.peak",
    "pids.max",
    "cpu.max",
    "cpu.weight",
];

#[test]
fn limits_are_written_as_v2_wants_them_on_a_fake_tree() {
    let (tree, group) = fake_group(&ALL);
    group.limit(&limits()).unwrap();
    for (file, value) in [
        ("memory.max", "134217728"),
        ("memory.swap.max", "0"),
        ("pids.max", "65"),
        ("cpu.max", "7235 100000"),
        ("cpu.weight", "74"),
    ] {
        assert_eq!(content(tree.path(), file), value, "{file}");
    }
    group.let_die().unwrap();
    assert_eq!(content(tree.path(), "cgroup.freeze"), "0");
}

#[test]
fn figures_are_read_as_v2_gives_them_on_a_fake_tree() {
    let (tree, group) = fake_group(&ALL);
    let write = |file: &str, text: &str| fs::write(tree.path().join("e1").join(file), text).unwrap();
    write("memory.events", "low 0\nhigh 0\nmax 12\noom 3\noom_kill 2\noom_group_kill 0\n");
    write("memory.peak", "104857600\n");
    assert_eq!((group.oom_kills().unwrap(), group.memory_peak().unwrap()), (2, Some(104_857_600)));
    write("memory.peak", "max\n");
    assert!(group.memory_peak().unwrap_err().to_string().contains("not a number"));
}

#[test]
fn a_v2_group_without_controllers_has_no_figures_on_a_fake_tree() {
    let (_tree, group) = fake_group(&BASE);
    group.limit(&limits()).unwrap();
    assert_eq!((group.oom_kills().unwrap(), group.memory_peak().unwrap()), (0, None));
    let handles = group.handles().unwrap();
    assert!(
        handles.freezer.is_some() && handles.memory_peak.is_none() && handles.cpu.is_none() && handles.weight.is_none()
    );
}

/// A process that waits for its standard input to end.
fn waiting() -> Child {
    Command::new("cat").stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap()
}

/// The v2 hierarchy of this machine, even if it has no controllers, and a tree of our own in it.
fn unified() -> Option<(PathBuf, v2::Tree)> {
    let root = Mounts::find().unwrap().unified?;
    let name = format!("lambdad-test-{}-{:?}", std::process::id(), std::thread::current().id()).replace(['(', ')'], "");
    Some((
        root.join(&name),
        v2::Tree::create(&root, &name, &Together::of_this_machine(CpuWeight::default(), None).unwrap()).unwrap(),
    ))
}

#[test]
fn a_real_v2_group_freezes_thaws_empties_and_goes() {
    let Some((path, tree)) = unified() else { return eprintln!("this machine has no cgroup v2: not tested") };
    let mut group = tree.group("e1").unwrap();
    let mut process = waiting();
    fs::write(path.join("e1/cgroup.procs"), process.id().to_string()).unwrap();
    let freezer = group.handles().unwrap().freezer.unwrap();
    files::write(&freezer, "1").unwrap();
    wait_for_event(&group, "frozen 1");
    assert_eq!(group.remove().unwrap(), Removal::Busy);
    // Frozen, and dies all the same.
    process.kill().unwrap();
    process.wait().unwrap();
    wait_for_event(&group, "populated 0");
    group.let_die().unwrap();
    assert_eq!(group.remove().unwrap(), Removal::Done);
    assert!(!path.join("e1").exists());
    tree.remove().unwrap();
    assert!(!path.exists());
}

fn wait_for_event(group: &v2::Group, line: &str) {
    use rustix::event::{PollFd, PollFlags, poll};
    while !files::read(group.events()).unwrap().lines().any(|l| l == line) {
        let events = group.events();
        poll(&mut [PollFd::from_borrowed_fd(events.as_fd(), PollFlags::PRI)], None).unwrap();
    }
}

#[test]
fn what_is_left_in_a_real_v2_tree_is_cleared_away_and_nothing_else() {
    let Some((path, tree)) = unified() else { return eprintln!("this machine has no cgroup v2: not tested") };
    let mut left = waiting();
    let mut bystander = waiting();
    let group = tree.group("e7").unwrap();
    fs::write(path.join("e7/cgroup.procs"), left.id().to_string()).unwrap();
    files::write(group.handles().unwrap().freezer.unwrap(), "1").unwrap();
    recover::clear(std::slice::from_ref(&path)).unwrap();
    assert!(!path.exists());
    assert_eq!(std::os::unix::process::ExitStatusExt::signal(&left.wait().unwrap()), Some(9));
    // It still answers: its input ends, and it with it.
    bystander.stdin.take().unwrap().write_all(b"x").unwrap();
    assert!(bystander.wait().unwrap().success());
    recover::clear(&[path]).expect("nothing to do is well");
}
