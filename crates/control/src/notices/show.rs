//! What an operator sees of notices: what was told, what waits, what would be told.

use domain::Millis;
use jiff::civil::Date;

use super::ledger::{Line, State, Subject};
use super::plan::plan_until;
use crate::Control;
use crate::lifecycle::Successors;

/// One notice to one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeRow {
    /// Such as `mail:ann@example.com`, `webhook` or `function:NAME`.
    pub recipient: String,
    /// The runtime; `None` for a digest.
    pub runtime: Option<String>,
    /// Such as `phase1-60`, what and how many days before, or `digest`.
    pub step: String,
    /// The day on which what it tells of begins; of a digest, the first of its month.
    pub begins: Date,
    /// The day on which it is due by the schedule; an unscheduled end is due at once.
    pub due: Option<Date>,
    /// How far it has come.
    pub state: NoticeState,
}

/// How far a notice has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeState {
    /// It would be sent on that day, about these functions.
    Planned {
        /// When.
        on: Date,
        /// The recipient's functions; of a digest none are named.
        functions: Vec<String>,
    },
    /// Not sent yet.
    Pending {
        /// How often it was tried.
        attempts: u32,
        /// When it is tried next.
        next: Millis,
        /// Why the last attempt failed.
        error: Option<String>,
    },
    /// Sent.
    Sent {
        /// When.
        at: Millis,
    },
    /// Given up.
    Failed {
        /// When.
        at: Millis,
        /// How often it was tried.
        attempts: u32,
        /// Why the last attempt failed.
        error: String,
    },
    /// Another notice said it.
    Covered {
        /// When.
        at: Millis,
    },
}

/// Notices in short.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoticeStatus {
    /// Whether anybody can be told anything.
    pub on: bool,
    /// Sent so far.
    pub sent: usize,
    /// To be sent, or to be tried again.
    pub pending: usize,
    /// Given up.
    pub failed: usize,
    /// Why the pending one that waits the longest, else the one that was given up last, was not sent.
    pub error: Option<String>,
}

impl Control {
    /// What was told, and what waits; recipients in order.
    pub fn notices(&self) -> Vec<NoticeRow> {
        let ledger = self.inner.notices.ledger();
        ledger.lines().map(|(recipient, subject, line)| row(recipient.to_string(), subject, state(line))).collect()
    }

    /// What will be told from today to a day, if nothing changes: functions, dates, configuration.
    pub fn notices_until(&self, until: Date) -> Vec<NoticeRow> {
        let office = &self.inner.notices;
        let today = self.today();
        let runtimes = self.ending_runtimes(until.max(today), &Successors::new());
        let ledger = office.ledger().clone();
        let planned = plan_until(&office.settings, &runtimes, &ledger, today, until);
        planned
            .into_iter()
            .map(|(on, planned)| {
                let functions = match &planned.subject {
                    Subject::Step(id, _) => runtimes
                        .iter()
                        .filter(|runtime| runtime.id == *id)
                        .flat_map(|runtime| office.settings.share(runtime, &planned.recipient).functions)
                        .map(|function| function.name)
                        .collect(),
                    Subject::Digest(_) => Vec::new(),
                };
                row(planned.recipient.to_string(), &planned.subject, NoticeState::Planned { on, functions })
            })
            .collect()
    }

    /// In short.
    pub fn notice_status(&self) -> NoticeStatus {
        let office = &self.inner.notices;
        let mut status = NoticeStatus { on: office.settings.is_on(), ..NoticeStatus::default() };
        let (mut waits, mut given_up) = (None, None);
        for (_, _, line) in office.ledger().lines() {
            match &line.state {
                State::Pending { since_ms, error, .. } => {
                    status.pending += 1;
                    let error = error.clone().map(|error| (*since_ms, error));
                    waits = [waits, error].into_iter().flatten().min();
                }
                State::Failed { at_ms, error, .. } => {
                    status.failed += 1;
                    given_up = given_up.max(Some((*at_ms, error.clone())));
                }
                State::Sent { .. } => status.sent += 1,
                State::Covered { .. } => {}
            }
        }
        status.error = waits.or(given_up).map(|(_, error)| error);
        status
    }
}

fn row(recipient: String, subject: &Subject, state: NoticeState) -> NoticeRow {
    match subject {
        Subject::Step(runtime, step) => NoticeRow {
            recipient,
            runtime: Some(runtime.clone()),
            step: format!("{}-{}", step.ending.as_str(), step.days_before),
            begins: step.begins,
            due: (step.ending != domain::notices::Ending::Unscheduled).then(|| step.day()),
            state,
        },
        Subject::Digest(month) => {
            NoticeRow { recipient, runtime: None, step: "digest".to_owned(), begins: *month, due: Some(*month), state }
        }
    }
}

fn state(line: &Line) -> NoticeState {
    match line.state.clone() {
        State::Pending { attempts, next_ms, error, .. } => {
            NoticeState::Pending { attempts, next: Millis(next_ms), error }
        }
        State::Sent { at_ms } => NoticeState::Sent { at: Millis(at_ms) },
        State::Failed { at_ms, attempts, error } => NoticeState::Failed { at: Millis(at_ms), attempts, error },
        State::Covered { at_ms } => NoticeState::Covered { at: Millis(at_ms) },
    }
}
