//! CreateFunction, GetFunction, GetFunctionConfiguration, ListFunctions, UpdateFunctionCode, UpdateFunctionConfiguration, DeleteFunction, GetFunctionCodeSigningConfig.

use std::sync::Arc;

use control::{CreateFunction, UpdateCode};
use domain::{Architecture, CustomRuntime, Function, FunctionName, Qualifier, Revision, Version};
use wire::Error;
use wire::lambda as w;

use super::convert::{self, Settings, View, configuration};
use crate::error::from_control;
use crate::{Api, Caller};

/// Functions on one page; the caller may want fewer.
const PAGE_MAX: usize = 50;

type Answer<T> = Result<T, Error>;

impl Api {
    pub(crate) async fn create_function(
        &self,
        _: &Caller,
        input: w::CreateFunctionRequest,
    ) -> Answer<w::FunctionConfiguration> {
        const OPERATION: &str = "CreateFunction";
        let w::CreateFunctionRequest {
            function_name,
            runtime,
            role,
            handler,
            code,
            description,
            timeout,
            memory_size,
            publish,
            publish_to,
            vpc_config,
            package_type,
            dead_letter_config,
            environment,
            kms_key_arn,
            tracing_config,
            tags,
            layers,
            file_system_configs,
            code_signing_config_arn,
            image_config,
            architectures,
            ephemeral_storage,
            snap_start,
            logging_config,
            tenancy_config,
            capacity_provider_config,
            durable_config,
            runtime_config,
            accelerator_config,
        } = input;
        let name = self.function_ref(&function_name, None)?.name;
        let settings = Settings {
            runtime,
            custom_runtime: self.custom_runtime(runtime_config)?,
            handler,
            role: Some(role),
            description,
            timeout,
            memory_size,
            vpc_config,
            dead_letter_config,
            environment,
            kms_key_arn,
            tracing_config,
            layers,
            ephemeral_storage,
            snap_start,
            logging_config,
            unbuilt: vec![
                ("PackageType=Image", package_type.as_deref() == Some("Image")),
                ("PublishTo", publish_to.is_some()),
                ("FileSystemConfigs", file_system_configs.is_some_and(|configs| !configs.is_empty())),
                ("CodeSigningConfigArn", code_signing_config_arn.is_some()),
                ("ImageConfig", image_config.is_some()),
                ("TenancyConfig", tenancy_config.is_some()),
                ("CapacityProviderConfig", capacity_provider_config.is_some()),
                ("DurableConfig", durable_config.is_some()),
                ("AcceleratorConfig", accelerator_config.is_some()),
            ],
        };
        let request = CreateFunction {
            name,
            config: settings.change(OPERATION)?,
            architecture: convert::architecture(architectures).unwrap_or(Architecture::X86_64),
            code: convert::code(code, OPERATION)?,
            tags: convert::tags(tags),
            publish: publish == Some(true),
        };
        let function = self.control.create_function(request).await.map_err(from_control)?;
        Ok(configuration(&function, self.control.account(), None, View::Created))
    }

    pub(crate) async fn get_function(
        &self,
        caller: &Caller,
        input: w::GetFunctionRequest,
    ) -> Answer<w::GetFunctionResponse> {
        let w::GetFunctionRequest { function_name, qualifier } = input;
        let wanted = self.function_ref(&function_name, qualifier.as_deref())?;
        let function = self.control.function(&wanted).map_err(from_control)?;
        let tags = Some(self.control.function_tags(&wanted.name)).filter(|tags| !tags.is_empty());
        Ok(w::GetFunctionResponse {
            configuration: Some(configuration(
                &function,
                self.control.account(),
                wanted.qualifier.as_ref(),
                View::Full,
            )),
            code: Some(w::FunctionCodeLocation {
                repository_type: Some("S3".into()),
                location: Some(self.code_location(caller, function.code.sha256)),
                ..Default::default()
            }),
            tags,
            ..Default::default()
        })
    }

    pub(crate) async fn get_function_configuration(
        &self,
        _: &Caller,
        input: w::GetFunctionConfigurationRequest,
    ) -> Answer<w::FunctionConfiguration> {
        let w::GetFunctionConfigurationRequest { function_name, qualifier } = input;
        let wanted = self.function_ref(&function_name, qualifier.as_deref())?;
        let function = self.control.function(&wanted).map_err(from_control)?;
        Ok(configuration(&function, self.control.account(), wanted.qualifier.as_ref(), View::Full))
    }

    pub(crate) async fn list_functions(
        &self,
        _: &Caller,
        input: w::ListFunctionsRequest,
    ) -> Answer<w::ListFunctionsResponse> {
        let w::ListFunctionsRequest { master_region: _, function_version, marker, max_items } = input;
        let operation = <w::ListFunctionsRequest as wire::Input>::OPERATION;
        let resumed = wire::paging::resume(operation, marker.as_deref())?;
        let size = wire::paging::size(max_items, PAGE_MAX);
        let account = self.control.account();
        let next = |text: Option<String>| text.map(|text| wire::paging::token(operation, &text));
        // With ALL, each function's versions follow it, and every ARN is qualified (facts §8).
        if function_version.is_some() {
            let after = resumed.as_deref().and_then(version_mark);
            let (functions, more) = self.control.functions_and_versions(after.as_ref(), size);
            let last = functions.last().filter(|_| more).map(|last| format!("{}:{}", last.name, last.version));
            let listed = |f: &Arc<Function>| configuration(f, account, Some(&qualifier(f.version)), View::Listed);
            return Ok(w::ListFunctionsResponse {
                next_marker: next(last),
                functions: Some(functions.iter().map(listed).collect()),
            });
        }
        let after = resumed.as_deref().and_then(FunctionName::new);
        let (functions, more) = self.control.functions(after.as_ref(), size);
        let last = functions.last().filter(|_| more).map(|last| last.name.to_string());
        Ok(w::ListFunctionsResponse {
            next_marker: next(last),
            functions: Some(functions.iter().map(|f| configuration(f, account, None, View::Listed)).collect()),
        })
    }

    pub(crate) async fn update_function_code(
        &self,
        _: &Caller,
        input: w::UpdateFunctionCodeRequest,
    ) -> Answer<w::FunctionConfiguration> {
        const OPERATION: &str = "UpdateFunctionCode";
        let w::UpdateFunctionCodeRequest {
            function_name,
            zip_file,
            s3_bucket,
            s3_key,
            s3_object_version,
            s3_object_storage_mode,
            image_uri,
            architectures,
            publish,
            publish_to,
            dry_run,
            revision_id,
            source_kms_key_arn,
        } = input;
        let wanted = self.function_ref(&function_name, None)?;
        self.control.function(&unqualified(&wanted)).map_err(from_control)?;
        if image_uri.is_some() {
            let text = "Please don't provide ImageUri when updating a function with packageType Zip.";
            return Err(Error::invalid_parameter(text));
        }
        if publish_to.is_some() {
            return Err(convert::not_built(OPERATION, "PublishTo"));
        }
        let code = w::FunctionCode {
            zip_file,
            s3_bucket,
            s3_key,
            s3_object_version,
            s3_object_storage_mode,
            image_uri: None,
            source_kms_key_arn,
        };
        let update = UpdateCode {
            code: convert::code(code, OPERATION)?,
            architecture: convert::architecture(architectures),
            revision: revision_id.map(Revision::new),
            dry_run: dry_run == Some(true),
            publish: publish == Some(true),
        };
        let function = self.control.update_code(&wanted, update).await.map_err(from_control)?;
        Ok(configuration(&function, self.control.account(), own_qualifier(&function).as_ref(), View::Full))
    }

    pub(crate) async fn update_function_configuration(
        &self,
        _: &Caller,
        input: w::UpdateFunctionConfigurationRequest,
    ) -> Answer<w::FunctionConfiguration> {
        const OPERATION: &str = "UpdateFunctionConfiguration";
        let w::UpdateFunctionConfigurationRequest {
            function_name,
            role,
            handler,
            description,
            timeout,
            memory_size,
            vpc_config,
            environment,
            runtime,
            dead_letter_config,
            kms_key_arn,
            tracing_config,
            revision_id,
            layers,
            file_system_configs,
            image_config,
            ephemeral_storage,
            snap_start,
            logging_config,
            capacity_provider_config,
            durable_config,
            runtime_config,
            accelerator_config,
        } = input;
        let wanted = self.function_ref(&function_name, None)?;
        let settings = Settings {
            runtime,
            custom_runtime: self.custom_runtime(runtime_config)?,
            handler,
            role,
            description,
            timeout,
            memory_size,
            vpc_config,
            dead_letter_config,
            environment,
            kms_key_arn,
            tracing_config,
            layers,
            ephemeral_storage,
            snap_start,
            logging_config,
            unbuilt: vec![
                ("FileSystemConfigs", file_system_configs.is_some_and(|configs| !configs.is_empty())),
                ("ImageConfig", image_config.is_some()),
                ("CapacityProviderConfig", capacity_provider_config.is_some()),
                ("DurableConfig", durable_config.is_some()),
                ("AcceleratorConfig", accelerator_config.is_some()),
            ],
        };
        let change = settings.change(OPERATION)?;
        let revision = revision_id.map(Revision::new);
        let function = self.control.update_config(&wanted, change, revision).await.map_err(from_control)?;
        Ok(configuration(&function, self.control.account(), None, View::Full))
    }

    pub(crate) async fn delete_function(
        &self,
        _: &Caller,
        input: w::DeleteFunctionRequest,
    ) -> Answer<w::DeleteFunctionResponse> {
        let w::DeleteFunctionRequest { function_name, qualifier } = input;
        let wanted = self.function_ref(&function_name, qualifier.as_deref())?;
        self.control.delete_function(&wanted).await.map_err(from_control)?;
        Ok(w::DeleteFunctionResponse::default())
    }

    /// No function has a code signing configuration: the operations that make one are not built (facts §21:
    /// an empty object).
    pub(crate) async fn get_function_code_signing_config(
        &self,
        _: &Caller,
        input: w::GetFunctionCodeSigningConfigRequest,
    ) -> Answer<w::GetFunctionCodeSigningConfigResponse> {
        let w::GetFunctionCodeSigningConfigRequest { function_name } = input;
        let wanted = self.function_ref(&function_name, None)?;
        self.control.function(&wanted).map_err(from_control)?;
        Ok(w::GetFunctionCodeSigningConfigResponse::default())
    }
}

/// `name:version`, as a page's token carries it.
fn version_mark(text: &str) -> Option<(FunctionName, Version)> {
    let (name, version) = text.rsplit_once(':')?;
    Some((FunctionName::new(name)?, convert::version(version)?))
}

/// The qualifier by which a version is known.
pub(super) fn qualifier(version: Version) -> Qualifier {
    match version {
        Version::Latest => Qualifier::Latest,
        Version::Number(number) => Qualifier::Number(number),
    }
}

/// What is answered about `$LATEST` has an unqualified ARN, what is answered about a version a qualified one.
fn own_qualifier(function: &Function) -> Option<Qualifier> {
    (function.version != Version::Latest).then(|| qualifier(function.version))
}

impl Api {
    fn custom_runtime(&self, given: Option<w::FunctionRuntimeConfig>) -> Answer<Option<CustomRuntime>> {
        let Some(w::FunctionRuntimeConfig { runtime_arn, runtime_alias }) = given else { return Ok(None) };
        // Both are required by the model, which the generated struct does not say.
        let (arn, alias) = (runtime_arn.unwrap_or_default(), runtime_alias.unwrap_or_default());
        self.control.runtime_config(&arn, &alias).map(Some).map_err(from_control)
    }
}

fn unqualified(wanted: &domain::FunctionRef) -> domain::FunctionRef {
    domain::FunctionRef { name: wanted.name.clone(), qualifier: None }
}
