//! One row of the table `function`: the record with its key and its checksum.

use domain::{Function, FunctionName, Revision, Version};

use super::stored::{Key, Record};

/// A row, as written or as found.
pub(super) struct Row {
    pub(super) name: String,
    /// 0 is `$LATEST`.
    pub(super) version: i64,
    pub(super) revision: String,
    pub(super) record: Vec<u8>,
    pub(super) crc32c: u32,
}

/// Why a row could not be read as a function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The bytes are not those that were written. The row was moved to the table `quarantine`.
    Checksum,
    /// The bytes are those that were written, but this build does not understand them. The row was left in place.
    Undecodable(String),
}

impl Row {
    /// Serialises and seals a function.
    pub(super) fn seal(function: &Function) -> Result<Row, serde_json::Error> {
        let version = match function.version {
            Version::Latest => 0,
            Version::Number(0) => {
                return Err(serde::ser::Error::custom("published versions begin at 1"));
            }
            Version::Number(n) => i64::try_from(n).map_err(serde::ser::Error::custom)?,
        };
        let mut row = Row {
            name: function.name.as_str().into(),
            version,
            revision: function.revision.as_str().into(),
            record: serde_json::to_vec(&Record::from(function))?,
            crc32c: 0,
        };
        row.crc32c = row.checksum();
        Ok(row)
    }

    /// Checks and takes apart what was read back.
    pub(super) fn open(&self) -> Result<Function, Damage> {
        if self.checksum() != self.crc32c {
            return Err(Damage::Checksum);
        }
        let name = FunctionName::new(&self.name)
            .ok_or_else(|| Damage::Undecodable(format!("{:?} is not a function name", self.name)))?;
        let version = match u64::try_from(self.version) {
            Ok(0) => Version::Latest,
            Ok(n) => Version::Number(n),
            Err(_) => {
                return Err(Damage::Undecodable(format!("{} is not a version", self.version)));
            }
        };
        let record: Record =
            serde_json::from_slice(&self.record).map_err(|error| Damage::Undecodable(error.to_string()))?;
        let key = Key { name, version, revision: Revision::new(&*self.revision) };
        record.into_domain(key).map_err(Damage::Undecodable)
    }

    /// Over every column; lengths included, so that no byte can wander from one column to the next.
    pub(super) fn checksum(&self) -> u32 {
        let mut crc = crc32c::crc32c(&self.version.to_le_bytes());
        for part in [self.name.as_bytes(), self.revision.as_bytes(), &self.record] {
            crc = crc32c::crc32c_append(crc, &(part.len() as u64).to_le_bytes());
            crc = crc32c::crc32c_append(crc, part);
        }
        crc
    }
}
