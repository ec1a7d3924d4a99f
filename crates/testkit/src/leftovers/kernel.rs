//! Figures from `/proc`, `/sys` and the control groups.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::footprint::{self, Process};

pub struct Running {
    pub pid: u32,
    pub name: String,
    pub is_launcher: bool,
}

/// The server's own process and all below it.
pub fn processes(server: u32) -> Vec<Running> {
    let seen: Vec<Process> = footprint::with_descendants(server).into_iter().collect();
    seen.into_iter()
        .map(|process| {
            let command = fs::read(format!("/proc/{}/cmdline", process.pid)).unwrap_or_default();
            let is_launcher = command.split(|byte| *byte == 0).nth(1) == Some(b"__launcher".as_slice());
            Running { pid: process.pid, name: process.name, is_launcher }
        })
        .collect()
}

/// How many different namespaces of each kind the processes are in, and the launcher holds ready.
pub fn namespaces(processes: &[Running]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    for process in processes {
        for entry in fs::read_dir(format!("/proc/{}/ns", process.pid)).into_iter().flatten().flatten() {
            // `net:[4026531840]`; gone with its process.
            seen.extend(fs::read_link(entry.path()).ok().and_then(|to| to.to_str().map(str::to_owned)));
        }
    }
    seen.iter().map(|name| without_number(name)).collect()
}

/// The directories below the server's own in every hierarchy; some are made ahead, so only how many there are matters.
pub fn cgroups(instances: &BTreeSet<String>) -> Vec<String> {
    let own = instances.iter().flat_map(|instance| footprint::cgroups_named(instance));
    own.flat_map(|dir| below(&dir))
        .map(|dir| dir.display().to_string().trim_end_matches(|c: char| c.is_ascii_digit()).to_owned())
        .collect()
}

fn below(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}

/// What a process sees mounted, without the numbers that only say in which order.
pub fn mounts(pid: u32) -> Vec<String> {
    let text = fs::read_to_string(format!("/proc/{pid}/mountinfo")).unwrap_or_default();
    text.lines().map(|line| line.split(' ').skip(3).take(2).collect::<Vec<_>>().join(" on ")).collect()
}

/// How many descriptors of each kind a process holds.
pub fn descriptors(pid: u32) -> BTreeMap<String, usize> {
    let mut kinds = BTreeMap::new();
    for entry in fs::read_dir(format!("/proc/{pid}/fd")).into_iter().flatten().flatten() {
        if let Ok(to) = fs::read_link(entry.path()) {
            *kinds.entry(without_number(&to.to_string_lossy())).or_default() += 1;
        }
    }
    kinds
}

/// The files behind loop devices.
pub fn loop_devices() -> Vec<String> {
    let entries = fs::read_dir("/sys/block").into_iter().flatten().flatten();
    entries.filter_map(|entry| fs::read_to_string(entry.path().join("loop/backing_file")).ok()).collect()
}

/// Shared memory, queues and semaphores of the host's IPC namespace, by key and identifier.
pub fn ipc_objects() -> Vec<String> {
    let kinds = ["shm", "msg", "sem"];
    let lines = kinds.iter().flat_map(|kind| {
        let text = fs::read_to_string(format!("/proc/sysvipc/{kind}")).unwrap_or_default();
        let rows: Vec<String> =
            text.lines().skip(1).map(|line| line.split_whitespace().take(2).collect::<Vec<_>>().join(" ")).collect();
        rows.into_iter().map(move |row| format!("{kind} {row}"))
    });
    lines.collect()
}

/// Resident memory of a process (VmRSS), KiB; 0 when the process is gone.
pub fn resident_kib(pid: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}

/// `net:[4026531840]` and `ld0abc-17` without the digits, so that two of a kind count as two.
pub fn without_number(name: &str) -> String {
    match name.split_once(":[") {
        Some((kind, _)) => kind.to_owned(),
        None => name.split_once('-').map_or(name, |(prefix, _)| prefix).to_owned(),
    }
}
