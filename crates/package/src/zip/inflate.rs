//! The data of one entry, held to the size it declares.

use std::io::Read;

use super::path::shown;
use super::plan::{Archive, File};
use crate::{PackageError, Refusal};

/// How much is inflated at a time.
pub(crate) fn buffer() -> Vec<u8> {
    vec![0; 64 * 1024]
}

/// Inflates one file piece by piece into `sink`.
///
/// The plan has already held the sum of the declared sizes to the limit, so that stopping here at the declared
/// size bounds all the inflating there is. The checksum is verified at the end of the data.
pub(crate) fn inflate(
    archive: &mut Archive<'_>,
    file: &File,
    buffer: &mut [u8],
    mut sink: impl FnMut(&[u8]) -> Result<(), PackageError>,
) -> Result<(), PackageError> {
    let broken = || PackageError::from(Refusal::BrokenEntry(shown(file.path.as_bytes())));
    let mut entry = archive.by_index(file.index).map_err(|_| broken())?;
    let mut done_bytes = 0_u64;
    loop {
        let read = entry.read(buffer).map_err(|_| broken())?;
        if read == 0 {
            break;
        }
        done_bytes += read as u64;
        if done_bytes > file.size_bytes {
            return Err(broken());
        }
        sink(&buffer[..read])?;
    }
    if done_bytes == file.size_bytes { Ok(()) } else { Err(broken()) }
}
