//! The functions on runtimes that end.

use std::collections::{BTreeMap, BTreeSet};

use domain::notices::{Affected, AffectedAlias, EndingRuntime};
use domain::{FunctionArn, RuntimeId, Version};
use jiff::civil::Date;

use super::plan::matters;
use super::recipient::owners;
use crate::directory::Entry;
use crate::lifecycle::{Successors, remembered};
use crate::{Control, Usage};

impl Control {
    /// The runtimes that a notice on that day can be about, with every function on them, by the catalogue in force.
    pub(super) fn ending_runtimes(&self, day: Date, successors: &Successors) -> Vec<EndingRuntime> {
        let settings = &self.inner.notices.settings;
        let mut ending = self.lives();
        ending.retain(|(_, dates)| matters(dates, &settings.days, settings.digest, day));
        let ids: BTreeSet<RuntimeId> = ending.iter().map(|(id, _)| id.clone()).collect();
        let mut on: BTreeMap<RuntimeId, Vec<Affected>> = BTreeMap::new();
        for entry in self.inner.directory.all() {
            let used: BTreeSet<RuntimeId> = entry.slots().map(|slot| remembered(&slot.shown.config)).collect();
            for id in used.intersection(&ids) {
                on.entry(id.clone()).or_default().push(self.affected(&entry, id));
            }
        }
        ending
            .into_iter()
            .filter_map(|(id, dates)| {
                let functions = on.remove(&id)?;
                let successor = successors.get(&id).map(|to| to.as_str().to_owned());
                Some(EndingRuntime { id: id.as_str().to_owned(), dates, successor, functions })
            })
            .collect()
    }

    fn affected(&self, entry: &Entry, runtime: &RuntimeId) -> Affected {
        let name = entry.name();
        let on_it = || entry.slots().map(|slot| &slot.shown).filter(|f| remembered(&f.config) == *runtime);
        let versions: BTreeSet<Version> = on_it().map(|function| function.version).collect();
        let aliases = entry.aliases.values().flat_map(|alias| {
            let other = alias.weight.map(|(number, _)| Version::Number(number));
            let led_to = std::iter::once(alias.version).chain(other).filter(|version| versions.contains(version));
            led_to
                .map(|version| AffectedAlias { name: alias.name.clone(), version: version.to_string() })
                .collect::<Vec<_>>()
        });
        let tags = &entry.latest.shown.tags;
        let tag = self.inner.notices.settings.owner_tag.as_ref().and_then(|tag| tags.get(tag));
        let Usage { last_invoked, invocations_30_days } = self.usage(name);
        Affected {
            name: name.to_string(),
            arn: FunctionArn::unqualified(self.account(), name).to_string(),
            latest: versions.contains(&Version::Latest),
            versions: on_it()
                .filter_map(|function| match function.version {
                    Version::Latest => None,
                    Version::Number(number) => Some(number),
                })
                .collect(),
            aliases: aliases.collect(),
            last_modified: on_it().map(|function| function.last_modified).max().unwrap_or_default(),
            last_invoked,
            invocations_30_days,
            owners: tag.map(|tag| owners(tag)).unwrap_or_default(),
        }
    }
}
