//! What targets need of the machine: directories in memory, of which a fuzzer makes thousands a second, and time.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

pub struct Scratch(PathBuf);

impl Scratch {
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Read-only directories do not stop root, and our own are writable.
        drop(fs::remove_dir_all(&self.0));
    }
}

/// An empty one of this process's own, gone when dropped; one that a crash left is emptied first.
pub fn directory() -> Scratch {
    let base = if Path::new("/dev/shm").is_dir() { PathBuf::from("/dev/shm") } else { std::env::temp_dir() };
    let path = base.join(format!("lambdad-fuzz-{}", std::process::id()));
    drop(fs::remove_dir_all(&path));
    fs::create_dir(&path).expect("a scratch directory");
    Scratch(path)
}

/// Processor time of this process: other work on the machine does not count.
pub fn cpu_time() -> Duration {
    let now = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(now.tv_sec.unsigned_abs(), now.tv_nsec.unsigned_abs() as u32)
}
