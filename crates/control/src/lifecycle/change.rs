//! What an operator changes while the server runs: an imported table, and ends that nobody planned.

use domain::Catalogue;
use jiff::civil::Date;
use store::Batch;

use super::records::{End, Imported};
use super::{Sources, effective};
use crate::{Control, Error, Result};

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
        if reason.trim().is_empty() {
            return Err(Error::InvalidParameter("An unscheduled end needs a reason: owners read it.".into()));
        }
        let mut sources = self.inner.lifecycle.changing.lock().await;
        let end = End { id: id.clone(), phase1, phase2, reason, declared_ms: self.inner.clock.now().0 };
        let mut wanted = sources.clone();
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
