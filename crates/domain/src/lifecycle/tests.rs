//! The policy, over every row of the table and every day around each of its dates, and over random lives.

use jiff::ToSpan as _;
use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::catalogue::Catalogue;

fn dates(deprecation: Option<Date>, phase1: Option<Date>, phase2: Option<Date>) -> Dates {
    let mut dates = Dates::default();
    for (step, day) in Step::ALL.into_iter().zip([deprecation, phase1, phase2]) {
        if let Some(day) = day {
            dates.set(step, day, "test".into());
        }
    }
    dates
}

/// What the issue says of each operation, written once more in its own words: (create, update, leave, come back).
fn expected(row: &Dates, day: Date) -> [bool; 4] {
    let after = |step| row.on(step).is_some_and(|first| day >= first);
    match (after(Step::Phase1), after(Step::Phase2)) {
        (false, false) => [true, true, true, true],
        (true, false) => [false, true, true, true],
        (_, true) => [false, false, true, false],
    }
}

#[test]
fn every_row_every_day_around_each_date_every_operation() {
    let supported = Dates::default();
    let mut asked = 0;
    for catalogue in [Catalogue::builtin(), Catalogue::builtin().strict()] {
        for entry in catalogue.entries() {
            let row = &entry.dates;
            row.check().expect("a gap of thirty days");
            for first in Step::ALL.into_iter().filter_map(|step| row.on(step)) {
                for offset in -2..=2 {
                    let day = first.saturating_add(offset.days());
                    let may = |ask| decide(ask, day).is_ok();
                    let got = [
                        may(Ask::Create { to: row }),
                        may(Ask::Update { on: row }),
                        may(Ask::Move { from: row, to: &supported, was_there_before: false }),
                        may(Ask::Move { from: &supported, to: row, was_there_before: true }),
                    ];
                    assert_eq!(got, expected(row, day), "{} on {day}", entry.id);
                    let arrive = may(Ask::Move { from: &supported, to: row, was_there_before: false });
                    assert_eq!(arrive, got[0], "{} on {day}: arriving is as creating", entry.id);
                    asked += 5;
                }
            }
        }
    }
    assert!(asked > 3000, "{asked}");
}

#[test]
fn a_phase_begins_on_its_day() {
    let row = dates(Some(date(2027, 1, 1)), Some(date(2027, 2, 1)), Some(date(2027, 3, 3)));
    let phases = [
        (date(2026, 12, 31), Phase::Supported, Some((date(2027, 1, 1), Step::Deprecation))),
        (date(2027, 1, 1), Phase::Deprecated, Some((date(2027, 2, 1), Step::Phase1))),
        (date(2027, 2, 1), Phase::Phase1, Some((date(2027, 3, 3), Step::Phase2))),
        (date(2027, 3, 2), Phase::Phase1, Some((date(2027, 3, 3), Step::Phase2))),
        (date(2027, 3, 3), Phase::Phase2, None),
    ];
    for (day, phase, next) in phases {
        assert_eq!((row.phase(day), row.next(day)), (phase, next), "{day}");
    }
}

#[test]
fn strict_begins_phase_1_with_the_deprecation() {
    let row = dates(Some(date(2025, 9, 1)), Some(date(2027, 2, 1)), Some(date(2027, 3, 3))).strict();
    assert_eq!(row.on(Step::Phase1), Some(date(2025, 9, 1)));
    assert_eq!(row.source(Step::Phase1), Some("[lifecycle] strict: the deprecation date of test"));
    let odd = dates(Some(date(2020, 3, 5)), Some(date(2019, 3, 31)), Some(date(2019, 4, 30)));
    assert_eq!(odd.strict(), odd, "never later");
}

#[test]
fn an_unscheduled_end() {
    let planned = dates(Some(date(2027, 6, 30)), Some(date(2027, 7, 31)), Some(date(2027, 8, 31)));
    let end = |phase1, phase2| planned.end(phase1, phase2, "CVE-1", "operator".into());
    let now = end(date(2026, 11, 22), None).expect("allowed");
    assert_eq!(now.on(Step::Deprecation), Some(date(2026, 11, 22)));
    assert_eq!(now.on(Step::Phase2), Some(date(2027, 8, 31)), "the planned one is late enough");
    assert_eq!(now.reason.as_deref(), Some("CVE-1"));
    let late = end(date(2027, 8, 30), None).expect("allowed");
    assert_eq!(
        (late.on(Step::Phase1), late.on(Step::Phase2)),
        (Some(date(2027, 7, 31)), Some(date(2027, 8, 31))),
        "never later"
    );
    assert!(!late.unscheduled && now.unscheduled);
    let soon = end(date(2026, 11, 22), Some(date(2026, 12, 21))).expect_err("29 days");
    assert!(soon.to_string().ends_with("move it to 2026-12-22 or later"), "{soon}");
    end(date(2026, 11, 22), Some(date(2026, 12, 22))).expect("30 days");
}

/// One thing that someone tries on a day.
#[derive(Clone, Copy, Debug)]
enum Try {
    Create,
    Update,
    Move(usize),
    Invoke,
}

fn life() -> impl Strategy<Value = Dates> {
    let start = date(2027, 1, 1);
    (0..300i32, 0..200i32, 30..200i32, 0..8u8).prop_map(move |(deprecation, to_phase1, gap, holes)| {
        let day = |n: i32| Some(start.saturating_add(n.days()));
        let phase1 = deprecation + to_phase1;
        dates(
            day(deprecation).filter(|_| holes & 1 == 0),
            day(phase1).filter(|_| holes & 6 != 6),
            day(phase1 + gap).filter(|_| holes & 6 == 0),
        )
    })
}

proptest! {
    /// For any sequence of days and operations: create implies not phase 1; update implies not phase 2 or a
    /// migration; no path leads back onto a blocked runtime; and there is no question about invoking to be answered
    /// with no.
    #[test]
    fn no_sequence_gets_around_the_policy(
        rows in proptest::collection::vec(life(), 2..5),
        tries in proptest::collection::vec(
            (0..6i32, prop_oneof![Just(Try::Create), Just(Try::Update), Just(Try::Invoke), (0..5usize).prop_map(Try::Move)]),
            1..150,
        ),
    ) {
        let mut day = date(2027, 1, 1);
        let mut on: Option<usize> = None;
        let mut history: Vec<usize> = Vec::new();
        for (days, attempt) in tries {
            day = day.saturating_add(days.days());
            let phase = |i: usize| rows[i].phase(day);
            match (attempt, on) {
                (Try::Create, None) => {
                    if decide(Ask::Create { to: &rows[0] }, day).is_ok() {
                        prop_assert!(phase(0) < Phase::Phase1);
                        on = Some(0);
                    }
                }
                (Try::Update, Some(at)) => {
                    let allowed = decide(Ask::Update { on: &rows[at] }, day).is_ok();
                    prop_assert_eq!(allowed, phase(at) < Phase::Phase2);
                }
                (Try::Move(to), Some(at)) if to < rows.len() && to != at => {
                    let before = history.contains(&to);
                    if decide(Ask::Move { from: &rows[at], to: &rows[to], was_there_before: before }, day).is_ok() {
                        prop_assert!(phase(to) < Phase::Phase2, "nothing leads onto a runtime in phase 2");
                        prop_assert!(phase(to) < Phase::Phase1 || before, "a first arrival is as a creation");
                        prop_assert!(phase(at) < Phase::Phase2 || phase(to) < Phase::Phase1, "out of phase 2 only to where one can create");
                        history.push(at);
                        on = Some(to);
                    } else {
                        prop_assert!(phase(to) >= Phase::Phase1, "what is open refuses nobody");
                    }
                }
                // Whatever the phases: a function that exists is invoked. `Ask` has no way to say otherwise.
                (Try::Invoke | Try::Create | Try::Update | Try::Move(_), _) => {}
            }
        }
    }

    #[test]
    fn phases_only_go_forward(row in life(), days in 0..700i32) {
        let day = date(2027, 1, 1).saturating_add(days.days());
        prop_assert!(row.phase(day) <= row.phase(day.tomorrow().expect("before the year 9999")));
    }
}
