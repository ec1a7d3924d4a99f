//! The catalogue in force, and the policy applied to functions.
//!
//! Four sources, the later over the earlier: the built-in table, a table that the operator imported, the
//! configuration, and ends that nobody planned.

mod apply;
mod change;
mod records;
mod successor;

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use domain::lifecycle::{Dates, Step};
use domain::{Catalogue, RuntimeId};
use jiff::civil::Date;
use store::Store;

pub(crate) use apply::{Base, remembered};
pub use change::UnscheduledEnd;
use records::{End, Imported};
pub(crate) use successor::Successors;

/// What the configuration says of runtimes' lives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LifecycleSettings {
    /// Phase 1 begins on the deprecation date.
    pub strict: bool,
    /// By identifier.
    pub overrides: BTreeMap<String, Override>,
}

/// A row changed by the configuration; what is `None` stays as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Override {
    /// No more patches from this day.
    pub deprecation: Option<Date>,
    /// Phase 1 begins.
    pub create_block: Option<Date>,
    /// Phase 2 begins.
    pub update_block: Option<Date>,
    /// What to move to.
    pub successor: Option<String>,
    /// Why it ends, in every error and notice.
    pub reason: Option<String>,
}

/// The catalogue in force, and what it is made of.
pub(crate) struct Lifecycle {
    settings: LifecycleSettings,
    /// Changed under one lock at a time.
    changing: tokio::sync::Mutex<Sources>,
    effective: RwLock<Arc<Catalogue>>,
}

#[derive(Clone, Default)]
struct Sources {
    imported: Option<Imported>,
    ends: BTreeMap<String, End>,
}

impl Lifecycle {
    /// From the store and the configuration. A configuration that does not fit together is refused with what is
    /// wrong with it.
    pub async fn load(settings: LifecycleSettings, store: &Store) -> Result<Lifecycle, String> {
        let imported = store.documents::<Imported>().await.map_err(|error| error.to_string())?.pop();
        let ends = store.documents::<End>().await.map_err(|error| error.to_string())?;
        let sources = Sources { imported, ends: ends.into_iter().map(|end| (end.id.clone(), end)).collect() };
        let effective = effective(&settings, &sources)?;
        Ok(Lifecycle {
            settings,
            changing: tokio::sync::Mutex::new(sources),
            effective: RwLock::new(Arc::new(effective)),
        })
    }

    /// The rows in force.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        self.effective.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A customer-managed runtime's dates, as the operator wants dates to be taken.
    pub fn taken(&self, dates: Dates) -> Dates {
        if self.settings.strict { dates.strict() } else { dates }
    }

    fn show(&self, catalogue: Catalogue) {
        *self.effective.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(catalogue);
    }
}

/// All sources in one.
fn effective(settings: &LifecycleSettings, sources: &Sources) -> Result<Catalogue, String> {
    let mut catalogue = Catalogue::builtin();
    if let Some(Imported { text, name, .. }) = &sources.imported {
        catalogue.merge(Catalogue::parse(text, name).map_err(|error| format!("{name}: {error}"))?);
    }
    for (id, over) in &settings.overrides {
        let Override { deprecation, create_block, update_block, successor, reason } = over;
        let changed = catalogue.change(id, |entry| {
            let planned = entry.dates.clone();
            let source: Arc<str> = "configuration".into();
            let days = [(Step::Deprecation, deprecation), (Step::Phase1, create_block), (Step::Phase2, update_block)];
            for (step, day) in days {
                if let Some(day) = day {
                    entry.dates.set(step, *day, source.clone());
                }
            }
            entry.successor_is_given = successor.is_some();
            entry.successor = successor.clone().or(entry.successor.take());
            entry.dates.reason = reason.as_deref().map(Arc::from).or(entry.dates.reason.take());
            entry.dates.unscheduled = reason.is_some() && entry.dates.is_earlier_than(&planned);
            entry.dates.check()
        });
        match changed {
            Ok(true) => {}
            Ok(false) => {
                return Err(format!(
                    "[runtimes.\"{id}\"]: there is no such runtime; lambdad runtimes --all lists them"
                ));
            }
            Err(error) => return Err(format!("[runtimes.\"{id}\"]: {error}")),
        }
        if let Some(successor) = successor
            && catalogue.find(successor).is_none()
        {
            return Err(format!("[runtimes.\"{id}\"] successor: there is no runtime '{successor}'"));
        }
    }
    if settings.strict {
        let closes = |id: &str| settings.overrides.get(id).is_some_and(|over| over.create_block.is_some());
        // Who says when phase 1 begins means it.
        catalogue = catalogue.strict_unless(closes);
    }
    for End { id, phase1, phase2, reason, .. } in sources.ends.values() {
        let ended = catalogue.change(id, |entry| {
            entry.dates = entry.dates.end(*phase1, *phase2, reason, "lambdad runtimes deprecate".into())?;
            Ok(())
        });
        match ended {
            Ok(true) => {}
            Ok(false) => tracing::warn!(id, "an unscheduled end is kept for a runtime that is in no table any more"),
            Err(error) => return Err(format!("the unscheduled end of {id}: {error}")),
        }
    }
    Ok(catalogue)
}

impl crate::Control {
    /// The rows in force now.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        self.inner.lifecycle.catalogue()
    }

    /// The row of an identifier.
    pub(crate) fn entry(&self, id: &RuntimeId) -> Option<domain::Entry> {
        self.catalogue().find(id.as_str()).cloned()
    }

    /// The calendar day on which it is now, UTC.
    pub fn today(&self) -> Date {
        self.inner.clock.now().day()
    }
}
