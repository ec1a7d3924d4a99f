//! The report as one page that needs nothing else: no scripts, no fonts, no addresses. Light or dark as the reader
//! has it.

use super::table::{last_invoked, next, summary, versions};
use super::timeline::timeline;
use super::{Phase, Report, Row};

const STYLE: &str = include_str!("style.css");

/// The whole page.
pub fn page(report: &Report) -> String {
    let as_of = report.as_of;
    let body = if report.rows.is_empty() {
        "<p>There are no functions.</p>\n".to_owned()
    } else {
        format!("<figure>\n{}{}</figure>\n{}", timeline(report), legend(), table(report))
    };
    format!(
        "<!doctype html>\n\
         <html lang=\"en\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>Runtimes on {as_of}</title>\n\
         <style>\n{STYLE}</style>\n\
         </head>\n\
         <body>\n\
         <main>\n\
         <h1>Runtimes on {as_of}</h1>\n\
         <p>{}</p>\n\
         {body}\
         </main>\n\
         </body>\n\
         </html>\n",
        escape(&summary(report)),
    )
}

fn legend() -> String {
    let item = |(phase, text): (Phase, &str)| {
        format!("<span><i class=\"{}\"></i>{}: {text}</span>\n", class(phase), phase.as_str())
    };
    let items = [
        (Phase::Supported, "patched"),
        (Phase::Deprecated, "no more patches"),
        (Phase::Phase1, "no new functions"),
        (Phase::Phase2, "no updates but the migration away"),
    ];
    format!(
        "<figcaption>\n{}<span>Functions can be invoked in every phase.</span>\n</figcaption>\n",
        items.map(item).concat()
    )
}

fn table(report: &Report) -> String {
    let heading = ["Function", "Versions", "Runtime", "Phase", "Next", "Last invoked", "In 30 days", "To migrate"];
    let heading: String = heading.iter().map(|text| format!("<th scope=\"col\">{text}</th>")).collect();
    let rows: String = report.rows.iter().map(|row| line(report, row)).collect();
    format!("<table>\n<thead>\n<tr>{heading}</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
}

fn line(report: &Report, row: &Row) -> String {
    let since = match row.since() {
        Some(since) if row.phase > Phase::Supported => format!(" since {since}"),
        Some(_) | None => String::new(),
    };
    let reason = row.reason.as_deref().map(|reason| format!("<br><small>{}</small>", escape(reason)));
    let matters = row.matters(report.as_of);
    let commands = row.commands.iter().filter(|_| matters).map(|command| format!("<code>{}</code>", escape(command)));
    let commands = commands.collect::<Vec<_>>().join("<br>");
    let cells = [
        format!("<th scope=\"row\" title=\"{}\">{}</th>", escape(&row.arn), escape(&row.function)),
        format!("<td>{}</td>", escape(&versions(row))),
        format!("<td>{}</td>", escape(&row.runtime)),
        format!(
            "<td><span class=\"date\"><span class=\"phase {}\">{}</span>{since}</span>{}</td>",
            class(row.phase),
            row.phase.as_str(),
            reason.unwrap_or_default()
        ),
        format!("<td class=\"date\">{}</td>", next(report, row)),
        format!("<td class=\"date\">{}</td>", escape(last_invoked(row))),
        format!("<td>{}</td>", row.invocations_30_days),
        format!("<td>{}</td>", if commands.is_empty() { "-" } else { &commands }),
    ];
    format!("<tr>{}</tr>\n", cells.concat())
}

/// Of the style sheet.
pub(super) fn class(phase: Phase) -> &'static str {
    match phase {
        Phase::Supported => "supported",
        Phase::Deprecated => "deprecated",
        Phase::Phase1 => "phase1",
        Phase::Phase2 => "phase2",
    }
}

/// Text as text, in an element and in a quoted attribute.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
