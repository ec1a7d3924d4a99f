//! Customer-managed runtimes: the service's own API for them (facts, runtimes §a; model lambda-core). A runtime has
//! immutable versions, each made from a container image, and aliases that name one version each; functions with the
//! identifier `custom` are on an alias, and follow it.

mod change;
mod function;
mod pull;
mod reap;
mod records;
mod registry;
mod types;

use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use domain::{Account, RuntimeArn};
use package::images::Images;
use store::{Batch, Document, Store, StoreError};

pub(crate) use function::{OnAlias, moved_to, remembered};
pub use package::images::Platform;
use records::{AliasRecord, RuntimeRecord, VersionRecord};
use registry::{Changed, Registry};
pub use types::{Alias, ChangeAlias, CreateRuntime, CreateVersion, Runtime, UpdateRuntime, Version, VersionState};

use crate::{Control, Error, Result};

/// All of them, and where their images come from.
pub(crate) struct Custom {
    images: Arc<Images>,
    registry: RwLock<Registry>,
    /// Held from the look that decides on a change until the change is durable and shown.
    writing: tokio::sync::Mutex<()>,
}

impl Custom {
    /// From the store. What cannot be read is said in the log and left out.
    pub async fn load(images: Arc<Images>, home: &Account, store: &Store) -> std::result::Result<Custom, StoreError> {
        let mut registry = Registry::new(home.clone());
        let runtimes = store.documents::<RuntimeRecord>().await?.into_iter();
        let runtimes = runtimes.map(|record| (record.key(), record.try_into().map(Changed::Runtime)));
        let versions = store.documents::<VersionRecord>().await?.into_iter();
        let versions = versions.map(|record| (record.key(), record.try_into().map(Changed::Version)));
        let aliases = store.documents::<AliasRecord>().await?.into_iter();
        let aliases = aliases.map(|record| (record.key(), record.try_into().map(Changed::Alias)));
        let all: Vec<(String, std::result::Result<Changed, String>)> =
            runtimes.chain(versions).chain(aliases).collect();
        for (key, changed) in all {
            let shown = changed.map(|changed| registry.show(changed));
            let why = shown.and_then(|placed| if placed { Ok(()) } else { Err("its runtime is not there".to_owned()) });
            if let Err(why) = why {
                tracing::error!(key, why, "a stored part of a customer-managed runtime is left out");
            }
        }
        Ok(Custom { images, registry: RwLock::new(registry), writing: tokio::sync::Mutex::default() })
    }

    fn read(&self) -> RwLockReadGuard<'_, Registry> {
        // Shown changes are single map operations: a panic cannot leave one half-done.
        self.registry.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn show(&self, change: impl FnOnce(&mut Registry)) {
        change(&mut self.registry.write().unwrap_or_else(PoisonError::into_inner));
    }
}

impl Changed {
    fn keep(&self, batch: Batch) -> Batch {
        match self {
            Changed::Runtime(runtime) => batch.put(&RuntimeRecord::from(runtime)),
            Changed::Version(version) => batch.put(&VersionRecord::from(version)),
            Changed::Alias(alias) => batch.put(&AliasRecord::from(alias)),
        }
    }
}

impl Control {
    /// What a RuntimeIdentifier names: a runtime's name, bare or as an ARN of this account.
    pub fn own_runtime(&self, identifier: &str) -> Result<String> {
        let missing = || Error::NotFound(format!("Runtime not found: {identifier}"));
        let arn = RuntimeArn::parse(identifier, self.account()).filter(|arn| arn.part.is_none()).ok_or_else(missing)?;
        if arn.account.region != self.account().region {
            return Err(missing());
        }
        if arn.account.id != self.account().id {
            return Err(Error::OtherAccount);
        }
        Ok(arn.name)
    }

    /// Decides under the lock, keeps the change, and shows it.
    async fn change_custom<T: Clone>(
        &self,
        decide: impl FnOnce(&Registry) -> Result<T>,
        changed: impl FnOnce(T) -> Changed,
    ) -> Result<T> {
        let custom = &self.inner.custom;
        let _writing = custom.writing.lock().await;
        // A name whose time is over is free again.
        self.reap_records().await?;
        let decided = decide(&custom.read())?;
        let changed = changed(decided.clone());
        self.commit(changed.keep(Batch::new())).await?;
        custom.show(|registry| {
            registry.show(changed);
        });
        // Dates may have changed.
        self.notices_changed();
        Ok(decided)
    }
}
