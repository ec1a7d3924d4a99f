//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `FileSystemConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct FileSystemConfig {
    /// `Arn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `LocalMountPath`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub local_mount_path: Option<String>,
    /// `S3FilesConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s3_files_config: Option<super::S3FilesConfig>,
}

/// `Filter` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Filter {
    /// `Pattern`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
}

/// `FilterCriteria` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct FilterCriteria {
    /// `Filters`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filters: Option<Vec<super::Filter>>,
}

/// `FilterCriteriaError` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct FilterCriteriaError {
    /// `ErrorCode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// `Message`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// `FunctionCode` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct FunctionCode {
    /// `ZipFile`.
    pub zip_file: Option<crate::typed::Blob>,
    /// `S3Bucket`.
    pub s3_bucket: Option<String>,
    /// `S3Key`.
    pub s3_key: Option<String>,
    /// `S3ObjectVersion`.
    pub s3_object_version: Option<String>,
    /// `S3ObjectStorageMode`.
    pub s3_object_storage_mode: Option<String>,
    /// `ImageUri`.
    pub image_uri: Option<String>,
    /// `SourceKMSKeyArn`.
    #[serde(rename = "SourceKMSKeyArn")]
    pub source_kms_key_arn: Option<String>,
}

/// `FunctionCodeLocation` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct FunctionCodeLocation {
    /// `RepositoryType`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repository_type: Option<String>,
    /// `Location`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// `ImageUri`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_uri: Option<String>,
    /// `ResolvedImageUri`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved_image_uri: Option<String>,
    /// `ResolvedS3Object`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved_s3_object: Option<super::ResolvedS3Object>,
    /// `SourceKMSKeyArn`.
    #[serde(rename = "SourceKMSKeyArn", skip_serializing_if = "Option::is_none")]
    pub source_kms_key_arn: Option<String>,
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::FunctionCodeLocationError>,
}

/// `FunctionCodeLocationError` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct FunctionCodeLocationError {
    /// `ErrorCode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// `Message`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// `FunctionConfiguration` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct FunctionConfiguration {
    /// `FunctionName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `FunctionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_arn: Option<String>,
    /// `Runtime`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime: Option<String>,
    /// `Role`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// `Handler`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handler: Option<String>,
    /// `CodeSize`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_size: Option<i64>,
    /// `Description`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `Timeout`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<i32>,
    /// `MemorySize`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory_size: Option<i32>,
    /// `LastModified`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
    /// `CodeSha256`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_sha256: Option<String>,
    /// `Version`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// `VpcConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vpc_config: Option<super::VpcConfigResponse>,
    /// `DeadLetterConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dead_letter_config: Option<super::DeadLetterConfig>,
    /// `Environment`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub environment: Option<super::EnvironmentResponse>,
    /// `KMSKeyArn`.
    #[serde(rename = "KMSKeyArn", skip_serializing_if = "Option::is_none")]
    pub kms_key_arn: Option<String>,
    /// `TracingConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tracing_config: Option<super::TracingConfigResponse>,
    /// `MasterArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub master_arn: Option<String>,
    /// `RevisionId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision_id: Option<String>,
    /// `Layers`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layers: Option<Vec<super::Layer>>,
    /// `State`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// `StateReason`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state_reason: Option<String>,
    /// `StateReasonCode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state_reason_code: Option<String>,
    /// `LastUpdateStatus`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_update_status: Option<String>,
    /// `LastUpdateStatusReason`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_update_status_reason: Option<String>,
    /// `LastUpdateStatusReasonCode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_update_status_reason_code: Option<String>,
    /// `FileSystemConfigs`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_system_configs: Option<Vec<super::FileSystemConfig>>,
    /// `SigningProfileVersionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signing_profile_version_arn: Option<String>,
    /// `SigningJobArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signing_job_arn: Option<String>,
    /// `PackageType`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub package_type: Option<String>,
    /// `ImageConfigResponse`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_config_response: Option<super::ImageConfigResponse>,
    /// `Architectures`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub architectures: Option<Vec<String>>,
    /// `EphemeralStorage`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ephemeral_storage: Option<super::EphemeralStorage>,
    /// `SnapStart`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snap_start: Option<super::SnapStartResponse>,
    /// `RuntimeVersionConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_version_config: Option<super::RuntimeVersionConfig>,
    /// `LoggingConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logging_config: Option<super::LoggingConfig>,
    /// `TenancyConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tenancy_config: Option<super::TenancyConfig>,
    /// `CapacityProviderConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity_provider_config: Option<super::CapacityProviderConfig>,
    /// `ConfigSha256`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config_sha256: Option<String>,
    /// `DurableConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub durable_config: Option<super::DurableConfig>,
    /// `RuntimeConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_config: Option<super::FunctionRuntimeConfig>,
    /// `AcceleratorConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accelerator_config: Option<super::AcceleratorConfig>,
}

/// `FunctionEventInvokeConfig` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct FunctionEventInvokeConfig {
    /// `LastModified`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<crate::typed::Timestamp>,
    /// `FunctionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_arn: Option<String>,
    /// `MaximumRetryAttempts`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum_retry_attempts: Option<i32>,
    /// `MaximumEventAgeInSeconds`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum_event_age_in_seconds: Option<i32>,
    /// `DestinationConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destination_config: Option<super::DestinationConfig>,
}

/// `FunctionRuntimeConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct FunctionRuntimeConfig {
    /// `RuntimeArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_arn: Option<String>,
    /// `RuntimeAlias`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_alias: Option<String>,
}

/// `FunctionScalingConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct FunctionScalingConfig {
    /// `MinExecutionEnvironments`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_execution_environments: Option<i32>,
    /// `MaxExecutionEnvironments`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_execution_environments: Option<i32>,
}

/// `FunctionUrlConfig` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct FunctionUrlConfig {
    /// `FunctionUrl`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_url: Option<String>,
    /// `FunctionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_arn: Option<String>,
    /// `CreationTime`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creation_time: Option<String>,
    /// `LastModifiedTime`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified_time: Option<String>,
    /// `Cors`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cors: Option<super::Cors>,
    /// `AuthType`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_type: Option<String>,
    /// `InvokeMode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoke_mode: Option<String>,
}

/// `FunctionVersionsByCapacityProviderListItem` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct FunctionVersionsByCapacityProviderListItem {
    /// `FunctionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_arn: Option<String>,
    /// `State`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
}

impl crate::typed::Output for super::FunctionConfiguration {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::FunctionEventInvokeConfig {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
