//! Doors for `fuzz/`: what is private, given bytes. Not in any other build.

use crate::logs::fuzzing as logs;
use crate::meta::fuzzing as meta;

/// Reads the bytes of a log segment; what comes out, written again, is what was read.
pub fn segment(bytes: &[u8], scratch: &std::path::Path) {
    logs::segment(bytes, scratch);
}

/// Reads a page token; one that is taken prints as it was.
pub fn page_token(token: &str) {
    logs::page_token(token);
}

/// Opens a row of the table `function` that has this record; what opens is sealed and opened again as it was.
pub fn function_row(name: &str, version: i64, record: &[u8]) {
    meta::function_row(name, version, record);
}

/// Decodes an opened recording; what decodes is encoded and decoded as it was.
pub fn recording(plain: &[u8]) {
    crate::recordings::fuzz(plain);
}
