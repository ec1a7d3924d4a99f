//! `lambdad recordings`: the events that the recorder keeps of a function.

use clap::Args;
use serde::Deserialize;
use serde_json::Value;
use wire::sigv4::uri_encode;

use super::client::{Call, Client};
use super::failure::Failure;
use super::output::Style;
use super::{Common, Context};

/// Show or delete the recorded events of a function
///
/// The recorder keeps a function's last events, encrypted and for a limited time, so that a migration can be rehearsed
/// with them. It records functions with the tag lambdad:record=true, or all with `[recorder] all = true`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad recordings orders
  lambdad recordings orders --show
  lambdad recordings orders --delete

Payloads are private: they are shown with --show only.")]
pub struct RecordingsArgs {
    /// Name or ARN of the function
    function: String,
    /// Show the events and their answers, too
    #[arg(long)]
    show: bool,
    /// Delete all of them
    #[arg(long, conflicts_with = "show")]
    delete: bool,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Deserialize)]
struct Recordings {
    recording: bool,
    events: Vec<Event>,
    damaged: Vec<String>,
    not_kept: NotKept,
}

#[derive(Deserialize)]
struct NotKept {
    too_large: u64,
    dropped: u64,
    failed: u64,
}

#[derive(Deserialize)]
struct Event {
    id: String,
    at: String,
    version: String,
    runtime: String,
    failed: bool,
    duration_ms: f64,
    request_bytes: u64,
    answer_bytes: u64,
    client_context: Option<String>,
    request: Option<String>,
    answer: Option<String>,
}

pub fn run(args: RecordingsArgs, context: &Context) -> Result<(), Failure> {
    let client = Client::find(&context.target)?;
    let path = format!("/_lambdad/recordings/{}", uri_encode(&args.function));
    let method = if args.delete { "DELETE" } else { "GET" };
    let query: &[(&str, &str)] = if args.show { &[("payloads", "true")] } else { &[] };
    let answer = client.lambda(Call { method, path: &path, query, ..Call::default() })?.json()?;
    if context.output.json {
        return context.output.document(&answer);
    }
    if args.delete {
        let deleted = answer.get("deleted").and_then(Value::as_u64).unwrap_or_default();
        return context.output.line(&format!("{deleted} recorded events of {} deleted", args.function));
    }
    let recordings: Recordings = serde_json::from_value(answer)
        .map_err(|error| Failure::Local(format!("the server's answer cannot be read ({error}): is it older?")))?;
    print(&recordings, &args, context)
}

fn print(recordings: &Recordings, args: &RecordingsArgs, context: &Context) -> Result<(), Failure> {
    let Recordings { recording, events, damaged, not_kept } = recordings;
    if events.is_empty() {
        context.output.line(&format!("no events of {} are recorded", args.function))?;
    } else if args.show {
        events.iter().try_for_each(|event| show(event, context))?;
    } else {
        let rows: Vec<_> = events.iter().map(row).collect();
        let heading = ["ID", "WHEN", "VERSION", "RUNTIME", "ANSWERED", "TOOK", "EVENT", "ANSWER"];
        context.output.table(heading, &rows)?;
    }
    if !damaged.is_empty() {
        context.output.line(&format!("{} damaged, or sealed with another key: they age out", damaged.len()))?;
    }
    let NotKept { too_large, dropped, failed } = not_kept;
    if too_large + dropped + failed > 0 {
        context.output.line(&format!(
            "since the server's start, events of all functions that were not kept: {too_large} larger than [recorder] \
             event_bytes_max, {dropped} that came too fast, {failed} that the disk refused"
        ))?;
    }
    if !recording {
        let how = "its events are not being recorded: tag it lambdad:record=true, or set [recorder] all = true";
        context.output.line(&context.output.styled(Style::Dim, how))?;
    }
    Ok(())
}

fn row(event: &Event) -> [String; 8] {
    [
        event.id.clone(),
        event.at.clone(),
        event.version.clone(),
        event.runtime.clone(),
        answered(event).into(),
        format!("{:.1} ms", event.duration_ms),
        format!("{} B", event.request_bytes),
        format!("{} B", event.answer_bytes),
    ]
}

fn answered(event: &Event) -> &'static str {
    if event.failed { "with an error" } else { "well" }
}

fn show(event: &Event, context: &Context) -> Result<(), Failure> {
    let Event { id, at, version, runtime, duration_ms, .. } = event;
    let head = format!("{id}  {at}  {version} on {runtime}, answered {} in {duration_ms:.1} ms", answered(event));
    context.output.line(&context.output.styled(Style::Dim, &head))?;
    if let Some(client) = &event.client_context {
        context.output.line(&format!("  client context: {client}"))?;
    }
    context.output.line(&format!("  event:  {}", event.request.as_deref().unwrap_or("-")))?;
    context.output.line(&format!("  answer: {}", event.answer.as_deref().unwrap_or("-")))
}
