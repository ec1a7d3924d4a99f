//! CreateFunction (facts §3).

use std::sync::Arc;

use domain::limits::{FUNCTION_NAME_CHARS_MAX, MEMORY_MB_DEFAULT, TIMEOUT_SECONDS_DEFAULT, TMP_MB_DEFAULT};
use domain::{
    Architecture, Config, Function, FunctionName, LastUpdate, LogFormat, Logging, RuntimeId, SnapStart, State, Tags,
    Tracing, Version,
};
use store::{Expect, PutError};

use super::code::CodeSource;
use super::config::{self, ConfigChange};
use crate::directory::Entry;
use crate::{Control, Error, Result, new_revision, now, tags};

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
}

impl Control {
    /// Checks everything, keeps the package and the function, and begins to put it into effect.
    pub async fn create_function(&self, request: CreateFunction) -> Result<Arc<Function>> {
        let CreateFunction { name, config: settings, architecture, code, tags } = request;
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
        config::check_runtime(&config.runtime, architecture, &self.inner.runtimes)?;
        config::check(&config)?;
        tags::check_count(&tags)?;
        self.must_not_exist(&name)?;
        let code = self.keep_code(self.obtain(code).await?).await?;
        let runtime_version = self.runtime_version(config.runtime.clone()).await?;

        let _writing = self.inner.directory.writing(&name).await;
        self.must_not_exist(&name)?;
        let function = Arc::new(Function {
            name,
            version: Version::Latest,
            config,
            code,
            runtime_version: Some(runtime_version),
            state: State::Pending,
            last_update: LastUpdate::None,
            revision: new_revision(),
            last_modified: now(),
            tags,
        });
        match self.inner.store.put(&function, Expect::Absent).await {
            Ok(()) => {}
            Err(PutError::Exists) => return Err(already(&function.name)),
            Err(error) => return Err(Error::internal("the function could not be stored", &error)),
        }
        self.inner.directory.put(Entry { shown: function.clone(), serving: None });
        self.settle_later(function.clone());
        Ok(function)
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
