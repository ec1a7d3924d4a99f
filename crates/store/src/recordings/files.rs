//! Which files there are, and how large: known at the start from their names, kept up to date by the one writer.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use domain::{FunctionName, Millis};

use super::error::RecordingError;
use super::record::RecordingId;
use crate::escape::{escape, unescape};

const SUFFIX: &str = ".rec";
/// Of a file that is being written.
const SUFFIX_NEW: &str = ".new";

pub(super) struct Files {
    dir: PathBuf,
    /// Of each function the ids, oldest first, with the bytes of their files. None is empty.
    functions: BTreeMap<FunctionName, BTreeMap<RecordingId, u64>>,
    bytes: u64,
}

impl Files {
    pub(super) fn open(dir: &Path) -> Result<Files, RecordingError> {
        make_dir(dir).map_err(RecordingError::io("create", dir))?;
        let mut files = Files { dir: dir.into(), functions: BTreeMap::new(), bytes: 0 };
        for entry in std::fs::read_dir(dir).map_err(RecordingError::io("list", dir))? {
            let path = entry.map_err(RecordingError::io("list", dir))?.path();
            let name = path.file_name().and_then(|name| name.to_str()).and_then(unescape);
            let Some(function) = name.as_deref().and_then(FunctionName::new) else {
                tracing::warn!(path = %path.display(), "not a function's recordings; left alone");
                continue;
            };
            files.look_into(&path, &function).map_err(RecordingError::io("list", &path))?;
        }
        Ok(files)
    }

    fn look_into(&mut self, dir: &Path, function: &FunctionName) -> io::Result<()> {
        for entry in std::fs::read_dir(dir)? {
            let entry = entry?;
            let name = entry.file_name();
            let id = name.to_str().and_then(|name| name.strip_suffix(SUFFIX)).and_then(RecordingId::parse);
            match id {
                Some(id) => self.add(function, id, entry.metadata()?.len()),
                // The write that a crash cut off.
                None if name.to_str().is_some_and(|name| name.ends_with(SUFFIX_NEW)) => {
                    std::fs::remove_file(entry.path())?;
                }
                None => tracing::warn!(path = %entry.path().display(), "not a recording; left alone"),
            }
        }
        Ok(())
    }

    fn add(&mut self, function: &FunctionName, id: RecordingId, bytes: u64) {
        self.bytes += bytes;
        self.functions.entry(function.clone()).or_default().insert(id, bytes);
    }

    pub(super) fn write(&mut self, function: &FunctionName, id: &RecordingId, sealed: &[u8]) -> io::Result<()> {
        let path = self.path(function, id)?;
        let new = path.with_extension(&SUFFIX_NEW[1..]);
        let write = || {
            use std::io::Write as _;
            let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&new)?;
            file.write_all(sealed)?;
            std::fs::rename(&new, &path)
        };
        if !self.functions.contains_key(function) {
            make_dir(path.parent().unwrap_or(&self.dir))?;
        }
        let written = write();
        if written.is_err() {
            // The first error is the one to tell.
            drop(std::fs::remove_file(&new));
        }
        written?;
        self.add(function, id.clone(), sealed.len() as u64);
        Ok(())
    }

    /// `None` if someone has removed it by hand.
    pub(super) fn read(&self, function: &FunctionName, id: &RecordingId) -> io::Result<Option<Vec<u8>>> {
        match std::fs::read(self.path(function, id)?) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Removes one; the directory goes with its last.
    pub(super) fn remove(&mut self, function: &FunctionName, id: &RecordingId) -> Result<(), RecordingError> {
        let path = self.path(function, id).map_err(RecordingError::io("name", &self.dir))?;
        remove(std::fs::remove_file(&path)).map_err(RecordingError::io("remove", &path))?;
        let Some(ids) = self.functions.get_mut(function) else { return Ok(()) };
        self.bytes -= ids.remove(id).unwrap_or_default();
        if ids.is_empty() {
            self.functions.remove(function);
            let dir = path.parent().unwrap_or(&self.dir);
            match remove(std::fs::remove_dir(dir)) {
                // What was left alone is still in it.
                Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => {}
                other => other.map_err(RecordingError::io("remove", dir))?,
            }
        }
        Ok(())
    }

    /// Of one function, oldest first.
    pub(super) fn of(&self, function: &FunctionName) -> Vec<RecordingId> {
        self.functions.get(function).map(|ids| ids.keys().cloned().collect()).unwrap_or_default()
    }

    /// What is older than `oldest`, and what belongs to a function for which `lives` says no.
    pub(super) fn stale(
        &self,
        oldest: Millis,
        lives: impl Fn(&FunctionName) -> bool,
    ) -> Vec<(FunctionName, RecordingId)> {
        let mut stale = Vec::new();
        for (function, ids) in &self.functions {
            let lives = lives(function);
            stale.extend(ids.keys().filter(|id| !lives || id.at() < oldest).map(|id| (function.clone(), id.clone())));
        }
        stale
    }

    /// Everything on disk.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The oldest of all functions.
    pub(super) fn oldest(&self) -> Option<(FunctionName, RecordingId)> {
        let first = |(function, ids): (&FunctionName, &BTreeMap<RecordingId, u64>)| {
            ids.first_key_value().map(|(id, _)| (id.clone(), function.clone()))
        };
        self.functions.iter().filter_map(first).min().map(|(id, function)| (function, id))
    }

    /// The functions of which anything is kept.
    pub(super) fn functions(&self) -> Vec<FunctionName> {
        self.functions.keys().cloned().collect()
    }

    fn path(&self, function: &FunctionName, id: &RecordingId) -> io::Result<PathBuf> {
        let name = escape(function.as_str()).filter(|name| name.components().count() == 1).ok_or_else(|| {
            io::Error::new(ErrorKind::InvalidInput, "the function's name is too long for a directory")
        })?;
        Ok(self.dir.join(name).join(format!("{id}{SUFFIX}")))
    }
}

fn make_dir(dir: &Path) -> io::Result<()> {
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(dir)
}

/// What is gone already needs no removing.
fn remove(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
