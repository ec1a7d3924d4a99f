//! Numbered migrations; `user_version` says how many of them a database has seen.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::StoreError;

/// Number n is at index n - 1. Never edited after a release; a changed stored shape gets a new number, because
/// that is what makes an older build refuse it instead of misreading it.
pub(super) const MIGRATIONS: &[&str] =
    &[include_str!("migrations/0001_function.sql"), include_str!("migrations/0002_document.sql")];

/// Brings the database to the last version, each step in a transaction of its own. A database that holds data is
/// first copied to `meta.db.v<N>.bak`.
pub(super) fn migrate(conn: &mut Connection, path: &Path, migrations: &[&str]) -> Result<(), StoreError> {
    let known = migrations.len() as u32;
    let found: u32 = conn
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .map_err(StoreError::database("read the schema version of", path))?;
    if found > known {
        return Err(StoreError::Newer { path: path.into(), found, known });
    }
    if found > 0 && found < known {
        back_up(conn, path, found)?;
    }
    for (number, sql) in (1..).zip(migrations).skip(found as usize) {
        step(conn, number, sql).map_err(StoreError::database("migrate", path))?;
    }
    Ok(())
}

fn step(conn: &mut Connection, number: u32, sql: &str) -> rusqlite::Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    tx.execute_batch(sql)?;
    tx.pragma_update(None, "user_version", number)?;
    tx.commit()
}

fn back_up(conn: &Connection, path: &Path, version: u32) -> Result<(), StoreError> {
    let backup = path.with_extension(format!("db.v{version}.bak"));
    if backup.exists() {
        // Left by a start that was cut short: it may itself be cut short.
        std::fs::remove_file(&backup).map_err(StoreError::io("replace", &backup))?;
    }
    conn.execute("VACUUM INTO ?1", [backup.to_string_lossy()])
        .map_err(StoreError::database("copy, before migrating it,", path))?;
    tracing::info!(backup = %backup.display(), "copied the database before migrating it");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(conn: &Connection) -> u32 {
        conn.pragma_query_value(None, "user_version", |row| row.get(0)).expect("a version")
    }

    #[test]
    fn from_nothing_and_from_every_version_between() {
        let dir = tempfile::tempdir().expect("a directory");
        let path = dir.path().join("meta.db");
        let steps = ["CREATE TABLE a (x)", "ALTER TABLE a ADD COLUMN y", "CREATE TABLE b (z)"];
        let mut conn = Connection::open(&path).expect("opens");
        for known in 0..=steps.len() {
            migrate(&mut conn, &path, &steps[..known]).expect("migrates");
            assert_eq!(version(&conn), known as u32);
        }
        conn.execute("INSERT INTO a (x, y) SELECT 1, z FROM b", []).expect("every step ran");
        for (backup, there) in [("v0", false), ("v1", true), ("v2", true), ("v3", false)] {
            assert_eq!(dir.path().join(format!("meta.db.{backup}.bak")).exists(), there, "{backup}");
        }
    }

    #[test]
    fn a_step_that_fails_leaves_the_version_before_it() {
        let path = Path::new("meta.db");
        let mut conn = Connection::open_in_memory().expect("opens");
        let steps = ["CREATE TABLE a (x)", "CREATE TABLE b (x); CREATE TABLE a (x)"];
        migrate(&mut conn, path, &steps[..1]).expect("migrates");
        step(&mut conn, 2, steps[1]).expect_err("a is there already");
        assert_eq!(version(&conn), 1);
        conn.execute("SELECT * FROM b", []).expect_err("rolled back");
    }

    #[test]
    fn a_newer_database_is_refused_by_name() {
        let mut conn = Connection::open_in_memory().expect("opens");
        conn.pragma_update(None, "user_version", 3).expect("sets");
        let error = migrate(&mut conn, Path::new("d/meta.db"), &["", ""]).expect_err("newer");
        let text = error.to_string();
        assert!(text.starts_with("d/meta.db has schema version 3, and this lambdad knows versions up to 2"), "{text}");
    }
}
