//! What can go wrong with recordings.

use std::io;
use std::path::{Path, PathBuf};

/// Why the recorder cannot be opened, read or swept.
#[derive(Debug, thiserror::Error)]
pub enum RecordingError {
    /// Others may read the key.
    #[error("{} may be read by others (mode {mode:04o}): run chmod 600 on it, or remove it, which loses what is recorded", path.display())]
    OpenKey {
        /// The file.
        path: PathBuf,
        /// Its mode.
        mode: u32,
    },
    /// What is in the file is no key.
    #[error("{} does not hold a key of 32 bytes: restore it, or remove it, which loses what is recorded", .0.display())]
    BrokenKey(PathBuf),
    /// The system has no randomness.
    #[error("the system gave no random numbers: {0}")]
    Random(getrandom::Error),
    /// The disk.
    #[error("cannot {doing} {}: {source}", path.display())]
    Io {
        /// A verb.
        doing: &'static str,
        /// Its object.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// The recorder's thread is gone.
    #[error("the recorder has stopped; see the server's log")]
    Stopped,
}

impl RecordingError {
    pub(super) fn io(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> RecordingError {
        move |source| RecordingError::Io { doing, path: path.into(), source }
    }
}
