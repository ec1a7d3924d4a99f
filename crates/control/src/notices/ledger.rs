//! What was told to whom, durably: the reason why nobody is told twice.

use std::collections::BTreeMap;
use std::fmt;

use domain::Millis;
use domain::notices::NoticeStep;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::Document;

use super::recipient::Recipient;

/// What a line is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    /// A step of a runtime.
    Step(String, NoticeStep),
    /// A month's digest, by its first day.
    Digest(Date),
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Subject::Step(runtime, step) => write!(f, "{runtime} {step}"),
            Subject::Digest(month) => write!(f, "digest {month}"),
        }
    }
}

impl Subject {
    /// Whether being told this makes telling `earlier` pointless: the same end of the same runtime, nearer.
    pub fn overtakes(&self, earlier: &Subject) -> bool {
        match (self, earlier) {
            (Subject::Step(id, step), Subject::Step(other, earlier)) => {
                id == other && step != earlier && step.covers(earlier)
            }
            (Subject::Step(..) | Subject::Digest(_), _) => false,
        }
    }

    /// Reads what [`fmt::Display`] wrote; no identifier has a space in it.
    fn parse(text: &str) -> Option<Subject> {
        match text.split_once(' ')? {
            ("digest", month) => month.parse().ok().map(Subject::Digest),
            (runtime, step) => Some(Subject::Step(runtime.to_owned(), NoticeStep::parse(step)?)),
        }
    }
}

/// How far a notice has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum State {
    /// To be sent. It may have been already: a crash between sending and noting that leaves this, and it is sent again
    /// with the same id.
    Pending {
        since_ms: u64,
        attempts: u32,
        next_ms: u64,
        error: Option<String>,
    },
    Sent {
        at_ms: u64,
    },
    /// Given up.
    Failed {
        at_ms: u64,
        attempts: u32,
        error: String,
    },
    /// Another notice says it.
    Covered {
        at_ms: u64,
    },
}

/// One notice to one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Names the notice: its mail's Message-ID and its event's `id`.
    pub id: String,
    pub state: State,
}

impl Line {
    /// When it is to be tried; `None` when there is nothing to be done.
    pub fn due(&self) -> Option<Millis> {
        match &self.state {
            State::Pending { next_ms, .. } => Some(Millis(*next_ms)),
            State::Sent { .. } | State::Failed { .. } | State::Covered { .. } => None,
        }
    }
}

/// A line as it is stored.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Stored {
    recipient: String,
    subject: String,
    id: String,
    state: State,
}

impl Document for Stored {
    const KIND: &'static str = "notice/1";

    fn key(&self) -> String {
        key(&self.recipient, &self.subject)
    }
}

impl Stored {
    pub fn new(recipient: &Recipient, subject: &Subject, line: &Line) -> Stored {
        let Line { id, state } = line.clone();
        Stored { recipient: recipient.to_string(), subject: subject.to_string(), id, state }
    }

    /// The key of a line.
    pub fn key_of(recipient: &Recipient, subject: &Subject) -> String {
        key(&recipient.to_string(), &subject.to_string())
    }
}

fn key(recipient: &str, subject: &str) -> String {
    format!("{recipient} {subject}")
}

/// All lines, by recipient.
#[derive(Clone, Debug, Default)]
pub(super) struct Ledger(BTreeMap<Recipient, BTreeMap<Subject, Line>>);

impl Ledger {
    /// From what is stored. A line that cannot be read is said, and its notice may be sent again.
    pub fn load(stored: Vec<Stored>) -> Ledger {
        let mut ledger = Ledger::default();
        for Stored { recipient, subject, id, state } in stored {
            match (Recipient::parse(&recipient), Subject::parse(&subject)) {
                (Some(recipient), Some(subject)) => ledger.put(recipient, subject, Line { id, state }),
                (None, _) | (_, None) => {
                    tracing::error!(recipient, subject, "a line of the ledger of notices cannot be read")
                }
            }
        }
        ledger
    }

    pub fn put(&mut self, recipient: Recipient, subject: Subject, line: Line) {
        self.0.entry(recipient).or_default().insert(subject, line);
    }

    pub fn remove(&mut self, recipient: &Recipient, subject: &Subject) {
        if let Some(lines) = self.0.get_mut(recipient) {
            lines.remove(subject);
        }
    }

    pub fn get(&self, recipient: &Recipient, subject: &Subject) -> Option<&Line> {
        self.0.get(recipient)?.get(subject)
    }

    /// The steps of a runtime that this recipient has a line for, in whatever state.
    pub fn told(&self, recipient: &Recipient, runtime: &str) -> Vec<NoticeStep> {
        let lines = self.0.get(recipient).into_iter().flat_map(BTreeMap::keys);
        let steps = lines.filter_map(|subject| match subject {
            Subject::Step(id, step) if id == runtime => Some(*step),
            Subject::Step(..) | Subject::Digest(_) => None,
        });
        steps.collect()
    }

    /// All lines.
    pub fn lines(&self) -> impl Iterator<Item = (&Recipient, &Subject, &Line)> {
        self.0.iter().flat_map(|(recipient, lines)| lines.iter().map(move |(subject, line)| (recipient, subject, line)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_is_written() {
        let states = [
            State::Pending { since_ms: 1, attempts: 2, next_ms: 3, error: Some("down".into()) },
            State::Pending { since_ms: 1, attempts: 0, next_ms: 1, error: None },
            State::Sent { at_ms: 4 },
            State::Failed { at_ms: 5, attempts: 9, error: "no".into() },
            State::Covered { at_ms: 6 },
        ];
        for subject in ["python3.9 phase1-60@2027-02-01", "digest 2027-01-01"] {
            for state in &states {
                let (recipient, subject) = (Recipient::Webhook, Subject::parse(subject).expect("a subject"));
                let line = Line { id: "id".into(), state: state.clone() };
                let text = serde_json::to_string(&Stored::new(&recipient, &subject, &line)).expect("JSON");
                let stored: Stored = serde_json::from_str(&text).expect(&text);
                assert_eq!(stored.key(), Stored::key_of(&recipient, &subject));
                let ledger = Ledger::load(vec![stored]);
                assert_eq!(ledger.get(&recipient, &subject), Some(&line), "{text}");
            }
        }
    }

    #[test]
    fn another_shape_is_not_misread() {
        for text in [
            r#"{"recipient":"webhook","subject":"digest 2027-01-01","id":"x","state":{"is":"sent","at_ms":1},"more":1}"#,
            r#"{"recipient":"webhook","subject":"digest 2027-01-01","id":"x","state":{"is":"sent","at_ms":1,"more":1}}"#,
            r#"{"recipient":"webhook","subject":"digest 2027-01-01","id":"x","state":{"is":"lost"}}"#,
        ] {
            assert!(serde_json::from_str::<Stored>(text).is_err(), "{text}");
        }
    }
}
