//! The same binary, started by an ordinary user.

use testkit::Server;

use crate::package::zip;
use crate::rust_sdk::{create, invoke, sdk};

#[tokio::test]
async fn a_function_runs() {
    let server = Server::builder().rootless().start();
    let client = sdk(&server).await;
    let code = "import os\ndef lambda_handler(event, context): return [os.getuid(), event]\n";
    create(&client, "hello", zip(&[("lambda_function.py", code)])).await;
    let answer = invoke(&client, "hello", "{}").await;
    assert_eq!(answer.function_error, None);
    assert_eq!(answer.payload.unwrap().as_ref(), b"[993, {}]");
    server.stop();
}
