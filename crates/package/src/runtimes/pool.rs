//! File contents shared by all trees: `pool/<ab>/<sha256hex>` (0444) and `…x` (0555), hard-linked into them.
//!
//! Contents are copied from the host, never linked to it: an upgrade in place must not reach a tree.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use domain::Digest;
use sha2::Digest as _;

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

    /// Puts in what may be too large for memory. Returns its name and its length; errors of `contents` come out
    /// as they are.
    pub fn put_from(&self, contents: &mut dyn Read, executable: bool) -> io::Result<(Digest, u64)> {
        let tmp = files::unique(&self.staging);
        let mut file = files::create_new(&tmp)?;
        let mut hash = sha2::Sha256::new();
        let mut buffer = vec![0; 64 * 1024];
        let mut bytes = 0;
        loop {
            let read = contents.read(&mut buffer)?;
            if read == 0 {
                break;
            }
            hash.update(&buffer[..read]);
            file.write_all(&buffer[..read])?;
            bytes += read as u64;
        }
        let digest = Digest(hash.finalize().into());
        let path = self.path(digest, executable);
        if same(&path, digest, bytes)? {
            fs::remove_file(&tmp)?;
            return Ok((digest, bytes));
        }
        if let Some(shard) = path.parent() {
            fs::create_dir_all(shard)?;
        }
        files::finish(&file, if executable { 0o555 } else { 0o444 }, CONSTANT_TIME)?;
        fs::rename(&tmp, &path)?;
        Ok((digest, bytes))
    }

    /// Takes a content out if no tree has it.
    pub fn drop_unused(&self, digest: Digest, executable: bool) -> io::Result<()> {
        let path = self.path(digest, executable);
        match fs::symlink_metadata(&path) {
            Ok(meta) if meta.nlink() == 1 => fs::remove_file(&path),
            Ok(_) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        }
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

/// Whether the file is there and whole: a power loss may have cut it.
fn same(path: &Path, digest: Digest, bytes: u64) -> io::Result<bool> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    if file.metadata()?.len() != bytes {
        return Ok(false);
    }
    Ok(files::sha256_of(file)? == digest)
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
