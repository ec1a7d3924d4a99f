//! Container images, unpacked into immutable root file trees beside the captured runtimes.
//!
//! `DIR/<hex>/` is a tree, `<hex>.manifest` lists what is in it (its SHA-256 is `<hex>`), `<hex>.synced`
//! says that it would survive a power loss, `pool/` holds the contents, which trees share by hard links. The pool
//! is not the captured runtimes': an image is unpacked for minutes, and no capture waits for that.
//!
//! An image is somebody else's: every blob is verified, every length bounded, and the tree is put together in
//! memory ([`merge`]) before anything of it gets a name on the disk, so that no name or link in it can lead
//! anywhere. Only plain files, directories and links arrive, owned by root, without set-id bits or attributes.

mod archive;
mod confine;
mod error;
#[cfg(test)]
mod forge;
#[cfg(fuzzing)]
pub(crate) mod fuzzing;
mod manifest;
mod merge;
mod reference;
mod registry;
mod source;
mod stream;
mod tar;
mod unpack;

use std::collections::HashSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

use domain::Digest;

use self::confine::Dirs;
pub use self::error::{ImageError, ImageRefusal};
pub use self::manifest::{ImageConfig, Platform};
use self::reference::Reference;
pub use self::registry::{Registries, Registry};
use crate::files;
use crate::runtimes::durable;

/// The images of this machine. All calls block; several threads may make them. One unpacks at a time.
pub struct Images {
    dir: PathBuf,
    dirs: Dirs,
    registries: Registries,
}

/// An image that can be had, for this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// A reference to exactly this image, whatever its tag names later.
    pub pinned: String,
    /// Everything that the image was built for; this machine's is among it.
    pub platforms: Vec<Platform>,
    /// How it wants to be run.
    pub config: ImageConfig,
}

/// An image that is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// SHA-256 of its tree's manifest.
    pub digest: Digest,
    /// The root of the tree on the host: read-only, `/var/task`, `/opt`, `/tmp`, `/proc` and `/dev` empty.
    pub root: PathBuf,
    /// What was resolved to get it.
    pub resolved: Resolved,
}

impl Images {
    /// Opens `dir`, making it if need be, and removes what a crash left half-made. `sources` are where images may
    /// lie on this machine; one that is not there holds none. Only one process may have a directory open: what
    /// its versions do not use, it removes.
    pub fn open(dir: &Path, sources: Vec<PathBuf>, registries: Registries) -> io::Result<Images> {
        let dir = dir.to_owned();
        fs::create_dir_all(&dir)?;
        files::remove(&dir.join("tmp"))?;
        fs::create_dir(dir.join("tmp"))?;
        Ok(Images { dir, dirs: Dirs::new(sources), registries })
    }

    /// Looks an image up without its layers: what it is, and a reference that stays true.
    pub fn resolve(&self, reference: &str) -> Result<Resolved, ImageError> {
        self.staged(|staging| self.find(reference, staging).map(|found| resolved(&found)))
    }

    /// Unpacks an image; on return it survives a power loss. At once if the very tree is here already, but for its
    /// layers, which are read anyway.
    pub fn pull(&self, reference: &str) -> Result<Image, ImageError> {
        let begun = Instant::now();
        let path = self.dir.join("lock");
        let lock = File::create(&path).map_err(ImageError::io("open", &path))?;
        lock.lock().map_err(ImageError::io("lock", &path))?;
        self.staged(|staging| {
            let found = self.find(reference, staging)?;
            let (digest, root) = unpack::unpack(&found, &self.dir, staging)?;
            tracing::info!(image = %found.pinned, tree = %digest, ms = begun.elapsed().as_millis() as u64, "unpacked");
            Ok(Image { digest, root, resolved: resolved(&found) })
        })
    }

    /// The root of a tree that was unpacked earlier, if it is still there.
    pub fn root(&self, digest: Digest) -> Option<PathBuf> {
        let root = self.dir.join(digest.hex());
        durable::trusted(&root).then_some(root)
    }

    /// Every tree that is here.
    pub fn trees(&self) -> io::Result<HashSet<Digest>> {
        let mut found = HashSet::new();
        for entry in fs::read_dir(&self.dir)? {
            found.extend(entry?.file_name().to_str().and_then(Digest::from_hex));
        }
        Ok(found)
    }

    /// Removes these trees, and what only they had.
    pub fn remove(&self, trees: &HashSet<Digest>) -> io::Result<()> {
        let lock = File::create(self.dir.join("lock"))?;
        lock.lock()?;
        let staging = files::unique(&self.dir.join("tmp"));
        fs::create_dir(&staging)?;
        for digest in trees {
            let root = self.dir.join(digest.hex());
            if !root.exists() {
                continue;
            }
            // Renamed first: half a tree must not be taken for one.
            fs::rename(&root, files::unique(&staging))?;
            for extension in ["synced", "boot", "manifest"] {
                files::remove(&root.with_extension(extension))?;
            }
        }
        files::remove(&staging)?;
        crate::runtimes::pool::prune(&self.dir.join("pool"))
    }

    fn find(&self, reference: &str, staging: &Path) -> Result<source::Found, ImageError> {
        source::find(&Reference::parse(reference)?, &self.dirs, &self.registries, staging)
    }

    /// A directory of one call's own, gone afterwards.
    fn staged<T>(&self, work: impl FnOnce(&Path) -> Result<T, ImageError>) -> Result<T, ImageError> {
        let staging = files::unique(&self.dir.join("tmp"));
        fs::create_dir(&staging).map_err(ImageError::io("create", &staging))?;
        let done = work(&staging);
        if let Err(error) = files::remove(&staging) {
            tracing::warn!(path = %staging.display(), %error, "cannot remove what is left; the next start tries again");
        }
        done
    }
}

fn resolved(found: &source::Found) -> Resolved {
    Resolved {
        pinned: found.pinned.to_string(),
        platforms: found.platforms.clone(),
        config: found.configuration.config.clone(),
    }
}

#[cfg(test)]
mod tests;
