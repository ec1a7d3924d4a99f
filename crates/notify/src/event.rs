//! A notice as a JSON event; its form is described at the crate's head.

use domain::Millis;
use domain::lifecycle::{Step, days_between};
use domain::notices::{About, Affected, EndingRuntime, Notice};
use serde_json::{Map, Value, json};

use crate::FUNCTIONS_MAX;
use crate::content::{commands, versions};

/// The event.
pub fn event(notice: &Notice) -> Value {
    let today = notice.at.day();
    let (kind, detail, runtimes) = match &notice.about {
        About::Step { step, runtime } => {
            let mut detail = of_runtime(runtime);
            let told = json!({
                "name": step.ending.as_str(),
                "begins": step.begins.to_string(),
                "daysBefore": step.days_before,
                "daysUntil": days_between(today, step.begins),
            });
            detail.insert("step".to_owned(), told);
            ("Lambda Runtime Deprecation Notice", detail, std::slice::from_ref(runtime))
        }
        About::Digest { month, runtimes } => {
            let mut detail = Map::new();
            detail.insert("month".to_owned(), month.strftime("%Y-%m").to_string().into());
            let rows: Vec<Value> = runtimes.iter().map(|runtime| of_runtime(runtime).into()).collect();
            detail.insert("runtimes".to_owned(), rows.into());
            ("Lambda Runtime Digest", detail, runtimes.as_slice())
        }
    };
    let mut resources: Vec<&str> = runtimes.iter().flat_map(listed).map(|function| function.arn.as_str()).collect();
    resources.sort_unstable();
    resources.dedup();
    json!({
        "version": "1",
        "id": notice.id,
        "detail-type": kind,
        "source": "lambdad",
        "account": notice.account.id,
        "time": notice.at.rfc3339(),
        "region": notice.account.region,
        "resources": resources,
        "detail": detail,
    })
}

fn listed(runtime: &EndingRuntime) -> impl Iterator<Item = &Affected> {
    runtime.functions.iter().take(FUNCTIONS_MAX)
}

fn of_runtime(runtime: &EndingRuntime) -> Map<String, Value> {
    let day = |step| runtime.dates.on(step).map_or(Value::Null, |day| day.to_string().into());
    let functions: Vec<Value> =
        listed(runtime).map(|function| of_function(function, runtime.successor.as_deref())).collect();
    let entries = [
        ("runtime", runtime.id.as_str().into()),
        ("deprecationDate", day(Step::Deprecation)),
        ("functionCreateBlockDate", day(Step::Phase1)),
        ("functionUpdateBlockDate", day(Step::Phase2)),
        ("reason", runtime.dates.reason.as_deref().into()),
        ("successor", runtime.successor.as_deref().into()),
        ("functionsOmitted", (runtime.functions.len() - functions.len()).into()),
        ("functions", functions.into()),
    ];
    entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn of_function(function: &Affected, successor: Option<&str>) -> Value {
    let migrate: Vec<String> = commands(function, successor).into_iter().flat_map(|block| block.lines).collect();
    let aliases: Vec<Value> =
        function.aliases.iter().map(|alias| json!({ "name": alias.name, "functionVersion": alias.version })).collect();
    json!({
        "functionName": function.name,
        "functionArn": function.arn,
        "versions": versions(function),
        "aliases": aliases,
        "lastModified": function.last_modified.rfc3339(),
        "lastInvoked": function.last_invoked.map(Millis::rfc3339),
        "invocations30Days": function.invocations_30_days,
        "owners": function.owners,
        "migrate": migrate,
    })
}
