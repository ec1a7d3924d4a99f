//! `lambdad logs`: what a function printed.

use std::collections::HashSet;
use std::time::Duration;

use clap::Args;
use domain::Millis;
use serde_json::{Value, json};
use wire::sigv4::uri_encode;

use super::client::{self, Call, Client, FUNCTIONS};
use super::failure::Failure;
use super::output::{Output, Style, visible};
use super::{Common, Context};

/// Between two looks with --follow.
const POLL: Duration = Duration::from_millis(500);
/// How far back each look reaches: events of several environments do not arrive in the order of their times.
const OVERLAP_MS: u64 = 10_000;

/// Print a function's log
///
/// One line per event, oldest first. Control characters are shown as \x1b and the like, so that a log cannot steer your
/// terminal. With --json, one JSON object per line, with the text as it was written.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad logs hello
  lambdad logs hello -f
  lambdad logs hello --since 2h --filter ERROR
  lambdad logs hello --since 2026-11-22T08:00:00Z --json")]
pub struct LogsArgs {
    /// Name of the function
    name: String,
    /// Go on with new events until Ctrl-C
    #[arg(long, short)]
    follow: bool,
    /// How far back: 30s, 10m, 2h, 7d, or a time such as 2026-11-22T08:00:00Z
    #[arg(long, value_name = "TIME", default_value = "10m")]
    since: String,
    /// Only events that match this CloudWatch Logs pattern
    #[arg(long, value_name = "PATTERN")]
    filter: Option<String>,
    #[command(flatten)]
    pub(super) common: Common,
}

pub fn run(args: LogsArgs, context: &Context) -> Result<(), Failure> {
    let mut from = since(&args.since, client::now())?;
    let client = Client::find(&context.target)?;
    let group = group(&client, &args.name)?;
    let mut seen = HashSet::new();
    loop {
        let events = match fetch(&client, &group, from, args.filter.as_deref()) {
            // The group comes with the first event.
            Err(Failure::Refused { code, .. }) if code == "ResourceNotFoundException" => Vec::new(),
            other => other?,
        };
        // Ids of events behind the overlap cannot come again.
        let old = std::mem::take(&mut seen);
        for event in events {
            if !old.contains(&event.id) {
                print(&event, &context.output)?;
            }
            from = from.max(Millis(event.at.0.saturating_sub(OVERLAP_MS)));
            seen.insert(event.id);
        }
        if !args.follow {
            return Ok(());
        }
        std::thread::sleep(POLL);
    }
}

/// The function's log group; that of the name, if the function is gone and only its log is left.
fn group(client: &Client, name: &str) -> Result<String, Failure> {
    let path = format!("{FUNCTIONS}/{}/configuration", uri_encode(name));
    let usual = || format!("/aws/lambda/{name}");
    match client.lambda(Call { method: "GET", path: &path, ..Call::default() }) {
        Ok(answer) => {
            let group = answer.json()?.pointer("/LoggingConfig/LogGroup").and_then(Value::as_str).map(str::to_owned);
            Ok(group.unwrap_or_else(usual))
        }
        Err(Failure::Refused { code, message }) if code == "ResourceNotFoundException" => {
            let found = client.logs("DescribeLogGroups", &json!({ "logGroupNamePrefix": usual() }))?;
            let groups = found.get("logGroups").and_then(Value::as_array);
            let exists =
                groups.is_some_and(|groups| groups.iter().any(|group| group["logGroupName"] == usual().as_str()));
            if exists { Ok(usual()) } else { Err(Failure::Refused { code, message }) }
        }
        Err(other) => Err(other),
    }
}

struct Event {
    id: String,
    at: Millis,
    stream: String,
    message: String,
}

fn fetch(client: &Client, group: &str, from: Millis, pattern: Option<&str>) -> Result<Vec<Event>, Failure> {
    let mut events = Vec::new();
    let mut input = json!({ "logGroupName": group, "startTime": from.0 });
    if let Some(pattern) = pattern {
        input["filterPattern"] = json!(pattern);
    }
    loop {
        let page = client.logs("FilterLogEvents", &input)?;
        for event in page.get("events").and_then(Value::as_array).into_iter().flatten() {
            let text = |name: &str| event.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
            let at = Millis(event.get("timestamp").and_then(Value::as_u64).unwrap_or_default());
            events.push(Event { id: text("eventId"), at, stream: text("logStreamName"), message: text("message") });
        }
        match page.get("nextToken").and_then(Value::as_str) {
            Some(token) => input["nextToken"] = json!(token),
            None => return Ok(events),
        }
    }
}

fn print(event: &Event, output: &Output) -> Result<(), Failure> {
    let Event { id, at, stream, message } = event;
    if output.json {
        let line = json!({ "timestamp": at.0, "logStreamName": stream, "message": message, "eventId": id });
        return output.line(&line.to_string());
    }
    let message = visible(message.trim_end_matches('\n'));
    let platform = ["INIT_START ", "START ", "END ", "REPORT "].iter().any(|word| message.starts_with(word));
    let message = if platform { output.styled(Style::Dim, &message) } else { message.into_owned() };
    output.line(&format!("{} {message}", output.styled(Style::Dim, &at.rfc3339())))
}

/// The point in time that `--since` names.
fn since(text: &str, now: Millis) -> Result<Millis, Failure> {
    let ago = || {
        let unit_ms = match text.chars().last()? {
            's' => 1000,
            'm' => 60_000,
            'h' => 3_600_000,
            'd' => 86_400_000,
            _ => return None,
        };
        let number: u64 = text[..text.len() - 1].parse().ok()?;
        Some(Millis(now.0.saturating_sub(number.saturating_mul(unit_ms))))
    };
    let absolute = || {
        let at: jiff::Timestamp = text.parse().ok()?;
        u64::try_from(at.as_millisecond()).ok().map(Millis)
    };
    ago().or_else(absolute).ok_or_else(|| {
        Failure::Local(format!("--since {text}: neither a span such as 10m, nor a time such as 2026-11-22T08:00:00Z"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_in_time() {
        let now = Millis(1_768_212_672_045);
        let check = |text: &str, expected: Option<u64>| {
            assert_eq!(since(text, now).ok().map(|at| at.0), expected, "{text}");
        };
        check("30s", Some(now.0 - 30_000));
        check("10m", Some(now.0 - 600_000));
        check("2h", Some(now.0 - 7_200_000));
        check("7d", Some(now.0 - 604_800_000));
        check("99999999999999999999d", None);
        check("9999999999999999d", Some(0));
        check("2026-01-12T10:11:12Z", Some(1_768_212_672_000));
        for bad in ["", "m", "10", "-5m", "1é", "yesterday", "1.5h"] {
            check(bad, None);
        }
    }
}
