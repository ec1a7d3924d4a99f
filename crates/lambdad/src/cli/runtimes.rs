//! `lambdad runtimes`: what this server can run, and what it would need for the rest.

use clap::Args;
use serde::Deserialize;
use serde_json::Value;

use super::client::{Call, Client};
use super::failure::Failure;
use super::output::Style;
use super::{Common, Context};

/// List the runtimes, and what to install for those that are missing
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad runtimes
  lambdad runtimes --all
  lambdad runtimes --json | jq -r '.[] | select(.install_hint == null) | .identifier'")]
pub struct RuntimesArgs {
    /// Also those that this machine cannot run
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    pub(super) common: Common,
}

/// A row of `GET /_lambdad/runtimes`.
#[derive(Clone, Debug, Deserialize)]
pub struct Runtime {
    /// Such as `python3.12`.
    pub identifier: String,
    /// The operating system it stands for.
    pub os: Option<String>,
    /// Where its files come from.
    pub source: Option<String>,
    /// The version that is captured or would be.
    pub version: Option<String>,
    /// Where in its life it is, such as `supported` or `deprecated`.
    pub phase: Option<String>,
    /// What to install for it to run here; nothing if it does.
    pub install_hint: Option<String>,
}

impl Runtime {
    /// Whether this server can run it.
    pub fn runs_here(&self) -> bool {
        self.install_hint.is_none()
    }
}

pub fn run(args: RuntimesArgs, context: &Context) -> Result<(), Failure> {
    let value = fetch(&Client::find(&context.target)?)?;
    if context.output.json {
        return context.output.document(&value);
    }
    let rows: Vec<_> = parse(value)?.into_iter().filter(|runtime| args.all || runtime.runs_here()).map(row).collect();
    if rows.is_empty() {
        return context.output.line("this machine runs no runtime yet: lambdad runtimes --all says what to install");
    }
    context.output.table(["RUNTIME", "OS", "SOURCE", "VERSION", "PHASE", "TO INSTALL"], &rows)?;
    if !args.all {
        context.output.line(&context.output.styled(Style::Dim, "--all shows those that this machine cannot run"))?;
    }
    Ok(())
}

/// All rows.
pub fn list(client: &Client) -> Result<Vec<Runtime>, Failure> {
    parse(fetch(client)?)
}

fn fetch(client: &Client) -> Result<Value, Failure> {
    client.lambda(Call { method: "GET", path: "/_lambdad/runtimes", ..Call::default() })?.json()
}

fn parse(value: Value) -> Result<Vec<Runtime>, Failure> {
    serde_json::from_value(value).map_err(|error| {
        Failure::Local(format!("the server's list of runtimes cannot be read ({error}): is it older?"))
    })
}

fn row(runtime: Runtime) -> [String; 6] {
    let Runtime { identifier, os, source, version, phase, install_hint } = runtime;
    let rest = [os, source, version, phase, install_hint].map(|cell| cell.unwrap_or_else(|| "-".to_owned()));
    let [os, source, version, phase, hint] = rest;
    [identifier, os, source, version, phase, hint]
}
