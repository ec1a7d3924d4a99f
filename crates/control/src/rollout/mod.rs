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
    /// Versions that no function is given, by identifier; read by whoever creates or updates one.
    halted: RwLock<BTreeMap<RuntimeId, BTreeSet<Digest>>>,
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
        let mut halted = BTreeMap::new();
        for record in store.documents::<record::Record>().await.map_err(|error| error.to_string())? {
            match record.into_rollout() {
                Ok(rollout) => {
                    halted.insert(rollout.runtime.clone(), rollout.halted.clone());
                    engine.rollouts.insert(rollout.runtime.clone(), rollout);
                }
                Err(why) => tracing::error!(why, "a stored rollout has no meaning; it is left out"),
            }
        }
        Ok(Rollouts { policy, keep, engine: tokio::sync::Mutex::new(engine), halted: RwLock::new(halted) })
    }

    /// Whether a version was halted.
    pub fn is_halted(&self, id: &RuntimeId, version: Digest) -> bool {
        let halted = self.halted.read().unwrap_or_else(PoisonError::into_inner);
        halted.get(id).is_some_and(|halted| halted.contains(&version))
    }

    fn show_halted(&self, id: &RuntimeId, versions: &BTreeSet<Digest>) {
        // One whole set in place of another.
        self.halted.write().unwrap_or_else(PoisonError::into_inner).insert(id.clone(), versions.clone());
    }
}

/// From its deprecation on a runtime gets no patches: no new version of it is rolled out.
pub(crate) fn may_be_patched(row: &Entry, today: Date) -> bool {
    row.dates.phase(today) < Phase::Deprecated
}
