//! Between the wire's structs and the domain's types: the one place where each is taken apart, exhaustively, so
//! that a new member fails to compile until somebody decides what it means.

use std::collections::BTreeMap;

use control::{CodeSource, ConfigChange, S3Object};
use domain::{
    Architecture, Config, CustomRuntime, Function, FunctionArn, LastUpdate, Logging, Qualifier, RuntimeArn, RuntimeId,
    SnapStart, State, Tracing, Version,
};
use wire::Error;
use wire::lambda as w;

/// Which members of a FunctionConfiguration an operation shows (facts §3, §5, §7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// CreateFunction: no LastUpdateStatus.
    Created,
    /// Get and Update: everything.
    Full,
    /// Lists: no State, no RuntimeVersionConfig.
    Listed,
}

/// A function as the service shows it. The ARN carries `qualifier` as the caller used it.
pub fn configuration(
    function: &Function,
    account: &domain::Account,
    qualifier: Option<&Qualifier>,
    view: View,
) -> w::FunctionConfiguration {
    let Function {
        name,
        version,
        config,
        code,
        runtime_version,
        runtime_update: _,
        runtime_history: _,
        state,
        last_update,
        revision,
        last_modified,
        last_published: _,
        tags: _,
    } = function;
    let Config {
        runtime,
        custom_runtime,
        handler,
        role,
        description,
        memory_mb,
        timeout_seconds,
        tmp_mb,
        environment,
        architecture,
        tracing,
        logging: Logging { format: domain::LogFormat::Text, group },
        snap_start,
        dead_letter_target,
    } = config;
    let arn = FunctionArn { account: account.clone(), name: name.clone(), qualifier: qualifier.cloned() };
    let mut out = w::FunctionConfiguration {
        function_name: Some(name.to_string()),
        function_arn: Some(arn.to_string()),
        runtime: Some(runtime.to_string()),
        runtime_config: custom_runtime.as_ref().map(|on| w::FunctionRuntimeConfig {
            runtime_arn: Some(RuntimeArn::new(account, &on.runtime).to_string()),
            runtime_alias: Some(on.alias.clone()),
        }),
        role: Some(role.clone()),
        handler: handler.clone(),
        code_size: i64::try_from(code.size_bytes).ok(),
        description: Some(description.clone()),
        timeout: i32::try_from(*timeout_seconds).ok(),
        memory_size: i32::try_from(*memory_mb).ok(),
        last_modified: Some(last_modified.last_modified()),
        code_sha256: Some(code.sha256.base64()),
        version: Some(version.to_string()),
        environment: environment
            .as_ref()
            .map(|variables| w::EnvironmentResponse { variables: Some(variables.clone()), error: None }),
        tracing_config: Some(w::TracingConfigResponse { mode: Some(tracing_text(*tracing).into()) }),
        dead_letter_config: dead_letter_target
            .as_ref()
            .map(|target| w::DeadLetterConfig { target_arn: Some(target.clone()) }),
        revision_id: Some(revision.to_string()),
        package_type: Some("Zip".into()),
        architectures: Some(vec![architecture.as_str().into()]),
        ephemeral_storage: Some(w::EphemeralStorage { size: i32::try_from(*tmp_mb).ok() }),
        snap_start: Some(w::SnapStartResponse {
            apply_on: Some(snap_start_text(*snap_start).into()),
            optimization_status: Some("Off".into()),
        }),
        logging_config: Some(w::LoggingConfig {
            log_format: Some("Text".into()),
            log_group: Some(group.clone()),
            ..Default::default()
        }),
        ..Default::default()
    };
    if view == View::Listed {
        return out;
    }
    out.runtime_version_config = Some(w::RuntimeVersionConfig {
        runtime_version_arn: runtime_version.as_ref().map(|version| version.arn(account)),
        error: None,
    });
    show_state(&mut out, state);
    if view == View::Full {
        show_update(&mut out, last_update);
    }
    out
}

fn show_state(out: &mut w::FunctionConfiguration, state: &State) {
    let (text, reason) = match state {
        State::Pending => ("Pending", Some(("The function is being created.".to_owned(), "Creating"))),
        State::Active => ("Active", None),
        State::Failed(reason) => ("Failed", Some((reason.text.clone(), reason.code.as_str()))),
    };
    out.state = Some(text.into());
    if let Some((text, code)) = reason {
        out.state_reason = Some(text);
        out.state_reason_code = Some(code.into());
    }
}

fn show_update(out: &mut w::FunctionConfiguration, update: &LastUpdate) {
    // "being created" for updates too: so recorded (facts §5).
    let (text, reason) = match update {
        LastUpdate::None => return,
        LastUpdate::Successful => ("Successful", None),
        LastUpdate::InProgress => ("InProgress", Some(("The function is being created.".to_owned(), "Creating"))),
        LastUpdate::Failed(reason) => ("Failed", Some((reason.text.clone(), reason.code.as_str()))),
    };
    out.last_update_status = Some(text.into());
    if let Some((text, code)) = reason {
        out.last_update_status_reason = Some(text);
        out.last_update_status_reason_code = Some(code.into());
    }
}

fn tracing_text(tracing: Tracing) -> &'static str {
    match tracing {
        Tracing::PassThrough => "PassThrough",
        Tracing::Active => "Active",
    }
}

fn snap_start_text(snap_start: SnapStart) -> &'static str {
    match snap_start {
        SnapStart::None => "None",
        SnapStart::PublishedVersions => "PublishedVersions",
    }
}

/// The settings that CreateFunction and UpdateFunctionConfiguration share, as they came.
pub struct Settings {
    /// Runtime.
    pub runtime: Option<String>,
    /// RuntimeConfig, once it is known what it names.
    pub custom_runtime: Option<CustomRuntime>,
    /// Handler.
    pub handler: Option<String>,
    /// Role.
    pub role: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Timeout.
    pub timeout: Option<i32>,
    /// MemorySize.
    pub memory_size: Option<i32>,
    /// VpcConfig.
    pub vpc_config: Option<w::VpcConfig>,
    /// DeadLetterConfig.
    pub dead_letter_config: Option<w::DeadLetterConfig>,
    /// Environment.
    pub environment: Option<w::Environment>,
    /// KMSKeyArn.
    pub kms_key_arn: Option<String>,
    /// TracingConfig.
    pub tracing_config: Option<w::TracingConfig>,
    /// Layers.
    pub layers: Option<Vec<String>>,
    /// EphemeralStorage.
    pub ephemeral_storage: Option<w::EphemeralStorage>,
    /// SnapStart.
    pub snap_start: Option<w::SnapStart>,
    /// LoggingConfig.
    pub logging_config: Option<w::LoggingConfig>,
    /// Members nobody has built yet, by name, and whether the request has them.
    pub unbuilt: Vec<(&'static str, bool)>,
}

impl Settings {
    /// To the domain's types. What is not built is refused by name, never ignored.
    pub fn change(self, operation: &str) -> Result<ConfigChange, Error> {
        let Settings {
            runtime,
            custom_runtime,
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
            unbuilt,
        } = self;
        let kms = ("KMSKeyArn", kms_key_arn.is_some_and(|arn| !arn.is_empty()));
        if let Some((member, _)) = unbuilt.iter().chain([&kms]).find(|(_, given)| *given) {
            return Err(not_built(operation, member));
        }
        if let Some(vpc) = vpc_config {
            check_vpc(&vpc)?;
        }
        if layers.is_some_and(|layers| !layers.is_empty()) {
            // No layer has been published: the operations that do are not built yet.
            return Err(Error::invalid_parameter("Layer version ARN does not exist."));
        }
        let log_group = logging_config.map(|logging| log_group(logging, operation)).transpose()?.flatten();
        Ok(ConfigChange {
            runtime: runtime.map(RuntimeId::new),
            custom_runtime,
            handler,
            role,
            description,
            memory_mb: memory_size.map(i32::unsigned_abs),
            timeout_seconds: timeout.map(i32::unsigned_abs),
            tmp_mb: ephemeral_storage.and_then(|storage| storage.size).map(i32::unsigned_abs),
            environment: environment.and_then(|environment| environment.variables),
            tracing: tracing_config.and_then(|tracing| tracing.mode).map(|mode| match mode.as_str() {
                "Active" => Tracing::Active,
                _ => Tracing::PassThrough,
            }),
            log_group,
            snap_start: snap_start.and_then(|snap_start| snap_start.apply_on).map(|apply_on| match apply_on.as_str() {
                "PublishedVersions" => SnapStart::PublishedVersions,
                _ => SnapStart::None,
            }),
            dead_letter_target: dead_letter_config.and_then(|dead_letter| dead_letter.target_arn),
        })
    }
}

/// `Member of Operation is not built …`.
pub fn not_built(operation: &str, member: &str) -> Error {
    crate::error::not_built(&format!("{operation} with {member}"))
}

/// This server has no VPCs: an empty configuration is none, anything else names what does not exist (facts §3:
/// security groups are looked at first).
fn check_vpc(vpc: &w::VpcConfig) -> Result<(), Error> {
    let w::VpcConfig { subnet_ids, security_group_ids, ipv6_allowed_for_dual_stack: _ } = vpc;
    if let Some(group) = security_group_ids.iter().flatten().next() {
        return Err(Error::invalid_parameter(format!(
            "Error occurred while DescribeSecurityGroups. EC2 Error Code: InvalidGroup.NotFound. EC2 Error Message: The security group '{group}' does not exist"
        )));
    }
    if let Some(subnet) = subnet_ids.iter().flatten().next() {
        return Err(Error::invalid_parameter(format!(
            "Error occurred while DescribeSubnets. EC2 Error Code: InvalidSubnetID.NotFound. EC2 Error Message: The subnet ID '{subnet}' does not exist"
        )));
    }
    Ok(())
}

fn log_group(logging: w::LoggingConfig, operation: &str) -> Result<Option<String>, Error> {
    let w::LoggingConfig { log_format, application_log_level, system_log_level, log_group } = logging;
    if log_format.as_deref() == Some("JSON") {
        return Err(not_built(operation, "LoggingConfig.LogFormat=JSON"));
    }
    if application_log_level.is_some() || system_log_level.is_some() {
        // The service's text (facts, runtimes §d Logs).
        return Err(Error::invalid_parameter(
            "LogLevel is not supported when LogFormat is set to \"Text\". Remove LogLevel from your request or change the LogFormat to \"JSON\" and try again.",
        ));
    }
    Ok(log_group)
}

/// The one architecture a list may hold.
pub fn architecture(list: Option<Vec<String>>) -> Option<Architecture> {
    list?.first().map(|name| if name == "arm64" { Architecture::Arm64 } else { Architecture::X86_64 })
}

/// Where the package comes from.
pub fn code(code: w::FunctionCode, operation: &str) -> Result<CodeSource, Error> {
    let w::FunctionCode {
        zip_file,
        s3_bucket,
        s3_key,
        s3_object_version,
        s3_object_storage_mode,
        image_uri,
        source_kms_key_arn,
    } = code;
    let unbuilt = [
        ("Code.ImageUri", image_uri.is_some()),
        ("Code.S3ObjectStorageMode", s3_object_storage_mode.is_some_and(|mode| mode != "COPY")),
        ("Code.SourceKMSKeyArn", source_kms_key_arn.is_some()),
    ];
    if let Some((member, _)) = unbuilt.iter().find(|(_, given)| *given) {
        return Err(not_built(operation, member));
    }
    match (zip_file, s3_bucket, s3_key) {
        (Some(_), Some(_), _) | (Some(_), _, Some(_)) => Err(Error::invalid_parameter(
            "Please do not provide other FunctionCode parameters when providing a ZipFile.",
        )),
        (Some(zip), None, None) => Ok(CodeSource::Zip(zip.0)),
        (None, Some(bucket), Some(key)) => Ok(CodeSource::S3(S3Object { bucket, key, version: s3_object_version })),
        (None, _, _) => Err(Error::invalid_parameter("Please provide a source for function code.")),
    }
}

/// `$LATEST` or a number.
pub fn version(text: &str) -> Option<Version> {
    match Qualifier::parse(text) {
        Qualifier::Latest => Some(Version::Latest),
        Qualifier::Number(number) => Some(Version::Number(number)),
        Qualifier::Alias(_) => None,
    }
}

/// Tags, or none.
pub fn tags(tags: Option<BTreeMap<String, String>>) -> domain::Tags {
    tags.unwrap_or_default()
}

#[cfg(test)]
mod tests;
