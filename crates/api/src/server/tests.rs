//! Clients that behave badly, on real sockets, against tiny limits; and one that behaves well meanwhile.

mod http1;
mod http2;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use super::patient::{Patient, Spoken};
use super::{Answers, Door, accept, http2 as spoken_http2, origin};
use crate::{Limits, Origin};

/// Longer than any test takes; what is waited for comes much sooner.
const SOON: Duration = Duration::from_secs(20);
/// A time limit that a test wants to see pass.
const SHORT: Duration = Duration::from_millis(150);

/// Answers with what the path asks for: `/big` is larger than any socket buffer, `/never` never comes, and
/// everything else is the length of the body.
struct Stub;

impl Answers for Stub {
    async fn answer(self: Arc<Self>, request: Request<Incoming>, origin: Origin) -> Response<Bytes> {
        if request.headers().contains_key("x-known") {
            origin.line.prove();
        }
        let _known = request.headers().contains_key("x-known").then(|| origin.line.known());
        match request.uri().path() {
            "/big" => Response::new(vec![b'x'; 32 * 1024 * 1024].into()),
            "/never" => std::future::pending().await,
            _ => {
                let host = request.headers().get("host").map_or("none", |host| host.to_str().unwrap()).to_owned();
                let bytes = request.into_body().collect().await.map_or(0, |body| body.to_bytes().len());
                Response::new(format!("{host} {bytes}").into())
            }
        }
    }
}

/// A server with these limits; it ends with the test.
struct Server {
    address: SocketAddr,
    _stop: watch::Sender<bool>,
}

async fn start(limits: Limits) -> Server {
    let (listener, address) = listen().await;
    let (stop, stopping) = watch::channel(false);
    tokio::spawn(async move {
        let door = Door { outside: true, tls: None, limits: Arc::new(limits) };
        accept(Arc::new(Stub), &listener, stopping, door, std::future::pending()).await;
    });
    Server { address, _stop: stop }
}

/// The same with HTTP/2, which the real one speaks only over TLS.
async fn start_http2(limits: Limits) -> Server {
    let (listener, address) = listen().await;
    let (stop, stopping) = watch::channel(false);
    let limits = Arc::new(limits);
    tokio::spawn(async move {
        let lobby = super::Lobby::new(1000);
        loop {
            let (stream, peer) = listener.accept().await.unwrap();
            stream.set_nodelay(true).unwrap();
            let entry = lobby.enter(Some(peer.ip())).unwrap();
            let (limits, stopping) = (limits.clone(), stopping.clone());
            tokio::spawn(async move {
                let line = entry.line.clone();
                let stream = Patient::new(stream, Spoken::Http2, line.clone(), limits.clone());
                tokio::select! {
                    () = spoken_http2::serve(Arc::new(Stub), stream, origin(&line, true), stopping, &limits) => {}
                    () = line.closed() => {}
                }
            });
        }
    });
    Server { address, _stop: stop }
}

async fn listen() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    (listener, address)
}

async fn connect(server: &Server) -> TcpStream {
    TcpStream::connect(server.address).await.unwrap()
}

/// One answer's head, and `x 0`.
async fn answered(client: &mut TcpStream) {
    let mut bytes = Vec::new();
    while !bytes.ends_with(b"\r\n\r\nx 0") {
        let read = tokio::time::timeout(SOON, client.read_buf(&mut bytes)).await.expect("an answer in time");
        assert!(read.unwrap() > 0, "closed after {}", String::from_utf8_lossy(&bytes));
    }
    assert!(bytes.starts_with(b"HTTP/1.1 200 OK\r\n"));
}

/// Everything until the server closes.
async fn rest(client: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    // A reset is an end, too.
    drop(tokio::time::timeout(SOON, client.read_to_end(&mut bytes)).await.expect("the server closes in time"));
    String::from_utf8_lossy(&bytes).into_owned()
}

async fn send(client: &mut TcpStream, text: &str) {
    client.write_all(text.as_bytes()).await.unwrap();
}

/// A request on a connection of its own is answered.
async fn behaves_well(server: &Server) {
    let mut client = connect(server).await;
    send(&mut client, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc").await;
    let answer = rest(&mut client).await;
    assert!(answer.starts_with("HTTP/1.1 200 ") && answer.ends_with("x 3"), "{answer}");
}
