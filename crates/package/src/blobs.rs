//! The zips as they were uploaded, each named by its SHA-256: `blobs/<ab>/<sha256hex>`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use domain::Digest;

use crate::{PackageError, files};

pub(crate) struct Blobs {
    dir: PathBuf,
    staging: PathBuf,
}

impl Blobs {
    pub fn open(dir: &Path, staging: &Path) -> io::Result<Blobs> {
        if !dir.is_dir() {
            fs::create_dir(dir)?;
            files::sync_parent(dir)?;
        }
        Ok(Blobs { dir: dir.to_owned(), staging: staging.to_owned() })
    }

    pub fn path(&self, digest: Digest) -> PathBuf {
        let hex = digest.hex();
        self.dir.join(&hex[..2]).join(hex)
    }

    /// On return the bytes survive a power loss. A damaged blob of the same name is healed.
    pub fn put(&self, digest: Digest, bytes: &[u8]) -> Result<(), PackageError> {
        let path = self.path(digest);
        match fs::read(&path) {
            Ok(there) if there == bytes => return Ok(()),
            Ok(_) => {
                tracing::warn!(blob = %digest, "the stored package was damaged; it is written again")
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(PackageError::io("read", &path)(error)),
        }
        let shard = self.dir.join(&digest.hex()[..2]);
        match fs::create_dir(&shard) {
            Ok(()) => files::sync_parent(&shard).map_err(PackageError::io("sync", &self.dir))?,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(PackageError::io("create", &shard)(error)),
        }
        files::replace_durably(&self.staging, &path, bytes, 0o400).map_err(PackageError::io("write", &path))
    }

    /// The bytes, if they are still the ones that were put.
    pub fn read(&self, digest: Digest) -> Result<Vec<u8>, PackageError> {
        let path = self.path(digest);
        let bytes = fs::read(&path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => PackageError::Missing(digest),
            _ => PackageError::io("read", &path)(error),
        })?;
        if files::sha256(&bytes) == digest { Ok(bytes) } else { Err(PackageError::Damaged(digest)) }
    }

    /// Every blob there is; other files are not ours to judge.
    pub fn list(&self) -> io::Result<Vec<Digest>> {
        let mut found = Vec::new();
        for shard in fs::read_dir(&self.dir)? {
            for blob in fs::read_dir(shard?.path())? {
                found.extend(blob?.file_name().to_str().and_then(Digest::from_hex));
            }
        }
        Ok(found)
    }
}
