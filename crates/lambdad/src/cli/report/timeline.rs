//! The timeline: one bar per runtime in use, its phases as segments, a line for the day that is asked about.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};

use super::html::{class, escape};
use super::{Phase, Report, Row};

/// Of the picture, in its own units.
const WIDTH: f64 = 1000.0;
/// Where bars begin: names are left of it.
const LEFT: f64 = 150.0;
const RIGHT: f64 = WIDTH - 10.0;
/// Years and the day's label are above it.
const TOP: f64 = 44.0;
const LANE: f64 = 52.0;
const BAR: f64 = 20.0;
/// A segment that is narrower has no words in it.
const WORDS_MIN: f64 = 84.0;
/// More would make thirty days too thin to see.
const YEARS_MAX: i16 = 7;

/// The days that the picture shows.
struct Span {
    start: Date,
    end: Date,
}

impl Span {
    /// From the beginning of the year before the day, to the end of the year of the last date.
    fn of(report: &Report) -> Span {
        let first = report.as_of.year().saturating_sub(1).max(1);
        let last = report.rows.iter().flat_map(Row::steps).map(|(date, _)| date.year()).max();
        let last = last.unwrap_or_default().max(report.as_of.year()).min(first + YEARS_MAX - 1);
        Span { start: date(first, 1, 1), end: date((last + 1).min(9999), 1, 1) }
    }

    /// Where a day is; at the edge, if it is beyond it.
    fn x(&self, day: Date) -> f64 {
        let days = |until: Date| f64::from((until - self.start).get_days());
        let day = day.clamp(self.start, self.end);
        LEFT + (RIGHT - LEFT) * days(day) / days(self.end).max(1.0)
    }
}

/// An `svg` element.
pub fn timeline(report: &Report) -> String {
    let span = Span::of(report);
    let lanes = lanes(report);
    let height = TOP + LANE * lanes.len() as f64;
    let mut svg = format!(
        "<svg viewBox=\"0 0 {WIDTH:.0} {height:.0}\" role=\"img\" aria-labelledby=\"timeline-title\">\n\
         <title id=\"timeline-title\">When each runtime in use ends, and what may be done with it on {}</title>\n",
        report.as_of
    );
    let top = |index: usize| TOP + LANE * index as f64;
    grid(&mut svg, &span, height);
    for (index, (row, _)) in lanes.iter().enumerate() {
        bar(&mut svg, &span, row, top(index));
    }
    day(&mut svg, &span, report.as_of, height);
    // Words last: they are on top of the lines.
    years(&mut svg, &span);
    for (index, (row, functions)) in lanes.iter().enumerate() {
        words(&mut svg, &span, row, *functions, top(index));
    }
    svg.push_str("</svg>\n");
    svg
}

/// One row for each runtime, in the report's order, and how many functions use it.
fn lanes(report: &Report) -> Vec<(&Row, usize)> {
    let mut users: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut lanes = Vec::new();
    for row in &report.rows {
        if !users.contains_key(row.runtime.as_str()) {
            lanes.push(row);
        }
        users.entry(&row.runtime).or_default().insert(&row.function);
    }
    lanes.into_iter().map(|row| (row, users[row.runtime.as_str()].len())).collect()
}

fn grid(svg: &mut String, span: &Span, height: f64) {
    for year in span.start.year()..=span.end.year() {
        let x = span.x(date(year, 1, 1));
        put(svg, format_args!("<line class=\"grid\" x1=\"{x:.1}\" y1=\"22\" x2=\"{x:.1}\" y2=\"{height:.0}\"/>"));
    }
}

fn years(svg: &mut String, span: &Span) {
    for year in span.start.year()..span.end.year() {
        let x = span.x(date(year, 1, 1)) + 4.0;
        put(svg, format_args!("<text class=\"faint\" x=\"{x:.1}\" y=\"36\">{year}</text>"));
    }
}

fn bar(svg: &mut String, span: &Span, row: &Row, y: f64) {
    for (phase, from, to) in segments(row, span) {
        let (x, width, class) = (span.x(from), span.x(to) - span.x(from), class(phase));
        let since = row.steps().into_iter().find(|(_, step)| *step == phase);
        let tip = since.map_or_else(String::new, |(date, _)| format!(" from {date}"));
        put(
            svg,
            format_args!(
                "<rect class=\"{class}\" x=\"{x:.1}\" y=\"{y:.0}\" width=\"{width:.1}\" height=\"{BAR:.0}\"><title>{}{tip}</title></rect>",
                phase.as_str()
            ),
        );
    }
}

fn words(svg: &mut String, span: &Span, row: &Row, functions: usize, y: f64) {
    let plural = if functions == 1 { "function" } else { "functions" };
    let (inside, below) = (y + 14.0, y + 36.0);
    put(svg, format_args!("<text x=\"0\" y=\"{inside:.0}\">{}</text>", escape(&row.runtime)));
    put(svg, format_args!("<text class=\"faint\" x=\"0\" y=\"{below:.0}\">{functions} {plural}</text>"));
    for (phase, from, to) in segments(row, span) {
        let (x, width) = (span.x(from), span.x(to) - span.x(from));
        if width >= WORDS_MIN {
            let (x, name) = (x + 6.0, phase.as_str());
            put(svg, format_args!("<text class=\"in {}\" x=\"{x:.1}\" y=\"{inside:.0}\">{name}</text>", class(phase)));
        }
    }
    put(svg, format_args!("<text class=\"faint\" x=\"{LEFT:.0}\" y=\"{below:.0}\">{}</text>", dates(row)));
}

/// The phases of a row in order, each with its first day and the first day after it; none is empty.
fn segments(row: &Row, span: &Span) -> Vec<(Phase, Date, Date)> {
    let begins = [
        (Phase::Supported, Some(span.start)),
        (Phase::Deprecated, row.deprecation),
        (Phase::Phase1, row.create_block),
        (Phase::Phase2, row.update_block),
    ];
    let mut segments = Vec::new();
    // From the last: whatever begins later ends what is before it, even one that began out of order.
    let mut end = span.end;
    for (phase, begin) in begins.into_iter().rev() {
        let Some(begin) = begin.map(|day| day.clamp(span.start, span.end)) else { continue };
        if begin < end {
            segments.push((phase, begin, end));
            end = begin;
        }
    }
    segments.reverse();
    segments
}

/// The dates in words, because a thin segment has no room for its own.
fn dates(row: &Row) -> String {
    let steps: Vec<_> = row.steps().into_iter().map(|(date, phase)| format!("{} {date}", phase.as_str())).collect();
    if steps.is_empty() { "no end announced".into() } else { steps.join(" · ") }
}

fn day(svg: &mut String, span: &Span, day: Date, height: f64) {
    let x = span.x(day);
    // On the side where there is room.
    let (anchor, at) = if x > WIDTH / 2.0 { ("end", x - 6.0) } else { ("start", x + 6.0) };
    put(svg, format_args!("<line class=\"day\" x1=\"{x:.1}\" y1=\"4\" x2=\"{x:.1}\" y2=\"{height:.0}\"/>"));
    put(svg, format_args!("<text text-anchor=\"{anchor}\" x=\"{at:.1}\" y=\"15\">{day}</text>"));
}

fn put(svg: &mut String, line: std::fmt::Arguments<'_>) {
    svg.push_str(&format!("{line}\n"));
}
