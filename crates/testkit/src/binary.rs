//! Where the server under test is.

use std::path::{Path, PathBuf};

/// The lambdad executable: `LAMBDAD_BIN`, or the one that the same `cargo build` put beside the running test.
///
/// # Panics
/// When there is none: the message says how to build it.
pub fn lambdad() -> PathBuf {
    if let Some(path) = std::env::var_os("LAMBDAD_BIN") {
        let path = PathBuf::from(path);
        assert!(path.is_file(), "LAMBDAD_BIN names {}, which is not a file", path.display());
        return path;
    }
    let path = target_dir().join("lambdad");
    assert!(
        path.is_file(),
        "there is no lambdad at {}: run `cargo build -p lambdad` (./dev test does), or set LAMBDAD_BIN",
        path.display()
    );
    path
}

/// The profile's directory of the cargo target that the running program was built into.
///
/// # Panics
/// When the running program is not in a cargo target directory.
pub fn target_dir() -> PathBuf {
    let this = std::env::current_exe().expect("the path of the running program");
    let dir = this.parent().expect("a program is in a directory");
    match dir.file_name() {
        Some(name) if name == "deps" => dir.parent().expect("deps has a parent").to_path_buf(),
        _ => dir.to_path_buf(),
    }
}

/// The root of the repository that this crate was built from.
pub fn repository() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("crates/testkit is two levels down")
}
