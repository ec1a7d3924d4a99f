//! Every runtime identifier there is, as data.
//!
//! The rows are in `runtimes.csv`, each with its source and the day it was checked; an operator can import a newer
//! table and override single rows. Dates move: nothing may depend on an identifier, only on its row.

mod table;

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;

use crate::Architecture;
use crate::lifecycle::{Dates, GapTooShort, Phase};

pub use table::TableError;

/// A runtime identifier such as `python3.12`; any text until a [`Catalogue`] knows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RuntimeId(String);

impl RuntimeId {
    /// The identifier of customer-managed runtimes; which one is in the function's `RuntimeConfig`.
    pub const CUSTOM: &'static str = "custom";

    /// Takes the text as the caller sent it; identifiers are case-sensitive (facts §3).
    pub fn new(text: impl Into<String>) -> RuntimeId {
        RuntimeId(text.into())
    }

    /// The text as the caller sent it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it stands for a customer-managed runtime.
    pub fn is_custom(&self) -> bool {
        self.0 == RuntimeId::CUSTOM
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

/// One version of one language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LanguageVersion {
    /// The language.
    pub language: Language,
    /// Its version, such as `3.12` or `20`.
    pub version: String,
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

impl Os {
    /// For people.
    pub fn name(self) -> &'static str {
        match self {
            Os::AmazonLinux => "Amazon Linux",
            Os::AmazonLinux2 => "Amazon Linux 2",
            Os::AmazonLinux2023 => "Amazon Linux 2023",
            Os::Image => "the image's own",
        }
    }
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The identifier.
    pub id: String,
    /// One version of a language, several, or several languages; the first runs the handler. Empty: an operating
    /// system only.
    pub languages: Vec<LanguageVersion>,
    /// Its operating system.
    pub os: Os,
    /// The operating system's image as the service's documentation names it; empty where it names none.
    pub image: String,
    /// Its kernel, likewise. A function here runs on this machine's kernel.
    pub kernel: String,
    /// Architectures it exists for.
    pub architectures: Vec<Architecture>,
    /// When its life changes.
    pub dates: Dates,
    /// What to move to; empty for the newest of its kind.
    pub successor: Option<String>,
    /// The operator named the successor, and means it whether it runs here yet or not.
    pub successor_is_given: bool,
    /// In public preview: may change or vanish, no support.
    pub preview: bool,
    /// Where the makers of the language, or of the system, say how long they support it.
    pub support_policy: String,
    /// Where the row comes from.
    pub source: Arc<str>,
    /// When that was read.
    pub checked: Date,
}

impl Entry {
    /// The language that runs the handler.
    pub fn language(&self) -> Language {
        self.languages.first().map_or(Language::OsOnly, |first| first.language)
    }

    /// The version of [`Entry::language`]; empty where there is none.
    pub fn version(&self) -> &str {
        self.languages.first().map_or("", |first| &first.version)
    }

    /// Whether CreateFunction may use it on that day, as far as its dates go.
    pub fn may_create(&self, day: Date) -> bool {
        self.dates.phase(day) < Phase::Phase1
    }
}

/// The table, in the order of its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    entries: Vec<Entry>,
}

impl Catalogue {
    /// The table this build came with.
    pub fn builtin() -> Catalogue {
        // A test parses it.
        table::parse(include_str!("runtimes.csv"), None)
            .map_or_else(|_| Catalogue { entries: Vec::new() }, |entries| Catalogue { entries })
    }

    /// Reads a table in the form of `runtimes.csv`. `source`, such as a file's name, is put before each row's own.
    pub fn parse(text: &str, source: &str) -> Result<Catalogue, TableError> {
        Ok(Catalogue { entries: table::parse(text, Some(source))? })
    }

    /// The row of an identifier.
    pub fn find(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// All rows.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    /// The identifiers with which a function can be created on that day, in the order of the table.
    pub fn creatable(&self, day: Date) -> impl Iterator<Item = &Entry> {
        self.entries().filter(move |entry| entry.may_create(day) && entry.language() != Language::Custom)
    }

    /// Rows of `newer` take the place of those with their identifier; new ones come after.
    pub fn merge(&mut self, newer: Catalogue) {
        for entry in newer.entries {
            match self.entries.iter_mut().find(|old| old.id == entry.id) {
                Some(old) => *old = entry,
                None => self.entries.push(entry),
            }
        }
    }

    /// Changes one row; false if there is no such identifier.
    pub fn change(
        &mut self,
        id: &str,
        change: impl FnOnce(&mut Entry) -> Result<(), GapTooShort>,
    ) -> Result<bool, GapTooShort> {
        match self.entries.iter_mut().find(|entry| entry.id == id) {
            Some(entry) => change(entry).map(|()| true),
            None => Ok(false),
        }
    }

    /// Phase 1 of every runtime begins on its deprecation date, where that is earlier.
    #[must_use]
    pub fn strict(self) -> Catalogue {
        self.strict_unless(|_| false)
    }

    /// The same but for some.
    #[must_use]
    pub fn strict_unless(mut self, is_exempt: impl Fn(&str) -> bool) -> Catalogue {
        for entry in self.entries.iter_mut().filter(|entry| !is_exempt(&entry.id)) {
            entry.dates = entry.dates.strict();
        }
        self
    }

    /// What a function on this runtime is told to move to: the first of its successors that is supported on that day
    /// and runs here; else the newest later version of its language that does; else, for the operator to install, the
    /// first successor that is supported.
    pub fn successor(&self, id: &str, day: Date, runs_here: impl Fn(&Entry) -> bool) -> Option<&Entry> {
        let from = self.find(id)?;
        let open = |entry: &Entry| entry.dates.phase(day) == Phase::Supported && !entry.preview;
        let named: Vec<&Entry> = self.successors(from).filter(|entry| open(entry)).collect();
        let later = |entry: &&Entry| {
            entry.language() == from.language() && numbers(entry.version()) > numbers(from.version()) && open(entry)
        };
        named
            .iter()
            .copied()
            .find(|entry| runs_here(entry) || (from.successor_is_given && from.successor.as_ref() == Some(&entry.id)))
            .or_else(|| {
                let here = self.entries().filter(later).filter(|entry| runs_here(entry));
                here.max_by_key(|entry| numbers(entry.version()))
            })
            .or_else(|| named.first().copied())
    }

    /// Its successor, its successor's, and so on. Tables are the operator's: a chain that runs in a circle ends all the
    /// same.
    fn successors(&self, from: &Entry) -> impl Iterator<Item = &Entry> {
        let mut next = from.successor.clone();
        (0..self.entries.len()).map_while(move |_| {
            let entry = self.find(next.as_deref()?)?;
            next.clone_from(&entry.successor);
            Some(entry)
        })
    }
}

/// `3.9` comes before `3.10`.
fn numbers(version: &str) -> Vec<u32> {
    version.split('.').map(|number| number.parse().unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests;
