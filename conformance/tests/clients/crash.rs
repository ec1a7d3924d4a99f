//! kill -9 of the daemon, of the launcher, and of both, at random moments under load: what was acknowledged is there
//! afterwards, nothing is half-made, and nothing of the dead server is left.

mod model;
mod writer;

use std::time::{Duration, Instant};

use aws_sdk_lambda::Client;
use testkit::{Server, Victim};

use self::model::Model;
use self::writer::Random;
use crate::installed::stdout;
use crate::package::python_returning;
use crate::rust_sdk::{create, invoke, result, sdk};

const ROUNDS: u64 = 50;
const WRITERS: usize = 4;
/// How long the load runs before a kill, milliseconds.
const LOAD_MS: std::ops::Range<u64> = 10..350;
/// How long a line may take until the log shows it: it is gathered in the environment's task.
const SHOWN_WITHIN: Duration = Duration::from_secs(10);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_kills_lose_nothing_that_was_acknowledged() {
    let seed = seed();
    eprintln!("LAMBDAD_TEST_SEED={seed} begins the same rounds");
    let mut random = Random::new(seed);
    // An environment of its own that reaches the outside: interfaces and a firewall are left over, too.
    let mut server = Server::builder()
        .egress()
        .expect_log("the launcher ended")
        // What the daemon says of the invocations that it has when the launcher is killed.
        .expect_log("the execution environment could not be taken over")
        .expect_log("the launcher is gone")
        .expect_log("a blank environment")
        // A daemon that ends because its launcher was killed waits for no creation: the next start takes it up.
        .expect_log("a background task broke")
        .expect_log("could not be put into effect")
        .start();
    let model = Model::default();
    create(&sdk(&server).await, "steady", python_returning("print('said', event) or 'steady'")).await;
    let mut victims = [0; 3];
    let mut said = None;
    for round in 0..ROUNDS {
        let victim = match random.below(3) {
            0 => Victim::Daemon,
            1 => Victim::Launcher,
            _ => Victim::Both,
        };
        victims[victim as usize] += 1;
        let client = sdk(&server).await;
        let mut load = tokio::task::JoinSet::new();
        for writer in 0..WRITERS {
            load.spawn(writer::write(client.clone(), model.clone(), writer, Random::new(random.next())));
        }
        load.spawn(busy(client));
        let moment = LOAD_MS.start + random.below(LOAD_MS.end - LOAD_MS.start);
        // The moment of the kill is what is random here; nothing is waited for.
        tokio::time::sleep(Duration::from_millis(moment)).await;
        let started = tokio::task::spawn_blocking(move || {
            let stopped = server.kill(victim);
            let seen = stopped.footprint().clone();
            let server = stopped.start();
            assert_eq!(seen.strangers(server.pid()), [""; 0], "round {round}, {victim:?}: left of the dead server");
            assert_eq!(temporary(&server), [""; 0], "round {round}, {victim:?}: left of the dead server");
            server
        });
        server = started.await.expect("killing and starting");
        // Every task ends at its first connection error.
        while let Some(task) = load.join_next().await {
            task.expect("a task of the load");
        }
        let client = sdk(&server).await;
        let context = format!("round {round}, {victim:?}");
        model.check(&client, &context).await;
        assert_eq!(result(&client, "steady", &format!("\"{round}\"")).await, "\"steady\"", "{context}");
        // A line that the log has shown once is there after the next kill.
        if let Some(line) = said.replace(format!("said {round}")) {
            assert!(shows(&server, &line), "{context}: the log had shown {line:?}");
        }
        let deadline = Instant::now() + SHOWN_WITHIN;
        while !shows(&server, said.as_deref().unwrap_or_default()) {
            assert!(Instant::now() < deadline, "{context}: the log does not show {said:?}");
        }
    }
    assert!(victims.iter().all(|times| *times > 0), "each was killed: {victims:?}");
    assert!(model.len() >= WRITERS, "the load did something: {} functions", model.len());
    server.stop();
}

/// Keeps environments at work until the server is gone.
async fn busy(client: Client) {
    while client.invoke().function_name("steady").send().await.is_ok() {}
}

fn shows(server: &Server, line: &str) -> bool {
    let text = stdout(server.cli().args(["logs", "steady", "--filter", &format!("{line:?}")]));
    text.lines().any(|shown| shown.ends_with(line))
}

/// What only a piece of work that is going on has in the data directory.
fn temporary(server: &Server) -> Vec<String> {
    let data = server.data_dir();
    let entries = |dir: &str| std::fs::read_dir(data.join(dir)).into_iter().flatten().filter_map(Result::ok);
    let half = entries("").filter(|entry| entry.file_name().to_string_lossy().ends_with(".new"));
    half.chain(entries("code/tmp")).map(|entry| entry.path().display().to_string()).collect()
}

/// That of a failed run, or a new one.
fn seed() -> u64 {
    match std::env::var("LAMBDAD_TEST_SEED") {
        Ok(text) => text.parse().expect("LAMBDAD_TEST_SEED is a number"),
        Err(_) => {
            let now = std::time::SystemTime::now().duration_since(std::time::SystemTime::UNIX_EPOCH);
            now.expect("a clock after 1970").as_nanos() as u64
        }
    }
}

/// Whether a function that the load made is whole: it becomes usable, whatever the kill interrupted.
async fn is_usable(client: &Client, name: &str) -> bool {
    let answer = invoke(client, name, "{}").await;
    answer.payload.map(aws_sdk_lambda::primitives::Blob::into_inner).as_deref() == Some(&b"\"made\""[..])
}
