//! `lambdad status`: how the server is doing.

use std::collections::BTreeMap;

use clap::Args;
use serde::Deserialize;

use super::client::{Call, Client};
use super::failure::Failure;
use super::{Common, Context};

/// Show how the server is doing: version, uptime, what runs, and what waits for you
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  lambdad status
  lambdad status --json | jq .notices
  lambdad status --json | jq -e '.rollouts == []'    fails if a rollout was halted or is held")]
pub struct StatusArgs {
    #[command(flatten)]
    pub(super) common: Common,
}

/// The answer of `GET /_lambdad/status`.
#[derive(Debug, Deserialize)]
struct Status {
    version: String,
    uptime_seconds: u64,
    now: String,
    clock: String,
    functions: u64,
    environments: u64,
    limits_not_enforced: Vec<String>,
    blanks: u64,
    log_events_lost: u64,
    denied: BTreeMap<String, u64>,
    notices: Notices,
    rollouts: Vec<Rollout>,
}

/// One that does not go on by itself.
#[derive(Debug, Deserialize)]
struct Rollout {
    runtime: String,
    number: Option<u32>,
    state: String,
    why: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Notices {
    configured: bool,
    sent: u64,
    pending: u64,
    failed: u64,
    last_error: Option<String>,
}

pub fn run(StatusArgs { common: _ }: StatusArgs, context: &Context) -> Result<(), Failure> {
    let client = Client::find(&context.target)?;
    let value = client.lambda(Call { method: "GET", path: "/_lambdad/status", ..Call::default() })?.json()?;
    if context.output.json {
        return context.output.document(&value);
    }
    let status = serde_json::from_value(value).map_err(|error| {
        Failure::Local(format!("the server's status cannot be read ({error}): is it another version?"))
    })?;
    lines(status).iter().try_for_each(|line| context.output.line(line))
}

fn lines(status: Status) -> Vec<String> {
    let Status {
        version,
        uptime_seconds,
        now,
        clock,
        functions,
        environments,
        limits_not_enforced,
        blanks,
        log_events_lost,
        denied,
        notices,
        rollouts,
    } = status;
    let test = if clock == "system" { "" } else { "  (set with --clock: a test)" };
    let mut lines = vec![
        format!("version       {version}"),
        format!("up for        {}", duration(uptime_seconds)),
        format!("time          {now}{test}"),
        format!("functions     {functions}"),
        format!("environments  {environments}, and {blanks} ready for any function"),
    ];
    if !limits_not_enforced.is_empty() {
        lines.push(format!(
            "limits        NOT ENFORCED on functions: {} (`lambdad doctor` says why)",
            limits_not_enforced.join(", ")
        ));
    }
    if log_events_lost > 0 {
        lines.push(format!(
            "logs          {log_events_lost} events were lost: functions wrote faster than the disk took"
        ));
    }
    lines.extend(refused(denied));
    let Notices { configured, sent, pending, failed, last_error } = notices;
    lines.push(match configured {
        true => format!("notices       {sent} sent, {pending} pending, {failed} given up"),
        false => "notices       nobody is told when a runtime ends: see [notices] in the configuration".to_owned(),
    });
    lines.extend(last_error.map(|error| format!("              {error}")));
    if pending + failed > 0 {
        lines.push("              lambdad runtimes notices shows each".to_owned());
    }
    for (n, Rollout { runtime, number, state, why }) in rollouts.into_iter().enumerate() {
        let title = if n == 0 { "rollouts      " } else { "              " };
        let number = number.map(|number| format!(" v{number}")).unwrap_or_default();
        let why = why.map(|why| format!(": {why}")).unwrap_or_default();
        lines.push(format!("{title}{runtime}{number} {state}{why}"));
        lines.push(format!("              lambdad runtimes rollout {runtime} --resume goes on"));
    }
    lines
}

/// What egress policies refused, the functions with most of it first.
fn refused(denied: BTreeMap<String, u64>) -> Option<String> {
    const SHOWN: usize = 3;
    let total: u64 = denied.values().sum();
    let mut functions: Vec<_> = denied.into_iter().collect();
    functions.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let others = functions.len().saturating_sub(SHOWN);
    let shown: Vec<String> = functions.iter().take(SHOWN).map(|(name, count)| format!("{name} {count}")).collect();
    let others = if others > 0 { format!(" and {others} other functions") } else { String::new() };
    (total > 0).then(|| format!("egress        {total} connections refused: {}{others}", shown.join(", ")))
}

/// `3 d 4 h`, `4 h 5 min`, `5 min`, `6 s`.
fn duration(seconds: u64) -> String {
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60);
    match (days, hours, minutes) {
        (0, 0, 0) => format!("{seconds} s"),
        (0, 0, _) => format!("{minutes} min"),
        (0, _, _) => format!("{hours} h {minutes} min"),
        (_, _, _) => format!("{days} d {hours} h"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(notices: Notices) -> Status {
        Status {
            version: "0.1.0".into(),
            uptime_seconds: 93_784,
            now: "2026-12-03T06:00:00.000Z".into(),
            clock: "test".into(),
            functions: 3,
            environments: 1,
            limits_not_enforced: Vec::new(),
            blanks: 2,
            log_events_lost: 0,
            denied: BTreeMap::new(),
            notices,
            rollouts: Vec::new(),
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        let quiet = Notices { configured: false, sent: 0, pending: 0, failed: 0, last_error: None };
        assert_eq!(
            lines(status(quiet)),
            [
                "version       0.1.0",
                "up for        1 d 2 h",
                "time          2026-12-03T06:00:00.000Z  (set with --clock: a test)",
                "functions     3",
                "environments  1, and 2 ready for any function",
                "notices       nobody is told when a runtime ends: see [notices] in the configuration",
            ]
        );
        let bad =
            Notices { configured: true, sent: 5, pending: 2, failed: 0, last_error: Some("nobody answers".into()) };
        assert_eq!(
            lines(status(bad))[5..],
            [
                "notices       5 sent, 2 pending, 0 given up",
                "              nobody answers",
                "              lambdad runtimes notices shows each",
            ]
        );
    }

    #[test]
    fn rollouts_that_wait_are_named() {
        let notices = Notices { configured: true, sent: 0, pending: 0, failed: 0, last_error: None };
        let one = |runtime: &str, number, state: &str, why: Option<&str>| Rollout {
            runtime: runtime.into(),
            number,
            state: state.into(),
            why: why.map(str::to_owned),
        };
        let rollouts = vec![
            one("python3.12", Some(5), "halted", Some("4 of 4 invocations failed")),
            one("nodejs22.x", None, "held", None),
        ];
        assert_eq!(
            lines(Status { rollouts, ..status(notices) })[6..],
            [
                "rollouts      python3.12 v5 halted: 4 of 4 invocations failed",
                "              lambdad runtimes rollout python3.12 --resume goes on",
                "              nodejs22.x held",
                "              lambdad runtimes rollout nodejs22.x --resume goes on",
            ]
        );
    }

    #[test]
    fn limits_that_do_not_hold_are_said() {
        let notices = Notices { configured: true, sent: 0, pending: 0, failed: 0, last_error: None };
        let limits_not_enforced = vec!["memory".to_owned(), "freezer".to_owned()];
        assert_eq!(
            lines(Status { limits_not_enforced, ..status(notices) })[5],
            "limits        NOT ENFORCED on functions: memory, freezer (`lambdad doctor` says why)"
        );
    }

    #[test]
    fn what_was_refused_is_told_by_function() {
        let denied =
            |all: &[(&str, u64)]| refused(all.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect());
        assert_eq!(denied(&[]), None);
        assert_eq!(denied(&[("a", 1), ("b", 4)]).unwrap(), "egress        5 connections refused: b 4, a 1");
        let five = denied(&[("a", 1), ("b", 1), ("c", 1), ("d", 2), ("e", 3)]).unwrap();
        assert_eq!(five, "egress        8 connections refused: e 3, d 2, a 1 and 2 other functions");
    }

    #[test]
    fn durations() {
        for (seconds, text) in
            [(0, "0 s"), (59, "59 s"), (60, "1 min"), (3600, "1 h 0 min"), (86_399, "23 h 59 min"), (86_400, "1 d 0 h")]
        {
            assert_eq!(duration(seconds), text);
        }
    }
}
