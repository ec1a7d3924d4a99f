//! Clients that want to hurt the server, while others want to work with it.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::process::Command;
use std::time::{Duration, Instant};

use rustix::process::{Resource, getrlimit, setrlimit};
use testkit::Server;

use crate::installed::{run, stdout};

const FUNCTIONS: &str = "/2015-03-31/functions";
/// How much more memory an attack may take (facts/isolation.md, 39).
const GROWTH_KIB_MAX: u64 = 200 * 1024;
/// For a whole process that signs, asks and prints, on a busy machine; less than any time limit would take to help it.
const ANSWER_MAX: Duration = Duration::from_secs(12);

#[test]
fn ten_thousand_idle_connections_and_endless_heads_hurt_nobody_else() {
    let mut files = getrlimit(Resource::Nofile);
    files.current = files.maximum;
    setrlimit(Resource::Nofile, files).expect("descriptors for ten thousand connections");
    let server = Server::start();
    works(&server);
    let before = resident_kib(&server);
    let grown = |what: &str| {
        let now = resident_kib(&server);
        println!("{what}: {before} KiB, then {now} KiB");
        assert!(now < before + GROWTH_KIB_MAX, "{what}: {before} KiB, then {now} KiB");
    };

    let idle: Vec<TcpStream> = (0..10_000).map(|_| connect(&server)).collect();
    works(&server);
    grown("10,000 idle connections");
    drop(idle);

    // As much of a head as is allowed, and then nothing.
    let part = format!("GET / HTTP/1.1\r\nHost: x\r\nX: {}", "x".repeat(16_000));
    let endless: Vec<TcpStream> = (0..5_000)
        .map(|_| {
            let mut client = connect(&server);
            // The server may have closed it for the next one.
            client.write_all(part.as_bytes()).ok();
            client
        })
        .collect();
    works(&server);
    grown("5,000 heads without end");
    drop(endless);

    for _ in 0..200 {
        let large = format!("GET / HTTP/1.1\r\nHost: x\r\nX: {}\r\n\r\n", "x".repeat(64 * 1024));
        assert_eq!(status(&server, large.as_bytes()), "431");
        let many = format!("GET / HTTP/1.1\r\nHost: x\r\n{}\r\n", "X: y\r\n".repeat(1000));
        assert_eq!(status(&server, many.as_bytes()), "431");
    }
    works(&server);
    grown("large heads");
    server.stop();
}

#[test]
fn bodies_share_a_budget_and_slow_ones_are_cut() {
    let server = Server::builder().config("[server]\nbody_bytes = 134217728\ntransfer_seconds = 2\n").start();
    works(&server);
    let before = resident_kib(&server);
    let head = claimed(&server, FUNCTIONS, "Content-Length: 69000000\r\n");
    // Twelve uploads of 66 MB by somebody who knows the key's id and nothing else; together they send 360 MB.
    let uploads: Vec<_> = (0..12)
        .map(|_| {
            let mut client = connect(&server);
            let head = head.clone();
            std::thread::spawn(move || {
                client.set_write_timeout(Some(Duration::from_secs(1))).expect("a time limit");
                client.write_all(head.as_bytes()).expect("the head");
                let piece = vec![b'x'; 1 << 20];
                // Those that have no room are not read.
                let sent = (0..30).take_while(|_| client.write_all(&piece).is_ok()).count();
                (client, sent)
            })
        })
        .collect();
    let mut uploads: Vec<_> = uploads.into_iter().map(|upload| upload.join().expect("an upload")).collect();
    let now = resident_kib(&server);
    assert!(now < before + GROWTH_KIB_MAX, "{before} KiB, then {now} KiB");
    works(&server);
    // The one that was being read stops sending.
    uploads.sort_by_key(|(_, sent)| std::cmp::Reverse(*sent));
    let (mut first, sent) = uploads.remove(0);
    assert_eq!(sent, 30, "the one that had room was read");
    let mut answer = String::new();
    first.set_read_timeout(Some(Duration::from_secs(60))).expect("a time limit");
    first.read_to_string(&mut answer).expect("an answer");
    // Too slow, or the others that wait got its room.
    let cut = [("408", "RequestTimeoutException"), ("429", "TooManyRequestsException")];
    assert!(
        cut.iter().any(|(status, code)| answer.starts_with(&format!("HTTP/1.1 {status} ")) && answer.contains(code)),
        "{answer}"
    );
    drop(uploads);
    server.stop();
}

#[test]
fn who_knows_no_more_than_a_keys_id_stops_nobody() {
    let mut files = getrlimit(Resource::Nofile);
    files.current = files.maximum;
    setrlimit(Resource::Nofile, files).expect("descriptors for thousands of connections");
    let server = Server::builder().config("[server]\nbody_bytes = 134217728\n").start();
    // More bodies that never come than are read at once, and none of the senders can sign.
    let head = claimed(&server, FUNCTIONS, "Content-Length: 10\r\n");
    let claims: Vec<TcpStream> = (0..2_500)
        .map(|_| {
            let mut client = connect(&server);
            client.write_all(head.as_bytes()).expect("the head");
            client
        })
        .collect();
    works(&server);
    run(server.cli().arg("deploy").arg(testkit::repository().join("examples/hello-python")));
    // Events, announced and never sent, take all the room that there is for them.
    let head = claimed(&server, &format!("{FUNCTIONS}/hello-python/invocations"), "Content-Length: 6000000\r\n");
    let events: Vec<TcpStream> = (0..32)
        .map(|_| {
            let mut client = connect(&server);
            client.write_all(head.as_bytes()).expect("the head");
            client
        })
        .collect();
    let dir = tempfile::tempdir().expect("a folder");
    let event = dir.path().join("event.json");
    std::fs::write(&event, format!(r#"{{"name":"{}"}}"#, "x".repeat(1 << 20))).expect("an event of a megabyte");
    let begun = Instant::now();
    run(server.cli().args(["invoke", "hello-python", "--payload"]).arg(format!("@{}", event.display())));
    assert!(begun.elapsed() < ANSWER_MAX, "it took {:?}", begun.elapsed());
    drop((claims, events));
    server.stop();
}

#[test]
fn a_body_is_never_decompressed() {
    let server = Server::start();
    works(&server);
    let folder = testkit::repository().join("examples/hello-python");
    run(server.cli().arg("deploy").arg(&folder));
    let dir = tempfile::tempdir().expect("a folder");
    let bomb = dir.path().join("bomb.gz");
    // 512 MiB of blanks are a JSON text's beginning.
    let make = format!("head -c 536870912 /dev/zero | tr '\\0' ' ' | gzip -1 > {}", bomb.display());
    run(Command::new("sh").args(["-c", &make]));
    let before = resident_kib(&server);
    let credentials = server.credentials();
    let mut curl = Command::new("curl");
    curl.args(["-sS", "--aws-sigv4", "aws:amz:us-east-1:lambda", "--user"])
        .arg(format!("{}:{}", credentials.access_key_id, credentials.secret_access_key))
        .args(["-H", "Content-Encoding: gzip", "-H", "Content-Type: application/json", "--data-binary"])
        .arg(format!("@{}", bomb.display()))
        .args(["-w", "%{http_code}"])
        .arg(format!("{}/2015-03-31/functions/hello-python/invocations", server.endpoint()));
    let answer = stdout(&mut curl);
    assert!(answer.contains("Could not parse request body into json") && answer.ends_with("400"), "{answer}");
    let now = resident_kib(&server);
    assert!(now < before + GROWTH_KIB_MAX, "{before} KiB, then {now} KiB");
    server.stop();
}

/// A signed request is answered in time, although others misbehave.
fn works(server: &Server) {
    let begun = Instant::now();
    run(server.cli().arg("functions"));
    assert!(begun.elapsed() < ANSWER_MAX, "it took {:?}", begun.elapsed());
}

fn connect(server: &Server) -> TcpStream {
    TcpStream::connect(server.address()).expect("a connection")
}

fn status(server: &Server, request: &[u8]) -> String {
    let mut client = connect(server);
    // The server may answer and close before it has read everything.
    client.write_all(request).ok();
    let mut answer = [0; 12];
    client.read_exact(&mut answer).expect("a status line");
    String::from_utf8_lossy(&answer[9..]).into_owned()
}

/// A request's head with a claim that looks right and is not.
fn claimed(server: &Server, path: &str, more: &str) -> String {
    let now = stdout(Command::new("date").args(["-u", "+%Y%m%dT%H%M%SZ"]));
    let (now, key) = (now.trim(), &server.credentials().access_key_id);
    format!(
        "POST {path} HTTP/1.1\r\nHost: {}\r\nX-Amz-Date: {now}\r\nAuthorization: AWS4-HMAC-SHA256 \
         Credential={key}/{}/us-east-1/lambda/aws4_request, SignedHeaders=host;x-amz-date, Signature={}\r\n{more}\r\n",
        server.address(),
        &now[..8],
        "0".repeat(64)
    )
}

fn resident_kib(server: &Server) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.pid())).expect("the server's status");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("VmRSS");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}
