//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `CallbackDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CallbackDetails {
    /// `CallbackId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callback_id: Option<String>,
    /// `Result`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::ErrorObject>,
}

/// `CallbackFailedDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CallbackFailedDetails {
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::EventError>,
}

/// `CallbackOptions` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CallbackOptions {
    /// `TimeoutSeconds`.
    pub timeout_seconds: Option<i32>,
    /// `HeartbeatTimeoutSeconds`.
    pub heartbeat_timeout_seconds: Option<i32>,
}

/// `CallbackStartedDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CallbackStartedDetails {
    /// `CallbackId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callback_id: Option<String>,
    /// `HeartbeatTimeout`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heartbeat_timeout: Option<i32>,
    /// `Timeout`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<i32>,
}

/// `CallbackSucceededDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CallbackSucceededDetails {
    /// `Result`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<super::EventResult>,
}

/// `CallbackTimedOutDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CallbackTimedOutDetails {
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::EventError>,
}

/// `CapacityProvider` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CapacityProvider {
    /// `CapacityProviderArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity_provider_arn: Option<String>,
    /// `State`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// `VpcConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vpc_config: Option<super::CapacityProviderVpcConfig>,
    /// `PermissionsConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions_config: Option<super::CapacityProviderPermissionsConfig>,
    /// `InstanceRequirements`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance_requirements: Option<super::InstanceRequirements>,
    /// `CapacityProviderScalingConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity_provider_scaling_config: Option<super::CapacityProviderScalingConfig>,
    /// `KmsKeyArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kms_key_arn: Option<String>,
    /// `LastModified`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
    /// `PropagateTags`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub propagate_tags: Option<super::PropagateTags>,
    /// `TelemetryConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telemetry_config: Option<super::CapacityProviderTelemetryConfig>,
}

/// `CapacityProviderConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CapacityProviderConfig {
    /// `LambdaManagedInstancesCapacityProviderConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lambda_managed_instances_capacity_provider_config: Option<super::LambdaManagedInstancesCapacityProviderConfig>,
}

/// `CapacityProviderLoggingConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CapacityProviderLoggingConfig {
    /// `SystemLogLevel`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub system_log_level: Option<String>,
    /// `LogGroup`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_group: Option<String>,
}

/// `CapacityProviderPermissionsConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CapacityProviderPermissionsConfig {
    /// `CapacityProviderOperatorRoleArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity_provider_operator_role_arn: Option<String>,
}

/// `CapacityProviderScalingConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CapacityProviderScalingConfig {
    /// `MaxVCpuCount`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_v_cpu_count: Option<i32>,
    /// `ScalingMode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scaling_mode: Option<String>,
    /// `ScalingPolicies`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scaling_policies: Option<Vec<super::TargetTrackingScalingPolicy>>,
}

/// `CapacityProviderTelemetryConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CapacityProviderTelemetryConfig {
    /// `LoggingConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logging_config: Option<super::CapacityProviderLoggingConfig>,
}

/// `CapacityProviderVpcConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CapacityProviderVpcConfig {
    /// `SubnetIds`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subnet_ids: Option<Vec<String>>,
    /// `SecurityGroupIds`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub security_group_ids: Option<Vec<String>>,
}

/// `ChainedInvokeDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ChainedInvokeDetails {
    /// `Result`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::ErrorObject>,
}

/// `ChainedInvokeFailedDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ChainedInvokeFailedDetails {
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::EventError>,
}

/// `ChainedInvokeOptions` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ChainedInvokeOptions {
    /// `FunctionName`.
    pub function_name: String,
    /// `TenantId`.
    pub tenant_id: Option<String>,
    /// `XAmznTraceId`.
    pub x_amzn_trace_id: Option<String>,
}

/// `ChainedInvokeStartedDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ChainedInvokeStartedDetails {
    /// `FunctionName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `TenantId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
    /// `Input`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input: Option<super::EventInput>,
    /// `ExecutedVersion`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub executed_version: Option<String>,
    /// `DurableExecutionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub durable_execution_arn: Option<String>,
}

/// `ChainedInvokeStoppedDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ChainedInvokeStoppedDetails {
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::EventError>,
}

/// `ChainedInvokeSucceededDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ChainedInvokeSucceededDetails {
    /// `Result`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<super::EventResult>,
}

/// `ChainedInvokeTimedOutDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ChainedInvokeTimedOutDetails {
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::EventError>,
}

/// `CheckpointDurableExecutionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CheckpointDurableExecutionRequest {
    /// `DurableExecutionArn`.
    pub durable_execution_arn: String,
    /// `CheckpointToken`.
    pub checkpoint_token: String,
    /// `Updates`.
    pub updates: Option<Vec<super::OperationUpdate>>,
    /// `ClientToken`.
    pub client_token: Option<String>,
}

/// `CheckpointDurableExecutionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CheckpointDurableExecutionResponse {
    /// `CheckpointToken`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checkpoint_token: Option<String>,
    /// `NewExecutionState`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_execution_state: Option<super::CheckpointUpdatedExecutionState>,
}

/// `CheckpointUpdatedExecutionState` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CheckpointUpdatedExecutionState {
    /// `Operations`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operations: Option<Vec<super::Operation>>,
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

/// `CodeSigningConfig` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CodeSigningConfig {
    /// `CodeSigningConfigId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_signing_config_id: Option<String>,
    /// `CodeSigningConfigArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_signing_config_arn: Option<String>,
    /// `Description`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `AllowedPublishers`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_publishers: Option<super::AllowedPublishers>,
    /// `CodeSigningPolicies`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_signing_policies: Option<super::CodeSigningPolicies>,
    /// `LastModified`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
}

/// `CodeSigningPolicies` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CodeSigningPolicies {
    /// `UntrustedArtifactOnDeployment`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub untrusted_artifact_on_deployment: Option<String>,
}

/// `Concurrency` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Concurrency {
    /// `ReservedConcurrentExecutions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reserved_concurrent_executions: Option<i32>,
}

/// `ContextDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ContextDetails {
    /// `ReplayChildren`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replay_children: Option<bool>,
    /// `Result`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::ErrorObject>,
}

/// `ContextFailedDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ContextFailedDetails {
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::EventError>,
}

/// `ContextOptions` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ContextOptions {
    /// `ReplayChildren`.
    pub replay_children: Option<bool>,
}

/// `ContextStartedDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ContextStartedDetails {
}

/// `ContextSucceededDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ContextSucceededDetails {
    /// `Result`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<super::EventResult>,
}

/// `Cors` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Cors {
    /// `AllowCredentials`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_credentials: Option<bool>,
    /// `AllowHeaders`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_headers: Option<Vec<String>>,
    /// `AllowMethods`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_methods: Option<Vec<String>>,
    /// `AllowOrigins`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_origins: Option<Vec<String>>,
    /// `ExposeHeaders`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expose_headers: Option<Vec<String>>,
    /// `MaxAge`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_age: Option<i32>,
}

/// `CreateAliasRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateAliasRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Name`.
    pub name: String,
    /// `FunctionVersion`.
    pub function_version: String,
    /// `Description`.
    pub description: Option<String>,
    /// `RoutingConfig`.
    pub routing_config: Option<super::AliasRoutingConfiguration>,
}

/// `CreateCapacityProviderRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateCapacityProviderRequest {
    /// `CapacityProviderName`.
    pub capacity_provider_name: String,
    /// `VpcConfig`.
    pub vpc_config: super::CapacityProviderVpcConfig,
    /// `PermissionsConfig`.
    pub permissions_config: super::CapacityProviderPermissionsConfig,
    /// `InstanceRequirements`.
    pub instance_requirements: Option<super::InstanceRequirements>,
    /// `CapacityProviderScalingConfig`.
    pub capacity_provider_scaling_config: Option<super::CapacityProviderScalingConfig>,
    /// `KmsKeyArn`.
    pub kms_key_arn: Option<String>,
    /// `Tags`.
    pub tags: Option<std::collections::BTreeMap<String, String>>,
    /// `PropagateTags`.
    pub propagate_tags: Option<super::PropagateTags>,
    /// `TelemetryConfig`.
    pub telemetry_config: Option<super::CapacityProviderTelemetryConfig>,
}

/// `CreateCapacityProviderResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateCapacityProviderResponse {
    /// `CapacityProvider`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity_provider: Option<super::CapacityProvider>,
}

/// `CreateCodeSigningConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateCodeSigningConfigRequest {
    /// `Description`.
    pub description: Option<String>,
    /// `AllowedPublishers`.
    pub allowed_publishers: super::AllowedPublishers,
    /// `CodeSigningPolicies`.
    pub code_signing_policies: Option<super::CodeSigningPolicies>,
    /// `Tags`.
    pub tags: Option<std::collections::BTreeMap<String, String>>,
}

/// `CreateCodeSigningConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateCodeSigningConfigResponse {
    /// `CodeSigningConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_signing_config: Option<super::CodeSigningConfig>,
}

/// `CreateEventSourceMappingRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateEventSourceMappingRequest {
    /// `EventSourceArn`.
    pub event_source_arn: Option<String>,
    /// `FunctionName`.
    pub function_name: String,
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
    /// `StartingPosition`.
    pub starting_position: Option<String>,
    /// `StartingPositionTimestamp`.
    pub starting_position_timestamp: Option<crate::typed::Timestamp>,
    /// `DestinationConfig`.
    pub destination_config: Option<super::DestinationConfig>,
    /// `MaximumRecordAgeInSeconds`.
    pub maximum_record_age_in_seconds: Option<i32>,
    /// `BisectBatchOnFunctionError`.
    pub bisect_batch_on_function_error: Option<bool>,
    /// `MaximumRetryAttempts`.
    pub maximum_retry_attempts: Option<i32>,
    /// `Tags`.
    pub tags: Option<std::collections::BTreeMap<String, String>>,
    /// `TumblingWindowInSeconds`.
    pub tumbling_window_in_seconds: Option<i32>,
    /// `Topics`.
    pub topics: Option<Vec<String>>,
    /// `Queues`.
    pub queues: Option<Vec<String>>,
    /// `SourceAccessConfigurations`.
    pub source_access_configurations: Option<Vec<super::SourceAccessConfiguration>>,
    /// `SelfManagedEventSource`.
    pub self_managed_event_source: Option<super::SelfManagedEventSource>,
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

/// `CreateFunctionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateFunctionRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Runtime`.
    pub runtime: Option<String>,
    /// `Role`.
    pub role: String,
    /// `Handler`.
    pub handler: Option<String>,
    /// `Code`.
    pub code: super::FunctionCode,
    /// `Description`.
    pub description: Option<String>,
    /// `Timeout`.
    pub timeout: Option<i32>,
    /// `MemorySize`.
    pub memory_size: Option<i32>,
    /// `Publish`.
    pub publish: Option<bool>,
    /// `PublishTo`.
    pub publish_to: Option<String>,
    /// `VpcConfig`.
    pub vpc_config: Option<super::VpcConfig>,
    /// `PackageType`.
    pub package_type: Option<String>,
    /// `DeadLetterConfig`.
    pub dead_letter_config: Option<super::DeadLetterConfig>,
    /// `Environment`.
    pub environment: Option<super::Environment>,
    /// `KMSKeyArn`.
    #[serde(rename = "KMSKeyArn")]
    pub kms_key_arn: Option<String>,
    /// `TracingConfig`.
    pub tracing_config: Option<super::TracingConfig>,
    /// `Tags`.
    pub tags: Option<std::collections::BTreeMap<String, String>>,
    /// `Layers`.
    pub layers: Option<Vec<String>>,
    /// `FileSystemConfigs`.
    pub file_system_configs: Option<Vec<super::FileSystemConfig>>,
    /// `CodeSigningConfigArn`.
    pub code_signing_config_arn: Option<String>,
    /// `ImageConfig`.
    pub image_config: Option<super::ImageConfig>,
    /// `Architectures`.
    pub architectures: Option<Vec<String>>,
    /// `EphemeralStorage`.
    pub ephemeral_storage: Option<super::EphemeralStorage>,
    /// `SnapStart`.
    pub snap_start: Option<super::SnapStart>,
    /// `LoggingConfig`.
    pub logging_config: Option<super::LoggingConfig>,
    /// `TenancyConfig`.
    pub tenancy_config: Option<super::TenancyConfig>,
    /// `CapacityProviderConfig`.
    pub capacity_provider_config: Option<super::CapacityProviderConfig>,
    /// `DurableConfig`.
    pub durable_config: Option<super::DurableConfig>,
    /// `RuntimeConfig`.
    pub runtime_config: Option<super::FunctionRuntimeConfig>,
    /// `AcceleratorConfig`.
    pub accelerator_config: Option<super::AcceleratorConfig>,
}

/// `CreateFunctionUrlConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateFunctionUrlConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: Option<String>,
    /// `AuthType`.
    pub auth_type: String,
    /// `Cors`.
    pub cors: Option<super::Cors>,
    /// `InvokeMode`.
    pub invoke_mode: Option<String>,
}

/// `CreateFunctionUrlConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateFunctionUrlConfigResponse {
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
    /// `InvokeMode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoke_mode: Option<String>,
}

impl crate::typed::Input for super::CheckpointDurableExecutionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::CHECKPOINT_DURABLE_EXECUTION;
    type Output = super::CheckpointDurableExecutionResponse;
}

impl crate::typed::Input for super::CreateAliasRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::CREATE_ALIAS;
    type Output = super::AliasConfiguration;
}

impl crate::typed::Input for super::CreateCapacityProviderRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::CREATE_CAPACITY_PROVIDER;
    type Output = super::CreateCapacityProviderResponse;
}

impl crate::typed::Input for super::CreateCodeSigningConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::CREATE_CODE_SIGNING_CONFIG;
    type Output = super::CreateCodeSigningConfigResponse;
}

impl crate::typed::Input for super::CreateEventSourceMappingRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::CREATE_EVENT_SOURCE_MAPPING;
    type Output = super::EventSourceMappingConfiguration;
}

impl crate::typed::Input for super::CreateFunctionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::CREATE_FUNCTION;
    type Output = super::FunctionConfiguration;
}

impl crate::typed::Input for super::CreateFunctionUrlConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::CREATE_FUNCTION_URL_CONFIG;
    type Output = super::CreateFunctionUrlConfigResponse;
}

impl crate::typed::Output for super::CheckpointDurableExecutionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::Concurrency {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::CreateCapacityProviderResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::CreateCodeSigningConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::CreateFunctionUrlConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
