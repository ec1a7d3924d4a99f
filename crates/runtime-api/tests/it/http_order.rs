//! What a runtime may say when, over HTTP.

use runtime_api::{Event, Invocation};

use crate::client::{ID, Server, invocation, next, post, response};

fn refused(from: &str, to: &str) -> String {
    format!(
        r#"{{"errorMessage":"State transition from {from} to {to} failed for runtime. Error: State transition is not allowed","errorType":"InvalidStateTransition"}}"#
    )
}

const WRONG_ID: &str = r#"{"errorMessage":"Invalid request ID","errorType":"InvalidRequestID"}"#;

#[tokio::test]
async fn invocations_on_one_connection() {
    let mut server = Server::start().await;
    let mut connection = server.connect().await;
    assert_eq!(connection.ask("GET /2018-06-01/ping HTTP/1.1\r\nHost: x\r\n\r\n").await.text(), "pong");
    for turn in 1..=3 {
        connection.send(next()).await;
        assert_eq!(server.event().await, Event::Ready);
        assert!(server.link.is_ready());
        server.link.send(&invocation(format!("[{turn}]"))).await.expect("idle");
        assert!(!server.link.is_ready());
        let given = connection.answer().await;
        assert_eq!((given.status, given.text()), (200, format!("[{turn}]").as_str()));
        assert_eq!(given.header("Lambda-Runtime-Aws-Request-Id"), Some(ID));
        let accepted = connection.ask(response("{\"ok\":1}")).await;
        assert_eq!((accepted.status, accepted.text()), (202, r#"{"status":"OK"}"#));
        assert_eq!(server.event().await, Event::Response { payload: "{\"ok\":1}".into() });
    }
}

#[tokio::test]
async fn headers_of_an_invocation() {
    let mut server = Server::start().await;
    let mut connection = server.connect().await;
    connection.send(next()).await;
    assert_eq!(server.event().await, Event::Ready);
    let sent = Invocation {
        client_context: Some("{\n \"custom\": {\"k\": \"\u{e9}\"}\r\n}".into()),
        cognito_identity: Some(r#"{"cognitoIdentityId":"a"}"#.into()),
        content_type: Some("text/plain".into()),
        ..invocation("x")
    };
    server.link.send(&sent).await.expect("idle");
    let given = connection.answer().await;
    for (name, expected) in [
        ("Lambda-Runtime-Deadline-Ms", Some("1600000000000")),
        ("Lambda-Runtime-Invoked-Function-Arn", Some(sent.function_arn.as_str())),
        ("Lambda-Runtime-Trace-Id", Some(sent.trace_id.as_str())),
        ("Lambda-Runtime-Client-Context", Some("{  \"custom\": {\"k\": \"\u{e9}\"}  }")),
        ("Lambda-Runtime-Cognito-Identity", Some(r#"{"cognitoIdentityId":"a"}"#)),
        ("Lambda-Runtime-Invocation-Id", Some("1")),
        ("Content-Type", Some("text/plain")),
        ("Lambda-Runtime-Aws-Tenant-Id", None),
    ] {
        assert_eq!(given.header(name), expected, "{name}");
    }
    // A client that names the attempt names the right one.
    let stale = post(&format!("invocation/{ID}/response"), "Lambda-Runtime-Invocation-Id: 2\r\n", "1");
    let answer = connection.ask(stale).await;
    assert_eq!((answer.status, answer.text()), (400, WRONG_ID));
    let right = post(&format!("invocation/{ID}/response"), "Lambda-Runtime-Invocation-Id: 1\r\n", "1");
    assert_eq!(connection.ask(right).await.status, 202);
}

#[tokio::test]
async fn errors() {
    let mut server = Server::start().await;
    let mut connection = server.running().await;
    let body = r#"{"errorMessage":"m","errorType":"T"}"#;
    let error = post(&format!("invocation/{ID}/error"), "Lambda-Runtime-Function-Error-Type: Runtime.Oops\r\n", body);
    assert_eq!(connection.ask(error).await.status, 202);
    assert_eq!(server.event().await, Event::Error { error_type: Some("Runtime.Oops".into()), payload: body.into() });
    let late = connection.ask(post("init/error", "", body)).await;
    assert_eq!((late.status, late.text()), (403, refused("RuntimeResponseSentState", "InitError").as_str()));
}

#[tokio::test]
async fn initialisation_fails() {
    let mut server = Server::start().await;
    let mut connection = server.connect().await;
    let error = post("init/error", "Lambda-Runtime-Function-Error-Type: strange\r\n", "{}");
    assert_eq!(connection.ask(error.clone()).await.status, 202);
    let expected = Event::InitError { error_type: Some("Runtime.Unknown".into()), payload: "{}".into() };
    assert_eq!(server.event().await, expected);
    assert_eq!(connection.ask(error).await.text(), refused("InitError", "InitError"));
    assert_eq!(connection.ask(next()).await.text(), refused("InitError", "Ready"));
}

#[tokio::test]
async fn initialisation_fails_and_so_does_the_report() {
    let mut server = Server::start().await;
    let mut connection = server.connect().await;
    let error = post("init/error", "", "0123456789");
    connection.send(&error[..error.len() - 3]).await;
    drop(connection);
    assert_eq!(server.event().await, Event::InitError { error_type: None, payload: "".into() });
}

#[tokio::test]
async fn wrong_ids_and_wrong_order() {
    let mut server = Server::start().await;
    let mut connection = server.connect().await;
    let early = connection.ask(response("1")).await;
    assert_eq!((early.status, early.text()), (400, WRONG_ID), "nothing runs");
    let mut connection = server.running().await;
    for path in ["invocation/another/response", "invocation/another/error", "invocation//response"] {
        let answer = connection.ask(post(path, "", "1")).await;
        assert_eq!((answer.status, answer.text()), (400, WRONG_ID), "{path}");
    }
    let answer = connection.ask(next()).await;
    assert_eq!((answer.status, answer.text()), (403, refused("Running", "Ready").as_str()));
    assert_eq!(connection.ask(response("1")).await.status, 202);
    let double = connection.ask(response("2")).await;
    let expected = refused("RuntimeResponseSentState", "InvocationResponse");
    assert_eq!((double.status, double.text()), (403, expected.as_str()));
    assert_eq!(server.event().await, Event::Response { payload: "1".into() });
    connection.send(next()).await;
    assert_eq!(server.event().await, Event::Ready, "the second response left no trace");
}

#[tokio::test]
async fn one_of_many_parallel_nexts_is_served() {
    let mut server = Server::start().await;
    let mut first = server.connect().await;
    first.send(next()).await;
    assert_eq!(server.event().await, Event::Ready);
    for _ in 0..20 {
        let mut other = server.connect().await;
        assert_eq!(other.ask(next()).await.text(), refused("Ready", "Ready"));
    }
    server.link.send(&invocation("1")).await.expect("idle");
    assert_eq!(first.answer().await.text(), "1");
}

#[tokio::test]
async fn an_invocation_may_be_sent_before_the_runtime_asks_again() {
    let mut server = Server::start().await;
    let mut connection = server.running().await;
    let busy = server.link.send(&invocation("2")).await.expect_err("it runs");
    assert_eq!(busy.kind(), std::io::ErrorKind::InvalidInput);
    assert_eq!(connection.ask(response("1")).await.status, 202);
    assert_eq!(server.event().await, Event::Response { payload: "1".into() });
    assert!(!server.link.is_ready());
    server.link.send(&invocation("2")).await.expect("answered");
    assert_eq!(connection.ask(next()).await.text(), "2");
}

#[tokio::test]
async fn routes_that_are_none() {
    let server = Server::start().await;
    let mut connection = server.connect().await;
    for (request, status) in [
        ("GET / HTTP/1.1", 404),
        ("GET /2018-06-01/runtime HTTP/1.1", 404),
        ("GET /2015-01-01/ping HTTP/1.1", 404),
        ("GET /2018-06-01/runtime/invocation/x/other HTTP/1.1", 404),
        ("POST /2018-06-01/runtime/invocation/next HTTP/1.1", 405),
        ("GET /2018-06-01/runtime/init/error HTTP/1.1", 405),
    ] {
        let answer = connection.ask(format!("{request}\r\nHost: x\r\n\r\n")).await;
        assert_eq!(answer.status, status, "{request}");
    }
}
