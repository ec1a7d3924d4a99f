//! The code of every function, in `DIR/code`: the one door to blobs and trees.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use domain::{Code, Digest};

use crate::blobs::Blobs;
use crate::recent::{GRACE, Recent};
use crate::trees::Trees;
use crate::zip::{self, Checked, Limits};
use crate::{PackageError, files};

/// Uploaded packages, content-addressed. All calls block; any number of threads may make them. Only one
/// process may have a directory open (the store's lock sees to that).
pub struct Packages {
    blobs: Blobs,
    trees: Trees,
    staging: PathBuf,
    recent: Recent,
}

/// What a sweep took away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Zips.
    pub blobs: usize,
    /// Unpacked trees.
    pub trees: usize,
}

impl Packages {
    /// Opens `dir`, making it if need be. What a crash left half-made is removed, in the background.
    pub fn open(dir: &Path) -> io::Result<Packages> {
        let staging = dir.join("tmp");
        fs::create_dir_all(&staging)?;
        files::sync_parent(dir)?;
        let trees = Trees::open(&dir.join("trees"), &staging)?;
        let blobs = Blobs::open(&dir.join("blobs"), &staging)?;
        let leftovers: Vec<_> = fs::read_dir(&staging)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
        // Renamed first: a name of an earlier process may come up again in this one.
        let mut doomed = Vec::new();
        for (n, leftover) in leftovers.into_iter().enumerate() {
            let path = staging.join(format!("dropped-{}-{n}", std::process::id()));
            fs::rename(&leftover, &path)?;
            doomed.push(path);
        }
        if !doomed.is_empty() {
            std::thread::Builder::new().name("package-leftovers".to_owned()).spawn(move || {
                for path in doomed {
                    if let Err(error) = files::remove(&path) {
                        tracing::warn!(path = %path.display(), %error, "cannot remove a leftover; the next start tries again");
                    }
                }
            })?;
        }
        Ok(Packages { blobs, trees, staging, recent: Recent::default() })
    }

    /// Checks an uploaded zip completely, data and checksums included, writing nothing.
    pub fn check(&self, zip: &[u8]) -> Result<Checked, PackageError> {
        zip::check(zip)
    }

    /// As [`Packages::check`], with other limits: [`Limits::BUCKET`] for a zip fetched from a bucket.
    pub fn check_within(&self, zip: &[u8], limits: &Limits) -> Result<Checked, PackageError> {
        zip::check_within(zip, limits)
    }

    /// Keeps a checked zip; on return it survives a power loss. A zip that is already there is not written again.
    pub fn store(&self, zip: &[u8]) -> Result<Code, PackageError> {
        let code = code(zip);
        self.recent.touch(code.sha256);
        self.blobs.put(code.sha256, zip)?;
        Ok(code)
    }

    /// The zip, byte for byte as uploaded; its SHA-256 is verified.
    pub fn read(&self, sha256: Digest) -> Result<Vec<u8>, PackageError> {
        self.blobs.read(sha256)
    }

    /// Where the package lies unpacked, read-only: unpacked now if it is not yet, else at once.
    pub fn unpack(&self, sha256: Digest) -> Result<PathBuf, PackageError> {
        self.recent.touch(sha256);
        self.trees.unpack(sha256, || self.blobs.read(sha256))
    }

    /// Removes every package that is not in `live` and was not stored or unpacked within the last 15 minutes.
    /// `live` must name what functions refer to and what environments still run on.
    pub fn sweep(&self, live: &HashSet<Digest>) -> io::Result<Swept> {
        self.sweep_after(live, GRACE)
    }

    fn sweep_after(&self, live: &HashSet<Digest>, grace: Duration) -> io::Result<Swept> {
        let mut swept = Swept::default();
        for digest in self.trees.list()? {
            swept.trees += usize::from(self.drop_unless_used(live, digest, grace, self.trees.path(digest))?);
        }
        for digest in self.blobs.list()? {
            swept.blobs += usize::from(self.drop_unless_used(live, digest, grace, self.blobs.path(digest))?);
        }
        Ok(swept)
    }

    /// Renames away under the lock that a `store` or `unpack` of the same digest needs first, then removes.
    fn drop_unless_used(
        &self,
        live: &HashSet<Digest>,
        digest: Digest,
        grace: Duration,
        path: PathBuf,
    ) -> io::Result<bool> {
        if live.contains(&digest) {
            return Ok(false);
        }
        let doomed = files::unique(&self.staging);
        match self.recent.unless_recent(digest, grace, || fs::rename(&path, &doomed)) {
            None => return Ok(false),
            Some(renamed) => renamed?,
        }
        files::remove(&doomed)?;
        Ok(true)
    }
}

/// What a zip will be known as, without keeping it.
pub fn code(zip: &[u8]) -> Code {
    Code { sha256: files::sha256(zip), size_bytes: zip.len() as u64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str) -> Vec<u8> {
        use std::io::Write;
        let mut zip = ::zip::ZipWriter::new(io::Cursor::new(Vec::new()));
        zip.start_file(name, ::zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(b"x").unwrap();
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn a_sweep_takes_what_nothing_refers_to_and_nothing_in_flight() {
        let dir = tempfile::tempdir().unwrap();
        let packages = Packages::open(dir.path()).unwrap();
        let live = packages.store(&package("live")).unwrap().sha256;
        let dead = packages.store(&package("dead")).unwrap().sha256;
        packages.unpack(live).unwrap();
        packages.unpack(dead).unwrap();

        let referred = HashSet::from([live]);
        assert_eq!(packages.sweep(&referred).unwrap(), Swept::default(), "both were just stored");
        assert_eq!(packages.sweep_after(&referred, Duration::ZERO).unwrap(), Swept { blobs: 1, trees: 1 });
        assert!(packages.unpack(live).unwrap().join("live").exists());
        assert!(matches!(packages.read(dead), Err(PackageError::Missing(_))));
        assert!(matches!(packages.unpack(dead), Err(PackageError::Missing(_))));
        packages.store(&package("dead")).unwrap();
        assert!(packages.unpack(dead).unwrap().join("dead").exists());
        assert_eq!(fs::read_dir(dir.path().join("tmp")).unwrap().count(), 0);
    }
}
