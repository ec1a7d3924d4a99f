//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `DeadLetterConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeadLetterConfig {
    /// `TargetArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_arn: Option<String>,
}

/// `DeleteAliasRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteAliasRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Name`.
    pub name: String,
}

/// `DeleteCapacityProviderRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteCapacityProviderRequest {
    /// `CapacityProviderName`.
    pub capacity_provider_name: String,
}

/// `DeleteCapacityProviderResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteCapacityProviderResponse {
    /// `CapacityProvider`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity_provider: Option<super::CapacityProvider>,
}

/// `DeleteCodeSigningConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteCodeSigningConfigRequest {
    /// `CodeSigningConfigArn`.
    pub code_signing_config_arn: String,
}

/// `DeleteCodeSigningConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteCodeSigningConfigResponse {
}

/// `DeleteDurableExecutionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteDurableExecutionRequest {
    /// `DurableExecutionArn`.
    pub durable_execution_arn: String,
}

/// `DeleteDurableExecutionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteDurableExecutionResponse {
    /// `DeletionRequestTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deletion_request_timestamp: Option<crate::typed::Timestamp>,
}

/// `DeleteEventSourceMappingRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEventSourceMappingRequest {
    /// `UUID`.
    #[serde(rename = "UUID")]
    pub uuid: String,
}

/// `DeleteFunctionCodeSigningConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteFunctionCodeSigningConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
}

/// `DeleteFunctionConcurrencyRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteFunctionConcurrencyRequest {
    /// `FunctionName`.
    pub function_name: String,
}

/// `DeleteFunctionEventInvokeConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteFunctionEventInvokeConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: Option<String>,
}

/// `DeleteFunctionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteFunctionRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: Option<String>,
}

/// `DeleteFunctionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteFunctionResponse {
    /// `StatusCode`.
    #[serde(skip)]
    pub status_code: Option<i32>,
}

/// `DeleteFunctionUrlConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteFunctionUrlConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: Option<String>,
}

/// `DeleteLayerVersionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteLayerVersionRequest {
    /// `LayerName`.
    pub layer_name: String,
    /// `VersionNumber`.
    pub version_number: i64,
}

/// `DeleteProvisionedConcurrencyConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteProvisionedConcurrencyConfigRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: String,
}

/// `DeleteResourcePolicyRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteResourcePolicyRequest {
    /// `ResourceArn`.
    pub resource_arn: String,
    /// `RevisionId`.
    pub revision_id: Option<String>,
}

/// `DestinationConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DestinationConfig {
    /// `OnSuccess`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_success: Option<super::OnSuccess>,
    /// `OnFailure`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_failure: Option<super::OnFailure>,
}

/// `DocumentDBEventSourceConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DocumentDBEventSourceConfig {
    /// `DatabaseName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database_name: Option<String>,
    /// `CollectionName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collection_name: Option<String>,
    /// `FullDocument`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub full_document: Option<String>,
}

/// `DurableConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DurableConfig {
    /// `KMSKeyArn`.
    #[serde(rename = "KMSKeyArn", skip_serializing_if = "Option::is_none")]
    pub kms_key_arn: Option<String>,
    /// `RetentionPeriodInDays`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retention_period_in_days: Option<i32>,
    /// `ExecutionTimeout`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub execution_timeout: Option<i32>,
}

impl crate::typed::Input for super::DeleteAliasRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DELETE_ALIAS;
    type Output = ();
}

impl crate::typed::Input for super::DeleteCapacityProviderRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DELETE_CAPACITY_PROVIDER;
    type Output = super::DeleteCapacityProviderResponse;
}

impl crate::typed::Input for super::DeleteCodeSigningConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DELETE_CODE_SIGNING_CONFIG;
    type Output = super::DeleteCodeSigningConfigResponse;
}

impl crate::typed::Input for super::DeleteDurableExecutionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DELETE_DURABLE_EXECUTION;
    type Output = super::DeleteDurableExecutionResponse;
}

impl crate::typed::Input for super::DeleteEventSourceMappingRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DELETE_EVENT_SOURCE_MAPPING;
    type Output = super::EventSourceMappingConfiguration;
}

impl crate::typed::Input for super::DeleteFunctionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DELETE_FUNCTION;
    type Output = super::DeleteFunctionResponse;
}

impl crate::typed::Input for super::DeleteFunctionCodeSigningConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DELETE_FUNCTION_CODE_SIGNING_CONFIG;
    type Output = ();
}

impl crate::typed::Input for super::DeleteFunctionConcurrencyRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DELETE_FUNCTION_CONCURRENCY;
    type Output = ();
}

impl crate::typed::Input for super::DeleteFunctionEventInvokeConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DELETE_FUNCTION_EVENT_INVOKE_CONFIG;
    type Output = ();
}

impl crate::typed::Input for super::DeleteFunctionUrlConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DELETE_FUNCTION_URL_CONFIG;
    type Output = ();
}

impl crate::typed::Input for super::DeleteLayerVersionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DELETE_LAYER_VERSION;
    type Output = ();
}

impl crate::typed::Input for super::DeleteProvisionedConcurrencyConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DELETE_PROVISIONED_CONCURRENCY_CONFIG;
    type Output = ();
}

impl crate::typed::Input for super::DeleteResourcePolicyRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DELETE_RESOURCE_POLICY;
    type Output = ();
}

impl crate::typed::Output for super::DeleteCapacityProviderResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::DeleteCodeSigningConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::DeleteDurableExecutionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::DeleteFunctionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Nothing;
    fn locate(&mut self, to: &mut crate::typed::Located) {
        to.status(self.status_code);
    }
}
