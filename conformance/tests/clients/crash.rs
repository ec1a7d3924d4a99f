//! kill -9 of the server under load: what it acknowledged is there afterwards, nothing is half-made, and nothing of the
//! dead server is left.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_sdk_lambda::Client;
use aws_sdk_lambda::primitives::Blob;
use aws_sdk_lambda::types::{FunctionCode, Runtime};
use testkit::Server;

use crate::package::{PYTHON_HANDLER, ROLE, python_returning};
use crate::rust_sdk::{create, invoke, result, sdk};

const ROUNDS: u64 = 20;
const WRITERS: usize = 4;
const NAMES_PER_WRITER: u64 = 6;

/// What a writer knows of one function: the description it last got acknowledged, and the one it was asking for.
/// `None` is "not there".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Known {
    acknowledged: Option<String>,
    asked: Option<Option<String>>,
}

type Model = Arc<Mutex<BTreeMap<String, Known>>>;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_kills_lose_nothing_that_was_acknowledged() {
    let mut server = Server::start();
    let model = Model::default();
    create(&sdk(&server).await, "steady", python_returning("'steady'")).await;
    for round in 0..ROUNDS {
        let client = sdk(&server).await;
        let mut load = tokio::task::JoinSet::new();
        for writer in 0..WRITERS {
            load.spawn(write(client.clone(), Arc::clone(&model), writer, Random(round * 97 + writer as u64 + 1)));
        }
        let invoker = client.clone();
        load.spawn(async move { while invoker.invoke().function_name("steady").send().await.is_ok() {} });
        tokio::time::sleep(Duration::from_millis(150 + round * 23 % 300)).await;
        server = tokio::task::spawn_blocking(|| server.kill9().start()).await.expect("killing and starting");
        // Every task ends at its first connection error.
        while let Some(task) = load.join_next().await {
            task.expect("a task of the load");
        }
        let client = sdk(&server).await;
        check(&client, &model, round).await;
        assert_eq!(result(&client, "steady", "{}").await, "\"steady\"", "round {round}");
    }
    let acknowledged = model.lock().expect("the model").len();
    assert!(acknowledged >= WRITERS, "the load did something: {acknowledged} functions");
    server.stop();
}

/// Creates, changes and deletes functions of its own names until the server is gone.
async fn write(client: Client, model: Model, writer: usize, mut random: Random) {
    let package = Blob::new(python_returning("'made'"));
    for step in 0.. {
        let name = format!("w{writer}-{}", random.below(NAMES_PER_WRITER));
        let known = model.lock().expect("the model").get(&name).cloned().unwrap_or_default();
        let wanted = match (&known.acknowledged, random.below(3)) {
            (Some(_), 0) => None,
            (_, _) => Some(format!("step {step} of {:x}", random.0)),
        };
        model.lock().expect("the model").entry(name.clone()).or_default().asked = Some(wanted.clone());
        let answered = match (&known.acknowledged, &wanted) {
            (None, Some(description)) => {
                let runtime = Runtime::from(testkit_runtime());
                let code = FunctionCode::builder().zip_file(package.clone()).build();
                let request = client.create_function().function_name(&name).description(description).code(code);
                let request = request.role(ROLE).handler(PYTHON_HANDLER).runtime(runtime);
                request.send().await.map(drop).map_err(|e| e.raw_response().is_some())
            }
            (Some(_), Some(description)) => {
                let request = client.update_function_configuration().function_name(&name).description(description);
                request.send().await.map(drop).map_err(|e| e.raw_response().is_some())
            }
            (_, None) => {
                let request = client.delete_function().function_name(&name);
                request.send().await.map(drop).map_err(|e| e.raw_response().is_some())
            }
        };
        let mut model = model.lock().expect("the model");
        let entry = model.entry(name).or_default();
        match answered {
            Ok(()) => *entry = Known { acknowledged: wanted, asked: None },
            // Refused (an update is still in progress): nothing happened.
            Err(true) => entry.asked = None,
            // No answer: it may have happened or not.
            Err(false) => return,
        }
    }
}

/// Every function is as acknowledged, or as asked for by a request that got no answer; there are no others.
async fn check(client: &Client, model: &Model, round: u64) {
    let mut found = BTreeMap::new();
    let mut pages = client.list_functions().into_paginator().send();
    while let Some(page) = pages.next().await {
        for function in page.expect("a page").functions.unwrap_or_default() {
            let name = function.function_name.expect("a name");
            if name != "steady" {
                found.insert(name, function.description.expect("a description"));
            }
        }
    }
    let mut settled = BTreeMap::new();
    for (name, known) in model.lock().expect("the model").iter() {
        let now = found.get(name).cloned();
        let allowed = now == known.acknowledged || Some(&now) == known.asked.as_ref();
        assert!(allowed, "round {round}: {name} is {now:?}, known was {known:?}");
        settled.insert(name.clone(), Known { acknowledged: now, asked: None });
    }
    for name in found.keys() {
        assert!(settled.contains_key(name), "round {round}: nobody asked for {name}");
    }
    // Nothing is half-made: one of them, whatever the kill interrupted, becomes usable.
    if let Some(name) = found.keys().next() {
        let answer = invoke(client, name, "{}").await;
        assert_eq!(answer.payload.map(Blob::into_inner).as_deref(), Some(&b"\"made\""[..]), "round {round}: {name}");
    }
    *model.lock().expect("the model") = settled;
}

fn testkit_runtime() -> &'static str {
    static RUNTIME: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    RUNTIME.get_or_init(testkit::python_runtime)
}

/// A small generator with a seed, so that a failing round can be looked at again.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        // Xorshift64.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}
