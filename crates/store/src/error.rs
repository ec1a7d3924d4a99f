//! What can go wrong, as the branches that callers take.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Why the store could not be opened, read or changed. In every case nothing is half-changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another server holds the directory.
    #[error("{} is in use by another lambdad (pid {pid}): stop that one, or give this one a data directory of its own", dir.display())]
    Locked {
        /// The data directory.
        dir: PathBuf,
        /// What the other server wrote into the lock file.
        pid: String,
    },
    /// A newer release has been here.
    #[error("{} has schema version {found}, and this lambdad knows versions up to {known}: run the newer lambdad that wrote it, or restore a backup", path.display())]
    Newer {
        /// The database file.
        path: PathBuf,
        /// Its `user_version`.
        found: u32,
        /// The last one this build can read.
        known: u32,
    },
    /// The library that was linked can lose committed writes.
    #[error("SQLite {found} can lose committed writes (its WAL-reset bug): build with SQLite 3.51.3 or newer")]
    OldSqlite {
        /// The linked version.
        found: &'static str,
    },
    /// No room. The same call works again as soon as there is some.
    #[error("the disk that holds {} is full and nothing was changed: free some space, then try again", path.display())]
    Full {
        /// The database file.
        path: PathBuf,
    },
    /// The database refused this one change; others go on.
    #[error("cannot change {}: {reason}", path.display())]
    Refused {
        /// The database file.
        path: PathBuf,
        /// In the database's words.
        reason: String,
    },
    /// The disk failed, so nothing more is written: what is on it is only known after opening it anew.
    #[error(
        "the store has stopped: {reason}. Check the disk, then start lambdad again; every acknowledged change is kept"
    )]
    Stopped {
        /// What failed first.
        reason: Arc<str>,
    },
    /// A file or directory of the store.
    #[error("cannot {doing} {}", path.display())]
    Io {
        /// A verb.
        doing: &'static str,
        /// Its object.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// The database, while it is opened or read.
    #[error("cannot {doing} {}", path.display())]
    Database {
        /// A verb.
        doing: &'static str,
        /// The database file.
        path: PathBuf,
        /// The database's reason.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl StoreError {
    pub(crate) fn io(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> StoreError {
        move |source| StoreError::Io { doing, path: path.into(), source }
    }

    pub(crate) fn database(doing: &'static str, path: &Path) -> impl FnOnce(rusqlite::Error) -> StoreError {
        move |source| StoreError::Database { doing, path: path.into(), source: Box::new(source) }
    }
}

/// Why a function was not stored.
#[derive(Debug, thiserror::Error)]
pub enum PutError {
    /// [`Expect::Absent`](crate::Expect::Absent), and it is there.
    #[error("the function exists already")]
    Exists,
    /// [`Expect::Revision`](crate::Expect::Revision), and it has another one by now or is gone.
    #[error("the function was changed or deleted in the meantime")]
    Stale,
    /// The store itself.
    #[error(transparent)]
    Store(#[from] StoreError),
}
