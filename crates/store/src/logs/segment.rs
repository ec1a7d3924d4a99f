//! One file of a group, and the group.

use std::collections::VecDeque;
use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use domain::Millis;

use super::index::Index;
use super::record::HEADER_BYTES;
use super::scan::{End, Scanner};

/// What is known about a segment.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    /// Bytes of the group before this segment; the name of its file.
    pub(super) base: u64,
    /// Bytes of it that count; a write that is under way comes after them.
    pub(super) bytes: u64,
    /// When its newest event came in. Until the segment is read: when the file was last written.
    pub(super) newest: Millis,
    /// No more is appended to it.
    pub(super) sealed: bool,
    /// Of the timestamps, once it was read.
    pub(super) span: Option<(Millis, Millis)>,
    /// While there is room for it.
    pub(super) index: Option<Arc<Index>>,
}

/// What is known about a group.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) dir: PathBuf,
    /// Once a header was read or written.
    pub(super) created: Option<Millis>,
    /// Whether the end of the last segment was looked at.
    checked: bool,
    /// By base; the last may be open.
    pub(super) segments: VecDeque<Segment>,
}

impl Group {
    pub(super) fn new(dir: PathBuf, created: Millis) -> Group {
        Group { dir, created: Some(created), checked: true, segments: VecDeque::new() }
    }

    /// Finds a group's files. Contents are looked at later, by [`Group::check`].
    pub(super) fn open(dir: PathBuf) -> io::Result<Group> {
        let mut segments = Vec::new();
        for entry in std::fs::read_dir(&dir)? {
            let entry = entry?;
            let name = entry.file_name();
            let base = name.to_str().and_then(|name| name.strip_suffix(".log")).and_then(|base| base.parse().ok());
            let (Some(base), metadata) = (base, entry.metadata()?) else {
                continue;
            };
            if metadata.len() < HEADER_BYTES {
                // Made by a write that did not happen.
                std::fs::remove_file(entry.path())?;
                continue;
            }
            let written = metadata.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
            let newest = Millis(u64::try_from(written.as_millis()).unwrap_or(u64::MAX));
            segments.push(Segment { base, bytes: metadata.len(), newest, sealed: true, span: None, index: None });
        }
        segments.sort_by_key(|segment| segment.base);
        if let Some(last) = segments.last_mut() {
            last.sealed = false;
        }
        Ok(Group { dir, created: None, checked: false, segments: segments.into() })
    }

    pub(super) fn path(&self, base: u64) -> PathBuf {
        self.dir.join(format!("{base:020}.log"))
    }

    /// Before the first use: reads the last segment and cuts off a record that a crash left half-written.
    /// The bytes that were cut.
    pub(super) fn check(&mut self) -> io::Result<u64> {
        let (false, Some(base)) = (self.checked, self.segments.back().map(|last| last.base)) else {
            return Ok(0);
        };
        let path = self.path(base);
        if let Some(first) = self.segments.front() {
            self.created = Some(Scanner::open(&self.path(first.base), HEADER_BYTES)?.created());
        }
        let Some(last) = self.segments.back_mut() else {
            return Ok(0);
        };
        let (index, position, end) = Index::build(&path, last.bytes)?;
        let cut = last.bytes - position;
        match end {
            End::Clean => {}
            End::Torn => {
                tracing::warn!(path = %path.display(), bytes = cut, "cut off a log record that was not written to its end");
                OpenOptions::new().write(true).open(&path)?.set_len(position)?;
                last.bytes = position;
            }
            End::Damaged => {
                tracing::error!(path = %path.display(), position, "a log file is damaged; what follows there is lost");
                last.sealed = true;
            }
        }
        last.note(index);
        self.checked = true;
        Ok(if end == End::Torn { cut } else { 0 })
    }
}

impl Segment {
    /// Keeps what was read.
    pub(super) fn note(&mut self, index: Index) {
        self.span = index.span;
        self.newest = index.streams.iter().map(|stream| stream.ingested).max().unwrap_or(self.newest);
        self.index = Some(Arc::new(index));
    }
}

/// Every group under `dir`: a directory whose name does not end in `+`.
pub(super) fn find_groups(dir: &Path, above: &str, found: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in std::fs::read_dir(dir)? {
        let entry = entry?;
        let name = entry.file_name();
        let Some(name) = name.to_str().filter(|_| entry.path().is_dir()) else {
            continue;
        };
        match name.strip_suffix('+') {
            Some(part) => find_groups(&entry.path(), &format!("{above}{part}"), found)?,
            None => found.push((format!("{above}{name}"), entry.path())),
        }
    }
    Ok(())
}

/// Opens for appending, or makes, a segment's file.
pub(super) fn open_file(path: &Path, new: bool) -> io::Result<File> {
    if !new {
        return OpenOptions::new().append(true).open(path);
    }
    if let Some(dir) = path.parent() {
        std::fs::create_dir_all(dir)?;
    }
    OpenOptions::new().append(true).create_new(true).open(path)
}
