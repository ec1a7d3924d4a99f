//! A network and mounts of the test's own: what the machine's other tests do there is not mistaken for the server's
//! doing, and nothing that a hostile function sends can leave the machine.

use std::process::Command;

/// Set in the process that is inside.
const INSIDE: &str = "LAMBDAD_HOSTILE_WORLD";

/// Runs the test of this name once more, in new network and mount namespaces, and `work` there.
///
/// # Panics
/// When the test fails there.
pub fn apart(test: &str, work: impl FnOnce()) {
    if std::env::var_os(INSIDE).is_some() {
        return work();
    }
    let this = std::env::current_exe().expect("the path of the running test");
    let status = Command::new("unshare")
        .args(["--net", "--mount", "--propagation", "private", "--"])
        // Only root may switch interfaces on.
        .args(["sh", "-c", "ip link set lo up && exec \"$@\"", "sh"])
        .arg(this)
        .args([test, "--exact", "--nocapture"])
        .env(INSIDE, "1")
        .status()
        .expect("running unshare; install util-linux and iproute2");
    assert!(status.success(), "{test}: {status}; what went wrong is above");
}
