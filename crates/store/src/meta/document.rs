//! Documents: durable records of those above, each with a kind and a key. What they mean is theirs alone.

use rusqlite::{Connection, OpenFlags};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::change::{Change, Expect};
use super::row::Row;
use crate::StoreError;

/// What is kept as a document. The shape on disk is the type's own: `#[serde(deny_unknown_fields)]`, so that nothing
/// is misread.
pub trait Document: Serialize + DeserializeOwned + Send + 'static {
    /// What it is and the number of its shape, such as `alias/1`. Another shape gets another number, and whoever
    /// changes it reads the old one too.
    const KIND: &'static str;

    /// Names it among its kind.
    fn key(&self) -> String;
}

/// A document as written or as found.
pub(super) struct Sealed {
    pub(super) kind: String,
    pub(super) key: String,
    pub(super) record: Vec<u8>,
    pub(super) crc32c: u32,
}

impl Sealed {
    fn new<D: Document>(document: &D) -> Result<Sealed, serde_json::Error> {
        let record = serde_json::to_vec(document)?;
        let mut sealed = Sealed { kind: D::KIND.to_owned(), key: document.key(), record, crc32c: 0 };
        sealed.crc32c = sealed.checksum();
        Ok(sealed)
    }

    fn open<D: Document>(&self) -> Result<D, String> {
        if self.checksum() != self.crc32c {
            return Err("its checksum does not hold".to_owned());
        }
        serde_json::from_slice(&self.record).map_err(|error| error.to_string())
    }

    /// Over every column; lengths included, so that no byte can wander from one column to the next.
    fn checksum(&self) -> u32 {
        let parts = [self.kind.as_bytes(), self.key.as_bytes(), &self.record];
        parts.into_iter().fold(0, |crc, part| {
            crc32c::crc32c_append(crc32c::crc32c_append(crc, &(part.len() as u64).to_le_bytes()), part)
        })
    }
}

/// Changes that take place together or not at all.
#[derive(Default)]
pub struct Batch {
    pub(super) changes: Vec<Change>,
    /// The first record that could not be serialised.
    pub(super) fault: Option<String>,
}

impl std::fmt::Debug for Batch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Batch of {}", self.changes.len())
    }
}

impl Batch {
    /// Nothing yet.
    pub fn new() -> Batch {
        Batch::default()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.fault.is_none()
    }

    /// Stores a document in place of the one with its key.
    #[must_use]
    pub fn put<D: Document>(self, document: &D) -> Batch {
        self.add(Sealed::new(document).map(Change::PutDocument))
    }

    /// Removes a document; absent is fine.
    #[must_use]
    pub fn delete<D: Document>(self, key: impl Into<String>) -> Batch {
        self.add(Ok(Change::DeleteDocument { kind: D::KIND, key: key.into() }))
    }

    /// Stores one version of a function, if what is there is what the caller believes is there.
    #[must_use]
    pub fn put_function(self, function: &domain::Function, expect: Expect) -> Batch {
        self.add(Row::seal(function).map(|row| Change::Put(row, expect)))
    }

    /// Removes every version of a function; absent is fine.
    #[must_use]
    pub fn delete_function(self, name: &domain::FunctionName) -> Batch {
        self.add(Ok(Change::Delete(name.clone())))
    }

    /// Removes one published version; absent is fine.
    #[must_use]
    pub fn delete_version(self, name: &domain::FunctionName, version: u64) -> Batch {
        self.add(Ok(Change::DeleteVersion { name: name.clone(), version }))
    }

    fn add(mut self, change: Result<Change, serde_json::Error>) -> Batch {
        match change {
            Ok(change) => self.changes.push(change),
            Err(error) => {
                self.fault.get_or_insert(error.to_string());
            }
        }
        self
    }
}

/// All documents of a kind, by key. One that cannot be read is said in the log and left where it is.
pub(super) fn load<D: Document>(path: &std::path::Path) -> Result<Vec<D>, StoreError> {
    let failed = |doing| StoreError::database(doing, path);
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(failed("open"))?;
    let mut select = conn
        .prepare("SELECT key, record, crc32c FROM document WHERE kind = ?1 ORDER BY key")
        .map_err(failed("read the documents in"))?;
    let rows = select
        .query_map([D::KIND], |row| {
            let text = String::from_utf8_lossy(row.get_ref(0)?.as_bytes().unwrap_or_default()).into_owned();
            let record = row.get_ref(1)?.as_bytes().unwrap_or_default().to_vec();
            let crc32c = u32::try_from(row.get_ref(2)?.as_i64().unwrap_or(-1)).ok();
            let sealed = Sealed { kind: D::KIND.to_owned(), key: text, record, crc32c: 0 };
            // Outside of 32 bits no checksum is right.
            let crc32c = crc32c.unwrap_or_else(|| !sealed.checksum());
            Ok(Sealed { crc32c, ..sealed })
        })
        .map_err(failed("read the documents in"))?;
    let mut documents = Vec::new();
    for sealed in rows {
        let sealed = sealed.map_err(failed("read the documents in"))?;
        match sealed.open() {
            Ok(document) => documents.push(document),
            Err(why) => {
                tracing::error!(
                    kind = D::KIND,
                    key = sealed.key,
                    why,
                    "a stored document cannot be read; it is left in place"
                );
            }
        }
    }
    Ok(documents)
}
