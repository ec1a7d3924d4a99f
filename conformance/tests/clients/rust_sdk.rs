//! The Rust SDK; also what the tests of the server's own life use to speak to it.

use std::time::Duration;

use aws_config::{BehaviorVersion, Region};
use aws_sdk_lambda::Client;
use aws_sdk_lambda::client::Waiters;
use aws_sdk_lambda::config::Credentials;
use aws_sdk_lambda::config::retry::RetryConfig;
use aws_sdk_lambda::error::DisplayErrorContext;
use aws_sdk_lambda::operation::invoke::InvokeOutput;
use aws_sdk_lambda::primitives::Blob;
use aws_sdk_lambda::types::{FunctionCode, LogType, Runtime};
use testkit::Server;

use crate::package::{PYTHON_HANDLER, ROLE, python_returning};

/// Longer than any function of the suite takes to become active.
const ACTIVE_MAX: Duration = Duration::from_secs(60);

/// A client of this server.
pub async fn sdk(server: &Server) -> Client {
    let keys = server.credentials();
    let config = aws_config::defaults(BehaviorVersion::latest())
        .endpoint_url(server.endpoint())
        .region(Region::from_static("us-east-1"))
        .credentials_provider(Credentials::new(&keys.access_key_id, &keys.secret_access_key, None, None, "suite"))
        .retry_config(RetryConfig::disabled())
        .http_client(aws_smithy_http_client::Builder::new().build_http())
        .load()
        .await;
    Client::new(&config)
}

/// Creates a Python function of the suite's handler and waits until it is active.
pub async fn create(client: &Client, name: &str, package: Vec<u8>) {
    client
        .create_function()
        .function_name(name)
        .role(ROLE)
        .runtime(Runtime::from(testkit::python_runtime().as_str()))
        .handler(PYTHON_HANDLER)
        .timeout(20)
        .code(FunctionCode::builder().zip_file(Blob::new(package)).build())
        .send()
        .await
        .unwrap_or_else(|e| panic!("creating {name}: {}", DisplayErrorContext(e)));
    active(client, name).await;
}

/// Waits until a function can be invoked.
pub async fn active(client: &Client, name: &str) {
    let waiting = client.wait_until_function_active_v2().function_name(name);
    waiting.wait(ACTIVE_MAX).await.unwrap_or_else(|e| panic!("{name} did not become active: {e}"));
}

/// Invokes with this JSON.
pub async fn invoke(client: &Client, name: &str, event: &str) -> InvokeOutput {
    let request = client.invoke().function_name(name).payload(Blob::new(event)).log_type(LogType::Tail);
    request.send().await.unwrap_or_else(|e| panic!("invoking {name}: {}", DisplayErrorContext(e)))
}

/// The result of an invoke that must succeed.
pub async fn result(client: &Client, name: &str, event: &str) -> String {
    let answer = invoke(client, name, event).await;
    let payload = String::from_utf8(answer.payload.map(Blob::into_inner).unwrap_or_default()).expect("JSON is UTF-8");
    assert_eq!(answer.function_error, None, "{payload}");
    payload
}

#[tokio::test]
async fn rust_sdk_creates_waits_invokes_pages_and_deletes() {
    let server = Server::start();
    let client = sdk(&server).await;
    for n in 0..3 {
        create(&client, &format!("rust-{n}"), python_returning("[event, context.function_name]")).await;
    }
    assert_eq!(result(&client, "rust-1", r#"{"a":"\u2603"}"#).await, r#"[{"a": "\u2603"}, "rust-1"]"#);
    let answer = invoke(&client, "rust-1", "null").await;
    assert_eq!(answer.executed_version.as_deref(), Some("$LATEST"));
    assert!(answer.log_result.is_some());

    let mut pages = client.list_functions().into_paginator().page_size(2).send();
    let mut names = Vec::new();
    while let Some(page) = pages.next().await {
        names.extend(page.expect("a page").functions.unwrap_or_default().into_iter().filter_map(|f| f.function_name));
    }
    assert_eq!(names, ["rust-0", "rust-1", "rust-2"]);

    client.delete_function().function_name("rust-0").send().await.expect("deleting");
    let missing = client.get_function().function_name("rust-0").send().await.expect_err("it is gone");
    let missing = missing.into_service_error();
    assert!(missing.is_resource_not_found_exception(), "{missing:?}");

    let unbuilt = client.list_layers().send().await.expect_err("not built yet");
    assert_eq!(unbuilt.raw_response().expect("an answer").status().as_u16(), 501);
    drop(client);
    server.stop();
}
