//! PutRuntimeManagementConfig and GetRuntimeManagementConfig (facts, runtimes §b).

use std::sync::Arc;

use domain::{Digest, Function, FunctionRef, LastUpdate, Qualifier, RuntimeUpdate, RuntimeVersionRef, State, Version};
use store::{Batch, Expect};

use super::code::blocking;
use crate::directory::{Entry, Serving, Slot};
use crate::{Control, Error, Result, new_revision};

/// When a function version moves to another version of its runtime, as its owner says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuntimeManagement {
    /// With its own updates, and with rollouts.
    Auto,
    /// With its own updates.
    FunctionUpdate,
    /// Never: it stays on the version with this ARN.
    Manual {
        /// As the caller wrote it.
        arn: String,
    },
}

impl Control {
    /// The function version whose configuration is asked for: `$LATEST` unless qualified.
    pub fn runtime_management(&self, wanted: &FunctionRef) -> Result<Arc<Function>> {
        no_alias(self, wanted)?;
        self.function(wanted)
    }

    /// Sets when a function version moves, and for `Manual` moves it at once, forth or back. What runs finishes on the
    /// version it runs on.
    pub async fn manage_runtime(&self, wanted: &FunctionRef, management: RuntimeManagement) -> Result<Arc<Function>> {
        no_alias(self, wanted)?;
        let before = self.function(wanted)?;
        // It is looked up before the lock, because that is the disk's business.
        let pinned = match &management {
            RuntimeManagement::Manual { arn } => Some(self.pinned(&before, arn).await?),
            // Back to what its alias names, at once.
            RuntimeManagement::Auto | RuntimeManagement::FunctionUpdate => match &before.config.custom_runtime {
                Some(on) => Some(self.on_alias(on)?.version),
                None => None,
            },
        };
        let _writing = self.inner.directory.writing(&wanted.name).await;
        let missing = || Error::no_function(&wanted.arn(self.account()));
        let entry = self.inner.directory.get(&wanted.name).ok_or_else(missing)?;
        let slot = entry.slot(before.version).ok_or_else(missing)?;
        self.may_update(&slot.shown)?;
        self.not_busy(slot, wanted)?;
        let same = |one: &Function| (one.config.runtime.clone(), one.config.custom_runtime.clone());
        if same(&slot.shown) != same(&before) {
            return Err(Error::Conflict(
                "The function's runtime was changed at the same time. Please try again.".into(),
            ));
        }
        let change = |function: &Function| {
            let mut function = function.clone();
            function.runtime_update = match management {
                RuntimeManagement::Auto => RuntimeUpdate::Auto,
                RuntimeManagement::FunctionUpdate => RuntimeUpdate::FunctionUpdate,
                RuntimeManagement::Manual { .. } => RuntimeUpdate::Manual,
            };
            function.runtime_version = pinned.clone().or(function.runtime_version);
            function
        };
        let mut shown = change(&slot.shown);
        if shown.version == Version::Latest {
            // A version's id is fixed from its publication on (facts §6).
            shown.revision = new_revision();
        }
        let expected = Expect::Revision(slot.shown.revision.clone());
        self.commit(Batch::new().put_function(&shown, expected)).await?;
        let shown = Arc::new(shown);
        let moves = shown.runtime_version != slot.shown.runtime_version;
        let serving = match &slot.serving {
            // After a failed update the function that serves is not the one that is shown, and may be on another runtime.
            Some(serving) if moves && serving.function.config.runtime == shown.config.runtime => {
                Some(Serving::new(Arc::new(change(&serving.function))))
            }
            other => other.clone(),
        };
        let replaced = match (&slot.serving, &serving) {
            (Some(old), Some(new)) if !Arc::ptr_eq(old, new) => Some(old.clone()),
            _ => None,
        };
        self.inner.directory.put(Entry::with(&entry, Slot { shown: shown.clone(), serving }));
        if let Some(old) = replaced {
            old.retire();
        }
        Ok(shown)
    }

    /// The version that an ARN names, if this function can run on it: any version of its runtime that is still kept.
    async fn pinned(&self, function: &Function, arn: &str) -> Result<RuntimeVersionRef> {
        let refused = |why: String| {
            Error::InvalidParameter(format!("The runtime version {arn} cannot be used for this function: {why}"))
        };
        let id = &function.config.runtime;
        if let Some(on) = &function.config.custom_runtime {
            return self.pinned_custom(on, arn).map_err(refused);
        }
        let row = self.entry(id).ok_or_else(|| refused(format!("{id} is in no table of runtimes any more.")))?;
        let prefix = format!("arn:aws:lambda:{}::runtime:", self.account().region);
        let digest = arn
            .strip_prefix(&prefix)
            .and_then(Digest::from_hex)
            .ok_or_else(|| refused(format!("ARNs of {id} are {prefix} followed by 64 hexadecimal digits.")))?;
        let runtimes = self.inner.runtimes.clone();
        match blocking(move || runtimes.version(&row, digest)).await? {
            Some(_) => Ok(RuntimeVersionRef::Managed(digest)),
            None => Err(refused(format!(
                "no such version of {id} is kept on this server. lambdad runtimes versions {id} --arns lists those that are."
            ))),
        }
    }

    fn not_busy(&self, slot: &Slot, wanted: &FunctionRef) -> Result<()> {
        let busy = |what: String| Error::Conflict(format!("The operation cannot be performed at this time. {what}"));
        match (&slot.shown.state, &slot.shown.last_update) {
            (State::Pending, _) => Err(busy("The function is currently in the following state: Pending".into())),
            (_, LastUpdate::InProgress) => {
                Err(busy(format!("An update is in progress for resource: {}", wanted.arn(self.account()))))
            }
            (State::Active | State::Failed(_), LastUpdate::None | LastUpdate::Successful | LastUpdate::Failed(_)) => {
                Ok(())
            }
        }
    }
}

/// The service's words, as seen in DataBiosphere/azul#7730 (2026-02-18).
fn no_alias(control: &Control, wanted: &FunctionRef) -> Result<()> {
    match &wanted.qualifier {
        Some(Qualifier::Alias(_)) => Err(Error::InvalidParameter(format!(
            "The provided function name {} is invalid. Aliases are not allowed.",
            wanted.arn(control.account())
        ))),
        Some(Qualifier::Latest | Qualifier::Number(_)) | None => Ok(()),
    }
}
