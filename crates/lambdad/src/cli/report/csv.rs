//! The report for spreadsheets: RFC 4180, a heading, one line per row.

use jiff::civil::Date;

use super::{Report, Row};

const HEADING: [&str; 17] = [
    "as_of",
    "function",
    "arn",
    "versions",
    "aliases",
    "runtime",
    "phase",
    "blocked",
    "deprecation",
    "create_block",
    "update_block",
    "dates_source",
    "reason",
    "successor",
    "command",
    "last_invoked",
    "invocations_30_days",
];

/// The whole file, lines ended by CRLF.
pub fn csv(report: &Report) -> String {
    let mut out = line(HEADING.map(str::to_owned));
    for row in &report.rows {
        out.push_str(&line(cells(report.as_of, row)));
    }
    out
}

fn cells(as_of: Date, row: &Row) -> [String; 17] {
    let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    [
        as_of.to_string(),
        row.function.clone(),
        row.arn.clone(),
        row.versions.join(" "),
        row.aliases.join(" "),
        row.runtime.clone(),
        row.phase.as_str().to_owned(),
        row.blocked.to_string(),
        date(row.deprecation),
        date(row.create_block),
        date(row.update_block),
        row.dates_source.clone(),
        row.reason.clone().unwrap_or_default(),
        row.successor.clone().unwrap_or_default(),
        row.commands.join("; "),
        row.last_invoked.clone().unwrap_or_default(),
        row.invocations_30_days.to_string(),
    ]
}

fn line<const N: usize>(cells: [String; N]) -> String {
    let quoted = cells.map(|cell| match cell.contains(['"', ',', '\r', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell,
    });
    format!("{}\r\n", quoted.join(","))
}
