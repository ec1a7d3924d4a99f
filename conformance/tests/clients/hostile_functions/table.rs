//! The table in `conformance/hostile/README.md` is complete, and what it names is there.

use std::collections::BTreeSet;
use std::fs;

use super::GROUPS;
use super::package::folder;
use crate::specification::is_there;

/// The behaviours of the facts (`isolation.md` §1.5), each one row.
const BEHAVIOURS: usize = 45;

#[test]
fn every_behaviour_has_its_function_and_its_test() {
    let page = fs::read_to_string(folder().join("README.md")).expect("the table");
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| ") && line[2..].starts_with(|c: char| c.is_ascii_digit()))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    let numbers: Vec<String> = rows.iter().map(|row| row[0].to_owned()).collect();
    assert_eq!(numbers, (1..=BEHAVIOURS).map(|n| n.to_string()).collect::<Vec<_>>());

    let mut named = BTreeSet::new();
    for row in &rows {
        let [number, _, function, expected, held_by] = row[..] else { panic!("{row:?}: not five columns") };
        assert!(!expected.is_empty(), "{number}: nothing is expected");
        if !function.is_empty() {
            let name = function.split(['[', ']']).nth(1).expect("a link");
            assert!(name.starts_with(&format!("{number:0>2}-")), "{number}: {name}");
            assert!(folder().join(name).is_dir(), "{number}: there is no folder {name}");
            named.insert(name.to_owned());
        }
        let tests: Vec<&str> = held_by.split('`').skip(1).step_by(2).collect();
        assert!(!tests.is_empty(), "{number}: {held_by}");
        for test in tests {
            assert!(exists(test), "{number}: there is no test {test}");
        }
    }
    let folders = fs::read_dir(folder()).expect("the functions").map(|entry| entry.expect("an entry"));
    let folders: BTreeSet<String> = folders
        .filter(|entry| entry.path().is_dir() && entry.file_name() != "common")
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    assert_eq!(named, folders, "folders that the table names, and folders that are there");
}

fn exists(test: &str) -> bool {
    if let Some(group) = test.strip_prefix("hostile ") {
        return GROUPS.contains(&group);
    }
    if let Some((file, function)) = test.strip_prefix("crates/").and_then(|test| test.split_once("::")) {
        let text = fs::read_to_string(testkit::repository().join("crates").join(file)).unwrap_or_default();
        return text.contains(&format!("fn {function}("));
    }
    (test.starts_with("py:") || test.starts_with("clients ")) && is_there(test)
}
