//! `lambdad runtimes rollout`: how far new versions are, and the brakes.

use clap::Args;
use serde_json::Value;
use wire::sigv4::uri_encode;

use super::versions;
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
        return context.output.line(&match &id {
            Some(id) => nothing(id, &versions::fetch(&client, id)?),
            None => "no runtime version is or was rolled out: every function is on the current one".to_owned(),
        });
    }
    rollouts.iter().try_for_each(|rollout| context.output.line(&summary(rollout)))
}

/// Why there is no rollout of this runtime.
fn nothing(id: &str, versions: &Value) -> String {
    let mut versions = versions["versions"].as_array().into_iter().flatten();
    match versions.any(|version| version["used_by"].as_array().is_some_and(|users| !users.is_empty())) {
        true => format!("no version of {id} is or was rolled out: every function is on the current one"),
        false => format!("no function is on {id}"),
    }
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
            let moved = format!("wave {} of {} moved ({})", number("waves_moved"), waves.len(), waves.join(", "));
            match (number("waiting"), number("waves_moved") as usize == waves.len()) {
                (0, _) => format!("everyone is on it, watched until {next}"),
                (_, true) => format!("{moved}, watched until {next}"),
                (_, false) => format!("{moved}, next at {next}"),
            }
        }
        "held" => format!("held after wave {} of {}; --resume goes on", number("waves_moved"), waves.len()),
        "halted" => format!("halted: {}; --resume tries again", text("why")),
        "ended" => {
            let left = number("waiting");
            format!("over, {left} left on other versions (they follow if it is still the current one)")
        }
        other => other.to_owned(),
    };
    format!("{}: {state}\n  {counted}\n  {}", text("runtime"), text("runtime_version_arn"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_says_what_can_be_done() {
        let with = |state: &str, waves_moved: u64, waiting: u64| {
            let rollout = serde_json::json!({
                "runtime": "python3.12", "runtime_version_arn": "ARN", "state": state, "waves_moved": waves_moved,
                "waves": [1, 100], "next": "2026-11-22T08:30:20.123Z", "why": "it broke", "moved": 1, "on_it": 2,
                "waiting": waiting, "invocations": 9, "errors": 4,
            });
            summary(&rollout)
        };
        let shown = |state: &str| with(state, 1, 3);
        let pausing = "python3.12: wave 1 of 2 moved (1 %, 100 %), next at 2026-11-22T08:30:20\n  \
                       1 moved, 2 of 5 on it; 4 of 9 invocations failed since\n  ARN";
        assert_eq!(shown("pausing"), pausing);
        assert!(shown("held").contains("held after wave 1 of 2; --resume goes on"));
        assert!(shown("halted").contains("halted: it broke; --resume tries again"));
        assert!(with("done", 2, 0).starts_with("python3.12: done\n"));
        assert!(shown("ended").starts_with("python3.12: over, 3 left on other versions ("));
        // Nobody is left for a next wave, however many waves that took.
        let watched = "python3.12: everyone is on it, watched until 2026-11-22T08:30:20\n";
        assert!(with("pausing", 2, 0).starts_with(watched) && with("pausing", 1, 0).starts_with(watched));
        let late = "python3.12: wave 2 of 2 moved (1 %, 100 %), watched until 2026-11-22T08:30:20\n";
        assert!(with("pausing", 2, 1).starts_with(late));
    }

    #[test]
    fn nobody_on_a_runtime_is_not_everybody_on_its_current_version() {
        let versions = |users: Value| serde_json::json!({ "versions": [{ "used_by": [] }, { "used_by": users }] });
        assert_eq!(nothing("python3.12", &serde_json::json!({ "versions": [] })), "no function is on python3.12");
        assert_eq!(nothing("python3.12", &versions(serde_json::json!([]))), "no function is on python3.12");
        let used = nothing("python3.12", &versions(serde_json::json!([{ "function": "f" }])));
        assert_eq!(used, "no version of python3.12 is or was rolled out: every function is on the current one");
    }
}
