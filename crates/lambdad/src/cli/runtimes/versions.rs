//! `lambdad runtimes versions`: what is kept of a runtime, and who uses which.

use clap::Args;
use serde_json::Value;
use wire::sigv4::uri_encode;

use crate::cli::client::{Call, Client};
use crate::cli::failure::Failure;
use crate::cli::output::Style;
use crate::cli::{Common, Context};

/// List the versions of a runtime that are kept, and the functions on each
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad runtimes versions python3.12
  lambdad runtimes versions python3.12 --arns
  aws lambda put-runtime-management-config --function-name hello --update-runtime-on Manual \\
    --runtime-version-arn ARN")]
pub struct VersionsArgs {
    /// The runtime, such as python3.12
    #[arg(value_name = "ID")]
    id: String,
    /// Also their ARNs, which a function is pinned to a version with
    #[arg(long)]
    arns: bool,
    #[command(flatten)]
    pub(super) common: Common,
}

pub fn run(args: VersionsArgs, context: &Context) -> Result<(), Failure> {
    let VersionsArgs { id, arns, common: _ } = args;
    let answer = fetch(&Client::find(&context.target)?, &id)?;
    if context.output.json {
        return context.output.document(&answer);
    }
    let versions = answer["versions"].as_array().cloned().unwrap_or_default();
    if versions.is_empty() {
        return context.output.line(&format!(
            "no version of {id} was captured yet: the first function on it, or lambdad runtimes update {id}, does that"
        ));
    }
    let rows = versions.iter().map(row);
    let heading = ["VERSION", "CAPTURED", "INTERPRETER", "SIZE", "STATE", "USED BY"];
    if arns {
        let [version, captured, interpreter, size, state, used] = heading;
        let with_arn = |([version, captured, interpreter, size, state, used], of): ([String; 6], &Value)| {
            // Before the users: theirs is the one column without an end.
            [version, captured, interpreter, size, state, of["arn"].as_str().unwrap_or("-").to_owned(), used]
        };
        let rows: Vec<_> = rows.zip(&versions).map(with_arn).collect();
        context.output.table([version, captured, interpreter, size, state, "ARN", used], &rows)?;
    } else {
        context.output.table(heading, &rows.collect::<Vec<_>>())?;
        context.output.line(&context.output.styled(Style::Dim, "--arns shows their ARNs"))?;
    }
    if answer["pruned"] == Value::Bool(false) {
        let note = "the directory of runtimes may be shared with other servers, so nothing is removed from it";
        context.output.line(&context.output.styled(Style::Dim, note))?;
    }
    Ok(())
}

/// The answer of `GET /_lambdad/runtimes/ID/versions`.
pub(super) fn fetch(client: &Client, id: &str) -> Result<Value, Failure> {
    let path = format!("/_lambdad/runtimes/{}/versions", uri_encode(id));
    client.lambda(Call { method: "GET", path: &path, ..Call::default() })?.json()
}

fn row(version: &Value) -> [String; 6] {
    let text = |name: &str| version[name].as_str().unwrap_or("-").to_owned();
    let is = |name: &str| version[name] == Value::Bool(true);
    let states = [("current", "current"), ("halted", "halted"), ("running", "running")];
    let states: Vec<_> = states.into_iter().filter(|(name, _)| is(name)).map(|(_, word)| word).collect();
    let used: Vec<String> = version["used_by"].as_array().into_iter().flatten().map(user).collect();
    let or_none = |text: String| if text.is_empty() { "-".to_owned() } else { text };
    [
        text("label"),
        text("captured").chars().take(19).collect(),
        text("interpreter"),
        format!("{} MB", version["size_bytes"].as_u64().unwrap_or_default().div_ceil(1_000_000)),
        or_none(states.join(", ")),
        or_none(used.join(", ")),
    ]
}

/// `hello`, `hello:3`, and how it moves where that is not by itself.
fn user(used: &Value) -> String {
    let text = |name: &str| used[name].as_str().unwrap_or("-");
    let version = match text("version") {
        "$LATEST" => String::new(),
        number => format!(":{number}"),
    };
    match text("update_runtime_on") {
        "Auto" => format!("{}{version}", text("function")),
        other => format!("{}{version} ({other})", text("function")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_tells_who_uses_it() {
        let version = serde_json::json!({
            "label": "python:3.12.v2", "captured": "2026-11-22T08:30:20.123Z", "interpreter": "3.12.1",
            "size_bytes": 61_000_001, "current": true, "halted": false, "running": true,
            "used_by": [
                {"function": "a", "version": "$LATEST", "update_runtime_on": "Auto"},
                {"function": "b", "version": "3", "update_runtime_on": "Manual"},
            ],
        });
        let expected =
            ["python:3.12.v2", "2026-11-22T08:30:20", "3.12.1", "62 MB", "current, running", "a, b:3 (Manual)"];
        assert_eq!(row(&version), expected);
        assert_eq!(row(&serde_json::json!({}))[4..], ["-", "-"]);
    }
}
