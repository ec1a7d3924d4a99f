//! `lambdad deploy`: a directory becomes a function, or its new code.

mod bundle;
mod detect;
mod rollout;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use domain::lifecycle::Step;
use domain::{Catalogue, Language};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::client::{self, Client};
use super::failure::Failure;
use super::output::Style;
use super::runtimes::{self, Runtime};
use super::{Common, Context};
use rollout::{Action, Desired};

/// Create a function from a directory, or update it
///
/// Finds the handler (lambda_function.py, app.py, index.mjs, package.json's main, an executable bootstrap, ...) and the
/// newest runtime of its language that the server runs; flags override. Zips the directory without .git, caches and
/// virtual environments, and waits until the function is ready.
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
    /// Runtime, such as python3.12 or nodejs22.x [default: the newest that fits]
    #[arg(long, value_name = "IDENTIFIER")]
    runtime: Option<String>,
    /// Handler, such as app.handler [default: found by looking]
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
    // The server's table may be a newer one; what files look like depends on the language alone.
    let catalogue = Catalogue::builtin();
    let language = runtime.as_deref().and_then(|id| catalogue.find(id)).map(|entry| entry.language());
    let found = detect::detect(&dir, language, handler.as_deref()).map_err(Failure::Local)?;
    let client = Client::find(&context.target)?;
    let runtime = match runtime {
        Some(runtime) => runtime,
        None => choose(found.language, &catalogue, &runtimes::list(&client)?, client::now().day())?,
    };
    output.progress(&format!("zipping {}", dir.display()));
    let bundle = bundle::bundle(&dir)?;
    let desired = Desired {
        name,
        runtime,
        handler: found.handler,
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
        return output.document(&json!({ "action": action, "function": function }));
    }
    let done = match action {
        Action::Created => "created",
        Action::Updated => "updated",
        Action::Unchanged => "nothing to change in",
    };
    let text = |key: &str| function.get(key).and_then(Value::as_str).unwrap_or("-").to_owned();
    output.line(&format!(
        "{} {} ({}, {}, {})",
        output.styled(Style::Good, done),
        desired.name,
        text("Runtime"),
        text("Handler"),
        size(bundle.zip.len()),
    ))?;
    output.line(&format!("  lambdad invoke {} --payload '{{}}'", desired.name))
}

/// The directory's own name, which `.` has too.
fn directory_name(dir: &Path) -> Result<String, Failure> {
    let full = std::fs::canonicalize(dir).map_err(|error| Failure::file(dir, "read", &error))?;
    let name = full.file_name().map(|name| name.to_string_lossy().into_owned());
    name.ok_or_else(|| Failure::Local(format!("{} has no name: give one with --name", dir.display())))
}

/// The newest runtime of a language that the server runs and that is neither on its way out nor in preview.
fn choose(language: Language, catalogue: &Catalogue, runtimes: &[Runtime], today: Date) -> Result<String, Failure> {
    let rows = || {
        runtimes
            .iter()
            .filter_map(|runtime| Some((runtime, catalogue.find(&runtime.identifier)?)))
            .filter(|(_, entry)| entry.language() == language && entry.may_create(today))
    };
    let here = rows()
        .filter(|(runtime, _)| runtime.runs_here())
        .max_by_key(|(_, entry)| (!entry.preview, entry.dates.on(Step::Deprecation), version(entry.version())));
    match here {
        Some((_, entry)) => Ok(entry.id.clone()),
        None => {
            let newest = rows().filter(|(_, entry)| !entry.preview).max_by_key(|(_, entry)| version(entry.version()));
            let hint = newest.and_then(|(runtime, _)| runtime.install_hint.clone());
            let hint = hint.map_or_else(String::new, |hint| format!(": {hint}"));
            Err(Failure::Local(format!(
                "the server runs no runtime for {language:?}{hint}. See lambdad runtimes --all"
            )))
        }
    }
}

/// `3.12` as something that orders.
fn version(text: &str) -> Vec<u32> {
    text.split('.').filter_map(|part| part.parse().ok()).collect()
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

    const TODAY: Date = Date::constant(2026, 11, 22);

    fn rows(ids: &[(&str, bool)]) -> Vec<Runtime> {
        ids.iter()
            .map(|(id, here)| {
                let hint = (!here).then(|| format!("install {id}"));
                let row = json!({ "identifier": id, "os": "", "source": "", "version": "", "phase": "", "preview": false,
                    "install_hint": hint });
                serde_json::from_value(row).unwrap()
            })
            .collect()
    }

    #[test]
    fn the_newest_that_runs_here() {
        let check = |ids: &[(&str, bool)], language, expected: &str| {
            assert_eq!(choose(language, &Catalogue::builtin(), &rows(ids), TODAY).unwrap(), expected, "{ids:?}");
        };
        check(&[("python3.9", true), ("python3.11", true), ("python3.14", false)], Language::Python, "python3.11");
        // Closed to new functions on that day.
        check(&[("python3.7", true), ("python3.9", true)], Language::Python, "python3.9");
        let closed = choose(Language::Python, &Catalogue::builtin(), &rows(&[("python3.7", true)]), TODAY);
        assert_eq!(closed.unwrap_err().code(), 2);
        check(&[("nodejs26.x", true), ("nodejs20.x", true)], Language::Node, "nodejs20.x");
        check(&[("nodejs26.x", true)], Language::Node, "nodejs26.x");
        check(&[("provided.al2", true), ("provided.al2023", true)], Language::OsOnly, "provided.al2023");
        let none =
            choose(Language::Node, &Catalogue::builtin(), &rows(&[("nodejs22.x", false), ("python3.11", true)]), TODAY)
                .unwrap_err();
        assert!(none.to_string().contains("install nodejs22.x"), "{none}");
    }

    #[test]
    fn variables_and_sizes() {
        assert_eq!(variable("A=b=c"), Ok(("A".to_owned(), "b=c".to_owned())));
        assert_eq!(variable("A="), Ok(("A".to_owned(), String::new())));
        assert!(variable("A").is_err() && variable("=b").is_err());
        assert_eq!([size(1), size(1025), size(3 << 20)], ["1 bytes", "2 KB", "3.0 MB"]);
    }
}
