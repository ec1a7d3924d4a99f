//! Packages unpacked, read-only, each named by the SHA-256 of its zip: `trees/<sha256hex>/`.
//!
//! Trees are a cache of the blobs. They are complete as soon as they have their name, but not flushed to the
//! disk: unpacking 34,000 files durably would take seconds. A power loss could so leave one with empty files;
//! therefore all trees of an earlier boot of the machine are dropped at open, and made again when asked for.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use domain::Digest;

use crate::{PackageError, files, zip};

pub(crate) struct Trees {
    dir: PathBuf,
    staging: PathBuf,
}

impl Trees {
    pub fn open(dir: &Path, staging: &Path) -> io::Result<Trees> {
        Trees::open_in_boot(dir, staging, &files::boot_id())
    }

    /// An empty `boot` is one that cannot be told from others.
    fn open_in_boot(dir: &Path, staging: &Path, boot: &str) -> io::Result<Trees> {
        let note = dir.join("boot");
        let same = !boot.is_empty() && fs::read_to_string(&note).is_ok_and(|noted| noted == boot);
        if !same {
            if dir.is_dir() {
                fs::rename(dir, files::unique(staging))?;
            }
            files::create_dir(dir)?;
            fs::write(&note, boot)?;
        }
        Ok(Trees { dir: dir.to_owned(), staging: staging.to_owned() })
    }

    pub fn path(&self, digest: Digest) -> PathBuf {
        self.dir.join(digest.hex())
    }

    /// The tree, unpacked now if it is not there. Of several that unpack one digest at once the first gives
    /// the tree its name and the others throw theirs away.
    pub fn unpack(
        &self,
        digest: Digest,
        zip: impl FnOnce() -> Result<Vec<u8>, PackageError>,
    ) -> Result<PathBuf, PackageError> {
        let path = self.path(digest);
        if path.is_dir() {
            return Ok(path);
        }
        let tmp = files::unique(&self.staging);
        files::create_dir(&tmp).map_err(PackageError::io("create", &tmp))?;
        let made = zip().and_then(|zip| zip::write(&zip, &tmp)).and_then(|()| match fs::rename(&tmp, &path) {
            Err(_) if path.is_dir() => Ok(()),
            renamed => renamed.map_err(PackageError::io("rename", &tmp)),
        });
        if tmp.exists() {
            files::remove(&tmp).map_err(PackageError::io("remove", &tmp))?;
        }
        made.map(|()| path)
    }

    pub fn list(&self) -> io::Result<Vec<Digest>> {
        let mut found = Vec::new();
        for tree in fs::read_dir(&self.dir)? {
            found.extend(tree?.file_name().to_str().and_then(Digest::from_hex));
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trees_live_as_long_as_the_machine_is_up() {
        let dir = tempfile::tempdir().unwrap();
        let (trees, staging) = (dir.path().join("trees"), dir.path().join("tmp"));
        fs::create_dir(&staging).unwrap();
        let digest = Digest([7; 32]);
        let open = |boot: &str| {
            let opened = Trees::open_in_boot(&trees, &staging, boot).unwrap();
            let kept = opened.path(digest).exists();
            fs::create_dir_all(opened.path(digest)).unwrap();
            kept
        };
        assert_eq!([open("one"), open("one"), open("two"), open(""), open("")], [false, true, false, false, false]);
    }
}
