//! The policy's answers, in the service's words.

use domain::lifecycle::{Ask, Dates, decide};
use domain::{Entry, Function, Language, RuntimeId};

use crate::{Control, Error, Result};

impl Control {
    /// The row of a runtime for a new function on it.
    pub(crate) fn may_create(&self, id: &RuntimeId) -> Result<Entry> {
        let entry = self.managed(id)?;
        self.ask(Ask::Create { to: &entry.dates }, id, &entry.dates)?;
        Ok(entry)
    }

    /// Whether code or configuration of this function may change, its runtime staying as it is.
    pub(crate) fn may_update(&self, function: &Function) -> Result<()> {
        let id = &function.config.runtime;
        match self.entry(id) {
            Some(entry) => self.ask(Ask::Update { on: &entry.dates }, id, &entry.dates),
            // Rows of functions that exist stay (see `adopt`): without one there is nothing to enforce.
            None => Ok(()),
        }
    }

    /// The row of a runtime for this function to be moved to.
    pub(crate) fn may_move(&self, function: &Function, to: &RuntimeId) -> Result<Entry> {
        let entry = self.managed(to)?;
        let from = self.entry(&function.config.runtime).map(|entry| entry.dates).unwrap_or_default();
        let was_there_before = function.runtime_history.contains(to);
        self.ask(Ask::Move { from: &from, to: &entry.dates, was_there_before }, to, &entry.dates)?;
        Ok(entry)
    }

    /// The row of an identifier that a function can have without more.
    fn managed(&self, id: &RuntimeId) -> Result<Entry> {
        let catalogue = self.catalogue();
        match catalogue.find(id.as_str()).filter(|entry| entry.language() != Language::Custom) {
            Some(entry) => Ok(entry.clone()),
            None => {
                let known: Vec<_> = catalogue.creatable(self.today()).map(|entry| entry.id.as_str()).collect();
                Err(Error::InvalidParameter(format!(
                    "Value {id} at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: [{}] or be a valid ARN",
                    known.join(", ")
                )))
            }
        }
    }

    /// Asks, and words a refusal: `id` is the runtime that closes the door, `dates` its row's.
    pub(crate) fn ask(&self, ask: Ask<'_>, id: &RuntimeId, dates: &Dates) -> Result<()> {
        decide(ask, self.today()).map_err(|_| Error::InvalidParameter(refusal(id, dates)))
    }
}

/// The service's text (facts, runtimes §a Errors: one for both phases), and why, where an end was not planned.
fn refusal(id: &RuntimeId, dates: &Dates) -> String {
    let text = format!(
        "The runtime parameter of {id} is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions."
    );
    match &dates.reason {
        Some(reason) => format!("{text} Reason: {reason}"),
        None => text,
    }
}
