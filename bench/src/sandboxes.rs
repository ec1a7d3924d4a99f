//! Sandboxes one after another, each made for one invoke and gone after it; then the server ends, and nothing is left.

use std::time::Instant;

use crate::client::Connection;
use crate::language::Language;
use crate::server::Bench;
use crate::stats::median;

/// How many.
pub const COUNT: usize = 200;

/// Ends its environment in each invoke, so that the next one gets a new one.
const BRIEF: &str = "import os\ndef lambda_handler(event, context):\n    os._exit(1)\n";

/// What they cost and left.
#[derive(Debug)]
pub struct Sandboxes {
    /// The median of one invoke: a sandbox made, Python started, its end noticed.
    pub each_ms: f64,
    /// Processes, control groups, interfaces, firewall tables and mounts found after the server's end.
    pub left: Vec<String>,
}

/// Ends the server.
pub fn measure(bench: Bench) -> Sandboxes {
    eprintln!("bench: {COUNT} sandboxes");
    bench.create("brief", Language::Python, Some(BRIEF));
    let mut server = bench.server;
    let request = {
        let path = "/2015-03-31/functions/brief/invocations";
        crate::client::Request::signed(server.credentials(), server.address(), "POST", path, "{}", None)
    };
    let mut connection = Connection::open(server.address());
    let mut each = Vec::new();
    for n in 0..COUNT {
        let begun = Instant::now();
        connection.call(&request).check(&request);
        each.push(begun.elapsed().as_secs_f64() * 1000.0);
        if n % 20 == 0 {
            server.observe();
        }
    }
    drop(connection);
    let left = server.stop_and_look();
    Sandboxes { each_ms: median(each), left }
}
