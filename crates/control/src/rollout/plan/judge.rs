//! Whether the functions that were moved fail more than they used to (docs/decisions/0030).

use std::collections::BTreeMap;

use super::{Member, Moved, Policy, Tally};

/// Why a rollout was halted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The functions that were moved fail more than they used to, taken together.
    Together {
        /// What they did on the new version.
        after: Tally,
        /// Of as many invocations, how many would have failed before, in thousandths.
        usual_permille: u32,
    },
    /// One function that worked fails most of the time.
    One {
        /// Which.
        member: Member,
        /// What it did on the new version.
        after: Tally,
        /// Its error rate before, in thousandths.
        usual_permille: u32,
    },
    /// An operator said so.
    Operator,
}

impl std::fmt::Display for Why {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = |after: &Tally, whose: &str, usual: u32| {
            let Tally { invocations, errors } = after;
            let (whole, tenth) = (usual / 10, usual % 10);
            write!(f, "{errors} of {invocations} invocations of {whose} failed, where {whole}.{tenth} % did before")
        };
        match self {
            Why::Together { after, usual_permille } => shown(after, "the functions that were moved", *usual_permille),
            Why::One { member, after, usual_permille } => {
                shown(after, &format!("{}:{}", member.function, member.version), *usual_permille)
            }
            Why::Operator => f.write_str("rolled back by an operator"),
        }
    }
}

/// A halt by chance alone, at one look, is rarer than one in 10,000: a rollout is looked at hundreds of times.
const SURPRISE_TOGETHER: f64 = 9.21;
/// The same for any one of a thousand functions.
const SURPRISE_ONE: f64 = 16.12;
/// One function alone halts a rollout only if it fails this much more than it used to: one whose own backend broke
/// in this hour must not.
const MARGIN_ONE: f64 = 0.5;
/// Fewer invocations say little about what was usual.
const HISTORY_MIN: u64 = 10;
/// What is assumed of functions of which nothing is known: then only a version that fails most of the time halts.
const RATE_UNKNOWN: f64 = 0.5;

/// The verdict on what is known now; `None` as long as nothing speaks against the version.
pub(super) fn judge(moved: &BTreeMap<Member, Moved>, peers: Tally, policy: &Policy) -> Option<Why> {
    let (mut all, mut expected) = (Tally::default(), 0.0);
    for (member, Moved { before, after, .. }) in moved {
        let usual = usual(*before, peers);
        if after.invocations >= policy.invocations_min && surprise(*after, usual + MARGIN_ONE) > SURPRISE_ONE {
            return Some(Why::One { member: member.clone(), after: *after, usual_permille: permille(usual) });
        }
        all += *after;
        expected += usual * after.invocations as f64;
    }
    if all.invocations < policy.invocations_min {
        return None;
    }
    // Weighted by what is invoked now: a function that always failed may be invoked more than before.
    let usual = expected / all.invocations as f64;
    (surprise(all, usual + policy.margin) > SURPRISE_TOGETHER)
        .then(|| Why::Together { after: all, usual_permille: permille(usual) })
}

/// The error rate that a function had. Laplace's rule of succession: the less is known, the more it is taken to have
/// failed before, too.
fn usual(own: Tally, peers: Tally) -> f64 {
    let rate = |tally: Tally| (tally.errors as f64 + 1.0) / (tally.invocations as f64 + 2.0);
    if own.invocations >= HISTORY_MIN {
        rate(own)
    } else if peers.invocations >= HISTORY_MIN {
        rate(peers)
    } else {
        RATE_UNKNOWN
    }
}

/// How surprising so many errors are if no more than `rate` of the invocations should fail: the probability of as
/// many or more is at most `exp(-surprise)`. Chernoff's bound in Hoeffding's form, which holds for any number of
/// invocations and for functions with different rates.
fn surprise(seen: Tally, rate: f64) -> f64 {
    let Tally { invocations, errors } = seen;
    let asked = invocations as f64;
    // An error may be seen a moment before its invocation.
    let share = (errors as f64 / asked.max(1.0)).min(1.0);
    if share <= rate || rate >= 1.0 {
        return 0.0;
    }
    let part = |p: f64, q: f64| if p == 0.0 { 0.0 } else { p * (p / q).ln() };
    asked * (part(share, rate) + part(1.0 - share, 1.0 - rate))
}

fn permille(rate: f64) -> u32 {
    (rate * 1000.0).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Digest, FunctionName, Millis, Version};

    fn tally(errors: u64, invocations: u64) -> Tally {
        Tally { invocations, errors }
    }

    /// The verdict on functions with these histories and these new counts.
    fn check(functions: &[(Tally, Tally)], peers: Tally, halts: bool) {
        let moved = functions.iter().enumerate().map(|(n, (before, after))| {
            let member = Member { function: FunctionName::new(&format!("f{n}")).unwrap(), version: Version::Latest };
            (member, Moved { from: Digest([0; 32]), changed: Millis(0), before: *before, after: *after })
        });
        let why = judge(&moved.collect(), peers, &Policy::default());
        assert_eq!(why.is_some(), halts, "{functions:?} {peers:?}: {why:?}");
    }

    #[test]
    fn one_function_of_its_own() {
        let none = Tally::default();
        check(&[(tally(0, 1000), tally(0, 1000))], none, false);
        check(&[(tally(0, 1000), tally(9, 9))], none, false);
        check(&[(tally(0, 1000), tally(10, 10))], none, true);
        check(&[(tally(0, 1000), tally(20, 1000))], none, false);
        check(&[(tally(0, 1000), tally(60, 1000))], none, true);
        // It always failed.
        check(&[(tally(900, 1000), tally(92, 100))], none, false);
        check(&[(tally(400, 1000), tally(42, 100))], none, false);
        check(&[(tally(400, 1000), tally(80, 100))], none, true);
    }

    #[test]
    fn without_a_history_others_tell() {
        let none = Tally::default();
        check(&[(none, tally(10, 10))], tally(10, 1000), true);
        check(&[(none, tally(3, 100))], tally(10, 1000), false);
        check(&[(none, tally(30, 60))], none, false);
        check(&[(none, tally(58, 60))], none, true);
    }

    #[test]
    fn many_functions_are_weighed_by_what_is_invoked_now() {
        let none = Tally::default();
        // One that always failed is invoked ten times as much as before.
        check(&[(tally(0, 1000), tally(0, 1000)), (tally(100, 100), tally(1000, 1000))], none, false);
        // One of many, invoked rarely, breaks altogether: it alone is enough.
        let mut functions = vec![(tally(5, 1000), tally(5, 1000)); 99];
        functions.push((tally(0, 1000), tally(30, 30)));
        check(&functions, none, true);
        functions[99].1 = tally(15, 30);
        check(&functions, none, false);
    }

    /// The bound against the exact tail of the binomial distribution.
    #[test]
    fn the_bound_is_never_too_small() {
        for (asked, rate) in [(10_u64, 0.02_f64), (50, 0.1), (200, 0.05), (100, 0.5)] {
            let mut density = (1.0 - rate).powi(asked as i32);
            let mut tails = Vec::new();
            for errors in 0..=asked {
                tails.push(density);
                density *= (asked - errors) as f64 / (errors + 1) as f64 * rate / (1.0 - rate);
            }
            for errors in 0..=asked {
                let exact: f64 = tails[errors as usize..].iter().sum();
                let bound = (-surprise(tally(errors, asked), rate)).exp();
                assert!(bound >= exact * 0.999_999, "{errors} of {asked} at {rate}: {bound} < {exact}");
            }
        }
    }
}
