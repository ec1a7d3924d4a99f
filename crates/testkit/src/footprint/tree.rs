//! Processes and their descendants, from `/proc`.

use std::collections::BTreeSet;

/// A process, told apart from a later one of the same number by its start time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Process {
    /// Its number in this process's pid namespace.
    pub pid: u32,
    /// Clock ticks after boot.
    started: u64,
    /// `comm`.
    pub name: String,
}

struct Stat {
    process: Process,
    parent: u32,
    dead: bool,
}

impl Process {
    /// Whether it still runs: a zombie holds nothing any more, but nobody reaped it, so it counts.
    pub fn is_alive(&self) -> bool {
        stat(self.pid).is_some_and(|now| now.process.started == self.started && !now.dead)
    }
}

/// The process and all its descendants.
pub fn with_descendants(pid: u32) -> BTreeSet<Process> {
    let all: Vec<Stat> = pids().into_iter().filter_map(stat).collect();
    let mut found: BTreeSet<u32> = BTreeSet::from([pid]);
    // Numbers wrap around, so a parent may come after its child: go on until nothing is added.
    loop {
        let before = found.len();
        found.extend(all.iter().filter(|s| found.contains(&s.parent)).map(|s| s.process.pid).collect::<Vec<_>>());
        if found.len() == before {
            break;
        }
    }
    all.into_iter().map(|s| s.process).filter(|p| found.contains(&p.pid)).collect()
}

fn pids() -> Vec<u32> {
    let entries = std::fs::read_dir("/proc").expect("/proc");
    entries.filter_map(|e| e.ok()?.file_name().to_str()?.parse().ok()).collect()
}

/// `None` when the process is gone.
fn stat(pid: u32) -> Option<Stat> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // "pid (name) state ppid …": the name may hold blanks and brackets, so look for its last bracket.
    let (head, tail) = text.rsplit_once(") ")?;
    let name = head.split_once('(')?.1.to_owned();
    let fields: Vec<&str> = tail.split(' ').collect();
    let parent = fields.get(1)?.parse().ok()?;
    // Field 22 of proc(5), counted from 1; `tail` begins with field 3.
    let started = fields.get(19)?.parse().ok()?;
    let dead = *fields.first()? == "X";
    Some(Stat { process: Process { pid, started, name }, parent, dead })
}
