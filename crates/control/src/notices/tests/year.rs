//! A year of 1,000 functions, day by day, with restarts, days that are missed, and a clock that is set back.

use std::collections::{BTreeMap, BTreeSet};

use domain::lifecycle::Step;
use domain::{Catalogue, FunctionRef};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use super::*;

const FUNCTIONS: u64 = 1000;
const OWNERS: u64 = 8;

fn fleet(random: &mut Random) -> Vec<(String, Affected)> {
    let catalogue = Catalogue::builtin();
    let runtimes: Vec<&str> = catalogue.entries().map(|entry| entry.id.as_str()).collect();
    (0..FUNCTIONS)
        .map(|i| {
            let runtime = runtimes[random.below(runtimes.len() as u64) as usize];
            // Every seventh has no owner, every eleventh has two.
            let owner = match i {
                i if i % 7 == 0 => String::new(),
                i if i % 11 == 0 => format!("o{}@example.com o{}@example.com", i % OWNERS, (i + 1) % OWNERS),
                i => format!("o{}@example.com", i % OWNERS),
            };
            (runtime.to_owned(), function(&format!("f{i}"), &owner))
        })
        .collect()
}

/// What the issue says, written once more in its own words: on each day the last step of each phase that has come,
/// unless phase 2 has begun and phase 1 is no news any more. Told to whoever has a function on the runtime.
fn expected(functions: &[(String, Affected)], days: &[Date], everybody: &[&str]) -> BTreeSet<(String, String)> {
    let catalogue = Catalogue::builtin();
    let mut concerned: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (runtime, function) in functions {
        let all = concerned.entry(runtime).or_default();
        all.extend(everybody.iter().map(|to| (*to).to_owned()));
        all.extend(function.owners.iter().map(|owner| format!("mail:{owner}")));
    }
    let mut expected = BTreeSet::new();
    for (runtime, recipients) in concerned {
        let dates = &catalogue.find(runtime).expect("in the table").dates;
        for (phase, name, offsets) in [(Step::Phase1, "phase1", [60, 0]), (Step::Phase2, "phase2", [30, 0])] {
            let Some(begins) = dates.on(phase) else { continue };
            let mut latest = None;
            for day in days {
                let over = phase == Step::Phase1 && dates.on(Step::Phase2).is_some_and(|phase2| phase2 <= *day);
                let come = offsets.iter().filter(|offset| begins.saturating_sub(offset.days()) <= *day).min();
                if let Some(offset) = come
                    && latest.is_none_or(|latest| *offset < latest)
                {
                    latest = Some(*offset);
                    if !over {
                        let about = format!("{runtime} {name}-{offset}@{begins}");
                        expected.extend(recipients.iter().map(|to| (to.clone(), about.clone())));
                    }
                }
            }
        }
    }
    expected
}

/// Lives the year; `step` says how each day follows the one before. Everything exactly once.
async fn live(seed: u64, next: impl Fn(&mut Random, Date) -> Date, restarts_one_in: u64) -> usize {
    let mut random = Random(seed);
    let mut settings = mail_to(&["ops@example.com", "Boss@Example.com"]);
    settings.webhook = true;
    settings.digest = true;
    settings.function = FunctionRef::parse("tell", None, &Account::default()).ok();
    let everybody = ["mail:ops@example.com", "mail:boss@example.com", "webhook", "function:tell"];
    let mut sim = Sim::start(settings, fleet(&mut random)).await;
    let (mut day, mut days, mut restarts, mut outage) = (date(2026, 11, 22), Vec::new(), 0, 0);
    while day <= date(2027, 11, 22) {
        days.push(day);
        if random.below(restarts_one_in) == 0 {
            sim.restart().await;
            restarts += 1;
        }
        // The mail server is down for up to two days now and then.
        outage = if outage > 0 { outage - 1 } else { (random.below(20) == 0) as u64 * random.below(3) };
        for hour in [0, 14] {
            let down = outage > 0 || random.below(10) == 0;
            sim.round(Millis(morning(day).0 - 6 * HOUR_MS + hour * HOUR_MS), |to| match to {
                Recipient::Mail(_) if down => Err(NotSent::Down("nobody answers".into())),
                Recipient::Mail(_) | Recipient::Webhook | Recipient::Function(_) => Ok(()),
            })
            .await;
        }
        day = next(&mut random, day);
    }
    // What the last outage held up.
    for hours in [24, 48] {
        sim.restart().await;
        sim.round(Millis(morning(day).0 + hours * HOUR_MS), |_| Ok(())).await;
    }
    days.push(Millis(morning(day).0 + 24 * HOUR_MS).day());
    days.push(Millis(morning(day).0 + 48 * HOUR_MS).day());

    let sent = sim.sent();
    let (digests, steps): (Vec<_>, Vec<_>) = sent.iter().partition(|sent| sent.about.starts_with("digest"));
    let told: BTreeSet<_> = steps.iter().map(|sent| (sent.to.clone(), sent.about.clone())).collect();
    assert_eq!(told.len(), steps.len(), "something was told twice");
    let expected = expected(&sim.functions, &days, &everybody);
    assert_eq!(told.difference(&expected).collect::<Vec<_>>(), Vec::<&(String, String)>::new(), "told, but not due");
    assert_eq!(expected.difference(&told).collect::<Vec<_>>(), Vec::<&(String, String)>::new(), "due, but not told");
    let each: BTreeSet<_> = digests.iter().map(|sent| (&sent.to, &sent.about)).collect();
    assert_eq!(each.len(), digests.len(), "a digest was sent twice");
    let months: BTreeSet<_> = days.iter().map(|day| format!("digest {}", day.first_of_month())).collect();
    for to in everybody {
        let got: BTreeSet<_> = digests.iter().filter(|sent| sent.to == to).map(|sent| sent.about.clone()).collect();
        assert_eq!(got, months, "the digests of {to}");
    }
    let ids: BTreeSet<_> = sent.iter().map(|sent| &sent.id).collect();
    assert_eq!(ids.len(), sent.len(), "ids are not unique");
    println!(
        "seed {seed}: {} days lived, {restarts} restarts, {} notices and {} digests to {} recipients, each once",
        days.len(),
        steps.len(),
        digests.len(),
        told.iter().map(|(to, _)| to).collect::<BTreeSet<_>>().len(),
    );
    steps.len()
}

#[tokio::test]
async fn every_day_of_a_year_with_restarts() {
    let told = live(1, |_, day| day.saturating_add(1.day()), 5).await;
    assert!(told > 500, "{told}: the year was a quiet one");
}

#[tokio::test]
async fn a_year_with_missed_weeks_and_a_clock_that_is_set_back() {
    let next = |random: &mut Random, day: Date| match random.below(12) {
        0 => day.saturating_add((random.below(70) as i64).days()),
        1 => day.saturating_sub((random.below(20) as i64).days()),
        _ => day.saturating_add(1.day()),
    };
    live(7, next, 4).await;
}
