//! `lambdad runtimes update`: capture a runtime anew after the host was upgraded.

use clap::Args;
use serde_json::Value;
use wire::sigv4::uri_encode;

use super::rollout;
use crate::cli::client::{Call, Client};
use crate::cli::failure::Failure;
use crate::cli::{Common, Context};

/// Capture a runtime anew, and roll it out if it has changed
///
/// A version is new if any of its files differ. Functions that are created or updated get it at once; those with
/// UpdateRuntimeOn=Auto follow in waves, and the rollout is halted when they fail more than before.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad runtimes update python3.12
  lambdad runtimes update python3.12 --roll-out-at-once
  lambdad runtimes rollout python3.12         see how far it is")]
pub struct UpdateArgs {
    /// The runtime, such as python3.12
    #[arg(value_name = "ID")]
    id: String,
    /// Move every function with UpdateRuntimeOn=Auto now, without waves
    #[arg(long)]
    roll_out_at_once: bool,
    #[command(flatten)]
    pub(super) common: Common,
}

pub fn run(args: UpdateArgs, context: &Context) -> Result<(), Failure> {
    let UpdateArgs { id, roll_out_at_once, common: _ } = args;
    let path = format!("/_lambdad/runtimes/{}/update", uri_encode(&id));
    let query: &[(&str, &str)] = if roll_out_at_once { &[("at-once", "true")] } else { &[] };
    context.output.progress(&format!("capturing {id}"));
    let answer = Client::find(&context.target)?.lambda(Call { method: "POST", path: &path, query, ..Call::default() });
    context.output.progress_done();
    let answer = answer?.json()?;
    if context.output.json {
        return context.output.document(&answer);
    }
    let text = |name: &str| answer[name].as_str().unwrap_or("-");
    let what = if answer["new"] == Value::Bool(true) { "a new version" } else { "no new version, no file has changed" };
    context.output.line(&format!("{}: {what}  {}", text("label"), text("arn")))?;
    match &answer["rollout"] {
        Value::Null => Ok(()),
        found => context.output.line(&rollout::summary(found)),
    }
}
