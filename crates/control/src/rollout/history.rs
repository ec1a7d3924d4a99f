//! How every function version has fared on the runtime version it is on. In memory: after a restart it is gathered
//! anew, and the first pause of a rollout is time enough for that.

use std::collections::BTreeMap;

use domain::{Digest, Millis};

use super::plan::{Member, Tally};

/// With more invocations, older ones count half: what was usual last year is not what is usual now.
const INVOCATIONS_MAX: u64 = 10_000;

/// What is known of one function version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Known {
    on: Digest,
    changed: Millis,
    tally: Tally,
}

/// What is known of all of them.
#[derive(Debug, Default)]
pub(super) struct Histories {
    known: BTreeMap<Member, Known>,
}

impl Histories {
    /// Adds what is new, and gives all that is known of it since its owner, or a rollout, last changed it.
    pub fn add(&mut self, member: &Member, on: Digest, changed: Millis, fresh: Tally) -> Tally {
        let anew = Known { on, changed, tally: Tally::default() };
        let known = self.known.entry(member.clone()).or_insert(anew);
        if known.on != on || known.changed != changed {
            *known = anew;
        }
        known.tally += fresh;
        if known.tally.invocations > INVOCATIONS_MAX {
            known.tally.invocations /= 2;
            known.tally.errors /= 2;
        }
        known.tally
    }

    /// Forgets those that are not there any more.
    pub fn retain(&mut self, is_there: impl Fn(&Member) -> bool) {
        self.known.retain(|member, _| is_there(member));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{FunctionName, Version};

    #[test]
    fn a_history_ends_with_a_change() {
        let member = Member { function: FunctionName::new("f").unwrap(), version: Version::Latest };
        let (old, new) = (Digest([1; 32]), Digest([2; 32]));
        let fresh = |errors, invocations| Tally { invocations, errors };
        let mut histories = Histories::default();
        let mut add = |on, changed, tally| histories.add(&member, on, Millis(changed), tally);
        assert_eq!(add(old, 1, fresh(1, 10)), fresh(1, 10));
        assert_eq!(add(old, 1, fresh(0, 5)), fresh(1, 15));
        assert_eq!(add(old, 2, fresh(0, 3)), fresh(0, 3), "deployed");
        assert_eq!(add(new, 2, fresh(0, 4)), fresh(0, 4), "moved");
        assert_eq!(add(new, 2, fresh(3_000, 10_000)), fresh(1_500, 5_002));
        histories.retain(|_| false);
        assert_eq!(histories.add(&member, new, Millis(2), fresh(0, 1)), fresh(0, 1));
    }
}
