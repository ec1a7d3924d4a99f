//! Where an interpreter may lie, best first.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use domain::Language;

/// Version managers' folders below a home directory: what lies before and after the version.
const PYTHON_MANAGERS: &[(&str, &str)] = &[
    (".pyenv/versions", "bin"),
    (".local/share/uv/python", "bin"),
    (".local/share/mise/installs/python", "bin"),
    (".asdf/installs/python", "bin"),
];
const NODE_MANAGERS: &[(&str, &str)] = &[
    (".nvm/versions/node", "bin"),
    (".local/share/fnm/node-versions", "installation/bin"),
    (".volta/tools/image/node", "bin"),
    (".local/share/mise/installs/node", "bin"),
    (".asdf/installs/nodejs", "bin"),
];
/// Looked at whatever PATH says: a service manager's is short.
const SYSTEM: &[&str] = &["/usr/bin", "/usr/local/bin", "/bin"];

/// Existing files that may be an interpreter of that version, in order of preference, each once: PATH first,
/// as the user's shell would choose; then version managers, newest first; then the system's places.
pub(crate) fn candidates(language: Language, version: &str) -> Vec<PathBuf> {
    let (names, managers): (Vec<String>, _) = match language {
        Language::Python => (vec![format!("python{version}")], PYTHON_MANAGERS),
        _ => (vec!["node".to_owned(), "nodejs".to_owned(), format!("node{version}")], NODE_MANAGERS),
    };
    let managed: Vec<PathBuf> = roots(language, managers)
        .into_iter()
        .flat_map(|(root, below)| versions(&root, version).into_iter().map(move |at| at.join(below)))
        .collect();
    let mut directories = Vec::new();
    let path = env::var_os("PATH").unwrap_or_default();
    // A relative entry means something else wherever the server is started.
    for directory in env::split_paths(&path).filter(|directory| directory.is_absolute()) {
        // A manager's shims are slow scripts that start what it manages, if that is switched on: go there at once.
        if directory.ends_with("shims") {
            directories.extend(managed.iter().cloned());
        } else {
            directories.push(directory);
        }
    }
    directories.extend(managed);
    directories.extend(SYSTEM.iter().map(PathBuf::from));
    directories.extend(children(Path::new("/opt")).into_iter().map(|child| child.join("bin")));
    let mut seen = BTreeSet::new();
    directories
        .iter()
        .flat_map(|directory| names.iter().map(move |name| directory.join(name)))
        .filter(|path| path.is_file() && seen.insert(path.clone()))
        .collect()
}

/// The folders of version managers, of all languages, whether they are there or not.
pub(crate) fn managed() -> Vec<PathBuf> {
    let of = |language, managers| roots(language, managers).into_iter().map(|(folder, _)| folder);
    of(Language::Python, PYTHON_MANAGERS).chain(of(Language::Node, NODE_MANAGERS)).collect()
}

/// The folders that hold one folder for each version.
fn roots(language: Language, managers: &'static [(&str, &str)]) -> Vec<(PathBuf, &'static str)> {
    let mut roots = Vec::new();
    let own = match language {
        Language::Python => env::var_os("PYENV_ROOT").map(|root| (PathBuf::from(root).join("versions"), "bin")),
        _ => env::var_os("NVM_DIR").map(|root| (PathBuf::from(root).join("versions/node"), "bin")),
    };
    roots.extend(own);
    for home in homes() {
        roots.extend(managers.iter().map(|(folder, below)| (home.join(folder), *below)));
    }
    roots
}

/// Our own home, and that of the user who called sudo: that is where they installed things.
fn homes() -> Vec<PathBuf> {
    let sudo = env::var("SUDO_USER").ok().and_then(|user| {
        let users = fs::read_to_string("/etc/passwd").ok()?;
        let line = users.lines().find(|line| line.split(':').next() == Some(user.as_str()))?;
        line.split(':').nth(5).map(PathBuf::from)
    });
    env::var_os("HOME").map(PathBuf::from).into_iter().chain(sudo).filter(|home| home.is_absolute()).collect()
}

/// The folders of a manager that hold that version, newest first.
fn versions(root: &Path, version: &str) -> Vec<PathBuf> {
    let mut found: Vec<_> = children(root)
        .into_iter()
        .filter_map(|path| Some((numbers(path.file_name()?.to_str()?), path)))
        .filter(|(numbers_here, _)| numbers_here.starts_with(&numbers(version)))
        .collect();
    found.sort();
    found.into_iter().rev().map(|(_, path)| path).collect()
}

/// The numbers of the first dotted version in a folder's name: `cpython-3.12.1-linux` is 3, 12, 1.
fn numbers(name: &str) -> Vec<u32> {
    let start = name.find(|c: char| c.is_ascii_digit()).unwrap_or(name.len());
    let text = &name[start..];
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    text[..end].split('.').filter_map(|number| number.parse().ok()).collect()
}

fn children(directory: &Path) -> Vec<PathBuf> {
    // Not there, or not readable for us: nothing to find.
    let Ok(entries) = fs::read_dir(directory) else {
        return Vec::new();
    };
    let mut found: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manager_offers_the_newest_of_a_version_first() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["3.1.9", "3.11.2", "3.11.10", "cpython-3.11.9-linux", "3.12.0", "system"] {
            fs::create_dir(dir.path().join(name)).unwrap();
        }
        let found = versions(dir.path(), "3.11");
        let names: Vec<_> = found.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["3.11.10", "cpython-3.11.9-linux", "3.11.2"]);
        assert_eq!(numbers("v20.18.0"), [20, 18, 0]);
    }
}
