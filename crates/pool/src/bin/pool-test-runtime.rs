//! The launcher of this crate's tests, and the custom runtime that they run in it: an event is a JSON string of
//! words, and the first one says what to do. Files that a test puts beside the program are seen in /var/task.

use std::error::Error;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    sandbox::enter_launcher_if_asked();
    match std::env::var("INIT").as_deref() {
        Ok("exit") => std::process::exit(7),
        Ok("wait") => wait_for("initialised"),
        Ok(_) | Err(_) => {}
    }
    let mut api = Api { stream: BufReader::new(TcpStream::connect(std::env::var("AWS_LAMBDA_RUNTIME_API")?)?) };
    let environment = std::env::var("AWS_LAMBDA_LOG_STREAM_NAME")?;
    for count in 1.. {
        let (request_id, event) = api.exchange("GET", "invocation/next", b"")?;
        let event = event.trim_matches('"').to_owned();
        let answer = match event.split_once(' ').unwrap_or((&event, "")) {
            ("wait", file) => {
                println!("waiting for {file}");
                wait_for(file);
                String::new()
            }
            ("print", text) => {
                println!("{text}");
                String::new()
            }
            ("exit", code) => std::process::exit(code.parse()?),
            ("abort", _) => std::process::abort(),
            ("exit-later", file) => {
                let file = file.to_owned();
                std::thread::spawn(move || {
                    wait_for(&file);
                    std::process::exit(1);
                });
                String::new()
            }
            ("fill", _) => fill(),
            ("flood", file) => flood(file),
            ("gap", _) => gap().to_string(),
            ("large", bytes) => "x".repeat(bytes.parse()?),
            _ => String::new(),
        };
        let answer = format!("{environment} {count} {answer}");
        api.exchange("POST", &format!("invocation/{request_id}/response"), answer.as_bytes())?;
    }
    Ok(())
}

fn wait_for(file: &str) {
    while !Path::new("/var/task").join(file).exists() {
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Takes memory until the kernel ends it.
fn fill() -> String {
    let mut held: Vec<Vec<u8>> = Vec::new();
    loop {
        held.push(vec![1; 1024 * 1024]);
        std::hint::black_box(&held);
    }
}

/// Writes as fast as it can until the file is there, or for ever.
fn flood(file: &str) -> String {
    let line = "y".repeat(200) + "\n";
    let mut out = std::io::stdout().lock();
    loop {
        for _ in 0..1000 {
            if out.write_all(line.as_bytes()).is_err() {
                return "broken pipe".into();
            }
        }
        if Path::new("/var/task").join(file).is_file() {
            return String::new();
        }
    }
}

/// The longest time, ms, in which a thread that always runs did not.
fn gap() -> u64 {
    static LONGEST_MS: AtomicU64 = AtomicU64::new(u64::MAX);
    let before = LONGEST_MS.swap(0, Ordering::SeqCst);
    if before == u64::MAX {
        std::thread::spawn(|| {
            let mut last = Instant::now();
            loop {
                std::thread::sleep(Duration::from_millis(1));
                let passed = u64::try_from(last.elapsed().as_millis()).unwrap_or(u64::MAX);
                LONGEST_MS.fetch_max(passed, Ordering::SeqCst);
                last = Instant::now();
            }
        });
        return 0;
    }
    // Once round after the thaw.
    while LONGEST_MS.load(Ordering::SeqCst) == 0 {
        std::thread::sleep(Duration::from_millis(1));
    }
    before.max(LONGEST_MS.load(Ordering::SeqCst))
}

/// The Runtime API over one connection.
struct Api {
    stream: BufReader<TcpStream>,
}

impl Api {
    /// The request id, if the answer has one, and the body.
    fn exchange(&mut self, method: &str, path: &str, body: &[u8]) -> Outcome<(String, String)> {
        let length = body.len();
        let head =
            format!("{method} /2018-06-01/runtime/{path} HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n");
        self.stream.get_mut().write_all(&[head.as_bytes(), body].concat())?;
        let (mut request_id, mut length, mut line) = (String::new(), 0, String::new());
        loop {
            line.clear();
            if self.stream.read_line(&mut line)? == 0 {
                return Err("the Runtime API hung up".into());
            }
            let Some((name, value)) = line.trim_end().split_once(": ") else {
                if line == "\r\n" {
                    break;
                }
                continue;
            };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse()?,
                "lambda-runtime-aws-request-id" => value.clone_into(&mut request_id),
                _ => {}
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok((request_id, String::from_utf8(body)?))
    }
}
