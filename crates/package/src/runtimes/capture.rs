//! From an interpreter of the host to a named tree; and back from a name to the tree.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::Instant;

use domain::{Digest, Entry, Language, Millis, RuntimeId};

use super::base;
use super::discover::Interpreter;
use super::durable;
use super::libraries::Libraries;
use super::origin::Origin;
use super::pool::Pool;
use super::tree::Tree;
use super::version::{self, Kind, RuntimeVersion};
use super::{node, python};
use crate::files;

/// Raise it when what a capture takes changes, so that machines capture anew.
const FORMAT: u32 = 2;

/// The current version for this interpreter; captured if there is none, or if `anew`.
pub(crate) fn ensure(
    dir: &Path,
    entry: &Entry,
    interpreters: &[Interpreter],
    anew: bool,
    now: Millis,
) -> io::Result<RuntimeVersion> {
    let pointer = pointer(dir, entry, interpreters)?;
    if !anew && let Some(version) = pointed(dir, entry, &pointer) {
        return Ok(version);
    }
    fs::create_dir_all(dir.join(&entry.id))?;
    let _lock = lock(dir)?;
    // Another process, or another thread, may have done it meanwhile.
    if !anew && let Some(version) = pointed(dir, entry, &pointer) {
        return Ok(version);
    }
    let begun = Instant::now();
    let staging = staging(dir)?;
    let versions: Vec<&str> = interpreters.iter().map(|found| found.version.as_str()).collect();
    let origin = Origin { captured: now, interpreter: versions.join(" and ") };
    let digest = capture(dir, &staging, entry, interpreters, &origin)?;
    files::replace(&staging, &pointer, digest.hex().as_bytes(), 0o644)?;
    tracing::info!(runtime = entry.id, version = %digest, ms = begun.elapsed().as_millis() as u64, "captured");
    version(dir, entry, digest).ok_or_else(|| io::Error::other("the captured tree is gone again"))
}

/// A version that is there, whatever the host has now.
pub(crate) fn version(dir: &Path, entry: &Entry, digest: Digest) -> Option<RuntimeVersion> {
    let root = dir.join(&entry.id).join(digest.hex());
    let number = number(&root.with_extension("number"))?;
    durable::trusted(&root).then(|| RuntimeVersion {
        id: RuntimeId::new(&*entry.id),
        digest,
        root,
        label: version::label(entry, number),
        kind: Kind::of(entry),
    })
}

/// The current version for these interpreters, if it was captured.
pub(crate) fn current(dir: &Path, entry: &Entry, interpreters: &[Interpreter]) -> Option<RuntimeVersion> {
    pointed(dir, entry, &pointer(dir, entry, interpreters).ok()?)
}

/// Held by whoever captures or removes. Released when it is dropped.
pub(crate) fn lock(dir: &Path) -> io::Result<File> {
    let lock = File::create(dir.join("lock"))?;
    lock.lock()?;
    Ok(lock)
}

/// An empty directory of the same file system, for whoever holds the lock.
pub(crate) fn staging(dir: &Path) -> io::Result<PathBuf> {
    let staging = dir.join("tmp");
    if files::remove(&staging).is_err() {
        // Compilers of a killed server may still be writing in it; out of the way, it goes with the next one.
        fs::rename(&staging, dir.join(format!("tmp.old-{}", std::process::id())))?;
    }
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with("tmp.old-")
            && let Err(error) = files::remove(&entry.path())
        {
            tracing::debug!(%error, "the rest of a capture that was cut short stays for now");
        }
    }
    fs::create_dir(&staging)?;
    Ok(staging)
}

/// The file that names the tree of these interpreters.
fn pointer(dir: &Path, entry: &Entry, interpreters: &[Interpreter]) -> io::Result<PathBuf> {
    Ok(dir.join(&entry.id).join(format!("current-{}", key(entry, interpreters)?)))
}

fn pointed(dir: &Path, entry: &Entry, pointer: &Path) -> Option<RuntimeVersion> {
    version(dir, entry, Digest::from_hex(&fs::read_to_string(pointer).ok()?)?)
}

/// What a capture depends on, as far as can be told at once: our part, and what the interpreter's file looks like.
fn key(entry: &Entry, interpreters: &[Interpreter]) -> io::Result<String> {
    let mut text = FORMAT.to_string();
    for (wanted, found) in entry.languages.iter().zip(interpreters) {
        let bootstrap = match wanted.language {
            Language::Python => files::sha256(python::BOOTSTRAP).hex(),
            Language::Node => files::sha256(node::BOOTSTRAP).hex(),
            _ => String::new(),
        };
        let meta = fs::metadata(&found.path)?;
        let looks = format!("{} {} {}.{}", found.path.display(), meta.len(), meta.mtime(), meta.mtime_nsec());
        text.push_str(&format!("\n{bootstrap}\n{looks}"));
    }
    if interpreters.is_empty() {
        text.push_str("\n\n");
    }
    Ok(files::sha256(text.as_bytes()).hex()[..16].to_owned())
}

/// Captures into the staging directory, then gives the tree its name. The caller holds the lock.
fn capture(
    dir: &Path,
    staging: &Path,
    entry: &Entry,
    interpreters: &[Interpreter],
    origin: &Origin,
) -> io::Result<Digest> {
    let pool = Pool::open(&dir.join("pool"), staging)?;
    let mut tree = Tree::new(&pool);
    let mut libraries = Libraries::default();
    for (wanted, found) in entry.languages.iter().zip(interpreters) {
        match wanted.language {
            Language::Python => python::add(&mut tree, &mut libraries, &pool, staging, found, &wanted.version)?,
            Language::Node => node::add(&mut tree, &mut libraries, found)?,
            _ => {}
        }
    }
    base::add(&mut tree, &mut libraries)?;
    base::add_libraries(&mut tree, &libraries)?;
    let manifest = tree.manifest();
    let digest = files::sha256(manifest.as_bytes());
    let root = dir.join(&entry.id).join(digest.hex());
    if !durable::trusted(&root) {
        if root.exists() {
            fs::rename(&root, files::unique(staging))?;
        }
        let made = files::unique(staging);
        files::create_dir(&made)?;
        tree.write(&made)?;
        let note = root.with_extension("number");
        if number(&note).is_none() {
            let next = 1 + count_versions(&dir.join(&entry.id))?;
            files::replace(staging, &note, next.to_string().as_bytes(), 0o444)?;
        }
        files::replace(staging, &root.with_extension("manifest"), manifest.as_bytes(), 0o444)?;
        origin.note(staging, &root)?;
        durable::note_boot(&root)?;
        fs::rename(&made, &root)?;
    }
    files::remove(staging)?;
    fs::create_dir(staging)?;
    Ok(digest)
}

/// What a number's file says.
pub(crate) fn number(note: &Path) -> Option<u32> {
    fs::read_to_string(note).ok()?.parse().ok()
}

/// Versions of one identifier so far, those that were removed included.
fn count_versions(dir: &Path) -> io::Result<usize> {
    let mut count = 0;
    for entry in fs::read_dir(dir)? {
        count += usize::from(entry?.path().extension().is_some_and(|extension| extension == "number"));
    }
    Ok(count)
}
