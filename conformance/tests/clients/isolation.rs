//! Functions inside each stronger back end that the machine has.

use std::time::Instant;

use aws_sdk_lambda::Client;
use aws_sdk_lambda::client::Waiters as _;
use aws_sdk_lambda::primitives::Blob;
use aws_sdk_lambda::types::{FunctionCode, Runtime};
use testkit::Server;

use crate::package::{ROLE, zip};
use crate::rust_sdk::{invoke, sdk};

/// What the runtimes of this machine are called; a missing one is named on the test's standard error.
pub fn installed() -> Vec<&'static str> {
    let all = ["crun", "runc", "runsc"];
    let (there, missing): (Vec<_>, Vec<_>) = all.into_iter().partition(|name| {
        ["/usr/bin", "/usr/sbin", "/usr/local/bin"].iter().any(|dir| std::path::Path::new(dir).join(name).exists())
    });
    for name in missing {
        eprintln!("SKIPPED: {name} is not installed");
    }
    assert!(!there.is_empty(), "install crun, runc or runsc: `./dev test` does");
    there
}

const PYTHON: &str = r#"
import os, subprocess, sys, time, urllib.request
def lambda_handler(event, context):
    what = event.get("do")
    if what == "exit":
        os._exit(3)
    if what == "kill":
        os.kill(os.getpid(), 9)
    if what == "sleep":
        time.sleep(60)
    if what == "memory":
        bytearray(1 << 30)
    if what == "child":
        return subprocess.check_output(["cat"], text=True)
    open("/tmp/x", "a").write("x")
    return {"kernel": os.uname().release, "n": len(open("/tmp/x").read()), "uid": os.getuid()}
"#;

const NODE: &str = "const fs = require('fs');\nexports.handler = async (event) => {\n\
    fs.appendFileSync('/tmp/x', 'x');\n\
    return { n: fs.readFileSync('/tmp/x').length, uid: process.getuid() };\n};\n";

const BOOTSTRAP: &str = r#"#!/bin/bash
api="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation"
while :; do
  event=$(curl -sS -LD /tmp/headers "$api/next")
  id=$(while IFS=: read -r name value; do
    [ "${name,,}" = lambda-runtime-aws-request-id ] && value=${value//[[:space:]]/} && echo "$value"
  done </tmp/headers)
  curl -sS -o /dev/null "$api/$id/response" -d "{\"shell\": $event}"
done
"#;

async fn create(client: &Client, name: &str, runtime: &str, handler: &str, package: Vec<u8>) {
    client
        .create_function()
        .function_name(name)
        .role(ROLE)
        .runtime(Runtime::from(runtime))
        .handler(handler)
        .timeout(20)
        .memory_size(256)
        .code(FunctionCode::builder().zip_file(Blob::new(package)).build())
        .send()
        .await
        .unwrap_or_else(|error| panic!("creating {name}: {error:?}"));
    let waiting = client.wait_until_function_active_v2().function_name(name);
    waiting.wait(std::time::Duration::from_secs(60)).await.unwrap_or_else(|e| panic!("{name} is not active: {e}"));
}

async fn answer(client: &Client, name: &str, event: &str) -> serde_json::Value {
    let answer = invoke(client, name, event).await;
    let payload = answer.payload.map(Blob::into_inner).unwrap_or_default();
    assert_eq!(answer.function_error, None, "{name} {event}: {}", String::from_utf8_lossy(&payload));
    serde_json::from_slice(&payload).unwrap_or_else(|e| panic!("{name} {event}: {e}"))
}

async fn failure(client: &Client, name: &str, event: &str) -> String {
    let answer = invoke(client, name, event).await;
    let payload = String::from_utf8(answer.payload.map(Blob::into_inner).unwrap_or_default()).expect("UTF-8");
    assert_eq!(answer.function_error.as_deref(), Some("Unhandled"), "{name} {event}: {payload}");
    payload
}

#[tokio::test]
async fn python_node_and_a_custom_bootstrap_run_in_each_back_end() {
    for back_end in installed() {
        let config = format!("[sandbox]\nisolation = {back_end:?}\n[functions.\"plain\"]\nisolation = \"process\"\n");
        let server = Server::builder().config(&config).start();
        let client = sdk(&server).await;
        let python = zip(&[("lambda_function.py", PYTHON)]);
        let handler = "lambda_function.lambda_handler";
        create(&client, "py", &testkit::python_runtime(), handler, python.clone()).await;
        create(&client, "plain", &testkit::python_runtime(), handler, python).await;
        create(&client, "js", &testkit::node_runtime(), "index.handler", zip(&[("index.js", NODE)])).await;
        create(&client, "sh", "provided.al2023", "x", zip(&[("bootstrap", BOOTSTRAP)])).await;

        // Two side by side, and each environment is used again.
        for n in 1..=3 {
            let (py, js) = tokio::join!(answer(&client, "py", "{}"), answer(&client, "js", "{}"));
            assert_eq!((&py["n"], &py["uid"]), (&n.into(), &993.into()), "{back_end}: {py}");
            assert_eq!((&js["n"], &js["uid"]), (&n.into(), &993.into()), "{back_end}: {js}");
        }
        assert_eq!(answer(&client, "sh", r#"{"a": 1}"#).await, serde_json::json!({"shell": {"a": 1}}), "{back_end}");
        assert_eq!(answer(&client, "sh", "2").await, serde_json::json!({"shell": 2}), "{back_end}");
        // A process that it starts reads nothing of ours.
        assert_eq!(answer(&client, "py", r#"{"do": "child"}"#).await, "", "{back_end}");

        // gVisor is a kernel of its own; the function beside it has the machine's.
        let machine = std::fs::read_to_string("/proc/sys/kernel/osrelease").expect("a kernel");
        assert_eq!(answer(&client, "plain", "{}").await["kernel"], machine.trim());
        let own_kernel = answer(&client, "py", "{}").await["kernel"] != machine.trim();
        assert_eq!(own_kernel, back_end == "runsc", "{back_end}");

        // However it ends, the next one is fresh.
        for (event, text) in [
            (r#"{"do": "exit"}"#, "exit status 3"),
            (r#"{"do": "kill"}"#, "signal: killed"),
            (r#"{"do": "memory"}"#, "signal: killed"),
        ] {
            let payload = failure(&client, "py", event).await;
            assert!(payload.contains(text), "{back_end} {event}: {payload}");
            assert_eq!(answer(&client, "py", "{}").await["n"], 1, "{back_end}: not a fresh one");
        }
        client.update_function_configuration().function_name("py").timeout(2).send().await.expect("an update");
        let waiting = client.wait_until_function_updated_v2().function_name("py");
        waiting.wait(std::time::Duration::from_secs(60)).await.expect("updated");
        let began = Instant::now();
        let payload = failure(&client, "py", r#"{"do": "sleep"}"#).await;
        assert!(payload.contains("Task timed out after 2.00 seconds"), "{back_end}: {payload}");
        assert!(began.elapsed().as_secs() < 30, "{back_end}");
        drop(client);
        // Nothing is left of any of them: looked for here.
        server.stop();
    }
}
