//! Clients that lie, break off, or send too much. None of them may stop the environment from being used.

use domain::limits::RESPONSE_BYTES_MAX;
use runtime_api::Event;
use tokio::io::AsyncWriteExt as _;

use crate::client::{ID, PATIENCE, Server, invocation, next, post, response};

const TRUNCATED: &str = r#"{"errorMessage":"HTTP request detected as truncated","errorType":"TruncatedHTTPRequest"}"#;

fn chunked(headers: &str, rest: &str) -> String {
    format!(
        "POST /2018-06-01/runtime/invocation/{ID}/response HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n{headers}\r\n{rest}"
    )
}

#[tokio::test]
async fn limits_of_a_response() {
    for (size, status) in [(RESPONSE_BYTES_MAX, 202), (RESPONSE_BYTES_MAX + 1, 413)] {
        let mut server = Server::start().await;
        let mut connection = server.running().await;
        let answer = connection.ask(response(&"a".repeat(size))).await;
        assert_eq!(answer.status, status, "{size} bytes");
        match server.event().await {
            Event::Response { payload } => assert_eq!((payload.len(), status), (size, 202)),
            event => assert_eq!((event, status), (Event::TooLarge, 413)),
        }
        // The connection is still good, and so is the environment.
        connection.send(next()).await;
        assert_eq!(server.event().await, Event::Ready);
    }
}

#[tokio::test]
async fn a_hundred_megabytes_of_error_are_read_but_not_kept() {
    let mut server = Server::start().await;
    let mut connection = server.running().await;
    let head = format!(
        "POST /2018-06-01/runtime/invocation/{ID}/error HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    );
    connection.send(head).await;
    let chunk = format!("100000\r\n{}\r\n", "a".repeat(1 << 20));
    for _ in 0..100 {
        connection.send(&chunk).await;
    }
    let answer = connection.ask("0\r\n\r\n").await;
    assert_eq!(answer.status, 413);
    assert_eq!(
        answer.text(),
        r#"{"errorMessage":"Exceeded maximum allowed payload size (6291556 bytes).","errorType":"RequestEntityTooLarge"}"#
    );
    assert_eq!(server.event().await, Event::TooLarge);
}

#[tokio::test]
async fn bodies_that_break_off_may_be_sent_again() {
    let full = response("0123456789");
    for broken in [
        full[..full.len() - 3].to_owned(),
        chunked("", "5\r\nab"),
        chunked("", "zz\r\nnot a chunk\r\n"),
        chunked("", "5\r\nabcdefgh\r\n"),
        chunked("", "ffffffffffffffffffff\r\n"),
    ] {
        let mut server = Server::start().await;
        let _runtime = server.running().await;
        let mut connection = server.connect().await;
        connection.send(&broken).await;
        connection.stream.shutdown().await.expect("open");
        if let Some(answer) = connection.answer_or_end().await {
            assert_eq!((answer.status, answer.text()), (400, TRUNCATED), "{broken:?}");
        }
        let mut again = server.connect().await;
        assert_eq!(again.ask(response("1")).await.status, 202, "after {broken:?}");
        assert_eq!(server.event().await, Event::Response { payload: "1".into() });
    }
}

#[tokio::test]
async fn a_sender_that_vanishes_gives_the_answer_back() {
    let checked = tokio::time::timeout(PATIENCE, vanish()).await;
    checked.expect("the answer is given back");
}

async fn vanish() {
    let mut server = Server::start().await;
    let _runtime = server.running().await;
    let mut connection = server.connect().await;
    connection.send("POST /2018-06-01/runtime/invocation/").await;
    connection.send(format!("{ID}/response HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n01234")).await;
    let mut other = server.connect().await;
    // Asking for the next is refused in any case, and tells the state: the answer may need a moment to begin.
    while !other.ask(next()).await.text().contains("from InvocationResponse to Ready") {
        tokio::task::yield_now().await;
    }
    let second = other.ask(post(&format!("invocation/{ID}/error"), "", "x")).await;
    assert_eq!(second.status, 403);
    assert!(second.text().contains("from InvocationResponse to InvocationErrorResponse"), "{}", second.text());
    drop(connection);
    loop {
        let answer = other.ask(response("2")).await;
        if answer.status == 202 {
            break;
        }
        assert_eq!(answer.status, 403);
        tokio::task::yield_now().await;
    }
    assert_eq!(server.event().await, Event::Response { payload: "2".into() });
}

#[tokio::test]
async fn a_next_that_hangs_up_may_ask_again() {
    let mut server = Server::start().await;
    let mut connection = server.connect().await;
    connection.send(next()).await;
    assert_eq!(server.event().await, Event::Ready);
    connection.stream.shutdown().await.expect("open"); // half-closed counts as gone
    assert!(connection.answer_or_end().await.is_none());
    let mut again = server.connect().await;
    again.send(next()).await;
    server.link.send(&invocation("1")).await.expect("idle");
    assert_eq!(again.answer().await.text(), "1");
    assert_eq!(again.ask(response("2")).await.status, 202);
    assert_eq!(server.event().await, Event::Response { payload: "2".into() }, "one Ready for two waits");
}

#[tokio::test]
async fn heads_that_are_too_large_or_no_http() {
    let mut server = Server::start().await;
    let _runtime = server.running().await;
    let huge = format!("GET /2018-06-01/ping HTTP/1.1\r\nX: {}\r\n\r\n", "a".repeat(200 * 1024));
    let many = format!("GET /2018-06-01/ping HTTP/1.1\r\n{}\r\n", "X: 1\r\n".repeat(1000));
    for (request, status) in
        [(huge.as_str(), 431), (many.as_str(), 431), ("nonsense\r\n\r\n", 400), ("\0\0\0\0\r\n\r\n", 400)]
    {
        let mut connection = server.connect().await;
        // The server may hang up before it has read all of it.
        let sent = connection.stream.write_all(request.as_bytes()).await;
        let answer = connection.answer_or_end().await;
        assert!(sent.is_err() || answer.as_ref().is_some_and(|answer| answer.status == status), "{answer:?}");
    }
    let cause = format!("Lambda-Runtime-Function-XRay-Error-Cause: {}\r\n", "c".repeat(64 * 1024));
    let mut connection = server.connect().await;
    assert_eq!(connection.ask(post(&format!("invocation/{ID}/error"), &cause, "{}")).await.status, 202);
}

#[tokio::test]
async fn streams_are_collected() {
    let streaming =
        "Lambda-Runtime-Function-Response-Mode: streaming\r\nTrailer: Lambda-Runtime-Function-Error-Type\r\n";
    let check = async |request: String, status, expected: Event| {
        let mut server = Server::start().await;
        let mut connection = server.running().await;
        assert_eq!(connection.ask(request).await.status, status);
        assert_eq!(server.event().await, expected);
        connection.send(next()).await;
        assert_eq!(server.event().await, Event::Ready);
    };
    check(chunked(streaming, "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"), 202, Event::Response { payload: "abcde".into() })
        .await;
    // base64 of {"errorMessage":"late"}
    let trailers = "Lambda-Runtime-Function-Error-Type: Runtime.Late\r\nLambda-Runtime-Function-Error-Body: eyJlcnJvck1lc3NhZ2UiOiJsYXRlIn0=\r\n";
    check(
        chunked(streaming, &format!("3\r\nabc\r\n0\r\n{trailers}\r\n")),
        202,
        Event::Error { error_type: Some("Runtime.Late".into()), payload: r#"{"errorMessage":"late"}"#.into() },
    )
    .await;
    check(
        chunked("Lambda-Runtime-Function-Response-Mode: sideways\r\n", "1\r\na\r\n0\r\n\r\n"),
        400,
        Event::Error { error_type: Some("Runtime.InvalidResponseModeHeader".into()), payload: "".into() },
    )
    .await;
}

#[tokio::test]
async fn connections_are_bounded_and_freed() {
    let mut server = Server::start().await;
    let mut idle = Vec::new();
    for _ in 0..64 {
        let mut connection = server.connect().await;
        assert_eq!(connection.ask("GET /2018-06-01/ping HTTP/1.1\r\nHost: x\r\n\r\n").await.status, 200);
        idle.push(connection);
    }
    let mut waiting = server.connect().await;
    waiting.send(next()).await;
    let early = tokio::time::timeout(std::time::Duration::from_millis(50), server.link.event()).await;
    assert!(early.is_err(), "the 65th connection is not served yet");
    idle.pop();
    assert_eq!(server.event().await, Event::Ready);
}

#[tokio::test]
async fn dropping_the_link_ends_its_connections() {
    let mut server = Server::start().await;
    let mut connection = server.running().await;
    drop(server);
    assert!(connection.answer_or_end().await.is_none());
}
