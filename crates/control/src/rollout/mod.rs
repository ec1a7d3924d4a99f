//! Rolling a new version of a runtime out to the functions that are on older ones.
//!
//! [`plan`] decides, purely; [`task`] looks and acts; [`record`] is what of it is durable; [`operate`] is what an
//! operator may do.

mod history;
mod newest;
mod operate;
pub(crate) mod plan;
mod prune;
mod record;
mod stopped;
mod task;
mod versions;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{PoisonError, RwLock};

use domain::lifecycle::Phase;
use domain::{Digest, Entry, RuntimeId};
use jiff::civil::Date;
use store::Store;

pub use operate::{Captured, RolloutView, Wish};
pub use plan::{Policy as RolloutPolicy, Rollout, State as RolloutState};
pub use stopped::StoppedRollout;
pub use versions::{UsedBy, VersionRow};

/// What the configuration says of runtime versions.
#[derive(Clone, Debug, PartialEq)]
pub struct VersionSettings {
    /// How new versions reach functions.
    pub rollout: RolloutPolicy,
    /// So many of the newest versions of an identifier are kept, whether anything uses them or not.
    pub keep: usize,
}

impl Default for VersionSettings {
    fn default() -> VersionSettings {
        VersionSettings { rollout: RolloutPolicy::default(), keep: 3 }
    }
}

/// All rollouts.
pub(crate) struct Rollouts {
    policy: RolloutPolicy,
    keep: usize,
    engine: tokio::sync::Mutex<Engine>,
    /// What others see of them, by identifier, without waiting for the engine.
    shown: RwLock<BTreeMap<RuntimeId, Shown>>,
}

/// What is seen of one rollout.
struct Shown {
    /// Versions that no function is given; read by whoever creates or updates one.
    halted: BTreeSet<Digest>,
    stopped: Option<StoppedRollout>,
}

impl From<&Rollout> for Shown {
    fn from(rollout: &Rollout) -> Shown {
        Shown { halted: rollout.halted.clone(), stopped: stopped::stopped(rollout) }
    }
}

/// What changes with every look.
#[derive(Default)]
pub(crate) struct Engine {
    rollouts: BTreeMap<RuntimeId, Rollout>,
    histories: history::Histories,
    /// What could not be captured by itself: an operator has to look, and it is not tried again before a restart.
    broken: BTreeSet<RuntimeId>,
}

impl Rollouts {
    /// Goes on with what the store holds.
    pub async fn load(settings: VersionSettings, store: &Store) -> Result<Rollouts, String> {
        let VersionSettings { rollout: policy, keep } = settings;
        let mut engine = Engine::default();
        let mut shown = BTreeMap::new();
        for record in store.documents::<record::Record>().await.map_err(|error| error.to_string())? {
            match record.into_rollout() {
                Ok(rollout) => {
                    shown.insert(rollout.runtime.clone(), Shown::from(&rollout));
                    engine.rollouts.insert(rollout.runtime.clone(), rollout);
                }
                Err(why) => tracing::error!(why, "a stored rollout has no meaning; it is left out"),
            }
        }
        Ok(Rollouts { policy, keep, engine: tokio::sync::Mutex::new(engine), shown: RwLock::new(shown) })
    }

    /// Whether a version was halted.
    pub fn is_halted(&self, id: &RuntimeId, version: Digest) -> bool {
        let shown = self.shown.read().unwrap_or_else(PoisonError::into_inner);
        shown.get(id).is_some_and(|shown| shown.halted.contains(&version))
    }

    /// Those that wait for an operator, by identifier, without their numbers.
    fn stopped(&self) -> Vec<StoppedRollout> {
        let shown = self.shown.read().unwrap_or_else(PoisonError::into_inner);
        shown.values().filter_map(|shown| shown.stopped.clone()).collect()
    }

    fn show(&self, rollout: &Rollout) {
        // One whole value in place of another.
        let mut shown = self.shown.write().unwrap_or_else(PoisonError::into_inner);
        shown.insert(rollout.runtime.clone(), Shown::from(rollout));
    }
}

/// From its deprecation on a runtime gets no patches: no new version of it is rolled out.
pub(crate) fn may_be_patched(row: &Entry, today: Date) -> bool {
    row.dates.phase(today) < Phase::Deprecated
}
