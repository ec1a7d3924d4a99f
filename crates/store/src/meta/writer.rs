//! The one thread that writes. It takes what has queued up, commits it as one transaction (one fsync for all), then
//! answers; so the slower the disk, the larger the groups.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::{Connection, TransactionBehavior};
use tokio::sync::{mpsc, oneshot, watch};

use super::change::{Change, Outcome};
use super::failure::Failure;
use crate::StoreError;

/// Changes in one transaction. Beyond this the fsync is no longer what a change waits for (facts: store §3.1).
pub(super) const GROUP_MAX: usize = 512;
/// Commits between two checkpoints: a few MB of WAL, which the next start has to read.
const COMMITS_PER_CHECKPOINT: u32 = 256;

/// A change and who waits for it.
pub(super) struct Request {
    pub(super) change: Change,
    pub(super) reply: oneshot::Sender<Result<Outcome, StoreError>>,
}

pub(super) struct Writer {
    pub(super) conn: Connection,
    pub(super) path: PathBuf,
    pub(super) requests: mpsc::Receiver<Request>,
    pub(super) stopped: watch::Sender<Option<Arc<str>>>,
}

impl Writer {
    /// Until every sender is gone.
    pub(super) fn run(mut self) {
        let mut group = Vec::with_capacity(GROUP_MAX);
        let mut commits = 0;
        while self.requests.blocking_recv_many(&mut group, GROUP_MAX) > 0 {
            let stopped = self.stopped.borrow().clone();
            if let Some(reason) = stopped {
                for request in group.drain(..) {
                    answer(request, Err(StoreError::Stopped { reason: reason.clone() }));
                }
                continue;
            }
            self.commit(&mut group);
            commits += 1;
            if commits >= COMMITS_PER_CHECKPOINT {
                commits = 0;
                self.checkpoint();
            }
        }
    }

    fn commit(&mut self, group: &mut Vec<Request>) {
        let changes: Vec<&Change> = group.iter().map(|request| &request.change).collect();
        match transact(&mut self.conn, &changes) {
            Ok(outcomes) => self.settle(group.drain(..).zip(outcomes)),
            // What fills the disk may be one large change among small ones.
            Err(Failure::Full) if group.len() > 1 => {
                for request in group.drain(..) {
                    let outcome = transact(&mut self.conn, &[&request.change]).map(|mut outcomes| outcomes.remove(0));
                    self.settle([(request, outcome.unwrap_or_else(Err))].into_iter());
                }
            }
            Err(failure) => self.settle(group.drain(..).map(|request| (request, Err(failure.clone())))),
        }
    }

    fn settle(&self, answers: impl Iterator<Item = (Request, Result<Outcome, Failure>)>) {
        for (request, outcome) in answers {
            let result = outcome.map_err(|failure| match failure {
                Failure::Full => StoreError::Full { path: self.path.clone() },
                Failure::Refused(reason) => StoreError::Refused { path: self.path.clone(), reason },
                Failure::Stop(reason) => StoreError::Stopped { reason: self.stop(&reason) },
            });
            answer(request, result);
        }
    }

    /// Nothing is written after this. The first reason stays.
    fn stop(&self, reason: &str) -> Arc<str> {
        let reason: Arc<str> = format!("{} failed: {reason}", self.path.display()).into();
        let mut first = reason.clone();
        self.stopped.send_modify(|stopped| match stopped {
            Some(earlier) => first = earlier.clone(),
            None => {
                tracing::error!(%reason, "the store has stopped");
                *stopped = Some(reason);
            }
        });
        first
    }

    /// Moves what is committed from the WAL into the database. A full disk postpones it; nothing is lost by that.
    fn checkpoint(&self) {
        match self.conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(())).map_err(Failure::from) {
            Ok(()) => {}
            Err(Failure::Full | Failure::Refused(_)) => {
                tracing::warn!(path = %self.path.display(), "no room to move the write-ahead log into the database; will try again");
            }
            Err(Failure::Stop(reason)) => {
                self.stop(&reason);
            }
        }
    }
}

/// All in one transaction, each behind a savepoint of its own: a refused change leaves no trace and takes no other
/// with it. An error of the transaction itself means that none of them took place.
fn transact(conn: &mut Connection, changes: &[&Change]) -> Result<Vec<Result<Outcome, Failure>>, Failure> {
    let mut tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut outcomes = Vec::with_capacity(changes.len());
    for change in changes {
        let mut savepoint = tx.savepoint()?;
        match change.apply(&savepoint).map_err(Failure::from) {
            Ok(outcome) => {
                if matches!(outcome, Outcome::Exists | Outcome::Stale) {
                    savepoint.rollback()?;
                }
                savepoint.commit()?;
                outcomes.push(Ok(outcome));
            }
            Err(Failure::Refused(reason)) => {
                savepoint.rollback()?;
                savepoint.commit()?;
                outcomes.push(Err(Failure::Refused(reason)));
            }
            // SQLite may have rolled the whole transaction back already; dropping `tx` does so otherwise.
            Err(failure @ (Failure::Full | Failure::Stop(_))) => return Err(failure),
        }
    }
    tx.commit()?;
    Ok(outcomes)
}

fn answer(request: Request, result: Result<Outcome, StoreError>) {
    if request.reply.send(result).is_err() {
        tracing::debug!("a change was settled whose caller had gone");
    }
}

/// The writer's own connection: the only one that ever changes the file.
pub(super) fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let conn = Connection::open(path)?;
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "wal_autocheckpoint", 0)?;
    conn.pragma_update(None, "journal_size_limit", 64 << 20)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    Ok(conn)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meta::change::Expect;
    use crate::meta::migrate::{MIGRATIONS, migrate};
    use crate::meta::row::Row;

    #[test]
    fn a_commit_is_synced_and_only_the_writer_checkpoints() {
        let dir = tempfile::tempdir().expect("a directory");
        let conn = connect(&dir.path().join("meta.db")).expect("opens");
        let pragma = |name| conn.pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0));
        assert_eq!(pragma("journal_mode"), Ok("wal".to_owned().into()));
        assert_eq!(pragma("synchronous"), Ok(2.into()), "FULL");
        assert_eq!(pragma("wal_autocheckpoint"), Ok(0.into()));
    }

    #[test]
    fn a_refused_change_takes_no_other_with_it() {
        let dir = tempfile::tempdir().expect("a directory");
        let path = dir.path().join("meta.db");
        let mut conn = connect(&path).expect("opens");
        migrate(&mut conn, &path, MIGRATIONS).expect("migrates");
        conn.execute_batch(
            "CREATE TRIGGER no_b AFTER INSERT ON function WHEN new.name = 'b' BEGIN SELECT RAISE(ABORT, 'no b'); END",
        )
        .expect("a trigger");
        let put = |name: &str| {
            let row = Row { name: name.into(), version: 0, revision: "r".into(), record: vec![], crc32c: 0 };
            Change::Put(row, Expect::Absent)
        };
        let outcomes = transact(&mut conn, &[&put("a"), &put("b"), &put("a"), &put("c")]).expect("commits");
        assert_eq!(outcomes[0], Ok(Outcome::Changed));
        assert!(matches!(&outcomes[1], Err(Failure::Refused(reason)) if reason == "no b"), "{outcomes:?}");
        assert_eq!(outcomes[2..], [Ok(Outcome::Exists), Ok(Outcome::Changed)]);
        let names: String =
            conn.query_row("SELECT group_concat(name) FROM function", [], |row| row.get(0)).expect("names");
        assert_eq!(names, "a,c");
    }
}
