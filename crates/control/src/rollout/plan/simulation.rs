//! A thousand functions, minute by minute, and a version that is broken. Prints its numbers.

use std::collections::BTreeMap;

use domain::{Digest, FunctionName, Millis, RuntimeId, Version};

use super::*;

const FUNCTIONS: usize = 1000;
const OLD: Digest = Digest([1; 32]);
const NEW: Digest = Digest([2; 32]);
const MINUTE_MS: u64 = 60_000;
const HISTORY_MINUTES: u64 = 24 * 60;

/// xorshift64*: the same run every time, from a seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, rate: f64) -> bool {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11;
        (high as f64 / (1u64 << 53) as f64) < rate
    }
}

struct Fleet {
    functions: Vec<One>,
    chance: Chance,
}

struct One {
    member: Member,
    on: Digest,
    /// Most are invoked rarely, a few often.
    per_minute: f64,
    usual: f64,
    history: Tally,
    fresh: Tally,
}

impl Fleet {
    fn new(seed: u64) -> Fleet {
        let functions = (0..FUNCTIONS).map(|n| One {
            member: Member { function: FunctionName::new(&format!("f{n}")).unwrap(), version: Version::Latest },
            on: OLD,
            per_minute: 60.0 / (1.0 + n as f64 / 4.0),
            usual: if n % 50 == 7 { 0.3 } else { (n % 5) as f64 / 1000.0 },
            history: Tally::default(),
            fresh: Tally::default(),
        });
        let mut fleet = Fleet { functions: functions.collect(), chance: Chance(seed) };
        for _ in 0..HISTORY_MINUTES {
            fleet.minute(0.0);
        }
        fleet
    }

    /// One minute's invocations; on the new version, `broken` of them fail in addition. Returns those that failed
    /// because of it.
    fn minute(&mut self, broken: f64) -> u64 {
        let Fleet { functions, chance } = self;
        let mut failed = 0;
        for one in functions {
            let whole = one.per_minute as u64;
            let invocations = whole + u64::from(chance.below(one.per_minute - whole as f64));
            let errors = (0..invocations).filter(|_| chance.below(one.usual)).count() as u64;
            let more = if one.on == NEW { (errors..invocations).filter(|_| chance.below(broken)).count() } else { 0 };
            failed += more as u64;
            one.fresh = Tally { invocations, errors: errors + more as u64 };
            one.history += one.fresh;
        }
        failed
    }

    fn candidates(&self) -> Vec<Candidate> {
        let of = |one: &One| Candidate {
            member: one.member.clone(),
            on: one.on,
            changed: Millis(0),
            history: one.history,
            fresh: one.fresh,
        };
        self.functions.iter().map(of).collect()
    }

    fn apply(&mut self, moves: Vec<Move>) {
        let moves: BTreeMap<Member, Digest> = moves.into_iter().map(|Move { member, to, .. }| (member, to)).collect();
        for one in &mut self.functions {
            if let Some(to) = moves.get(&one.member) {
                (one.on, one.history, one.fresh) = (*to, Tally::default(), Tally::default());
            }
        }
    }
}

/// What became of a rollout.
#[derive(Debug)]
struct Result {
    minutes: u64,
    moved_max: usize,
    failed: u64,
    invocations: u64,
    halted: bool,
    moved_at_the_end: usize,
}

fn roll_out(broken: f64, seed: u64) -> Result {
    let policy = Policy::default();
    let mut fleet = Fleet::new(seed);
    let mut rollout = Rollout::begin(RuntimeId::new("python3.12"), NEW, Millis(0), &policy, BTreeSet::new());
    let mut result = Result { minutes: 0, moved_max: 0, failed: 0, invocations: 0, halted: false, moved_at_the_end: 0 };
    while rollout.is_going_on() {
        result.minutes += 1;
        assert!(result.minutes < 24 * 60, "it never ends: {:?}", rollout.state);
        result.failed += fleet.minute(broken);
        result.invocations += fleet.functions.iter().map(|one| one.fresh.invocations).sum::<u64>();
        let moves = rollout.step(Millis(result.minutes * MINUTE_MS), &policy, &fleet.candidates());
        fleet.apply(moves);
        let on_new = fleet.functions.iter().filter(|one| one.on == NEW).count();
        result.moved_max = result.moved_max.max(on_new);
        result.moved_at_the_end = on_new;
    }
    result.halted = matches!(rollout.state, State::Halted { .. });
    println!(
        "{:>5.1} % broken, seed {seed}: {} after {} minutes; moved {} of {FUNCTIONS} ({:.1} %), left there {}; {} of {} \
         invocations failed because of it ({:.4} %); {}",
        broken * 100.0,
        if result.halted { "halted" } else { "done" },
        result.minutes,
        result.moved_max,
        result.moved_max as f64 * 100.0 / FUNCTIONS as f64,
        result.moved_at_the_end,
        result.failed,
        result.invocations,
        result.failed as f64 * 100.0 / result.invocations as f64,
        match &rollout.state {
            State::Halted { why, .. } => why.to_string(),
            State::Pausing { .. } | State::Held { .. } | State::Done { .. } => "nothing spoke against it".into(),
        }
    );
    result
}

#[test]
fn a_broken_version_is_halted_in_its_first_wave() {
    for (broken, seed) in [(1.0, 1), (0.5, 2), (0.2, 3)] {
        let Result { moved_max, failed, invocations, halted, moved_at_the_end, .. } = roll_out(broken, seed);
        assert!(halted);
        assert_eq!(moved_at_the_end, 0, "rolled back");
        assert_eq!(moved_max, 10, "one per cent of them");
        assert!(failed * 1000 < invocations, "less than one in a thousand");
    }
}

#[test]
fn one_that_breaks_a_little_is_halted_in_the_end() {
    let result = roll_out(0.05, 4);
    assert!(result.halted && result.moved_at_the_end == 0, "{result:?}");
    assert!(result.moved_max <= 100, "the second wave at the latest");
}

#[test]
fn a_good_version_reaches_everyone() {
    for seed in 10..20 {
        let result = roll_out(0.0, seed);
        assert!(!result.halted && result.moved_at_the_end == FUNCTIONS, "{result:?}");
        assert_eq!(result.minutes, 5 * 60, "four waves and the pause before them");
    }
}
