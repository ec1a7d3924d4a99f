//! `lambdad migrate`: another runtime for a function, with a net.

mod rehearsal;

use std::io::{BufRead as _, IsTerminal as _, Write as _};

use clap::Args;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use wire::sigv4::uri_encode;

use super::client::{Call, Client, FUNCTIONS};
use super::failure::Failure;
use super::output::Style;
use super::settle::{ready, send};
use super::{Common, Context};
use rehearsal::{HEADING, Rehearsal};

/// Move a function to another runtime
///
/// The rules are those of UpdateFunctionConfiguration. With --rehearse the function's recorded events are played on the
/// new runtime first, in a sandbox that reaches nothing, and nothing is migrated; with --gate it is migrated if they go
/// as they did.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad migrate orders --to python3.13 --rehearse
  lambdad migrate orders --to python3.13 --gate
  lambdad migrate orders --to python3.13
  lambdad migrate orders --back

To have events to rehearse with, tag the function lambdad:record=true and let it be called.
What an event would have changed elsewhere does not happen in a rehearsal: calls over the network fail there.

Exit code 1 says that an event went otherwise than it did, or that there was none, and that nothing was migrated.")]
pub struct MigrateArgs {
    /// Name or ARN of the function
    function: String,
    /// The new runtime: an identifier, or RUNTIME/ALIAS of a customer-managed one
    #[arg(long, value_name = "RUNTIME", required_unless_present = "back")]
    to: Option<String>,
    /// Go back to the runtime it was on before, if that is still allowed
    #[arg(long, conflicts_with = "to")]
    back: bool,
    /// Rehearse only: play the recorded events on the new runtime and compare
    #[arg(long)]
    rehearse: bool,
    /// Rehearse, then migrate only if nothing differs
    #[arg(long, conflicts_with = "rehearse")]
    gate: bool,
    /// In a rehearsal, an event that takes more than N times as long as it did differs, too
    #[arg(long, value_name = "N", value_parser = times)]
    max_slowdown: Option<f64>,
    /// In a rehearsal, show what differs, not only where
    #[arg(long)]
    show: bool,
    /// Set this handler, too
    #[arg(long)]
    handler: Option<String>,
    /// Do not ask, even if there is no way back
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    pub(super) common: Common,
}

/// The answer of `GET /_lambdad/migration/NAME`.
#[derive(Debug, Deserialize)]
struct Standing {
    /// What it runs on.
    runtime: String,
    revision: String,
    /// Once it is on the runtime that was asked about.
    moved: Option<Return>,
    /// The runtime it was on before.
    previous: Option<Previous>,
}

/// Until when one may come back.
#[derive(Clone, Debug, Deserialize)]
struct Return {
    possible: bool,
    /// The last day; nothing if no end is known.
    until: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Previous {
    runtime: String,
    /// Why not, if it is not allowed.
    refused: Option<String>,
}

pub fn run(args: MigrateArgs, context: &Context) -> Result<(), Failure> {
    let client = Client::find(&context.target)?;
    let to = match &args.to {
        Some(to) => to.clone(),
        None => previous(&client, &args.function)?,
    };
    let standing = standing(&client, &args.function, Some(&to))?;
    let (from, revision) = (standing.runtime, standing.revision);
    let back = standing.moved;
    let mut found = Value::Null;
    if args.rehearse || args.gate {
        context.output.progress(&format!("rehearsing {} on {to}", args.function));
        found = rehearse(&client, &args, &to)?;
        context.output.progress_done();
        let rehearsal: Rehearsal = parse(found.clone())?;
        if !context.output.json {
            print(&rehearsal, &args, context)?;
        }
        if args.rehearse && context.output.json {
            context.output.document(&found)?;
        }
        let objection = rehearsal.objection(args.max_slowdown);
        match (objection, args.rehearse) {
            (Some(objection), true) => return Err(Failure::Gate(objection)),
            (Some(objection), false) => {
                if context.output.json {
                    context.output.document(&json!({ "migrated": false, "rehearsal": found }))?;
                }
                return Err(Failure::Gate(format!("not migrated: {objection}")));
            }
            (None, true) => return Ok(()),
            (None, false) => {}
        }
    }
    let final_move = back.as_ref().is_some_and(|back| !back.possible);
    if final_move && !args.yes {
        confirm(&format!("{from} is past its end: from {to} there is no way back to it. Migrate {}?", args.function))?;
    }
    let path = format!("{FUNCTIONS}/{}", uri_encode(&args.function));
    let mut change = named(&client, &path, &to)?;
    if args.gate {
        // What was rehearsed is what migrates.
        change.insert("RevisionId".to_owned(), json!(revision));
    }
    if let Some(handler) = &args.handler {
        change.insert("Handler".to_owned(), json!(handler));
    }
    context.output.progress(&format!("migrating {} to {to}", args.function));
    send(&client, "PUT", &format!("{path}/configuration"), change)?;
    let migrated = ready(&client, &path, &context.output);
    context.output.progress_done();
    migrated?;
    done(&args, &from, &to, back, found, context)
}

fn done(
    args: &MigrateArgs,
    from: &str,
    to: &str,
    back: Option<Return>,
    rehearsal: Value,
    context: &Context,
) -> Result<(), Failure> {
    let function = &args.function;
    if context.output.json {
        let back = back.map(|Return { possible, until }| json!({ "possible": possible, "until": until }));
        return context.output.document(&json!({
            "function": function, "from": from, "to": to, "migrated": true, "back": back, "rehearsal": rehearsal,
        }));
    }
    context.output.line(&context.output.styled(Style::Good, &format!("{function} is on {to} now, from {from}")))?;
    let command = format!("lambdad migrate {function} --back");
    match back {
        Some(Return { possible: true, until: Some(day) }) => {
            context.output.line(&format!("going back is possible until {day}: {command}"))
        }
        Some(Return { possible: true, until: None }) => {
            context.output.line(&format!("going back is possible, with no end announced: {command}"))
        }
        Some(Return { possible: false, .. }) => context.output.line(&format!("going back to {from} is not possible")),
        None => Ok(()),
    }
}

fn standing(client: &Client, function: &str, to: Option<&str>) -> Result<Standing, Failure> {
    let path = format!("/_lambdad/migration/{}", uri_encode(function));
    let query: Vec<_> = to.iter().map(|to| ("to", *to)).collect();
    parse(client.lambda(Call { method: "GET", path: &path, query: &query, ..Call::default() })?.json()?)
}

/// The runtime that `--back` means.
fn previous(client: &Client, function: &str) -> Result<String, Failure> {
    let standing = standing(client, function, None)?;
    match standing.previous {
        None => Err(Failure::Local(format!("{function} was never on another runtime than {}", standing.runtime))),
        Some(Previous { runtime, refused: None }) => Ok(runtime),
        Some(Previous { runtime, refused: Some(reason) }) => Err(Failure::Refused {
            code: "InvalidParameterValueException".into(),
            message: format!("{function} cannot go back to {runtime}: {reason}"),
        }),
    }
}

/// The members that name a runtime: an identifier, or RUNTIME/ALIAS of a customer-managed one.
fn named(client: &Client, path: &str, to: &str) -> Result<Map<String, Value>, Failure> {
    let Some((runtime, alias)) = to.split_once('/') else {
        return Ok(Map::from_iter([("Runtime".to_owned(), json!(to))]));
    };
    let path = format!("{path}/configuration");
    let shown = client.lambda(Call { method: "GET", path: &path, ..Call::default() })?.json()?;
    let arn = shown["FunctionArn"].as_str().and_then(|arn| arn.split_once(":function:"));
    let (home, _) = arn.ok_or_else(|| Failure::Local("the server shows no ARN of the function".into()))?;
    let config = json!({ "RuntimeArn": format!("{home}:runtime/{runtime}"), "RuntimeAlias": alias });
    Ok(Map::from_iter([("Runtime".to_owned(), json!("custom")), ("RuntimeConfig".to_owned(), config)]))
}

fn rehearse(client: &Client, args: &MigrateArgs, to: &str) -> Result<Value, Failure> {
    let path = format!("/_lambdad/rehearse/{}", uri_encode(&args.function));
    let mut query = vec![("runtime", to)];
    query.extend(args.handler.as_deref().map(|handler| ("handler", handler)));
    query.extend(args.show.then_some(("values", "true")));
    client.lambda(Call { method: "POST", path: &path, query: &query, ..Call::default() })?.json()
}

fn print(rehearsal: &Rehearsal, args: &MigrateArgs, context: &Context) -> Result<(), Failure> {
    if !rehearsal.events.is_empty() {
        context.output.table(HEADING, &rehearsal.rows(args.max_slowdown))?;
        let same = rehearsal.events.len() - rehearsal.bad(args.max_slowdown);
        let (all, version) = (rehearsal.events.len(), &rehearsal.to_version);
        context.output.line(&format!("{same} of {all} events go on {version} as they did"))?;
    }
    rehearsal.notes().iter().try_for_each(|note| context.output.line(&context.output.styled(Style::Dim, note)))
}

/// Asks on the terminal. Where nobody can answer, `--yes` must have.
fn confirm(question: &str) -> Result<(), Failure> {
    let (mut err, input) = (std::io::stderr().lock(), std::io::stdin().lock());
    if !(input.is_terminal() && err.is_terminal()) {
        return Err(Failure::Local(format!("{question} Say so with --yes.")));
    }
    write!(err, "{question} [y/N] ")?;
    err.flush()?;
    let mut answer = String::new();
    let mut input = input;
    input.read_line(&mut answer)?;
    match answer.trim() {
        "y" | "Y" | "yes" => Ok(()),
        _ => Err(Failure::Local("nothing was migrated".into())),
    }
}

fn parse<T: serde::de::DeserializeOwned>(value: Value) -> Result<T, Failure> {
    serde_json::from_value(value)
        .map_err(|error| Failure::Local(format!("the server's answer cannot be read ({error}): is it older?")))
}

fn times(text: &str) -> Result<f64, String> {
    text.parse().ok().filter(|times: &f64| *times >= 1.0).ok_or_else(|| "not a number of at least 1".to_owned())
}
