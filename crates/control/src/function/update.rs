//! UpdateFunctionCode and UpdateFunctionConfiguration (facts §5, §6).

use std::sync::Arc;

use domain::{
    Architecture, Config, Function, FunctionArn, FunctionRef, LastUpdate, Revision, RuntimeId, RuntimeUpdate,
    RuntimeVersionRef, State,
};
use store::{Batch, Expect};

use super::code::CodeSource;
use super::config::{self, ConfigChange};
use super::publish::{Published, next_version};
use crate::directory::{Entry, Slot};
use crate::lifecycle::remembered;
use crate::{Control, Error, Result, new_revision};

/// What UpdateFunctionCode asks for.
#[derive(Clone, Debug)]
pub struct UpdateCode {
    /// The package.
    pub code: CodeSource,
    /// Another processor.
    pub architecture: Option<Architecture>,
    /// Only if this is still the revision.
    pub revision: Option<Revision>,
    /// Check everything, change nothing.
    pub dry_run: bool,
    /// Publish the result as a version, which is what is returned then.
    pub publish: bool,
}

/// How an update is made.
#[derive(Clone, Copy, Default)]
struct How {
    dry_run: bool,
    publish: bool,
}

/// The configuration after a change that moves a function to another runtime.
fn elsewhere(change: &ConfigChange, function: &Function) -> Option<Config> {
    let after = change.clone().apply(&function.config);
    (remembered(&after) != remembered(&function.config)).then_some(after)
}

/// A function that leaves a runtime may return while the policy allows it.
fn remember(history: &mut Vec<RuntimeId>, left: &RuntimeId, entered: &RuntimeId) {
    history.retain(|id| id != left && id != entered);
    history.push(left.clone());
}

/// An update takes the newest version of the runtime along, which was looked up for the function as it was `before`.
fn renew(function: &mut Function, before: &Function, version: Option<RuntimeVersionRef>) {
    if function.config.runtime == before.config.runtime && function.runtime_update != RuntimeUpdate::Manual {
        function.runtime_version = version.or(function.runtime_version.take());
    }
}

impl Control {
    /// UpdateFunctionCode.
    pub async fn update_code(&self, wanted: &FunctionRef, update: UpdateCode) -> Result<Arc<Function>> {
        let UpdateCode { code, architecture, revision, dry_run, publish } = update;
        let before = self.updatable(wanted, revision.as_ref())?.latest.shown.clone();
        self.may_update(&before)?;
        let zip = self.obtain(code).await?;
        let code = if dry_run { package::code(&zip) } else { self.keep_code(zip).await? };
        let how = How { dry_run, publish };
        let renewed = self.renewed_version(&before).await?;
        self.update(wanted, revision, how, |function| {
            self.may_update(function)?;
            renew(function, &before, renewed);
            function.code = code;
            function.config.architecture = architecture.unwrap_or(function.config.architecture);
            config::check(&function.config)
        })
        .await
    }

    /// UpdateFunctionConfiguration.
    pub async fn update_config(
        &self,
        wanted: &FunctionRef,
        change: ConfigChange,
        revision: Option<Revision>,
    ) -> Result<Arc<Function>> {
        let before = self.updatable(wanted, revision.as_ref())?.latest.shown.clone();
        change.check_custom(&change.clone().apply(&before.config))?;
        let version = match elsewhere(&change, &before) {
            Some(after) => {
                let base = self.may_move(&before, &after)?;
                config::check_runtime(&base, before.config.architecture, &self.inner.runtimes)?;
                Some(self.runtime_version(base).await?)
            }
            None => {
                self.may_update(&before)?;
                self.renewed_version(&before).await?
            }
        };
        self.update(wanted, revision, How::default(), |function| {
            match elsewhere(&change, function) {
                Some(after) => {
                    self.may_move(function, &after)?;
                    let left = remembered(&function.config);
                    remember(&mut function.runtime_history, &left, &remembered(&after));
                    function.runtime_version = version.or(function.runtime_version.take());
                    if function.runtime_update == RuntimeUpdate::Manual {
                        // What was pinned is a version of another runtime.
                        function.runtime_update = RuntimeUpdate::Auto;
                    }
                }
                None => {
                    self.may_update(function)?;
                    renew(function, &before, version);
                }
            }
            let config = change.apply(&function.config);
            config::check(&config)?;
            function.config = config;
            Ok(())
        })
        .await
    }

    async fn update(
        &self,
        wanted: &FunctionRef,
        revision: Option<Revision>,
        how: How,
        change: impl FnOnce(&mut Function) -> Result<()>,
    ) -> Result<Arc<Function>> {
        let _writing = self.inner.directory.writing(&wanted.name).await;
        let entry = self.updatable(wanted, revision.as_ref())?;
        let mut function = (*entry.latest.shown).clone();
        change(&mut function)?;
        if how.dry_run {
            return Ok(Arc::new(function));
        }
        function.last_update = LastUpdate::InProgress;
        function.revision = new_revision();
        function.last_modified = self.inner.clock.now();
        let version = how.publish.then(|| {
            let Published { latest, mut version } = next_version(&function, None);
            function = latest;
            version.state = State::Pending;
            Arc::new(version)
        });
        let mut batch = Batch::new().put_function(&function, Expect::Revision(entry.latest.shown.revision.clone()));
        if let Some(version) = &version {
            batch = batch.put_function(version, Expect::Absent);
        }
        self.commit(batch).await?;
        let function = Arc::new(function);
        let after = entry.with(Slot { shown: function.clone(), serving: entry.latest.serving.clone() });
        self.inner.directory.put(match &version {
            Some(version) => after.with(Slot::new(version.clone())),
            None => after,
        });
        self.settle_later(function.clone());
        if let Some(version) = &version {
            self.settle_later(version.clone());
        }
        Ok(version.unwrap_or(function))
    }

    /// The function, if it may be updated now.
    pub(super) fn updatable(&self, wanted: &FunctionRef, revision: Option<&Revision>) -> Result<Arc<Entry>> {
        let arn = FunctionArn::unqualified(self.account(), &wanted.name);
        let entry = self.inner.directory.get(&wanted.name).ok_or_else(|| Error::no_function(&arn))?;
        if revision.is_some_and(|revision| *revision != entry.latest.shown.revision) {
            return Err(Error::StaleRevision);
        }
        let busy = |what: &str| Error::Conflict(format!("The operation cannot be performed at this time. {what}"));
        match (&entry.latest.shown.state, &entry.latest.shown.last_update) {
            (State::Pending, _) => Err(busy("The function is currently in the following state: Pending")),
            (_, LastUpdate::InProgress) => Err(busy(&format!("An update is in progress for resource: {arn}"))),
            (State::Active | State::Failed(_), LastUpdate::None | LastUpdate::Successful | LastUpdate::Failed(_)) => {
                Ok(entry)
            }
        }
    }

    /// Makes a change durable, if `before` is still what the store holds.
    pub(crate) async fn keep(&self, function: &Function, before: &Revision) -> Result<()> {
        self.commit(Batch::new().put_function(function, Expect::Revision(before.clone()))).await
    }
}
