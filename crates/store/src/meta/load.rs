//! Reading everything back, on a connection that cannot write.

use std::path::Path;

use domain::Function;
use rusqlite::{Connection, OpenFlags};

use super::row::{Damage, Row};
use crate::StoreError;

/// What was in the database.
#[derive(Debug, Default)]
pub struct Loaded {
    /// In order of name and version.
    pub functions: Vec<Function>,
    /// Records that are there and cannot be used; the others are not touched by it.
    pub damaged: Vec<Damaged>,
    /// What the database's own check of its structure says; empty if all is well. Rows may be missing.
    pub structure: Vec<String>,
}

/// A record that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// The name, as found: it may itself be what is damaged.
    pub name: String,
    /// The version, as found; 0 is `$LATEST`.
    pub version: i64,
    /// What is wrong with it.
    pub why: Damage,
}

/// Lines of the structure check that are worth reading.
const STRUCTURE_LINES_MAX: u32 = 20;

pub(super) fn load(path: &Path) -> Result<Loaded, StoreError> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(StoreError::database("open", path))?;
    let mut loaded =
        Loaded { structure: check(&conn).map_err(StoreError::database("check", path))?, ..Loaded::default() };
    rows(&conn, &mut loaded).map_err(StoreError::database("read the functions in", path))?;
    Ok(loaded)
}

fn check(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut lines = Vec::new();
    conn.pragma(None, "quick_check", STRUCTURE_LINES_MAX, |row| {
        lines.push(row.get(0)?);
        Ok(())
    })?;
    lines.retain(|line| line != "ok");
    Ok(lines)
}

fn rows(conn: &Connection, loaded: &mut Loaded) -> rusqlite::Result<()> {
    let mut select =
        conn.prepare("SELECT name, version, revision, record, crc32c FROM function ORDER BY name, version")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let row = read(row)?;
        match row.open() {
            Ok(function) => loaded.functions.push(function),
            Err(why) => loaded.damaged.push(Damaged { name: row.name, version: row.version, why }),
        }
    }
    Ok(())
}

/// A column of another type than was written, or text that is not UTF-8, becomes a value that the checksum refuses.
fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    let bytes = |at| Ok::<_, rusqlite::Error>(row.get_ref(at)?.as_bytes().unwrap_or_default());
    let number = |at| Ok::<_, rusqlite::Error>(row.get_ref(at)?.as_i64().unwrap_or(-1));
    let text = |at| Ok::<_, rusqlite::Error>(String::from_utf8_lossy(bytes(at)?).into_owned());
    let (version, crc32c) = (number(1)?, number(4)?);
    let row = Row { name: text(0)?, version, revision: text(2)?, record: bytes(3)?.to_vec(), crc32c: 0 };
    // Outside of 32 bits no checksum is right.
    let crc32c = u32::try_from(crc32c).unwrap_or_else(|_| !row.checksum());
    Ok(Row { crc32c, ..row })
}
