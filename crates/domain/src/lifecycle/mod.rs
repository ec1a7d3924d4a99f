//! The life of a runtime: when it changes, and what that allows.
//!
//! Pure: every answer is a function of dates, a day, and what is asked. A day is a calendar day, UTC; a phase begins
//! at its first moment.

mod policy;

use std::fmt;
use std::sync::Arc;

use jiff::ToSpan as _;
use jiff::civil::Date;

pub use policy::{Ask, Refused, decide};

/// The shortest time between the beginnings of phase 1 and phase 2, days.
pub const PHASE_GAP_DAYS_MIN: i32 = 30;

/// A change in the life of a runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// No more patches, no support.
    Deprecation,
    /// No new functions.
    Phase1,
    /// No updates.
    Phase2,
}

impl Step {
    /// All, in the order in which they usually come.
    pub const ALL: [Step; 3] = [Step::Deprecation, Step::Phase1, Step::Phase2];
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Step::Deprecation => "deprecation",
            Step::Phase1 => "phase 1",
            Step::Phase2 => "phase 2",
        })
    }
}

/// What holds on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Phase {
    /// Patched; everything is allowed.
    Supported,
    /// No more patches; everything is still allowed.
    Deprecated,
    /// No new functions on it.
    Phase1,
    /// No updates of functions on it but the one that leaves it.
    Phase2,
}

impl Phase {
    /// For people and for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Phase::Supported => "supported",
            Phase::Deprecated => "deprecated",
            Phase::Phase1 => "phase 1",
            Phase::Phase2 => "phase 2",
        }
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A day and who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Sourced {
    day: Date,
    source: Arc<str>,
}

/// When the life of a runtime changes, and where each date comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    steps: [Option<Sourced>; 3],
    /// Why it ends when it does, where somebody said so: in every error and notice.
    pub reason: Option<Arc<str>>,
    /// It ends earlier than its table says: owners are told at once.
    pub unscheduled: bool,
}

/// Phase 2 would begin too soon after phase 1, or without one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GapTooShort {
    /// Too soon.
    #[error(
        "phase 2 begins on {phase2}, {days} days after phase 1 ({phase1}): it must be at least {PHASE_GAP_DAYS_MIN}; move it to {} or later",
        .phase1.saturating_add(PHASE_GAP_DAYS_MIN.days())
    )]
    Days {
        /// First day of phase 1.
        phase1: Date,
        /// First day of phase 2.
        phase2: Date,
        /// Days between.
        days: i32,
    },
    /// Without one.
    #[error("phase 2 has a date ({phase2}) and phase 1 has none: give both")]
    NoPhase1 {
        /// First day of phase 2.
        phase2: Date,
    },
}

impl Dates {
    /// The first day of a step.
    pub fn on(&self, step: Step) -> Option<Date> {
        self.steps[step as usize].as_ref().map(|sourced| sourced.day)
    }

    /// Where the date of a step comes from.
    pub fn source(&self, step: Step) -> Option<&str> {
        self.steps[step as usize].as_ref().map(|sourced| &*sourced.source)
    }

    /// Sets a date; [`Dates::check`] says whether they still fit together.
    pub fn set(&mut self, step: Step, day: Date, source: Arc<str>) {
        self.steps[step as usize] = Some(Sourced { day, source });
    }

    /// Takes a date away.
    pub fn clear(&mut self, step: Step) {
        self.steps[step as usize] = None;
    }

    /// Refuses a phase 2 less than [`PHASE_GAP_DAYS_MIN`] days after phase 1.
    pub fn check(&self) -> Result<(), GapTooShort> {
        let Some(phase2) = self.on(Step::Phase2) else { return Ok(()) };
        let phase1 = self.on(Step::Phase1).ok_or(GapTooShort::NoPhase1 { phase2 })?;
        let days = days_between(phase1, phase2);
        if days < PHASE_GAP_DAYS_MIN { Err(GapTooShort::Days { phase1, phase2, days }) } else { Ok(()) }
    }

    /// Whether phase 1 or phase 2 begins earlier than by `planned`.
    pub fn is_earlier_than(&self, planned: &Dates) -> bool {
        [Step::Phase1, Step::Phase2].into_iter().any(|step| match (self.on(step), planned.on(step)) {
            (Some(day), Some(planned)) => day < planned,
            (Some(_), None) => true,
            (None, _) => false,
        })
    }

    /// What holds on that day.
    pub fn phase(&self, day: Date) -> Phase {
        let reached = |step| self.on(step).is_some_and(|first| first <= day);
        if reached(Step::Phase2) {
            Phase::Phase2
        } else if reached(Step::Phase1) {
            Phase::Phase1
        } else if reached(Step::Deprecation) {
            Phase::Deprecated
        } else {
            Phase::Supported
        }
    }

    /// Whether it gets patches on that day: whether new versions of it are rolled out. Some rows of the service's
    /// table block creation before they deprecate.
    pub fn is_patched(&self, day: Date) -> bool {
        self.phase(day) == Phase::Supported
    }

    /// The next change after that day.
    pub fn next(&self, day: Date) -> Option<(Date, Step)> {
        let ahead = Step::ALL.into_iter().filter_map(|step| Some((self.on(step)?, step)));
        ahead.filter(|(first, _)| *first > day).min()
    }

    /// Phase 1 begins on the deprecation date, where that is the earlier one.
    #[must_use]
    pub fn strict(&self) -> Dates {
        let mut dates = self.clone();
        if let Some(deprecation) = &self.steps[Step::Deprecation as usize]
            && self.on(Step::Phase1).is_none_or(|phase1| deprecation.day < phase1)
        {
            let source = format!("[lifecycle] strict: the deprecation date of {}", deprecation.source);
            dates.set(Step::Phase1, deprecation.day, source.into());
        }
        dates
    }

    /// An end that nobody planned. It only ever comes earlier: what is planned for an earlier day stays. Without a day for
    /// phase 2, the planned one stays if it is late enough; else it is the first that the policy allows.
    pub fn end(
        &self,
        phase1: Date,
        phase2: Option<Date>,
        reason: &str,
        source: Arc<str>,
    ) -> Result<Dates, GapTooShort> {
        let mut dates = self.clone();
        dates.reason = Some(reason.into());
        let earlier = |step, given: Date| self.on(step).map_or(given, |planned| given.min(planned));
        let (phase1, phase2) = (earlier(Step::Phase1, phase1), phase2.map(|day| earlier(Step::Phase2, day)));
        if self.on(Step::Deprecation).is_none_or(|planned| phase1 < planned) {
            dates.set(Step::Deprecation, phase1, source.clone());
        }
        dates.set(Step::Phase1, phase1, source.clone());
        match phase2 {
            Some(phase2) => dates.set(Step::Phase2, phase2, source),
            None if dates.check().is_err() || self.on(Step::Phase2).is_none() => {
                dates.set(Step::Phase2, phase1.saturating_add(PHASE_GAP_DAYS_MIN.days()), source);
            }
            None => {}
        }
        dates.check()?;
        dates.unscheduled = dates.is_earlier_than(self);
        Ok(dates)
    }
}

/// Days from one day to a later one; negative to an earlier one.
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(i32::MAX, |span| span.get_days())
}

#[cfg(test)]
mod tests;
