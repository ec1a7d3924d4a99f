//! The folder of an authority, held open, so that nothing that is done in it is led elsewhere.
//!
//! Root writes keys here, and a server's user may be somebody whom an attacker has become: what root does must not depend
//! on links, files or directories of anybody else's (docs/decisions/0050).

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::os::fd::OwnedFd;
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _};
use std::path::{Component, Path, PathBuf};

use rustix::fs::{AtFlags, CWD, Mode, OFlags, mkdirat, openat, renameat, unlinkat};
use rustix::io::Errno;

use crate::cli::failure::Failure;

/// The folder itself holds what everybody may know, too; keys are closed one by one.
const MODE: u32 = 0o755;
const OTHERS_WRITE: u32 = 0o022;
const STICKY: u32 = 0o1000;
const DIRECTORY: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);

/// A directory that is open.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    dir: OwnedFd,
    is_root: bool,
}

impl Folder {
    /// Makes the directory if it is not there. For root the way to it has no link, and nobody else can change it.
    pub(super) fn open(path: &Path, is_root: bool) -> Result<Folder, Failure> {
        let failed = |error: io::Error| Failure::file(path, "make", &error);
        let path = std::path::absolute(path).map_err(failed)?;
        let dir = if is_root {
            walk(&path)?
        } else {
            fs::DirBuilder::new().recursive(true).mode(MODE).create(&path).map_err(failed)?;
            openat(CWD, &path, DIRECTORY, Mode::empty()).map_err(|error| failed(error.into()))?
        };
        Ok(Folder { path, dir, is_root })
    }

    /// Where a file of it is, to be told.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// What a file holds, if there is one. Root reads files of root's only.
    pub(super) fn read(&self, name: &str) -> Result<Option<String>, Failure> {
        let path = self.path(name);
        let failed = |error: io::Error| Failure::file(&path, "read", &error);
        // Without waiting for whoever writes into a pipe of that name.
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let mut file = match openat(&self.dir, name, flags, Mode::empty()) {
            Ok(file) => File::from(file),
            Err(Errno::NOENT) => return Ok(None),
            Err(Errno::LOOP) => return Err(no_file(&path)),
            Err(error) => return Err(failed(error.into())),
        };
        let meta = file.metadata().map_err(failed)?;
        if !meta.is_file() {
            return Err(no_file(&path));
        }
        if self.is_root && (meta.uid() != 0 || meta.mode() & OTHERS_WRITE != 0) {
            return Err(Failure::Local(format!(
                "{} belongs to uid {} (mode {:04o}), and not to root alone: somebody else may have made it, or know the \
                 key. Remove it to get a new one, or, if you put it there yourself: chown root:root {0} && chmod go-w {0}",
                path.display(),
                meta.uid(),
                meta.mode() & 0o7777,
            )));
        }
        let mut text = String::new();
        file.read_to_string(&mut text).map_err(failed)?;
        Ok(Some(text))
    }

    /// A new file, so that the mode is right from the first byte on, in the place of the old one.
    pub(super) fn write(&self, name: &str, text: &str, mode: u32) -> Result<(), Failure> {
        let new = format!(".{name}.new");
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let written = match unlinkat(&self.dir, &new, AtFlags::empty()) {
            Ok(()) | Err(Errno::NOENT) => openat(&self.dir, &new, flags, Mode::from_raw_mode(mode)),
            Err(error) => Err(error),
        };
        written
            .map_err(io::Error::from)
            .and_then(|file| {
                let mut file = File::from(file);
                file.write_all(text.as_bytes())?;
                file.sync_all()?;
                Ok(renameat(&self.dir, &new, &self.dir, name)?)
            })
            .map_err(|error| Failure::file(&self.path(name), "write", &error))
    }
}

fn no_file(path: &Path) -> Failure {
    Failure::Local(format!("{} is a link or no file at all: remove it", path.display()))
}

/// Opens one directory after the other from the root. Each is looked at before anything in it is touched.
fn walk(path: &Path) -> Result<OwnedFd, Failure> {
    let mut at = PathBuf::from("/");
    let failed = |at: &Path, error: Errno| Failure::file(at, "open", &error.into());
    let mut dir = openat(CWD, &at, DIRECTORY, Mode::empty()).map_err(|error| failed(&at, error))?;
    for component in path.components().filter(|one| matches!(one, Component::Normal(_) | Component::ParentDir)) {
        // In a directory like /tmp nobody removes what is root's, and what comes next is looked at, too.
        dir = roots_alone(dir, &at, STICKY)?;
        at.push(component);
        let enter = || openat(&dir, component.as_os_str(), DIRECTORY | OFlags::NOFOLLOW, Mode::empty());
        let entered = match enter() {
            Err(Errno::NOENT) => {
                mkdirat(&dir, component.as_os_str(), Mode::from_raw_mode(MODE))
                    .map_err(|error| Failure::file(&at, "make", &error.into()))?;
                enter()
            }
            other => other,
        };
        dir = match entered {
            Ok(entered) => entered,
            Err(Errno::LOOP | Errno::NOTDIR) => {
                return Err(Failure::Local(format!(
                    "{} is a link, or no directory. Root follows no links to where keys are kept: name the directory itself \
                     with --dir",
                    at.display()
                )));
            }
            Err(error) => return Err(failed(&at, error)),
        };
    }
    roots_alone(dir, &at, 0)
}

/// Gives the directory back if nobody but root changes what is in it. With one of the bits of `excuse` others may write.
fn roots_alone(dir: OwnedFd, at: &Path, excuse: u32) -> Result<OwnedFd, Failure> {
    let dir = File::from(dir);
    let meta = dir.metadata().map_err(|error| Failure::file(at, "look at", &error))?;
    if meta.uid() == 0 && (meta.mode() & OTHERS_WRITE == 0 || meta.mode() & excuse != 0) {
        return Ok(dir.into());
    }
    Err(Failure::Local(format!(
        "{} belongs to uid {} (mode {:04o}): not only root could put other files, or links, in the place of the keys. Name a \
         directory with --dir that is root's, like all those above it, and that nobody else can write to",
        at.display(),
        meta.uid(),
        meta.mode() & 0o7777
    )))
}

#[cfg(test)]
mod tests;
