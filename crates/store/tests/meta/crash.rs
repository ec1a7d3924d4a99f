//! kill -9 while eight tasks write, twenty times over: every acknowledged change is there, nothing half-made.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use domain::{Function, FunctionName};
use store::{Expect, Store};

use crate::generate::plain;
use crate::scratch;

const WRITERS: u64 = 8;
const ROUNDS: u64 = 20;
const DIR: &str = "STORE_TEST_CRASH_DIR";
const ROUND: &str = "STORE_TEST_CRASH_ROUND";

/// Change `step` of a writer: three functions in turn, each put twice, then deleted.
fn change(round: u64, writer: u64, step: u64) -> (String, Option<Function>) {
    let name = format!("round{round}-writer{writer}-{}", step % 3);
    let function = (step % 9 < 6).then(|| plain(&name, step));
    (name, function)
}

/// What a writer's functions are after its first `steps` changes.
fn state(round: u64, writer: u64, steps: u64) -> BTreeMap<String, Function> {
    let mut functions = BTreeMap::new();
    for step in 0..steps {
        match change(round, writer, step) {
            (name, Some(function)) => functions.insert(name, function),
            (name, None) => functions.remove(&name),
        };
    }
    functions
}

/// The process that is killed: says `writer step` after each acknowledgement.
fn victim(dir: &str, round: u64) {
    let rt = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
    rt.block_on(async {
        let store = Arc::new(Store::open(Path::new(dir)).unwrap());
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let store = store.clone();
                tokio::spawn(async move {
                    for step in 0.. {
                        match change(round, writer, step) {
                            (_, Some(function)) => store.put(&function, Expect::Any).await.unwrap(),
                            (name, None) => {
                                assert!(store.delete(&FunctionName::new(&name).unwrap()).await.unwrap());
                            }
                        }
                        let line = format!("ack {writer} {step}\n");
                        std::io::stdout().write_all(line.as_bytes()).unwrap();
                    }
                })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap();
        }
    });
}

#[test]
fn killed_twenty_times() {
    if let (Ok(dir), Ok(round)) = (std::env::var(DIR), std::env::var(ROUND)) {
        return victim(&dir, round.parse().unwrap());
    }
    let (dir, rt) = scratch();
    let mut settled = BTreeMap::new();
    let (mut acked_total, mut in_flight) = (0, 0);
    for round in 0..ROUNDS {
        let acked = kill_after(dir.path(), round, 40 + round * 97 % 400);
        acked_total += acked.iter().sum::<u64>();
        let loaded = rt.block_on(async { Store::open(dir.path()).unwrap().load().await.unwrap() });
        assert_eq!((loaded.damaged, loaded.structure), (vec![], vec![]));
        let mut found: BTreeMap<_, _> =
            loaded.functions.into_iter().map(|function| (function.name.to_string(), function)).collect();
        let mut fresh = BTreeMap::new();
        for (writer, steps) in (0..).zip(acked) {
            let prefix = format!("round{round}-writer{writer}-");
            let there: BTreeMap<_, _> = found.extract_if(.., |name, _| name.starts_with(&prefix)).collect();
            // One change more than was acknowledged may have been on its way.
            if there != state(round, writer, steps) {
                assert_eq!(there, state(round, writer, steps + 1), "round {round}, writer {writer}, {steps} acked");
                in_flight += 1;
            }
            fresh.extend(there);
        }
        assert_eq!(found, settled, "what earlier rounds left");
        settled.append(&mut fresh);
    }
    println!("{ROUNDS} kills: {acked_total} acknowledged, 0 lost; {in_flight} more had reached the disk");
}

/// Starts the victim, kills it after so many acknowledgements; how many each writer got.
fn kill_after(dir: &Path, round: u64, lines: u64) -> Vec<u64> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::killed_twenty_times", "--nocapture"])
        .env(DIR, dir)
        .env(ROUND, round.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut acked = vec![0; WRITERS as usize];
    let mut seen = 0;
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    loop {
        line.clear();
        output.read_line(&mut line).unwrap();
        // A line that was cut by the kill was not read by anyone.
        let Some(whole) = line.strip_suffix('\n') else {
            break;
        };
        let Some(ack) = whole.strip_prefix("ack ") else {
            continue;
        };
        let (writer, step) = ack.split_once(' ').unwrap();
        acked[writer.parse::<usize>().unwrap()] = step.parse::<u64>().unwrap() + 1;
        seen += 1;
        if seen == lines {
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    assert!(seen >= lines, "the victim ended by itself after {seen} changes");
    acked
}
