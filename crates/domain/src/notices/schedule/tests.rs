//! The schedule: as data, and as what holds for any dates, any days and any jumps of the clock.

use jiff::ToSpan as _;
use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::lifecycle::PHASE_GAP_DAYS_MIN;

fn dates(phase1: Option<Date>, phase2: Option<Date>, reason: Option<&str>) -> Dates {
    let mut dates = Dates::default();
    dates.reason = reason.map(Into::into);
    dates.unscheduled = reason.is_some();
    for (step, day) in [(Step::Phase1, phase1), (Step::Phase2, phase2)] {
        if let Some(day) = day {
            dates.set(step, day, "test".into());
        }
    }
    dates
}

/// What is told when the server looks on these days, and nothing was told before.
fn told(dates: &Dates, days: &NoticeDays, looks: &[Date]) -> Vec<(Date, String)> {
    let mut ledger = Vec::new();
    let mut told = Vec::new();
    for today in looks {
        let Plan { send, cover } = plan(dates, days, *today, &ledger);
        told.extend(send.iter().map(|step| (*today, step.to_string())));
        ledger.extend(send.into_iter().chain(cover));
    }
    told
}

fn check(dates: &Dates, days: &[u16], looks: &[Date], expected: &[(Date, &str)]) {
    let days = NoticeDays::new(days.to_vec()).expect("notice days");
    let expected: Vec<_> = expected.iter().map(|(day, step)| (*day, (*step).to_owned())).collect();
    assert_eq!(told(dates, &days, looks), expected);
}

/// Every day from the first to the last.
fn daily(first: Date, last: Date) -> Vec<Date> {
    first.series(1.day()).take_while(|day| *day <= last).collect()
}

#[test]
fn four_notices_in_the_life_of_a_runtime() {
    let python = dates(Some(date(2027, 7, 31)), Some(date(2027, 9, 15)), None);
    let all = daily(date(2026, 11, 22), date(2028, 1, 1));
    let usual = [
        (date(2027, 6, 1), "phase1-60@2027-07-31"),
        (date(2027, 7, 31), "phase1-0@2027-07-31"),
        (date(2027, 8, 16), "phase2-30@2027-09-15"),
        (date(2027, 9, 15), "phase2-0@2027-09-15"),
    ];
    check(&python, NOTICE_DAYS_DEFAULT, &all, &usual);
    let aws: Vec<_> = [(date(2027, 2, 1), "phase1-180@2027-07-31")].into_iter().chain(usual).collect();
    check(&python, NOTICE_DAYS_AWS, &all, &aws);
    check(&python, &[], &all, &usual[2..]);
}

#[test]
fn a_phase_of_thirty_days_has_two_notices_on_its_first() {
    let node = dates(Some(date(2027, 2, 1)), Some(date(2027, 3, 3)), None);
    let first = [(date(2027, 2, 1), "phase1-0@2027-02-01"), (date(2027, 2, 1), "phase2-30@2027-03-03")];
    check(&node, &[60, 0], &[date(2027, 2, 1), date(2027, 2, 2)], &first);
}

#[test]
fn what_was_missed_is_told_once_and_only_the_last_of_a_phase() {
    let node = dates(Some(date(2027, 7, 31)), Some(date(2027, 9, 15)), None);
    let days = [180, 60, 0];
    let late = date(2027, 8, 1);
    check(&node, &days, &[late, date(2027, 8, 2)], &[(late, "phase1-0@2027-07-31")]);
    // Both phases' days have passed: phase 2 is what counts.
    let later = date(2028, 1, 1);
    check(&node, &days, &[later, date(2028, 1, 2)], &[(later, "phase2-0@2027-09-15")]);
    // Far ahead of everything.
    check(&node, &days, &[date(2026, 1, 1)], &[]);
}

#[test]
fn a_clock_that_is_set_back_tells_nothing_again() {
    let node = dates(Some(date(2027, 7, 31)), Some(date(2027, 9, 15)), None);
    let looks = [date(2027, 8, 1), date(2027, 6, 2), date(2027, 8, 1)];
    check(&node, &[60, 0], &looks, &[(looks[0], "phase1-0@2027-07-31")]);
}

#[test]
fn a_longer_notice_that_is_configured_later_is_not_told_after_a_shorter_one() {
    let node = dates(Some(date(2027, 7, 31)), None, None);
    let today = date(2027, 6, 10);
    let told = NoticeStep { ending: Ending::Phase1, begins: date(2027, 7, 31), days_before: 60 };
    let days = NoticeDays::new(vec![90, 0]).expect("notice days");
    assert_eq!(plan(&node, &days, today, &[told]), Plan::default());
}

#[test]
fn a_date_that_moves_is_told_anew() {
    let days = NoticeDays::default();
    let told = plan(&dates(Some(date(2027, 2, 1)), None, None), &days, date(2027, 1, 1), &[]).send;
    let moved = dates(Some(date(2027, 6, 1)), None, None);
    assert_eq!(plan(&moved, &days, date(2027, 1, 2), &told), Plan::default());
    let again = plan(&moved, &days, date(2027, 4, 2), &told).send;
    assert_eq!(again.iter().map(NoticeStep::to_string).collect::<Vec<_>>(), ["phase1-60@2027-06-01"]);
}

#[test]
fn an_unscheduled_end_is_told_at_once_and_covers_what_is_due_with_it() {
    let today = date(2026, 11, 22);
    let effective = dates(Some(today), Some(date(2026, 12, 22)), Some("CVE-1"));
    check(
        &effective,
        &[60, 0],
        &daily(today, date(2027, 6, 1)),
        &[(today, "unscheduled-0@2026-11-22"), (date(2026, 12, 22), "phase2-0@2026-12-22")],
    );
    let announced = dates(Some(date(2027, 1, 5)), Some(date(2027, 3, 1)), Some("CVE-1"));
    check(
        &announced,
        &[60, 0],
        &daily(today, date(2027, 6, 1)),
        &[
            (today, "unscheduled-0@2027-01-05"),
            (date(2027, 1, 5), "phase1-0@2027-01-05"),
            (date(2027, 1, 30), "phase2-30@2027-03-01"),
            (date(2027, 3, 1), "phase2-0@2027-03-01"),
        ],
    );
}

#[test]
fn a_step_is_read_as_it_is_written() {
    for text in ["phase1-60@2027-02-01", "phase2-0@2027-03-03", "unscheduled-0@2026-11-22"] {
        assert_eq!(NoticeStep::parse(text).expect("a step").to_string(), text);
    }
    for text in ["", "phase1@2027-02-01", "phase3-0@2027-02-01", "phase1--1@2027-02-01", "phase1-0@2027-02-30"] {
        assert_eq!(NoticeStep::parse(text), None, "{text}");
    }
}

#[test]
fn notice_days_have_limits() {
    assert_eq!(NoticeDays::new(vec![0, 60, 60, 180]).expect("allowed").0, [180, 60, 0]);
    NoticeDays::new(vec![730]).expect("allowed");
    assert_eq!(NoticeDays::new(vec![731]), Err("at most 730 days before phase 1, not 731".into()));
    NoticeDays::new((0..10).collect()).expect("allowed");
    assert_eq!(NoticeDays::new((0..11).collect()), Err("at most 10 different numbers of days, not 11".into()));
}

fn life() -> impl Strategy<Value = Dates> {
    let start = date(2027, 1, 1);
    (0..400i32, 0..200i32, 0..8u8).prop_map(move |(to_phase1, gap, holes)| {
        let phase1 = start.saturating_add(to_phase1.days());
        let phase2 = phase1.saturating_add((PHASE_GAP_DAYS_MIN + gap).days());
        let phase1 = (holes & 3 != 3).then_some(phase1);
        dates(phase1, phase1.and((holes & 1 == 0).then_some(phase2)), (holes & 4 != 0).then_some("CVE-1"))
    })
}

proptest! {
    /// Looked at every day, each step is told once, on its day: but what an unscheduled end covers.
    #[test]
    fn day_by_day_everything_is_told_on_its_day(dates in life(), days in proptest::collection::vec(0..400u16, 0..4)) {
        let days = NoticeDays::new(days).expect("notice days");
        let first = date(2025, 6, 1);
        let told = told(&dates, &days, &daily(first, date(2029, 6, 1)));
        let expected: Vec<_> = steps(&dates, &days)
            .into_iter()
            .map(|step| (if step.ending == Ending::Unscheduled { first } else { step.day() }, step.to_string()))
            .collect();
        prop_assert_eq!(told, expected);
    }

    /// However the days come (jumps, back and forth, years off), nothing is told twice, nothing before its day, no
    /// longer notice after a shorter one, and on one day at most one of each phase.
    #[test]
    fn in_any_order_of_days_nothing_is_told_twice_or_early(
        dates in life(),
        days in proptest::collection::vec(0..400u16, 0..4),
        looks in proptest::collection::vec(-400..900i32, 1..80),
    ) {
        let days = NoticeDays::new(days).expect("notice days");
        let mut ledger: Vec<NoticeStep> = Vec::new();
        for offset in looks {
            let today = date(2027, 1, 1).saturating_add(offset.days());
            let Plan { send, cover } = plan(&dates, &days, today, &ledger);
            prop_assert!(send.len() <= 2 && send.iter().filter(|step| step.ending != Ending::Phase2).count() <= 1);
            for step in &send {
                prop_assert!(step.ending == Ending::Unscheduled || step.day() <= today, "{} on {}", step, today);
                let mut earlier = ledger.iter().filter(|t| t.ending == step.ending && t.begins == step.begins);
                prop_assert!(earlier.all(|t| t.days_before > step.days_before), "{} after {:?}", step, ledger);
            }
            // Whatever the day, the recipient knows how things stand.
            ledger.extend(send.into_iter().chain(cover));
            for step in steps(&dates, &days).iter().filter(|step| step.day() <= today) {
                prop_assert!(ledger.iter().any(|told| told.covers(step)), "{} on {}", step, today);
            }
            prop_assert_eq!(plan(&dates, &days, today, &ledger), Plan::default());
        }
    }
}
