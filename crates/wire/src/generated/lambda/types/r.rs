//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `RemoveLayerVersionPermissionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RemoveLayerVersionPermissionRequest {
    /// `LayerName`.
    pub layer_name: String,
    /// `VersionNumber`.
    pub version_number: i64,
    /// `StatementId`.
    pub statement_id: String,
    /// `RevisionId`.
    pub revision_id: Option<String>,
}

/// `RemovePermissionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RemovePermissionRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `StatementId`.
    pub statement_id: String,
    /// `Qualifier`.
    pub qualifier: Option<String>,
    /// `RevisionId`.
    pub revision_id: Option<String>,
}

/// `ResolvedS3Object` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ResolvedS3Object {
    /// `S3Bucket`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s3_bucket: Option<String>,
    /// `S3Key`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s3_key: Option<String>,
    /// `S3ObjectVersion`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s3_object_version: Option<String>,
}

/// `ResumeDurableExecutionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ResumeDurableExecutionRequest {
    /// `DurableExecutionArn`.
    pub durable_execution_arn: String,
    /// `ClientToken`.
    pub client_token: Option<String>,
    /// `Reason`.
    pub reason: Option<String>,
}

/// `ResumeDurableExecutionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ResumeDurableExecutionResponse {
}

/// `RetryDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct RetryDetails {
    /// `CurrentAttempt`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_attempt: Option<i32>,
    /// `NextAttemptDelaySeconds`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_attempt_delay_seconds: Option<i32>,
}

/// `RuntimeVersionConfig` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct RuntimeVersionConfig {
    /// `RuntimeVersionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_version_arn: Option<String>,
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::RuntimeVersionError>,
}

/// `RuntimeVersionError` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct RuntimeVersionError {
    /// `ErrorCode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// `Message`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

impl crate::typed::Input for super::RemoveLayerVersionPermissionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::REMOVE_LAYER_VERSION_PERMISSION;
    type Output = ();
}

impl crate::typed::Input for super::RemovePermissionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::REMOVE_PERMISSION;
    type Output = ();
}

impl crate::typed::Input for super::ResumeDurableExecutionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::RESUME_DURABLE_EXECUTION;
    type Output = super::ResumeDurableExecutionResponse;
}

impl crate::typed::Output for super::ResumeDurableExecutionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
