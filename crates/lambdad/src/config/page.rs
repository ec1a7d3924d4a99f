//! docs/configuration.md against the code: every key, its default and its variable.

use std::collections::BTreeSet;
use std::path::Path;

use super::{Flags, Settings, file};

const PAGE: &str = include_str!("../../../../docs/configuration.md");

/// The page's first TOML block.
fn example() -> &'static str {
    PAGE.split("```toml\n").nth(1).unwrap().split("```").next().unwrap()
}

/// What serde names when a table has a key that it does not know.
fn keys(toml: &str) -> Vec<String> {
    let error = toml::from_str::<file::File>(toml).unwrap_err().to_string();
    named(&error)
}

fn named(error: &str) -> Vec<String> {
    let (_, expected) = error.split_once("expected ").unwrap_or_else(|| panic!("{error}"));
    expected.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// `table.key` of everything in the file, with ID for the name of a runtime, a registry or a function.
fn all() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for table in keys("no_such_key = 1") {
        let (prefix, keys) = match table.as_str() {
            "runtimes" => {
                all.extend(["runtimes.dir", "runtimes.keep"].map(str::to_owned));
                let error = toml::from_str::<file::Runtime>("no_such_key = 1").unwrap_err();
                ("runtimes.ID".to_owned(), named(&error.to_string()))
            }
            "functions" => ("functions.ID".to_owned(), keys("[functions.x]\nno_such_key = 1")),
            "registries" => ("registries.ID".to_owned(), keys("[registries.x]\nno_such_key = 1")),
            _ => (table.clone(), keys(&format!("[{table}]\nno_such_key = 1"))),
        };
        all.extend(keys.into_iter().map(|key| format!("{prefix}.{key}")));
    }
    all
}

fn resolved(toml: Option<&str>) -> String {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("lambdad.toml");
    std::fs::write(&path, toml.unwrap_or_default()).unwrap();
    let flags = Flags { config: toml.map(|_| path.clone()), ..Flags::default() };
    format!("{:#?}", Settings::resolve(flags, &|_| None, true).unwrap())
}

#[test]
fn the_example_has_every_key() {
    let uncommented: String = example().lines().map(|line| line.trim_start_matches('#').to_owned() + "\n").collect();
    toml::from_str::<file::File>(&uncommented).unwrap();
    let table: toml::Table = toml::from_str(&uncommented).unwrap();
    let mut shown = BTreeSet::new();
    for (name, value) in &table {
        for (key, value) in value.as_table().unwrap() {
            match value.as_table() {
                Some(inner) => shown.extend(inner.keys().map(|key| format!("{name}.ID.{key}"))),
                None => drop(shown.insert(format!("{name}.{key}"))),
            }
        }
    }
    assert_eq!(shown, all());
}

#[test]
fn the_example_says_the_defaults() {
    assert_eq!(resolved(Some(example())), resolved(None));
}

#[test]
fn every_key_has_a_row_in_its_section() {
    for path in all() {
        let (table, key) = path.rsplit_once('.').unwrap();
        let heading = match table.split('.').next().unwrap() {
            "registries" => "## `[images]`".to_owned(),
            name => format!("## `[{name}]`"),
        };
        let section = PAGE.split(&heading).nth(1).unwrap_or_else(|| panic!("no section {heading}"));
        let section = section.split("\n## ").next().unwrap();
        assert!(section.contains(&format!("\n| `{key}` | ")), "{heading} has no row for {key}");
    }
}

/// Those that are read here are on the page, and no other.
#[test]
fn variables_are_those_that_are_read() {
    let words = |text: &str| -> BTreeSet<String> {
        let words = text.split(|c: char| !c.is_ascii_uppercase() && !c.is_ascii_digit() && c != '_');
        words.filter(|word| word.starts_with("LAMBDAD_")).map(str::to_owned).collect()
    };
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/config");
    let read = ["confinement.rs", "mod.rs", "notices.rs", "parse.rs", "rollout.rs", "server.rs"].map(|name| {
        let text = std::fs::read_to_string(sources.join(name)).unwrap();
        words(&text)
    });
    let mut read: BTreeSet<String> = read.into_iter().flatten().collect();
    // Read where logging begins.
    read.insert("LAMBDAD_LOG".to_owned());
    assert_eq!(words(PAGE), read);
}
