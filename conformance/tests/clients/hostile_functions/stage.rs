//! A server with a neighbour, on which one hostile function after another behaves badly.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use aws_sdk_lambda::Client;
use aws_sdk_lambda::error::DisplayErrorContext;
use aws_sdk_lambda::primitives::Blob;
use aws_sdk_lambda::types::{Environment, EphemeralStorage, FunctionCode, Runtime, State};
use testkit::{Server, Snapshot};

use super::first;
use super::kernel::NEIGHBOUR_SECRET;
use super::mode::Mode;
use super::neighbour::{self, Slowdown, Window};
use super::package::package;
use super::world::{self, World};
use crate::package::{PYTHON_HANDLER, ROLE, python_returning};
use crate::rust_sdk::{result, sdk};

/// Attempts to see the neighbour undisturbed: other people's work on this machine disturbs it too, but not each time.
const ATTEMPTS_MAX: usize = 5;

/// How long a function may take to become active.
const ACTIVE_MAX: Duration = Duration::from_secs(60);

/// How long what a deleted function had may take to go.
const TIDY_MAX: Duration = Duration::from_secs(10);

/// How long a fresh server may take to come to rest, and how far apart two looks at it are.
const SETTLE_MAX: Duration = Duration::from_secs(20);
const APART: Duration = Duration::from_millis(300);

/// How much more memory daemon and launcher may hold after all behaviours of a test, KiB: allocators keep some.
const GROWTH_MAX_KIB: u64 = 64 * 1024;

/// A function's configuration.
#[derive(Clone, Debug)]
pub struct Settings {
    pub runtime: String,
    pub memory_mb: i32,
    pub timeout_seconds: i32,
    pub tmp_mb: i32,
    pub variables: HashMap<String, String>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            runtime: testkit::python_runtime(),
            memory_mb: 512,
            timeout_seconds: 20,
            tmp_mb: 512,
            variables: HashMap::new(),
        }
    }
}

impl Settings {
    /// What most behaviours get. A kernel of the function's own takes processor time for the same work, and memory is
    /// what buys it: a whole processor, and more time.
    pub fn of(mode: Mode) -> Settings {
        if mode.has_own_kernel() {
            Settings { memory_mb: 1769, timeout_seconds: 60, ..Settings::default() }
        } else {
            Settings::default()
        }
    }
}

/// Why a behaviour is not as it should be.
#[derive(Debug)]
pub enum Fault {
    /// It is another one.
    Wrong(String),
    /// It was right, and came later than promised: tried again, for this machine has other work too.
    Late(String),
}

impl From<String> for Fault {
    fn from(text: String) -> Fault {
        Fault::Wrong(text)
    }
}

/// What came of one attack.
pub type Outcome = Result<(), Fault>;

/// `Err` with this text unless `fine`.
pub fn ensure(fine: bool, wrong: impl FnOnce() -> String) -> Outcome {
    if fine { Ok(()) } else { Err(Fault::Wrong(wrong())) }
}

/// What an attack has at hand.
pub struct Act<'a> {
    pub mode: Mode,
    pub server: &'a Server,
    pub client: &'a Client,
    pub world: &'a World,
    /// The function's name, which is its folder's.
    pub name: &'a str,
    /// The first processes of the neighbour's environments.
    pub neighbours: &'a [u32],
}

pub struct Stage {
    pub server: Server,
    pub client: Client,
    pub mode: Mode,
    pub world: World,
    /// How many processes the server has without any environment.
    alone: usize,
    empty: Snapshot,
    failures: Vec<String>,
}

/// Runs `behaviours` on a stage of this mode, in a world of its own.
///
/// # Panics
/// When anything was not as expected: all of it is told at the end.
pub fn on_stage(mode: Mode, test: &str, behaviours: impl AsyncFnOnce(&mut Stage)) {
    world::apart(test, || {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        runtime.expect("a runtime").block_on(async {
            let world = World::new();
            let mut stage = Stage::set(mode.server().start(), mode, world).await;
            behaviours(&mut stage).await;
            stage.strike();
        });
    });
}

impl Stage {
    async fn set(mut server: Server, mode: Mode, world: World) -> Stage {
        let client = sdk(&server).await;
        let alone = server.processes().len();
        // The first environment makes what all share, and shows where the server's control groups are.
        create_neighbour(&client).await;
        Window::idle(&client).await;
        server.observe();
        let mut stage = Stage { server, client, mode, world, alone, empty: Snapshot::default(), failures: Vec::new() };
        stage.delete(neighbour::NAME).await;
        stage.empty = settled(&stage.server, stage.alone);
        stage
    }

    /// Lets the function of this folder behave badly, as often as it takes to have measured its neighbour.
    pub async fn behaves(&mut self, name: &str, settings: Settings, attack: impl AsyncFn(&Act<'_>) -> Outcome) {
        create_neighbour(&self.client).await;
        create(&self.client, name, package(name), &settings).await;
        // Its cold start is nobody's slowdown.
        assert_eq!(result(&self.client, neighbour::NAME, "1").await, "1");
        let mut before = Window::idle(&self.client).await;
        let neighbours = first::all(&self.server);
        for attempt in 1..=ATTEMPTS_MAX {
            let window = Window::open(&self.client);
            let act = Act {
                mode: self.mode,
                server: &self.server,
                client: &self.client,
                world: &self.world,
                name,
                neighbours: &neighbours,
            };
            let outcome = loop {
                let outcome = attack(&act).await;
                if outcome.is_err() || window.is_full() {
                    break outcome;
                }
            };
            let during = window.close().await;
            let after = Window::idle(&self.client).await;
            let slowdown = Slowdown::new(before, during, after.clone());
            println!("{} {name}: {}; neighbour {slowdown} (attempt {attempt})", self.mode, said(&outcome));
            let last = attempt == ATTEMPTS_MAX;
            match outcome {
                Err(Fault::Wrong(wrong)) => {
                    self.fails(name, &wrong);
                    break;
                }
                Err(Fault::Late(late)) if last => self.fails(name, &late),
                Err(Fault::Late(_)) => {}
                Ok(()) if slowdown.is_fair() => break,
                Ok(()) if last && slowdown.is_within(self.mode.ticks_of_grace()) => break,
                Ok(()) if last => self.fails(name, &format!("its neighbour was slowed down: {slowdown}")),
                Ok(()) => {}
            }
            before = after;
        }
        self.delete(name).await;
        self.delete(neighbour::NAME).await;
        if let Err(difference) = self.empty.restored(&self.server, TIDY_MAX) {
            self.fails(name, &format!("it left something behind: {difference}"));
        }
    }

    /// Invokes a function once before anything is compared: the first environment of a runtime makes what all share.
    pub async fn warm(&mut self, name: &str, settings: &Settings, event: &str) {
        create(&self.client, name, package(name), settings).await;
        result(&self.client, name, event).await;
        self.delete(name).await;
        self.empty = settled(&self.server, self.alone);
    }

    pub fn fails(&mut self, name: &str, wrong: &str) {
        self.failures.push(format!("{} {name}:\n  {wrong}", self.mode));
    }

    async fn delete(&mut self, name: &str) {
        let deleted = self.client.delete_function().function_name(name).send().await;
        deleted.unwrap_or_else(|e| panic!("deleting {name}: {}", DisplayErrorContext(e)));
    }

    /// # Panics
    /// With everything that was not as expected.
    fn strike(self) {
        let Stage { server, client, mode, world, alone: _, empty, mut failures } = self;
        let now = Snapshot::of(&server);
        let growth = now.memory_kib().saturating_sub(empty.memory_kib());
        println!("{mode}: daemon and launcher grew from {} KiB by {growth} KiB", empty.memory_kib());
        if growth > GROWTH_MAX_KIB {
            failures.push(format!("daemon and launcher grew by {growth} KiB, {GROWTH_MAX_KIB} KiB at most"));
        }
        assert!(failures.is_empty(), "{} wrong:\n{}", failures.len(), failures.join("\n"));
        drop(client);
        server.stop();
        drop(world);
    }
}

fn said(outcome: &Outcome) -> String {
    match outcome {
        Ok(()) => "as expected".to_owned(),
        Err(fault) => format!("NOT as expected, {fault:?}"),
    }
}

/// The server with nothing running: no environment, and two looks apart see the same.
///
/// # Panics
/// When it does not come to rest.
fn settled(server: &Server, alone: usize) -> Snapshot {
    let end = Instant::now() + SETTLE_MAX;
    loop {
        let earlier = Snapshot::of(server);
        std::thread::sleep(APART);
        let now = Snapshot::of(server);
        let difference = earlier.difference(&now);
        if difference.is_empty() && server.processes().len() <= alone {
            return now;
        }
        assert!(Instant::now() < end, "the server does not come to rest: {difference}; {:?}", server.processes());
    }
}

async fn create_neighbour(client: &Client) {
    // A whole processor, so that it is never its own limit that makes its callers wait.
    let variables = HashMap::from([("SECRET".to_owned(), NEIGHBOUR_SECRET.to_owned())]);
    let settings = Settings { memory_mb: 1769, variables, ..Settings::default() };
    create(client, neighbour::NAME, python_returning("event"), &settings).await;
}

async fn create(client: &Client, name: &str, package: Vec<u8>, settings: &Settings) {
    let variables = (!settings.variables.is_empty())
        .then(|| Environment::builder().set_variables(Some(settings.variables.clone())).build());
    client
        .create_function()
        .function_name(name)
        .role(ROLE)
        .runtime(Runtime::from(settings.runtime.as_str()))
        // Without a meaning for a `bootstrap`.
        .handler(PYTHON_HANDLER)
        .timeout(settings.timeout_seconds)
        .memory_size(settings.memory_mb)
        .ephemeral_storage(EphemeralStorage::builder().size(settings.tmp_mb).build().expect("a size"))
        .set_environment(variables)
        .code(FunctionCode::builder().zip_file(Blob::new(package)).build())
        .send()
        .await
        .unwrap_or_else(|e| panic!("creating {name}: {}", DisplayErrorContext(e)));
    // The SDK's own waiter looks once a second.
    let end = Instant::now() + ACTIVE_MAX;
    loop {
        let seen = client.get_function_configuration().function_name(name).send().await;
        let seen = seen.unwrap_or_else(|e| panic!("asking for {name}: {}", DisplayErrorContext(e)));
        if seen.state() == Some(&State::Active) {
            return;
        }
        assert!(Instant::now() < end, "{name} did not become active: {:?}", seen.state_reason());
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
