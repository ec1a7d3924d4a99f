//! What was deleted goes for good when its time is over, and the trees that nothing needs any more.

use std::collections::HashSet;
use std::io;
use std::time::Duration;

use domain::{Digest, RuntimePart};
use store::Batch;

use super::Custom;
use super::records::{AliasRecord, RuntimeRecord, VersionRecord, part_key};
use super::types::VersionState;
use crate::function::blocking;
use crate::{Control, Error, Result};

/// How often it is looked. What is over is over at once for everyone who asks; this only clears away.
const EVERY: Duration = Duration::from_secs(60);

impl Control {
    /// Looks now and then for as long as the server runs.
    pub(crate) fn reap_now_and_then(&self) {
        let inner = std::sync::Arc::downgrade(&self.inner);
        tokio::spawn(async move {
            let mut ticks = tokio::time::interval(EVERY);
            loop {
                ticks.tick().await;
                let Some(inner) = inner.upgrade() else { return };
                Control { inner }.reap().await;
            }
        });
    }

    async fn reap(&self) {
        let reaped = {
            let _writing = self.inner.custom.writing.lock().await;
            self.reap_records().await
        };
        if let Err(error) = reaped {
            tracing::error!(%error, "deleted runtimes could not be removed; tried again later");
        }
        if let Err(error) = self.prune_trees().await {
            tracing::warn!(%error, "unused files of customer-managed runtimes could not be removed; tried again later");
        }
    }

    /// The caller holds the lock.
    pub(super) async fn reap_records(&self) -> Result<()> {
        let custom = &self.inner.custom;
        let gone = custom.read().gone(self.inner.clock.now());
        if gone.is_empty() {
            return Ok(());
        }
        let batch = gone.iter().fold(Batch::new(), |batch, arn| match &arn.part {
            None => batch.delete::<RuntimeRecord>(arn.name.clone()),
            Some(RuntimePart::Version(name)) => batch.delete::<VersionRecord>(part_key(&arn.name, name)),
            Some(RuntimePart::Alias(name)) => batch.delete::<AliasRecord>(part_key(&arn.name, name)),
        });
        self.commit(batch).await?;
        for arn in &gone {
            tracing::info!(%arn, "gone for good: the time to restore it is over");
        }
        custom.show(|registry| gone.iter().for_each(|arn| registry.forget(arn)));
        self.retire_without_runtime();
        Ok(())
    }

    /// Functions whose runtime is gone keep no environments.
    fn retire_without_runtime(&self) {
        for entry in self.inner.directory.all() {
            for slot in entry.slots().filter(|slot| self.must_have_runtime(&slot.shown).is_err()) {
                if let Some(serving) = &slot.serving {
                    serving.retire();
                }
            }
        }
    }

    async fn prune_trees(&self) -> Result<()> {
        // No version begins meanwhile, so none of an image that has such a tree.
        let _writing = self.inner.custom.writing.lock().await;
        let control = self.clone();
        let pruned = blocking(move || control.inner.custom.prune(&control.inner.pool.living_runtimes()));
        pruned.await?.map_err(|error| Error::internal("the trees of images cannot be looked through", &error))
    }
}

impl Custom {
    /// Takes away the trees that no version has and nothing runs from.
    fn prune(&self, living: &[Digest]) -> io::Result<()> {
        let states: Vec<VersionState> = self.read().all_versions().map(|version| version.state.clone()).collect();
        // A tree may be there whose version does not know of it yet.
        if states.contains(&VersionState::Creating) {
            return Ok(());
        }
        let is_used = |tree: &Digest| living.contains(tree) || states.contains(&VersionState::Active { tree: *tree });
        let doomed: HashSet<Digest> = self.images.trees()?.into_iter().filter(|tree| !is_used(tree)).collect();
        if !doomed.is_empty() {
            self.images.remove(&doomed)?;
            tracing::info!(trees = doomed.len(), "unused files of customer-managed runtimes removed");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
