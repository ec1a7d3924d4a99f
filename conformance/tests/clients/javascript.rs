//! The JavaScript SDK v3.

use std::path::Path;

use testkit::Server;

use crate::installed::{client, run};
use crate::package::zip;

#[test]
fn javascript_sdk() {
    let server = Server::start();
    let folder = tempfile::tempdir().expect("a folder");
    // A module is looked for beside the file that imports it.
    let script = folder.path().join("sdk.test.mjs");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("javascript/sdk.test.mjs");
    std::fs::copy(source, &script).expect("copying the script");
    std::os::unix::fs::symlink(client("node/node_modules"), folder.path().join("node_modules"))
        .expect("linking the SDK");
    let package = folder.path().join("function.zip");
    let code = "let n = 0; export const handler = async (event) => ({ n: n++, event });";
    std::fs::write(&package, zip(&[("index.mjs", code)])).expect("writing the package");
    let output = run(server
        .client("node")
        .arg("--test")
        .arg(&script)
        .env("LAMBDAD_NODE_RUNTIME", testkit::node_runtime())
        .env("LAMBDAD_PACKAGE", &package));
    print!("{}", String::from_utf8_lossy(&output.stdout));
    server.stop();
}
