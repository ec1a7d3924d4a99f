//! Moving a function to another runtime: whether it may, and until when it may come back.

use std::sync::Arc;

use domain::lifecycle::{Ask, Dates, Step, decide};
use domain::{Function, FunctionRef, Revision, RuntimeId, State};
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::custom::moved_to;
use crate::function::check_runtime;
use crate::lifecycle::{Base, remembered};
use crate::{Control, Error, Result};

/// Where a function stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What it runs on.
    pub runtime: RuntimeId,
    /// The revision this is about.
    pub revision: Revision,
    /// If it were moved today to the runtime that was asked about: until when it may come back.
    pub moved: Option<Return>,
    /// The runtime it was on before, and why it may not go back there, if it may not.
    pub previous: Option<(RuntimeId, Result<()>)>,
}

/// Until when a function may come back to a runtime it leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Return {
    /// It is past that already.
    Never,
    /// To the end of this day.
    Until(Date),
    /// No end is known.
    Open,
}

impl Control {
    /// What a migration of the function would mean. Refused if a move to `to` would be.
    pub fn standing(&self, wanted: &FunctionRef, to: Option<&RuntimeId>) -> Result<Standing> {
        let function = match to {
            Some(to) => self.movable(wanted, to)?.0,
            None => self.function(wanted)?,
        };
        let dates = |id: &RuntimeId| self.dates_of(&moved_to(&function.config, id));
        let runtime = remembered(&function.config);
        let previous = function.runtime_history.last().map(|previous| {
            let allowed = self.may_move(&function, &moved_to(&function.config, previous)).map(drop);
            (previous.clone(), allowed)
        });
        Ok(Standing {
            moved: to.map(|to| way_back(&dates(&runtime), &dates(to), self.today())),
            revision: function.revision.clone(),
            runtime,
            previous,
        })
    }

    /// The function and what it would be on, if it may be moved there today. What would refuse the move refuses
    /// this.
    pub(crate) fn movable(&self, wanted: &FunctionRef, to: &RuntimeId) -> Result<(Arc<Function>, Base)> {
        let function = self.function(wanted)?;
        if *to == remembered(&function.config) {
            return Err(Error::InvalidParameter(format!("{} is on {to} already.", function.name)));
        }
        if !matches!(function.state, State::Active) {
            return Err(Error::Conflict(format!("{} is not active: it cannot be moved now.", function.name)));
        }
        let base = self.may_move(&function, &moved_to(&function.config, to))?;
        check_runtime(&base, function.config.architecture, &self.inner.runtimes)?;
        Ok((function, base))
    }
}

/// Until when a function that moves today `from` one runtime `to` another may come back. What the policy allows only
/// changes on the days of the two rows, so that these are all that have to be asked about.
fn way_back(from: &Dates, to: &Dates, today: Date) -> Return {
    let allowed = |day| decide(Ask::Move { from: to, to: from, was_there_before: true }, day).is_ok();
    if !allowed(today) {
        return Return::Never;
    }
    let ahead = [from, to].into_iter().flat_map(|dates| Step::ALL.map(|step| dates.on(step))).flatten();
    let closed = ahead.filter(|day| *day > today && !allowed(*day)).min();
    closed.map_or(Return::Open, |day| Return::Until(day.saturating_sub(1.day())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn dates(phase1: Option<Date>, phase2: Option<Date>) -> Dates {
        let mut dates = Dates::default();
        for (step, day) in [(Step::Phase1, phase1), (Step::Phase2, phase2)] {
            if let Some(day) = day {
                dates.set(step, day, "test".into());
            }
        }
        dates
    }

    /// Every day of two years is asked for; the answer is the last of those in a row on which the policy says yes.
    #[test]
    fn the_last_day_is_the_policys() {
        let early = dates(Some(date(2027, 2, 1)), Some(date(2027, 3, 3)));
        let late = dates(Some(date(2027, 7, 31)), Some(date(2027, 8, 31)));
        let only_closed = dates(Some(date(2027, 2, 1)), None);
        let open = dates(None, None);
        let all = [&early, &late, &only_closed, &open];
        for from in all {
            for to in all {
                let mut today = date(2026, 11, 22);
                while today < date(2027, 12, 1) {
                    let asked = |day| decide(Ask::Move { from: to, to: from, was_there_before: true }, day).is_ok();
                    let mut last = None;
                    let mut day = today;
                    while day < date(2029, 1, 1) && asked(day) {
                        last = Some(day);
                        day = day.tomorrow().unwrap();
                    }
                    let expected = match last {
                        None => Return::Never,
                        Some(_) if day == date(2029, 1, 1) => Return::Open,
                        Some(last) => Return::Until(last),
                    };
                    assert_eq!(way_back(from, to, today), expected, "{from:?} {to:?} {today}");
                    today = today.tomorrow().unwrap();
                }
            }
        }
        assert_eq!(way_back(&early, &late, date(2027, 2, 15)), Return::Until(date(2027, 3, 2)));
    }
}
