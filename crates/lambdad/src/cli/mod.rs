//! The command line: one file per command. Arguments are parsed once; a command gets its own and a [`Context`].

mod client;
mod configure;
mod day;
mod deploy;
mod doctor;
mod failure;
mod functions;
mod invoke;
mod logs;
mod migrate;
mod output;
mod reach;
mod recordings;
mod report;
mod runtimes;
mod serve;
mod settle;
mod status;
mod target;
#[cfg(test)]
mod tests;
mod tls;
mod why;

use std::process::ExitCode;

use clap::{Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use output::Output;
use target::TargetArgs;

/// What a command works with, beside its own arguments.
struct Context {
    output: Output,
    target: TargetArgs,
}

/// AWS Lambda on your own machines.
#[derive(Debug, Parser)]
#[command(name = "lambdad", version, about, max_term_width = 100, after_help = AFTER_HELP)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// Flags of every command that talks to a server.
#[derive(Clone, Debug, Default, Args)]
struct Common {
    /// Print JSON instead of text
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    target: TargetArgs,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::ServeArgs),
    Configure(configure::ConfigureArgs),
    Deploy(deploy::DeployArgs),
    Invoke(invoke::InvokeArgs),
    Logs(logs::LogsArgs),
    Functions(functions::FunctionsArgs),
    Runtimes(runtimes::RuntimesArgs),
    Tls(tls::TlsArgs),
    Doctor(doctor::DoctorArgs),
    Status(status::StatusArgs),
    Migrate(migrate::MigrateArgs),
    Recordings(recordings::RecordingsArgs),
    Why(why::WhyArgs),
}

impl Command {
    fn common(&self) -> Common {
        match self {
            Command::Serve(_) => Common::default(),
            Command::Configure(args) => args.common.clone(),
            Command::Deploy(args) => args.common.clone(),
            Command::Invoke(args) => args.common.clone(),
            Command::Logs(args) => args.common.clone(),
            Command::Functions(args) => args.common.clone(),
            Command::Status(args) => args.common.clone(),
            Command::Runtimes(args) => args.common().clone(),
            Command::Tls(args) => args.common().clone(),
            Command::Doctor(args) => args.common.clone(),
            Command::Migrate(args) => args.common.clone(),
            Command::Recordings(args) => args.common.clone(),
            Command::Why(args) => args.common.clone(),
        }
    }
}

const AFTER_HELP: &str = "\
Examples:
  sudo lambdad serve                      start the server
  sudo lambdad configure                  let `aws --profile lambdad` find it
  lambdad deploy ./hello                  deploy a directory
  lambdad invoke hello --payload '{}'     call it
  lambdad logs hello -f                   see what it prints

Where the commands find the server:
  --endpoint, else LAMBDAD_ENDPOINT or AWS_ENDPOINT_URL, else http://127.0.0.1:4566.
  With an endpoint from the first three, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY sign; else the
  credentials in the data directory, else the profile `lambdad` of the AWS tools.

Exit codes:
  0  done
  1  the function answered with an error, or what was to be checked is not so
  2  wrong usage, or something on this side (a file that cannot be read)
  3  the server cannot be reached
  4  the server refused";

/// Parses, runs, and says how it went.
pub fn run() -> ExitCode {
    let cli = match Cli::command().try_get_matches().and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        // Help and version come this way too, and go to stdout with code 0.
        Err(error) => error.exit(),
    };
    let Common { json, target } = cli.command.common();
    let context = Context { output: Output::new(json), target };
    let result = match cli.command {
        Command::Serve(args) => serve::run(args),
        Command::Configure(args) => configure::run(args, &context),
        Command::Deploy(args) => deploy::run(args, &context),
        Command::Invoke(args) => invoke::run(args, &context),
        Command::Logs(args) => logs::run(args, &context),
        Command::Functions(args) => functions::run(args, &context),
        Command::Runtimes(args) => runtimes::run(args, &context),
        Command::Tls(args) => tls::run(args, &context),
        Command::Doctor(args) => doctor::run(args, &context),
        Command::Status(args) => status::run(args, &context),
        Command::Migrate(args) => migrate::run(args, &context),
        Command::Recordings(args) => recordings::run(args, &context),
        Command::Why(args) => why::run(args, &context),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            context.output.failure(&failure);
            ExitCode::from(failure.code())
        }
    }
}

/// The environment's variables.
fn env(name: &str) -> Option<String> {
    std::env::var(name).ok()
}
