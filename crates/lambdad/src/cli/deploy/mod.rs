//! `lambdad deploy`: a directory becomes a function, or its new code.

mod bundle;
mod choice;
mod detect;
mod rollout;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use domain::Catalogue;
use serde_json::{Value, json};
use wire::sigv4::uri_encode;

use super::client::{self, Client, FUNCTIONS};
use super::failure::Failure;
use super::output::Style;
use super::runtimes;
use super::settle::configuration;
use super::{Common, Context};
use choice::{Choice, Said};
use rollout::{Action, Desired};

/// Create a function from a directory, or update it
///
/// A new function gets the handler that is found (in lambda_function.py, app.py, index.mjs, package.json's main, an
/// executable bootstrap, ...) and the newest runtime of its language that the server runs; flags override. One that exists
/// keeps its runtime and handler unless flags say otherwise. Zips the directory without .git, caches and virtual
/// environments, and waits until the function is ready.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad deploy ./hello
  lambdad deploy ./api --name my-api --memory 512 --timeout 30 --env TABLE=users --env DEBUG=1
  lambdad deploy . --runtime nodejs22.x --handler src/index.handler
  lambdad deploy ./hello --json | jq -r .function.FunctionArn")]
pub struct DeployArgs {
    /// Directory with the code
    dir: PathBuf,
    /// Name of the function [default: the directory's name]
    #[arg(long, short)]
    name: Option<String>,
    /// Runtime, such as python3.12 or nodejs22.x [default: as it is, for a new function the newest that fits]
    #[arg(long, value_name = "IDENTIFIER")]
    runtime: Option<String>,
    /// Handler, such as app.handler [default: as it is, for a new function found by looking]
    #[arg(long, value_name = "FILE.FUNCTION")]
    handler: Option<String>,
    /// Memory in MB [default: 128, or as it is]
    #[arg(long, value_name = "MB")]
    memory: Option<u32>,
    /// Time limit of one call in seconds [default: 3, or as it is]
    #[arg(long, value_name = "SECONDS")]
    timeout: Option<u32>,
    /// Environment variable; the ones given replace all there were
    #[arg(long, value_name = "NAME=VALUE", value_parser = variable)]
    env: Vec<(String, String)>,
    /// Role ARN, which the service model asks for
    #[arg(
        long,
        value_name = "ARN",
        default_value = "arn:aws:iam::000000000000:role/lambdad",
        hide_default_value = true
    )]
    role: String,
    /// Description
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
}

pub fn run(args: DeployArgs, context: &Context) -> Result<(), Failure> {
    let output = &context.output;
    let DeployArgs { dir, name, runtime, handler, memory, timeout, env, role, description, common: _ } = args;
    let name = name.map_or_else(|| directory_name(&dir), Ok)?;
    let client = Client::find(&context.target)?;
    let before = configuration(&client, &format!("{FUNCTIONS}/{}", uri_encode(&name)))?;
    let runtimes = runtimes::list(&client)?;
    let said = Said { name: &name, dir: &dir, runtime: runtime.as_deref(), handler: handler.as_deref() };
    // The server's table may be a newer one; what files look like depends on the language alone.
    let Choice { runtime, handler } =
        choice::choose(&said, before.as_ref(), &Catalogue::builtin(), &runtimes, client::now().day())?;
    output.progress(&format!("zipping {}", dir.display()));
    let bundle = bundle::bundle(&dir)?;
    let desired = Desired {
        name,
        runtime,
        handler,
        memory_mb: memory,
        timeout_seconds: timeout,
        environment: if env.is_empty() { None } else { Some(env.into_iter().collect::<BTreeMap<_, _>>()) },
        role,
        description,
    };
    output.progress(&format!("uploading {} files, {}", bundle.entries, size(bundle.zip.len())));
    let (action, function) = rollout::roll_out(&client, &desired, &bundle.zip, output)?;
    output.progress_done();
    if output.json {
        let action = match action {
            Action::Created => "created",
            Action::Updated => "updated",
            Action::Unchanged => "unchanged",
        };
        let previous = before.as_ref().map(|before| before["Runtime"].clone());
        return output.document(&json!({ "action": action, "previousRuntime": previous, "function": function }));
    }
    let done = match action {
        Action::Created => "created",
        Action::Updated => "updated",
        Action::Unchanged => "nothing to change in",
    };
    let text = |key: &str| function.get(key).and_then(Value::as_str).unwrap_or("-").to_owned();
    output.line(&format!(
        "{} {} ({}, {}, {}){}",
        output.styled(Style::Good, done),
        desired.name,
        text("Runtime"),
        text("Handler"),
        size(bundle.zip.len()),
        before.as_ref().map_or_else(String::new, |before| moved(before, &function)),
    ))?;
    let kept = before.filter(|before| before["Runtime"] == function["Runtime"]);
    if let Some(advice) = kept.and_then(|_| runtimes::advice(&runtimes, &desired.name, function["Runtime"].as_str()?)) {
        output.line(&advice)?;
    }
    output.line(&format!("  lambdad invoke {} --payload '{{}}'", desired.name))
}

/// What else of it is another one now than its code.
fn moved(before: &Value, after: &Value) -> String {
    let moved = |member: &str, word: &str| {
        let (old, new) = (before[member].as_str()?, after[member].as_str()?);
        (old != new).then(|| format!(", {word} {old} -> {new}"))
    };
    [moved("Runtime", "runtime"), moved("Handler", "handler")].into_iter().flatten().collect()
}

/// The directory's own name, which `.` has too.
fn directory_name(dir: &Path) -> Result<String, Failure> {
    let full = std::fs::canonicalize(dir).map_err(|error| Failure::file(dir, "read", &error))?;
    let name = full.file_name().map(|name| name.to_string_lossy().into_owned());
    name.ok_or_else(|| Failure::Local(format!("{} has no name: give one with --name", dir.display())))
}

fn variable(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("write it as NAME=VALUE".to_owned()),
    }
}

fn size(bytes: usize) -> String {
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        1024..1_048_576 => format!("{} KB", bytes.div_ceil(1024)),
        _ => format!("{:.1} MB", bytes as f64 / 1_048_576.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moved_is_said() {
        let function = |runtime: &str, handler: &str| json!({ "Runtime": runtime, "Handler": handler });
        let old = function("python3.11", "app.main");
        assert_eq!(moved(&old, &old), "");
        assert_eq!(moved(&old, &function("python3.13", "app.main")), ", runtime python3.11 -> python3.13");
        assert_eq!(moved(&old, &function("python3.11", "b.main")), ", handler app.main -> b.main");
    }

    #[test]
    fn variables_and_sizes() {
        assert_eq!(variable("A=b=c"), Ok(("A".to_owned(), "b=c".to_owned())));
        assert_eq!(variable("A="), Ok(("A".to_owned(), String::new())));
        assert!(variable("A").is_err() && variable("=b").is_err());
        assert_eq!([size(1), size(1025), size(3 << 20)], ["1 bytes", "2 KB", "3.0 MB"]);
    }
}
