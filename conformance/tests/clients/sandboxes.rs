//! Environments by the hundred, and those that are kept ready.

use std::time::{Duration, Instant};

use aws_sdk_lambda::client::Waiters as _;
use aws_sdk_lambda::types::Environment;
use testkit::Server;

use crate::installed::stdout;
use crate::package::zip;
use crate::rust_sdk::{create, invoke, result, sdk};

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

#[tokio::test]
async fn a_cold_start_takes_a_blank_that_is_nobody_elses() {
    let server = Server::start();
    let client = sdk(&server).await;
    // A blank was started before its function was known: it is not in what the kernel shows of the start.
    let code = "import os\nn = 0\ndef lambda_handler(event, context):\n    global n\n    n += 1\n    \
                started = open('/proc/self/environ').read().split('\\0')\n    \
                return ['_LAMBDAD_BLANK=1' in started, any('AWS_SECRET' in v for v in started), os.environ.get('OWN'), n]\n";
    let package = zip(&[("lambda_function.py", code)]);
    for name in ["one", "two"] {
        create(&client, name, package.clone()).await;
        let environment = Environment::builder().variables("OWN", name).build();
        client.update_function_configuration().function_name(name).environment(environment).send().await.unwrap();
        client.wait_until_function_updated_v2().function_name(name).wait(Duration::from_secs(60)).await.unwrap();
    }
    for name in ["one", "two"] {
        blanks(&server, 1).await;
        for count in 1..3 {
            let payload = result(&client, name, "{}").await;
            assert_eq!(payload, format!("[true, false, \"{name}\", {count}]"));
        }
    }
    // What its interpreter reads at its start must be there then.
    let environment = Environment::builder().variables("PYTHONHASHSEED", "1").build();
    client.update_function_configuration().function_name("one").environment(environment).send().await.unwrap();
    client.wait_until_function_updated_v2().function_name("one").wait(Duration::from_secs(60)).await.unwrap();
    assert_eq!(result(&client, "one", "{}").await, "[false, true, null, 1]");
    drop(client);
    server.stop();
}

/// Waits until so many environments wait for a function.
async fn blanks(server: &Server, number: u64) {
    let deadline = Instant::now() + Duration::from_secs(60);
    loop {
        let status = stdout(server.cli().args(["status", "--json"]));
        let status: serde_json::Value = serde_json::from_str(&status).unwrap();
        if status["blanks"].as_u64().unwrap() >= number {
            return;
        }
        assert!(Instant::now() < deadline, "no blank environment came: {status}");
    }
}
