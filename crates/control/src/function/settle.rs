//! Putting a creation or an update into effect: `Pending` and `InProgress` come to their end here, now or after
//! a restart.

use std::sync::Arc;

use domain::{Function, Language, LastUpdate, Reason, ReasonCode, RuntimeVersionRef, State, Version};
use package::PackageError;
use package::runtimes::{Kind, RuntimeVersion};
use pool::{Runtime, RuntimeKind, TargetSpec};

use super::code::blocking;
use crate::directory::{Serving, Slot};
use crate::{Control, Error, Result, new_revision};

/// Whether a restart has to take it up again.
pub(crate) fn is_unfinished(function: &Function) -> bool {
    matches!(function.state, State::Pending) || matches!(function.last_update, LastUpdate::InProgress)
}

impl Control {
    /// Puts this revision into effect in the background.
    pub(crate) fn settle_later(&self, function: Arc<Function>) {
        let control = self.clone();
        tokio::spawn(async move { control.settle(function).await });
    }

    async fn settle(&self, wanted: Arc<Function>) {
        let prepared = self.prepare(wanted.clone()).await;
        let _writing = self.inner.directory.writing(&wanted.name).await;
        let Some(entry) = self.inner.directory.get(&wanted.name) else { return };
        let Some(slot) = entry.slot(wanted.version) else { return };
        if !is_unfinished(&slot.shown) || slot.shown.last_modified != wanted.last_modified {
            // Deleted and made again meanwhile: that one settles by itself.
            return;
        }
        // Its alias may have been moved since.
        let prepared = prepared.map(|runtime| match &slot.shown.config.custom_runtime {
            Some(on) => self.custom_files(&slot.shown, on).map_or(runtime, |(now_on, _)| now_on),
            None => runtime,
        });
        let mut function = (*slot.shown).clone();
        if function.version == Version::Latest {
            // A version's id is fixed from its publication on (facts §6).
            function.revision = new_revision();
        }
        let creating = matches!(function.state, State::Pending);
        let serving = match prepared {
            Ok(runtime) => {
                function.runtime_version = Some(runtime);
                function.state = State::Active;
                function.last_update = LastUpdate::Successful;
                true
            }
            Err(reason) => {
                if creating {
                    function.state = State::Failed(reason.clone());
                }
                function.last_update = LastUpdate::Failed(reason);
                false
            }
        };
        if let Err(error) = self.keep(&function, &slot.shown.revision).await {
            tracing::error!(function = %function.name, %error, "its new state could not be stored; taken up at the next start");
            return;
        }
        let function = Arc::new(function);
        let next = serving.then(|| Serving::new(function.clone()));
        let now_serving = next.clone().or_else(|| slot.serving.clone());
        self.inner.directory.put(entry.with(Slot { shown: function, serving: now_serving }));
        if serving && let Some(old) = &slot.serving {
            old.retire();
            self.sweep_later();
        }
        if let Some(next) = next
            // Blanks for it are made before it is invoked.
            && let Err(error) = self.target(&next).await
        {
            tracing::debug!(function = %wanted.name, %error, "its first invocation will say so");
        }
    }
}

impl Control {
    /// The files of the runtime version that a function is on; of a new one, where that is gone from the disk.
    pub(crate) async fn runtime_files(
        &self,
        function: &Arc<Function>,
    ) -> std::result::Result<(RuntimeVersionRef, RuntimeVersion), String> {
        if let Some(on) = &function.config.custom_runtime {
            return self.custom_files(function, on);
        }
        let id = &function.config.runtime;
        let row = self.entry(id).ok_or_else(|| format!("{id} is in no table of runtimes any more"))?;
        let (runtimes, function) = (self.inner.runtimes.clone(), function.clone());
        let found = blocking(move || {
            let kept = function.runtime_version.as_ref().and_then(|version| runtimes.version(&row, version.tree()));
            kept.map_or_else(|| runtimes.ensure(&row), Ok)
        });
        let files = found.await.map_err(|error| error.to_string())?.map_err(|error| error.to_string())?;
        Ok((RuntimeVersionRef::Managed(files.digest), files))
    }

    /// Unpacks the code and makes sure of the runtime.
    async fn prepare(&self, function: Arc<Function>) -> std::result::Result<RuntimeVersionRef, Reason> {
        let prepared = self.try_prepare(function).await;
        if let Err(reason) = &prepared {
            tracing::error!(
                code = reason.code.as_str(),
                reason = reason.text,
                "a function could not be put into effect"
            );
        }
        prepared
    }

    async fn try_prepare(&self, function: Arc<Function>) -> std::result::Result<RuntimeVersionRef, Reason> {
        let runtime = self.runtime_files(&function).await;
        let (version, _) = runtime.map_err(|text| Reason { code: ReasonCode::InvalidRuntime, text })?;
        let packages = self.inner.packages.clone();
        let unpacked = blocking(move || packages.unpack(function.code.sha256)).await;
        unpacked.map_err(|error| Reason { code: ReasonCode::InternalError, text: error.to_string() })?.map_err(
            |error| {
                let code = match error {
                    PackageError::Refused(_) | PackageError::UnzippedTooLarge | PackageError::ZippedTooLarge => {
                        ReasonCode::InvalidZipFileException
                    }
                    PackageError::Missing(_) | PackageError::Damaged(_) | PackageError::Io { .. } => {
                        ReasonCode::InternalError
                    }
                };
                Reason { code, text: error.to_string() }
            },
        )?;
        Ok(version)
    }

    /// What the pool needs to run this revision. Everything is on disk already, unless someone removed it by hand.
    pub(crate) async fn target_spec(&self, function: Arc<Function>) -> Result<TargetSpec> {
        let packages = self.inner.packages.clone();
        let sha256 = function.code.sha256;
        let code = blocking(move || packages.unpack(sha256))
            .await?
            .map_err(|error| Error::internal("the function's package cannot be unpacked", &error))?;
        let (version, runtime) = self.runtime_files(&function).await.map_err(|reason| {
            tracing::error!(function = %function.name, reason, "the function's runtime cannot be had");
            Error::Service("the function's runtime cannot be had; see the server's log".into())
        })?;
        let RuntimeVersion { root, label, kind, .. } = runtime;
        let kind = match kind {
            Kind::Framed { mut argv, env } => {
                let language = self.entry(&function.config.runtime).map(|row| row.language());
                if language == Some(Language::Node) {
                    argv.splice(1..1, heap_flags(function.config.memory_mb));
                }
                RuntimeKind::Framed { argv, env }
            }
            Kind::Bootstrap => RuntimeKind::Bootstrap,
            Kind::Image { env } => RuntimeKind::Image { env },
        };
        let runtime = Runtime { label, version, root, kind };
        let confinement = self.confinement(&function);
        Ok(TargetSpec { function: (*function).clone(), runtime, code, confinement })
    }
}

/// V8 does not look at the control group: nine tenths of the memory are the old heap's, a twentieth the young
/// one's (facts, runtimes §c Wrapper scripts).
fn heap_flags(memory_mb: u32) -> [String; 2] {
    let tenth = memory_mb / 10;
    [format!("--max-semi-space-size={}", tenth / 2), format!("--max-old-space-size={}", memory_mb - tenth)]
}
