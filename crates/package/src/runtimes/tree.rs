//! A root file tree as a value: what lies where. Made real, and named, once it is complete.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use domain::Digest;

use super::pool::Pool;
use crate::files;

/// One thing in a tree. Everything is owned by root and writable by nobody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    Directory { mode: u32 },
    File { executable: bool, bytes: u64, content: Digest },
    Link { target: String },
}

/// Paths without a leading `/`, sorted, so that parents come before children.
pub(crate) struct Tree<'a> {
    pool: &'a Pool,
    nodes: BTreeMap<String, Node>,
}

impl Tree<'_> {
    pub fn new(pool: &Pool) -> Tree<'_> {
        Tree { pool, nodes: BTreeMap::new() }
    }

    /// A tree that was put together elsewhere: every parent a directory of it, every content in the pool.
    pub fn of(pool: &Pool, nodes: BTreeMap<String, Node>) -> Tree<'_> {
        Tree { pool, nodes }
    }

    /// Puts a file at an absolute path of the tree; what is already there stays.
    pub fn file(&mut self, path: &str, bytes: &[u8], executable: bool) -> io::Result<Digest> {
        let path = merged(path);
        let content = self.pool.put(bytes, executable)?;
        if !self.nodes.contains_key(&path) {
            self.parents(&path);
            self.nodes.insert(path, Node::File { executable, bytes: bytes.len() as u64, content });
        }
        Ok(content)
    }

    /// Copies a file of the host, links followed, keeping whether it can be executed.
    pub fn copy(&mut self, path: &str, host: &Path) -> io::Result<Vec<u8>> {
        let context = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", host.display()));
        let bytes = std::fs::read(host).map_err(context)?;
        let executable = std::fs::metadata(host).map_err(context)?.permissions().mode() & 0o111 != 0;
        self.file(path, &bytes, executable)?;
        Ok(bytes)
    }

    /// Puts a symbolic link there; what is already there stays.
    pub fn link(&mut self, path: &str, target: &str) {
        let path = merged(path);
        if !self.nodes.contains_key(&path) {
            self.parents(&path);
            self.nodes.insert(path, Node::Link { target: target.to_owned() });
        }
    }

    /// Puts an empty directory there.
    pub fn directory(&mut self, path: &str, mode: u32) {
        let path = merged(path);
        self.parents(&path);
        self.nodes.insert(path, Node::Directory { mode });
    }

    /// Whether something lies there.
    pub fn has(&self, path: &str) -> bool {
        self.nodes.contains_key(&merged(path))
    }

    fn parents(&mut self, path: &str) {
        for (end, _) in path.match_indices('/') {
            self.nodes.entry(path[..end].to_owned()).or_insert(Node::Directory { mode: 0o755 });
        }
    }

    /// One line for each node; its SHA-256 names the tree.
    pub fn manifest(&self) -> String {
        let mut text = String::new();
        for (path, node) in &self.nodes {
            let line = match node {
                Node::Directory { mode } => format!("d {mode:o} {path:?}"),
                Node::File { executable, bytes, content } => {
                    format!("f {} {bytes} {content} {path:?}", if *executable { "555" } else { "444" })
                }
                Node::Link { target } => format!("l {path:?} {target:?}"),
            };
            writeln!(text, "{line}").expect("writing to a String does not fail");
        }
        text
    }

    /// Makes the tree below `root`, an empty directory.
    pub fn write(&self, root: &Path) -> io::Result<()> {
        for (path, node) in &self.nodes {
            let at = root.join(path);
            match node {
                Node::Directory { mode } => {
                    files::create_dir(&at)?;
                    std::fs::set_permissions(&at, std::fs::Permissions::from_mode(*mode))?;
                }
                Node::File { executable, content, .. } => self.pool.link(*content, *executable, &at)?,
                Node::Link { target } => symlink(target, &at)?,
            }
        }
        Ok(())
    }
}

/// The path without its first `/`, below `/usr` where the tree's `/bin`, `/sbin`, `/lib` and `/lib64` lead:
/// every tree has them merged, whatever the host does.
fn merged(path: &str) -> String {
    let path = path.trim_start_matches('/');
    let first = path.split('/').next().unwrap_or(path);
    if matches!(first, "bin" | "sbin" | "lib" | "lib64") && first.len() < path.len() {
        format!("usr/{path}")
    } else {
        path.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_named_by_all_that_is_in_it() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("tmp")).unwrap();
        let pool = Pool::open(&dir.path().join("pool"), &dir.path().join("tmp")).unwrap();
        let manifest = |change: &dyn Fn(&mut Tree<'_>)| {
            let mut tree = Tree::new(&pool);
            tree.file("/lib/x.so", b"x", false).unwrap();
            change(&mut tree);
            tree.manifest()
        };
        let plain = manifest(&|_| {});
        let content = files::sha256(b"x");
        assert_eq!(plain, format!("d 755 \"usr\"\nd 755 \"usr/lib\"\nf 444 1 {content} \"usr/lib/x.so\"\n"));
        assert_eq!(plain, manifest(&|tree| tree.link("/lib/x.so", "y")), "what is there stays");
        for (n, other) in [
            manifest(&|tree| tree.link("/y", "x")),
            manifest(&|tree| tree.link("/y", "z")),
            manifest(&|tree| tree.directory("/y", 0o755)),
            manifest(&|tree| tree.directory("/y", 0o1777)),
            manifest(&|tree| assert!(tree.file("/y", b"y", false).is_ok())),
            manifest(&|tree| assert!(tree.file("/y", b"y", true).is_ok())),
        ]
        .iter()
        .enumerate()
        {
            assert_ne!(*other, plain, "{n}");
        }
    }
}
