//! The memory of all environments together.

use std::io;
use std::os::fd::{AsFd, OwnedFd};

use crate::cgroup::{self, MemoryFiles};

/// Reads how much memory all environments use together.
#[derive(Debug)]
pub struct SharedMemory {
    pub(crate) current: OwnedFd,
    pub(crate) stat: OwnedFd,
    pub(crate) max_bytes: u64,
}

impl SharedMemory {
    pub(crate) fn new(files: MemoryFiles, max_bytes: u64) -> SharedMemory {
        let MemoryFiles { current, stat } = files;
        SharedMemory { current, stat, max_bytes }
    }

    /// What the kernel lets them have, bytes.
    pub fn max_bytes(&self) -> u64 {
        self.max_bytes
    }

    /// What they use and would miss, bytes: without the files that the kernel keeps only because there is room.
    pub fn used_bytes(&self) -> io::Result<u64> {
        let current = cgroup::read(self.current.as_fd())?;
        let current: u64 = current.trim().parse().map_err(|_| io::Error::other("the memory in use is not a number"))?;
        let stat = cgroup::read(self.stat.as_fd())?;
        Ok(current.saturating_sub(droppable_bytes(&stat)))
    }
}

/// Of `memory.stat`: v1 has its children in `total_`, v2 in the figure itself.
fn droppable_bytes(stat: &str) -> u64 {
    let figure = |name: &str| {
        let mut lines = stat.lines().filter_map(|line| line.split_once(' '));
        lines.find(|(own, _)| *own == name).and_then(|(_, value)| value.parse().ok())
    };
    figure("total_inactive_file").or_else(|| figure("inactive_file")).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_kinds_are_read() {
        for (stat, bytes) in [
            ("cache 9\ninactive_file 5\ntotal_cache 90\ntotal_inactive_file 50\n", 50),
            ("anon 9\nfile 8\ninactive_file 5\n", 5),
            ("", 0),
        ] {
            assert_eq!(droppable_bytes(stat), bytes, "{stat:?}");
        }
    }
}
