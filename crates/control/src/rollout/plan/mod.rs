//! The rollout of a runtime version, as a state machine: pure, so that a thousand functions and a broken version
//! can be simulated in a test.
//!
//! Whoever creates or updates a function gets a new version at once: that is the service's first phase, and it
//! lasts one pause here. Then the remaining `Auto` functions follow in waves (facts: runtimes §b). After every wave
//! there is a pause in which the functions that were moved are watched; when they fail more than they used to,
//! nothing is moved any more and those that were moved go back ([`judge`], docs/decisions/0030).

mod judge;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod simulation;

use std::collections::{BTreeMap, BTreeSet};

use domain::{Digest, FunctionName, Millis, RuntimeId, Version};

pub use judge::Why;

/// One version of one function.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Member {
    /// The function.
    pub function: FunctionName,
    /// `$LATEST` or a published one.
    pub version: Version,
}

/// Invocations, and how many of them failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// That came to an end.
    pub invocations: u64,
    /// Of these, those that the function or its runtime answered with an error.
    pub errors: u64,
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, more: Tally) {
        self.invocations += more.invocations;
        self.errors += more.errors;
    }
}

/// How a rollout goes about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    /// Per cent of the functions that are moved when each wave is; rising, the last is 100.
    pub waves: Vec<u8>,
    /// Before the first wave and after each, milliseconds.
    pub pause_ms: u64,
    /// By how much the error rate may rise, as a fraction of invocations.
    pub margin: f64,
    /// Fewer invocations on the new version prove nothing.
    pub invocations_min: u64,
}

impl Default for Policy {
    fn default() -> Policy {
        Policy { waves: vec![1, 10, 50, 100], pause_ms: 3_600_000, margin: 0.02, invocations_min: 10 }
    }
}

/// An `Auto` function version that could be moved now: active, and not being updated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Which.
    pub member: Member,
    /// The runtime version it is on.
    pub on: Digest,
    /// When its owner last changed it. A function that was changed cannot be compared with what it was.
    pub changed: Millis,
    /// What is known of it on the version it is on.
    pub history: Tally,
    /// The part of that which is new since the last step.
    pub fresh: Tally,
}

/// The rollout of one version of one identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rollout {
    /// The identifier.
    pub runtime: RuntimeId,
    /// The version that is rolled out.
    pub to: Digest,
    /// Since when.
    pub begun: Millis,
    /// How far it is.
    pub state: State,
    /// Who was moved, and what they were before and are since. Without those that their owners changed meanwhile.
    pub moved: BTreeMap<Member, Moved>,
    /// Versions of this identifier that were halted: no function is given one.
    pub halted: BTreeSet<Digest>,
}

/// How far a rollout is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// So many waves were moved; the next one, or the end, is due at `until`.
    Pausing {
        /// Waves so far.
        waves: usize,
        /// The end of the pause.
        until: Millis,
    },
    /// An operator holds it: nothing is moved in either direction.
    Held {
        /// Waves so far.
        waves: usize,
        /// What was left of the pause, milliseconds.
        left_ms: u64,
    },
    /// Nothing is moved any more, and those that were are moved back.
    Halted {
        /// When.
        at: Millis,
        /// Why.
        why: Why,
    },
    /// Everyone was moved, or the runtime gets no patches any more.
    Done {
        /// When.
        at: Millis,
    },
}

/// A function version that was moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Where it came from and would go back to.
    pub from: Digest,
    /// When its owner had last changed it.
    pub changed: Millis,
    /// What was known of it when it was moved.
    pub before: Tally,
    /// What it did since.
    pub after: Tally,
}

/// A function version that is to run on another runtime version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Which.
    pub member: Member,
    /// As its owner left it then; one that was changed since is not meant.
    pub changed: Millis,
    /// Onto which version.
    pub to: Digest,
}

impl Rollout {
    /// Begins: whoever is created or updated gets it from now on, the first wave follows after a pause.
    pub fn begin(
        runtime: RuntimeId,
        to: Digest,
        now: Millis,
        policy: &Policy,
        mut halted: BTreeSet<Digest>,
    ) -> Rollout {
        halted.remove(&to);
        let state = State::Pausing { waves: 0, until: later(now, policy.pause_ms) };
        Rollout { runtime, to, begun: now, state, moved: BTreeMap::new(), halted }
    }

    /// Begins once more for those that were not there to be moved; those that were moved stay watched.
    #[must_use]
    pub fn begin_again(self, now: Millis, policy: &Policy) -> Rollout {
        let state = State::Pausing { waves: 0, until: later(now, policy.pause_ms) };
        Rollout { begun: now, state, ..self }
    }

    /// Takes what has happened since the last step, and says who is to be moved now. A move that is not carried out
    /// is asked for again by the next step. `candidates` are all of the identifier.
    #[must_use]
    pub fn step(&mut self, now: Millis, policy: &Policy, candidates: &[Candidate]) -> Vec<Move> {
        let candidates: BTreeMap<&Member, &Candidate> = candidates.iter().map(|c| (&c.member, c)).collect();
        self.observe(&candidates);
        if let State::Pausing { .. } | State::Held { .. } = self.state
            && let Some(why) = judge::judge(&self.moved, peers(&self.moved, &candidates), policy)
        {
            self.halt(now, why);
        }
        match self.state {
            State::Pausing { waves, until } if until <= now => self.advance(waves, now, policy, &candidates),
            State::Pausing { .. } | State::Held { .. } | State::Halted { .. } | State::Done { .. } => {}
        }
        match self.state {
            State::Pausing { .. } => self.moves(&candidates, |_| self.to),
            State::Halted { .. } => self.moves(&candidates, |moved| moved.from),
            State::Held { .. } | State::Done { .. } => Vec::new(),
        }
    }

    /// Counts what those that were moved have done, and forgets those that are not the same any more: deleted, taken
    /// out of `Auto`, or changed by their owners.
    fn observe(&mut self, candidates: &BTreeMap<&Member, &Candidate>) {
        let to = self.to;
        self.moved.retain(|member, moved| {
            let Some(now) = candidates.get(member).filter(|now| now.changed == moved.changed) else { return false };
            if now.on == to {
                moved.after += now.fresh;
            }
            now.on == to || now.on == moved.from
        });
    }

    /// The next wave that moves anyone, or the end.
    fn advance(&mut self, waves: usize, now: Millis, policy: &Policy, candidates: &BTreeMap<&Member, &Candidate>) {
        let mut waiting: Vec<&&Candidate> = candidates.values().filter(|c| c.on != self.to).collect();
        waiting.retain(|candidate| !self.moved.contains_key(&candidate.member));
        // Only those that are invoked can show whether the version is good.
        waiting.sort_by_key(|c| (c.history.invocations == 0, shuffled(&c.member, self.to)));
        let all = self.moved.len() + waiting.len();
        let wave_of = |percent: u8| (all * usize::from(percent)).div_ceil(100);
        let due =
            policy.waves.iter().enumerate().skip(waves).find(|(_, percent)| wave_of(**percent) > self.moved.len());
        let Some((wave, percent)) = due else {
            self.state = State::Done { at: now };
            return;
        };
        let wanted = wave_of(*percent) - self.moved.len();
        for candidate in waiting.into_iter().take(wanted) {
            let Candidate { member, on, changed, history, fresh: _ } = candidate;
            let moved = Moved { from: *on, changed: *changed, before: *history, after: Tally::default() };
            self.moved.insert(member.clone(), moved);
        }
        self.state = State::Pausing { waves: wave + 1, until: later(now, policy.pause_ms) };
    }

    /// Those of the moved that are not where they should be.
    fn moves(&self, candidates: &BTreeMap<&Member, &Candidate>, to: impl Fn(&Moved) -> Digest) -> Vec<Move> {
        let wanted = self.moved.iter().map(|(member, moved)| {
            let (member, changed) = (member.clone(), moved.changed);
            Move { member, changed, to: to(moved) }
        });
        wanted.filter(|wanted| candidates.get(&wanted.member).is_some_and(|now| now.on != wanted.to)).collect()
    }

    fn halt(&mut self, now: Millis, why: Why) {
        self.halted.insert(self.to);
        self.state = State::Halted { at: now, why };
    }

    /// Whether it still moves functions, or will.
    pub fn is_going_on(&self) -> bool {
        matches!(self.state, State::Pausing { .. } | State::Held { .. })
    }

    /// An operator's word: nothing is moved until [`Rollout::resume`]. `false` if nothing was going on.
    pub fn hold(&mut self, now: Millis) -> bool {
        match self.state {
            State::Pausing { waves, until } => {
                self.state = State::Held { waves, left_ms: until.0.saturating_sub(now.0) };
                true
            }
            State::Held { .. } => true,
            State::Halted { .. } | State::Done { .. } => false,
        }
    }

    /// Goes on after [`Rollout::hold`]; after a halt it begins anew, without what was counted before. `false` if it
    /// is going on anyway, or is over.
    pub fn resume(&mut self, now: Millis) -> bool {
        match &self.state {
            State::Held { waves, left_ms } => {
                self.state = State::Pausing { waves: *waves, until: later(now, *left_ms) };
                true
            }
            State::Halted { .. } => {
                self.halted.remove(&self.to);
                self.moved.clear();
                self.state = State::Pausing { waves: 0, until: now };
                true
            }
            State::Pausing { .. } | State::Done { .. } => false,
        }
    }

    /// An operator's word: everyone who was moved goes back, also after the end.
    pub fn roll_back(&mut self, now: Millis) {
        self.halt(now, Why::Operator);
    }

    /// Without waves: everyone who is left is moved by the next step, and watched for one pause. `false` if the version
    /// was halted: only [`Rollout::resume`] takes that back, so that nobody is moved onto a broken version by a habit.
    #[must_use]
    pub fn all_at_once(&mut self, now: Millis, policy: &Policy) -> bool {
        if self.halted.contains(&self.to) {
            return false;
        }
        let last = policy.waves.len().saturating_sub(1);
        self.state = State::Pausing { waves: last, until: now };
        true
    }

    /// The runtime gets no patches from today: those that were moved stay, nobody else is.
    pub fn end(&mut self, now: Millis) {
        if self.is_going_on() {
            self.state = State::Done { at: now };
        }
    }
}

/// What is usual for this identifier: functions on what they were on before.
fn peers(moved: &BTreeMap<Member, Moved>, candidates: &BTreeMap<&Member, &Candidate>) -> Tally {
    let mut usual = Tally::default();
    moved.values().for_each(|moved| usual += moved.before);
    let waiting = candidates.values().filter(|candidate| !moved.contains_key(&candidate.member));
    waiting.for_each(|candidate| usual += candidate.history);
    usual
}

/// A place in the queue that is always the same for one version and another one for the next, so that it is not the
/// same functions that go first each time. FNV-1a: nobody gains by a collision.
fn shuffled(member: &Member, to: Digest) -> u64 {
    let Member { function, version } = member;
    let text = format!("{to} {function}:{version}");
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn later(now: Millis, by_ms: u64) -> Millis {
    Millis(now.0.saturating_add(by_ms))
}
