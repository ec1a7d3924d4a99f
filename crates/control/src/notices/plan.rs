//! Who is to be told what on a day: pure, so that the future can be asked as well as the present.

use std::collections::BTreeSet;

use domain::lifecycle::Dates;
use domain::lifecycle::{Phase, Step, days_between};
use domain::notices::{DIGEST_DAYS, Ending, EndingRuntime, NoticeDays, plan, steps};
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::NoticeSettings;
use super::ledger::{Ledger, Line, State, Subject};
use super::recipient::Recipient;

/// A line that the ledger is to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Planned {
    pub recipient: Recipient,
    pub subject: Subject,
    /// Not sent: another one says it.
    pub covered: bool,
}

/// Everything that is due on a day and not in the ledger. Unless `late`, only the steps of that very day: whoever
/// deploys a fleet onto a runtime whose step has passed is told once of all of it, not at once of the first function.
pub(super) fn plan_day(
    settings: &NoticeSettings,
    runtimes: &[EndingRuntime],
    ledger: &Ledger,
    today: Date,
    late: bool,
) -> Vec<Planned> {
    let mut planned = Vec::new();
    let mut digests = BTreeSet::new();
    for runtime in runtimes.iter().filter(|runtime| !runtime.functions.is_empty()) {
        let recipients = settings.recipients(runtime);
        if late && settings.digest && is_in_digest(&runtime.dates, today) {
            digests.extend(recipients.iter().cloned());
        }
        for recipient in recipients {
            let told = ledger.told(&recipient, &runtime.id);
            let due = plan(&runtime.dates, &settings.days, today, &told);
            let lines =
                due.send.into_iter().map(|step| (step, false)).chain(due.cover.into_iter().map(|step| (step, true)));
            let lines = lines.filter(|(step, _)| late || (step.ending != Ending::Unscheduled && step.day() == today));
            planned.extend(lines.map(|(step, covered)| Planned {
                recipient: recipient.clone(),
                subject: Subject::Step(runtime.id.clone(), step),
                covered,
            }));
        }
    }
    let subject = Subject::Digest(today.first_of_month());
    let digests = digests.into_iter().filter(|recipient| ledger.get(recipient, &subject).is_none());
    planned.extend(digests.map(|recipient| Planned { recipient, subject: subject.clone(), covered: false }));
    planned
}

/// Everything that will be due from today to a day, if nothing changes, and when.
pub(super) fn plan_until(
    settings: &NoticeSettings,
    runtimes: &[EndingRuntime],
    ledger: &Ledger,
    today: Date,
    until: Date,
) -> Vec<(Date, Planned)> {
    let mut days: BTreeSet<Date> = runtimes
        .iter()
        .flat_map(|runtime| steps(&runtime.dates, &settings.days))
        .map(|step| step.day())
        .filter(|day| today < *day && *day <= until)
        .collect();
    if settings.digest {
        let firsts = today.first_of_month().series(1.month()).take_while(|first| *first <= until);
        days.extend(firsts.filter(|first| *first > today));
    }
    days.insert(today);
    let mut ledger = ledger.clone();
    let mut all = Vec::new();
    for day in days {
        for planned in plan_day(settings, runtimes, &ledger, day, true) {
            let line = Line { id: String::new(), state: State::Covered { at_ms: 0 } };
            ledger.put(planned.recipient.clone(), planned.subject.clone(), line);
            if !planned.covered {
                all.push((day, planned));
            }
        }
    }
    all
}

/// Whether a runtime can be what a notice on that day is about: few are, so that few functions are looked at.
pub(super) fn matters(dates: &Dates, days: &NoticeDays, digest: bool, day: Date) -> bool {
    let due = |step: &domain::notices::NoticeStep| step.ending == Ending::Unscheduled || step.day() <= day;
    steps(dates, days).iter().any(due) || (digest && is_in_digest(dates, day))
}

/// Whether a digest of that day names it: it is blocked, or something happens to it within [`DIGEST_DAYS`].
pub(super) fn is_in_digest(dates: &Dates, day: Date) -> bool {
    let soon = |step| dates.on(step).is_some_and(|first| (0..=DIGEST_DAYS).contains(&days_between(day, first)));
    dates.phase(day) >= Phase::Phase1 || Step::ALL.into_iter().any(soon)
}

/// Whether a pending step is still what the runtime's dates say.
pub(super) fn still_holds(dates: &Dates, subject: &Subject, today: Date) -> bool {
    match subject {
        Subject::Digest(month) => *month == today.first_of_month(),
        Subject::Step(_, step) => match step.ending {
            // A clock that was set back makes a day come again.
            Ending::Phase1 | Ending::Phase2 if step.day() > today => false,
            Ending::Phase1 => dates.on(Step::Phase1) == Some(step.begins),
            Ending::Phase2 => dates.on(Step::Phase2) == Some(step.begins),
            Ending::Unscheduled => {
                dates.unscheduled && dates.on(Step::Phase1).or(dates.on(Step::Phase2)) == Some(step.begins)
            }
        },
    }
}
