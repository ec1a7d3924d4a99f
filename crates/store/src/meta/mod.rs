//! Metadata: which functions there are, and documents of those above.

mod change;
mod document;
mod failure;
#[cfg(fuzzing)]
pub(crate) mod fuzzing;
mod load;
mod migrate;
mod row;
mod stored;
mod stored_config;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

use domain::{Function, FunctionName};
use tokio::sync::{mpsc, oneshot, watch};

pub use change::Expect;
pub use document::{Batch, Document};
pub use load::{Damaged, Loaded};
pub use row::Damage;

use crate::{DirLock, PutError, StoreError};
use change::{Change, Outcome};
use row::Row;
use writer::{Request, Writer};

/// The first SQLite whose WAL reset does not lose commits (facts: store §3.1).
const SQLITE_VERSION_MIN: i32 = 3_051_003;
/// Changes that may wait for the writer; the caller of one more waits with it.
const QUEUE_MAX: usize = 1024;

/// Functions, durably. Every method that answers `Ok` has its change on disk, fsynced.
///
/// A call that is dropped half-way (its task was cancelled) may still take effect: it is either done or not begun.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    stopped: watch::Receiver<Option<Arc<str>>>,
    /// `None` only while dropping.
    requests: Option<mpsc::Sender<Request>>,
    writer: Option<JoinHandle<()>>,
    /// Last, so that the directory is free only when the database is closed.
    _lock: DirLock,
}

impl Store {
    /// Locks the directory and opens `DIR/meta.db` in it, making and migrating both as needed.
    pub fn open(dir: &Path) -> Result<Store, StoreError> {
        Store::open_locked(DirLock::acquire(dir)?)
    }

    /// The same in a directory that this process has locked already.
    pub fn open_locked(lock: DirLock) -> Result<Store, StoreError> {
        if rusqlite::version_number() < SQLITE_VERSION_MIN {
            return Err(StoreError::OldSqlite { found: rusqlite::version() });
        }
        let path = lock.dir().join("meta.db");
        let mut conn = writer::connect(&path).map_err(StoreError::database("open", &path))?;
        migrate::migrate(&mut conn, &path, migrate::MIGRATIONS)?;
        let (sender, requests) = mpsc::channel(QUEUE_MAX);
        let (stopping, stopped) = watch::channel(None);
        let writer = Writer { conn, path: path.clone(), requests, stopped: stopping };
        let writer = std::thread::Builder::new()
            .name("store-meta".into())
            .spawn(|| writer.run())
            .map_err(StoreError::io("start the writer of", &path))?;
        Ok(Store { path, stopped, requests: Some(sender), writer: Some(writer), _lock: lock })
    }

    /// Stores one version of one function, if what is there is what the caller believes is there.
    pub async fn put(&self, function: &Function, expect: Expect) -> Result<(), PutError> {
        let row = Row::seal(function)
            .map_err(|error| StoreError::Refused { path: self.path.clone(), reason: error.to_string() })?;
        match self.ask(Change::Put(row, expect)).await? {
            Outcome::Changed | Outcome::Unchanged => Ok(()),
            Outcome::Exists => Err(PutError::Exists),
            Outcome::Stale => Err(PutError::Stale),
        }
    }

    /// Removes every version of a function; false if there was none.
    pub async fn delete(&self, name: &FunctionName) -> Result<bool, StoreError> {
        Ok(self.ask(Change::Delete(name.clone())).await? == Outcome::Changed)
    }

    /// Makes all of these changes in one transaction, or none of them.
    pub async fn commit(&self, batch: Batch) -> Result<(), PutError> {
        let Batch { changes, fault } = batch;
        if let Some(reason) = fault {
            return Err(StoreError::Refused { path: self.path.clone(), reason }.into());
        }
        match self.ask(Change::Batch(changes)).await? {
            Outcome::Changed | Outcome::Unchanged => Ok(()),
            Outcome::Exists => Err(PutError::Exists),
            Outcome::Stale => Err(PutError::Stale),
        }
    }

    /// All documents of a kind, in the order of their keys. Meant for the start: it reads the file.
    pub async fn documents<D: Document>(&self) -> Result<Vec<D>, StoreError> {
        let path = self.path.clone();
        let read = tokio::task::spawn_blocking(move || document::load(&path)).await;
        read.map_err(|panicked| StoreError::Database {
            doing: "read",
            path: self.path.clone(),
            source: Box::new(panicked),
        })?
    }

    /// Everything there is. Meant for the start: it reads the whole file and checks its structure. Rows with a
    /// wrong checksum are moved to the table `quarantine`, so that their names can be used again.
    pub async fn load(&self) -> Result<Loaded, StoreError> {
        let path = self.path.clone();
        let loaded = tokio::task::spawn_blocking(move || load::load(&path)).await.map_err(|panicked| {
            StoreError::Database { doing: "read", path: self.path.clone(), source: Box::new(panicked) }
        })??;
        for Damaged { name, version, why } in &loaded.damaged {
            tracing::error!(name, version, ?why, "a stored function is damaged; it is set aside and the others load");
            if *why == Damage::Checksum {
                match self.ask(Change::Quarantine { name: name.clone(), version: *version }).await {
                    Ok(_) => {}
                    // A row too damaged to be copied stays where it is.
                    Err(StoreError::Refused { reason, .. }) => {
                        tracing::warn!(name, reason, "cannot set it aside")
                    }
                    Err(error) => return Err(error),
                }
            }
        }
        Ok(loaded)
    }

    /// Ends when a failed disk has stopped the writer, with the reason; the server should then end, too.
    pub async fn stopped(&self) -> Arc<str> {
        let mut stopped = self.stopped.clone();
        match stopped.wait_for(Option::is_some).await.as_deref() {
            Ok(Some(reason)) => reason.clone(),
            // The sender lives in the writer's thread, which ends only with `self` or by a panic.
            Ok(None) | Err(_) => "the writer's thread ended".into(),
        }
    }

    async fn ask(&self, change: Change) -> Result<Outcome, StoreError> {
        let (reply, answer) = oneshot::channel();
        let gone = || StoreError::Stopped { reason: "the writer's thread ended".into() };
        let requests = self.requests.as_ref().ok_or_else(gone)?;
        requests.send(Request { change, reply }).await.map_err(|_| gone())?;
        answer.await.map_err(|_| gone())?
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.requests = None;
        if self.writer.take().is_some_and(|writer| writer.join().is_err()) {
            tracing::error!("the store's writer panicked");
        }
    }
}
