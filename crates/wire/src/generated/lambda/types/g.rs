//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `GetAccountSettingsRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetAccountSettingsRequest {
}

/// `GetAccountSettingsResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetAccountSettingsResponse {
    /// `AccountLimit`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_limit: Option<super::AccountLimit>,
    /// `AccountUsage`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_usage: Option<super::AccountUsage>,
}

/// `GetAliasRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetAliasRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Name`.
    pub name: String,
}

/// `GetCapacityProviderRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetCapacityProviderRequest {
    /// `CapacityProviderName`.
    pub capacity_provider_name: String,
}

/// `GetCapacityProviderResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetCapacityProviderResponse {
    /// `CapacityProvider`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity_provider: Option<super::CapacityProvider>,
}

/// `GetCodeSigningConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetCodeSigningConfigRequest {
    /// `CodeSigningConfigArn`.
    pub code_signing_config_arn: String,
}

/// `GetCodeSigningConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetCodeSigningConfigResponse {
    /// `CodeSigningConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_signing_config: Option<super::CodeSigningConfig>,
}

/// `GetDurableExecutionHistoryRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetDurableExecutionHistoryRequest {
    /// `DurableExecutionArn`.
    pub durable_execution_arn: String,
    /// `IncludeExecutionData`.
    pub include_execution_data: Option<bool>,
    /// `MaxItems`.
    pub max_items: Option<i32>,
    /// `Marker`.
    pub marker: Option<String>,
    /// `ReverseOrder`.
    pub reverse_order: Option<bool>,
}

/// `GetDurableExecutionHistoryResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetDurableExecutionHistoryResponse {
    /// `Events`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<super::Event>>,
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

/// `GetDurableExecutionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetDurableExecutionRequest {
    /// `DurableExecutionArn`.
    pub durable_execution_arn: String,
    /// `IncludeExecutionData`.
    pub include_execution_data: Option<bool>,
}

/// `GetDurableExecutionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetDurableExecutionResponse {
    /// `DurableExecutionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub durable_execution_arn: Option<String>,
    /// `DurableExecutionName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub durable_execution_name: Option<String>,
    /// `FunctionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_arn: Option<String>,
    /// `InputPayload`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input_payload: Option<String>,
    /// `Result`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::ErrorObject>,
    /// `StartTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_timestamp: Option<crate::typed::Timestamp>,
    /// `Status`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `EndTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_timestamp: Option<crate::typed::Timestamp>,
    /// `Version`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// `TraceHeader`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trace_header: Option<super::TraceHeader>,
    /// `ExecutionDataIncluded`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub execution_data_included: Option<bool>,
    /// `DurableConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub durable_config: Option<super::DurableConfig>,
    /// `PauseDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pause_details: Option<super::PauseDetails>,
    /// `ExpectedExecutionTimeoutTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_execution_timeout_timestamp: Option<crate::typed::Timestamp>,
}

/// `GetDurableExecutionStateRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetDurableExecutionStateRequest {
    /// `DurableExecutionArn`.
    pub durable_execution_arn: String,
    /// `CheckpointToken`.
    pub checkpoint_token: String,
    /// `Marker`.
    pub marker: Option<String>,
    /// `MaxItems`.
    pub max_items: Option<i32>,
}

/// `GetDurableExecutionStateResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetDurableExecutionStateResponse {
    /// `Operations`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operations: Option<Vec<super::Operation>>,
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

/// `GetEventSourceMappingRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetEventSourceMappingRequest {
    /// `UUID`.
    #[serde(rename = "UUID")]
    pub uuid: String,
}

/// `GetFunctionCodeSigningConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetFunctionCodeSigningConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
}

/// `GetFunctionCodeSigningConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetFunctionCodeSigningConfigResponse {
    /// `CodeSigningConfigArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_signing_config_arn: Option<String>,
    /// `FunctionName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
}

/// `GetFunctionConcurrencyRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetFunctionConcurrencyRequest {
    /// `FunctionName`.
    pub function_name: String,
}

/// `GetFunctionConcurrencyResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetFunctionConcurrencyResponse {
    /// `ReservedConcurrentExecutions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reserved_concurrent_executions: Option<i32>,
}

/// `GetFunctionConfigurationRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetFunctionConfigurationRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: Option<String>,
}

/// `GetFunctionEventInvokeConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetFunctionEventInvokeConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: Option<String>,
}

/// `GetFunctionRecursionConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetFunctionRecursionConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
}

/// `GetFunctionRecursionConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetFunctionRecursionConfigResponse {
    /// `RecursiveLoop`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recursive_loop: Option<String>,
}

/// `GetFunctionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetFunctionRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: Option<String>,
}

/// `GetFunctionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetFunctionResponse {
    /// `Configuration`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub configuration: Option<super::FunctionConfiguration>,
    /// `Code`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<super::FunctionCodeLocation>,
    /// `Tags`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<std::collections::BTreeMap<String, String>>,
    /// `TagsError`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags_error: Option<super::TagsError>,
    /// `Concurrency`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concurrency: Option<super::Concurrency>,
}

/// `GetFunctionScalingConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetFunctionScalingConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: String,
}

/// `GetFunctionScalingConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetFunctionScalingConfigResponse {
    /// `FunctionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_arn: Option<String>,
    /// `AppliedFunctionScalingConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applied_function_scaling_config: Option<super::FunctionScalingConfig>,
    /// `RequestedFunctionScalingConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requested_function_scaling_config: Option<super::FunctionScalingConfig>,
}

/// `GetFunctionUrlConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetFunctionUrlConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: Option<String>,
}

/// `GetFunctionUrlConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetFunctionUrlConfigResponse {
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

/// `GetLayerVersionByArnRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetLayerVersionByArnRequest {
    /// `Arn`.
    pub arn: String,
}

/// `GetLayerVersionPolicyRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetLayerVersionPolicyRequest {
    /// `LayerName`.
    pub layer_name: String,
    /// `VersionNumber`.
    pub version_number: i64,
}

/// `GetLayerVersionPolicyResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetLayerVersionPolicyResponse {
    /// `Policy`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// `RevisionId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision_id: Option<String>,
}

/// `GetLayerVersionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetLayerVersionRequest {
    /// `LayerName`.
    pub layer_name: String,
    /// `VersionNumber`.
    pub version_number: i64,
}

/// `GetLayerVersionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetLayerVersionResponse {
    /// `Content`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<super::LayerVersionContentOutput>,
    /// `LayerArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layer_arn: Option<String>,
    /// `LayerVersionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layer_version_arn: Option<String>,
    /// `Description`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `CreatedDate`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_date: Option<String>,
    /// `Version`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
    /// `CompatibleArchitectures`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compatible_architectures: Option<Vec<String>>,
    /// `CompatibleRuntimes`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compatible_runtimes: Option<Vec<String>>,
    /// `LicenseInfo`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license_info: Option<String>,
}

/// `GetPolicyRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetPolicyRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: Option<String>,
}

/// `GetPolicyResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetPolicyResponse {
    /// `Policy`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// `RevisionId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision_id: Option<String>,
}

/// `GetProvisionedConcurrencyConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetProvisionedConcurrencyConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: String,
}

/// `GetProvisionedConcurrencyConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetProvisionedConcurrencyConfigResponse {
    /// `RequestedProvisionedConcurrentExecutions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requested_provisioned_concurrent_executions: Option<i32>,
    /// `AvailableProvisionedConcurrentExecutions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available_provisioned_concurrent_executions: Option<i32>,
    /// `AllocatedProvisionedConcurrentExecutions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allocated_provisioned_concurrent_executions: Option<i32>,
    /// `Status`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `StatusReason`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// `LastModified`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
}

/// `GetResourcePolicyRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetResourcePolicyRequest {
    /// `ResourceArn`.
    pub resource_arn: String,
}

/// `GetResourcePolicyResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetResourcePolicyResponse {
    /// `Policy`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// `RevisionId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision_id: Option<String>,
}

/// `GetRuntimeManagementConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetRuntimeManagementConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: Option<String>,
}

/// `GetRuntimeManagementConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetRuntimeManagementConfigResponse {
    /// `UpdateRuntimeOn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub update_runtime_on: Option<String>,
    /// `FunctionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_arn: Option<String>,
    /// `RuntimeVersionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_version_arn: Option<String>,
}

impl crate::typed::Input for super::GetAccountSettingsRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_ACCOUNT_SETTINGS;
    type Output = super::GetAccountSettingsResponse;
}

impl crate::typed::Input for super::GetAliasRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_ALIAS;
    type Output = super::AliasConfiguration;
}

impl crate::typed::Input for super::GetCapacityProviderRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_CAPACITY_PROVIDER;
    type Output = super::GetCapacityProviderResponse;
}

impl crate::typed::Input for super::GetCodeSigningConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_CODE_SIGNING_CONFIG;
    type Output = super::GetCodeSigningConfigResponse;
}

impl crate::typed::Input for super::GetDurableExecutionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_DURABLE_EXECUTION;
    type Output = super::GetDurableExecutionResponse;
}

impl crate::typed::Input for super::GetDurableExecutionHistoryRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_DURABLE_EXECUTION_HISTORY;
    type Output = super::GetDurableExecutionHistoryResponse;
}

impl crate::typed::Input for super::GetDurableExecutionStateRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_DURABLE_EXECUTION_STATE;
    type Output = super::GetDurableExecutionStateResponse;
}

impl crate::typed::Input for super::GetEventSourceMappingRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_EVENT_SOURCE_MAPPING;
    type Output = super::EventSourceMappingConfiguration;
}

impl crate::typed::Input for super::GetFunctionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_FUNCTION;
    type Output = super::GetFunctionResponse;
}

impl crate::typed::Input for super::GetFunctionCodeSigningConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_FUNCTION_CODE_SIGNING_CONFIG;
    type Output = super::GetFunctionCodeSigningConfigResponse;
}

impl crate::typed::Input for super::GetFunctionConcurrencyRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_FUNCTION_CONCURRENCY;
    type Output = super::GetFunctionConcurrencyResponse;
}

impl crate::typed::Input for super::GetFunctionConfigurationRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_FUNCTION_CONFIGURATION;
    type Output = super::FunctionConfiguration;
}

impl crate::typed::Input for super::GetFunctionEventInvokeConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_FUNCTION_EVENT_INVOKE_CONFIG;
    type Output = super::FunctionEventInvokeConfig;
}

impl crate::typed::Input for super::GetFunctionRecursionConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_FUNCTION_RECURSION_CONFIG;
    type Output = super::GetFunctionRecursionConfigResponse;
}

impl crate::typed::Input for super::GetFunctionScalingConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_FUNCTION_SCALING_CONFIG;
    type Output = super::GetFunctionScalingConfigResponse;
}

impl crate::typed::Input for super::GetFunctionUrlConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_FUNCTION_URL_CONFIG;
    type Output = super::GetFunctionUrlConfigResponse;
}

impl crate::typed::Input for super::GetLayerVersionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_LAYER_VERSION;
    type Output = super::GetLayerVersionResponse;
}

impl crate::typed::Input for super::GetLayerVersionByArnRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_LAYER_VERSION_BY_ARN;
    type Output = super::GetLayerVersionResponse;
}

impl crate::typed::Input for super::GetLayerVersionPolicyRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_LAYER_VERSION_POLICY;
    type Output = super::GetLayerVersionPolicyResponse;
}

impl crate::typed::Input for super::GetPolicyRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_POLICY;
    type Output = super::GetPolicyResponse;
}

impl crate::typed::Input for super::GetProvisionedConcurrencyConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_PROVISIONED_CONCURRENCY_CONFIG;
    type Output = super::GetProvisionedConcurrencyConfigResponse;
}

impl crate::typed::Input for super::GetResourcePolicyRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_RESOURCE_POLICY;
    type Output = super::GetResourcePolicyResponse;
}

impl crate::typed::Input for super::GetRuntimeManagementConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_RUNTIME_MANAGEMENT_CONFIG;
    type Output = super::GetRuntimeManagementConfigResponse;
}

impl crate::typed::Output for super::GetAccountSettingsResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetCapacityProviderResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetCodeSigningConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetDurableExecutionHistoryResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetDurableExecutionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetDurableExecutionStateResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetFunctionCodeSigningConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetFunctionConcurrencyResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetFunctionRecursionConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetFunctionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetFunctionScalingConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetFunctionUrlConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetLayerVersionPolicyResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetLayerVersionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetPolicyResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetProvisionedConcurrencyConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetResourcePolicyResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetRuntimeManagementConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
