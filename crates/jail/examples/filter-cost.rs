//! What the system call filter costs, as ratios within one run: `cargo run --release -p jail --example filter-cost`.
//!
//! Install: beside what the kernel asks for a filter of one instruction. Each call: `getppid` under the filter and
//! without it. Every round is a thread of its own, because a filter cannot be taken off.

use std::hint::black_box;
use std::time::Instant;

use jail::seccomp::{install, program};
use rustix::process::getppid;

const ROUNDS: usize = 41;
const CALLS: u32 = 200_000;

fn main() -> std::io::Result<()> {
    let filter = program();
    let begin = Instant::now();
    for _ in 0..100 {
        black_box(program());
    }
    println!("instructions  {}", filter.instructions().len());
    println!("compile       {:.0} us", begin.elapsed().as_secs_f64() * 1e6 / 100.0);

    let bare = median(|| {
        let begin = Instant::now();
        rustix::thread::set_no_new_privs(true)?;
        Ok(begin.elapsed().as_nanos() as u64)
    })?;
    let installed = median(|| {
        rustix::thread::set_no_new_privs(true)?;
        let begin = Instant::now();
        install(&filter)?;
        Ok(begin.elapsed().as_nanos() as u64)
    })?;
    println!("install       {:.1} us, of which a system call {:.1} us", installed as f64 / 1e3, bare as f64 / 1e3);

    let without = median(|| Ok(calls()))?;
    let with = median(|| {
        rustix::thread::set_no_new_privs(true)?;
        install(&filter)?;
        Ok(calls())
    })?;
    println!(
        "getppid       {:.2} times as long as without ({with} ps against {without} ps)",
        with as f64 / without as f64
    );
    Ok(())
}

/// Picoseconds of one call.
fn calls() -> u64 {
    let begin = Instant::now();
    for _ in 0..CALLS {
        black_box(getppid());
    }
    (begin.elapsed().as_nanos() * 1000 / u128::from(CALLS)) as u64
}

/// The middle of some rounds, each a thread of its own.
fn median(round: impl Fn() -> std::io::Result<u64> + Sync) -> std::io::Result<u64> {
    let mut figures = Vec::new();
    for _ in 0..ROUNDS {
        figures.push(in_a_thread(&round)?);
    }
    figures.sort_unstable();
    Ok(figures[ROUNDS / 2])
}

/// A filter holds for the thread that installed it, and ends with it.
fn in_a_thread(round: &(impl Fn() -> std::io::Result<u64> + Sync)) -> std::io::Result<u64> {
    std::thread::scope(|scope| scope.spawn(round).join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
}
