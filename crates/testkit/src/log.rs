//! The server's own log, which it writes as JSON lines when stderr is not a terminal.

use std::path::Path;

use serde_json::Value;

/// How serious a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// TRACE, DEBUG or INFO.
    Quiet,
    /// Something a person should look at.
    Warn,
    /// Something went wrong in the server.
    Error,
}

/// One line of the log.
#[derive(Clone, Debug)]
pub struct Record {
    /// How serious it is.
    pub level: Level,
    /// The line as it was written.
    pub line: String,
}

impl Record {
    /// A line that is not a JSON record (a panic's message, a dynamic linker's complaint) is an error.
    fn parse(line: &str) -> Record {
        let level = match serde_json::from_str::<Value>(line) {
            Ok(record) => match record["level"].as_str() {
                Some("ERROR") => Level::Error,
                Some("WARN") => Level::Warn,
                Some(_) => Level::Quiet,
                None => Level::Error,
            },
            Err(_) => Level::Error,
        };
        Record { level, line: line.to_owned() }
    }
}

/// All records of a log file.
pub fn read(path: &Path) -> Vec<Record> {
    let text = std::fs::read(path).unwrap_or_else(|e| panic!("reading {}: {e}", path.display()));
    String::from_utf8_lossy(&text).lines().filter(|line| !line.trim().is_empty()).map(Record::parse).collect()
}

/// The records that must not be there: WARN and ERROR, save those that hold one of the expected texts.
pub fn unexpected(records: &[Record], expected: &[String]) -> Vec<String> {
    records
        .iter()
        .filter(|r| r.level >= Level::Warn && !expected.iter().any(|text| r.line.contains(text.as_str())))
        .map(|r| r.line.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_unexpected_warnings_errors_and_stray_text_remain() {
        let lines = [
            r#"{"level":"INFO","fields":{"message":"ready"}}"#,
            r#"{"level":"WARN","fields":{"message":"disk is slow"}}"#,
            r#"{"level":"ERROR","fields":{"message":"lost it"}}"#,
            "thread 'main' panicked at src/main.rs:1:1",
        ];
        let records: Vec<Record> = lines.iter().map(|l| Record::parse(l)).collect();
        let left = unexpected(&records, &["disk is slow".to_owned()]);
        assert_eq!(left, [lines[2], lines[3]]);
    }
}
