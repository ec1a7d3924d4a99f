//! What a notice says, before it is text or HTML.

use domain::Millis;
use domain::lifecycle::{Dates, Phase, Step, days_between};
use domain::notices::{About, Affected, Ending, EndingRuntime, Notice, NoticeStep};
use jiff::civil::Date;

use crate::FUNCTIONS_MAX;

/// A notice in words.
pub(crate) struct Content {
    pub subject: String,
    pub headline: String,
    pub paragraphs: Vec<String>,
    pub sections: Vec<Section>,
    pub footer: Vec<String>,
}

/// One runtime.
pub(crate) struct Section {
    pub heading: String,
    pub dates: Vec<DateLine>,
    pub notes: Vec<String>,
    pub functions_heading: String,
    pub functions: Vec<FunctionBlock>,
}

/// What begins on a day.
pub(crate) struct DateLine {
    pub day: String,
    pub what: &'static str,
    pub when: String,
    /// Whether it is what the notice is about.
    pub now: bool,
}

/// One function. In a digest it has a name and nothing more.
pub(crate) struct FunctionBlock {
    pub name: String,
    pub facts: Vec<(&'static str, String)>,
    pub commands: Vec<CommandBlock>,
}

/// Commands under a line that says what they do.
pub(crate) struct CommandBlock {
    pub label: String,
    pub lines: Vec<String>,
}

const NEVER_BLOCKED: &str =
    "Invocations are never blocked: what is there keeps running, but nobody patches it any more.";

impl Content {
    pub fn of(notice: &Notice) -> Content {
        let today = notice.at.day();
        let server = format!("account {}, region {}", notice.account.id, notice.account.region);
        match &notice.about {
            About::Step { step, runtime } => of_step(*step, runtime, today, &server),
            About::Digest { month, runtimes } => of_digest(*month, runtimes, today, &server),
        }
    }
}

fn of_step(step: NoticeStep, runtime: &EndingRuntime, today: Date, server: &str) -> Content {
    let id = &runtime.id;
    let when = when(today, step.begins);
    let from = match days_between(today, step.begins) {
        ..0 => format!("Since {}", step.begins),
        0 => format!("From today, {},", step.begins),
        1.. => format!("From {}, {when},", step.begins),
    };
    let subject_from = match step.begins < today {
        true => format!("since {}", step.begins),
        false => format!("from {} ({when})", step.begins),
    };
    let (subject, headline) = match step.ending {
        Ending::Phase1 => {
            (format!("{id}: no new functions {subject_from}"), format!("{from} no functions can be created with {id}."))
        }
        Ending::Phase2 => (
            format!("{id}: no more updates {subject_from}"),
            format!("{from} functions on {id} cannot be updated any more, only moved to a supported runtime."),
        ),
        Ending::Unscheduled => (
            format!("{id} ends early: {}", subject_from.trim_start_matches("from ")),
            format!("{from} no functions can be created with {id}: it ends earlier than planned."),
        ),
    };
    let mut paragraphs = Vec::new();
    if let Some(reason) = &runtime.dates.reason {
        paragraphs.push(format!("Reason: {reason}"));
    }
    paragraphs.push(match &runtime.successor {
        Some(successor) => format!("Move to: {successor}. Each function below has its command."),
        None => "The catalogue names no successor: `lambdad runtimes` lists what is supported.".to_owned(),
    });
    paragraphs.extend(way_back(runtime, today));
    let affected = functions(runtime.functions.len());
    Content {
        subject: format!("[lambdad] {subject}: {affected}"),
        headline,
        paragraphs,
        sections: vec![section(runtime, Some(step), today, format!("{}: {server}", capital(&affected)))],
        footer: vec![
            "The aws commands need this server's address: `sudo lambdad configure` writes a profile with it; then add --profile lambdad.".to_owned(),
            "`lambdad runtimes report` shows every function, and --as-of DATE what a day would bring.".to_owned(),
        ],
    }
}

fn of_digest(month: Date, runtimes: &[EndingRuntime], today: Date, server: &str) -> Content {
    // As the report counts: published versions never change, so that nothing is blocked for them.
    let latest = |is_blocked: bool| -> usize {
        let those = runtimes.iter().filter(|runtime| (runtime.dates.phase(today) >= Phase::Phase1) == is_blocked);
        those.map(latest_on).sum()
    };
    let (blocked, soon) = (latest(true), latest(false));
    let month = month.strftime("%B %Y");
    Content {
        subject: format!(
            "[lambdad] Runtimes in {month}: {} blocked, {soon} on runtimes that end soon",
            functions(blocked)
        ),
        headline: format!("Your functions and the runtimes that end: {month}"),
        paragraphs: vec![format!("For {server}.")],
        sections: runtimes
            .iter()
            .map(|runtime| {
                let mut section = section(runtime, None, today, digest_heading(runtime));
                let state = runtime.dates.phase(today);
                section.heading = match &runtime.successor {
                    Some(successor) => format!("{} ({state}), move to {successor}", runtime.id),
                    None => format!("{} ({state})", runtime.id),
                };
                section.notes.clear();
                section
            })
            .collect(),
        footer: vec!["`lambdad runtimes report` shows this on any day, with the commands to migrate.".to_owned()],
    }
}

/// Functions whose `$LATEST` is on it.
fn latest_on(runtime: &EndingRuntime) -> usize {
    runtime.functions.iter().filter(|function| function.latest).count()
}

fn digest_heading(runtime: &EndingRuntime) -> String {
    let latest = latest_on(runtime);
    match (latest, runtime.functions.len() - latest) {
        (latest, 0) => functions(latest),
        (0, published) => format!("{} with only published versions on it", functions(published)),
        (latest, published) => format!("{}, and {published} with only published versions on it", functions(latest)),
    }
}

fn section(runtime: &EndingRuntime, step: Option<NoticeStep>, today: Date, functions_heading: String) -> Section {
    let mut blocks: Vec<_> = runtime.functions.iter().take(FUNCTIONS_MAX).map(|f| block(f, runtime, step)).collect();
    let omitted = runtime.functions.len().saturating_sub(FUNCTIONS_MAX);
    if omitted > 0 {
        let name = format!("and {omitted} more: lambdad runtimes report");
        blocks.push(FunctionBlock { name, facts: Vec::new(), commands: Vec::new() });
    }
    Section {
        heading: format!("What happens to {}", runtime.id),
        dates: date_lines(&runtime.dates, step, today),
        notes: vec![NEVER_BLOCKED.to_owned()],
        functions_heading,
        functions: blocks,
    }
}

fn date_lines(dates: &Dates, about: Option<NoticeStep>, today: Date) -> Vec<DateLine> {
    let named = about.map(|step| match step.ending {
        Ending::Phase1 | Ending::Unscheduled => Step::Phase1,
        Ending::Phase2 => Step::Phase2,
    });
    let mut lines: Vec<_> = Step::ALL
        .into_iter()
        .filter_map(|step| {
            let what = match step {
                Step::Deprecation => "deprecated: no more patches, no support",
                Step::Phase1 => "phase 1: no new functions",
                Step::Phase2 => "phase 2: no updates, only the move to a supported runtime",
            };
            let day = dates.on(step)?;
            Some((day, DateLine { day: day.to_string(), what, when: when(today, day), now: named == Some(step) }))
        })
        .collect();
    lines.sort_by_key(|(day, _)| *day);
    lines.into_iter().map(|(_, line)| line).collect()
}

/// Whether a move can be undone, and until when.
fn way_back(runtime: &EndingRuntime, today: Date) -> Option<String> {
    let phase2 = runtime.dates.on(Step::Phase2)?;
    Some(if today < phase2 {
        format!("A function that moves can come back to {} until phase 2 begins, on {phase2}.", runtime.id)
    } else {
        format!("A function that moves cannot come back to {}.", runtime.id)
    })
}

fn block(function: &Affected, runtime: &EndingRuntime, step: Option<NoticeStep>) -> FunctionBlock {
    if step.is_none() {
        return FunctionBlock { name: in_digest(function), facts: Vec::new(), commands: Vec::new() };
    }
    let mut facts = vec![("ARN", function.arn.clone()), ("Versions on it", versions(function).join(", "))];
    if !function.aliases.is_empty() {
        let aliases: Vec<_> = function.aliases.iter().map(|a| format!("{} (to {})", a.name, a.version)).collect();
        facts.push(("Aliases", aliases.join(", ")));
    }
    facts.push(("Last modified", minute(function.last_modified)));
    facts.push((
        "Last invoked",
        function.last_invoked.map_or_else(|| "never, as far as this server knows".to_owned(), minute),
    ));
    facts.push(("Last 30 days", count(function.invocations_30_days, "invocation")));
    if !function.owners.is_empty() {
        facts.push(("Owner", function.owners.join(", ")));
    }
    FunctionBlock { name: function.name.clone(), facts, commands: commands(function, runtime.successor.as_deref()) }
}

/// Its name; of one whose `$LATEST` is elsewhere also what is left: `old (versions 1-3, 5, alias live)`.
fn in_digest(function: &Affected) -> String {
    if function.latest {
        return function.name.clone();
    }
    let plural = |number: usize, thing: &str, ending: &str| match number {
        1 => thing.to_owned(),
        _ => format!("{thing}{ending}"),
    };
    let mut left = format!("{} {}", plural(function.versions.len(), "version", "s"), ranges(&function.versions));
    if !function.aliases.is_empty() {
        let names: Vec<_> = function.aliases.iter().map(|alias| alias.name.as_str()).collect();
        left.push_str(&format!(", {} {}", plural(names.len(), "alias", "es"), names.join(", ")));
    }
    format!("{} ({left})", function.name)
}

/// `1-3, 5` of ascending numbers.
fn ranges(numbers: &[u64]) -> String {
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for &number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            Some(_) | None => runs.push((number, number)),
        }
    }
    let run = |&(first, last): &(u64, u64)| match last == first {
        true => first.to_string(),
        false => format!("{first}-{last}"),
    };
    runs.iter().map(run).collect::<Vec<_>>().join(", ")
}

/// What moves a function, in order: `$LATEST`, then what points at published versions.
pub(crate) fn commands(function: &Affected, successor: Option<&str>) -> Vec<CommandBlock> {
    // A word that nobody can mistake for a runtime.
    let (name, to) = (&function.name, successor.unwrap_or("RUNTIME"));
    let mut blocks = Vec::new();
    if function.latest {
        blocks.push(CommandBlock {
            label: "Play its recorded events on it, which changes nothing".to_owned(),
            lines: vec![format!("lambdad migrate {name} --to {to} --rehearse")],
        });
        blocks.push(CommandBlock {
            label: "Migrate, either with".to_owned(),
            lines: vec![format!("lambdad migrate {name} --to {to}")],
        });
        blocks.push(CommandBlock {
            label: "or with".to_owned(),
            lines: vec![format!("aws lambda update-function-configuration --function-name {name} --runtime {to}")],
        });
    }
    let published: Vec<_> = function.aliases.iter().filter(|alias| alias.version != "$LATEST").collect();
    if !published.is_empty() {
        let mut lines = Vec::new();
        if function.latest {
            // Publishing is refused while the update is in progress.
            lines.push(format!("aws lambda wait function-updated-v2 --function-name {name}"));
        }
        lines.push(format!("aws lambda publish-version --function-name {name}"));
        lines.extend(published.iter().map(|alias| {
            format!("aws lambda update-alias --function-name {name} --name {} --function-version VERSION", alias.name)
        }));
        let label = match function.latest {
            true => "Then publish it, and move the aliases to the version that this prints",
            false => "$LATEST has moved; publish it, and move the aliases to the version that this prints",
        };
        blocks.push(CommandBlock { label: label.to_owned(), lines });
    }
    blocks
}

/// `$LATEST` and numbers.
pub(crate) fn versions(function: &Affected) -> Vec<String> {
    let latest = function.latest.then(|| "$LATEST".to_owned());
    latest.into_iter().chain(function.versions.iter().map(u64::to_string)).collect()
}

fn when(today: Date, day: Date) -> String {
    match days_between(today, day) {
        ..0 => "passed".to_owned(),
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        days => format!("in {days} days"),
    }
}

fn functions(number: usize) -> String {
    count(number as u64, "function")
}

/// `1,234 things`.
fn count(number: u64, thing: &str) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    let plural = if number == 1 { "" } else { "s" };
    format!("{text} {thing}{plural}")
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// `2026-01-12 10:11 UTC`.
fn minute(at: Millis) -> String {
    let text = at.rfc3339();
    format!("{} UTC", text.get(..16).unwrap_or(&text).replace('T', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_a_range() {
        for (numbers, text) in
            [(vec![], ""), (vec![12], "12"), (vec![1, 2, 3], "1-3"), (vec![1, 2, 4, 7, 8], "1-2, 4, 7-8")]
        {
            assert_eq!(ranges(&numbers), text);
        }
    }

    #[test]
    fn numbers_have_groups() {
        for (number, text) in [
            (0, "0 things"),
            (1, "1 thing"),
            (999, "999 things"),
            (1000, "1,000 things"),
            (1_234_567, "1,234,567 things"),
        ] {
            assert_eq!(count(number, "thing"), text);
        }
    }
}
