//! See [`crate::fuzzing`].

use std::collections::BTreeMap;
use std::io::{self, Read as _};

use super::manifest;
use super::merge::{Merged, Put};
use super::reference::Reference;
use super::registry::challenge::Challenge;
use super::stream::{Bounded, unpacked};
use super::tar;
use crate::runtimes::tree::Node;

/// What lies at a path of a merged image: `None` for a directory, `Some(None)` for a file, else a link's target.
pub type Kind = Option<Option<String>>;

/// Unpacks and merges layers, of which no more than `bytes_max` bytes come through.
pub fn layers<'a>(layers: impl Iterator<Item = &'a [u8]>, bytes_max: u64) -> io::Result<BTreeMap<String, Kind>> {
    let mut merged = Merged::default();
    let mut left = bytes_max;
    for layer in layers {
        let mut whole = Bounded::new(unpacked(layer)?, &mut left);
        tar::each(&mut whole, &mut |entry, contents| {
            let what = match &entry.kind {
                tar::Kind::Directory => Put::Directory,
                tar::Kind::Link { target } => Put::Link { target },
                tar::Kind::HardLink { target } => Put::HardLink { target },
                tar::Kind::File { executable } => {
                    let bytes = io::copy(contents, &mut io::sink())?;
                    Put::File { executable: *executable, bytes, content: crate::files::sha256(b"") }
                }
                tar::Kind::Special => return Ok(()),
            };
            Ok(merged.put(&entry.name, what)?)
        })?;
        io::copy(&mut whole, &mut io::sink())?;
        merged.end_layer()?;
    }
    for (path, mode) in [("var/task", 0o755), ("tmp", 0o1777), ("proc", 0o755), ("dev", 0o755)] {
        merged.mount_point(path, mode)?;
    }
    let kind = |node| match node {
        Node::Directory { .. } => None,
        Node::File { .. } => Some(None),
        Node::Link { target } => Some(Some(target)),
    };
    Ok(merged.into_nodes().into_iter().map(|(path, node)| (path, kind(node))).collect())
}

/// Reads an index or manifest, and a configuration. What passes holds the limits.
pub fn documents(bytes: &[u8]) {
    for told in [None, Some(manifest::MANIFESTS[0]), Some(manifest::INDEXES[1])] {
        match manifest::document(bytes, told) {
            Ok(manifest::Document::Index(listed)) => {
                drop(manifest::for_host(&listed));
            }
            Ok(manifest::Document::Manifest { layers, .. }) => {
                assert!(layers.len() <= domain::limits::IMAGE_LAYERS_MAX);
            }
            Err(_) => {}
        }
    }
    drop(manifest::configuration(bytes));
}

/// Reads a reference: what it prints is the same reference.
pub fn reference(text: &str) {
    if let Ok(reference) = Reference::parse(text) {
        let printed = reference.to_string();
        assert_eq!(Reference::parse(&printed).ok().as_ref(), Some(&reference), "{printed}");
    }
}

/// Reads `WWW-Authenticate` values, one a line.
pub fn challenges(text: &str) {
    if let Some(Challenge::Bearer { realm, service, scope }) = Challenge::choose(text.lines()) {
        assert!(realm.len() + service.map_or(0, |s| s.len()) + scope.map_or(0, |s| s.len()) <= text.len());
    }
}

/// All that a packed stream holds, up to a bound.
pub fn inflate(packed: &[u8], bytes_max: u64) -> io::Result<Vec<u8>> {
    let (mut left, mut out) = (bytes_max, Vec::new());
    Bounded::new(unpacked(packed)?, &mut left).read_to_end(&mut out)?;
    Ok(out)
}
