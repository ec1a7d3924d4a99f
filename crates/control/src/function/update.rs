//! UpdateFunctionCode and UpdateFunctionConfiguration (facts §5, §6).

use std::sync::Arc;

use domain::{Architecture, Function, FunctionArn, FunctionRef, LastUpdate, Revision, State};
use store::{Expect, PutError};

use super::code::CodeSource;
use super::config::{self, ConfigChange};
use crate::directory::Entry;
use crate::{Control, Error, Result, new_revision, now};

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
}

impl Control {
    /// UpdateFunctionCode.
    pub async fn update_code(&self, wanted: &FunctionRef, update: UpdateCode) -> Result<Arc<Function>> {
        let UpdateCode { code, architecture, revision, dry_run } = update;
        self.updatable(wanted, revision.as_ref())?;
        let zip = self.obtain(code).await?;
        let code = if dry_run { package::code(&zip) } else { self.keep_code(zip).await? };
        self.update(wanted, revision, dry_run, |function| {
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
        let before = self.updatable(wanted, revision.as_ref())?.shown;
        let runtime = change.runtime.clone().filter(|runtime| *runtime != before.config.runtime);
        let version = match runtime {
            Some(runtime) => {
                config::check_runtime(&runtime, before.config.architecture, &self.inner.runtimes)?;
                Some(self.runtime_version(runtime).await?)
            }
            None => None,
        };
        self.update(wanted, revision, false, |function| {
            let config = change.apply(&function.config);
            function.runtime_version = version.or(function.runtime_version);
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
        dry_run: bool,
        change: impl FnOnce(&mut Function) -> Result<()>,
    ) -> Result<Arc<Function>> {
        let _writing = self.inner.directory.writing(&wanted.name).await;
        let entry = self.updatable(wanted, revision.as_ref())?;
        let mut function = (*entry.shown).clone();
        change(&mut function)?;
        if dry_run {
            return Ok(Arc::new(function));
        }
        function.last_update = LastUpdate::InProgress;
        function.revision = new_revision();
        function.last_modified = now();
        self.keep(&function, &entry.shown.revision).await?;
        let function = Arc::new(function);
        self.inner.directory.put(Entry { shown: function.clone(), serving: entry.serving });
        self.settle_later(function.clone());
        Ok(function)
    }

    /// The function, if it may be updated now.
    fn updatable(&self, wanted: &FunctionRef, revision: Option<&Revision>) -> Result<Entry> {
        let arn = FunctionArn::unqualified(self.account(), &wanted.name);
        let entry = self.inner.directory.get(&wanted.name).ok_or_else(|| Error::no_function(&arn))?;
        if revision.is_some_and(|revision| *revision != entry.shown.revision) {
            return Err(Error::StaleRevision);
        }
        let busy = |what: &str| Error::Conflict(format!("The operation cannot be performed at this time. {what}"));
        match (&entry.shown.state, &entry.shown.last_update) {
            (State::Pending, _) => Err(busy("The function is currently in the following state: Pending")),
            (_, LastUpdate::InProgress) => Err(busy(&format!("An update is in progress for resource: {arn}"))),
            (State::Active | State::Failed(_), LastUpdate::None | LastUpdate::Successful | LastUpdate::Failed(_)) => {
                Ok(entry)
            }
        }
    }

    /// Makes a change durable, if `before` is still what the store holds.
    pub(crate) async fn keep(&self, function: &Function, before: &Revision) -> Result<()> {
        match self.inner.store.put(function, Expect::Revision(before.clone())).await {
            Ok(()) => Ok(()),
            Err(PutError::Stale) => Err(Error::StaleRevision),
            Err(error) => Err(Error::internal("the change could not be stored", &error)),
        }
    }
}
