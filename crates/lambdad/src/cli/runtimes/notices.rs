//! `lambdad runtimes notices`: what owners were told, and what they would be told.

use clap::Args;
use jiff::civil::Date;
use serde::Deserialize;

use crate::cli::client::{Call, Client};
use crate::cli::day::day;
use crate::cli::failure::Failure;
use crate::cli::{Common, Context};

/// Show what owners were told of runtimes that end, or with --dry-run what they would be told
///
/// Owners are told 60 days before phase 1, at phase 1, 30 days before phase 2 and at phase 2, and at once of an end
/// that nobody planned. Each recipient is told each step once.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad runtimes notices
  lambdad runtimes notices --dry-run --as-of 2027-03-03
  lambdad runtimes notices --json | jq '.[] | select(.state == \"failed\")'")]
pub struct NoticesArgs {
    /// Show what would be sent from today on; nothing is sent
    #[arg(long)]
    dry_run: bool,
    /// With --dry-run: up to this day, instead of only today
    #[arg(long, value_name = "DATE", value_parser = day, requires = "dry_run")]
    as_of: Option<Date>,
    #[command(flatten)]
    pub(super) common: Common,
}

/// A row of `GET /_lambdad/notices`.
#[derive(Debug, Deserialize)]
struct Row {
    recipient: String,
    runtime: Option<String>,
    step: String,
    begins: String,
    state: String,
    at: String,
    attempts: Option<u32>,
    error: Option<String>,
    functions: Option<Vec<String>>,
    covered_by: Option<String>,
}

/// More names than this make no readable line.
const NAMES_MAX: usize = 5;

pub fn run(args: NoticesArgs, context: &Context) -> Result<(), Failure> {
    let NoticesArgs { dry_run, as_of, common: _ } = args;
    let client = Client::find(&context.target)?;
    let day = as_of.map(|day| day.to_string());
    let query: Vec<_> = day.iter().map(|day| ("as-of", day.as_str())).collect();
    let path = if dry_run { "/_lambdad/notices/planned" } else { "/_lambdad/notices" };
    let value = client.lambda(Call { method: "GET", path, query: &query, ..Call::default() })?.json()?;
    if context.output.json {
        return context.output.document(&value);
    }
    let rows: Vec<Row> = serde_json::from_value(value).map_err(|error| {
        Failure::Local(format!("the server's list of notices cannot be read ({error}): is it another version?"))
    })?;
    if rows.is_empty() {
        return context.output.line(match dry_run {
            true => "nothing would be sent: no function is on a runtime that ends by then, or nobody is to be told ([notices])",
            false => "nobody was told anything yet; --dry-run --as-of DATE shows what is to come",
        });
    }
    let waits = rows.iter().any(|row| row.state == "pending");
    let rows: Vec<_> = rows.into_iter().map(cells).collect();
    if waits {
        return context.output.table(["WHEN", "NEXT TRY", "STATE", "RUNTIME", "STEP", "BEGINS", "TO", "NOTE"], &rows);
    }
    let rows: Vec<_> = rows.into_iter().map(|[at, _, a, b, c, d, e, f]| [at, a, b, c, d, e, f]).collect();
    context.output.table(["WHEN", "STATE", "RUNTIME", "STEP", "BEGINS", "TO", "NOTE"], &rows)
}

fn cells(row: Row) -> [String; 8] {
    let Row { recipient, runtime, step, begins, state, at, attempts, error, functions, covered_by } = row;
    let tried = attempts.and_then(|attempts| match attempts {
        0 => None,
        1 => Some("tried once".to_owned()),
        _ => Some(format!("tried {attempts} times")),
    });
    let covered = (state == "covered").then(|| match covered_by {
        Some(step) => format!("the notice '{}' says it", told(&step)),
        None => "another notice says it".to_owned(),
    });
    let notes: Vec<_> = [functions.map(|names| listed(&names)), covered, tried, error].into_iter().flatten().collect();
    let note = notes.iter().filter(|note| !note.is_empty()).map(String::as_str).collect::<Vec<_>>().join(": ");
    let at = at.get(..16).map_or(at.clone(), |minute| minute.replace('T', " "));
    let note = if note.is_empty() { "-".to_owned() } else { note };
    let (at, next) = if state == "pending" { ("-".to_owned(), at) } else { (at, "-".to_owned()) };
    [at, next, state, runtime.unwrap_or_else(|| "-".to_owned()), told(&step), begins, recipient, note]
}

/// `phase1-60` as people say it.
fn told(step: &str) -> String {
    match step.split_once('-') {
        Some((ending @ ("phase1" | "phase2"), days)) => {
            let phase = ending.replace("phase", "phase ");
            if days == "0" { format!("at {phase}") } else { format!("{days} days before {phase}") }
        }
        Some((ending, _)) => ending.to_owned(),
        None => step.to_owned(),
    }
}

fn listed(names: &[String]) -> String {
    match names.len() {
        0 => String::new(),
        count if count > NAMES_MAX => format!("{} and {} more", names[..NAMES_MAX].join(", "), count - NAMES_MAX),
        _ => names.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows() {
        let row = |state: &str, step: &str, error: Option<&str>, functions: Option<usize>| {
            cells(Row {
                recipient: "mail:a@example.com".into(),
                runtime: Some("python3.9".into()),
                step: step.into(),
                begins: "2027-02-01".into(),
                state: state.into(),
                at: if functions.is_some() { "2026-12-03".into() } else { "2026-12-03T06:00:00.000Z".into() },
                attempts: error.map(|_| 3),
                error: error.map(str::to_owned),
                functions: functions.map(|n| (0..n).map(|i| format!("f{i}")).collect()),
                covered_by: (step == "phase1-60").then(|| "unscheduled-0".to_owned()),
            })
            .join(" | ")
        };
        let to = "python3.9";
        assert_eq!(
            row("sent", "phase1-60", None, None),
            format!(
                "2026-12-03 06:00 | - | sent | {to} | 60 days before phase 1 | 2027-02-01 | mail:a@example.com | -"
            )
        );
        assert_eq!(
            row("pending", "phase2-0", Some("down"), None),
            format!(
                "- | 2026-12-03 06:00 | pending | {to} | at phase 2 | 2027-02-01 | mail:a@example.com | tried 3 times: down"
            )
        );
        assert!(row("covered", "phase1-0", None, None).ends_with("| another notice says it"));
        assert!(row("covered", "phase1-60", None, None).ends_with("| the notice 'unscheduled' says it"));
        assert!(row("planned", "unscheduled-0", None, Some(5)).ends_with("| f0, f1, f2, f3, f4"));
        assert!(row("planned", "unscheduled-0", None, Some(7)).ends_with("| f0, f1, f2, f3, f4 and 2 more"));
        assert!(
            row("planned", "unscheduled-0", None, Some(7))
                .starts_with("2026-12-03 | - | planned | python3.9 | unscheduled |")
        );
    }
}
