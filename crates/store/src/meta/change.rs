//! One change, applied inside the writer's transaction.

use domain::{FunctionName, Revision};
use rusqlite::{Connection, OptionalExtension as _, params};

use super::document::Sealed;
use super::row::Row;

/// What must be true for a put to take place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expect {
    /// There is no such version of that function.
    Absent,
    /// It is there and has this revision.
    Revision(Revision),
    /// Whatever is there is replaced.
    Any,
}

/// What the writer is asked to do.
pub(super) enum Change {
    Put(Row, Expect),
    /// Every version.
    Delete(FunctionName),
    /// One version.
    DeleteVersion {
        name: FunctionName,
        version: u64,
    },
    PutDocument(Sealed),
    DeleteDocument {
        kind: &'static str,
        key: String,
    },
    /// All of them or none.
    Batch(Vec<Change>),
    /// Sets a damaged row aside.
    Quarantine {
        name: String,
        version: i64,
    },
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Changed,
    /// There was nothing to delete.
    Unchanged,
    Exists,
    Stale,
}

impl Change {
    pub(super) fn apply(&self, conn: &Connection) -> rusqlite::Result<Outcome> {
        match self {
            Change::Put(row, expect) => put(conn, row, expect),
            Change::Delete(name) => {
                let deleted = conn.prepare_cached("DELETE FROM function WHERE name = ?1")?.execute([name.as_str()])?;
                Ok(if deleted > 0 { Outcome::Changed } else { Outcome::Unchanged })
            }
            Change::DeleteVersion { name, version } => {
                let deleted = conn
                    .prepare_cached("DELETE FROM function WHERE name = ?1 AND version = ?2")?
                    .execute(params![name.as_str(), i64::try_from(*version).unwrap_or(i64::MAX)])?;
                Ok(if deleted > 0 { Outcome::Changed } else { Outcome::Unchanged })
            }
            Change::PutDocument(Sealed { kind, key, record, crc32c }) => {
                conn.prepare_cached(
                    "INSERT OR REPLACE INTO document (kind, key, record, crc32c) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![kind, key, record, crc32c])?;
                Ok(Outcome::Changed)
            }
            Change::DeleteDocument { kind, key } => {
                let deleted = conn
                    .prepare_cached("DELETE FROM document WHERE kind = ?1 AND key = ?2")?
                    .execute(params![kind, key])?;
                Ok(if deleted > 0 { Outcome::Changed } else { Outcome::Unchanged })
            }
            Change::Batch(changes) => {
                for change in changes {
                    match change.apply(conn)? {
                        Outcome::Changed | Outcome::Unchanged => {}
                        // The writer rolls back what the others did.
                        refused @ (Outcome::Exists | Outcome::Stale) => return Ok(refused),
                    }
                }
                Ok(Outcome::Changed)
            }
            Change::Quarantine { name, version } => {
                conn.execute(
                    "INSERT INTO quarantine (name, version, revision, record, crc32c)
                     SELECT name, version, revision, record, crc32c FROM function WHERE name = ?1 AND version = ?2",
                    params![name, version],
                )?;
                conn.execute("DELETE FROM function WHERE name = ?1 AND version = ?2", params![name, version])?;
                Ok(Outcome::Changed)
            }
        }
    }
}

fn put(conn: &Connection, row: &Row, expect: &Expect) -> rusqlite::Result<Outcome> {
    let Row { name, version, revision, record, crc32c } = row;
    let found: Option<String> = conn
        .prepare_cached("SELECT revision FROM function WHERE name = ?1 AND version = ?2")?
        .query_row(params![name, version], |found| found.get(0))
        .optional()?;
    match (expect, found) {
        (Expect::Absent, Some(_)) => return Ok(Outcome::Exists),
        (Expect::Revision(_), None) => return Ok(Outcome::Stale),
        (Expect::Revision(expected), Some(found)) if expected.as_str() != found => {
            return Ok(Outcome::Stale);
        }
        (Expect::Absent, None) | (Expect::Revision(_), Some(_)) | (Expect::Any, _) => {}
    }
    conn.prepare_cached(
        "INSERT OR REPLACE INTO function (name, version, revision, record, crc32c) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![name, version, revision, record, crc32c])?;
    Ok(Outcome::Changed)
}
