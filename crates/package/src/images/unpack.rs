//! From the layers of a found image to a named tree on the disk.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use domain::{Digest, limits};

use super::error::refusal;
use super::merge::{Merged, Put};
use super::source::Found;
use super::stream::{Bounded, Hashing, unpacked};
use super::{ImageError, ImageRefusal, tar};
use crate::files;
use crate::runtimes::pool::Pool;
use crate::runtimes::tree::{Node, Tree};
use crate::runtimes::{durable, system};

/// What the platform mounts on, or hides. `/opt` is for layers (facts, runtimes §c Layout).
const MOUNT_POINTS: [(&str, u32); 5] =
    [("var/task", 0o755), ("opt", 0o755), ("tmp", 0o1777), ("proc", 0o755), ("dev", 0o755)];
/// Replaced, as every container engine does: the image's cannot be right here.
const OURS: [&str; 2] = ["resolv.conf", "hosts"];
/// Only added: many programs ask for the name of who runs them.
const ADDED: [&str; 2] = ["passwd", "group"];

/// Unpacks, names and makes durable. `staging` is this call's own, on the pool's file system.
pub(crate) fn unpack(found: &Found, dir: &Path, staging: &Path) -> Result<(Digest, PathBuf), ImageError> {
    let pool = Pool::open(&dir.join("pool"), staging).map_err(ImageError::io("open", dir))?;
    let mut put = BTreeSet::new();
    let made = merge(found, &pool, &mut put).and_then(|nodes| {
        let used: HashSet<(Digest, bool)> = nodes
            .values()
            .filter_map(|node| match node {
                Node::File { executable, content, .. } => Some((*content, *executable)),
                Node::Directory { .. } | Node::Link { .. } => None,
            })
            .collect();
        let named = name(Tree::of(&pool, nodes), dir, staging).map_err(ImageError::io("write", dir));
        put.retain(|content| named.is_err() || !used.contains(content));
        named
    });
    // What a higher layer replaced, or all of it: nothing else takes it away.
    for (content, executable) in put {
        if let Err(error) = pool.drop_unused(content, executable) {
            tracing::warn!(%content, %error, "cannot remove what an image no longer has");
        }
    }
    made
}

fn merge(
    found: &Found,
    pool: &Pool,
    put: &mut BTreeSet<(Digest, bool)>,
) -> Result<std::collections::BTreeMap<String, Node>, ImageError> {
    let refused = |refusal| ImageError::Refused { reference: found.pinned.to_string(), refusal };
    let failed = |error: io::Error| match refusal(&error) {
        Some(refusal) => refused(refusal),
        None => ImageError::Io { doing: "unpack", path: found.pinned.to_string().into(), source: error },
    };
    let mut merged = Merged::default();
    let mut left = limits::IMAGE_BYTES_MAX;
    for (n, wanted) in found.configuration.diff_ids.iter().enumerate().take(found.layers()) {
        let Some(blob) = found.layer(n)? else { continue };
        let whole = unpacked(blob.reader()).map_err(failed)?;
        // Counted before it is hashed: over the bound, nothing is worth its digest.
        let mut hashing = Hashing::new(Bounded::new(whole, &mut left));
        let mut buffered = BufReader::with_capacity(64 * 1024, &mut hashing);
        tar::each(&mut buffered, &mut |entry, contents| entry_of(&mut merged, pool, put, entry, contents))
            .and_then(|()| io::copy(&mut buffered, &mut io::sink()))
            .map_err(failed)?;
        merged.end_layer().map_err(refused)?;
        let found = hashing.digest();
        if found != *wanted {
            let name = format!("layer {}, unpacked,", n + 1);
            return Err(refused(ImageRefusal::Digest { name, wanted: *wanted, found }));
        }
    }
    finish(&mut merged, pool, put).map_err(failed)?;
    Ok(merged.into_nodes())
}

fn entry_of(
    merged: &mut Merged,
    pool: &Pool,
    put: &mut BTreeSet<(Digest, bool)>,
    entry: tar::Entry,
    contents: &mut dyn Read,
) -> io::Result<()> {
    let what = match &entry.kind {
        tar::Kind::Directory => Put::Directory,
        tar::Kind::Link { target } => Put::Link { target },
        tar::Kind::HardLink { target } => Put::HardLink { target },
        tar::Kind::File { executable } => {
            let (content, bytes) = pool.put_from(contents, *executable)?;
            put.insert((content, *executable));
            Put::File { executable: *executable, bytes, content }
        }
        // The platform's own is mounted there.
        tar::Kind::Special if entry.name.trim_start_matches(['.', '/']).starts_with("dev/") => return Ok(()),
        tar::Kind::Special => return Err(ImageRefusal::Special(tar::shown(entry.name.as_bytes())).into()),
    };
    Ok(merged.put(&entry.name, what)?)
}

/// What every tree has, whatever its image.
fn finish(merged: &mut Merged, pool: &Pool, put: &mut BTreeSet<(Digest, bool)>) -> io::Result<()> {
    for (path, mode) in MOUNT_POINTS {
        let lost = merged.count_below(path);
        if lost > 0 && path != "dev" {
            tracing::warn!(path, files = lost, "what the image has there is left out: the platform mounts on it");
        }
        merged.mount_point(path, mode)?;
    }
    for (name, text) in system::ETC {
        let path = format!("etc/{name}");
        if OURS.contains(name) || (ADDED.contains(name) && !merged.has(&path)) {
            let content = pool.put(text.as_bytes(), false)?;
            put.insert((content, false));
            merged.put(&path, Put::File { executable: false, bytes: text.len() as u64, content })?;
        }
    }
    Ok(())
}

/// Gives the tree its name, on the disk before anything refers to it.
fn name(tree: Tree<'_>, dir: &Path, staging: &Path) -> io::Result<(Digest, PathBuf)> {
    let manifest = tree.manifest();
    let digest = files::sha256(manifest.as_bytes());
    let root = dir.join(digest.hex());
    if !durable::trusted(&root) {
        if root.exists() {
            fs::rename(&root, files::unique(staging))?;
        }
        let made = files::unique(staging);
        files::create_dir(&made)?;
        tree.write(&made)?;
        files::replace(staging, &root.with_extension("manifest"), manifest.as_bytes(), 0o444)?;
        durable::note_boot(&root)?;
        fs::rename(&made, &root)?;
    }
    durable::flush(&root)?;
    Ok((digest, root))
}
