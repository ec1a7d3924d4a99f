//! Node.js into a tree.

use std::io;
use std::path::{Path, PathBuf};

use super::discover::Interpreter;
use super::libraries::Libraries;
use super::tree::Tree;

/// Our client of the private framing.
pub(crate) const BOOTSTRAP: &[u8] = include_bytes!("../../../../runtimes/node/bootstrap.mjs");
/// Debian's builds load parts of Node's own library from here at start.
const SHARED: &[u8] = b"/usr/share/nodejs/";

/// Adds the interpreter below `/var/lang` and the bootstrap to `/var/runtime`.
pub(crate) fn add(tree: &mut Tree<'_>, libraries: &mut Libraries, interpreter: &Interpreter) -> io::Result<()> {
    let executable = tree.copy("/var/lang/bin/node", &interpreter.path)?;
    libraries.add(&interpreter.path, &executable);
    let mut parts = shared_parts(&executable);
    if let Some((_, library)) = libraries.found().find(|(name, _)| name.starts_with("libnode.so")) {
        parts.extend(shared_parts(&std::fs::read(library)?));
    }
    for part in parts.iter().filter(|part| part.is_file()) {
        tree.copy(&part.to_string_lossy(), part)?;
    }
    tree.file("/var/runtime/bootstrap.mjs", BOOTSTRAP, false)?;
    // What NODE_EXTRA_CA_CERTS names under nodejs16.x and nodejs18.x.
    tree.link("/var/runtime/ca-cert.pem", "/etc/ssl/certs/ca-certificates.crt");
    Ok(())
}

/// Scripts below [`SHARED`] that an executable names.
fn shared_parts(executable: &[u8]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut rest = executable;
    while let Some(at) = find(rest, SHARED) {
        let end = rest[at..].iter().position(|byte| !byte.is_ascii_graphic()).unwrap_or(rest.len() - at);
        if let Ok(path) = std::str::from_utf8(&rest[at..at + end]) {
            let plain = path.ends_with(".js") && !path.contains("..");
            found.extend(plain.then(|| Path::new(path).to_owned()));
        }
        rest = &rest[at + end..];
    }
    found
}

/// The first place of a needle, looking only where its second byte can be: 100 MB are searched at each capture.
fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    let mut from = 0;
    while let Some(slash) = haystack[from..].iter().position(|byte| *byte == needle[0]) {
        if haystack[from + slash..].starts_with(needle) {
            return Some(from + slash);
        }
        from += slash + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_wherever_they_are_named() {
        let binary = b"\0/usr/share/nodejs/undici/undici-fetch.js\0/usr/share/x\0//usr/share/nodejs/acorn.js\0\
                       /usr/share/nodejs/../x.js\0/usr/share/nodejs/\0";
        let found = shared_parts(binary);
        assert_eq!(
            found,
            ["/usr/share/nodejs/undici/undici-fetch.js", "/usr/share/nodejs/acorn.js"].map(PathBuf::from)
        );
    }
}
