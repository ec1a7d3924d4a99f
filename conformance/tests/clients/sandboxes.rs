//! Two hundred environments, one after another.

use testkit::Server;

use crate::package::zip;
use crate::rust_sdk::{create, invoke, sdk};

const SANDBOXES: usize = 200;

#[tokio::test]
async fn two_hundred_sandboxes_leave_nothing_behind() {
    let mut server = Server::builder().egress().start();
    let client = sdk(&server).await;
    // Each invoke ends its environment, so the next one gets a new one.
    let code = "import os\ndef lambda_handler(event, context): os._exit(1)\n";
    create(&client, "brief", zip(&[("lambda_function.py", code)])).await;
    invoke(&client, "brief", "{}").await;
    let before = server.observe();
    for _ in 0..SANDBOXES {
        let answer = invoke(&client, "brief", "{}").await;
        assert_eq!(answer.function_error.as_deref(), Some("Unhandled"));
    }
    let after = server.observe();
    // A few may be kept ready or be on their way out; two hundred may not.
    let more =
        (after.process_count() + after.cgroup_count()).saturating_sub(before.process_count() + before.cgroup_count());
    assert!(more < 20, "before: {before:?}\nafter: {after:?}");
    drop(client);
    // Processes, control groups, interfaces, firewall tables and mounts are looked for here.
    server.stop();
}
