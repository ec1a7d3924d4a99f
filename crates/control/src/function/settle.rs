//! Putting a creation or an update into effect: `Pending` and `InProgress` come to their end here, now or after
//! a restart.

use std::sync::Arc;

use domain::{Digest, Function, Language, LastUpdate, Reason, ReasonCode, RuntimeId, State};
use package::PackageError;
use package::runtimes::{Kind, RuntimeError, RuntimeVersion};
use pool::{Runtime, RuntimeKind, TargetSpec};

use super::code::blocking;
use crate::directory::{Entry, Serving};
use crate::{Control, Error, Inner, Result, new_revision};

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
        let prepared = prepare(&self.inner, wanted.clone()).await;
        let _writing = self.inner.directory.writing(&wanted.name).await;
        let Some(entry) = self.inner.directory.get(&wanted.name) else { return };
        if !is_unfinished(&entry.shown) || entry.shown.last_modified != wanted.last_modified {
            // Deleted and made again meanwhile: that one settles by itself.
            return;
        }
        let mut function = (*entry.shown).clone();
        function.revision = new_revision();
        let creating = matches!(function.state, State::Pending);
        let serving = match prepared {
            Ok(runtime) => {
                function.runtime_version = Some(runtime.digest);
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
        if let Err(error) = self.keep(&function, &entry.shown.revision).await {
            tracing::error!(function = %function.name, %error, "its new state could not be stored; taken up at the next start");
            return;
        }
        let function = Arc::new(function);
        let now_serving = if serving { Some(Serving::new(function.clone())) } else { entry.serving.clone() };
        self.inner.directory.put(Entry { shown: function, serving: now_serving });
        if serving && let Some(old) = entry.serving {
            old.retire();
            self.sweep_later();
        }
    }
}

impl Control {
    /// The version of a runtime that a function put on it now gets. The first function on a runtime waits for its
    /// capture, a second or two, once.
    pub(crate) async fn runtime_version(&self, id: RuntimeId) -> Result<Digest> {
        let runtimes = self.inner.runtimes.clone();
        let ensured = blocking(move || runtimes.ensure(&id)).await?;
        ensured.map(|version| version.digest).map_err(|error| match error {
            RuntimeError::Unavailable(unavailable) => Error::InvalidParameter(unavailable.to_string()),
            RuntimeError::Capture { .. } => Error::internal("the runtime could not be captured", &error),
        })
    }
}

/// Unpacks the code and makes sure of the runtime.
async fn prepare(inner: &Arc<Inner>, function: Arc<Function>) -> std::result::Result<RuntimeVersion, Reason> {
    let (packages, runtimes) = (inner.packages.clone(), inner.runtimes.clone());
    let work = move || {
        let runtime = runtimes
            .ensure(&function.config.runtime)
            .map_err(|error| Reason { code: ReasonCode::InvalidRuntime, text: error.to_string() })?;
        packages.unpack(function.code.sha256).map_err(|error| {
            let code = match error {
                PackageError::Refused(_) | PackageError::UnzippedTooLarge | PackageError::ZippedTooLarge => {
                    ReasonCode::InvalidZipFileException
                }
                PackageError::Missing(_) | PackageError::Damaged(_) | PackageError::Io { .. } => {
                    ReasonCode::InternalError
                }
            };
            Reason { code, text: error.to_string() }
        })?;
        Ok(runtime)
    };
    let broken = |error: Error| Reason { code: ReasonCode::InternalError, text: error.to_string() };
    let prepared: std::result::Result<_, Reason> = blocking(work).await.map_err(broken)?;
    if let Err(reason) = &prepared {
        tracing::error!(code = reason.code.as_str(), reason = reason.text, "a function could not be put into effect");
    }
    prepared
}

/// What the pool needs to run this revision. Everything is on disk already, unless someone removed it by hand.
pub(crate) async fn target_spec(inner: &Inner, function: Arc<Function>) -> Result<TargetSpec> {
    let (packages, runtimes) = (inner.packages.clone(), inner.runtimes.clone());
    blocking(move || {
        let code = packages
            .unpack(function.code.sha256)
            .map_err(|error| Error::internal("the function's package cannot be unpacked", &error))?;
        let kept = function.runtime_version.and_then(|version| runtimes.version(&function.config.runtime, version));
        let runtime = match kept {
            Some(runtime) => runtime,
            None => runtimes
                .ensure(&function.config.runtime)
                .map_err(|error| Error::internal("the function's runtime cannot be had", &error))?,
        };
        let RuntimeVersion { digest, root, label, kind, .. } = runtime;
        let kind = match kind {
            Kind::Framed { mut argv, env } => {
                let language = function.config.runtime.entry().map(|entry| entry.language);
                if language == Some(Language::Node) {
                    argv.splice(1..1, heap_flags(function.config.memory_mb));
                }
                RuntimeKind::Framed { argv, env }
            }
            Kind::Bootstrap => RuntimeKind::Bootstrap,
        };
        let runtime = Runtime { label, digest, root, kind };
        Ok(TargetSpec { function: (*function).clone(), runtime, code })
    })
    .await?
}

/// V8 does not look at the control group: nine tenths of the memory are the old heap's, a twentieth the young
/// one's (facts, runtimes §c Wrapper scripts).
fn heap_flags(memory_mb: u32) -> [String; 2] {
    let tenth = memory_mb / 10;
    [format!("--max-semi-space-size={}", tenth / 2), format!("--max-old-space-size={}", memory_mb - tenth)]
}
