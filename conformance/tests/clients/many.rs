//! Ten thousand functions.

use std::time::Duration;

use aws_sdk_lambda::primitives::Blob;
use aws_sdk_lambda::types::{FunctionCode, Runtime};
use testkit::Server;

use crate::package::{PYTHON_HANDLER, ROLE, python_returning};
use crate::rust_sdk::{result, sdk};

const FUNCTIONS: usize = 10_000;
const CALLERS: usize = 16;

/// From starting the process to its ready line.
const START_MAX: Duration = Duration::from_secs(1);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_with_ten_thousand_functions_starts_within_a_second() {
    let server = Server::start();
    let client = sdk(&server).await;
    let package = Blob::new(python_returning("context.function_name"));
    let runtime = testkit::python_runtime();
    let mut callers = tokio::task::JoinSet::new();
    for caller in 0..CALLERS {
        let (client, package, runtime) = (client.clone(), package.clone(), runtime.clone());
        callers.spawn(async move {
            for n in (caller..FUNCTIONS).step_by(CALLERS) {
                let code = FunctionCode::builder().zip_file(package.clone()).build();
                let made =
                    client.create_function().function_name(format!("f-{n:05}")).role(ROLE).handler(PYTHON_HANDLER);
                made.runtime(Runtime::from(runtime.as_str())).code(code).send().await.expect("creating");
            }
        });
    }
    while let Some(caller) = callers.join_next().await {
        caller.expect("a caller");
    }
    drop(client);
    let server = server.restart();
    assert!(server.start_time() < START_MAX, "it took {:?}", server.start_time());
    eprintln!("ready after {:?} with {FUNCTIONS} functions", server.start_time());

    let client = sdk(&server).await;
    let mut pages = client.list_functions().into_paginator().send();
    let mut count = 0;
    while let Some(page) = pages.next().await {
        count += page.expect("a page").functions.unwrap_or_default().len();
    }
    assert_eq!(count, FUNCTIONS);
    assert_eq!(result(&client, "f-09999", "{}").await, "\"f-09999\"");
    drop(client);
    server.stop();
}
