//! `lambdad runtimes rollout`: how far new versions are, and the brakes.

use clap::Args;
use serde_json::Value;
use wire::sigv4::uri_encode;

use crate::cli::client::{Call, Client};
use crate::cli::failure::Failure;
use crate::cli::{Common, Context};

/// Show how far new runtime versions are rolled out; hold, resume or take one back
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad runtimes rollout
  lambdad runtimes rollout python3.12 --halt         move nobody until --resume
  lambdad runtimes rollout python3.12 --roll-back    everyone who was moved goes back")]
pub struct RolloutArgs {
    /// The runtime, such as python3.12; all of them if there is none
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// Move nobody until it is resumed
    #[arg(long, group = "wish", requires = "id")]
    halt: bool,
    /// Go on; after an automatic halt from the first wave
    #[arg(long, group = "wish", requires = "id")]
    resume: bool,
    /// Move everyone back who was moved, also after its end
    #[arg(long, group = "wish", requires = "id")]
    roll_back: bool,
    #[command(flatten)]
    pub(super) common: Common,
}

pub fn run(args: RolloutArgs, context: &Context) -> Result<(), Failure> {
    let RolloutArgs { id, halt, resume, roll_back, common: _ } = args;
    let client = Client::find(&context.target)?;
    let wish = match (halt, resume, roll_back) {
        (true, _, _) => Some("halt"),
        (_, true, _) => Some("resume"),
        (_, _, true) => Some("roll-back"),
        (false, false, false) => None,
    };
    let rollouts = match (wish, &id) {
        (Some(wish), Some(id)) => {
            let path = format!("/_lambdad/rollouts/{}", uri_encode(id));
            let query = [("wish", wish)];
            vec![client.lambda(Call { method: "POST", path: &path, query: &query, ..Call::default() })?.json()?]
        }
        _ => {
            let all = client.lambda(Call { method: "GET", path: "/_lambdad/rollouts", ..Call::default() })?.json()?;
            let all = all.as_array().cloned().unwrap_or_default();
            all.into_iter().filter(|one| id.as_deref().is_none_or(|id| one["runtime"] == id)).collect()
        }
    };
    if context.output.json {
        return context.output.document(&Value::Array(rollouts));
    }
    if rollouts.is_empty() {
        return context.output.line("no runtime version is or was rolled out: every function is on the current one");
    }
    rollouts.iter().try_for_each(|rollout| context.output.line(&summary(rollout)))
}

/// One rollout in a line or two.
pub(super) fn summary(rollout: &Value) -> String {
    let text = |name: &str| rollout[name].as_str().unwrap_or("-").to_owned();
    let number = |name: &str| rollout[name].as_u64().unwrap_or_default();
    let waves: Vec<String> =
        rollout["waves"].as_array().into_iter().flatten().map(|wave| format!("{wave} %")).collect();
    let counted = format!(
        "{} moved, {} of {} on it; {} of {} invocations failed since",
        number("moved"),
        number("on_it"),
        number("on_it") + number("waiting"),
        number("errors"),
        number("invocations"),
    );
    let state = match text("state").as_str() {
        "pausing" => {
            let next = text("next").chars().take(19).collect::<String>();
            format!("wave {} of {} moved ({}), next at {next}", number("waves_moved"), waves.len(), waves.join(", "))
        }
        "held" => format!("held after wave {} of {}; --resume goes on", number("waves_moved"), waves.len()),
        "halted" => format!("halted: {}; --resume tries again", text("why")),
        other => other.to_owned(),
    };
    format!("{}: {state}\n  {counted}\n  {}", text("runtime"), text("runtime_version_arn"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_says_what_can_be_done() {
        let shown = |state: &str| {
            let rollout = serde_json::json!({
                "runtime": "python3.12", "runtime_version_arn": "ARN", "state": state, "waves_moved": 1,
                "waves": [1, 100], "next": "2026-11-22T08:30:20.123Z", "why": "it broke", "moved": 1, "on_it": 2,
                "waiting": 3, "invocations": 9, "errors": 4,
            });
            summary(&rollout)
        };
        let pausing = "python3.12: wave 1 of 2 moved (1 %, 100 %), next at 2026-11-22T08:30:20\n  \
                       1 moved, 2 of 5 on it; 4 of 9 invocations failed since\n  ARN";
        assert_eq!(shown("pausing"), pausing);
        assert!(shown("held").contains("held after wave 1 of 2; --resume goes on"));
        assert!(shown("halted").contains("halted: it broke; --resume tries again"));
        assert!(shown("done").starts_with("python3.12: done\n"));
    }
}
