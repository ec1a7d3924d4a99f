//! Versions of a runtime: a server whose Node.js is a copy, which the test can upgrade.

use testkit::Server;

use crate::python::pytest;

/// Whichever Node.js the machine has, it is one that is still patched.
const LIVING: &str = "deprecation = \"2099-01-01\"\ncreate_block = \"2099-01-01\"\nupdate_block = \"2099-03-01\"";

#[test]
fn they_are_rolled_out_pinned_and_taken_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("node");
    std::fs::copy(testkit::node_interpreter(), &copy).expect("copying Node.js");
    let server = Server::builder()
        .config(&format!("[runtimes.{:?}]\ninterpreter = {copy:?}\n{LIVING}", testkit::node_runtime()))
        .config("[rollout]\nwaves = [100]\npause_seconds = 2")
        .expect_log("the rollout of a runtime version is halted")
        .start();
    let copy = copy.display().to_string();
    let binary = testkit::lambdad().display().to_string();
    let about = [("LAMBDAD_NODE_COPY", copy.as_str()), ("LAMBDAD_BIN", binary.as_str())];
    pytest(&server, "test_runtime_versions.py", &about);
    let server = server.stop().at("2099-03-01T00:00:00Z").start();
    let phase2 = [&about[..], &[("LAMBDAD_PHASE", "phase2")]].concat();
    pytest(&server, "test_runtime_versions.py", &phase2);
    server.stop();
}
