//! A lean HTTP client: one kept-alive connection, a request that is bytes already, an answer with a Content-Length.

use std::io::{Read, Write};
use std::net::TcpStream;

use testkit::Credentials;

/// The event of every invoke.
pub const EVENT: &str = r#"{"key":"value","n":1}"#;

/// A request as it goes over the wire, and the body that must come back.
#[derive(Clone, Debug)]
pub struct Request {
    /// Host and port.
    pub address: String,
    /// Head and body.
    pub bytes: Vec<u8>,
    /// The answer's body; `None` when anything with status 2xx will do.
    pub answer: Option<String>,
}

impl Request {
    /// A request without a signature.
    pub fn plain(address: &str, method: &str, path: &str, body: &str, answer: Option<&str>) -> Request {
        Request::new(address, method, path, body, "", answer)
    }

    /// A request that is signed now: good for five minutes, however often it is sent.
    pub fn signed(
        keys: &Credentials,
        address: &str,
        method: &str,
        path: &str,
        body: &str,
        answer: Option<&str>,
    ) -> Request {
        let headers = crate::sign::headers(keys, method, address, path, body.as_bytes());
        Request::new(address, method, path, body, &headers, answer)
    }

    fn new(address: &str, method: &str, path: &str, body: &str, headers: &str, answer: Option<&str>) -> Request {
        let length = body.len();
        let head = format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\n{headers}Content-Length: {length}\r\n\r\n");
        Request {
            address: address.to_owned(),
            bytes: [head.as_bytes(), body.as_bytes()].concat(),
            answer: answer.map(str::to_owned),
        }
    }
}

/// How far an answer has come.
#[derive(Debug, Default)]
pub struct Incoming {
    buffer: Vec<u8>,
}

/// A whole answer.
#[derive(Debug)]
pub struct Answer {
    /// Such as 200.
    pub status: u16,
    /// Its body.
    pub body: Vec<u8>,
}

impl Incoming {
    /// Takes what was read; an answer once it is whole.
    pub fn push(&mut self, read: &[u8]) -> Option<Answer> {
        self.buffer.extend_from_slice(read);
        let head_end = self.buffer.windows(4).position(|w| w == b"\r\n\r\n")? + 4;
        let head = std::str::from_utf8(&self.buffer[..head_end]).expect("a head in ASCII");
        let status: u16 = head.get(9..12).and_then(|s| s.parse().ok()).expect("a status line");
        let length: usize = header(head, "content-length").and_then(|v| v.parse().ok()).unwrap_or(0);
        if self.buffer.len() < head_end + length {
            return None;
        }
        let body = self.buffer[head_end..head_end + length].to_vec();
        self.buffer.clear();
        Some(Answer { status, body })
    }
}

fn header<'a>(head: &'a str, wanted: &str) -> Option<&'a str> {
    let mut lines = head.lines().filter_map(|line| line.split_once(':'));
    lines.find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value.trim())
}

impl Answer {
    /// # Panics
    /// When it is not what the request wants: a benchmark of errors is none.
    pub fn check(&self, request: &Request) {
        let body = String::from_utf8_lossy(&self.body);
        assert!((200..300).contains(&self.status), "status {}: {body}", self.status);
        if let Some(wanted) = &request.answer {
            assert_eq!(&body, wanted);
        }
    }
}

/// A blocking connection.
#[derive(Debug)]
pub struct Connection {
    stream: TcpStream,
    incoming: Incoming,
}

impl Connection {
    /// # Panics
    /// When nobody listens.
    pub fn open(address: &str) -> Connection {
        let stream = TcpStream::connect(address).unwrap_or_else(|e| panic!("connecting to {address}: {e}"));
        stream.set_nodelay(true).expect("TCP_NODELAY");
        Connection { stream, incoming: Incoming::default() }
    }

    /// Sends the request and waits for its answer.
    pub fn call(&mut self, request: &Request) -> Answer {
        self.stream.write_all(&request.bytes).expect("sending");
        let mut chunk = [0; 16 * 1024];
        loop {
            let size = self.stream.read(&mut chunk).expect("receiving");
            assert!(size > 0, "the connection was closed in the middle of an answer");
            if let Some(answer) = self.incoming.push(&chunk[..size]) {
                return answer;
            }
        }
    }
}
