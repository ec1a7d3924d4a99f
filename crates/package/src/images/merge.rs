//! Layers on top of one another, as a value: nothing here touches the disk, so no name can lead anywhere.
//!
//! The rules are the OCI image-spec's ("Applying Changesets"): entries replace, `.wh.NAME` takes away NAME of the
//! layers below, `.wh..wh..opq` takes away all that the layers below put in a directory. A link on the way to an
//! entry is followed as a container would, with this tree as its whole world.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use domain::{Digest, limits};

use super::ImageRefusal;
use super::tar::shown;
use crate::runtimes::tree::Node;

/// One component, bytes: Linux's NAME_MAX.
const COMPONENT_BYTES_MAX: usize = 255;
/// Directories inside one another. As in a package.
const DEPTH_MAX: usize = limits::ZIP_DEPTH_MAX;
/// A whole path inside the tree, bytes: it must stay below PATH_MAX with the tree's own place before it.
const PATH_BYTES_MAX: usize = limits::ZIP_PATH_BYTES_MAX;
/// A link's target, bytes: PATH_MAX less its NUL.
const TARGET_BYTES_MAX: usize = 4_095;
/// Links on the way to one entry, before the kernel, too, gives up (ELOOP).
const HOPS_MAX: usize = 40;

const WHITEOUT: &str = ".wh.";
const OPAQUE: &str = ".wh..wh..opq";

/// What the layers so far come to.
#[derive(Default)]
pub(crate) struct Merged {
    nodes: BTreeMap<String, Placed>,
    names_bytes: usize,
    layer: u32,
    /// Of the layer that is being read: what it takes away from those below.
    hidden: BTreeSet<String>,
    emptied: BTreeSet<String>,
}

struct Placed {
    node: Node,
    layer: u32,
}

/// What a layer puts somewhere.
pub(crate) enum Put<'a> {
    Directory,
    File { executable: bool, bytes: u64, content: Digest },
    Link { target: &'a str },
    HardLink { target: &'a str },
}

impl Merged {
    /// Puts one entry of the current layer. A whiteout is only noted until [`Merged::end_layer`].
    pub fn put(&mut self, name: &str, what: Put<'_>) -> Result<(), ImageRefusal> {
        let components = clean(name)?;
        let Some((last, parents)) = components.split_last() else {
            // The root is there.
            return Ok(());
        };
        if parents.iter().any(|parent| parent.starts_with(WHITEOUT)) {
            // Below one of aufs's own directories.
            return Ok(());
        }
        let parent = self.follow(name, parents)?;
        if let Some(hidden) = last.strip_prefix(WHITEOUT) {
            if *last == OPAQUE {
                self.emptied.insert(parent);
            } else if !hidden.is_empty() && !hidden.starts_with(WHITEOUT) && !matches!(hidden, "." | "..") {
                self.hidden.insert(join(&parent, hidden));
            }
            // Others that begin so were aufs's own, and mean nothing to anyone else.
            return Ok(());
        }
        let path = join(&parent, last);
        if path.len() > PATH_BYTES_MAX {
            return Err(ImageRefusal::TooLong(shown(name.as_bytes())));
        }
        let node = match what {
            Put::Directory => Node::Directory { mode: 0o755 },
            Put::File { executable, bytes, content } => Node::File { executable, bytes, content },
            Put::Link { target } => {
                if target.is_empty() || target.len() > TARGET_BYTES_MAX {
                    return Err(ImageRefusal::TooLong(shown(name.as_bytes())));
                }
                Node::Link { target: target.to_owned() }
            }
            Put::HardLink { target } => self.linked(name, target)?,
        };
        self.parents(name, &path)?;
        let is_directory = matches!(node, Node::Directory { .. });
        let was_directory = matches!(self.nodes.get(&path), Some(Placed { node: Node::Directory { .. }, .. }));
        if was_directory && !is_directory {
            self.clear(&path, |_| true);
        }
        self.insert(path, node)
    }

    /// Takes away what the layer hides, and begins the next one.
    pub fn end_layer(&mut self) -> Result<(), ImageRefusal> {
        let layer = self.layer;
        for path in std::mem::take(&mut self.hidden) {
            if self.nodes.get(&path).is_some_and(|there| there.layer < layer) {
                self.remove(&path);
            }
            self.take_below(&path, layer)?;
        }
        for path in std::mem::take(&mut self.emptied) {
            self.take_below(&path, layer)?;
        }
        self.layer += 1;
        Ok(())
    }

    /// Removes what lower layers have below a directory; what this one has there stays, its directories with it.
    fn take_below(&mut self, path: &str, layer: u32) -> Result<(), ImageRefusal> {
        self.clear(path, |there| there.layer < layer);
        let own: Vec<String> = self.below(path).map(|(own, _)| own.clone()).collect();
        own.iter().try_for_each(|own| self.parents(own, own))
    }

    /// Makes it an empty directory that no link leads to.
    pub fn mount_point(&mut self, path: &str, mode: u32) -> Result<(), ImageRefusal> {
        let ancestors = path.match_indices('/').map(|(end, _)| &path[..end]);
        for ancestor in ancestors {
            if !matches!(self.nodes.get(ancestor), None | Some(Placed { node: Node::Directory { .. }, .. })) {
                return Err(ImageRefusal::MountPoint(path.to_owned()));
            }
        }
        self.clear(path, |_| true);
        self.parents(path, path)?;
        self.insert(path.to_owned(), Node::Directory { mode })
    }

    /// Whether something lies exactly there.
    pub fn has(&self, path: &str) -> bool {
        self.nodes.contains_key(path)
    }

    /// How many things lie below a directory.
    pub fn count_below(&self, path: &str) -> usize {
        self.below(path).count()
    }

    /// The finished tree.
    pub fn into_nodes(self) -> BTreeMap<String, Node> {
        self.nodes.into_iter().map(|(path, placed)| (path, placed.node)).collect()
    }

    /// A hard link is the same file under another name; the archive's order says it is there already.
    fn linked(&self, name: &str, target: &str) -> Result<Node, ImageRefusal> {
        let nothing = || ImageRefusal::HardLink(shown(name.as_bytes()));
        let components = clean(target)?;
        let (last, parents) = components.split_last().ok_or_else(nothing)?;
        let path = join(&self.follow(target, parents)?, last);
        match self.nodes.get(&path).map(|there| &there.node) {
            Some(node @ (Node::File { .. } | Node::Link { .. })) => Ok(node.clone()),
            Some(Node::Directory { .. }) | None => Err(nothing()),
        }
    }

    /// Where these components lead, with links followed as the kernel follows them below a root of its own.
    fn follow(&self, name: &str, components: &[&str]) -> Result<String, ImageRefusal> {
        let mut hops = 0;
        let mut at = String::new();
        let mut todo: Vec<&str> = components.iter().rev().flat_map(|part| part.split('/').rev()).collect();
        while let Some(step) = todo.pop() {
            match step {
                "" | "." => continue,
                ".." => {
                    at.truncate(at.rfind('/').unwrap_or(0));
                    continue;
                }
                _ => {}
            }
            let next = join(&at, step);
            match self.nodes.get(&next).map(|there| &there.node) {
                Some(Node::Link { target }) => {
                    hops += 1;
                    if hops > HOPS_MAX {
                        return Err(ImageRefusal::LinkLoop(shown(name.as_bytes())));
                    }
                    if target.starts_with('/') {
                        at.clear();
                    }
                    todo.extend(target.split('/').rev());
                }
                Some(Node::File { .. }) => return Err(ImageRefusal::NotDirectory(shown(name.as_bytes()))),
                Some(Node::Directory { .. }) | None => at = next,
            }
            if at.len() > PATH_BYTES_MAX {
                return Err(ImageRefusal::TooLong(shown(name.as_bytes())));
            }
        }
        Ok(at)
    }

    /// Directories that no entry made, on the way to one that is there.
    fn parents(&mut self, name: &str, path: &str) -> Result<(), ImageRefusal> {
        let mut depth = 0;
        for (end, _) in path.match_indices('/') {
            depth += 1;
            if depth > DEPTH_MAX {
                return Err(ImageRefusal::TooLong(shown(name.as_bytes())));
            }
            if !self.nodes.contains_key(&path[..end]) {
                self.insert(path[..end].to_owned(), Node::Directory { mode: 0o755 })?;
            }
        }
        Ok(())
    }

    fn insert(&mut self, path: String, node: Node) -> Result<(), ImageRefusal> {
        self.names_bytes += cost(&path, &node);
        if let Some(old) = self.nodes.get(&path) {
            self.names_bytes -= cost(&path, &old.node);
        } else if self.nodes.len() >= limits::IMAGE_ENTRIES_MAX {
            return Err(ImageRefusal::TooMany);
        }
        if self.names_bytes > limits::IMAGE_NAMES_BYTES_MAX {
            return Err(ImageRefusal::TooMany);
        }
        self.nodes.insert(path, Placed { node, layer: self.layer });
        Ok(())
    }

    fn below(&self, path: &str) -> impl Iterator<Item = (&String, &Placed)> {
        // Every child begins with the path and a slash; "0" comes after "/".
        let (first, end) = match path {
            "" => (Bound::Unbounded, Bound::Unbounded),
            _ => (Bound::Included(format!("{path}/")), Bound::Excluded(format!("{path}0"))),
        };
        self.nodes.range((first, end))
    }

    fn clear(&mut self, path: &str, goes: impl Fn(&Placed) -> bool) {
        let gone: Vec<String> =
            self.below(path).filter(|(_, there)| goes(there)).map(|(path, _)| path.clone()).collect();
        gone.iter().for_each(|path| self.remove(path));
    }

    fn remove(&mut self, path: &str) {
        if let Some(old) = self.nodes.remove(path) {
            self.names_bytes -= cost(path, &old.node);
        }
    }
}

fn cost(path: &str, node: &Node) -> usize {
    path.len()
        + match node {
            Node::Link { target } => target.len(),
            Node::Directory { .. } | Node::File { .. } => 0,
        }
}

fn join(parent: &str, name: &str) -> String {
    if parent.is_empty() { name.to_owned() } else { format!("{parent}/{name}") }
}

/// The components of an entry's name; empty for the root.
fn clean(name: &str) -> Result<Vec<&str>, ImageRefusal> {
    let mut components = Vec::new();
    for component in name.split('/') {
        match component {
            "" | "." => {}
            ".." => return Err(ImageRefusal::Traversal(shown(name.as_bytes()))),
            _ if component.len() > COMPONENT_BYTES_MAX || components.len() > DEPTH_MAX => {
                return Err(ImageRefusal::TooLong(shown(name.as_bytes())));
            }
            _ => components.push(component),
        }
    }
    Ok(components)
}

#[cfg(test)]
mod tests;
