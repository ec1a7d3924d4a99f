//! From functions and the catalogue to rows: pure.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::lifecycle::{Dates, Phase};
use domain::{Account, FunctionArn, FunctionName, RuntimeId, Version};
use jiff::civil::Date;

use crate::Usage;
use crate::directory::Entry;
use crate::lifecycle::{Successors, remembered};

/// The versions of one function that are on one runtime.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRow {
    /// The function.
    pub function: FunctionName,
    /// Without a version.
    pub arn: FunctionArn,
    /// `$LATEST` first, then by number.
    pub versions: Vec<Version>,
    /// Those that lead to one of these versions, also with a part of their calls, and to which.
    pub aliases: Vec<(String, Vec<Version>)>,
    /// What they run on.
    pub runtime: RuntimeId,
    /// Its dates, with their sources and the reason of an end that nobody planned.
    pub dates: Dates,
    /// What holds on the day.
    pub phase: Phase,
    /// What to move to on that day.
    pub successor: Option<RuntimeId>,
    /// Of the function until now, all its versions together.
    pub usage: Usage,
}

impl ReportRow {
    /// Whether `$LATEST` is among the versions: the one that can be migrated.
    pub fn is_latest(&self) -> bool {
        self.versions.first() == Some(&Version::Latest)
    }

    /// Whether its owner is held up on the day: `$LATEST` is on a runtime in phase 1 or 2. Published versions never
    /// change, so that nothing is blocked for them: they run on.
    pub fn is_blocked(&self) -> bool {
        self.is_latest() && self.phase >= Phase::Phase1
    }
}

pub(super) fn rows(
    functions: &[Arc<Entry>],
    lives: &BTreeMap<RuntimeId, Dates>,
    successors: &Successors,
    account: &Account,
    as_of: Date,
) -> Vec<ReportRow> {
    let mut rows: Vec<_> = functions.iter().flat_map(|entry| of(entry, lives, successors, account, as_of)).collect();
    rows.sort_by_cached_key(|row| {
        let next = row.dates.next(as_of).map(|(day, _)| day);
        (std::cmp::Reverse(row.phase), next.is_none(), next, row.runtime.clone(), row.function.clone())
    });
    rows
}

fn of(
    entry: &Entry,
    lives: &BTreeMap<RuntimeId, Dates>,
    successors: &Successors,
    account: &Account,
    as_of: Date,
) -> Vec<ReportRow> {
    let mut by_runtime: BTreeMap<RuntimeId, Vec<Version>> = BTreeMap::new();
    for slot in entry.slots() {
        by_runtime.entry(remembered(&slot.shown.config)).or_default().push(slot.shown.version);
    }
    let row = |(runtime, versions): (RuntimeId, Vec<Version>)| {
        let dates = lives.get(&runtime).cloned().unwrap_or_default();
        let leads_here = |(name, alias): (&String, &Arc<domain::Alias>)| {
            let other = alias.weight.map(|(number, _)| Version::Number(number));
            let leads = std::iter::once(alias.version).chain(other).filter(|version| versions.contains(version));
            let leads: Vec<_> = leads.collect();
            (!leads.is_empty()).then(|| (name.clone(), leads))
        };
        ReportRow {
            function: entry.name().clone(),
            arn: FunctionArn::unqualified(account, entry.name()),
            aliases: entry.aliases.iter().filter_map(leads_here).collect(),
            phase: dates.phase(as_of),
            successor: successors.get(&runtime).cloned(),
            runtime,
            dates,
            versions,
            usage: Usage::default(),
        }
    };
    by_runtime.into_iter().map(row).collect()
}
