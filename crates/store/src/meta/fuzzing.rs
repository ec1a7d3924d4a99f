//! See [`crate::fuzzing`].

use super::row::{Damage, Row};

pub(crate) fn function_row(name: &str, version: i64, record: &[u8]) {
    let mut row = Row { name: name.into(), version, revision: "r".into(), record: record.to_vec(), crc32c: 0 };
    row.crc32c = !row.checksum();
    assert!(matches!(row.open(), Err(Damage::Checksum)), "a wrong checksum passed");
    row.crc32c = row.checksum();
    let Ok(function) = row.open() else { return };
    let sealed = Row::seal(&function).expect("what was read can be written");
    assert_eq!((&sealed.name, sealed.version), (&row.name, row.version));
    assert_eq!(sealed.open().ok().as_ref(), Some(&function));
}
