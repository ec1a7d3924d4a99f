//! Rollouts that wait for an operator, for `lambdad status`: nobody looks at a rollout that was halted at night.

use domain::{Digest, RuntimeId};

use super::plan::{Rollout, State, Why};
use crate::{Control, Result};

/// A rollout that does not go on by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoppedRollout {
    /// The identifier.
    pub runtime: RuntimeId,
    /// The version that is not rolled out further.
    pub version: Digest,
    /// Which version of the identifier that is; `None` if it is not kept any more.
    pub number: Option<u32>,
    /// Why it was halted; `None` if an operator holds it.
    pub halted: Option<Why>,
}

/// What of a rollout is kept for [`Control::status`]. An operator who took it back knows that: it is over.
pub(super) fn stopped(rollout: &Rollout) -> Option<StoppedRollout> {
    let halted = match &rollout.state {
        State::Held { .. } => None,
        State::Halted { why: why @ (Why::Together { .. } | Why::One { .. }), .. } => Some(why.clone()),
        State::Halted { why: Why::Operator, .. } | State::Pausing { .. } | State::Done { .. } => return None,
    };
    Some(StoppedRollout { runtime: rollout.runtime.clone(), version: rollout.to, number: None, halted })
}

impl Control {
    /// Those that halted themselves and those that are held, by identifier. Does not wait for a look at functions that
    /// is going on.
    pub(crate) async fn stopped_rollouts(&self) -> Result<Vec<StoppedRollout>> {
        let mut all = self.inner.rollouts.stopped();
        for one in &mut all {
            // One whose row is gone has no versions either.
            let Ok(kept) = self.runtime_versions(one.runtime.as_str()).await else { continue };
            one.number = kept.iter().find(|row| row.kept.version.digest == one.version).map(|row| row.kept.number);
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rollout::plan::{Policy, Tally};
    use domain::Millis;
    use std::collections::BTreeSet;

    #[test]
    fn only_what_waits_for_somebody_is_shown() {
        let (id, to, policy) = (RuntimeId::new("python3.12"), Digest([7; 32]), Policy::default());
        let going = Rollout::begin(id.clone(), to, Millis(0), &policy, BTreeSet::new());
        assert_eq!(stopped(&going), None);
        let shown = |halted| Some(StoppedRollout { runtime: id.clone(), version: to, number: None, halted });
        let mut held = going.clone();
        assert!(held.hold(Millis(1)));
        assert_eq!(stopped(&held), shown(None));
        let mut back = going.clone();
        back.roll_back(Millis(1));
        assert_eq!(stopped(&back), None);
        let why = Why::Together { after: Tally { invocations: 4, errors: 4 }, usual_permille: 1 };
        let state = State::Halted { at: Millis(1), why: why.clone() };
        assert_eq!(stopped(&Rollout { state, ..going.clone() }), shown(Some(why)));
        assert_eq!(stopped(&Rollout { state: State::Done { at: Millis(1) }, ..going }), None);
    }
}
