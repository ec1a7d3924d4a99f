//! The versions of a runtime that are kept, and who uses which: the service has no such list.

use std::collections::BTreeMap;

use domain::{Digest, FunctionName, RuntimeId, RuntimeUpdate, RuntimeVersionRef, Version};
use package::runtimes::Kept;

use crate::function::blocking;
use crate::{Control, Error, Result};

/// A version, for people and programs.
#[derive(Clone, Debug)]
pub struct VersionRow {
    /// What is on the disk.
    pub kept: Kept,
    /// Its ARN.
    pub arn: String,
    /// Whether its rollout was halted, so that no function is given it.
    pub halted: bool,
    /// The function versions that are on it.
    pub used_by: Vec<UsedBy>,
    /// Whether revisions of functions that were on it still have environments.
    pub is_running: bool,
}

/// A function version on a runtime version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedBy {
    /// The function.
    pub function: FunctionName,
    /// `$LATEST` or a published one.
    pub version: Version,
    /// When it moves to another runtime version.
    pub update: RuntimeUpdate,
}

impl Control {
    /// The versions of an identifier, oldest first. Looks at the disk.
    pub async fn runtime_versions(&self, id: &str) -> Result<Vec<VersionRow>> {
        let row = self.managed_row(id)?;
        let runtimes = self.inner.runtimes.clone();
        let kept = blocking(move || runtimes.kept(&row)).await?;
        let kept = kept.map_err(|error| Error::internal("the runtime's versions cannot be listed", &error))?;
        let id = RuntimeId::new(id);
        let (mut users, running) = (self.users(&id), self.inner.pool.living_runtimes());
        let row = |kept: Kept| {
            let digest = kept.version.digest;
            VersionRow {
                arn: RuntimeVersionRef::Managed(digest).arn(self.account()),
                halted: self.inner.rollouts.is_halted(&id, digest),
                used_by: users.remove(&digest).unwrap_or_default(),
                is_running: running.contains(&digest),
                kept,
            }
        };
        Ok(kept.into_iter().map(row).collect())
    }

    /// Whether versions that nothing uses are removed from this server's directory of runtimes.
    pub fn prunes_runtimes(&self) -> bool {
        self.inner.runtimes.is_own()
    }

    /// Who is on which version of an identifier.
    fn users(&self, id: &RuntimeId) -> BTreeMap<Digest, Vec<UsedBy>> {
        let mut users: BTreeMap<Digest, Vec<UsedBy>> = BTreeMap::new();
        for entry in self.inner.directory.all() {
            for slot in entry.slots().filter(|slot| slot.shown.config.runtime == *id) {
                let function = &slot.shown;
                let Some(version) = &function.runtime_version else { continue };
                users.entry(version.tree()).or_default().push(UsedBy {
                    function: function.name.clone(),
                    version: function.version,
                    update: function.runtime_update,
                });
            }
        }
        users
    }
}
