//! One report in every form, against files that were looked at. `LAMBDAD_UPDATE_REPORT=1` writes them anew.

use std::path::Path;

use jiff::civil::date;

use super::*;

fn report() -> Report {
    serde_json::from_str(include_str!("golden/report.json")).unwrap()
}

fn check(file: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/report/golden").join(file);
    if std::env::var_os("LAMBDAD_UPDATE_REPORT").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "{} is not what is made now:\n{text}", path.display());
}

#[test]
fn a_table() {
    let report = report();
    let mut text = summary(&report) + "\n";
    for row in std::iter::once(HEADING.map(str::to_owned)).chain(rows(&report)) {
        text.push_str(&(row.join(" | ") + "\n"));
    }
    text.push_str(&reasons(&report).concat());
    check("report.txt", &text);
}

#[test]
fn a_csv_file() {
    check("report.csv", &csv(&report()));
}

#[test]
fn a_page() {
    check("report.html", &page(&report()));
}

#[test]
fn a_page_without_functions() {
    let page = page(&Report { as_of: date(2027, 2, 2), rows: vec![] });
    assert!(page.contains("There are no functions.") && !page.contains("<svg"), "{page}");
}

/// The fixture's names try to break out; a page in which they do has other elements than these.
#[test]
fn nothing_from_a_row_becomes_markup() {
    let page = page(&report());
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;"), "{page}");
    let known = [
        "!doctype",
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "main",
        "h1",
        "p",
        "figure",
        "svg",
        "line",
        "text",
        "rect",
        "figcaption",
        "span",
        "i",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "br",
        "small",
        "code",
    ];
    for tag in page.split('<').skip(1) {
        let name = tag.trim_start_matches('/').split([' ', '>', '/', '\n']).next().unwrap();
        assert!(known.contains(&name), "<{name}>");
    }
    assert!(!page.contains("http:") && !page.contains("https:"), "it refers to nothing");
}

/// Where each segment begins and ends, in days from the picture's left edge, is what the dates say.
#[test]
fn segments_meet_at_their_dates() {
    let svg = timeline::timeline(&report());
    let number = |line: &str, name: &str| -> f64 {
        line.split(&format!(" {name}=\"")).nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
    };
    // python3.9 on 2027-02-02: deprecated 2025-12-15, phase 1 2027-02-01, phase 2 2027-03-03.
    let names: Vec<_> = svg.lines().filter(|line| line.starts_with("<text x=\"0\"")).collect();
    let index = names.iter().position(|line| line.contains(">python3.9<")).unwrap();
    let y = format!(" y=\"{}\"", 44 + 52 * index);
    let lane: Vec<_> = svg.lines().filter(|line| line.starts_with("<rect") && line.contains(&y)).collect();
    let classes: Vec<_> = lane.iter().map(|line| line.split('"').nth(1).unwrap()).collect();
    assert_eq!(classes, ["deprecated", "phase1", "phase2"], "it was deprecated before the picture begins");
    for pair in lane.windows(2) {
        assert!((number(pair[0], "x") + number(pair[0], "width") - number(pair[1], "x")).abs() < 0.11, "{pair:?}");
    }
    // 840 units for the 1461 days of 2026 to 2029.
    let x = |day: jiff::civil::Date| 150.0 + 840.0 * f64::from((day - date(2026, 1, 1)).get_days()) / 1461.0;
    assert!((number(lane[1], "x") - x(date(2027, 2, 1))).abs() < 0.06, "{}", lane[1]);
    assert!((number(lane[2], "x") - x(date(2027, 3, 3))).abs() < 0.06, "{}", lane[2]);
    let day = svg.lines().find(|line| line.contains("class=\"day\"")).unwrap();
    assert!((number(day, "x1") - x(date(2027, 2, 2))).abs() < 0.06, "{day}");
}

#[test]
fn an_alias_stands_by_the_version_that_it_leads_to() {
    let mut row = report().rows[0].clone();
    row.versions = ["$LATEST", "1", "2", "3"].map(str::to_owned).to_vec();
    let aliases = [("1", vec!["live", "test"]), ("3", vec!["live"])];
    row.aliases_by_version =
        aliases.map(|(version, names)| (version.to_owned(), names.into_iter().map(str::to_owned).collect())).into();
    assert_eq!(table::versions(&row), "$LATEST, 1 (live, test), 2, 3 (live)");
}

#[test]
fn what_is_far_away_is_not_to_be_migrated_yet() {
    let row = |phase, deprecation| Row {
        phase,
        deprecation,
        create_block: None,
        update_block: None,
        ..report().rows[0].clone()
    };
    let today = date(2027, 1, 1);
    assert!(row(Phase::Supported, Some(date(2027, 6, 30))).matters(today), "in 180 days");
    assert!(!row(Phase::Supported, Some(date(2027, 7, 1))).matters(today), "in 181 days");
    assert!(!row(Phase::Supported, None).matters(today));
    assert!(row(Phase::Deprecated, Some(date(2026, 1, 1))).matters(today), "it is not patched any more");
}

#[test]
fn what_comes_next_is_what_has_not_begun() {
    let row = |phase, dates: [Option<jiff::civil::Date>; 3]| Row {
        phase,
        deprecation: dates[0],
        create_block: dates[1],
        update_block: dates[2],
        ..report().rows[0].clone()
    };
    let (a, b, c) = (date(2027, 1, 1), date(2027, 2, 1), date(2027, 3, 1));
    let all = [Some(a), Some(b), Some(c)];
    assert_eq!(row(Phase::Supported, all).next(date(2026, 12, 31)), Some((a, Phase::Deprecated)));
    assert_eq!(row(Phase::Deprecated, all).next(a), Some((b, Phase::Phase1)));
    assert_eq!(row(Phase::Phase1, all).next(b), Some((c, Phase::Phase2)));
    assert_eq!(row(Phase::Phase2, all).next(c), None);
    // Blocked before it is deprecated, as nodejs4.3 was.
    assert_eq!(row(Phase::Phase1, [Some(b), Some(a), Some(c)]).next(a), Some((c, Phase::Phase2)));
    assert_eq!(row(Phase::Supported, [None; 3]).next(a), None);
}
