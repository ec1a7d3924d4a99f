//! `lambdad runtimes deprecate`: an end that nobody planned.

use clap::Args;
use jiff::civil::Date;
use serde_json::json;

use super::list::show;
use crate::cli::client::{Call, Client};
use crate::cli::day::day;
use crate::cli::failure::Failure;
use crate::cli::{Common, Context};

/// End a runtime earlier than its table says, with a reason that every error and notice carries
///
/// From phase 1 on no new functions are created on it; from phase 2 on functions on it cannot be updated, only moved to
/// a supported runtime. What exists goes on being invoked. Phase 2 is at least 30 days after phase 1; without --phase2 the planned day stays if it is late
/// enough, else it is the first that is allowed.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad runtimes deprecate python3.11 --phase1 2026-12-01 --reason 'CVE-2026-0001, no fix upstream'
  lambdad runtimes deprecate python3.11 --cancel")]
pub struct DeprecateArgs {
    /// The runtime, such as python3.11
    #[arg(value_name = "ID")]
    id: String,
    /// First day of phase 1; today or earlier takes effect at once
    #[arg(long, value_name = "DATE", value_parser = day, required_unless_present = "cancel")]
    phase1: Option<Date>,
    /// First day of phase 2
    #[arg(long, value_name = "DATE", value_parser = day, requires = "phase1")]
    phase2: Option<Date>,
    /// Why
    #[arg(long, value_name = "TEXT", required_unless_present = "cancel")]
    reason: Option<String>,
    /// Take an unscheduled end back: the dates of the table hold again
    #[arg(long, conflicts_with_all = ["phase1", "phase2", "reason"])]
    cancel: bool,
    #[command(flatten)]
    pub(super) common: Common,
}

pub fn run(args: DeprecateArgs, context: &Context) -> Result<(), Failure> {
    let DeprecateArgs { id, phase1, phase2, reason, cancel, common: _ } = args;
    let client = Client::find(&context.target)?;
    let path = format!("/_lambdad/runtimes/{id}/end");
    let body = match cancel {
        true => Vec::new(),
        false => json!({
            "phase1": phase1.map(|day| day.to_string()),
            "phase2": phase2.map(|day| day.to_string()),
            "reason": reason,
        })
        .to_string()
        .into_bytes(),
    };
    let method = if cancel { "DELETE" } else { "POST" };
    let rows = client.lambda(Call { method, path: &path, body, ..Call::default() })?.json()?;
    let changes: Vec<String> = rows[0]["changes"].as_array().into_iter().flatten().map(shown).collect();
    show(rows, true, context)?;
    // The table shows the next change only.
    if context.output.json { Ok(()) } else { context.output.line(&format!("{id}: {}", changes.join(", "))) }
}

/// `phase 1 on 2027-02-01 (lambdad runtimes deprecate)`.
fn shown(change: &serde_json::Value) -> String {
    let text = |name: &str| change[name].as_str().unwrap_or("-");
    format!("{} on {} ({})", text("what"), text("day"), text("source"))
}
