//! The operations, but for those that wait for an image.

use domain::{Millis, RuntimePart, Tags};

use super::registry::{Changed, Registry};
use super::types::{Alias, ChangeAlias, CreateRuntime, Runtime, UpdateRuntime, Version};
use crate::{Control, Error, Result};

impl Control {
    /// CreateRuntime.
    pub async fn create_runtime(&self, request: CreateRuntime) -> Result<Runtime> {
        let (id, now) = (uuid::Uuid::new_v4().to_string(), self.inner.clock.now());
        self.change_custom(|all| all.create_runtime(request, id, now), Changed::Runtime).await
    }

    /// GetRuntime.
    pub fn custom_runtime(&self, name: &str) -> Result<Runtime> {
        self.inner.custom.read().runtime(name, self.inner.clock.now())
    }

    /// ListRuntimes, by name.
    pub fn custom_runtimes(&self) -> Vec<Runtime> {
        self.inner.custom.read().runtimes(self.inner.clock.now())
    }

    /// UpdateRuntime.
    pub async fn update_custom_runtime(&self, name: &str, update: UpdateRuntime) -> Result<Runtime> {
        let now = self.inner.clock.now();
        self.change_custom(|all| all.update_runtime(name, update, now), Changed::Runtime).await
    }

    /// DeleteRuntime: it goes after `days`, its versions and aliases with it; until then it can be restored.
    pub async fn delete_runtime(&self, name: &str, days: Option<u32>) -> Result<()> {
        let now = self.inner.clock.now();
        let decide = |all: &Registry| all.delete_runtime(name, days, &self.users_of(name), now);
        self.change_custom(decide, Changed::Runtime).await.map(drop)
    }

    /// GetRuntimeVersion.
    pub fn custom_version(&self, runtime: &str, name: &str) -> Result<Version> {
        self.inner.custom.read().version(runtime, name, self.inner.clock.now())
    }

    /// ListRuntimeVersions, by name.
    pub fn custom_versions(&self, runtime: &str) -> Result<Vec<Version>> {
        self.inner.custom.read().versions(runtime, self.inner.clock.now())
    }

    /// UpdateRuntimeVersion: its notes, and nothing else.
    pub async fn update_runtime_version(&self, runtime: &str, name: &str, notes: String) -> Result<Version> {
        let now = self.inner.clock.now();
        self.change_custom(|all| all.update_version(runtime, name, notes, now), Changed::Version).await
    }

    /// DeleteRuntimeVersion.
    pub async fn delete_runtime_version(&self, runtime: &str, name: &str, days: Option<u32>) -> Result<()> {
        let now = self.inner.clock.now();
        self.change_custom(|all| all.delete_version(runtime, name, days, now), Changed::Version).await.map(drop)
    }

    /// CreateRuntimeAlias. What is returned shows the dates in force.
    pub async fn create_runtime_alias(&self, runtime: &str, request: ChangeAlias) -> Result<Alias> {
        let now = self.inner.clock.now();
        let alias = self.change_custom(|all| all.create_alias(runtime, request, now), Changed::Alias).await?;
        self.custom_alias(runtime, &alias.name)
    }

    /// GetRuntimeAlias.
    pub fn custom_alias(&self, runtime: &str, name: &str) -> Result<Alias> {
        self.inner.custom.read().alias(runtime, name, self.inner.clock.now())
    }

    /// ListRuntimeAliases, by name.
    pub fn custom_aliases(&self, runtime: &str) -> Result<Vec<Alias>> {
        self.inner.custom.read().aliases(runtime, self.inner.clock.now())
    }

    /// UpdateRuntimeAlias: functions on it follow, before this returns.
    pub async fn update_runtime_alias(&self, runtime: &str, request: ChangeAlias) -> Result<Alias> {
        let now = self.inner.clock.now();
        let alias = self.change_custom(|all| all.update_alias(runtime, request, now), Changed::Alias).await?;
        self.follow_alias(runtime, &alias.name).await;
        self.custom_alias(runtime, &alias.name)
    }

    /// DeleteRuntimeAlias. Functions on it run until its time is over.
    pub async fn delete_runtime_alias(&self, runtime: &str, name: &str, days: Option<u32>) -> Result<()> {
        let now = self.inner.clock.now();
        self.change_custom(|all| all.delete_alias(runtime, name, days, now), Changed::Alias).await.map(drop)
    }

    /// RestoreRuntime: of the runtime, or of one of its parts. Returns when.
    pub async fn restore_runtime(&self, runtime: &str, part: Option<RuntimePart>) -> Result<Millis> {
        let now = self.inner.clock.now();
        self.change_custom(|all| all.restore(runtime, part.as_ref(), now), |changed| changed).await?;
        Ok(now)
    }

    /// ListTags of a runtime.
    pub fn runtime_tags(&self, name: &str) -> Result<Tags> {
        Ok(self.custom_runtime(name)?.tags)
    }

    /// TagResource of a runtime: adds and overwrites.
    pub async fn tag_runtime(&self, name: &str, tags: Tags) -> Result<()> {
        if tags.is_empty() {
            return Err(Error::InvalidParameter("An error occurred and the request cannot be processed.".into()));
        }
        self.retag_runtime(name, |all| all.extend(tags)).await
    }

    /// UntagResource of a runtime: absent keys are fine.
    pub async fn untag_runtime(&self, name: &str, keys: &[String]) -> Result<()> {
        self.retag_runtime(name, |all| all.retain(|key, _| !keys.contains(key))).await
    }

    async fn retag_runtime(&self, name: &str, change: impl FnOnce(&mut Tags)) -> Result<()> {
        let now = self.inner.clock.now();
        self.change_custom(|all| all.retag(name, now, change), Changed::Runtime).await.map(drop)
    }
}
