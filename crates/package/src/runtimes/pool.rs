//! File contents shared by all trees: `pool/<ab>/<sha256hex>` (0444) and `…x` (0555), hard-linked into them.
//!
//! Contents are copied from the host, never linked to it: an upgrade in place must not reach a tree.

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use domain::Digest;

use crate::files::{self, CONSTANT_TIME};

pub(crate) struct Pool {
    dir: PathBuf,
    staging: PathBuf,
}

impl Pool {
    pub fn open(dir: &Path, staging: &Path) -> io::Result<Pool> {
        fs::create_dir_all(dir)?;
        Ok(Pool { dir: dir.to_owned(), staging: staging.to_owned() })
    }

    /// Puts a content in, once, and names it. Not flushed: see [`super::durable`].
    pub fn put(&self, bytes: &[u8], executable: bool) -> io::Result<Digest> {
        let digest = files::sha256(bytes);
        let path = self.path(digest, executable);
        // Compared, not trusted: a power loss may have cut it.
        if fs::read(&path).is_ok_and(|there| there == bytes) {
            return Ok(digest);
        }
        if let Some(shard) = path.parent() {
            fs::create_dir_all(shard)?;
        }
        let tmp = files::unique(&self.staging);
        let mut file = files::create_new(&tmp)?;
        file.write_all(bytes)?;
        files::finish(&file, if executable { 0o555 } else { 0o444 }, CONSTANT_TIME)?;
        fs::rename(&tmp, &path)?;
        Ok(digest)
    }

    /// Gives a content another name. Copies where the file system has no more links to give.
    pub fn link(&self, digest: Digest, executable: bool, to: &Path) -> io::Result<()> {
        let path = self.path(digest, executable);
        match fs::hard_link(&path, to) {
            Err(error) if error.kind() == io::ErrorKind::TooManyLinks => {
                let mut file = files::create_new(to)?;
                file.write_all(&fs::read(&path)?)?;
                files::finish(&file, if executable { 0o555 } else { 0o444 }, CONSTANT_TIME)
            }
            linked => linked,
        }
    }

    pub fn path(&self, digest: Digest, executable: bool) -> PathBuf {
        let hex = digest.hex();
        self.dir.join(&hex[..2]).join(if executable { format!("{hex}x") } else { hex })
    }
}

/// Removes every content that no tree has. The caller sees to it that none is being put in.
pub(crate) fn prune(dir: &Path) -> io::Result<()> {
    for shard in fs::read_dir(dir)? {
        for content in fs::read_dir(shard?.path())? {
            let content = content?;
            if content.metadata()?.nlink() == 1 {
                fs::remove_file(content.path())?;
            }
        }
    }
    Ok(())
}
