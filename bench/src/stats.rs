//! Sizes of a run, and what is taken from its samples.

use std::time::Duration;

use hdrhistogram::Histogram;

/// How much is measured.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Blocks of each target, taken in turns.
    pub rounds: usize,
    /// Requests of one block with one caller.
    pub requests: usize,
    /// One block with many callers.
    pub block: Duration,
    /// Cold starts of each runtime.
    pub cold_starts: usize,
}

impl Size {
    /// For figures.
    pub const FULL: Size = Size { rounds: 12, requests: 2000, block: Duration::from_millis(1500), cold_starts: 40 };
    /// For a look.
    pub const QUICK: Size = Size { rounds: 3, requests: 300, block: Duration::from_millis(300), cold_starts: 6 };
}

/// Latencies of one target over a whole run.
#[derive(Clone, Debug)]
pub struct Latencies {
    all: Histogram<u64>,
    /// The median of each block, nanoseconds: blocks of the same round are compared with each other.
    medians: Vec<u64>,
    /// Requests and the time they took, for throughput.
    requests: u64,
    elapsed: Duration,
}

impl Default for Latencies {
    fn default() -> Latencies {
        Latencies { all: histogram(), medians: Vec::new(), requests: 0, elapsed: Duration::ZERO }
    }
}

/// Nanoseconds, three digits, up to a minute.
pub fn histogram() -> Histogram<u64> {
    Histogram::new_with_bounds(1, 60_000_000_000, 3).expect("bounds that are a constant")
}

impl Latencies {
    /// Adds one block.
    pub fn add(&mut self, block: &Histogram<u64>, elapsed: Duration) {
        self.medians.push(block.value_at_quantile(0.5));
        self.all.add(block).expect("the same bounds");
        self.requests += block.len();
        self.elapsed += elapsed;
    }

    /// Microseconds.
    pub fn p50_us(&self) -> f64 {
        self.all.value_at_quantile(0.5) as f64 / 1000.0
    }

    /// Microseconds.
    pub fn p99_us(&self) -> f64 {
        self.all.value_at_quantile(0.99) as f64 / 1000.0
    }

    /// Microseconds.
    pub fn p999_us(&self) -> f64 {
        self.all.value_at_quantile(0.999) as f64 / 1000.0
    }

    /// Requests a second.
    pub fn throughput(&self) -> f64 {
        self.requests as f64 / self.elapsed.as_secs_f64()
    }

    /// How many times this takes what the other takes: the median, over the rounds, of the ratio of the two medians.
    pub fn times(&self, other: &Latencies) -> f64 {
        let ratios = self.medians.iter().zip(&other.medians).map(|(a, b)| *a as f64 / *b as f64);
        median(ratios.collect())
    }
}

/// The middle of some figures.
pub fn median(mut figures: Vec<f64>) -> f64 {
    assert!(!figures.is_empty(), "a median of nothing");
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}
