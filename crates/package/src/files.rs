//! The few ways in which this crate touches the disk.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use rustix::fs::{Timespec, Timestamps};

/// The time of everything that has none of its own: 1980-01-01, the first that a zip can say. Seconds since 1970.
pub(crate) const CONSTANT_TIME: i64 = 315_532_800;

/// A directory that everyone may read, whatever the umask.
pub(crate) fn create_dir(path: &Path) -> io::Result<()> {
    fs::DirBuilder::new().mode(0o755).create(path)?;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

/// A file that was not there; does not follow a link.
pub(crate) fn create_new(path: &Path) -> io::Result<File> {
    fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// Gives a finished file its mode and its time (seconds since 1970).
pub(crate) fn finish(file: &File, mode: u32, modified: i64) -> io::Result<()> {
    file.set_permissions(fs::Permissions::from_mode(mode))?;
    let time = Timespec { tv_sec: modified, tv_nsec: 0 };
    Ok(rustix::fs::futimens(file, &Timestamps { last_access: time, last_modification: time })?)
}

/// Puts `bytes` at `path` so that after a crash there is all of it or what was there before. `staging` is a
/// directory of the same file system.
pub(crate) fn replace_durably(staging: &Path, path: &Path, bytes: &[u8], mode: u32) -> io::Result<()> {
    replace_with(staging, path, bytes, mode, File::sync_all)?;
    sync_parent(path)
}

/// Puts `bytes` at `path` so that nobody sees a part of it; a power loss may still take it.
pub(crate) fn replace(staging: &Path, path: &Path, bytes: &[u8], mode: u32) -> io::Result<()> {
    replace_with(staging, path, bytes, mode, |_| Ok(()))
}

fn replace_with(
    staging: &Path,
    path: &Path,
    bytes: &[u8],
    mode: u32,
    sync: impl FnOnce(&File) -> io::Result<()>,
) -> io::Result<()> {
    let tmp = unique(staging);
    let written = (|| {
        let mut file = create_new(&tmp)?;
        file.write_all(bytes)?;
        file.set_permissions(fs::Permissions::from_mode(mode))?;
        sync(&file)?;
        fs::rename(&tmp, path)
    })();
    if written.is_err() && tmp.exists() {
        fs::remove_file(&tmp)?;
    }
    written
}

/// Makes the entries of the directory that holds `path` durable.
pub(crate) fn sync_parent(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(parent) => File::open(parent)?.sync_all(),
        None => Ok(()),
    }
}

/// A name in `directory` that nothing else uses, now or after a restart that swept the directory.
pub(crate) fn unique(directory: &Path) -> PathBuf {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    directory.join(format!("{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed)))
}

/// Removes a file or a whole tree; nothing there is fine.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    let removed = match fs::symlink_metadata(path) {
        Ok(meta) if meta.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Changes with every boot of the kernel; empty where it cannot be told.
pub(crate) fn boot_id() -> String {
    fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default()
}

/// The SHA-256 of some bytes.
pub(crate) fn sha256(bytes: &[u8]) -> domain::Digest {
    use sha2::Digest as _;
    domain::Digest(sha2::Sha256::digest(bytes).into())
}

/// The SHA-256 of what may be too large for memory.
pub(crate) fn sha256_of(mut contents: impl Read) -> io::Result<domain::Digest> {
    use sha2::Digest as _;
    let mut hash = sha2::Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match contents.read(&mut buffer)? {
            0 => return Ok(domain::Digest(hash.finalize().into())),
            read => hash.update(&buffer[..read]),
        }
    }
}
