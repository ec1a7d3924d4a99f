//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `PauseDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PauseDetails {
    /// `PauseRequestTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pause_request_timestamp: Option<crate::typed::Timestamp>,
    /// `Reason`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// `ExecutionTimeoutPaused`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub execution_timeout_paused: Option<bool>,
}

/// `PauseDurableExecutionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PauseDurableExecutionRequest {
    /// `DurableExecutionArn`.
    pub durable_execution_arn: String,
    /// `ClientToken`.
    pub client_token: Option<String>,
    /// `Reason`.
    pub reason: Option<String>,
    /// `ExecutionTimeoutPaused`.
    pub execution_timeout_paused: Option<bool>,
}

/// `PauseDurableExecutionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PauseDurableExecutionResponse {
}

/// `PropagateTags` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PropagateTags {
    /// `Mode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// `ExplicitTags`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explicit_tags: Option<std::collections::BTreeMap<String, String>>,
}

/// `ProvisionedConcurrencyConfigListItem` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ProvisionedConcurrencyConfigListItem {
    /// `FunctionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_arn: Option<String>,
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

/// `ProvisionedPollerConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ProvisionedPollerConfig {
    /// `MinimumPollers`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_pollers: Option<i32>,
    /// `MaximumPollers`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum_pollers: Option<i32>,
    /// `PollerGroupName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poller_group_name: Option<String>,
}

/// `PublishLayerVersionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PublishLayerVersionRequest {
    /// `LayerName`.
    pub layer_name: String,
    /// `Description`.
    pub description: Option<String>,
    /// `Content`.
    pub content: super::LayerVersionContentInput,
    /// `CompatibleArchitectures`.
    pub compatible_architectures: Option<Vec<String>>,
    /// `CompatibleRuntimes`.
    pub compatible_runtimes: Option<Vec<String>>,
    /// `LicenseInfo`.
    pub license_info: Option<String>,
}

/// `PublishLayerVersionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PublishLayerVersionResponse {
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

/// `PublishVersionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PublishVersionRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `CodeSha256`.
    pub code_sha256: Option<String>,
    /// `Description`.
    pub description: Option<String>,
    /// `RevisionId`.
    pub revision_id: Option<String>,
    /// `PublishTo`.
    pub publish_to: Option<String>,
}

/// `PutFunctionCodeSigningConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutFunctionCodeSigningConfigRequest {
    /// `CodeSigningConfigArn`.
    pub code_signing_config_arn: String,
    /// `FunctionName`.
    pub function_name: String,
}

/// `PutFunctionCodeSigningConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutFunctionCodeSigningConfigResponse {
    /// `CodeSigningConfigArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_signing_config_arn: Option<String>,
    /// `FunctionName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
}

/// `PutFunctionConcurrencyRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutFunctionConcurrencyRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `ReservedConcurrentExecutions`.
    pub reserved_concurrent_executions: i32,
}

/// `PutFunctionEventInvokeConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutFunctionEventInvokeConfigRequest {
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

/// `PutFunctionRecursionConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutFunctionRecursionConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `RecursiveLoop`.
    pub recursive_loop: String,
}

/// `PutFunctionRecursionConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutFunctionRecursionConfigResponse {
    /// `RecursiveLoop`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recursive_loop: Option<String>,
}

/// `PutFunctionScalingConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutFunctionScalingConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: String,
    /// `FunctionScalingConfig`.
    pub function_scaling_config: Option<super::FunctionScalingConfig>,
}

/// `PutFunctionScalingConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutFunctionScalingConfigResponse {
    /// `FunctionState`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_state: Option<String>,
}

/// `PutProvisionedConcurrencyConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutProvisionedConcurrencyConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: String,
    /// `ProvisionedConcurrentExecutions`.
    pub provisioned_concurrent_executions: i32,
}

/// `PutProvisionedConcurrencyConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutProvisionedConcurrencyConfigResponse {
    /// `RequestedProvisionedConcurrentExecutions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requested_provisioned_concurrent_executions: Option<i32>,
    /// `AllocatedProvisionedConcurrentExecutions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allocated_provisioned_concurrent_executions: Option<i32>,
    /// `AvailableProvisionedConcurrentExecutions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available_provisioned_concurrent_executions: Option<i32>,
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

/// `PutResourcePolicyRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutResourcePolicyRequest {
    /// `ResourceArn`.
    pub resource_arn: String,
    /// `Policy`.
    pub policy: String,
    /// `RevisionId`.
    pub revision_id: Option<String>,
}

/// `PutResourcePolicyResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutResourcePolicyResponse {
    /// `Policy`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// `RevisionId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision_id: Option<String>,
}

/// `PutRuntimeManagementConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutRuntimeManagementConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: Option<String>,
    /// `UpdateRuntimeOn`.
    pub update_runtime_on: String,
    /// `RuntimeVersionArn`.
    pub runtime_version_arn: Option<String>,
}

/// `PutRuntimeManagementConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutRuntimeManagementConfigResponse {
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

impl crate::typed::Input for super::PauseDurableExecutionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::PAUSE_DURABLE_EXECUTION;
    type Output = super::PauseDurableExecutionResponse;
}

impl crate::typed::Input for super::PublishLayerVersionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::PUBLISH_LAYER_VERSION;
    type Output = super::PublishLayerVersionResponse;
}

impl crate::typed::Input for super::PublishVersionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::PUBLISH_VERSION;
    type Output = super::FunctionConfiguration;
}

impl crate::typed::Input for super::PutFunctionCodeSigningConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::PUT_FUNCTION_CODE_SIGNING_CONFIG;
    type Output = super::PutFunctionCodeSigningConfigResponse;
}

impl crate::typed::Input for super::PutFunctionConcurrencyRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::PUT_FUNCTION_CONCURRENCY;
    type Output = super::Concurrency;
}

impl crate::typed::Input for super::PutFunctionEventInvokeConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::PUT_FUNCTION_EVENT_INVOKE_CONFIG;
    type Output = super::FunctionEventInvokeConfig;
}

impl crate::typed::Input for super::PutFunctionRecursionConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::PUT_FUNCTION_RECURSION_CONFIG;
    type Output = super::PutFunctionRecursionConfigResponse;
}

impl crate::typed::Input for super::PutFunctionScalingConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::PUT_FUNCTION_SCALING_CONFIG;
    type Output = super::PutFunctionScalingConfigResponse;
}

impl crate::typed::Input for super::PutProvisionedConcurrencyConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::PUT_PROVISIONED_CONCURRENCY_CONFIG;
    type Output = super::PutProvisionedConcurrencyConfigResponse;
}

impl crate::typed::Input for super::PutResourcePolicyRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::PUT_RESOURCE_POLICY;
    type Output = super::PutResourcePolicyResponse;
}

impl crate::typed::Input for super::PutRuntimeManagementConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::PUT_RUNTIME_MANAGEMENT_CONFIG;
    type Output = super::PutRuntimeManagementConfigResponse;
}

impl crate::typed::Output for super::PauseDurableExecutionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::PublishLayerVersionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::PutFunctionCodeSigningConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::PutFunctionRecursionConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::PutFunctionScalingConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::PutProvisionedConcurrencyConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::PutResourcePolicyResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::PutRuntimeManagementConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
