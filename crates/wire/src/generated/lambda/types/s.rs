//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `S3FilesConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct S3FilesConfig {
    /// `DirectS3Read`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direct_s3_read: Option<String>,
}

/// `ScalingConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ScalingConfig {
    /// `MaximumConcurrency`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum_concurrency: Option<i32>,
}

/// `SelfManagedEventSource` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SelfManagedEventSource {
    /// `Endpoints`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoints: Option<std::collections::BTreeMap<String, Vec<String>>>,
}

/// `SelfManagedKafkaEventSourceConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SelfManagedKafkaEventSourceConfig {
    /// `ConsumerGroupId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consumer_group_id: Option<String>,
    /// `SchemaRegistryConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema_registry_config: Option<super::KafkaSchemaRegistryConfig>,
    /// `ConsumptionMode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consumption_mode: Option<String>,
}

/// `SendDurableExecutionCallbackFailureRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SendDurableExecutionCallbackFailureRequest {
    /// `CallbackId`.
    pub callback_id: String,
    /// `Error`.
    pub error: Option<super::ErrorObject>,
}

/// `SendDurableExecutionCallbackFailureResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SendDurableExecutionCallbackFailureResponse {
}

/// `SendDurableExecutionCallbackHeartbeatRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SendDurableExecutionCallbackHeartbeatRequest {
    /// `CallbackId`.
    pub callback_id: String,
}

/// `SendDurableExecutionCallbackHeartbeatResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SendDurableExecutionCallbackHeartbeatResponse {
}

/// `SendDurableExecutionCallbackSuccessRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SendDurableExecutionCallbackSuccessRequest {
    /// `CallbackId`.
    pub callback_id: String,
    /// `Result`.
    #[serde(skip)]
    pub result: bytes::Bytes,
}

/// `SendDurableExecutionCallbackSuccessResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SendDurableExecutionCallbackSuccessResponse {
}

/// `SnapStart` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SnapStart {
    /// `ApplyOn`.
    pub apply_on: Option<String>,
}

/// `SnapStartResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SnapStartResponse {
    /// `ApplyOn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub apply_on: Option<String>,
    /// `OptimizationStatus`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optimization_status: Option<String>,
}

/// `SourceAccessConfiguration` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SourceAccessConfiguration {
    /// `Type`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// `URI`.
    #[serde(rename = "URI", skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
}

/// `StepDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct StepDetails {
    /// `Attempt`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt: Option<i32>,
    /// `NextAttemptTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_attempt_timestamp: Option<crate::typed::Timestamp>,
    /// `Result`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::ErrorObject>,
}

/// `StepFailedDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct StepFailedDetails {
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::EventError>,
    /// `RetryDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_details: Option<super::RetryDetails>,
}

/// `StepOptions` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct StepOptions {
    /// `NextAttemptDelaySeconds`.
    pub next_attempt_delay_seconds: Option<i32>,
}

/// `StepStartedDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct StepStartedDetails {
}

/// `StepSucceededDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct StepSucceededDetails {
    /// `Result`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<super::EventResult>,
    /// `RetryDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_details: Option<super::RetryDetails>,
}

/// `StopDurableExecutionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct StopDurableExecutionRequest {
    /// `DurableExecutionArn`.
    pub durable_execution_arn: String,
    /// `Error`.
    pub error: Option<super::ErrorObject>,
}

/// `StopDurableExecutionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct StopDurableExecutionResponse {
    /// `StopTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop_timestamp: Option<crate::typed::Timestamp>,
}

impl crate::typed::Input for super::SendDurableExecutionCallbackFailureRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::SEND_DURABLE_EXECUTION_CALLBACK_FAILURE;
    type Output = super::SendDurableExecutionCallbackFailureResponse;
}

impl crate::typed::Input for super::SendDurableExecutionCallbackHeartbeatRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::SEND_DURABLE_EXECUTION_CALLBACK_HEARTBEAT;
    type Output = super::SendDurableExecutionCallbackHeartbeatResponse;
}

impl crate::typed::Input for super::SendDurableExecutionCallbackSuccessRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::SEND_DURABLE_EXECUTION_CALLBACK_SUCCESS;
    type Output = super::SendDurableExecutionCallbackSuccessResponse;
    fn set_payload(&mut self, payload: bytes::Bytes) {
        self.result = payload;
    }
}

impl crate::typed::Input for super::StopDurableExecutionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::STOP_DURABLE_EXECUTION;
    type Output = super::StopDurableExecutionResponse;
}

impl crate::typed::Output for super::SendDurableExecutionCallbackFailureResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::SendDurableExecutionCallbackHeartbeatResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::SendDurableExecutionCallbackSuccessResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::StopDurableExecutionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
