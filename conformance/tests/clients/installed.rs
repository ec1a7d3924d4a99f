//! Where the real clients are: `conformance/clients/prepare` put them there.

use std::path::PathBuf;
use std::process::{Command, Output};

/// A file or folder below the clients' directory.
pub fn client(path: &str) -> PathBuf {
    let found = root().join(path);
    assert!(
        found.exists(),
        "{} is not there: run `./dev test`, or `conformance/clients/prepare {}`",
        found.display(),
        root().display()
    );
    found
}

fn root() -> PathBuf {
    if let Some(dir) = std::env::var_os("LAMBDAD_CLIENTS") {
        return PathBuf::from(dir);
    }
    let cache = std::env::var_os("LAMBDAD_CACHE").map(PathBuf::from).unwrap_or_else(|| {
        let home = || PathBuf::from(std::env::var_os("HOME").expect("HOME is set")).join(".cache");
        std::env::var_os("XDG_CACHE_HOME").map_or_else(home, PathBuf::from).join("lambdad")
    });
    cache.join("clients")
}

/// Runs a client to its end.
///
/// # Panics
/// When it fails: the message holds what it wrote.
pub fn run(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|e| panic!("running {command:?}: {e}"));
    assert!(
        output.status.success(),
        "{command:?} ended with {}\n--- stdout\n{}\n--- stderr\n{}",
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output
}

/// What a client that must succeed printed.
pub fn stdout(command: &mut Command) -> String {
    String::from_utf8_lossy(&run(command).stdout).into_owned()
}
