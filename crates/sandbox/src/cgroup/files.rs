//! Reading and writing the small files of control groups through held descriptors.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;

use rustix::fs::{AtFlags, Mode, OFlags};
use rustix::io::Errno;

/// A directory to open files in.
pub(super) fn directory(path: &Path) -> io::Result<OwnedFd> {
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    rustix::fs::open(path, flags, Mode::empty()).map_err(|e| named(e, path))
}

/// Makes a directory in `parent` and opens it, so that it can be cloned into.
pub(super) fn make(parent: impl AsFd, name: &str) -> io::Result<OwnedFd> {
    rustix::fs::mkdirat(&parent, name, Mode::from_raw_mode(0o755))?;
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    Ok(rustix::fs::openat(parent, name, flags, Mode::empty())?)
}

/// Removes a directory; `false` while something is still in it.
pub(super) fn remove(parent: impl AsFd, name: &str) -> io::Result<bool> {
    match rustix::fs::unlinkat(parent, name, AtFlags::REMOVEDIR) {
        Ok(()) | Err(Errno::NOENT) => Ok(true),
        Err(Errno::BUSY | Errno::NOTEMPTY) => Ok(false),
        Err(errno) => Err(errno.into()),
    }
}

pub(super) fn open(directory: impl AsFd, name: &str, flags: OFlags) -> io::Result<OwnedFd> {
    rustix::fs::openat(directory, name, flags | OFlags::CLOEXEC, Mode::empty()).map_err(|e| named(e, Path::new(name)))
}

/// The file, or `None` where the kernel does not have it.
pub(super) fn open_if_there(directory: impl AsFd, name: &str, flags: OFlags) -> io::Result<Option<OwnedFd>> {
    match rustix::fs::openat(directory, name, flags | OFlags::CLOEXEC, Mode::empty()) {
        Ok(file) => Ok(Some(file)),
        Err(Errno::NOENT) => Ok(None),
        Err(errno) => Err(named(errno, Path::new(name))),
    }
}

pub(super) fn write(file: impl AsFd, value: &str) -> io::Result<()> {
    // At 0: these files are rewritten, never continued.
    rustix::io::pwrite(file, value.as_bytes(), 0)?;
    Ok(())
}

/// Opens, writes, closes.
pub(super) fn set(directory: impl AsFd, name: &str, value: &str) -> io::Result<()> {
    let file = open(directory, name, OFlags::WRONLY)?;
    write(file, value).map_err(|e| io::Error::new(e.kind(), format!("writing {value} to {name}: {e}")))
}

/// The same, where the kernel has the file.
pub(super) fn set_if_there(directory: impl AsFd, name: &str, value: &str) -> io::Result<()> {
    match open_if_there(directory, name, OFlags::WRONLY)? {
        Some(file) => {
            write(file, value).map_err(|e| io::Error::new(e.kind(), format!("writing {value} to {name}: {e}")))
        }
        None => Ok(()),
    }
}

/// A whole file: they are a line or a few.
pub(crate) fn read(file: BorrowedFd<'_>) -> io::Result<String> {
    let mut buffer = [0; 4096];
    let bytes = rustix::io::pread(file, &mut buffer, 0)?;
    String::from_utf8(buffer[..bytes].to_vec()).map_err(|_| io::Error::other("a control group's file is not text"))
}

/// A file that holds one number.
pub(crate) fn number(file: BorrowedFd<'_>) -> io::Result<u64> {
    let text = read(file)?;
    text.trim().parse().map_err(|_| io::Error::other(format!("a control group's file holds {text:?}, not a number")))
}

/// The number after `key` in a file of `key number` lines.
pub(super) fn field(text: &str, key: &str) -> Option<u64> {
    text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(' ')?.trim().parse().ok())
}

fn named(errno: Errno, path: &Path) -> io::Error {
    let error = io::Error::from(errno);
    io::Error::new(error.kind(), format!("opening {}: {error}", path.display()))
}
