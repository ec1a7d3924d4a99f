//! What an operator sees of notices: what was told, what waits, what would be told.

use domain::Millis;
use domain::notices::{Ending, NoticeStep};
use jiff::civil::Date;

use super::ledger::{Ledger, Line, State, Subject};
use super::plan::plan_until;
use super::recipient::Recipient;
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
        /// The step of that notice, spelled as [`NoticeRow::step`]; `None` when it came to nothing: the functions
        /// moved, or the date did.
        by: Option<String>,
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
        let rows = ledger.lines().map(|(recipient, subject, line)| {
            let by = covering(&ledger, recipient, subject, line).map(|step| spelled(&step));
            row(recipient.to_string(), subject, state(line, by))
        });
        rows.collect()
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
            step: spelled(step),
            begins: step.begins,
            due: (step.ending != Ending::Unscheduled).then(|| step.day()),
            state,
        },
        Subject::Digest(month) => {
            NoticeRow { recipient, runtime: None, step: "digest".to_owned(), begins: *month, due: Some(*month), state }
        }
    }
}

fn spelled(step: &NoticeStep) -> String {
    format!("{}-{}", step.ending.as_str(), step.days_before)
}

/// The step that was told instead of one that is covered. The ledger does not say, but the plan does: an unscheduled
/// end covers both phases, and phase 2 covers phase 1, in the same round.
fn covering(ledger: &Ledger, recipient: &Recipient, subject: &Subject, line: &Line) -> Option<NoticeStep> {
    let (Subject::Step(runtime, covered), State::Covered { at_ms }) = (subject, &line.state) else { return None };
    let can = |ending| ending == Ending::Unscheduled || (covered.ending, ending) == (Ending::Phase1, Ending::Phase2);
    let others = ledger.told(recipient, runtime).into_iter().filter(|step| can(step.ending));
    let since = others.filter_map(|step| {
        let line = ledger.get(recipient, &Subject::Step(runtime.clone(), step))?;
        let since = match line.state {
            State::Pending { since_ms, .. } => since_ms,
            State::Sent { at_ms } | State::Failed { at_ms, .. } => at_ms,
            State::Covered { .. } => return None,
        };
        (since >= *at_ms).then_some((since, step))
    });
    since.min().map(|(_, step)| step)
}

fn state(line: &Line, by: Option<String>) -> NoticeState {
    match line.state.clone() {
        State::Pending { attempts, next_ms, error, .. } => {
            NoticeState::Pending { attempts, next: Millis(next_ms), error }
        }
        State::Sent { at_ms } => NoticeState::Sent { at: Millis(at_ms) },
        State::Failed { at_ms, attempts, error } => NoticeState::Failed { at: Millis(at_ms), attempts, error },
        State::Covered { at_ms } => NoticeState::Covered { at: Millis(at_ms), by },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_covers_is_what_was_told_in_that_round() {
        let subject = |text: &str| {
            let (runtime, step) = text.split_once(' ').expect(text);
            Subject::Step(runtime.to_owned(), NoticeStep::parse(step).expect(text))
        };
        let mut ledger = Ledger::default();
        let covered = Line { id: String::new(), state: State::Covered { at_ms: 5 } };
        let (phase1, phase2) = (subject("a phase1-0@2027-02-01"), subject("a phase2-30@2027-03-03"));
        let by = |ledger: &Ledger, one: &Subject| {
            covering(ledger, &Recipient::Webhook, one, &covered).map(|step| spelled(&step))
        };
        let put = |ledger: &mut Ledger, to: Recipient, text: &str, state: State| {
            ledger.put(to, subject(text), Line { id: String::new(), state });
        };
        put(&mut ledger, Recipient::Webhook, "a phase2-60@2027-03-03", State::Sent { at_ms: 4 });
        put(&mut ledger, Recipient::Webhook, "b unscheduled-0@2027-02-01", State::Sent { at_ms: 5 });
        put(&mut ledger, Recipient::Mail("x".into()), "a unscheduled-0@2027-02-01", State::Sent { at_ms: 5 });
        assert_eq!(by(&ledger, &phase1), None, "too early, of another runtime, to somebody else");
        put(
            &mut ledger,
            Recipient::Webhook,
            "a phase2-0@2027-03-03",
            State::Failed { at_ms: 9, attempts: 1, error: String::new() },
        );
        assert_eq!(by(&ledger, &phase1).as_deref(), Some("phase2-0"));
        assert_eq!(by(&ledger, &phase2), None, "phase 2 does not cover itself");
        let pending = State::Pending { since_ms: 5, attempts: 0, next_ms: 5, error: None };
        put(&mut ledger, Recipient::Webhook, "a unscheduled-0@2027-02-01", pending);
        assert_eq!(by(&ledger, &phase1).as_deref(), Some("unscheduled-0"), "the nearest");
        assert_eq!(by(&ledger, &phase2).as_deref(), Some("unscheduled-0"));
    }
}
