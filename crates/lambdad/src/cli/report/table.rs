//! The report on a terminal.

use super::{Phase, Report, Row};

/// Over the columns of [`rows`].
pub const HEADING: [&str; 8] =
    ["FUNCTION", "VERSIONS", "RUNTIME", "PHASE", "NEXT", "LAST INVOKED", "IN 30 DAYS", "TO MIGRATE"];

/// One line per row, soonest first.
pub fn rows(report: &Report) -> Vec<[String; 8]> {
    let row = |row: &Row| {
        let phase = match row.since() {
            Some(since) if row.phase > Phase::Supported => format!("{} since {since}", row.phase.as_str()),
            Some(_) | None => row.phase.as_str().to_owned(),
        };
        [
            row.function.clone(),
            versions(row),
            row.runtime.clone(),
            phase,
            next(report, row),
            last_invoked(row).to_owned(),
            row.invocations_30_days.to_string(),
            to_migrate(report, row),
        ]
    };
    report.rows.iter().map(row).collect()
}

/// Above it: what day this is about, and what counts.
pub fn summary(report: &Report) -> String {
    let functions: std::collections::BTreeSet<_> = report.rows.iter().map(|row| &row.function).collect();
    let blocked = match report.blocked() {
        0 => "none of them on a blocked runtime".to_owned(),
        1 => "the $LATEST of 1 of them is on a blocked runtime".to_owned(),
        n => format!("the $LATEST of {n} of them is on a blocked runtime"),
    };
    let plural = if functions.len() == 1 { "function" } else { "functions" };
    format!("On {}: {} {plural}, {blocked}.", report.as_of, functions.len())
}

/// Below it: why runtimes end that nobody planned to end, one line for each.
pub fn reasons(report: &Report) -> Vec<String> {
    let reasons = report.rows.iter().filter_map(|row| Some((row.runtime.as_str(), row.reason.as_deref()?)));
    let each: std::collections::BTreeMap<_, _> = reasons.collect();
    each.into_iter().map(|(runtime, reason)| format!("{runtime} ends early: {reason}")).collect()
}

/// What its owner does about it, if there is anything to do yet.
fn to_migrate(report: &Report, row: &Row) -> String {
    match (&row.command, row.matters(report.as_of)) {
        (_, false) => "-".into(),
        (Some(command), true) => command.clone(),
        (None, true) if row.is_latest() => "-".into(),
        (None, true) if row.aliases.is_empty() => "publish and move callers".into(),
        (None, true) => "publish and move aliases".into(),
    }
}

/// `$LATEST, 3 (live, test), 4`.
pub(super) fn versions(row: &Row) -> String {
    let version = |version: &String| match row.aliases_by_version.get(version) {
        Some(aliases) => format!("{version} ({})", aliases.join(", ")),
        None => version.clone(),
    };
    row.versions.iter().map(version).collect::<Vec<_>>().join(", ")
}

/// The day.
pub(super) fn last_invoked(row: &Row) -> &str {
    row.last_invoked.as_deref().map_or("-", |at| at.split('T').next().unwrap_or(at))
}

/// What happens to it next.
pub(super) fn next(report: &Report, row: &Row) -> String {
    match row.next(report.as_of) {
        Some((date, Phase::Deprecated)) => format!("no patches from {date}"),
        Some((date, Phase::Phase1)) => format!("no creates from {date}"),
        Some((date, Phase::Phase2)) => format!("no updates from {date}"),
        Some((_, Phase::Supported)) | None => "-".into(),
    }
}
