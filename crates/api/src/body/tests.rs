//! Real connections: what a client sees that sends too much.

use std::convert::Infallible;

use http::Response;
use http_body_util::Full;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::*;

/// The status that an invocation with this head and body gets; 200 with the body's length if it was read.
async fn check(head: &str, chunks: &[&[u8]], expected: &str) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let service = service_fn(|request: hyper::Request<Incoming>| async move {
            let (parts, mut body) = request.into_parts();
            let (status, text) = match read(&mut body, Some(crate::INVOKE), &Room::new(Arc::default()), false).await {
                Ok(body) => (200, body.bytes.len().to_string()),
                Err(error) => {
                    drain(&mut body, &parts).await;
                    (413, error.to_string())
                }
            };
            let mut response = Response::new(Full::new(Bytes::from(text)));
            *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
            Ok::<_, Infallible>(response)
        });
        // The client closes when it has its answer.
        drop(http1::Builder::new().serve_connection(TokioIo::new(stream), service).await);
    });
    let mut client = TcpStream::connect(address).await.unwrap();
    // All of it, before the answer is looked at: as SDKs do. A reset would show here or below.
    client
        .write_all(format!("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{head}\r\n").as_bytes())
        .await
        .unwrap();
    for chunk in chunks {
        client.write_all(chunk).await.unwrap();
    }
    let mut answer = String::new();
    client.read_to_string(&mut answer).await.unwrap();
    assert!(!answer.contains(" 100 Continue"), "{answer}");
    let status = answer.split(' ').nth(1).unwrap();
    let text = answer.split_once("\r\n\r\n").unwrap().1;
    assert!(format!("{status} {text}").contains(expected), "{answer}");
    server.await.unwrap();
}

#[tokio::test]
async fn an_event_at_the_limit_is_read() {
    let event = vec![b'x'; PAYLOAD_BYTES_MAX];
    check(&format!("Content-Length: {}\r\n", event.len()), &[&event], "200 6291456").await;
}

#[tokio::test]
async fn a_client_that_announces_too_much_sees_the_refusal() {
    let event = vec![b'x'; 4 * PAYLOAD_BYTES_MAX];
    check(&format!("Content-Length: {}\r\n", event.len()), &[&event], "413 ").await;
    let event = &event[..=PAYLOAD_BYTES_MAX];
    check(&format!("Content-Length: {}\r\n", event.len()), &[event], "6291457 byte payload is too large").await;
}

#[tokio::test]
async fn a_client_that_sends_too_much_in_chunks_sees_the_refusal() {
    let chunk = [b"100000\r\n".as_slice(), &[b'x'; 0x10_0000], b"\r\n"].concat();
    let mut chunks = vec![chunk.as_slice(); 20];
    chunks.push(b"0\r\n\r\n");
    check("Transfer-Encoding: chunked\r\n", &chunks, "413 ").await;
}

#[tokio::test]
async fn a_client_that_asks_first_is_not_told_to_go_on() {
    let head = format!("Content-Length: {}\r\nExpect: 100-continue\r\n", 4 * PAYLOAD_BYTES_MAX);
    // It sends nothing, and has its answer at once.
    check(&head, &[], "413 ").await;
}
