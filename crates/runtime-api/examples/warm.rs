//! Warm latency of our bootstraps: `Link::framed` and an echo handler against a bare echo worker of the same
//! language on the same kind of socketpair, taken by turns in one run. `cargo run --release -p runtime-api --example warm`

use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use bytes::Bytes;
use runtime_api::{Event, Invocation, Link};

const ROUNDS: usize = 20;
const CALLS: usize = 1000;
const PAYLOAD: &[u8] = br#"{"hello": "world", "n": 1}"#;

/// The floor parses the event and serialises the result, as any handler's runtime must, and nothing more.
const PYTHON_FLOOR: &str = "import os, json
while True:
    data = os.read(3, 65536)
    if not data: break
    os.write(3, json.dumps(json.loads(data)).encode())
";
const NODE_FLOOR: &str = "const s = new (require('net').Socket)({ fd: 3 });
s.on('data', (data) => s.write(JSON.stringify(JSON.parse(data.toString()))));
s.on('close', () => process.exit(0));
";
const NODE_FLOOR_BLOCKING: &str = "const fs = require('fs'); const b = Buffer.alloc(65536);
for (;;) { const n = fs.readSync(3, b); if (!n) break; fs.writeSync(3, JSON.stringify(JSON.parse(b.toString('utf8', 0, n)))); }
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        println!("{:<28} {:>8} {:>8}", "us", "p50", "p99");
        let task = tempfile::tempdir()?;
        std::fs::write(task.path().join("app.py"), "def handler(event, context):\n    return event\n")?;
        std::fs::write(task.path().join("app.mjs"), "export const handler = async (event) => event;\n")?;
        compare("python3", "python/bootstrap.py", &[("bare", PYTHON_FLOOR)], task.path()).await?;
        compare(
            "node",
            "node/bootstrap.mjs",
            &[("bare net.Socket", NODE_FLOOR), ("bare readSync", NODE_FLOOR_BLOCKING)],
            task.path(),
        )
        .await
    })
}

async fn compare(
    interpreter: &str,
    bootstrap: &str,
    floors: &[(&str, &str)],
    task: &Path,
) -> Result<(), Box<dyn std::error::Error>> {
    let (mut link, theirs) = Link::pair()?;
    let bootstrap = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../runtimes").join(bootstrap);
    let mut children = vec![start(interpreter, &bootstrap.display().to_string(), theirs, task)?];
    assert_eq!(link.event().await, Event::Ready);
    let mut workers = Vec::new();
    for (at, (_, code)) in floors.iter().enumerate() {
        let (ours, theirs) = UnixStream::pair()?;
        let file = task.join(format!("{interpreter}-floor-{at}"));
        std::fs::write(&file, code)?;
        children.push(start(interpreter, &file.display().to_string(), theirs.into(), task)?);
        ours.set_nonblocking(true)?;
        workers.push(tokio::net::UnixStream::from_std(ours)?);
    }
    let mut bootstrap_times = Vec::new();
    let mut floor_times = vec![Vec::new(); floors.len()];
    for round in 0..=ROUNDS {
        let mut times = Vec::with_capacity(CALLS);
        for call in 0..CALLS {
            let invocation = invocation(round * CALLS + call);
            let begun = Instant::now();
            link.send(&invocation).await?;
            let event = link.event().await;
            times.push(begun.elapsed());
            assert!(matches!(event, Event::Response { .. }), "{event:?}");
        }
        // The first round warms up.
        if round > 0 {
            bootstrap_times.append(&mut times);
        }
        for (worker, all) in workers.iter_mut().zip(&mut floor_times) {
            let mut times = Vec::with_capacity(CALLS);
            let mut answer = Vec::with_capacity(4096);
            for _ in 0..CALLS {
                use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
                let begun = Instant::now();
                worker.write_all(PAYLOAD).await?;
                answer.clear();
                worker.read_buf(&mut answer).await?;
                times.push(begun.elapsed());
            }
            if round > 0 {
                all.append(&mut times);
            }
        }
    }
    let ours = report(&format!("{interpreter} bootstrap"), &mut bootstrap_times);
    for ((name, _), times) in floors.iter().zip(&mut floor_times) {
        let floor = report(&format!("{interpreter} {name}"), times);
        println!("{:<28} {:>8.2}", format!("  ratio to {name}"), ours / floor);
    }
    drop((link, workers));
    for mut child in children {
        child.wait()?;
    }
    Ok(())
}

fn start(interpreter: &str, file: &str, theirs: OwnedFd, task: &Path) -> std::io::Result<Child> {
    Command::new("sh")
        .args(["-c", r#"exec 3<&0 </dev/null && exec "$0" "$@""#, interpreter, file])
        .env("_LAMBDAD_CONTROL_FD", "3")
        .env("LAMBDA_TASK_ROOT", task)
        .env("_HANDLER", "app.handler")
        .stdin(Stdio::from(theirs))
        .spawn()
}

fn invocation(number: usize) -> Invocation {
    Invocation {
        request_id: format!("8476a536-e9f4-11e8-9739-{number:012}"),
        deadline_ms: 32_503_680_000_000,
        function_arn: "arn:aws:lambda:us-east-1:000000000000:function:f".into(),
        trace_id: "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0".into(),
        client_context: None,
        cognito_identity: None,
        content_type: Some("application/json".into()),
        payload: Bytes::from_static(PAYLOAD),
    }
}

fn report(name: &str, times: &mut [Duration]) -> f64 {
    times.sort_unstable();
    let at = |share: usize| times[times.len() * share / 100].as_secs_f64() * 1e6;
    println!("{name:<28} {:>8.1} {:>8.1}", at(50), at(99));
    at(50)
}
