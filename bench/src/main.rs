//! What lambdad costs, as ratios to floors measured in the same run: the processor's speed drifts, a ratio does not.
//! `bench/README.md` says how each figure is made.

mod client;
mod cold;
mod emulator;
mod floor;
mod language;
mod load;
mod report;
mod sandboxes;
mod server;
mod sign;
mod stats;
mod warm;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Measures lambdad against floors in one run.
#[derive(Parser)]
struct Arguments {
    /// Where the JSON goes; standard is bench/results/COMMIT.json.
    #[arg(long)]
    json: Option<PathBuf>,
    /// Fewer rounds: to see that it works, not for figures.
    #[arg(long)]
    quick: bool,
    /// Ends with code 1 when a target is missed.
    #[arg(long)]
    check: bool,
    #[command(subcommand)]
    part: Option<Part>,
}

#[derive(Subcommand)]
enum Part {
    /// The floor's own process, which the benchmark starts.
    #[command(hide = true)]
    Floor { language: language::Language, workers: usize },
    /// hyper alone, which the benchmark starts.
    #[command(hide = true)]
    Hyper,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.part {
        Some(Part::Floor { language, workers }) => {
            floor::serve(Some((language, workers)));
            return ExitCode::SUCCESS;
        }
        Some(Part::Hyper) => {
            floor::serve(None);
            return ExitCode::SUCCESS;
        }
        None => {}
    }
    let size = if arguments.quick { stats::Size::QUICK } else { stats::Size::FULL };
    let server = server::Bench::start();
    let warm = warm::measure(&server, size);
    let cold = cold::measure(&server, size);
    let sandboxes = sandboxes::measure(server);
    let report = report::Report { warm, cold, sandboxes };
    print!("{}", report.table());
    let path = arguments.json.unwrap_or_else(report::default_path);
    report.write(&path);
    println!("written to {}", path.display());
    if arguments.check && !report.targets().iter().all(|target| target.met()) {
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
