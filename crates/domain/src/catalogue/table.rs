//! The form of the table: comma-separated values without quotes, columns named by the first line, `#` comments.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Entry, Language, LanguageVersion, Os};
use crate::Architecture;
use crate::lifecycle::{Dates, Step};

/// What is wrong with a table, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {fault}")]
pub struct TableError {
    /// Counted from 1.
    pub line: usize,
    /// What is wrong, and what it may be.
    pub fault: String,
}

const COLUMNS: &[&str] = &[
    "id",
    "languages",
    "os",
    "image",
    "kernel",
    "architectures",
    "deprecation",
    "create_block",
    "update_block",
    "successor",
    "preview",
    "support_policy",
    "source",
    "checked",
];
/// Those that mean "-" where a table has no such column.
const OPTIONAL: &[&str] = &["image", "kernel", "successor", "preview", "support_policy", "source", "checked"];

/// All rows, or the first fault.
pub(super) fn parse(text: &str, source: Option<&str>) -> Result<Vec<Entry>, TableError> {
    let mut lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    let (number, header) =
        lines.next().ok_or_else(|| fault(1, "the table is empty: its first line names the columns".into()))?;
    let columns: Vec<&str> = header.split(',').map(str::trim).collect();
    if let Some(unknown) = columns.iter().find(|column| !COLUMNS.contains(column)) {
        return Err(fault(number, format!("unknown column '{unknown}': there are {}", COLUMNS.join(", "))));
    }
    if let Some(missing) = COLUMNS.iter().find(|column| !columns.contains(column) && !OPTIONAL.contains(column)) {
        return Err(fault(number, format!("there is no column '{missing}'")));
    }
    let mut entries: Vec<Entry> = Vec::new();
    for (number, line) in lines {
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        if cells.len() != columns.len() {
            return Err(fault(number, format!("{} values for {} columns", cells.len(), columns.len())));
        }
        let row = Row { cells: columns.iter().copied().zip(cells).collect(), source };
        let entry = row.entry().map_err(|text| fault(number, text))?;
        if entries.iter().any(|earlier| earlier.id == entry.id) {
            return Err(fault(number, format!("'{}' is there twice", entry.id)));
        }
        entries.push(entry);
    }
    Ok(entries)
}

fn fault(line: usize, fault: String) -> TableError {
    TableError { line, fault }
}

struct Row<'a> {
    cells: BTreeMap<&'a str, &'a str>,
    source: Option<&'a str>,
}

impl Row<'_> {
    fn entry(&self) -> Result<Entry, String> {
        let id = self.cell("id").ok_or("there is no id")?;
        let good = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
        // It names a directory of trees.
        if !id.bytes().all(good) || !id.as_bytes()[0].is_ascii_alphanumeric() || id.len() > 64 {
            return Err(format!(
                "'{id}' is not an identifier: up to 64 letters, digits, '.', '-' and '_', a letter or digit first"
            ));
        }
        let row = self.cell("source").unwrap_or("table");
        let source: Arc<str> = self.source.map_or_else(|| row.to_owned(), |file| format!("{file}: {row}")).into();
        let mut dates = Dates::default();
        for (column, step) in
            [("deprecation", Step::Deprecation), ("create_block", Step::Phase1), ("update_block", Step::Phase2)]
        {
            if let Some(text) = self.cell(column) {
                dates.set(step, date(text)?, source.clone());
            }
        }
        dates.check().map_err(|error| format!("{id}: {error}"))?;
        Ok(Entry {
            id: id.to_owned(),
            languages: self.cell("languages").map_or(Ok(Vec::new()), languages)?,
            os: os(self.cell("os").ok_or("there is no os")?)?,
            image: self.text("image"),
            kernel: self.text("kernel"),
            architectures: self
                .cell("architectures")
                .ok_or("there are no architectures")?
                .split('+')
                .map(architecture)
                .collect::<Result<_, _>>()?,
            dates,
            successor: self.cell("successor").map(str::to_owned),
            successor_is_given: false,
            preview: match self.cell("preview") {
                None => false,
                Some("preview") => true,
                Some(other) => return Err(format!("preview is '{other}': it is 'preview' or '-'")),
            },
            support_policy: self.text("support_policy"),
            source,
            checked: self.cell("checked").map_or(Ok(Date::constant(1970, 1, 1)), date)?,
        })
    }

    /// A value; `-` and nothing are none.
    fn cell(&self, column: &str) -> Option<&str> {
        self.cells.get(column).copied().filter(|value| !value.is_empty() && *value != "-")
    }

    fn text(&self, column: &str) -> String {
        self.cell(column).unwrap_or_default().to_owned()
    }
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| format!("'{text}' is not a date such as 2027-02-01"))
}

fn languages(text: &str) -> Result<Vec<LanguageVersion>, String> {
    text.split('+')
        .map(|one| {
            let (name, version) = one.split_once(':').unwrap_or((one, ""));
            let language = match name {
                "nodejs" => Language::Node,
                "python" => Language::Python,
                "ruby" => Language::Ruby,
                "java" => Language::Java,
                "dotnet" => Language::DotNet,
                "go" => Language::Go,
                "custom" => Language::Custom,
                _ => return Err(format!("'{name}' is not a language: nodejs, python, ruby, java, dotnet or go")),
            };
            let good = |b: u8| b.is_ascii_digit() || b == b'.';
            if language != Language::Custom && (version.is_empty() || !version.bytes().all(good)) {
                return Err(format!("'{one}' is not a language and its version, such as python:3.12"));
            }
            Ok(LanguageVersion { language, version: version.to_owned() })
        })
        .collect()
}

fn os(text: &str) -> Result<Os, String> {
    match text {
        "al1" => Ok(Os::AmazonLinux),
        "al2" => Ok(Os::AmazonLinux2),
        "al2023" => Ok(Os::AmazonLinux2023),
        "image" => Ok(Os::Image),
        _ => Err(format!("'{text}' is not an operating system: al1, al2, al2023 or image")),
    }
}

fn architecture(text: &str) -> Result<Architecture, String> {
    [Architecture::X86_64, Architecture::Arm64]
        .into_iter()
        .find(|architecture| architecture.as_str() == text)
        .ok_or_else(|| format!("'{text}' is not an architecture: x86_64 or arm64"))
}
