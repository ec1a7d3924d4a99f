//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `UntagResourceRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UntagResourceRequest {
    /// `Resource`.
    pub resource: String,
    /// `TagKeys`.
    pub tag_keys: Vec<String>,
}

/// `UpdateAliasRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateAliasRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Name`.
    pub name: String,
    /// `FunctionVersion`.
    pub function_version: Option<String>,
    /// `Description`.
    pub description: Option<String>,
    /// `RoutingConfig`.
    pub routing_config: Option<super::AliasRoutingConfiguration>,
    /// `RevisionId`.
    pub revision_id: Option<String>,
}

/// `UpdateCapacityProviderRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateCapacityProviderRequest {
    /// `CapacityProviderName`.
    pub capacity_provider_name: String,
    /// `CapacityProviderScalingConfig`.
    pub capacity_provider_scaling_config: Option<super::CapacityProviderScalingConfig>,
    /// `PropagateTags`.
    pub propagate_tags: Option<super::PropagateTags>,
    /// `TelemetryConfig`.
    pub telemetry_config: Option<super::CapacityProviderTelemetryConfig>,
}

/// `UpdateCapacityProviderResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateCapacityProviderResponse {
    /// `CapacityProvider`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity_provider: Option<super::CapacityProvider>,
}

/// `UpdateCodeSigningConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateCodeSigningConfigRequest {
    /// `CodeSigningConfigArn`.
    pub code_signing_config_arn: String,
    /// `Description`.
    pub description: Option<String>,
    /// `AllowedPublishers`.
    pub allowed_publishers: Option<super::AllowedPublishers>,
    /// `CodeSigningPolicies`.
    pub code_signing_policies: Option<super::CodeSigningPolicies>,
}

/// `UpdateCodeSigningConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateCodeSigningConfigResponse {
    /// `CodeSigningConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_signing_config: Option<super::CodeSigningConfig>,
}

/// `UpdateEventSourceMappingRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateEventSourceMappingRequest {
    /// `UUID`.
    #[serde(rename = "UUID")]
    pub uuid: String,
    /// `FunctionName`.
    pub function_name: Option<String>,
    /// `Enabled`.
    pub enabled: Option<bool>,
    /// `BatchSize`.
    pub batch_size: Option<i32>,
    /// `FilterCriteria`.
    pub filter_criteria: Option<super::FilterCriteria>,
    /// `KMSKeyArn`.
    #[serde(rename = "KMSKeyArn")]
    pub kms_key_arn: Option<String>,
    /// `MetricsConfig`.
    pub metrics_config: Option<super::EventSourceMappingMetricsConfig>,
    /// `LoggingConfig`.
    pub logging_config: Option<super::EventSourceMappingLoggingConfig>,
    /// `ScalingConfig`.
    pub scaling_config: Option<super::ScalingConfig>,
    /// `MaximumBatchingWindowInSeconds`.
    pub maximum_batching_window_in_seconds: Option<i32>,
    /// `ParallelizationFactor`.
    pub parallelization_factor: Option<i32>,
    /// `DestinationConfig`.
    pub destination_config: Option<super::DestinationConfig>,
    /// `MaximumRecordAgeInSeconds`.
    pub maximum_record_age_in_seconds: Option<i32>,
    /// `BisectBatchOnFunctionError`.
    pub bisect_batch_on_function_error: Option<bool>,
    /// `MaximumRetryAttempts`.
    pub maximum_retry_attempts: Option<i32>,
    /// `TumblingWindowInSeconds`.
    pub tumbling_window_in_seconds: Option<i32>,
    /// `SourceAccessConfigurations`.
    pub source_access_configurations: Option<Vec<super::SourceAccessConfiguration>>,
    /// `FunctionResponseTypes`.
    pub function_response_types: Option<Vec<String>>,
    /// `AmazonManagedKafkaEventSourceConfig`.
    pub amazon_managed_kafka_event_source_config: Option<super::AmazonManagedKafkaEventSourceConfig>,
    /// `SelfManagedKafkaEventSourceConfig`.
    pub self_managed_kafka_event_source_config: Option<super::SelfManagedKafkaEventSourceConfig>,
    /// `DocumentDBEventSourceConfig`.
    #[serde(rename = "DocumentDBEventSourceConfig")]
    pub document_db_event_source_config: Option<super::DocumentDBEventSourceConfig>,
    /// `ProvisionedPollerConfig`.
    pub provisioned_poller_config: Option<super::ProvisionedPollerConfig>,
}

/// `UpdateFunctionCodeRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateFunctionCodeRequest {
    /// `FunctionName`.
    pub function_name: String,
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
    /// `Architectures`.
    pub architectures: Option<Vec<String>>,
    /// `Publish`.
    pub publish: Option<bool>,
    /// `PublishTo`.
    pub publish_to: Option<String>,
    /// `DryRun`.
    pub dry_run: Option<bool>,
    /// `RevisionId`.
    pub revision_id: Option<String>,
    /// `SourceKMSKeyArn`.
    #[serde(rename = "SourceKMSKeyArn")]
    pub source_kms_key_arn: Option<String>,
}

/// `UpdateFunctionConfigurationRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateFunctionConfigurationRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Role`.
    pub role: Option<String>,
    /// `Handler`.
    pub handler: Option<String>,
    /// `Description`.
    pub description: Option<String>,
    /// `Timeout`.
    pub timeout: Option<i32>,
    /// `MemorySize`.
    pub memory_size: Option<i32>,
    /// `VpcConfig`.
    pub vpc_config: Option<super::VpcConfig>,
    /// `Environment`.
    pub environment: Option<super::Environment>,
    /// `Runtime`.
    pub runtime: Option<String>,
    /// `DeadLetterConfig`.
    pub dead_letter_config: Option<super::DeadLetterConfig>,
    /// `KMSKeyArn`.
    #[serde(rename = "KMSKeyArn")]
    pub kms_key_arn: Option<String>,
    /// `TracingConfig`.
    pub tracing_config: Option<super::TracingConfig>,
    /// `RevisionId`.
    pub revision_id: Option<String>,
    /// `Layers`.
    pub layers: Option<Vec<String>>,
    /// `FileSystemConfigs`.
    pub file_system_configs: Option<Vec<super::FileSystemConfig>>,
    /// `ImageConfig`.
    pub image_config: Option<super::ImageConfig>,
    /// `EphemeralStorage`.
    pub ephemeral_storage: Option<super::EphemeralStorage>,
    /// `SnapStart`.
    pub snap_start: Option<super::SnapStart>,
    /// `LoggingConfig`.
    pub logging_config: Option<super::LoggingConfig>,
    /// `CapacityProviderConfig`.
    pub capacity_provider_config: Option<super::CapacityProviderConfig>,
    /// `DurableConfig`.
    pub durable_config: Option<super::DurableConfig>,
    /// `RuntimeConfig`.
    pub runtime_config: Option<super::FunctionRuntimeConfig>,
    /// `AcceleratorConfig`.
    pub accelerator_config: Option<super::AcceleratorConfig>,
}

/// `UpdateFunctionEventInvokeConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateFunctionEventInvokeConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: Option<String>,
    /// `MaximumRetryAttempts`.
    pub maximum_retry_attempts: Option<i32>,
    /// `MaximumEventAgeInSeconds`.
    pub maximum_event_age_in_seconds: Option<i32>,
    /// `DestinationConfig`.
    pub destination_config: Option<super::DestinationConfig>,
}

/// `UpdateFunctionUrlConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateFunctionUrlConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: Option<String>,
    /// `AuthType`.
    pub auth_type: Option<String>,
    /// `Cors`.
    pub cors: Option<super::Cors>,
    /// `InvokeMode`.
    pub invoke_mode: Option<String>,
}

/// `UpdateFunctionUrlConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateFunctionUrlConfigResponse {
    /// `FunctionUrl`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_url: Option<String>,
    /// `FunctionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_arn: Option<String>,
    /// `AuthType`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_type: Option<String>,
    /// `Cors`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cors: Option<super::Cors>,
    /// `CreationTime`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creation_time: Option<String>,
    /// `LastModifiedTime`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified_time: Option<String>,
    /// `InvokeMode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoke_mode: Option<String>,
}

impl crate::typed::Input for super::UntagResourceRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::UNTAG_RESOURCE;
    type Output = ();
}

impl crate::typed::Input for super::UpdateAliasRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::UPDATE_ALIAS;
    type Output = super::AliasConfiguration;
}

impl crate::typed::Input for super::UpdateCapacityProviderRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::UPDATE_CAPACITY_PROVIDER;
    type Output = super::UpdateCapacityProviderResponse;
}

impl crate::typed::Input for super::UpdateCodeSigningConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::UPDATE_CODE_SIGNING_CONFIG;
    type Output = super::UpdateCodeSigningConfigResponse;
}

impl crate::typed::Input for super::UpdateEventSourceMappingRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::UPDATE_EVENT_SOURCE_MAPPING;
    type Output = super::EventSourceMappingConfiguration;
}

impl crate::typed::Input for super::UpdateFunctionCodeRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::UPDATE_FUNCTION_CODE;
    type Output = super::FunctionConfiguration;
}

impl crate::typed::Input for super::UpdateFunctionConfigurationRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::UPDATE_FUNCTION_CONFIGURATION;
    type Output = super::FunctionConfiguration;
}

impl crate::typed::Input for super::UpdateFunctionEventInvokeConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::UPDATE_FUNCTION_EVENT_INVOKE_CONFIG;
    type Output = super::FunctionEventInvokeConfig;
}

impl crate::typed::Input for super::UpdateFunctionUrlConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::UPDATE_FUNCTION_URL_CONFIG;
    type Output = super::UpdateFunctionUrlConfigResponse;
}

impl crate::typed::Output for super::UpdateCapacityProviderResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::UpdateCodeSigningConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::UpdateFunctionUrlConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
