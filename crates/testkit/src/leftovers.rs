//! What a running server holds in the kernel and on the disk at one moment, and how that differs from another moment:
//! after a function is gone, everything of it must be.
//!
//! [`crate::Footprint`] asks what a *stopped* server left. This asks what a *function* left while the server runs on.

mod kernel;

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::server::Server;

pub use kernel::resident_kib;

/// The kinds of things that are counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// Kind and name of each thing, and how many there are.
    things: BTreeMap<(&'static str, String), usize>,
    /// Resident memory of the daemon and its launcher, KiB.
    memory_kib: u64,
}

/// What there is more, or less, of.
#[derive(Clone, Debug, Default)]
pub struct Difference(Vec<String>);

/// Between two looks at a server that is still tidying up.
const LOOK_AGAIN: Duration = Duration::from_millis(10);

impl Snapshot {
    /// What the server holds now. Its control groups are known once [`Server::observe`] saw an environment.
    pub fn of(server: &Server) -> Snapshot {
        let mut now = Snapshot::default();
        let processes = kernel::processes(server.pid());
        let launcher = processes.iter().find(|process| process.is_launcher).map(|process| process.pid);
        for process in &processes {
            now.add("process", process.name.clone());
        }
        for place in kernel::namespaces(&processes) {
            now.add("namespace", place);
        }
        for group in kernel::cgroups(server.seen().instances()) {
            now.add("control group", group);
        }
        for name in crate::footprint::all_interfaces() {
            now.add("interface", kernel::without_number(&name));
        }
        for name in crate::footprint::tables() {
            now.add("nftables table", name);
        }
        for line in kernel::ipc_objects() {
            now.add("System V object", line);
        }
        for file in kernel::loop_devices() {
            now.add("loop device", file);
        }
        for pid in [Some(std::process::id()), launcher].into_iter().flatten() {
            for mount in kernel::mounts(pid) {
                now.add("mount", mount);
            }
        }
        if let Some(launcher) = launcher {
            for (kind, count) in kernel::descriptors(launcher) {
                now.things.insert(("descriptor of the launcher", kind), count);
            }
        }
        for path in files(&server.data_dir()) {
            now.add("file", path.display().to_string());
        }
        now.memory_kib = [Some(server.pid()), launcher].into_iter().flatten().map(kernel::resident_kib).sum();
        now
    }

    fn add(&mut self, kind: &'static str, name: String) {
        *self.things.entry((kind, name)).or_default() += 1;
    }

    /// What is different in `later`, memory apart.
    pub fn difference(&self, later: &Snapshot) -> Difference {
        let count = |from: &Snapshot, key: &(&'static str, String)| from.things.get(key).copied().unwrap_or_default();
        let keys: std::collections::BTreeSet<_> = self.things.keys().chain(later.things.keys()).collect();
        let differs = keys.into_iter().filter(|key| count(self, key) != count(later, key));
        Difference(
            differs.map(|key| format!("{} {}: {} -> {}", key.0, key.1, count(self, key), count(later, key))).collect(),
        )
    }

    /// Resident memory of the daemon and its launcher, KiB.
    pub fn memory_kib(&self) -> u64 {
        self.memory_kib
    }

    /// Looks until everything is as it was, at most for `limit`.
    ///
    /// # Errors
    /// What still differs then.
    pub fn restored(&self, server: &Server, limit: Duration) -> Result<Snapshot, Difference> {
        let end = Instant::now() + limit;
        loop {
            let now = Snapshot::of(server);
            let difference = self.difference(&now);
            if difference.0.is_empty() {
                return Ok(now);
            }
            if Instant::now() > end {
                return Err(difference);
            }
            std::thread::sleep(LOOK_AGAIN);
        }
    }
}

impl Difference {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.join("; "))
    }
}

/// What outlives a function on purpose: records of the past, and packages, which a sweep removes some minutes after the
/// last use.
const KEPT: [&str; 4] = ["logs", "audit", "meta.db", "code"];

/// Every file below the data directory, relative to it.
fn files(data_dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![data_dir.to_owned()];
    while let Some(dir) = open.pop() {
        // It may be removed while we look.
        let Ok(entries) = std::fs::read_dir(&dir) else { continue };
        for entry in entries.flatten() {
            let path = entry.path();
            let relative = path.strip_prefix(data_dir).expect("below the data directory").to_owned();
            let top = relative.iter().next().and_then(|name| name.to_str()).unwrap_or_default();
            if KEPT.iter().any(|kept| top.starts_with(kept)) {
                continue;
            }
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                open.push(path);
            }
            found.push(relative);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_more_and_what_is_less_is_named() {
        let mut before = Snapshot::default();
        before.add("process", "python3".into());
        before.add("mount", "/tmp".into());
        let mut after = before.clone();
        assert!(before.difference(&after).0.is_empty());
        after.add("process", "python3".into());
        after.things.remove(&("mount", "/tmp".to_owned()));
        assert_eq!(before.difference(&after).0, ["mount /tmp: 1 -> 0", "process python3: 1 -> 2"]);
    }
}
