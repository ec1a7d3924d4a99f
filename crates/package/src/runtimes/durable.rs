//! Which trees would survive a power loss.
//!
//! A capture writes 3,000 files; flushing them takes as long as the disk is busy with anything else. So a tree is
//! used at once, flushed in the background, and noted as flushed (`<hex>.synced`). One that was not is trusted
//! only during the boot of the machine that wrote it (`<hex>.boot`). After a power loss within that window it is
//! captured again, and the same interpreter gives the same tree.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;

use crate::files;

/// Whether the tree at `root` holds what was put there.
pub(crate) fn trusted(root: &Path) -> bool {
    root.is_dir() && (flushed(root) || written_in_boot(root, &files::boot_id()))
}

/// Notes, before a tree gets its name, that only this boot may trust it.
pub(crate) fn note_boot(root: &Path) -> io::Result<()> {
    files::remove(&root.with_extension("synced"))?;
    fs::write(root.with_extension("boot"), files::boot_id())
}

/// Nobody may trust the tree from here on: it is being removed.
pub(crate) fn forget(root: &Path) -> io::Result<()> {
    files::remove(&root.with_extension("synced"))?;
    files::remove(&root.with_extension("boot"))
}

fn flushed(root: &Path) -> bool {
    root.with_extension("synced").exists()
}

fn written_in_boot(root: &Path, boot: &str) -> bool {
    !boot.is_empty() && fs::read_to_string(root.with_extension("boot")).is_ok_and(|noted| noted == boot)
}

/// On return the tree at `root` survives a power loss.
pub(crate) fn flush(root: &Path) -> io::Result<()> {
    if flushed(root) {
        return Ok(());
    }
    rustix::fs::syncfs(File::open(root)?)?;
    fs::write(root.with_extension("synced"), "")
}

/// The one thread that flushes, while there is something to flush.
#[derive(Default)]
pub(crate) struct Flusher {
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Flusher {
    /// Sees to it that the tree at `root` is flushed soon. While another one is being flushed it is left to the
    /// next call, which every use of a runtime makes.
    pub fn flush_soon(&self, root: &Path) {
        let mut thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        if flushed(root) || thread.as_ref().is_some_and(|thread| !thread.is_finished()) {
            return;
        }
        let root = root.to_owned();
        let flush = move || {
            if let Err(error) = flush(&root) {
                tracing::warn!(tree = %root.display(), %error, "cannot flush a captured runtime; the next use tries again");
            }
        };
        match std::thread::Builder::new().name("runtime-flush".to_owned()).spawn(flush) {
            Ok(started) => *thread = Some(started),
            Err(error) => {
                tracing::warn!(%error, "cannot flush a captured runtime; the next use tries again")
            }
        }
    }

    /// Waits for the flush that is under way, if one is.
    pub fn wait(&self) {
        let running = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if running.is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the thread that flushes runtimes panicked");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_trusted_in_its_boot_and_once_flushed_for_good() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("abc");
        assert!(!trusted(&root));
        fs::create_dir(&root).unwrap();
        assert!(!trusted(&root));
        note_boot(&root).unwrap();
        assert!(trusted(&root));
        assert!(!written_in_boot(&root, "another boot"));
        fs::write(root.with_extension("boot"), "an earlier boot").unwrap();
        assert!(!trusted(&root));
        let flusher = Flusher::default();
        flusher.flush_soon(&root);
        flusher.wait();
        assert!(trusted(&root));
        note_boot(&root).unwrap();
        assert!(!flushed(&root), "made anew, and not flushed yet");
    }
}
