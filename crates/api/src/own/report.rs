//! `GET /_lambdad/report?as-of=DATE`: every function by what may be done with it on a day.

use std::collections::BTreeMap;

use bytes::Bytes;
use control::ReportRow;
use domain::Version;
use domain::lifecycle::Step;
use jiff::civil::Date;
use serde::Serialize;
use wire::Error;

use super::json;
use crate::Api;

#[derive(Serialize)]
struct Report {
    as_of: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    function: String,
    arn: String,
    versions: Vec<String>,
    aliases: Vec<String>,
    /// The same, by the versions that they lead to.
    aliases_by_version: BTreeMap<String, Vec<String>>,
    runtime: String,
    phase: &'static str,
    /// Whether it counts for the exit code of `lambdad runtimes report`.
    blocked: bool,
    deprecation: Option<String>,
    create_block: Option<String>,
    update_block: Option<String>,
    /// Where the dates come from.
    dates_source: String,
    /// Why it ends, if nobody planned it.
    reason: Option<String>,
    successor: Option<String>,
    /// What migrates it.
    command: Option<String>,
    /// What moves it on: the same, or of published versions what publishes another and moves the aliases.
    commands: Vec<String>,
    /// Of the function until now, all its versions together.
    last_invoked: Option<String>,
    invocations_30_days: u64,
}

impl Api {
    pub(super) async fn report(&self, day: Option<&str>) -> Result<Bytes, Error> {
        let as_of = match day {
            None => self.control.today(),
            Some(text) => text
                .parse()
                .map_err(|_| Error::invalid_parameter(format!("as-of: '{text}' is not a date such as 2027-02-01")))?,
        };
        json(&Report { as_of: as_of.to_string(), rows: self.control.report(as_of).await.iter().map(row).collect() })
    }
}

fn row(row: &ReportRow) -> Row {
    let ReportRow { function, arn, versions, aliases, runtime, dates, phase, successor, usage } = row;
    let on = |step| dates.on(step).map(|day: Date| day.to_string());
    let mut sources: Vec<&str> = Step::ALL.into_iter().filter_map(|step| dates.source(step)).collect();
    sources.dedup();
    let to = successor.as_ref().filter(|_| row.is_latest());
    let command = to.map(|to| format!("lambdad migrate {function} --to {to}"));
    let commands = match row.is_latest() {
        true => command.iter().cloned().collect(),
        // A published version cannot be moved, only what leads to it; `$LATEST` has moved already.
        false => std::iter::once(format!("aws lambda publish-version --function-name {function}"))
            .chain(aliases.iter().map(|(alias, _)| {
                format!("aws lambda update-alias --function-name {function} --name {alias} --function-version VERSION")
            }))
            .collect(),
    };
    Row {
        function: function.to_string(),
        arn: arn.to_string(),
        versions: versions.iter().map(ToString::to_string).collect(),
        aliases: aliases.iter().map(|(name, _)| name.clone()).collect(),
        aliases_by_version: by_version(aliases),
        runtime: runtime.to_string(),
        phase: phase.as_str(),
        blocked: row.is_blocked(),
        deprecation: on(Step::Deprecation),
        create_block: on(Step::Phase1),
        update_block: on(Step::Phase2),
        dates_source: sources.join("; "),
        reason: dates.reason.as_deref().map(str::to_owned),
        successor: successor.as_ref().map(ToString::to_string),
        command,
        commands,
        last_invoked: usage.last_invoked.map(|at| at.rfc3339()),
        invocations_30_days: usage.invocations_30_days,
    }
}

fn by_version(aliases: &[(String, Vec<Version>)]) -> BTreeMap<String, Vec<String>> {
    let mut by_version: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, versions) in aliases {
        for version in versions {
            by_version.entry(version.to_string()).or_default().push(name.clone());
        }
    }
    by_version
}
