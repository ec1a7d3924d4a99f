//! Load: one caller that waits for each answer, or many at once on one thread.

use std::time::{Duration, Instant};

use hdrhistogram::Histogram;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::client::{Connection, Incoming, Request};
use crate::stats::histogram;

/// Requests before a block that are not counted: connection, caches, the processor's clock.
const WARM_UP: usize = 50;

/// One caller, so many requests.
pub fn one(request: &Request, requests: usize) -> (Histogram<u64>, Duration) {
    let mut connection = Connection::open(&request.address);
    for _ in 0..WARM_UP {
        connection.call(request).check(request);
    }
    let mut seen = histogram();
    let begun = Instant::now();
    for _ in 0..requests {
        let sent = Instant::now();
        let answer = connection.call(request);
        record(&mut seen, sent.elapsed());
        answer.check(request);
    }
    (seen, begun.elapsed())
}

/// Many callers for so long.
pub fn many(request: &Request, callers: usize, block: Duration) -> (Histogram<u64>, Duration) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().expect("a runtime");
    let local = tokio::task::LocalSet::new();
    local.block_on(&runtime, async {
        let warm = Instant::now() + block / 5;
        let end = warm + block;
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..callers {
            tasks.spawn_local(caller(request.clone(), warm, end));
        }
        let mut all = histogram();
        while let Some(seen) = tasks.join_next().await {
            all.add(seen.expect("a caller")).expect("the same bounds");
        }
        (all, block)
    })
}

async fn caller(request: Request, warm: Instant, end: Instant) -> Histogram<u64> {
    let mut stream = TcpStream::connect(&request.address).await.expect("connecting");
    stream.set_nodelay(true).expect("TCP_NODELAY");
    let mut incoming = Incoming::default();
    let mut chunk = vec![0; 16 * 1024];
    let mut seen = histogram();
    loop {
        let sent = Instant::now();
        if sent >= end {
            return seen;
        }
        stream.write_all(&request.bytes).await.expect("sending");
        let answer = loop {
            let size = stream.read(&mut chunk).await.expect("receiving");
            assert!(size > 0, "the connection was closed in the middle of an answer");
            if let Some(answer) = incoming.push(&chunk[..size]) {
                break answer;
            }
        };
        answer.check(&request);
        if sent >= warm {
            record(&mut seen, sent.elapsed());
        }
    }
}

fn record(seen: &mut Histogram<u64>, time: Duration) {
    seen.saturating_record(u64::try_from(time.as_nanos()).unwrap_or(u64::MAX));
}
