//! Sending that fails, and a server that dies in the middle of it.

use std::task::Poll;

use jiff::civil::date;

use super::*;
use crate::notices::ledger::{State, Subject};

const MINUTE_MS: u64 = 60_000;

/// Two functions on a runtime whose phase 1 begins on 2027-02-01, 60 days later.
async fn sim() -> (Sim, Millis) {
    let functions = ["a", "b"].map(|name| ("python3.10".to_owned(), function(name, &format!("{name}@example.com"))));
    (Sim::start(mail_to(&["ops@example.com"]), functions.into()).await, morning(date(2026, 12, 3)))
}

/// The state of one recipient's line.
fn state(sim: &Sim, to: &str) -> State {
    let ledger = sim.office().ledger();
    let found = ledger.lines().find(|(recipient, _, _)| recipient.to_string() == to);
    found.map(|(_, _, line)| line.state.clone()).expect("a line")
}

#[tokio::test]
async fn a_server_that_is_down_for_three_days_is_asked_seldom_and_then_gets_everything_once() {
    let (mut sim, start) = sim().await;
    let asked = Mutex::new(0);
    for minute in 0..3 * 24 * 60 {
        if minute % 600 == 0 {
            sim.restart().await;
        }
        let down = |_: &Recipient| {
            *asked.lock().expect("a number") += 1;
            Err(NotSent::Down("nobody answers".into()))
        };
        sim.round(Millis(start.0 + minute * MINUTE_MS), down).await;
    }
    let asked = asked.into_inner().expect("a number");
    assert!((15..25).contains(&asked), "asked {asked} times: once for all three mails each time, ever more seldom");
    assert_eq!(sim.sent(), []);
    for to in ["mail:a@example.com", "mail:b@example.com", "mail:ops@example.com"] {
        let State::Pending { attempts, error, .. } = state(&sim, to) else { panic!("{:?}", state(&sim, to)) };
        assert_eq!((attempts, error.as_deref()), (asked, Some("nobody answers")), "{to}");
    }
    sim.restart().await;
    for hours in [6, 7] {
        sim.round(Millis(start.0 + 3 * DAY_MS + hours * HOUR_MS), |_| Ok(())).await;
    }
    let sent: Vec<_> = sim.sent().into_iter().map(|sent| (sent.to, sent.functions)).collect();
    let expected = [("mail:a@example.com", 1), ("mail:b@example.com", 1), ("mail:ops@example.com", 2)];
    assert_eq!(sent, expected.map(|(to, functions)| (to.to_owned(), functions)));
}

#[tokio::test]
async fn after_five_days_it_is_given_up_for_good() {
    let (mut sim, start) = sim().await;
    for hour in 0..6 * 24 {
        sim.round(Millis(start.0 + hour * HOUR_MS), |_| Err(NotSent::NotNow("disk full".into()))).await;
    }
    let State::Failed { attempts, error, at_ms } = state(&sim, "mail:a@example.com") else { panic!("not given up") };
    assert_eq!(error, "disk full");
    assert!(attempts > 20 && at_ms - start.0 >= 5 * DAY_MS, "{attempts} attempts, {} ms", at_ms - start.0);
    sim.restart().await;
    sim.round(Millis(start.0 + 7 * DAY_MS), |_| Ok(())).await;
    assert_eq!(sim.sent(), []);
}

#[tokio::test]
async fn what_can_never_be_sent_is_not_tried_again_and_keeps_nobody_else_waiting() {
    let (sim, start) = sim().await;
    let refuses = |to: &Recipient| match to {
        Recipient::Mail(address) if address == "a@example.com" => Err(NotSent::Never("no such user".into())),
        Recipient::Mail(address) if address == "b@example.com" => Err(NotSent::NotNow("greylisted".into())),
        Recipient::Mail(_) | Recipient::Webhook | Recipient::Function(_) => Ok(()),
    };
    sim.round(start, refuses).await;
    assert!(matches!(state(&sim, "mail:a@example.com"), State::Failed { attempts: 1, .. }));
    assert_eq!(sim.sent().iter().map(|sent| sent.to.as_str()).collect::<Vec<_>>(), ["mail:ops@example.com"]);
    sim.round(Millis(start.0 + 2 * MINUTE_MS), |_| Ok(())).await;
    let to: Vec<_> = sim.sent().into_iter().map(|sent| sent.to).collect();
    assert_eq!(to, ["mail:ops@example.com", "mail:b@example.com"]);
}

/// Every other failure is covered by what is written beforehand; this one is why a notice has an id.
#[tokio::test]
async fn a_crash_between_sending_and_noting_sends_the_same_notice_again() {
    let (mut sim, start) = sim().await;
    let world = sim.world(start);
    let (store, office) = sim.open.as_ref().expect("open");
    let log = sim.sent.clone();
    let send = |to: &Recipient, notice: Arc<Notice>| -> Sending {
        log.lock().expect("the log").push(sent(to, &notice));
        // The second mail is out, and the server dies before it hears so.
        if log.lock().expect("the log").len() == 2 {
            Box::pin(std::future::pending())
        } else {
            Box::pin(async { Ok(()) })
        }
    };
    {
        let mut round = std::pin::pin!(office.round(store, &world, send));
        // Committing takes the store's thread a moment.
        while sim.sent().len() < 2 {
            std::future::poll_fn(|cx| {
                assert!(round.as_mut().poll(cx).is_pending());
                Poll::Ready(())
            })
            .await;
            tokio::task::yield_now().await;
        }
    }
    sim.restart().await;
    sim.round(Millis(start.0 + MINUTE_MS), |_| Ok(())).await;
    let sent = sim.sent();
    let to: Vec<_> = sent.iter().map(|sent| sent.to.as_str()).collect();
    assert_eq!(to, ["mail:a@example.com", "mail:b@example.com", "mail:b@example.com", "mail:ops@example.com"]);
    assert_eq!(sent[1].id, sent[2].id, "it is the same mail");
}

#[tokio::test]
async fn what_is_no_longer_so_is_not_told() {
    let (mut sim, start) = sim().await;
    sim.round(start, |_| Err(NotSent::Down("nobody answers".into()))).await;
    // One owner migrates while the mail server is down; the date moves for the others.
    sim.functions.retain(|(_, function)| function.name != "a");
    sim.round(Millis(start.0 + HOUR_MS), |_| Ok(())).await;
    let to: Vec<_> = sim.sent().into_iter().map(|sent| (sent.to, sent.functions)).collect();
    assert_eq!(to, [("mail:b@example.com".to_owned(), 1), ("mail:ops@example.com".to_owned(), 1)]);
    let ledger = sim.office().ledger().clone();
    let left: Vec<_> = ledger.lines().map(|(recipient, _, _)| recipient.to_string()).collect();
    assert_eq!(left, ["mail:b@example.com", "mail:ops@example.com"]);
    assert!(ledger.lines().all(|(_, subject, _)| matches!(subject, Subject::Step(id, _) if id == "python3.10")));
    sim.restart().await;
    assert_eq!(sim.office().ledger().lines().count(), 2, "on disk, too");
}

#[tokio::test]
async fn a_fleet_that_is_deployed_late_is_told_once_of_all_of_it() {
    let (mut sim, start) = sim().await;
    let late = Millis(start.0 + 5 * DAY_MS);
    sim.round(late, |_| Ok(())).await;
    let before = sim.sent().len();
    // One function after the other, of an owner who has none yet.
    for n in 0..3_u64 {
        let function = function(&format!("new{n}"), "carl@example.com");
        sim.functions.push(("python3.10".to_owned(), function));
        sim.round(Millis(late.0 + (n + 1) * MINUTE_MS), |_| Ok(())).await;
    }
    assert_eq!(sim.sent().len(), before, "not on the same day");
    sim.round(Millis(late.0 + DAY_MS), |_| Ok(())).await;
    let told: Vec<_> = sim.sent()[before..].iter().map(|sent| (sent.to.clone(), sent.functions)).collect();
    assert_eq!(told, [("mail:carl@example.com".to_owned(), 3)]);
}

#[tokio::test]
async fn on_a_steps_own_day_nobody_waits() {
    let (mut sim, start) = sim().await;
    sim.round(start, |_| Ok(())).await;
    sim.functions.push(("python3.10".to_owned(), function("new", "carl@example.com")));
    sim.round(Millis(start.0 + MINUTE_MS), |_| Ok(())).await;
    assert_eq!(sim.sent().last().map(|sent| sent.to.as_str()), Some("mail:carl@example.com"));
}

#[tokio::test]
async fn what_changes_is_looked_at_at_once() {
    let (mut sim, start) = sim().await;
    sim.round(start, |_| Ok(())).await;
    let before = sim.sent().len();
    let ends = |entry: &mut domain::Entry| {
        entry.dates = entry.dates.end(start.day(), None, "CVE-1", "test".into())?;
        Ok(())
    };
    assert!(sim.catalogue.change("python3.10", ends).expect("a gap of thirty days"));
    sim.office().look_again();
    sim.round(Millis(start.0 + MINUTE_MS), |_| Ok(())).await;
    let told: Vec<_> = sim.sent()[before..].iter().map(|sent| sent.about.clone()).collect();
    assert_eq!(told, ["python3.10 unscheduled-0@2026-12-03"; 3]);
}
