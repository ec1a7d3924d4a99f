//! One server per data directory.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use crate::StoreError;

/// Holds `DIR/lock` for as long as it lives. The kernel lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub struct DirLock {
    dir: PathBuf,
    file: File,
}

impl DirLock {
    /// Makes the directory if need be (mode 0700) and locks it, or names the process that has it.
    pub fn acquire(dir: &Path) -> Result<DirLock, StoreError> {
        make_dir(dir)?;
        let path = dir.join("lock");
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(&path)
            .map_err(StoreError::io("open", &path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut pid = String::new();
                // A missing pid does not make the directory less locked.
                if file.read_to_string(&mut pid).is_err() || pid.trim().is_empty() {
                    pid = "unknown".into();
                }
                return Err(StoreError::Locked { dir: dir.into(), pid: pid.trim().into() });
            }
            Err(TryLockError::Error(source)) => {
                return Err(StoreError::Io { doing: "lock", path, source });
            }
        }
        file.set_len(0)
            .and_then(|()| writeln!(file, "{}", std::process::id()))
            .map_err(StoreError::io("write", &path))?;
        Ok(DirLock { dir: dir.into(), file })
    }

    /// The directory that is held.
    pub fn dir(&self) -> &Path {
        &self.dir
    }
}

impl Drop for DirLock {
    /// Closing the file is not enough: a process that is just being started may have a copy of it until it execs.
    fn drop(&mut self) {
        if let Err(error) = self.file.unlock() {
            tracing::warn!(dir = %self.dir.display(), %error, "cannot unlock the data directory");
        }
    }
}

/// Creates `dir` durably: its name is on disk before anything is put in it.
fn make_dir(dir: &Path) -> Result<(), StoreError> {
    if dir.is_dir() {
        return Ok(());
    }
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(StoreError::io("create", dir))?;
    let parent = dir.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(parent).and_then(|p| p.sync_all()).map_err(StoreError::io("sync", parent))
}
