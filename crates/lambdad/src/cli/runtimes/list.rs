//! `lambdad runtimes` alone: what this server can run, in which phase it is, and what it would need for the rest.

use clap::Args;
use serde::Deserialize;
use serde_json::Value;

use crate::cli::client::{Call, Client};
use crate::cli::failure::Failure;
use crate::cli::output::Style;
use crate::cli::{Common, Context};

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    /// Also those that this machine cannot run
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    pub(super) common: Common,
}

/// A row of `GET /_lambdad/runtimes`, as far as it is shown.
#[derive(Clone, Debug, Deserialize)]
pub struct Runtime {
    /// Such as `python3.12`.
    pub identifier: String,
    /// The operating system it stands for.
    os: String,
    /// Where its files come from.
    source: String,
    /// The version that is captured or would be.
    version: String,
    /// Where in its life it is: `supported`, `deprecated`, `phase 1` or `phase 2`.
    phase: String,
    preview: bool,
    next: Option<Change>,
    reason: Option<String>,
    #[serde(default)]
    ends_early: bool,
    /// What to move to.
    successor: Option<String>,
    /// What to install for it to run here; nothing if it does.
    pub install_hint: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
struct Change {
    what: String,
    day: String,
    source: String,
}

impl Runtime {
    /// Whether this server can run it.
    pub fn runs_here(&self) -> bool {
        self.install_hint.is_none()
    }
}

pub(super) fn run(args: &ListArgs, context: &Context) -> Result<(), Failure> {
    show(fetch(&Client::find(&context.target)?)?, args.all, context)
}

/// Prints rows as the server gave them.
pub(super) fn show(value: Value, all: bool, context: &Context) -> Result<(), Failure> {
    if context.output.json {
        return context.output.document(&value);
    }
    let rows: Vec<_> = parse(value)?.into_iter().filter(|runtime| all || runtime.runs_here()).map(row).collect();
    if rows.is_empty() {
        return context.output.line("this machine runs no runtime yet: lambdad runtimes --all says what to install");
    }
    let heading = ["RUNTIME", "OS", "SOURCE", "VERSION", "PHASE", "NEXT", "DATE FROM", "NOTE"];
    context.output.table(heading, &rows)?;
    if !all {
        context.output.line(&context.output.styled(Style::Dim, "--all shows those that this machine cannot run"))?;
    }
    Ok(())
}

/// All rows.
pub fn list(client: &Client) -> Result<Vec<Runtime>, Failure> {
    parse(fetch(client)?)
}

/// What to do about a function that is on a runtime which is ending; nothing if it is not.
pub fn advice(runtimes: &[Runtime], function: &str, id: &str) -> Option<String> {
    let runtime = runtimes.iter().find(|runtime| runtime.identifier == id)?;
    if runtime.phase == domain::lifecycle::Phase::Supported.as_str() {
        return None;
    }
    let state = match &runtime.next {
        Some(Change { what, day, .. }) => format!("{what} on {day}"),
        None => runtime.phase.clone(),
    };
    let way = match &runtime.successor {
        Some(to) => format!("lambdad migrate {function} --to {to} --rehearse"),
        None => "lambdad runtimes lists those that are supported".to_owned(),
    };
    Some(format!("  {function} stays on {id} ({state}): {way}"))
}

fn fetch(client: &Client) -> Result<Value, Failure> {
    client.lambda(Call { method: "GET", path: "/_lambdad/runtimes", ..Call::default() })?.json()
}

fn parse(value: Value) -> Result<Vec<Runtime>, Failure> {
    serde_json::from_value(value).map_err(|error| {
        Failure::Local(format!("the server's list of runtimes cannot be read ({error}): is it another version?"))
    })
}

fn row(runtime: Runtime) -> [String; 8] {
    let Runtime {
        identifier,
        os,
        source,
        version,
        phase,
        preview,
        next,
        reason,
        ends_early,
        successor: _,
        install_hint,
    } = runtime;
    let (next, from) = match next {
        Some(Change { what, day, source }) => (format!("{what} {day}"), source),
        None => ("-".to_owned(), "-".to_owned()),
    };
    let preview = preview.then(|| "preview: no support, may change or vanish".to_owned());
    let why = if ends_early { "ends early" } else { "reason" };
    let reason = reason.map(|reason| format!("{why}: {reason}"));
    let notes: Vec<_> = [preview, reason, install_hint].into_iter().flatten().collect();
    let note = if notes.is_empty() { "-".to_owned() } else { notes.join("; ") };
    let version = if version.is_empty() { "-".to_owned() } else { version };
    [identifier, os, source, version, phase, next, from, note]
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn advice_for_what_is_ending() {
        let check = |phase: &str, next: Value, successor: Value, expected: Option<&str>| {
            let row = json!({ "identifier": "python3.11", "os": "", "source": "", "version": "", "phase": phase,
                "preview": false, "next": next, "successor": successor });
            assert_eq!(advice(&parse(json!([row])).unwrap(), "f", "python3.11").as_deref(), expected);
        };
        let next = |what: &str| json!({ "what": what, "day": "2027-07-31", "source": "AWS" });
        let to = || json!("python3.13");
        check("supported", next("deprecation"), to(), None);
        let migrate = "lambdad migrate f --to python3.13 --rehearse";
        let stays = |state: &str, way: &str| format!("  f stays on python3.11 ({state}): {way}");
        check("deprecated", next("phase 1"), to(), Some(&stays("phase 1 on 2027-07-31", migrate)));
        check("phase 1", next("phase 2"), to(), Some(&stays("phase 2 on 2027-07-31", migrate)));
        let list = "lambdad runtimes lists those that are supported";
        check("phase 2", Value::Null, Value::Null, Some(&stays("phase 2", list)));
        assert_eq!(advice(&[], "f", "custom"), None);
    }
}
