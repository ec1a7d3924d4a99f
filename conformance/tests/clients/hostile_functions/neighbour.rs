//! The well-behaved function beside the hostile one, and how long its callers wait.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use aws_sdk_lambda::Client;
use tokio::task::JoinHandle;

use crate::rust_sdk::result;

/// Enough for three samples beyond the 99th percentile.
const SAMPLES_MIN: usize = 300;

/// Fewer, for whoever writes a behaviour on a busy machine: nothing is asserted about the neighbour then.
const SAMPLES_VARIABLE: &str = "LAMBDAD_HOSTILE_SAMPLES";

fn samples() -> usize {
    let given = std::env::var(SAMPLES_VARIABLE).ok();
    given.map_or(SAMPLES_MIN, |text| text.parse().unwrap_or_else(|e| panic!("{SAMPLES_VARIABLE}={text}: {e}")))
}

pub const NAME: &str = "neighbour";

/// What the neighbour's callers may wait during an attack, as a multiple of what they wait without one.
const SLOWDOWN_MAX: f64 = 2.0;

/// The scheduler's, at the 250 Hz that distributions choose.
const TICK: Duration = Duration::from_millis(4);

/// Calls of the neighbour, one after another, until told to stop.
pub struct Window {
    stop: Arc<AtomicBool>,
    count: Arc<AtomicUsize>,
    task: JoinHandle<Waits>,
}

/// How long each call took.
#[derive(Clone, Debug, Default)]
pub struct Waits(Vec<Duration>);

/// The neighbour's 99th percentile without and with an attack.
#[derive(Clone, Copy, Debug)]
pub struct Slowdown {
    idle: Duration,
    during: Duration,
}

impl Window {
    pub fn open(client: &Client) -> Window {
        let (stop, count) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        let (client, stopped, counted) = (client.clone(), stop.clone(), count.clone());
        let task = tokio::spawn(async move {
            let mut waits = Waits::default();
            while !stopped.load(Ordering::Relaxed) || waits.0.len() < samples() {
                let began = Instant::now();
                assert_eq!(result(&client, NAME, "1").await, "1");
                waits.0.push(began.elapsed());
                counted.store(waits.0.len(), Ordering::Relaxed);
            }
            waits
        });
        Window { stop, count, task }
    }

    /// Whether there are enough samples.
    pub fn is_full(&self) -> bool {
        self.count.load(Ordering::Relaxed) >= samples()
    }

    pub async fn close(self) -> Waits {
        self.stop.store(true, Ordering::Relaxed);
        self.task.await.expect("the neighbour always answers")
    }

    /// A window of its own, with as many samples as it takes.
    pub async fn idle(client: &Client) -> Waits {
        Window::open(client).close().await
    }
}

impl Waits {
    fn p99(mut self) -> Duration {
        self.0.sort_unstable();
        self.0[self.0.len() * 99 / 100]
    }

    fn and(mut self, more: Waits) -> Waits {
        self.0.extend(more.0);
        self
    }
}

impl Slowdown {
    /// The idle figure is taken from before and after the attack together, because the machine has other work too,
    /// which comes and goes.
    pub fn new(before: Waits, during: Waits, after: Waits) -> Slowdown {
        Slowdown { idle: before.and(after).p99(), during: during.p99() }
    }

    pub fn ratio(self) -> f64 {
        self.during.as_secs_f64() / self.idle.as_secs_f64()
    }

    /// Whether what it waits longer is no more than what the kernel makes anybody wait beside a busy processor: it looks
    /// once a tick who is to run. A bare pair of processes shows the same (decision 61).
    pub fn is_within(self, ticks: u32) -> bool {
        self.during.saturating_sub(self.idle) < TICK * ticks
    }

    pub fn is_fair(self) -> bool {
        self.ratio() < SLOWDOWN_MAX || samples() < SAMPLES_MIN
    }
}

impl fmt::Display for Slowdown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ms = |duration: Duration| duration.as_secs_f64() * 1e3;
        write!(
            f,
            "p99 {:.2} ms idle, {:.2} ms during: {:.2} x of at most {SLOWDOWN_MAX} x",
            ms(self.idle),
            ms(self.during),
            self.ratio()
        )
    }
}
