//! Functions on customer-managed runtimes.

use std::sync::Arc;

use domain::lifecycle::Dates;
use domain::{
    Architecture, Config, CustomRuntime, Function, FunctionName, LastUpdate, RuntimeArn, RuntimeId, RuntimePart,
    RuntimeUpdate, RuntimeVersionRef, State,
};
use package::{Kind, RuntimeVersion};

use super::pull::runs_on;
use super::types::{Alias, Version, VersionState};
use crate::directory::{Serving, Slot};
use crate::{Control, Error, Result};

/// An alias of a runtime, as far as a function on it goes.
#[derive(Clone, Debug)]
pub(crate) struct OnAlias {
    /// Says which in messages.
    pub arn: RuntimeArn,
    /// The dates in force.
    pub dates: Dates,
    /// The version that it names.
    pub version: RuntimeVersionRef,
    /// What that is built for.
    pub architecture: Architecture,
}

/// How a function remembers that it was on an alias (`Function::runtime_history`). No identifier has a slash.
pub(crate) fn remembered(on: &CustomRuntime) -> RuntimeId {
    RuntimeId::new(format!("{}/{}", on.runtime, on.alias))
}

/// The configuration on another runtime: an identifier of the catalogue, or what [`remembered`] made of an alias.
pub(crate) fn moved_to(config: &Config, to: &RuntimeId) -> Config {
    let on = to.as_str().split_once('/');
    let custom_runtime = on.map(|(runtime, alias)| CustomRuntime { runtime: runtime.into(), alias: alias.into() });
    let runtime = if custom_runtime.is_some() { RuntimeId::new("custom") } else { to.clone() };
    Config { runtime, custom_runtime, ..config.clone() }
}

impl Control {
    /// RuntimeConfig as it is spelled: the runtime's ARN and an alias.
    pub fn runtime_config(&self, arn: &str, alias: &str) -> Result<CustomRuntime> {
        Ok(CustomRuntime { runtime: self.own_runtime(arn)?, alias: alias.to_owned() })
    }

    /// Where a function that is put on this alias now would be. Refused where it is deleted, or about to be.
    pub(crate) fn on_alias(&self, on: &CustomRuntime) -> Result<OnAlias> {
        let CustomRuntime { runtime, alias } = on;
        let found = self.custom_alias(runtime, alias)?;
        let arn = self.on_alias_arn(on);
        if let Some(at) = found.delete_at {
            return Err(Error::Conflict(format!(
                "{arn} is pending deletion at {}: choose another, or restore it with RestoreRuntime",
                at.rfc3339()
            )));
        }
        let version = self.custom_version(runtime, &found.version)?;
        let VersionState::Active { tree } = version.state else {
            return Err(Error::Conflict(format!("The runtime version that {arn} names is not ACTIVE")));
        };
        let architecture = runs_on(&version).unwrap_or(Architecture::HOST);
        let name = version.name;
        Ok(OnAlias {
            dates: self.inner.lifecycle.taken(found.lifecycle.dates(&arn.to_string())),
            arn,
            version: RuntimeVersionRef::Custom { runtime: runtime.clone(), version: name, tree },
            architecture,
        })
    }

    /// The dates that hold for a function on this alias; none where it is gone, so that the function can leave.
    pub(crate) fn dates_on(&self, on: &CustomRuntime) -> Dates {
        let alias = self.custom_alias(&on.runtime, &on.alias);
        let dates = alias.map(|alias| alias.lifecycle.dates(&self.on_alias_arn(on).to_string()));
        self.inner.lifecycle.taken(dates.unwrap_or_default())
    }

    /// Every alias there is, named as functions remember it, with its dates.
    pub(crate) fn custom_lives(&self) -> Vec<(RuntimeId, Dates)> {
        let all = self.inner.custom.read().every_alias(self.inner.clock.now());
        let life = |alias: Alias| {
            let on = CustomRuntime { runtime: alias.runtime, alias: alias.name };
            let dates = alias.lifecycle.dates(&self.on_alias_arn(&on).to_string());
            (remembered(&on), self.inner.lifecycle.taken(dates))
        };
        all.into_iter().map(life).collect()
    }

    pub(crate) fn on_alias_arn(&self, on: &CustomRuntime) -> RuntimeArn {
        RuntimeArn::new(self.account(), &on.runtime).alias(&on.alias)
    }

    /// Functions that are on one of a runtime's aliases.
    pub(super) fn users_of(&self, runtime: &str) -> Vec<String> {
        let uses = |slot: &Slot| slot.shown.config.custom_runtime.as_ref().is_some_and(|on| on.runtime == runtime);
        let entries = self.inner.directory.all();
        entries.iter().filter(|entry| entry.slots().any(uses)).map(|entry| entry.name().to_string()).collect()
    }

    /// The version that a function runs on: the one that its alias names, or, if it stays where it was put, its own.
    fn own_version(&self, function: &Function, on: &CustomRuntime) -> Result<Version> {
        if function.runtime_update == RuntimeUpdate::Manual
            && let Some(RuntimeVersionRef::Custom { runtime, version, .. }) = &function.runtime_version
        {
            let arn = RuntimeArn::new(self.account(), runtime).version(version);
            let gone =
                |_| Error::RuntimeVersionDeleted(format!("The runtime version {arn} of the function is deleted."));
            return self.custom_version(runtime, version).map_err(gone);
        }
        let arn = self.on_alias_arn(on);
        let gone = |_| Error::RuntimeAliasDeleted(format!("The runtime alias {arn} of the function is deleted."));
        let alias = self.custom_alias(&on.runtime, &on.alias).map_err(gone)?;
        let arn = RuntimeArn::new(self.account(), &on.runtime).version(&alias.version);
        let gone = |_| Error::RuntimeVersionDeleted(format!("The runtime version {arn} of the function is deleted."));
        self.custom_version(&on.runtime, &alias.version).map_err(gone)
    }

    /// The version that an ARN names, for a function on this runtime to stay on, whatever its alias names.
    pub(crate) fn pinned_custom(
        &self,
        on: &CustomRuntime,
        arn: &str,
    ) -> std::result::Result<RuntimeVersionRef, String> {
        let home = self.account();
        let name = match RuntimeArn::parse(arn, home) {
            Some(RuntimeArn { account, name, part: Some(RuntimePart::Version(version)) })
                if account == *home && name == on.runtime =>
            {
                version
            }
            Some(_) | None => {
                return Err(format!("it is not a version of the function's own runtime, {}.", on.runtime));
            }
        };
        let version = self.custom_version(&on.runtime, &name).map_err(|error| error.to_string())?;
        match (version.state, version.delete_at) {
            (VersionState::Active { tree }, None) => {
                Ok(RuntimeVersionRef::Custom { runtime: on.runtime.clone(), version: name, tree })
            }
            (VersionState::Active { .. }, Some(_)) => Err("it is pending deletion.".into()),
            (VersionState::Creating | VersionState::Failed { .. }, _) => Err("it is not ACTIVE.".into()),
        }
    }

    /// Whether an environment could be made for this function. Always, unless its runtime is customer-managed, was
    /// deleted, and the time to restore it is over.
    pub(crate) fn must_have_runtime(&self, function: &Function) -> Result<()> {
        match &function.config.custom_runtime {
            Some(on) => self.own_version(function, on).map(drop),
            None => Ok(()),
        }
    }

    /// The version's reference and its files.
    pub(crate) fn custom_files(
        &self,
        function: &Function,
        on: &CustomRuntime,
    ) -> std::result::Result<(RuntimeVersionRef, RuntimeVersion), String> {
        let Version { runtime, name, env, state, .. } =
            self.own_version(function, on).map_err(|error| error.to_string())?;
        let arn = RuntimeArn::new(self.account(), &runtime).version(&name);
        let VersionState::Active { tree } = state else {
            return Err(format!("the runtime version {arn} is not ACTIVE"));
        };
        let root = self.inner.custom.images.root(tree).ok_or_else(|| {
            format!(
                "the files of the runtime version {arn} are gone from the disk: make a version from its image again"
            )
        })?;
        let files = RuntimeVersion {
            id: function.config.runtime.clone(),
            digest: tree,
            root,
            label: format!("custom:{runtime}.{name}"),
            kind: Kind::Image { env },
        };
        Ok((RuntimeVersionRef::Custom { runtime, version: name, tree }, files))
    }

    /// Puts every function on an alias onto the version that it names: a new revision in effect, and the old
    /// environments retire.
    pub(super) async fn follow_alias(&self, runtime: &str, alias: &str) {
        let on = CustomRuntime { runtime: runtime.to_owned(), alias: alias.to_owned() };
        for entry in self.inner.directory.all() {
            if entry.slots().any(|slot| slot.shown.config.custom_runtime.as_ref() == Some(&on)) {
                self.follow_in(entry.name(), &on).await;
            }
        }
    }

    /// The same for every alias: what a crash may have left undone.
    pub(crate) async fn follow_all(&self) {
        for entry in self.inner.directory.all() {
            let mut all: Vec<CustomRuntime> =
                entry.slots().filter_map(|slot| slot.shown.config.custom_runtime.clone()).collect();
            all.dedup();
            for on in all {
                self.follow_in(entry.name(), &on).await;
            }
        }
    }

    async fn follow_in(&self, name: &FunctionName, on: &CustomRuntime) {
        let _writing = self.inner.directory.writing(name).await;
        let Some(mut entry) = self.inner.directory.get(name) else { return };
        let versions: Vec<_> = entry.slots().map(|slot| slot.shown.version).collect();
        for version in versions {
            let Some(slot) = entry.slot(version).cloned() else { continue };
            // One that is being put into effect finds the alias as it is now.
            let is_settled = matches!(slot.shown.state, State::Active)
                && !matches!(slot.shown.last_update, LastUpdate::InProgress)
                && slot.shown.runtime_update != RuntimeUpdate::Manual;
            if slot.shown.config.custom_runtime.as_ref() != Some(on) || !is_settled {
                continue;
            }
            // Gone: nothing to follow, and an invocation says so.
            let Ok((now_on, _)) = self.custom_files(&slot.shown, on) else { continue };
            if slot.shown.runtime_version.as_ref() == Some(&now_on) {
                continue;
            }
            let mut function = (*slot.shown).clone();
            function.runtime_version = Some(now_on);
            // Its revision stays: nothing of what its owner set has changed.
            if let Err(error) = self.keep(&function, &slot.shown.revision).await {
                tracing::error!(function = %name, %error, "it could not be moved with its runtime's alias; the next start tries again");
                continue;
            }
            let function = Arc::new(function);
            let after = entry.with(Slot { shown: function.clone(), serving: Some(Serving::new(function)) });
            self.inner.directory.put(after.clone());
            entry = Arc::new(after);
            if let Some(old) = &slot.serving {
                old.retire();
            }
        }
    }
}
