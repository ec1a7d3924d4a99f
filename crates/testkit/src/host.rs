//! The interpreters of this machine, as runtime identifiers.

use std::path::PathBuf;
use std::process::Command;

/// The runtime that the machine's `python3` serves, such as `python3.11`.
pub fn python_runtime() -> String {
    format!("python{}", ask("python3", &["-c", "import sys; print('%d.%d' % sys.version_info[:2])"]))
}

/// The runtime that the machine's `node` serves, such as `nodejs20.x`.
pub fn node_runtime() -> String {
    format!("nodejs{}.x", ask("node", &["-p", "process.versions.node.split('.')[0]"]))
}

/// The machine's Node.js itself: `node` on the PATH may be a script or a link.
pub fn node_interpreter() -> PathBuf {
    PathBuf::from(ask("node", &["-p", "process.execPath"]))
}

/// The interpreter itself: `python3` on the PATH may be a script that only finds it.
pub fn python_interpreter() -> PathBuf {
    PathBuf::from(ask("python3", &["-c", "import sys; print(sys.executable)"]))
}

fn ask(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|e| panic!("running {program}: {e}; `./dev test` installs it"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
