//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `ImageConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ImageConfig {
    /// `EntryPoint`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry_point: Option<Vec<String>>,
    /// `Command`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub command: Option<Vec<String>>,
    /// `WorkingDirectory`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub working_directory: Option<String>,
}

/// `ImageConfigError` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ImageConfigError {
    /// `ErrorCode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// `Message`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// `ImageConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ImageConfigResponse {
    /// `ImageConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_config: Option<super::ImageConfig>,
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::ImageConfigError>,
}

/// `InstanceRequirements` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct InstanceRequirements {
    /// `Architectures`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub architectures: Option<Vec<String>>,
    /// `AllowedInstanceTypes`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_instance_types: Option<Vec<String>>,
    /// `ExcludedInstanceTypes`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excluded_instance_types: Option<Vec<String>>,
}

/// `InvocationCompletedDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct InvocationCompletedDetails {
    /// `StartTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_timestamp: Option<crate::typed::Timestamp>,
    /// `EndTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_timestamp: Option<crate::typed::Timestamp>,
    /// `RequestId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::EventError>,
}

/// `InvocationRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct InvocationRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `InvocationType`.
    pub invocation_type: Option<String>,
    /// `LogType`.
    pub log_type: Option<String>,
    /// `ClientContext`.
    pub client_context: Option<String>,
    /// `DurableExecutionName`.
    pub durable_execution_name: Option<String>,
    /// `Payload`.
    #[serde(skip)]
    pub payload: bytes::Bytes,
    /// `Qualifier`.
    pub qualifier: Option<String>,
    /// `TenantId`.
    pub tenant_id: Option<String>,
}

/// `InvocationResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct InvocationResponse {
    /// `StatusCode`.
    #[serde(skip)]
    pub status_code: Option<i32>,
    /// `FunctionError`.
    #[serde(skip)]
    pub function_error: Option<String>,
    /// `LogResult`.
    #[serde(skip)]
    pub log_result: Option<String>,
    /// `Payload`.
    #[serde(skip)]
    pub payload: bytes::Bytes,
    /// `ExecutedVersion`.
    #[serde(skip)]
    pub executed_version: Option<String>,
    /// `DurableExecutionArn`.
    #[serde(skip)]
    pub durable_execution_arn: Option<String>,
}

/// `InvokeAsyncRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct InvokeAsyncRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `InvokeArgs`.
    #[serde(skip)]
    pub invoke_args: bytes::Bytes,
}

/// `InvokeAsyncResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct InvokeAsyncResponse {
    /// `Status`.
    #[serde(skip)]
    pub status: Option<i32>,
}

/// `InvokeWithResponseStreamRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct InvokeWithResponseStreamRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `LogType`.
    pub log_type: Option<String>,
    /// `ClientContext`.
    pub client_context: Option<String>,
    /// `Qualifier`.
    pub qualifier: Option<String>,
    /// `Payload`.
    #[serde(skip)]
    pub payload: bytes::Bytes,
    /// `TenantId`.
    pub tenant_id: Option<String>,
    /// `InvocationType`.
    pub invocation_type: Option<String>,
}

/// `InvokeWithResponseStreamResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct InvokeWithResponseStreamResponse {
    /// `StatusCode`.
    #[serde(skip)]
    pub status_code: Option<i32>,
    /// `ExecutedVersion`.
    #[serde(skip)]
    pub executed_version: Option<String>,
    /// `ResponseStreamContentType`.
    #[serde(skip)]
    pub response_stream_content_type: Option<String>,
}

impl crate::typed::Input for super::InvocationRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::INVOKE;
    type Output = super::InvocationResponse;
    fn set_payload(&mut self, payload: bytes::Bytes) {
        self.payload = payload;
    }
}

impl crate::typed::Input for super::InvokeAsyncRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::INVOKE_ASYNC;
    type Output = super::InvokeAsyncResponse;
    fn set_payload(&mut self, payload: bytes::Bytes) {
        self.invoke_args = payload;
    }
}

impl crate::typed::Input for super::InvokeWithResponseStreamRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::INVOKE_WITH_RESPONSE_STREAM;
    type Output = super::InvokeWithResponseStreamResponse;
    fn set_payload(&mut self, payload: bytes::Bytes) {
        self.payload = payload;
    }
}

impl crate::typed::Output for super::InvocationResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Payload;
    fn locate(&mut self, to: &mut crate::typed::Located) {
        to.status(self.status_code);
        to.header("x-amz-function-error", self.function_error.take());
        to.header("x-amz-log-result", self.log_result.take());
        to.payload = std::mem::take(&mut self.payload);
        to.header("x-amz-executed-version", self.executed_version.take());
        to.header("x-amz-durable-execution-arn", self.durable_execution_arn.take());
    }
}

impl crate::typed::Output for super::InvokeAsyncResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Nothing;
    fn locate(&mut self, to: &mut crate::typed::Located) {
        to.status(self.status);
    }
}

impl crate::typed::Output for super::InvokeWithResponseStreamResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Payload;
    fn locate(&mut self, to: &mut crate::typed::Located) {
        to.status(self.status_code);
        to.header("x-amz-executed-version", self.executed_version.take());
        to.header("content-type", self.response_stream_content_type.take());
    }
}
