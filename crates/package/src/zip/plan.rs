//! What an archive would make, read from its directory alone: no file data is inflated here but the targets
//! of links.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use ::zip::result::ZipError;
use ::zip::{CompressionMethod, ZipArchive};
use domain::limits;

use super::path::{ancestors, clean, shown};
use super::time::modified;
use super::{inflate, links};
use crate::{PackageError, Refusal};

pub(crate) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The type bits of a Unix mode.
const TYPE: u32 = 0o170_000;
const REGULAR: u32 = 0o100_000;
const DIRECTORY: u32 = 0o040_000;
const LINK: u32 = 0o120_000;

/// Everything to make, in an order in which it can be made: directories, files, links.
pub(crate) struct Plan {
    /// Parents before children; the root is not among them.
    pub directories: BTreeSet<String>,
    pub files: Vec<File>,
    /// Path to target. Made last, so that nothing is ever written through one.
    pub links: BTreeMap<String, String>,
}

pub(crate) struct File {
    /// Its place in the archive's directory.
    pub index: usize,
    pub path: String,
    /// The size the archive declares; inflating to anything else is an error.
    pub size_bytes: u64,
    pub executable: bool,
    /// Seconds since 1970.
    pub modified: i64,
}

/// Reads the plan, or the first reason to refuse the archive.
pub(crate) fn read(zip: &[u8], unzipped_bytes_max: u64) -> Result<(Archive<'_>, Plan), PackageError> {
    refuse_absurd_count(zip)?;
    let mut archive = ZipArchive::new(Cursor::new(zip)).map_err(broken)?;
    if archive.len() > limits::ZIP_ENTRIES_MAX {
        return Err(Refusal::TooManyEntries.into());
    }
    if archive.has_duplicate_names() {
        return Err(Refusal::Duplicate(twice(&archive)).into());
    }
    let mut plan = Plan { directories: BTreeSet::new(), files: Vec::new(), links: BTreeMap::new() };
    let mut unzipped_bytes = 0_u64;
    for index in 0..archive.len() {
        unzipped_bytes = unzipped_bytes.saturating_add(plan_entry(&mut archive, index, &mut plan)?);
        if unzipped_bytes >= unzipped_bytes_max {
            return Err(PackageError::UnzippedTooLarge);
        }
    }
    if plan.files.is_empty() && plan.links.is_empty() {
        return Err(Refusal::Empty.into());
    }
    if archive.has_overlapping_entries().map_err(broken)? {
        return Err(Refusal::Overlap.into());
    }
    refuse_conflicts(&mut plan)?;
    links::check(&plan.links)?;
    Ok((archive, plan))
}

/// Adds one entry to the plan; gives its declared size.
fn plan_entry(archive: &mut Archive<'_>, index: usize, plan: &mut Plan) -> Result<u64, PackageError> {
    let entry = archive.by_index_raw(index).map_err(broken)?;
    let raw = entry.name_raw();
    let name = shown(raw);
    let path = clean(raw)?;
    if entry.encrypted() {
        return Err(Refusal::Encrypted(name).into());
    }
    if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
        return Err(Refusal::Method(name).into());
    }
    // The upper half holds a Unix mode whatever system the entry claims to come from: Python on Windows, say.
    let mode = entry.external_attributes() >> 16;
    let size_bytes = entry.size();
    let directory = raw.ends_with(b"/");
    match mode & TYPE {
        DIRECTORY | 0 if directory || mode & TYPE == DIRECTORY => {
            if size_bytes > 0 {
                return Err(Refusal::BrokenEntry(name).into());
            }
            if !path.is_empty() {
                plan.directories.insert(path);
            }
            Ok(0)
        }
        REGULAR | 0 if !directory => {
            if path.is_empty() {
                return Err(Refusal::Name(name).into());
            }
            let modified = modified(&entry);
            let executable = mode & 0o111 != 0;
            plan.files.push(File { index, path, size_bytes, executable, modified });
            Ok(size_bytes)
        }
        LINK if !directory && !path.is_empty() => {
            if size_bytes > links::TARGET_BYTES_MAX {
                return Err(Refusal::LinkBroken(name).into());
            }
            drop(entry);
            let target = target(archive, index, size_bytes, &name)?;
            if plan.links.insert(path, target).is_some() {
                return Err(Refusal::Duplicate(name).into());
            }
            Ok(size_bytes)
        }
        REGULAR | LINK => Err(Refusal::Conflict(name).into()),
        _ => Err(Refusal::Special(name).into()),
    }
}

fn target(archive: &mut Archive<'_>, index: usize, size_bytes: u64, name: &str) -> Result<String, PackageError> {
    let file = File { index, path: name.to_owned(), size_bytes, executable: false, modified: 0 };
    let mut target = Vec::new();
    inflate::inflate(archive, &file, &mut inflate::buffer(), |piece| {
        target.extend_from_slice(piece);
        Ok(())
    })?;
    String::from_utf8(target).map_err(|_| Refusal::LinkBroken(name.to_owned()).into())
}

/// Every path once, and a directory wherever something lies below. Adds the directories no entry names.
fn refuse_conflicts(plan: &mut Plan) -> Result<(), Refusal> {
    let mut leaves = BTreeSet::new();
    for path in plan.files.iter().map(|file| &file.path).chain(plan.links.keys()) {
        if !leaves.insert(path.as_str()) {
            return Err(Refusal::Duplicate(shown(path.as_bytes())));
        }
    }
    let mut implied = BTreeSet::new();
    for path in leaves.iter().copied().chain(plan.directories.iter().map(String::as_str)) {
        for above in ancestors(path) {
            if !plan.directories.contains(above) && !implied.contains(above) {
                implied.insert(above.to_owned());
            }
        }
        // Deep paths imply many: stop before they cost memory.
        if plan.directories.len() + implied.len() > limits::ZIP_ENTRIES_MAX {
            return Err(Refusal::TooManyEntries);
        }
    }
    if let Some(both) = plan.directories.iter().chain(&implied).find(|path| leaves.contains(path.as_str())) {
        return Err(Refusal::Conflict(shown(both.as_bytes())));
    }
    plan.directories.append(&mut implied);
    Ok(())
}

/// Refuses a count that would cost the parser hundreds of megabytes, before it starts. Only the last end
/// record is looked at; the parsed directory is counted again.
fn refuse_absurd_count(zip: &[u8]) -> Result<(), Refusal> {
    const END: &[u8] = b"PK\x05\x06";
    const END64: &[u8] = b"PK\x06\x06";
    let last = |mark: &[u8]| zip.windows(mark.len()).rposition(|window| window == mark);
    let Some(end) = last(END) else {
        return Err(Refusal::Broken("it has no end record".to_owned()));
    };
    let total = zip.get(end + 10..end + 12).map(|b| u64::from(u16::from_le_bytes([b[0], b[1]])));
    if total != Some(0xFFFF) {
        return Ok(());
    }
    let count = last(END64).and_then(|at| zip.get(at + 32..at + 40)?.try_into().ok()).map(u64::from_le_bytes);
    match count {
        Some(count) if count > limits::ZIP_ENTRIES_MAX as u64 => Err(Refusal::TooManyEntries),
        _ => Ok(()),
    }
}

/// A name for the message: the directory keeps only the last of two equal ones.
fn twice(archive: &Archive<'_>) -> String {
    format!("one of {} names", archive.len())
}

fn broken(error: ZipError) -> PackageError {
    Refusal::Broken(error.to_string()).into()
}
