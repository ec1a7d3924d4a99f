//! What a function does not get to see of `/proc`.

use std::ffi::{CStr, CString};
use std::os::unix::fs::PermissionsExt;

/// Files that tell about the host or its other users, and that no language's runtime reads. Those that only the host's
/// root may open are not here: no process in an environment is that, and each mask costs 4 us of a cold start. What
/// runtimes do read of the whole machine (`meminfo`, `cpuinfo`, `stat`, `loadavg`, `uptime`, `vmstat`) stays: see
/// docs/decisions/0058.
const FILES: &[&str] = &[
    "buddyinfo",
    "cmdline",
    "diskstats",
    "interrupts",
    "kallsyms",
    "key-users",
    "keys",
    "latency_stats",
    "locks",
    "modules",
    "mtrr",
    "partitions",
    "sched_debug",
    "softirqs",
    "timer_list",
    "zoneinfo",
];
/// The same for directories.
const DIRECTORIES: &[&str] = &["acpi", "asound", "bus", "driver", "fs", "irq", "pressure", "scsi"];

/// The entries of [`FILES`] and [`DIRECTORIES`] that this kernel has and lets others read.
#[derive(Debug)]
pub struct Masks {
    pub(crate) files: Vec<CString>,
    pub(crate) directories: Vec<CString>,
}

impl Masks {
    /// Looks at this machine's `/proc`. Once, in the launcher.
    pub fn find() -> Masks {
        Masks { files: readable(FILES), directories: readable(DIRECTORIES) }
    }
}

fn readable(names: &[&str]) -> Vec<CString> {
    const OTHERS: u32 = 0o007;
    names
        .iter()
        .filter(|name| {
            std::fs::metadata(format!("/proc/{name}")).is_ok_and(|found| found.permissions().mode() & OTHERS != 0)
        })
        .filter_map(|name| CString::new(format!("proc/{name}")).ok())
        .collect()
}

impl Masks {
    /// All of them, relative to the root.
    pub fn all(&self) -> impl Iterator<Item = &CStr> {
        self.files().chain(self.directories())
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = &CStr> {
        self.files.iter().map(CString::as_c_str)
    }

    pub(crate) fn directories(&self) -> impl Iterator<Item = &CStr> {
        self.directories.iter().map(CString::as_c_str)
    }
}
