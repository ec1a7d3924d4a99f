//! What owners were told of runtimes that end, and what they would be told.

use control::{NoticeRow, NoticeState};
use domain::Millis;
use jiff::civil::Date;
use serde::Serialize;
use wire::Error;

use crate::Api;

/// One notice to one recipient.
#[derive(Serialize)]
pub(super) struct Row {
    recipient: String,
    runtime: Option<String>,
    step: String,
    begins: String,
    due: Option<String>,
    /// `planned`, `pending`, `sent`, `failed` or `covered`.
    state: &'static str,
    /// When it was sent, given up or covered, is tried next, or would be sent.
    at: String,
    attempts: Option<u32>,
    error: Option<String>,
    functions: Option<Vec<String>>,
    /// Of a covered one, the step of the notice that says it.
    covered_by: Option<String>,
}

impl Api {
    /// By time, what is tried next last.
    pub(super) fn notices(&self) -> Vec<Row> {
        let mut rows: Vec<_> = self.control.notices().into_iter().map(row).collect();
        rows.sort_by(|a, b| (a.state == "pending", &a.at).cmp(&(b.state == "pending", &b.at)));
        rows
    }

    /// Until today, if no day is given: what is about to be sent.
    pub(super) fn planned_notices(&self, until: Option<&str>) -> Result<Vec<Row>, Error> {
        let until: Date = match until {
            Some(text) => text
                .parse()
                .map_err(|_| Error::invalid_parameter(format!("'{text}' is not a date such as 2027-02-01.")))?,
            None => self.control.today(),
        };
        Ok(self.control.notices_until(until).into_iter().map(row).collect())
    }
}

fn row(row: NoticeRow) -> Row {
    let NoticeRow { recipient, runtime, step, begins, due, state } = row;
    let at = |at: Millis| at.rfc3339();
    let covered_by = match &state {
        NoticeState::Covered { by, .. } => by.clone(),
        NoticeState::Planned { .. }
        | NoticeState::Pending { .. }
        | NoticeState::Sent { .. }
        | NoticeState::Failed { .. } => None,
    };
    let (state, at, attempts, error, functions) = match state {
        NoticeState::Planned { on, functions } => ("planned", on.to_string(), None, None, Some(functions)),
        NoticeState::Pending { attempts, next, error } => ("pending", at(next), Some(attempts), error, None),
        NoticeState::Sent { at: when } => ("sent", at(when), None, None, None),
        NoticeState::Failed { at: when, attempts, error } => ("failed", at(when), Some(attempts), Some(error), None),
        NoticeState::Covered { at: when, by: _ } => ("covered", at(when), None, None, None),
    };
    Row {
        recipient,
        runtime,
        step,
        begins: begins.to_string(),
        due: due.map(|day| day.to_string()),
        state,
        at,
        attempts,
        error,
        functions,
        covered_by,
    }
}
