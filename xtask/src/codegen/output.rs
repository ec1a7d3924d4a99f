//! The generated files on disk.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{Files, Result};

/// Writes what differs and deletes what is no longer made.
pub fn write(folder: &Path, files: &Files) -> Result<String> {
    let changed = differing(folder, files)?;
    for name in &changed {
        let path = folder.join(name);
        let at = |e| format!("cannot write {}: {e}", path.display());
        match files.get(name) {
            Some(text) => {
                fs::create_dir_all(path.parent().unwrap_or(folder)).map_err(at)?;
                fs::write(&path, text).map_err(at)?;
            }
            None => fs::remove_file(&path).map_err(at)?,
        }
    }
    Ok(format!("{} files generated, {} changed", files.len(), changed.len()))
}

/// Fails, naming the files, when the folder is not exactly what the models give.
pub fn check(folder: &Path, files: &Files) -> Result<String> {
    let changed = differing(folder, files)?;
    match changed.is_empty() {
        true => Ok(format!("{} generated files are up to date", files.len())),
        false => Err(format!(
            "generated code differs from models/: {}\nrun `cargo xtask codegen` and commit the result",
            changed.into_iter().collect::<Vec<_>>().join(", ")
        )),
    }
}

fn differing(folder: &Path, files: &Files) -> Result<BTreeSet<String>> {
    let mut there = BTreeSet::new();
    if folder.exists() {
        list(folder, folder, &mut there)?;
    }
    let stale = there.into_iter().filter(|name| !files.contains_key(name));
    let fresh =
        files.iter().filter(|(name, text)| fs::read(folder.join(name)).ok().as_deref() != Some(text.as_bytes()));
    Ok(stale.chain(fresh.map(|(name, _)| name.clone())).collect())
}

fn list(folder: &Path, below: &Path, found: &mut BTreeSet<String>) -> Result<()> {
    let at = |e: std::io::Error| format!("cannot list {}: {e}", below.display());
    for entry in fs::read_dir(below).map_err(at)? {
        let path = entry.map_err(at)?.path();
        if path.is_dir() {
            list(folder, &path, found)?;
        } else if let Ok(name) = path.strip_prefix(folder) {
            found.insert(name.to_string_lossy().into_owned());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
    }

    #[test]
    fn the_committed_code_is_what_the_models_give() {
        let outcome = crate::codegen::check(&root());
        assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
    }

    #[test]
    fn a_changed_a_missing_and_a_stale_file_are_each_named() {
        let folder = std::env::temp_dir().join(format!("xtask-output-{}", std::process::id()));
        let files =
            Files::from([("a.rs".into(), "a".into()), ("b/c.rs".into(), "c".into()), ("d.rs".into(), "d".into())]);
        write(&folder, &files).unwrap();
        assert!(check(&folder, &files).is_ok());
        fs::write(folder.join("a.rs"), "edited").unwrap();
        fs::remove_file(folder.join("b/c.rs")).unwrap();
        fs::write(folder.join("stale.rs"), "").unwrap();
        let problem = check(&folder, &files).unwrap_err();
        assert!(problem.contains(": a.rs, b/c.rs, stale.rs\n"), "{problem}");
        write(&folder, &files).unwrap();
        assert!(check(&folder, &files).is_ok());
        fs::remove_dir_all(folder).unwrap();
    }
}
