//! Every runtime identifier the service has ever had, as data.
//!
//! Source of the rows: `facts/aws-runtimes.md` §a, gathered 2026-11-22 from AWS's published table; order is
//! that of the model's `Runtime` enum. Dates move: nothing may depend on an identifier, only on its row.

use std::fmt;

use jiff::civil::Date;

use crate::Architecture;

/// A runtime identifier such as `python3.12`; any text until [`find`] knows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RuntimeId(String);

impl RuntimeId {
    /// Takes the text as the caller sent it; identifiers are case-sensitive (facts §3).
    pub fn new(text: impl Into<String>) -> RuntimeId {
        RuntimeId(text.into())
    }

    /// The text as the caller sent it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its row of the catalogue.
    pub fn entry(&self) -> Option<&'static Entry> {
        find(&self.0)
    }
}

impl fmt::Display for RuntimeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The language half of a runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// Node.js.
    Node,
    /// CPython.
    Python,
    /// Ruby.
    Ruby,
    /// The JVM.
    Java,
    /// .NET.
    DotNet,
    /// The retired managed Go runtime.
    Go,
    /// No language: the package brings an executable `bootstrap`.
    OsOnly,
    /// A customer-managed runtime.
    Custom,
}

/// The operating system half of a runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Os {
    /// The first Amazon Linux.
    AmazonLinux,
    /// Amazon Linux 2.
    AmazonLinux2,
    /// Amazon Linux 2023.
    AmazonLinux2023,
    /// Whatever a customer's image holds.
    Image,
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The identifier.
    pub id: &'static str,
    /// Its language.
    pub language: Language,
    /// The language's version, such as `3.12` or `20`; empty where there is none.
    pub version: &'static str,
    /// Its operating system.
    pub os: Os,
    /// Architectures it exists for.
    pub architectures: &'static [Architecture],
    /// No more patches from this day.
    pub deprecation: Option<Date>,
    /// No new functions from this day.
    pub create_block: Option<Date>,
    /// No updates from this day.
    pub update_block: Option<Date>,
    /// In public preview: may change or vanish.
    pub preview: bool,
}

impl Entry {
    /// Whether CreateFunction may use it on that day.
    pub fn may_create(&self, day: Date) -> bool {
        self.create_block.is_none_or(|block| day < block)
    }
}

/// The row of an identifier.
pub fn find(id: &str) -> Option<&'static Entry> {
    CATALOGUE.iter().find(|entry| entry.id == id)
}

/// The identifiers with which a function can be created on that day, in the order of the table.
pub fn creatable(day: Date) -> impl Iterator<Item = &'static Entry> {
    CATALOGUE.iter().filter(move |entry| entry.may_create(day) && entry.language != Language::Custom)
}

const X86: &[Architecture] = &[Architecture::X86_64];
const BOTH: &[Architecture] = &[Architecture::X86_64, Architecture::Arm64];

const fn on(year: i16, month: i8, day: i8) -> Option<Date> {
    Some(Date::constant(year, month, day))
}

#[expect(clippy::too_many_arguments, reason = "one argument per column, so that a row is one line")]
const fn row(
    id: &'static str,
    language: Language,
    version: &'static str,
    os: Os,
    architectures: &'static [Architecture],
    deprecation: Option<Date>,
    create_block: Option<Date>,
    update_block: Option<Date>,
    preview: bool,
) -> Entry {
    Entry { id, language, version, os, architectures, deprecation, create_block, update_block, preview }
}

/// All rows: identifier, language, version, operating system, architectures, deprecation, create block,
/// update block, preview.
#[rustfmt::skip]
pub const CATALOGUE: &[Entry] = &[
    row("nodejs", Language::Node, "0.10", Os::AmazonLinux, X86, on(2016, 8, 30), on(2016, 9, 30), on(2016, 10, 31), false),
    row("nodejs4.3", Language::Node, "4.3", Os::AmazonLinux, X86, on(2020, 3, 5), on(2020, 2, 3), on(2020, 3, 5), false),
    row("nodejs6.10", Language::Node, "6.10", Os::AmazonLinux, X86, on(2019, 8, 12), on(2019, 7, 12), on(2019, 8, 12), false),
    row("nodejs8.10", Language::Node, "8.10", Os::AmazonLinux, X86, on(2020, 3, 6), on(2020, 2, 4), on(2020, 3, 6), false),
    row("nodejs10.x", Language::Node, "10", Os::AmazonLinux2, X86, on(2021, 7, 30), on(2021, 7, 30), on(2022, 2, 14), false),
    row("nodejs12.x", Language::Node, "12", Os::AmazonLinux2, BOTH, on(2023, 3, 31), on(2023, 3, 31), on(2023, 4, 30), false),
    row("nodejs14.x", Language::Node, "14", Os::AmazonLinux2, BOTH, on(2023, 12, 4), on(2024, 1, 9), on(2027, 3, 3), false),
    row("nodejs16.x", Language::Node, "16", Os::AmazonLinux2, BOTH, on(2024, 6, 12), on(2027, 2, 1), on(2027, 3, 3), false),
    row("nodejs18.x", Language::Node, "18", Os::AmazonLinux2, BOTH, on(2025, 9, 1), on(2027, 2, 1), on(2027, 3, 3), false),
    row("nodejs20.x", Language::Node, "20", Os::AmazonLinux2023, BOTH, on(2026, 4, 30), on(2027, 2, 1), on(2027, 3, 3), false),
    row("nodejs22.x", Language::Node, "22", Os::AmazonLinux2023, BOTH, on(2027, 4, 30), on(2027, 6, 1), on(2027, 7, 1), false),
    row("nodejs24.x", Language::Node, "24", Os::AmazonLinux2023, BOTH, on(2028, 4, 30), on(2028, 6, 1), on(2028, 7, 1), false),
    row("java8", Language::Java, "8", Os::AmazonLinux, X86, on(2024, 1, 8), on(2024, 2, 8), on(2027, 3, 3), false),
    row("java8.al2", Language::Java, "8", Os::AmazonLinux2, BOTH, on(2027, 6, 30), on(2027, 7, 31), on(2027, 8, 31), false),
    row("java11", Language::Java, "11", Os::AmazonLinux2, BOTH, on(2027, 6, 30), on(2027, 7, 31), on(2027, 8, 31), false),
    row("java17", Language::Java, "17", Os::AmazonLinux2, BOTH, on(2027, 6, 30), on(2027, 7, 31), on(2027, 8, 31), false),
    row("java21", Language::Java, "21", Os::AmazonLinux2023, BOTH, on(2029, 6, 30), on(2029, 7, 31), on(2029, 8, 31), false),
    row("java25", Language::Java, "25", Os::AmazonLinux2023, BOTH, on(2029, 6, 30), on(2029, 7, 31), on(2029, 8, 31), false),
    row("python2.7", Language::Python, "2.7", Os::AmazonLinux, X86, on(2021, 7, 15), on(2021, 7, 15), on(2022, 5, 30), false),
    row("python3.6", Language::Python, "3.6", Os::AmazonLinux, X86, on(2022, 7, 18), on(2022, 7, 18), on(2022, 8, 29), false),
    row("python3.7", Language::Python, "3.7", Os::AmazonLinux, X86, on(2023, 12, 4), on(2024, 1, 9), on(2027, 3, 3), false),
    row("python3.8", Language::Python, "3.8", Os::AmazonLinux2, BOTH, on(2024, 10, 14), on(2027, 2, 1), on(2027, 3, 3), false),
    row("python3.9", Language::Python, "3.9", Os::AmazonLinux2, BOTH, on(2025, 12, 15), on(2027, 2, 1), on(2027, 3, 3), false),
    row("python3.10", Language::Python, "3.10", Os::AmazonLinux2, BOTH, on(2026, 10, 31), on(2027, 2, 1), on(2027, 3, 3), false),
    row("python3.11", Language::Python, "3.11", Os::AmazonLinux2, BOTH, on(2027, 6, 30), on(2027, 7, 31), on(2027, 8, 31), false),
    row("python3.12", Language::Python, "3.12", Os::AmazonLinux2023, BOTH, on(2028, 10, 31), on(2028, 11, 30), on(2029, 1, 10), false),
    row("python3.13", Language::Python, "3.13", Os::AmazonLinux2023, BOTH, on(2029, 6, 30), on(2029, 7, 31), on(2029, 8, 31), false),
    row("python3.14", Language::Python, "3.14", Os::AmazonLinux2023, BOTH, on(2029, 6, 30), on(2029, 7, 31), on(2029, 8, 31), false),
    row("dotnetcore1.0", Language::DotNet, "1.0", Os::AmazonLinux, X86, on(2019, 6, 27), on(2019, 6, 30), on(2019, 7, 30), false),
    row("dotnetcore2.0", Language::DotNet, "2.0", Os::AmazonLinux, X86, on(2019, 5, 30), on(2019, 4, 30), on(2019, 5, 30), false),
    row("dotnetcore2.1", Language::DotNet, "2.1", Os::AmazonLinux, X86, on(2022, 1, 5), on(2022, 1, 5), on(2022, 4, 13), false),
    row("dotnetcore3.1", Language::DotNet, "3.1", Os::AmazonLinux2, BOTH, on(2023, 4, 3), on(2023, 4, 3), on(2023, 5, 3), false),
    row("dotnet6", Language::DotNet, "6", Os::AmazonLinux2, BOTH, on(2024, 12, 20), on(2027, 2, 1), on(2027, 3, 3), false),
    row("dotnet8", Language::DotNet, "8", Os::AmazonLinux2023, BOTH, on(2026, 11, 10), on(2027, 2, 1), on(2027, 3, 3), false),
    row("dotnet10", Language::DotNet, "10", Os::AmazonLinux2023, BOTH, on(2028, 11, 14), on(2028, 12, 14), on(2029, 1, 15), false),
    row("nodejs4.3-edge", Language::Node, "4.3", Os::AmazonLinux, X86, on(2020, 3, 5), on(2019, 3, 31), on(2019, 4, 30), false),
    row("go1.x", Language::Go, "1", Os::AmazonLinux, X86, on(2024, 1, 8), on(2024, 2, 8), on(2027, 3, 3), false),
    row("ruby2.5", Language::Ruby, "2.5", Os::AmazonLinux, X86, on(2021, 7, 30), on(2021, 7, 30), on(2022, 3, 31), false),
    row("ruby2.7", Language::Ruby, "2.7", Os::AmazonLinux2, BOTH, on(2023, 12, 7), on(2024, 1, 9), on(2027, 3, 3), false),
    row("ruby3.2", Language::Ruby, "3.2", Os::AmazonLinux2, BOTH, on(2026, 3, 31), on(2027, 2, 1), on(2027, 3, 3), false),
    row("ruby3.3", Language::Ruby, "3.3", Os::AmazonLinux2023, BOTH, on(2027, 3, 31), on(2027, 4, 30), on(2027, 5, 31), false),
    row("ruby3.4", Language::Ruby, "3.4", Os::AmazonLinux2023, BOTH, on(2028, 3, 31), on(2028, 4, 30), on(2028, 5, 31), false),
    row("ruby4.0", Language::Ruby, "4.0", Os::AmazonLinux2023, BOTH, on(2029, 3, 31), on(2029, 4, 30), on(2029, 5, 31), false),
    row("provided", Language::OsOnly, "", Os::AmazonLinux, X86, on(2024, 1, 8), on(2024, 2, 8), on(2027, 3, 3), false),
    row("provided.al2", Language::OsOnly, "", Os::AmazonLinux2, BOTH, on(2026, 7, 31), on(2027, 2, 1), on(2027, 3, 3), false),
    row("provided.al2023", Language::OsOnly, "", Os::AmazonLinux2023, BOTH, on(2029, 6, 30), on(2029, 7, 31), on(2029, 8, 31), false),
    row("nodejs26.x", Language::Node, "26", Os::AmazonLinux2023, BOTH, None, None, None, true),
    row("python3.15", Language::Python, "3.15", Os::AmazonLinux2023, BOTH, None, None, None, true),
    row("java8.al2023", Language::Java, "8", Os::AmazonLinux2023, BOTH, on(2029, 6, 30), on(2029, 7, 31), on(2029, 8, 31), false),
    row("java11.al2023", Language::Java, "11", Os::AmazonLinux2023, BOTH, on(2029, 6, 30), on(2029, 7, 31), on(2029, 8, 31), false),
    row("java17.al2023", Language::Java, "17", Os::AmazonLinux2023, BOTH, on(2029, 6, 30), on(2029, 7, 31), on(2029, 8, 31), false),
    row("custom", Language::Custom, "", Os::Image, BOTH, None, None, None, false),
];

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn today_refuses_what_the_facts_say_is_refused() {
        let today = date(2026, 11, 22);
        let refused: Vec<_> = CATALOGUE.iter().filter(|e| !e.may_create(today)).map(|e| e.id).collect();
        for id in ["nodejs14.x", "python3.7", "ruby2.7", "java8", "go1.x", "provided", "dotnetcore3.1"] {
            assert!(refused.contains(&id), "{id}");
        }
        for id in ["python3.8", "nodejs16.x", "dotnet6", "ruby3.2", "provided.al2", "python3.11"] {
            assert!(!refused.contains(&id), "{id}");
        }
    }

    #[test]
    fn a_block_begins_on_its_day() {
        let entry = find("python3.9").expect("in the table");
        assert!(entry.may_create(date(2027, 1, 31)));
        assert!(!entry.may_create(date(2027, 2, 1)));
    }

    #[test]
    fn identifiers_are_unique_and_case_sensitive() {
        for (i, entry) in CATALOGUE.iter().enumerate() {
            assert!(CATALOGUE[..i].iter().all(|other| other.id != entry.id), "{}", entry.id);
        }
        assert!(find("PYTHON3.9").is_none());
    }
}
