//! CreateFunction (facts §3).

use std::sync::Arc;

use domain::limits::{FUNCTION_NAME_CHARS_MAX, MEMORY_MB_DEFAULT, TIMEOUT_SECONDS_DEFAULT, TMP_MB_DEFAULT};
use domain::{
    Architecture, Config, Function, FunctionName, LastUpdate, LogFormat, Logging, RuntimeId, RuntimeUpdate, SnapStart,
    State, Tags, Tracing, Version,
};
use store::{Batch, Expect, PutError};

use super::code::CodeSource;
use super::config::{self, ConfigChange};
use super::publish::{Published, next_version};
use crate::directory::{Entry, Slot};
use crate::{Control, Error, Result, new_revision, tags};

/// What CreateFunction asks for.
#[derive(Clone, Debug)]
pub struct CreateFunction {
    /// Its name.
    pub name: FunctionName,
    /// Its settings; runtime, handler and role are required.
    pub config: ConfigChange,
    /// The processor it was built for.
    pub architecture: Architecture,
    /// Its package.
    pub code: CodeSource,
    /// Its tags.
    pub tags: Tags,
    /// Publish it as version 1.
    pub publish: bool,
}

impl Control {
    /// Checks everything, keeps the package and the function, and begins to put it into effect. Returns the version,
    /// where it is published.
    pub async fn create_function(&self, request: CreateFunction) -> Result<Arc<Function>> {
        let CreateFunction { name, config: settings, architecture, code, tags, publish } = request;
        let length = name.as_str().len();
        if length > FUNCTION_NAME_CHARS_MAX {
            return Err(Error::InvalidParameter(format!(
                "1 validation error detected: Value '{name}' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to {FUNCTION_NAME_CHARS_MAX}"
            )));
        }
        let (Some(runtime), Some(_), Some(role)) = (&settings.runtime, &settings.handler, &settings.role) else {
            let text = "Runtime and Handler are mandatory parameters for functions created with deployment packages.";
            return Err(Error::InvalidParameter(text.into()));
        };
        let config = settings.clone().apply(&defaults(&name, runtime.clone(), role.clone(), architecture));
        settings.check_custom(&config)?;
        let base = self.may_create(&config)?;
        config::check_runtime(&base, architecture, &self.inner.runtimes)?;
        config::check(&config)?;
        tags::check_count(&tags)?;
        self.must_not_exist(&name)?;
        let code = self.keep_code(self.obtain(code).await?).await?;
        let runtime_version = self.runtime_version(base).await?;

        let _writing = self.inner.directory.writing(&name).await;
        self.must_not_exist(&name)?;
        // The package and the first capture took their time: the door may have closed meanwhile.
        self.may_create(&config)?;
        let mut function = Function {
            name,
            version: Version::Latest,
            config,
            code,
            runtime_version: Some(runtime_version),
            runtime_update: RuntimeUpdate::Auto,
            runtime_history: Vec::new(),
            state: State::Pending,
            last_update: LastUpdate::None,
            revision: new_revision(),
            last_modified: self.inner.clock.now(),
            last_published: 0,
            tags,
        };
        let mut batch = Batch::new();
        let version = publish.then(|| {
            let Published { latest, version } = next_version(&function, None);
            function = latest;
            Arc::new(version)
        });
        batch = batch.put_function(&function, Expect::Absent);
        if let Some(version) = &version {
            batch = batch.put_function(version, Expect::Absent);
        }
        match self.inner.store.commit(batch).await {
            Ok(()) => {}
            Err(PutError::Exists) => return Err(already(&function.name)),
            Err(error) => return Err(Error::internal("the function could not be stored", &error)),
        }
        let function = Arc::new(function);
        let entry = Entry::new(Slot::new(function.clone()));
        self.inner.directory.put(match &version {
            Some(version) => entry.with(Slot::new(version.clone())),
            None => entry,
        });
        self.settle_later(function.clone());
        if let Some(version) = &version {
            self.settle_later(version.clone());
        }
        Ok(version.unwrap_or(function))
    }

    fn must_not_exist(&self, name: &FunctionName) -> Result<()> {
        self.inner.directory.get(name).map_or(Ok(()), |_| Err(already(name)))
    }
}

fn already(name: &FunctionName) -> Error {
    Error::Conflict(format!("Function already exist: {name}"))
}

fn defaults(name: &FunctionName, runtime: RuntimeId, role: String, architecture: Architecture) -> Config {
    Config {
        runtime,
        custom_runtime: None,
        handler: None,
        role,
        description: String::new(),
        memory_mb: MEMORY_MB_DEFAULT,
        timeout_seconds: TIMEOUT_SECONDS_DEFAULT,
        tmp_mb: TMP_MB_DEFAULT,
        environment: None,
        architecture,
        tracing: Tracing::PassThrough,
        logging: Logging { format: LogFormat::Text, group: format!("/aws/lambda/{name}") },
        snap_start: SnapStart::None,
        dead_letter_target: None,
    }
}
