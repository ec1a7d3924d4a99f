//! From an image to a version: looked up while the caller waits, unpacked afterwards, again after a restart.

use domain::Architecture;
use package::images::ImageError;
use store::Batch;

use super::registry::Changed;
use super::types::{CreateVersion, Version, VersionState};
use crate::function::blocking;
use crate::{Control, Error, Result};

impl Control {
    /// CreateRuntimeVersion. The reference is pinned now, so that a tag that moves meanwhile changes nothing.
    pub async fn create_runtime_version(&self, runtime: &str, request: CreateVersion) -> Result<Version> {
        let CreateVersion { name, image, notes, dry_run } = request;
        self.inner.custom.read().may_create_version(runtime, &name, self.inner.clock.now())?;
        let images = self.inner.custom.images.clone();
        let resolved = blocking(move || images.resolve(&image)).await?.map_err(refused)?;
        let now = self.inner.clock.now();
        let version = Version {
            runtime: runtime.to_owned(),
            name,
            image: resolved.pinned,
            platforms: resolved.platforms,
            env: resolved.config.env,
            notes,
            state: VersionState::Creating,
            created: now,
            modified: now,
            delete_at: None,
        };
        if dry_run {
            return Ok(version);
        }
        let decide = |all: &super::Registry| {
            all.may_create_version(runtime, &version.name, now)?;
            Ok(version.clone())
        };
        let version = self.change_custom(decide, Changed::Version).await?;
        self.pull_later(version.clone());
        Ok(version)
    }

    /// Takes up what a restart interrupted.
    pub(crate) fn pull_unfinished(&self) {
        let unfinished: Vec<Version> = {
            let all = self.inner.custom.read();
            all.all_versions().filter(|version| version.state == VersionState::Creating).cloned().collect()
        };
        unfinished.into_iter().for_each(|version| self.pull_later(version));
    }

    fn pull_later(&self, version: Version) {
        let control = self.clone();
        tokio::spawn(async move {
            let Version { runtime, name, image, .. } = &version;
            let state = control.pull(image).await;
            match &state {
                VersionState::Failed { reason } => {
                    tracing::error!(runtime, version = name, reason, "a version of a customer-managed runtime failed");
                }
                VersionState::Active { tree } => {
                    tracing::info!(runtime, version = name, %tree, "a version of a customer-managed runtime is ready");
                }
                VersionState::Creating => {}
            }
            if let Err(error) = control.finish_version(runtime, name, state).await {
                tracing::error!(runtime, version = name, %error, "its state could not be stored; taken up at the next start");
            }
        });
    }

    async fn pull(&self, image: &str) -> VersionState {
        let (images, reference) = (self.inner.custom.images.clone(), image.to_owned());
        let pulled = blocking(move || images.pull(&reference)).await;
        match pulled {
            Ok(Ok(image)) => VersionState::Active { tree: image.digest },
            Ok(Err(error)) => VersionState::Failed { reason: reason(&error) },
            Err(error) => VersionState::Failed { reason: error.to_string() },
        }
    }

    async fn finish_version(&self, runtime: &str, name: &str, state: VersionState) -> Result<()> {
        let custom = &self.inner.custom;
        let _writing = custom.writing.lock().await;
        let finished = custom.read().finish_version(runtime, name, state, self.inner.clock.now());
        let Some(version) = finished else { return Ok(()) };
        let changed = Changed::Version(version);
        self.commit(changed.keep(Batch::new())).await?;
        custom.show(|registry| {
            registry.show(changed);
        });
        Ok(())
    }
}

/// What the disk said, too.
fn reason(error: &ImageError) -> String {
    match error {
        ImageError::Io { source, .. } => format!("{error}: {source}"),
        other => other.to_string(),
    }
}

fn refused(error: ImageError) -> Error {
    match error {
        ImageError::Io { .. } => Error::internal("the image could not be read", &error),
        ImageError::Reference { .. }
        | ImageError::Outside { .. }
        | ImageError::Missing { .. }
        | ImageError::Refused { .. }
        | ImageError::Registry { .. } => Error::InvalidParameter(error.to_string()),
    }
}

/// The architectures of a version that functions can be on here: this machine's, which is what was unpacked.
pub(super) fn runs_on(version: &Version) -> Option<Architecture> {
    version.platforms.iter().filter_map(package::images::Platform::known).find(|known| *known == Architecture::HOST)
}
