//! Which version of a runtime a function gets when it is created or updated.

use domain::{Digest, Entry, Function, RuntimeUpdate, RuntimeVersionRef};
use package::runtimes::{Kept, RuntimeError, RuntimeVersion, Runtimes};

use super::may_be_patched;
use crate::function::blocking;
use crate::lifecycle::Base;
use crate::{Control, Error, Result};

impl Control {
    /// The version of a runtime that a function put on it now gets. The first function on a runtime waits for its
    /// capture, a second or two, once.
    pub(crate) async fn runtime_version(&self, base: Base) -> Result<RuntimeVersionRef> {
        let row = match base {
            Base::Managed(row) => row,
            Base::Custom(alias) => return Ok(alias.version),
        };
        let found = self.newest(row).await?;
        found.map(|version| RuntimeVersionRef::Managed(version.digest)).map_err(|error| match error {
            RuntimeError::Unavailable(unavailable) => Error::InvalidParameter(unavailable.to_string()),
            RuntimeError::Capture { .. } => Error::internal("the runtime could not be captured", &error),
        })
    }

    /// The version that a function which is updated now gets: the newest, unless its owner pinned one (facts,
    /// runtimes §b: phase 1 of a rollout). It keeps what it has where this machine cannot make the runtime any more.
    pub(crate) async fn renewed_version(&self, function: &Function) -> Result<Option<RuntimeVersionRef>> {
        let stays = || function.runtime_version.clone();
        match function.runtime_update {
            RuntimeUpdate::Manual => return Ok(stays()),
            RuntimeUpdate::Auto | RuntimeUpdate::FunctionUpdate => {}
        }
        let id = &function.config.runtime;
        let Some(row) = self.entry(id).filter(|_| !id.is_custom()) else { return Ok(stays()) };
        Ok(match self.newest(row).await? {
            Ok(version) => Some(RuntimeVersionRef::Managed(version.digest)),
            Err(error) => {
                tracing::info!(function = %function.name, %error, "it is updated on the runtime version that it has");
                stays()
            }
        })
    }

    async fn newest(&self, row: Entry) -> Result<std::result::Result<RuntimeVersion, RuntimeError>> {
        let (inner, today) = (self.inner.clone(), self.today());
        blocking(move || {
            let id = domain::RuntimeId::new(row.id.clone());
            let is_halted = |digest| inner.rollouts.is_halted(&id, digest);
            newest(&inner.runtimes, &row, may_be_patched(&row, today), is_halted)
        })
        .await
    }
}

/// The current version; the newest earlier one where that was halted, or where the runtime gets no more patches.
fn newest(
    runtimes: &Runtimes,
    row: &Entry,
    patched: bool,
    is_halted: impl Fn(Digest) -> bool,
) -> std::result::Result<RuntimeVersion, RuntimeError> {
    let earlier = || match runtimes.kept(row) {
        Ok(kept) => kept.into_iter().map(|Kept { version, .. }| version).rfind(|version| !is_halted(version.digest)),
        Err(error) => {
            tracing::warn!(runtime = row.id, %error, "its versions cannot be listed; the current one is used");
            None
        }
    };
    // A first function on it is no patch of anything.
    if !patched && let Some(version) = earlier() {
        return Ok(version);
    }
    let current = runtimes.ensure(row)?;
    match is_halted(current.digest) {
        true => Ok(earlier().unwrap_or(current)),
        false => Ok(current),
    }
}
