//! A client that sends exactly the bytes it is told, and a server to send them to.

use std::time::Duration;

use bytes::Bytes;
use runtime_api::{Event, Invocation, Link};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// Nothing here takes this long unless it hangs.
pub const PATIENCE: Duration = Duration::from_secs(20);

pub const ID: &str = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";

pub fn invocation(payload: impl Into<Bytes>) -> Invocation {
    Invocation {
        request_id: ID.into(),
        deadline_ms: 1_600_000_000_000,
        function_arn: "arn:aws:lambda:us-east-1:000000000000:function:f".into(),
        trace_id: "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1".into(),
        client_context: None,
        cognito_identity: None,
        content_type: None,
        payload: payload.into(),
    }
}

pub struct Server {
    pub link: Link,
    address: std::net::SocketAddr,
}

impl Server {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback");
        let address = listener.local_addr().expect("bound");
        Server { link: Link::http(listener), address }
    }

    pub async fn connect(&self) -> Connection {
        Connection { stream: TcpStream::connect(self.address).await.expect("server listens"), read: Vec::new() }
    }

    pub async fn event(&mut self) -> Event {
        tokio::time::timeout(PATIENCE, self.link.event()).await.expect("an event")
    }

    /// A connection that has been given an invocation.
    pub async fn running(&mut self) -> Connection {
        let mut connection = self.connect().await;
        connection.send(next()).await;
        assert_eq!(self.event().await, Event::Ready);
        self.link.send(&invocation("{}")).await.expect("idle");
        assert_eq!(connection.answer().await.status, 200);
        connection
    }
}

pub struct Connection {
    pub stream: TcpStream,
    read: Vec<u8>,
}

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("text")
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let named = |line: &&str| line.split_once(": ").is_some_and(|(key, _)| key.eq_ignore_ascii_case(name));
        self.head.lines().find(named).and_then(|line| line.split_once(": ")).map(|(_, value)| value)
    }
}

impl Connection {
    pub async fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.stream.write_all(bytes.as_ref()).await.expect("server reads");
    }

    /// The next answer on this connection; `None` when the server has closed it.
    pub async fn answer_or_end(&mut self) -> Option<Answer> {
        tokio::time::timeout(PATIENCE, async {
            loop {
                if let Some(answer) = self.take() {
                    return Some(answer);
                }
                match self.stream.read_buf(&mut self.read).await {
                    Ok(1..) => {}
                    Ok(0) | Err(_) => return None,
                }
            }
        })
        .await
        .expect("an answer or an end")
    }

    pub async fn answer(&mut self) -> Answer {
        self.answer_or_end().await.expect("an answer")
    }

    pub async fn ask(&mut self, bytes: impl AsRef<[u8]>) -> Answer {
        self.send(bytes).await;
        self.answer().await
    }

    fn take(&mut self) -> Option<Answer> {
        let end = self.read.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
        let head = String::from_utf8(self.read[..end].to_vec()).expect("a head is text");
        let mut answer = Answer { status: head[9..12].parse().expect("a status"), head, body: Vec::new() };
        let size: usize = answer.header("content-length").map_or(0, |size| size.parse().expect("a length"));
        if self.read.len() < end + size {
            return None;
        }
        answer.body = self.read[end..end + size].to_vec();
        self.read.drain(..end + size);
        Some(answer)
    }
}

pub fn next() -> String {
    "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: localhost\r\n\r\n".into()
}

pub fn post(path: &str, headers: &str, body: &str) -> String {
    format!(
        "POST /2018-06-01/runtime/{path} HTTP/1.1\r\nHost: localhost\r\n{headers}Content-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

pub fn response(body: &str) -> String {
    post(&format!("invocation/{ID}/response"), "", body)
}
