//! What people and scripts see: results on stdout, everything else on stderr.

use std::borrow::Cow;
use std::io::{IsTerminal as _, Write as _};

use serde_json::Value;

use super::failure::Failure;

/// How to print.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    /// Whether `--json` was given.
    pub json: bool,
    /// On stdout.
    colour: bool,
    /// On stderr.
    error_colour: bool,
    progress: bool,
}

/// The few styles there are.
#[derive(Clone, Copy, Debug)]
pub enum Style {
    /// What one may skip.
    Dim,
    /// What went well.
    Good,
}

impl Output {
    /// Looks at the two streams and at `NO_COLOR`.
    pub fn new(json: bool) -> Output {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let progress = !json && std::io::stderr().is_terminal();
        Output {
            json,
            colour: !json && !plain && std::io::stdout().is_terminal(),
            error_colour: progress && !plain,
            progress,
        }
    }

    /// Text for stdout in a style, if stdout is a terminal.
    pub fn styled(&self, style: Style, text: &str) -> String {
        let code = match style {
            Style::Dim => "2",
            Style::Good => "32",
        };
        if self.colour { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }

    /// One line on stdout.
    pub fn line(&self, text: &str) -> Result<(), Failure> {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{text}")?;
        Ok(out.flush()?)
    }

    /// Text on stdout as it is.
    pub fn text(&self, text: &str) -> Result<(), Failure> {
        let mut out = std::io::stdout().lock();
        out.write_all(text.as_bytes())?;
        Ok(out.flush()?)
    }

    /// A JSON document on stdout, indented.
    pub fn document(&self, value: &Value) -> Result<(), Failure> {
        let text = serde_json::to_string_pretty(value).map_err(|error| Failure::Local(error.to_string()))?;
        self.line(&text)
    }

    /// Rows under a heading, columns as wide as their widest cell.
    pub fn table<const N: usize>(&self, heading: [&str; N], rows: &[[String; N]]) -> Result<(), Failure> {
        for (i, line) in aligned(heading, rows).iter().enumerate() {
            let text = if i == 0 { self.styled(Style::Dim, line) } else { line.clone() };
            self.line(&text)?;
        }
        Ok(())
    }

    /// What is going on, on a terminal only, each line replacing the one before.
    pub fn progress(&self, text: &str) {
        if self.progress {
            eprint!("\r\x1b[K{text}");
        }
    }

    /// Takes the progress line away.
    pub fn progress_done(&self) {
        if self.progress {
            eprint!("\r\x1b[K");
        }
    }

    /// Tells of a failure, on stderr.
    pub fn failure(&self, failure: &Failure) {
        self.progress_done();
        match failure {
            Failure::OutputClosed | Failure::Shown => {}
            // The payload on stdout says it all.
            Failure::Function(_) if self.json => {}
            Failure::Refused { code, message } if self.json => {
                eprintln!("{}", serde_json::json!({ "error": code, "message": message }));
            }
            other if self.json => {
                eprintln!("{}", serde_json::json!({ "message": other.to_string() }))
            }
            other => {
                let error = if self.error_colour { "\x1b[31merror:\x1b[0m" } else { "error:" };
                eprintln!("{error} {other}");
            }
        }
    }
}

/// Text that a function wrote, for a person's eyes: what would steer a terminal (escape sequences, C0 and C1 controls) is
/// shown as `\x1b` and the like. Tabs and line ends stay; `--json` gives the text as it was.
pub fn visible(text: &str) -> Cow<'_, str> {
    let steers = |c: char| c.is_control() && !matches!(c, '\t' | '\n');
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if steers(c) { shown.push_str(&format!("\\x{:02x}", u32::from(c))) } else { shown.push(c) }
    }
    Cow::Owned(shown)
}

fn aligned<const N: usize>(heading: [&str; N], rows: &[[String; N]]) -> Vec<String> {
    let heading = heading.map(str::to_owned);
    let all = || std::iter::once(&heading).chain(rows);
    let widths: [usize; N] = std::array::from_fn(|i| all().map(|row| row[i].chars().count()).max().unwrap_or_default());
    all()
        .map(|row| {
            let cells: Vec<_> = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
            cells.join("  ").trim_end().to_owned()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(visible("a\tb\u{e9}\n"), "a\tb\u{e9}\n");
        assert_eq!(visible("\x1b[2J\r\x07\x7f\u{9b}"), r"\x1b[2J\x0d\x07\x7f\x9b");
    }

    #[test]
    fn columns_line_up() {
        let rows = [["é".to_owned(), "1".to_owned()], ["long name".to_owned(), String::new()]];
        assert_eq!(aligned(["NAME", "N"], &rows), ["NAME       N", "é          1", "long name"]);
    }
}
