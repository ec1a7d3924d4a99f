//! What holds for any fleet, any order of events, and moves that fail.

use domain::{Digest, FunctionName, Millis, RuntimeId, Version};
use proptest::prelude::*;

use super::*;

const NEW: Digest = Digest([9; 32]);

/// What may happen between two steps.
#[derive(Clone, Debug)]
enum Happens {
    /// So much time passes.
    Time(u64),
    /// This function is invoked so often, and fails so often, in per cent.
    Invoked(usize, u64, u8),
    /// Its owner deploys, and gets the new version.
    Deployed(usize),
    /// It is taken out of `Auto`, or deleted.
    Leaves(usize),
    Hold,
    Resume,
    RollBack,
}

fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        6 => (0..3_000_000u64).prop_map(Happens::Time),
        8 => (0..40usize, 0..200u64, prop_oneof![Just(0u8), Just(1), Just(50), Just(100)])
            .prop_map(|(n, invocations, errors)| Happens::Invoked(n, invocations, errors)),
        1 => (0..40usize).prop_map(Happens::Deployed),
        1 => (0..40usize).prop_map(Happens::Leaves),
        1 => Just(Happens::Hold),
        2 => Just(Happens::Resume),
        1 => Just(Happens::RollBack),
    ]
}

fn fleet(size: usize) -> Vec<Candidate> {
    let of = |n: usize| Candidate {
        member: Member { function: FunctionName::new(&format!("f{n}")).unwrap(), version: Version::Latest },
        // From several older versions.
        on: Digest([n as u8 % 3; 32]),
        changed: Millis(0),
        history: Tally { invocations: 100 * (n as u64 % 4), errors: n as u64 % 4 },
        fresh: Tally::default(),
    };
    (0..size).map(of).collect()
}

/// Carries the moves out, but for those that fail.
fn apply(fleet: &mut [Candidate], moves: &[Move], fails: impl Fn(usize) -> bool) {
    for (n, Move { member, to, .. }) in moves.iter().enumerate() {
        if let Some(one) = fleet.iter_mut().find(|one| one.member == *member && !fails(n)) {
            (one.on, one.history, one.fresh) = (*to, Tally::default(), Tally::default());
        }
    }
    fleet.iter_mut().for_each(|one| one.fresh = Tally::default());
}

fn begin(policy: &Policy) -> Rollout {
    Rollout::begin(RuntimeId::new("nodejs22.x"), NEW, Millis(0), policy, BTreeSet::new())
}

#[test]
fn those_that_are_invoked_go_first() {
    let policy = Policy { waves: vec![50, 100], ..Policy::default() };
    let mut fleet = fleet(40);
    fleet.iter_mut().enumerate().for_each(|(n, one)| one.history.invocations = if n % 2 == 0 { 0 } else { 7 });
    let mut rollout = begin(&policy);
    let moves = rollout.step(Millis(policy.pause_ms), &policy, &fleet);
    let invoked = |wanted: &Move| fleet.iter().any(|one| one.member == wanted.member && one.history.invocations > 0);
    assert_eq!((moves.len(), moves.iter().filter(|wanted| invoked(wanted)).count()), (20, 20));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn nobody_is_moved_out_of_turn(size in 0..40usize, story in prop::collection::vec(happens(), 0..60), luck: u64) {
        let policy = Policy::default();
        let (mut fleet, mut rollout, mut now) = (fleet(size), begin(&policy), Millis(0));
        let came_from: BTreeMap<Member, Digest> = fleet.iter().map(|one| (one.member.clone(), one.on)).collect();
        for event in story {
            match event {
                Happens::Time(ms) => now = Millis(now.0 + ms),
                Happens::Invoked(n, invocations, percent) => {
                    if let Some(one) = fleet.get_mut(n) {
                        one.fresh = Tally { invocations, errors: invocations * u64::from(percent) / 100 };
                        one.history += one.fresh;
                    }
                }
                Happens::Deployed(n) => {
                    if let Some(one) = fleet.get_mut(n) {
                        (one.on, one.changed, one.history) = (NEW, Millis(now.0 + 1), Tally::default());
                    }
                }
                Happens::Leaves(n) => drop((n < fleet.len()).then(|| fleet.remove(n))),
                Happens::Hold => drop(rollout.hold(now)),
                Happens::Resume => drop(rollout.resume(now)),
                Happens::RollBack => rollout.roll_back(now),
            }
            let before = rollout.clone();
            let moves = rollout.step(now, &policy, &fleet);
            match (&before.state, &rollout.state) {
                (_, State::Halted { .. }) => {
                    prop_assert!(rollout.halted.contains(&NEW));
                    prop_assert!(moves.iter().all(|one| one.to != NEW), "halted, and still moving: {moves:?}");
                }
                (_, State::Held { .. } | State::Done { .. }) => prop_assert_eq!(&moves, &[]),
                (State::Pausing { waves, until }, State::Pausing { waves: after, .. }) => {
                    let all = rollout.moved.len() + fleet.iter().filter(|one| one.on != NEW && !rollout.moved.contains_key(&one.member)).count();
                    if waves < after {
                        prop_assert!(*until <= now, "before the pause was over");
                        let wave = (all * usize::from(policy.waves[after - 1])).div_ceil(100);
                        prop_assert_eq!(rollout.moved.len(), wave);
                    } else {
                        prop_assert!(rollout.moved.len() <= before.moved.len(), "nobody joins within a pause");
                    }
                }
                (State::Held { .. } | State::Halted { .. } | State::Done { .. }, State::Pausing { .. }) => {
                    prop_assert!(false, "went on by itself");
                }
            }
            for Move { member, changed, to } in &moves {
                let one = fleet.iter().find(|one| one.member == *member).unwrap();
                prop_assert!(one.on != *to, "{member:?} is there already");
                prop_assert!(*to == NEW || *to == came_from[member], "{member:?} goes back to where it never was");
                prop_assert_eq!(one.changed, *changed);
                prop_assert!(one.changed == Millis(0), "{member:?} is its owner's since");
            }
            apply(&mut fleet, &moves, |n| (luck >> (n % 64)) & 1 == 1);
        }
    }

    #[test]
    fn without_errors_everyone_is_moved_in_the_end(size in 0..40usize, luck: u64) {
        let policy = Policy::default();
        let (mut fleet, mut rollout) = (fleet(size), begin(&policy));
        for minute in 0..360 {
            fleet.iter_mut().for_each(|one| one.fresh = Tally { invocations: 5, errors: 0 });
            let moves = rollout.step(Millis(minute * 60_000), &policy, &fleet);
            // Some fail the first few times.
            apply(&mut fleet, &moves, |n| minute % 3 != 0 && (luck >> (n % 64)) & 1 == 1);
        }
        prop_assert!(matches!(rollout.state, State::Done { .. }), "{:?}", rollout.state);
        prop_assert!(fleet.iter().all(|one| one.on == NEW));
    }

    #[test]
    fn whoever_was_moved_can_go_back_also_after_the_end(size in 1..40usize) {
        let policy = Policy::default();
        let mut fleet = fleet(size);
        let came_from = fleet.clone();
        let mut rollout = begin(&policy);
        prop_assert!(rollout.all_at_once(Millis(0), &policy));
        let moves = rollout.step(Millis(0), &policy, &fleet);
        prop_assert_eq!(moves.len(), size);
        apply(&mut fleet, &moves, |_| false);
        prop_assert_eq!(rollout.step(Millis(policy.pause_ms), &policy, &fleet), []);
        prop_assert!(!rollout.is_going_on());
        rollout.roll_back(Millis(policy.pause_ms + 1));
        let moves = rollout.step(Millis(policy.pause_ms + 1), &policy, &fleet);
        apply(&mut fleet, &moves, |_| false);
        let on = |fleet: &[Candidate]| fleet.iter().map(|one| one.on).collect::<Vec<_>>();
        prop_assert_eq!(on(&fleet), on(&came_from));
        prop_assert_eq!(rollout.step(Millis(policy.pause_ms + 2), &policy, &fleet), []);
        let halted = rollout.clone();
        prop_assert!(!rollout.all_at_once(Millis(policy.pause_ms + 3), &policy), "not over an operator's head");
        prop_assert_eq!(&rollout, &halted);
        // Tried again: from the first wave.
        prop_assert!(rollout.resume(Millis(policy.pause_ms + 3)));
        prop_assert_eq!(rollout.step(Millis(policy.pause_ms + 3), &policy, &fleet).len(), 1.max(size.div_ceil(100)));
    }
}
