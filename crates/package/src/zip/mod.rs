//! Zips: everything is checked before anything is written.
//!
//! [`plan`] reads the directory of the archive into a list of what would be made, and refuses what could
//! write elsewhere; [`inflate`] goes through the data under a quota; [`write`] makes it.

#[cfg(test)]
mod forge;
mod inflate;
mod links;
mod path;
mod plan;
#[cfg(test)]
mod tests;
mod time;
mod write;

use domain::limits;

pub(crate) use write::write;

use crate::PackageError;

/// How large a package may be. Counts and path lengths are fixed: see [`domain::limits`].
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The archive must be smaller than this, bytes.
    pub zipped_bytes: u64,
    /// Its files, inflated, must together be smaller than this, bytes.
    pub unzipped_bytes: u64,
}

impl Limits {
    /// For a zip inside the request.
    pub const UPLOAD: Limits =
        Limits { zipped_bytes: limits::ZIP_BYTES_MAX, unzipped_bytes: limits::UNZIPPED_BYTES_MAX };
    /// For a zip fetched from a bucket, of which only the unzipped size is limited (facts: behaviour §3).
    pub const BUCKET: Limits =
        Limits { zipped_bytes: limits::UNZIPPED_BYTES_MAX, unzipped_bytes: limits::UNZIPPED_BYTES_MAX };
}

/// What a package that passed holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Regular files.
    pub files: usize,
    /// Symbolic links, all of which stay inside.
    pub links: usize,
    /// Directories, those that no entry names included.
    pub directories: usize,
    /// All files together, inflated, bytes.
    pub unzipped_bytes: u64,
}

/// Checks a zip against the limits of an upload, writing nothing. Takes any bytes: the entry for fuzzing.
pub fn check(zip: &[u8]) -> Result<Checked, PackageError> {
    check_within(zip, &Limits::UPLOAD)
}

pub(crate) fn check_within(zip: &[u8], limits: &Limits) -> Result<Checked, PackageError> {
    if zip.len() as u64 >= limits.zipped_bytes {
        return Err(PackageError::ZippedTooLarge);
    }
    let (mut archive, plan) = plan::read(zip, limits.unzipped_bytes)?;
    let mut buffer = inflate::buffer();
    for file in &plan.files {
        inflate::inflate(&mut archive, file, &mut buffer, |_| Ok(()))?;
    }
    Ok(Checked {
        files: plan.files.len(),
        links: plan.links.len(),
        directories: plan.directories.len(),
        unzipped_bytes: plan.files.iter().map(|file| file.size_bytes).sum(),
    })
}
