//! What functions can run on here.

use domain::lifecycle::{Phase, Step};
use domain::{Entry, Language};
use jiff::civil::Date;
use package::runtimes::Runtimes;

use crate::function::blocking;
use crate::{Control, Result};

/// One runtime, for people and programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuntimeRow {
    /// Its row, with every date and where it comes from.
    pub entry: Entry,
    /// Where its files come from on this machine.
    pub source: String,
    /// The interpreters' versions.
    pub versions: Vec<String>,
    /// What holds today.
    pub phase: Phase,
    /// The next change of that, and its day.
    pub next: Option<(Date, Step)>,
    /// What to move to: the first supported one, following the successors.
    pub successor: Option<String>,
    /// What to install, if it cannot be had.
    pub install_hint: Option<String>,
}

impl Control {
    /// Every identifier of the catalogue. Looks at the disk.
    pub async fn runtime_list(&self) -> Result<Vec<RuntimeRow>> {
        let runtimes = self.inner.runtimes.clone();
        let (catalogue, today) = (self.catalogue(), self.today());
        let rows = blocking(move || {
            let row = |entry: &Entry| {
                let (source, versions, install_hint) = describe(entry, &runtimes);
                RuntimeRow {
                    source,
                    versions,
                    phase: entry.dates.phase(today),
                    next: entry.dates.next(today),
                    successor: catalogue
                        .successor(&entry.id, today, |to| runtimes.available(to).is_ok())
                        .map(|successor| successor.id.clone()),
                    install_hint,
                    entry: entry.clone(),
                }
            };
            catalogue.entries().map(row).collect()
        });
        rows.await
    }
}

fn describe(entry: &Entry, runtimes: &Runtimes) -> (String, Vec<String>, Option<String>) {
    if entry.language() == Language::Custom {
        return ("image".into(), Vec::new(), None);
    }
    match runtimes.available(entry) {
        Ok(found) if found.interpreters.is_empty() => ("captured from this system".into(), found.versions, None),
        Ok(found) => {
            let paths: Vec<_> = found.interpreters.iter().map(|path| path.display().to_string()).collect();
            (format!("captured from {}", paths.join(" and ")), found.versions, None)
        }
        Err(why) => ("not available".into(), Vec::new(), Some(why.to_string())),
    }
}
