//! The policy's answers, in the service's words.

use domain::lifecycle::{Ask, Dates, decide};
use domain::{Config, Entry, Function, Language, RuntimeId};

use crate::custom::{self, OnAlias};
use crate::{Control, Error, Result};

/// What a function is, or would be, on.
pub(crate) enum Base {
    /// A row of the catalogue.
    Managed(Entry),
    /// An alias of a customer-managed runtime.
    Custom(OnAlias),
}

impl Base {
    fn dates(&self) -> &Dates {
        match self {
            Base::Managed(entry) => &entry.dates,
            Base::Custom(alias) => &alias.dates,
        }
    }

    /// Names it in messages.
    fn shown(&self) -> String {
        match self {
            Base::Managed(entry) => entry.id.clone(),
            Base::Custom(alias) => alias.arn.to_string(),
        }
    }
}

/// Names what a configuration is on among what a function was on before.
pub(crate) fn remembered(config: &Config) -> RuntimeId {
    config.custom_runtime.as_ref().map_or_else(|| config.runtime.clone(), custom::remembered)
}

impl Control {
    /// What a new function with this configuration would be on.
    pub(crate) fn may_create(&self, config: &Config) -> Result<Base> {
        let base = self.base(config)?;
        self.ask(Ask::Create { to: base.dates() }, &base.shown(), base.dates())?;
        Ok(base)
    }

    /// Whether code or configuration of this function may change, its runtime staying as it is.
    pub(crate) fn may_update(&self, function: &Function) -> Result<()> {
        let dates = self.dates_of(&function.config);
        self.ask(Ask::Update { on: &dates }, &self.shown(&function.config), &dates)
    }

    /// What this function would be on with another configuration.
    pub(crate) fn may_move(&self, function: &Function, to: &Config) -> Result<Base> {
        let base = self.base(to)?;
        let from = self.dates_of(&function.config);
        let was_there_before = function.runtime_history.contains(&remembered(to));
        self.ask(Ask::Move { from: &from, to: base.dates(), was_there_before }, &base.shown(), base.dates())?;
        Ok(base)
    }

    /// The dates that hold for functions with this configuration; none where nothing is known of its runtime any more,
    /// so that they can leave it.
    pub(crate) fn dates_of(&self, config: &Config) -> Dates {
        match &config.custom_runtime {
            Some(on) => self.dates_on(on),
            None => self.entry(&config.runtime).map(|entry| entry.dates).unwrap_or_default(),
        }
    }

    /// Everything that functions can be on, named as they remember it, with its dates.
    pub(crate) fn lives(&self) -> Vec<(RuntimeId, Dates)> {
        let catalogue = self.catalogue();
        let managed = catalogue.entries().map(|row| (RuntimeId::new(row.id.as_str()), row.dates.clone()));
        managed.chain(self.custom_lives()).collect()
    }

    fn shown(&self, config: &Config) -> String {
        match &config.custom_runtime {
            Some(on) => self.on_alias_arn(on).to_string(),
            None => config.runtime.to_string(),
        }
    }

    fn base(&self, config: &Config) -> Result<Base> {
        match (&config.custom_runtime, config.runtime.is_custom()) {
            (Some(on), true) => self.on_alias(on).map(Base::Custom),
            (None, false) => self.managed(&config.runtime).map(Base::Managed),
            (None, true) => Err(Error::InvalidParameter("RuntimeConfig is required with the runtime custom.".into())),
            (Some(_), false) => {
                Err(Error::InvalidParameter("RuntimeConfig is allowed with the runtime custom only.".into()))
            }
        }
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
    pub(crate) fn ask(&self, ask: Ask<'_>, id: &str, dates: &Dates) -> Result<()> {
        decide(ask, self.today()).map_err(|_| Error::InvalidParameter(refusal(id, dates)))
    }
}

/// The service's text (facts, runtimes §a Errors: one for both phases), and why, where an end was not planned.
fn refusal(id: &str, dates: &Dates) -> String {
    let text = format!(
        "The runtime parameter of {id} is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions."
    );
    match &dates.reason {
        Some(reason) => format!("{text} Reason: {reason}"),
        None => text,
    }
}
