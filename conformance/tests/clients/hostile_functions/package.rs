//! A hostile function's folder as a deployment package.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::package::zip_of_bytes;

/// Where the functions are.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("hostile")
}

/// Everything in the function's folder and in `common`; C files as the programs they become, with set-id bits, which
/// must mean nothing.
pub fn package(name: &str) -> Vec<u8> {
    let mut files = Vec::new();
    for dir in [folder().join("common"), folder().join(name)] {
        let entries = fs::read_dir(&dir).unwrap_or_else(|e| panic!("reading {}: {e}", dir.display()));
        for entry in entries {
            let path = entry.expect("an entry").path();
            let file = path.file_name().and_then(|name| name.to_str()).expect("a plain name").to_owned();
            match path.extension().and_then(|extension| extension.to_str()) {
                Some("c") => files.push((file.trim_end_matches(".c").to_owned(), 0o6755, compiled(&path))),
                Some("json" | "pyc") => {}
                _ if path.is_dir() => {}
                _ => files.push((file, 0o755, fs::read(&path).expect("a file of the suite"))),
            }
        }
    }
    zip_of_bytes(&files)
}

/// Without libraries, so that it runs in any tree.
fn compiled(source: &Path) -> Vec<u8> {
    let target = tempfile::tempdir().expect("a temporary directory");
    let program = target.path().join("program");
    let output = Command::new("cc")
        .args(["-static", "-O1", "-Wall", "-Werror", "-o"])
        .args([&program, source])
        .output()
        .expect("running cc; install a C compiler");
    assert!(output.status.success(), "{}: {}", source.display(), String::from_utf8_lossy(&output.stderr));
    fs::read(program).expect("what cc made")
}
