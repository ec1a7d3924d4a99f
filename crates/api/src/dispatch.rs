//! From an operation's name to its handler. What is not here is not built, and says so.

use wire::{Error, Input, Reply, Request};

use crate::{Api, Caller};

impl Api {
    pub(crate) async fn dispatch(&self, caller: &Caller, request: Request) -> Result<Reply, Error> {
        let operation = request.operation;
        match (operation.service.name, operation.name) {
            ("lambda", "CreateFunction") => self.call(caller, request, Api::create_function).await,
            ("lambda", "GetFunction") => self.call(caller, request, Api::get_function).await,
            ("lambda", "GetFunctionConfiguration") => self.call(caller, request, Api::get_function_configuration).await,
            ("lambda", "ListFunctions") => self.call(caller, request, Api::list_functions).await,
            ("lambda", "ListVersionsByFunction") => self.call(caller, request, Api::list_versions_by_function).await,
            ("lambda", "PublishVersion") => self.call(caller, request, Api::publish_version).await,
            ("lambda", "CreateAlias") => self.call(caller, request, Api::create_alias).await,
            ("lambda", "UpdateAlias") => self.call(caller, request, Api::update_alias).await,
            ("lambda", "GetAlias") => self.call(caller, request, Api::get_alias).await,
            ("lambda", "ListAliases") => self.call(caller, request, Api::list_aliases).await,
            ("lambda", "DeleteAlias") => self.call(caller, request, Api::delete_alias).await,
            ("lambda", "UpdateFunctionCode") => self.call(caller, request, Api::update_function_code).await,
            ("lambda", "UpdateFunctionConfiguration") => {
                self.call(caller, request, Api::update_function_configuration).await
            }
            ("lambda", "DeleteFunction") => self.call(caller, request, Api::delete_function).await,
            ("lambda", "GetFunctionCodeSigningConfig") => {
                self.call(caller, request, Api::get_function_code_signing_config).await
            }
            ("lambda", "Invoke") => self.call(caller, request, Api::invoke).await,
            ("lambda", "GetAccountSettings") => self.call(caller, request, Api::get_account_settings).await,
            ("lambda", "PutRuntimeManagementConfig") => {
                self.call(caller, request, Api::put_runtime_management_config).await
            }
            ("lambda", "GetRuntimeManagementConfig") => {
                self.call(caller, request, Api::get_runtime_management_config).await
            }
            ("lambda", "TagResource") => self.call(caller, request, Api::tag_resource).await,
            ("lambda", "UntagResource") => self.call(caller, request, Api::untag_resource).await,
            ("lambda", "ListTags") => self.call(caller, request, Api::list_tags).await,
            ("lambda-core", "CreateRuntime") => self.call(caller, request, Api::create_runtime).await,
            ("lambda-core", "GetRuntime") => self.call(caller, request, Api::get_runtime).await,
            ("lambda-core", "ListRuntimes") => self.call(caller, request, Api::list_runtimes).await,
            ("lambda-core", "UpdateRuntime") => self.call(caller, request, Api::update_runtime).await,
            ("lambda-core", "DeleteRuntime") => self.call(caller, request, Api::delete_runtime).await,
            ("lambda-core", "RestoreRuntime") => self.call(caller, request, Api::restore_runtime).await,
            ("lambda-core", "CreateRuntimeVersion") => self.call(caller, request, Api::create_runtime_version).await,
            ("lambda-core", "GetRuntimeVersion") => self.call(caller, request, Api::get_runtime_version).await,
            ("lambda-core", "ListRuntimeVersions") => self.call(caller, request, Api::list_runtime_versions).await,
            ("lambda-core", "UpdateRuntimeVersion") => self.call(caller, request, Api::update_runtime_version).await,
            ("lambda-core", "DeleteRuntimeVersion") => self.call(caller, request, Api::delete_runtime_version).await,
            ("lambda-core", "CreateRuntimeAlias") => self.call(caller, request, Api::create_runtime_alias).await,
            ("lambda-core", "GetRuntimeAlias") => self.call(caller, request, Api::get_runtime_alias).await,
            ("lambda-core", "ListRuntimeAliases") => self.call(caller, request, Api::list_runtime_aliases).await,
            ("lambda-core", "UpdateRuntimeAlias") => self.call(caller, request, Api::update_runtime_alias).await,
            ("lambda-core", "DeleteRuntimeAlias") => self.call(caller, request, Api::delete_runtime_alias).await,
            ("logs", "DescribeLogGroups") => self.call(caller, request, Api::describe_log_groups).await,
            ("logs", "DescribeLogStreams") => self.call(caller, request, Api::describe_log_streams).await,
            ("logs", "GetLogEvents") => self.call_for_much(caller, request, Api::get_log_events).await,
            ("logs", "FilterLogEvents") => self.call_for_much(caller, request, Api::filter_log_events).await,
            ("sts", "GetCallerIdentity") => self.call(caller, request, Api::get_caller_identity).await,
            _ => Err(Error::not_built(operation)),
        }
    }

    /// As [`Api::call`], for an answer so large that writing it would keep others waiting.
    async fn call_for_much<'a, I, Fut>(
        &'a self,
        caller: &'a Caller,
        request: Request,
        handler: impl FnOnce(&'a Api, &'a Caller, I) -> Fut,
    ) -> Result<Reply, Error>
    where
        I: Input<Output: Send + 'static>,
        Fut: Future<Output = Result<I::Output, Error>>,
    {
        let output = handler(self, caller, request.input()?).await?;
        let id = caller.request_id.clone();
        let writing = tokio::task::spawn_blocking(move || wire::reply(I::OPERATION, output, id.as_str()));
        writing.await.map_err(|broken| Error::service(format!("The answer could not be written: {broken}.")))
    }

    pub(crate) async fn call<'a, I, Fut>(
        &'a self,
        caller: &'a Caller,
        request: Request,
        handler: impl FnOnce(&'a Api, &'a Caller, I) -> Fut,
    ) -> Result<Reply, Error>
    where
        I: Input,
        Fut: Future<Output = Result<I::Output, Error>>,
    {
        let output = handler(self, caller, request.input()?).await?;
        Ok(wire::reply(I::OPERATION, output, caller.request_id.as_str()))
    }
}
