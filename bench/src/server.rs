//! lambdad under measurement, and its functions.

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use base64::Engine;
use serde_json::{Value, json};
use testkit::Server;
use zip::write::SimpleFileOptions;

use crate::client::{Connection, EVENT, Request};
use crate::language::Language;

const ACTIVE_MAX: Duration = Duration::from_secs(120);

/// A server, and a connection to manage it by.
#[derive(Debug)]
pub struct Bench {
    /// The server.
    pub server: Server,
}

impl Bench {
    /// Starts it as people do: functions reach the outside.
    pub fn start() -> Bench {
        Bench { server: Server::builder().egress().start() }
    }

    /// Creates a function and waits until it is active.
    pub fn create(&self, name: &str, language: Language, content: Option<&str>) {
        let (file, echo) = language.function();
        let package = base64::engine::general_purpose::STANDARD.encode(zip(file, content.unwrap_or(echo)));
        let body = json!({
            "FunctionName": name,
            "Role": "arn:aws:iam::000000000000:role/bench",
            "Runtime": language.runtime(),
            "Handler": language.handler(),
            "MemorySize": 1769,
            "Timeout": 30,
            "Code": { "ZipFile": package },
        });
        self.call("POST", "/2015-03-31/functions", &body.to_string());
        let begun = Instant::now();
        while self.call("GET", &format!("/2015-03-31/functions/{name}/configuration"), "")["State"] != "Active" {
            assert!(begun.elapsed() < ACTIVE_MAX, "{name} does not become active");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// An invoke of a function, signed now.
    pub fn invoke(&self, name: &str, answer: Option<&str>) -> Request {
        self.request("POST", &format!("/2015-03-31/functions/{name}/invocations"), EVENT, answer)
    }

    fn call(&self, method: &str, path: &str, body: &str) -> Value {
        let request = self.request(method, path, body, None);
        let answer = Connection::open(self.server.address()).call(&request);
        answer.check(&request);
        serde_json::from_slice(&answer.body).expect("an answer in JSON")
    }

    fn request(&self, method: &str, path: &str, body: &str, answer: Option<&str>) -> Request {
        Request::signed(self.server.credentials(), self.server.address(), method, path, body, answer)
    }
}

fn zip(file: &str, content: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file(file, SimpleFileOptions::default().unix_permissions(0o644)).expect("an entry");
    archive.write_all(content.as_bytes()).expect("its content");
    archive.finish().expect("a finished zip").into_inner()
}
