//! All customer-managed runtimes, and the rules for changing them. Pure: `now` is an argument, and a change is what
//! is to be kept; whoever asks keeps it, and then [`Registry::show`]s it.

use std::collections::BTreeMap;

use domain::{Account, Millis, ReleaseLifecycle, RuntimeArn, RuntimePart, limits};

use super::types::{Alias, ChangeAlias, CreateRuntime, Runtime, UpdateRuntime, Version, VersionState};
use crate::{Error, Result, tags};

const DAY_MS: u64 = 86_400_000;

/// Every runtime by name.
#[derive(Default)]
pub(super) struct Registry {
    home: Account,
    runtimes: BTreeMap<String, Owned>,
}

/// A runtime with its versions and aliases.
struct Owned {
    runtime: Runtime,
    versions: BTreeMap<String, Version>,
    aliases: BTreeMap<String, Alias>,
}

/// One changed thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Changed {
    Runtime(Runtime),
    Version(Version),
    Alias(Alias),
}

fn is_gone(delete_at: Option<Millis>, now: Millis) -> bool {
    delete_at.is_some_and(|at| at <= now)
}

fn first(one: Option<Millis>, other: Option<Millis>) -> Option<Millis> {
    [one, other].into_iter().flatten().min()
}

impl Registry {
    pub fn new(home: Account) -> Registry {
        Registry { home, runtimes: BTreeMap::new() }
    }

    /// Makes a kept change visible. A part whose runtime is not there has no place; `false` says so.
    pub fn show(&mut self, changed: Changed) -> bool {
        match changed {
            Changed::Runtime(runtime) => {
                match self.runtimes.get_mut(&runtime.name) {
                    Some(owned) if owned.runtime.id == runtime.id => owned.runtime = runtime,
                    Some(_) | None => {
                        let owned = Owned { runtime, versions: BTreeMap::new(), aliases: BTreeMap::new() };
                        self.runtimes.insert(owned.runtime.name.clone(), owned);
                    }
                }
                true
            }
            Changed::Version(version) => self.runtimes.get_mut(&version.runtime).is_some_and(|owned| {
                owned.versions.insert(version.name.clone(), version);
                true
            }),
            Changed::Alias(alias) => self.runtimes.get_mut(&alias.runtime).is_some_and(|owned| {
                owned.aliases.insert(alias.name.clone(), alias);
                true
            }),
        }
    }

    /// Forgets what a reaper took from the disk.
    pub fn forget(&mut self, gone: &RuntimeArn) {
        match &gone.part {
            None => {
                self.runtimes.remove(&gone.name);
            }
            Some(part) => {
                if let Some(owned) = self.runtimes.get_mut(&gone.name) {
                    match part {
                        RuntimePart::Version(name) => drop(owned.versions.remove(name)),
                        RuntimePart::Alias(name) => drop(owned.aliases.remove(name)),
                    }
                }
            }
        }
    }

    /// What was deleted so long ago that it goes for good; all parts of a runtime that goes, before itself.
    pub fn gone(&self, now: Millis) -> Vec<RuntimeArn> {
        let mut gone = Vec::new();
        for (name, owned) in &self.runtimes {
            let all = is_gone(owned.runtime.delete_at, now);
            let versions = owned.versions.values().filter(|version| all || is_gone(version.delete_at, now));
            gone.extend(versions.map(|version| self.arn(name).version(&version.name)));
            let aliases = owned.aliases.values().filter(|alias| all || is_gone(alias.delete_at, now));
            gone.extend(aliases.map(|alias| self.arn(name).alias(&alias.name)));
            gone.extend(all.then(|| self.arn(name)));
        }
        gone
    }

    fn arn(&self, name: &str) -> RuntimeArn {
        RuntimeArn::new(&self.home, name)
    }

    fn owned(&self, name: &str, now: Millis) -> Result<&Owned> {
        let found = self.runtimes.get(name).filter(|owned| !is_gone(owned.runtime.delete_at, now));
        found.ok_or_else(|| Error::NotFound(format!("Runtime not found: {}", self.arn(name))))
    }

    /// GetRuntime.
    pub fn runtime(&self, name: &str, now: Millis) -> Result<Runtime> {
        Ok(self.owned(name, now)?.runtime.clone())
    }

    /// GetRuntimeVersion.
    pub fn version(&self, runtime: &str, name: &str, now: Millis) -> Result<Version> {
        let owned = self.owned(runtime, now)?;
        let found = owned.versions.get(name).filter(|version| !is_gone(version.delete_at, now));
        let missing = || Error::NotFound(format!("Runtime version not found: {}", self.arn(runtime).version(name)));
        found.map(|version| owned.shown_version(version)).ok_or_else(missing)
    }

    /// GetRuntimeAlias.
    pub fn alias(&self, runtime: &str, name: &str, now: Millis) -> Result<Alias> {
        let owned = self.owned(runtime, now)?;
        let found = owned.aliases.get(name).filter(|alias| !is_gone(alias.delete_at, now));
        let missing = || Error::NotFound(format!("Runtime alias not found: {}", self.arn(runtime).alias(name)));
        found.map(|alias| owned.shown_alias(alias)).ok_or_else(missing)
    }

    /// ListRuntimes: by name.
    pub fn runtimes(&self, now: Millis) -> Vec<Runtime> {
        let there = self.runtimes.values().filter(|owned| !is_gone(owned.runtime.delete_at, now));
        there.map(|owned| owned.runtime.clone()).collect()
    }

    /// ListRuntimeVersions: by name.
    pub fn versions(&self, runtime: &str, now: Millis) -> Result<Vec<Version>> {
        let owned = self.owned(runtime, now)?;
        let there = owned.versions.values().filter(|version| !is_gone(version.delete_at, now));
        Ok(there.map(|version| owned.shown_version(version)).collect())
    }

    /// ListRuntimeAliases: by name.
    pub fn aliases(&self, runtime: &str, now: Millis) -> Result<Vec<Alias>> {
        let owned = self.owned(runtime, now)?;
        let there = owned.aliases.values().filter(|alias| !is_gone(alias.delete_at, now));
        Ok(there.map(|alias| owned.shown_alias(alias)).collect())
    }

    /// Every alias that is not gone, of every runtime.
    pub fn every_alias(&self, now: Millis) -> Vec<Alias> {
        self.runtimes.keys().filter_map(|runtime| self.aliases(runtime, now).ok()).flatten().collect()
    }

    /// Every version there is, of every runtime.
    pub fn all_versions(&self) -> impl Iterator<Item = &Version> {
        self.runtimes.values().flat_map(|owned| owned.versions.values())
    }

    pub fn create_runtime(&self, request: CreateRuntime, id: String, now: Millis) -> Result<Runtime> {
        let CreateRuntime { name, description, license, lifecycle, tags } = request;
        if self.owned(&name, now).is_ok() {
            return Err(Error::Conflict(format!("Runtime already exists: {}", self.arn(&name))));
        }
        quota("customer-managed runtimes", self.runtimes(now).len(), limits::CUSTOM_RUNTIMES_MAX)?;
        tags::check_count(&tags)?;
        fits(lifecycle)?;
        Ok(Runtime { name, id, description, license, lifecycle, tags, created: now, modified: now, delete_at: None })
    }

    pub fn update_runtime(&self, name: &str, update: UpdateRuntime, now: Millis) -> Result<Runtime> {
        let UpdateRuntime { description, license, lifecycle } = update;
        let owned = self.owned(name, now)?;
        self.must_stay(&owned.runtime.delete_at, || self.arn(name))?;
        let mut runtime = owned.runtime.clone();
        runtime.description = description.or(runtime.description);
        runtime.license = license.or(runtime.license);
        runtime.lifecycle = lifecycle.unwrap_or(runtime.lifecycle);
        runtime.modified = now;
        fits(runtime.lifecycle)?;
        for alias in owned.aliases.values() {
            fits(alias.lifecycle.over(runtime.lifecycle)).map_err(|error| {
                Error::InvalidParameter(format!("{error} (for the alias {}, which has dates of its own)", alias.name))
            })?;
        }
        Ok(runtime)
    }

    /// Tags are the runtime's, whatever its state.
    pub fn retag(&self, name: &str, now: Millis, change: impl FnOnce(&mut domain::Tags)) -> Result<Runtime> {
        let mut runtime = self.runtime(name, now)?;
        change(&mut runtime.tags);
        tags::check_count(&runtime.tags)?;
        Ok(runtime)
    }

    /// `users` says which functions are on one of its aliases.
    pub fn delete_runtime(&self, name: &str, days: Option<u32>, users: &[String], now: Millis) -> Result<Runtime> {
        let owned = self.owned(name, now)?;
        self.must_stay(&owned.runtime.delete_at, || self.arn(name))?;
        if let Some(function) = users.first() {
            return Err(Error::Conflict(format!(
                "The runtime {} is in use by {} function(s), {function} for one: move or delete them first",
                self.arn(name),
                users.len()
            )));
        }
        let mut runtime = owned.runtime.clone();
        runtime.delete_at = Some(window(days, now));
        runtime.modified = now;
        Ok(runtime)
    }

    /// Whether a version of this name could be made now.
    pub fn may_create_version(&self, runtime: &str, name: &str, now: Millis) -> Result<()> {
        let owned = self.owned(runtime, now)?;
        self.must_stay(&owned.runtime.delete_at, || self.arn(runtime))?;
        if self.version(runtime, name, now).is_ok() {
            let arn = self.arn(runtime).version(name);
            return Err(Error::Conflict(format!("Runtime version already exists: {arn}")));
        }
        quota("versions of this runtime", self.versions(runtime, now)?.len(), limits::CUSTOM_RUNTIME_PARTS_MAX)
    }

    pub fn update_version(&self, runtime: &str, name: &str, notes: String, now: Millis) -> Result<Version> {
        let mut version = self.own_version(runtime, name, now)?;
        version.notes = Some(notes);
        version.modified = now;
        Ok(version)
    }

    pub fn delete_version(&self, runtime: &str, name: &str, days: Option<u32>, now: Millis) -> Result<Version> {
        let mut version = self.own_version(runtime, name, now)?;
        let arn = || self.arn(runtime).version(name);
        if version.state == VersionState::Creating {
            return Err(Error::Conflict(format!("The runtime version {} is still being created", arn())));
        }
        // One that is deleted itself counts, too: it can be restored.
        if let Some(alias) = self.aliases(runtime, now)?.iter().find(|alias| alias.version == name) {
            return Err(Error::Conflict(format!(
                "The alias {} names the runtime version {}: move or delete it first",
                alias.name,
                arn()
            )));
        }
        version.delete_at = Some(window(days, now));
        version.modified = now;
        Ok(version)
    }

    /// What became of a version's image; `None` if the version is no longer there to hear of it.
    pub fn finish_version(&self, runtime: &str, name: &str, state: VersionState, now: Millis) -> Option<Version> {
        let mut version = self.runtimes.get(runtime)?.versions.get(name)?.clone();
        if version.state != VersionState::Creating {
            return None;
        }
        version.state = state;
        version.modified = now;
        Some(version)
    }

    pub fn create_alias(&self, runtime: &str, request: ChangeAlias, now: Millis) -> Result<Alias> {
        let ChangeAlias { name, version, description, lifecycle } = request;
        let owned = self.owned(runtime, now)?;
        self.must_stay(&owned.runtime.delete_at, || self.arn(runtime))?;
        if self.alias(runtime, &name, now).is_ok() {
            let arn = self.arn(runtime).alias(&name);
            return Err(Error::Conflict(format!("Runtime alias already exists: {arn}")));
        }
        quota("aliases of this runtime", self.aliases(runtime, now)?.len(), limits::CUSTOM_RUNTIME_PARTS_MAX)?;
        self.usable(runtime, &version, now)?;
        let lifecycle = lifecycle.unwrap_or_default();
        fits(lifecycle.over(owned.runtime.lifecycle))?;
        Ok(Alias {
            runtime: runtime.to_owned(),
            name,
            version,
            description,
            lifecycle,
            created: now,
            modified: now,
            delete_at: None,
        })
    }

    pub fn update_alias(&self, runtime: &str, request: ChangeAlias, now: Millis) -> Result<Alias> {
        let ChangeAlias { name, version, description, lifecycle } = request;
        let mut alias = self.own_alias(runtime, &name, now)?;
        self.usable(runtime, &version, now)?;
        alias.version = version;
        alias.description = description.or(alias.description);
        alias.lifecycle = lifecycle.unwrap_or(alias.lifecycle);
        alias.modified = now;
        fits(alias.lifecycle.over(self.owned(runtime, now)?.runtime.lifecycle))?;
        Ok(alias)
    }

    pub fn delete_alias(&self, runtime: &str, name: &str, days: Option<u32>, now: Millis) -> Result<Alias> {
        let mut alias = self.own_alias(runtime, name, now)?;
        alias.delete_at = Some(window(days, now));
        alias.modified = now;
        Ok(alias)
    }

    /// Takes a deletion back, while there is something to take back.
    pub fn restore(&self, runtime: &str, part: Option<&RuntimePart>, now: Millis) -> Result<Changed> {
        let owned = self.owned(runtime, now)?;
        let refused = |arn: RuntimeArn| Error::Conflict(format!("{arn} is not pending deletion"));
        let Some(part) = part else {
            let mut runtime = owned.runtime.clone();
            runtime.delete_at.take().ok_or_else(|| refused(self.arn(&runtime.name)))?;
            runtime.modified = now;
            return Ok(Changed::Runtime(runtime));
        };
        self.must_stay(&owned.runtime.delete_at, || self.arn(runtime))?;
        match part {
            RuntimePart::Version(name) => {
                let mut version = self.version(runtime, name, now)?;
                version.delete_at.take().ok_or_else(|| refused(self.arn(runtime).version(name)))?;
                version.modified = now;
                Ok(Changed::Version(version))
            }
            RuntimePart::Alias(name) => {
                self.alias(runtime, name, now)?;
                // Its own dates, not those that it shows.
                let mut alias = owned.aliases[name.as_str()].clone();
                alias.delete_at.take().ok_or_else(|| refused(self.arn(runtime).alias(name)))?;
                alias.modified = now;
                Ok(Changed::Alias(alias))
            }
        }
    }

    /// A version to be changed: there, and not deleted, nor its runtime.
    fn own_version(&self, runtime: &str, name: &str, now: Millis) -> Result<Version> {
        let version = self.version(runtime, name, now)?;
        self.must_stay(&version.delete_at, || self.arn(runtime).version(name))?;
        Ok(version)
    }

    /// The same of an alias, with its own dates.
    fn own_alias(&self, runtime: &str, name: &str, now: Millis) -> Result<Alias> {
        let shown = self.alias(runtime, name, now)?;
        self.must_stay(&shown.delete_at, || self.arn(runtime).alias(name))?;
        Ok(self.owned(runtime, now)?.aliases[name].clone())
    }

    /// A version that an alias may name.
    fn usable(&self, runtime: &str, name: &str, now: Millis) -> Result<()> {
        let state = match self.own_version(runtime, name, now)?.state {
            VersionState::Active { .. } => return Ok(()),
            VersionState::Creating => "CREATING",
            VersionState::Failed { .. } => "FAILED",
        };
        let arn = self.arn(runtime).version(name);
        Err(Error::Conflict(format!(
            "The runtime version {arn} is in the state {state}: only an ACTIVE one can be named"
        )))
    }

    fn must_stay(&self, delete_at: &Option<Millis>, arn: impl Fn() -> RuntimeArn) -> Result<()> {
        match delete_at {
            None => Ok(()),
            Some(at) => Err(Error::Conflict(format!(
                "{} is pending deletion at {}: restore it first, with RestoreRuntime",
                arn(),
                at.rfc3339()
            ))),
        }
    }
}

impl Owned {
    fn shown_version(&self, version: &Version) -> Version {
        Version { delete_at: first(version.delete_at, self.runtime.delete_at), ..version.clone() }
    }

    fn shown_alias(&self, alias: &Alias) -> Alias {
        Alias {
            delete_at: first(alias.delete_at, self.runtime.delete_at),
            lifecycle: alias.lifecycle.over(self.runtime.lifecycle),
            ..alias.clone()
        }
    }
}

fn window(days: Option<u32>, now: Millis) -> Millis {
    Millis(now.0.saturating_add(u64::from(days.unwrap_or(limits::RECOVERY_DAYS_DEFAULT)) * DAY_MS))
}

fn fits(lifecycle: ReleaseLifecycle) -> Result<()> {
    lifecycle.dates("").check().map_err(|error| Error::InvalidParameter(format!("ReleaseLifecycle: {error}")))
}

fn quota(what: &str, there: usize, most: usize) -> Result<()> {
    match there < most {
        true => Ok(()),
        false => Err(Error::QuotaExceeded(format!("There are {most} {what} already, which is the most there can be."))),
    }
}

#[cfg(test)]
mod tests;
