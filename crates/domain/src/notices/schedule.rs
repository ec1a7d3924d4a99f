//! Which notices are due: a function of a runtime's dates, the day, and what was told already.

use std::fmt;

use jiff::Span;
use jiff::civil::Date;

use crate::lifecycle::{Dates, Step};

/// Days before phase 1 on which notice is given, unless configured.
pub const NOTICE_DAYS_DEFAULT: &[u16] = &[60, 0];
/// The preset `notice = "aws"`: the service tells 180 days ahead (facts/aws-runtimes.md §a, policy eras).
pub const NOTICE_DAYS_AWS: &[u16] = &[180, 60, 0];
/// Days before phase 2: not configurable, because phase 2 may come 30 days after phase 1.
const PHASE2_DAYS: &[u16] = &[30, 0];
/// The longest notice that can be configured, days.
const NOTICE_DAYS_MAX: u16 = 730;
/// How many there can be.
const NOTICE_DAYS_COUNT_MAX: usize = 10;

/// How long before phase 1 notice is given; descending, without repetition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeDays(Vec<u16>);

impl Default for NoticeDays {
    fn default() -> NoticeDays {
        NoticeDays(NOTICE_DAYS_DEFAULT.to_vec())
    }
}

impl NoticeDays {
    /// In any order. The error says what is allowed.
    pub fn new(mut days: Vec<u16>) -> Result<NoticeDays, String> {
        days.sort_unstable_by(|a, b| b.cmp(a));
        days.dedup();
        if days.len() > NOTICE_DAYS_COUNT_MAX {
            return Err(format!("at most {NOTICE_DAYS_COUNT_MAX} different numbers of days, not {}", days.len()));
        }
        match days.first() {
            Some(&longest) if longest > NOTICE_DAYS_MAX => {
                Err(format!("at most {NOTICE_DAYS_MAX} days before phase 1, not {longest}"))
            }
            Some(_) | None => Ok(NoticeDays(days)),
        }
    }
}

/// What a step leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ending {
    /// An end that nobody planned was announced: told at once.
    Unscheduled,
    /// No more creates.
    Phase1,
    /// No more updates.
    Phase2,
}

impl Ending {
    /// As keys and events spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            Ending::Unscheduled => "unscheduled",
            Ending::Phase1 => "phase1",
            Ending::Phase2 => "phase2",
        }
    }
}

/// One point at which owners are told. A date that moves makes a new step: what was told is no longer so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NoticeStep {
    /// What it leads to.
    pub ending: Ending,
    /// The day on which that begins. Of an unscheduled end, the first of its two.
    pub begins: Date,
    /// How many days before that it is told.
    pub days_before: u16,
}

impl NoticeStep {
    /// The day on which it is told; an unscheduled end is told at once, whatever this says.
    pub fn day(&self) -> Date {
        // Before the calendar's beginning (year -9999) there is no earlier day than the first.
        self.begins.checked_sub(Span::new().days(self.days_before)).unwrap_or(Date::MIN)
    }

    /// Reads what [`fmt::Display`] wrote.
    pub fn parse(text: &str) -> Option<NoticeStep> {
        let (what, begins) = text.split_once('@')?;
        let (ending, days) = what.split_once('-')?;
        let ending =
            [Ending::Unscheduled, Ending::Phase1, Ending::Phase2].into_iter().find(|e| e.as_str() == ending)?;
        Some(NoticeStep { ending, begins: begins.parse().ok()?, days_before: days.parse().ok()? })
    }

    /// Whether being told `self` makes telling `earlier` pointless: the same end, nearer.
    pub fn covers(&self, earlier: &NoticeStep) -> bool {
        self.ending == earlier.ending && self.begins == earlier.begins && self.days_before <= earlier.days_before
    }
}

impl fmt::Display for NoticeStep {
    /// Such as `phase1-60@2027-02-01`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}@{}", self.ending.as_str(), self.days_before, self.begins)
    }
}

/// Every step of a runtime, in the order in which they come.
pub fn steps(dates: &Dates, days: &NoticeDays) -> Vec<NoticeStep> {
    let at = |ending, begins: Option<Date>, days: &[u16]| {
        let days = days.to_vec();
        begins.into_iter().flat_map(move |begins| {
            days.clone().into_iter().map(move |days_before| NoticeStep { ending, begins, days_before })
        })
    };
    let (phase1, phase2) = (dates.on(Step::Phase1), dates.on(Step::Phase2));
    let first = phase1.or(phase2).filter(|_| dates.unscheduled);
    let mut steps: Vec<_> = at(Ending::Unscheduled, first, &[0])
        .chain(at(Ending::Phase1, phase1, &days.0))
        .chain(at(Ending::Phase2, phase2, PHASE2_DAYS))
        .collect();
    steps.sort_by_key(|step| (step.ending != Ending::Unscheduled, step.day(), step.ending));
    steps
}

/// What is to be done about one recipient and one runtime.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Told now.
    pub send: Vec<NoticeStep>,
    /// Never told any more, because what is sent now says it, or because it is over.
    pub cover: Vec<NoticeStep>,
}

/// What is due on a day, late or not. Of each phase only the step that came last: whoever was away for a year (the
/// server was off, its clock jumped) is told how things stand, not how they came to be.
pub fn plan(dates: &Dates, days: &NoticeDays, today: Date, told: &[NoticeStep]) -> Plan {
    let steps = steps(dates, days);
    let untold = |step: &NoticeStep| !told.iter().any(|earlier| earlier.covers(step));
    let last = |ending| steps.iter().rev().find(|s| s.ending == ending && s.day() <= today).filter(|s| untold(s));
    let (phase1, phase2) = (last(Ending::Phase1).copied(), last(Ending::Phase2).copied());
    let both = || phase1.into_iter().chain(phase2);
    let unscheduled = steps.iter().find(|step| step.ending == Ending::Unscheduled).filter(|step| untold(step));
    if let Some(step) = unscheduled {
        return Plan { send: vec![*step], cover: both().collect() };
    }
    if dates.on(Step::Phase2).is_some_and(|begins| begins <= today) {
        // That nothing can be created any more is no news once nothing can be updated.
        return Plan { send: phase2.into_iter().collect(), cover: phase1.into_iter().collect() };
    }
    Plan { send: both().collect(), cover: Vec::new() }
}

#[cfg(test)]
mod tests;
