use jiff::civil::date;

use super::*;
use crate::lifecycle::Step;

#[test]
fn the_builtin_table_is_whole() {
    table::parse(include_str!("runtimes.csv"), None).expect("parses");
    let catalogue = Catalogue::builtin();
    // The 52 of the model's enum (facts, runtimes §a).
    assert_eq!(catalogue.entries().count(), 52);
    for entry in catalogue.entries() {
        if let Some(successor) = &entry.successor {
            assert!(catalogue.find(successor).is_some(), "{}: {successor}", entry.id);
        }
        let open = entry.preview || entry.language() == Language::Custom;
        assert_eq!(entry.dates.on(Step::Phase1).is_none(), open, "{}", entry.id);
    }
    assert_eq!(catalogue.entries().filter(|entry| entry.preview).count(), 2);
}

#[test]
fn today_refuses_what_the_facts_say_is_refused() {
    let today = date(2026, 11, 22);
    let catalogue = Catalogue::builtin();
    let may = |id: &str| catalogue.find(id).expect(id).may_create(today);
    for id in ["nodejs14.x", "python3.7", "ruby2.7", "java8", "go1.x", "provided", "dotnetcore3.1"] {
        assert!(!may(id), "{id}");
    }
    for id in ["python3.8", "nodejs16.x", "dotnet6", "ruby3.2", "provided.al2", "python3.11"] {
        assert!(may(id), "{id}");
    }
}

#[test]
fn identifiers_are_case_sensitive() {
    assert!(Catalogue::builtin().find("PYTHON3.9").is_none());
}

#[test]
fn a_newer_table_replaces_rows_and_adds_some() {
    let text = "id,languages,os,architectures,deprecation,create_block,update_block,source,checked\n\
        # moved once more\n\
        python3.9,python:3.9,al2,x86_64+arm64,2025-12-15,2027-06-01,2027-07-01,notice of 2026-12-01,2026-12-02\n\
        both1,nodejs:20+python:3.12,al2023,x86_64,-,-,-,-,-\n";
    let newer = Catalogue::parse(text, "newer.csv").expect("parses");
    let mut catalogue = Catalogue::builtin();
    catalogue.merge(newer);
    assert_eq!(catalogue.entries().count(), 53);
    let moved = catalogue.find("python3.9").expect("there");
    assert_eq!(moved.dates.on(Step::Phase1), Some(date(2027, 6, 1)));
    assert_eq!(moved.dates.source(Step::Phase1), Some("newer.csv: notice of 2026-12-01"));
    assert_eq!(catalogue.find("python3.8").expect("there").dates.source(Step::Phase1), Some("aws"));
    let both = catalogue.find("both1").expect("there");
    assert_eq!((both.language(), both.version(), both.languages.len()), (Language::Node, "20", 2));
}

#[test]
fn a_bad_table_says_where_and_what() {
    let check = |rows: &str, expected: &str| {
        let text = format!("id,languages,os,architectures,deprecation,create_block,update_block\n{rows}");
        let error = Catalogue::parse(&text, "t.csv").expect_err(rows).to_string();
        assert!(error.contains(expected), "{rows}: {error}");
    };
    check("a,python:3.9,al2,x86_64,-,2027-01-01,2027-01-30", "line 2: a: phase 2 begins on 2027-01-30, 29 days after");
    check("a,python:3.9,al2,x86_64,-,-,2027-01-30", "phase 2 has a date (2027-01-30) and phase 1 has none");
    check("a,python,al2,x86_64,-,-,-", "'python' is not a language and its version");
    check("a,cobol:1,al2,x86_64,-,-,-", "'cobol' is not a language");
    check("a,-,windows,x86_64,-,-,-", "'windows' is not an operating system");
    check("a,-,al2,riscv,-,-,-", "'riscv' is not an architecture");
    check("a,-,al2,x86_64,soon,-,-", "'soon' is not a date");
    check("../a,-,al2,x86_64,-,-,-", "'../a' is not an identifier");
    check("a,-,al2,x86_64,-,-,-\na,-,al2,x86_64,-,-,-", "line 3: 'a' is there twice");
    check("a,-,al2", "3 values for 7 columns");
    assert!(
        Catalogue::parse("id,nonsense\n", "t").expect_err("unknown").to_string().contains("unknown column 'nonsense'")
    );
    assert!(Catalogue::parse("", "t").is_err());
}

#[test]
fn a_successor_is_supported_on_the_day_it_is_named() {
    let catalogue = Catalogue::builtin();
    let on = |id, day| catalogue.successor(id, day, |_| true).map(|entry| entry.id.as_str());
    assert_eq!(on("python3.9", date(2026, 11, 22)), Some("python3.14"));
    assert_eq!(on("java8", date(2026, 11, 22)), Some("java8.al2023"));
    assert_eq!(on("python3.9", date(2031, 1, 1)), None);
    assert_eq!(on("python3.14", date(2026, 11, 22)), None);
}

#[test]
fn a_successor_runs_here_if_any_does() {
    let catalogue = Catalogue::builtin();
    let day = date(2026, 11, 22);
    let with = |id, here: &[&str]| {
        catalogue.successor(id, day, |entry| here.contains(&&*entry.id)).map(|entry| entry.id.as_str())
    };
    assert_eq!(with("python3.9", &["python3.9", "python3.11", "python3.13"]), Some("python3.13"));
    assert_eq!(with("python3.9", &["python3.8", "python3.9"]), Some("python3.14"), "the operator has to install one");
    assert_eq!(with("python3.9", &["python3.15", "python3.11"]), Some("python3.11"), "no preview");
    assert_eq!(with("nodejs20.x", &["nodejs18.x", "nodejs22.x"]), Some("nodejs22.x"));
    assert_eq!(with("python3.13", &["python3.12"]), Some("python3.14"), "never back");
}
