//! What an operator changes while the server runs: an imported table, and ends that nobody planned.

use domain::lifecycle::{Dates, PHASE_GAP_DAYS_MIN, Step, days_between};
use domain::{Catalogue, RuntimeId};
use jiff::ToSpan as _;
use jiff::civil::Date;
use store::Batch;

use super::records::{End, Imported};
use super::{Sources, effective};
use crate::{Control, Error, Result};

/// It is in mails and in every error.
const REASON_CHARS_MAX: usize = 500;

/// An end that nobody planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnscheduledEnd {
    /// The runtime.
    pub id: String,
    /// No new functions from this day; today or earlier takes effect at once.
    pub phase1: Date,
    /// No updates from this day, at least 30 days later; see [`domain::lifecycle::Dates::end`] for what `None` means.
    pub phase2: Option<Date>,
    /// Why: it is in every error and every notice.
    pub reason: String,
}

impl Control {
    /// Ends a runtime earlier than planned, from now on and across restarts.
    pub async fn end_runtime(&self, end: UnscheduledEnd) -> Result<()> {
        let UnscheduledEnd { id, phase1, phase2, reason } = end;
        self.known(&id)?;
        if reason.trim().is_empty() || reason.chars().count() > REASON_CHARS_MAX || reason.chars().any(char::is_control)
        {
            return Err(Error::InvalidParameter(format!(
                "An unscheduled end needs a reason that owners can read: one line of at most {REASON_CHARS_MAX} characters."
            )));
        }
        if id == RuntimeId::CUSTOM {
            return Err(Error::InvalidParameter(
                "Customer-managed runtimes have dates of their own: set them with UpdateRuntime.".into(),
            ));
        }
        let mut sources = self.inner.lifecycle.changing.lock().await;
        let mut wanted = sources.clone();
        wanted.ends.remove(&id);
        let planned = effective(&self.inner.lifecycle.settings, &wanted).map_err(Error::InvalidParameter)?;
        let planned = planned.find(&id).map(|entry| entry.dates.clone()).unwrap_or_default();
        let phase1 = first_day(&id, &planned, phase1, phase2, self.today()).map_err(Error::InvalidParameter)?;
        let end = End { id: id.clone(), phase1, phase2, reason, declared_ms: self.inner.clock.now().0 };
        wanted.ends.insert(id, end.clone());
        self.adopt(&mut sources, wanted, Batch::new().put(&end)).await
    }

    /// Takes an unscheduled end back; the dates of the table hold again.
    pub async fn cancel_end(&self, id: &str) -> Result<()> {
        self.known(id)?;
        let mut sources = self.inner.lifecycle.changing.lock().await;
        let mut wanted = sources.clone();
        if wanted.ends.remove(id).is_none() {
            return Err(Error::NotFound(format!("No unscheduled end was declared for {id}.")));
        }
        self.adopt(&mut sources, wanted, Batch::new().delete::<End>(id)).await
    }

    /// Takes over a newer table, in the form of the built-in one; `name` is shown as the source of its dates. Returns
    /// how many rows it has.
    pub async fn import_runtimes(&self, name: &str, text: &str) -> Result<usize> {
        let table =
            Catalogue::parse(text, name).map_err(|error| Error::InvalidParameter(format!("{name}: {error}")))?;
        let imported = Imported { name: name.to_owned(), text: text.to_owned(), imported_ms: self.inner.clock.now().0 };
        let mut sources = self.inner.lifecycle.changing.lock().await;
        let wanted = Sources { imported: Some(imported.clone()), ends: sources.ends.clone() };
        self.adopt(&mut sources, wanted, Batch::new().put(&imported)).await?;
        Ok(table.entries().count())
    }

    /// Forgets the imported table.
    pub async fn forget_imported_runtimes(&self) -> Result<()> {
        let mut sources = self.inner.lifecycle.changing.lock().await;
        if sources.imported.is_none() {
            return Err(Error::NotFound("No table of runtimes was imported.".into()));
        }
        let wanted = Sources { imported: None, ends: sources.ends.clone() };
        self.adopt(&mut sources, wanted, Batch::new().delete::<Imported>("imported")).await
    }

    /// Checks the sources together, keeps the change, then shows it.
    async fn adopt(&self, sources: &mut Sources, wanted: Sources, batch: Batch) -> Result<()> {
        let catalogue = effective(&self.inner.lifecycle.settings, &wanted).map_err(Error::InvalidParameter)?;
        let on_missing = |entry: &std::sync::Arc<crate::directory::Entry>| {
            entry
                .slots()
                .find(|slot| catalogue.find(slot.shown.config.runtime.as_str()).is_none())
                .map(|slot| slot.shown.clone())
        };
        // Whatever exists goes on being invocable.
        if let Some(function) = self.inner.directory.all().iter().find_map(on_missing) {
            return Err(Error::Conflict(format!(
                "The function {} is on {}, which only the table in force has: move it to another runtime first, or keep that row.",
                function.name, function.config.runtime
            )));
        }
        // So does what runs: a version's tree has the languages that it was made with.
        let before = self.catalogue();
        let changed = |function: &domain::Function| {
            let id = function.config.runtime.as_str();
            before.find(id).map(|row| &row.languages) != catalogue.find(id).map(|row| &row.languages)
        };
        let all = self.inner.directory.all();
        if let Some(slot) = all.iter().flat_map(|entry| entry.slots()).find(|slot| changed(&slot.shown)) {
            let (name, id) = (&slot.shown.name, &slot.shown.config.runtime);
            return Err(Error::Conflict(format!(
                "The function {name} is on {id}, whose languages would be others: give that table's row an identifier of its own."
            )));
        }
        self.commit(batch).await?;
        *sources = wanted;
        self.inner.lifecycle.show(catalogue);
        self.notices_changed();
        Ok(())
    }

    fn known(&self, id: &str) -> Result<()> {
        match self.catalogue().find(id) {
            Some(_) => Ok(()),
            None => Err(Error::NotFound(format!("There is no runtime '{id}'; lambdad runtimes --all lists them."))),
        }
    }
}

/// The day on which phase 1 of an unscheduled end really begins: no door closes in the past, and what has begun by plan
/// goes on. Refuses what would end nothing earlier, and a phase 2 that owners would have less than thirty days for.
fn first_day(
    id: &str,
    planned: &Dates,
    phase1: Date,
    phase2: Option<Date>,
    today: Date,
) -> std::result::Result<Date, String> {
    let mut first = phase1.max(today);
    if let Some(begins) = planned.on(Step::Phase1).filter(|begins| *begins <= first) {
        let earlier = phase2.is_some_and(|day| planned.on(Step::Phase2).is_none_or(|planned| day < planned));
        if phase1 > begins || !earlier {
            let phase2 = planned.on(Step::Phase2).map_or_else(|| "no day".to_owned(), |day| day.to_string());
            return Err(format!(
                "{id} ends as early by plan: phase 1 on {begins}, phase 2 on {phase2}. To postpone it, set [runtimes.\"{id}\"] create_block and update_block in the configuration."
            ));
        }
        first = begins;
    }
    let from = first.max(today);
    if let Some(day) = phase2.filter(|day| days_between(from, *day) < PHASE_GAP_DAYS_MIN) {
        let earliest = from.saturating_add(PHASE_GAP_DAYS_MIN.days());
        return Err(format!(
            "Phase 2 of {id} cannot begin on {day}: functions must be updatable for {PHASE_GAP_DAYS_MIN} days from {from} on, so {earliest} is the first day that is allowed."
        ));
    }
    Ok(first)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_unscheduled_end_only_ever_ends_earlier() {
        let mut planned = Dates::default();
        planned.set(Step::Phase1, date(2028, 11, 30), "table".into());
        planned.set(Step::Phase2, date(2029, 1, 10), "table".into());
        let on = |phase1, phase2, today| first_day("python3.12", &planned, phase1, phase2, today);
        let today = date(2027, 8, 1);
        assert_eq!(on(date(2027, 9, 1), None, today), Ok(date(2027, 9, 1)));
        assert_eq!(on(date(2020, 1, 1), None, today), Ok(today), "not in the past");
        assert!(
            on(date(2030, 6, 1), None, today).unwrap_err().contains("by plan: phase 1 on 2028-11-30"),
            "no postponing"
        );
        let hurried = on(date(2027, 6, 1), Some(date(2027, 7, 15)), today).unwrap_err();
        assert!(hurried.contains("2027-08-31 is the first day"), "{hurried}");
        let begun = date(2028, 12, 1);
        assert!(on(begun, None, begun).is_err(), "nothing would be earlier");
        assert_eq!(
            on(date(2028, 11, 30), Some(date(2029, 1, 1)), begun),
            Ok(date(2028, 11, 30)),
            "phase 2 comes sooner"
        );
        let over = date(2030, 1, 1);
        assert!(on(date(2030, 6, 1), None, over).is_err(), "what is over is not opened again");
    }
}
