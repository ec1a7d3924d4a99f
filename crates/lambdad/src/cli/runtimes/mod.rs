//! `lambdad runtimes`: what functions run on, and the lives of that. One file per subcommand.

mod deprecate;
mod import;
mod list;
mod notices;
mod report;
mod rollout;
mod update;
mod versions;

use clap::{Args, Subcommand};

use super::failure::Failure;
use super::{Common, Context};

pub use list::{Runtime, advice, list};

/// List the runtimes with their phases and dates; see the commands for what can be done about them
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "\
Examples:
  lambdad runtimes
  lambdad runtimes --all
  lambdad runtimes --json | jq -r '.[] | select(.install_hint == null) | .identifier'"
)]
pub struct RuntimesArgs {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    list: list::ListArgs,
}

#[derive(Debug, Subcommand)]
enum Command {
    Deprecate(deprecate::DeprecateArgs),
    Import(import::ImportArgs),
    Notices(notices::NoticesArgs),
    Report(report::ReportArgs),
    Rollout(rollout::RolloutArgs),
    Update(update::UpdateArgs),
    Versions(versions::VersionsArgs),
}

impl RuntimesArgs {
    pub(super) fn common(&self) -> &Common {
        match &self.command {
            None => &self.list.common,
            Some(Command::Deprecate(args)) => &args.common,
            Some(Command::Import(args)) => &args.common,
            Some(Command::Notices(args)) => &args.common,
            Some(Command::Report(args)) => &args.common,
            Some(Command::Rollout(args)) => &args.common,
            Some(Command::Update(args)) => &args.common,
            Some(Command::Versions(args)) => &args.common,
        }
    }
}

pub fn run(args: RuntimesArgs, context: &Context) -> Result<(), Failure> {
    let RuntimesArgs { command, list } = args;
    match command {
        None => list::run(&list, context),
        Some(Command::Deprecate(args)) => deprecate::run(args, context),
        Some(Command::Import(args)) => import::run(args, context),
        Some(Command::Notices(args)) => notices::run(args, context),
        Some(Command::Report(args)) => report::run(&args, context),
        Some(Command::Rollout(args)) => rollout::run(args, context),
        Some(Command::Update(args)) => update::run(args, context),
        Some(Command::Versions(args)) => versions::run(args, context),
    }
}
