//! A rollout as it is kept, so that a restart goes on with it.

use std::collections::BTreeMap;

use domain::{Digest, FunctionName, Millis, RuntimeId, Version};
use serde::{Deserialize, Serialize};
use store::Document;

use super::plan::{Member, Moved, Rollout, State, Tally, Why};

/// One rollout; there is one at most for an identifier.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Record {
    runtime: String,
    to: String,
    begun_ms: u64,
    state: Stage,
    moved: Vec<Mover>,
    halted: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
enum Stage {
    Pausing { waves: usize, until_ms: u64 },
    Held { waves: usize, left_ms: u64 },
    Halted { at_ms: u64, why: Reason },
    Done { at_ms: u64 },
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
enum Reason {
    Together { after: Counts, usual_permille: u32 },
    One { function: String, version: u64, after: Counts, usual_permille: u32 },
    Operator,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Mover {
    function: String,
    /// 0 is `$LATEST`: published numbers begin at 1.
    version: u64,
    from: String,
    changed_ms: u64,
    before: Counts,
    after: Counts,
}

/// Invocations, and how many of them failed.
type Counts = (u64, u64);

impl Document for Record {
    const KIND: &'static str = "rollout/1";

    fn key(&self) -> String {
        self.runtime.clone()
    }
}

impl From<&Rollout> for Record {
    fn from(rollout: &Rollout) -> Record {
        let Rollout { runtime, to, begun, state, moved, halted } = rollout;
        Record {
            runtime: runtime.to_string(),
            to: to.hex(),
            begun_ms: begun.0,
            state: match state {
                State::Pausing { waves, until } => Stage::Pausing { waves: *waves, until_ms: until.0 },
                State::Held { waves, left_ms } => Stage::Held { waves: *waves, left_ms: *left_ms },
                State::Halted { at, why } => Stage::Halted { at_ms: at.0, why: why.into() },
                State::Done { at } => Stage::Done { at_ms: at.0 },
            },
            moved: moved
                .iter()
                .map(|(member, moved)| {
                    let Moved { from, changed, before, after } = moved;
                    Mover {
                        function: member.function.to_string(),
                        version: number(member.version),
                        from: from.hex(),
                        changed_ms: changed.0,
                        before: counts(*before),
                        after: counts(*after),
                    }
                })
                .collect(),
            halted: halted.iter().map(Digest::hex).collect(),
        }
    }
}

impl From<&Why> for Reason {
    fn from(why: &Why) -> Reason {
        match why {
            Why::Together { after, usual_permille } => {
                Reason::Together { after: counts(*after), usual_permille: *usual_permille }
            }
            Why::One { member, after, usual_permille } => Reason::One {
                function: member.function.to_string(),
                version: number(member.version),
                after: counts(*after),
                usual_permille: *usual_permille,
            },
            Why::Operator => Reason::Operator,
        }
    }
}

impl Record {
    /// The rollout, or which part of the record has no meaning.
    pub fn into_rollout(self) -> Result<Rollout, String> {
        let Record { runtime, to, begun_ms, state, moved, halted } = self;
        let mut movers = BTreeMap::new();
        for Mover { function, version, from, changed_ms, before, after } in moved {
            let moved =
                Moved { from: digest(&from)?, changed: Millis(changed_ms), before: tally(before), after: tally(after) };
            movers.insert(member(&function, version)?, moved);
        }
        Ok(Rollout {
            runtime: RuntimeId::new(runtime),
            to: digest(&to)?,
            begun: Millis(begun_ms),
            state: match state {
                Stage::Pausing { waves, until_ms } => State::Pausing { waves, until: Millis(until_ms) },
                Stage::Held { waves, left_ms } => State::Held { waves, left_ms },
                Stage::Halted { at_ms, why } => State::Halted { at: Millis(at_ms), why: why.into_why()? },
                Stage::Done { at_ms } => State::Done { at: Millis(at_ms) },
            },
            moved: movers,
            halted: halted.iter().map(|hex| digest(hex)).collect::<Result<_, _>>()?,
        })
    }
}

impl Reason {
    fn into_why(self) -> Result<Why, String> {
        Ok(match self {
            Reason::Together { after, usual_permille } => Why::Together { after: tally(after), usual_permille },
            Reason::One { function, version, after, usual_permille } => {
                Why::One { member: member(&function, version)?, after: tally(after), usual_permille }
            }
            Reason::Operator => Why::Operator,
        })
    }
}

fn number(version: Version) -> u64 {
    match version {
        Version::Latest => 0,
        Version::Number(number) => number,
    }
}

fn member(function: &str, version: u64) -> Result<Member, String> {
    let function = FunctionName::new(function).ok_or_else(|| format!("{function:?} is not a function's name"))?;
    let version = if version == 0 { Version::Latest } else { Version::Number(version) };
    Ok(Member { function, version })
}

fn counts(Tally { invocations, errors }: Tally) -> Counts {
    (invocations, errors)
}

fn tally((invocations, errors): Counts) -> Tally {
    Tally { invocations, errors }
}

fn digest(hex: &str) -> Result<Digest, String> {
    Digest::from_hex(hex).ok_or_else(|| format!("{hex:?} is not a SHA-256"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_what_comes_back() {
        let member = |n: u64| member("f", n).unwrap();
        let moved = |n: u8| Moved {
            from: Digest([n; 32]),
            changed: Millis(u64::from(n)),
            before: Tally { invocations: 9, errors: 1 },
            after: Tally { invocations: 7, errors: 7 },
        };
        let after = Tally { invocations: 20, errors: 20 };
        for state in [
            State::Pausing { waves: 2, until: Millis(5) },
            State::Held { waves: 1, left_ms: 3 },
            State::Done { at: Millis(8) },
            State::Halted { at: Millis(9), why: Why::Operator },
            State::Halted { at: Millis(9), why: Why::Together { after, usual_permille: 3 } },
            State::Halted { at: Millis(9), why: Why::One { member: member(3), after, usual_permille: 0 } },
        ] {
            let rollout = Rollout {
                runtime: RuntimeId::new("python3.12"),
                to: Digest([1; 32]),
                begun: Millis(4),
                state,
                moved: [(member(0), moved(2)), (member(7), moved(3))].into(),
                halted: [Digest([6; 32])].into(),
            };
            let json = serde_json::to_string(&Record::from(&rollout)).unwrap();
            let back: Record = serde_json::from_str(&json).unwrap();
            assert_eq!(back.key(), "python3.12");
            assert_eq!(back.into_rollout(), Ok(rollout));
        }
    }
}
