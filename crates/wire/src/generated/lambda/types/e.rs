//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `Environment` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Environment {
    /// `Variables`.
    pub variables: Option<std::collections::BTreeMap<String, String>>,
}

/// `EnvironmentError` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct EnvironmentError {
    /// `ErrorCode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// `Message`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// `EnvironmentResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct EnvironmentResponse {
    /// `Variables`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variables: Option<std::collections::BTreeMap<String, String>>,
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::EnvironmentError>,
}

/// `EphemeralStorage` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct EphemeralStorage {
    /// `Size`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<i32>,
}

/// `ErrorObject` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ErrorObject {
    /// `ErrorMessage`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    /// `ErrorType`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_type: Option<String>,
    /// `ErrorData`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_data: Option<String>,
    /// `StackTrace`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stack_trace: Option<Vec<String>>,
}

/// `Event` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Event {
    /// `EventType`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_type: Option<String>,
    /// `SubType`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub_type: Option<String>,
    /// `EventId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_id: Option<i32>,
    /// `Id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `Name`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `EventTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_timestamp: Option<crate::typed::Timestamp>,
    /// `ParentId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<String>,
    /// `ExecutionStartedDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub execution_started_details: Option<super::ExecutionStartedDetails>,
    /// `ExecutionSucceededDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub execution_succeeded_details: Option<super::ExecutionSucceededDetails>,
    /// `ExecutionFailedDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub execution_failed_details: Option<super::ExecutionFailedDetails>,
    /// `ExecutionTimedOutDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub execution_timed_out_details: Option<super::ExecutionTimedOutDetails>,
    /// `ExecutionStoppedDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub execution_stopped_details: Option<super::ExecutionStoppedDetails>,
    /// `ContextStartedDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context_started_details: Option<super::ContextStartedDetails>,
    /// `ContextSucceededDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context_succeeded_details: Option<super::ContextSucceededDetails>,
    /// `ContextFailedDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context_failed_details: Option<super::ContextFailedDetails>,
    /// `WaitStartedDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_started_details: Option<super::WaitStartedDetails>,
    /// `WaitSucceededDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_succeeded_details: Option<super::WaitSucceededDetails>,
    /// `WaitCancelledDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_cancelled_details: Option<super::WaitCancelledDetails>,
    /// `StepStartedDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step_started_details: Option<super::StepStartedDetails>,
    /// `StepSucceededDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step_succeeded_details: Option<super::StepSucceededDetails>,
    /// `StepFailedDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step_failed_details: Option<super::StepFailedDetails>,
    /// `ChainedInvokeStartedDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chained_invoke_started_details: Option<super::ChainedInvokeStartedDetails>,
    /// `ChainedInvokeSucceededDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chained_invoke_succeeded_details: Option<super::ChainedInvokeSucceededDetails>,
    /// `ChainedInvokeFailedDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chained_invoke_failed_details: Option<super::ChainedInvokeFailedDetails>,
    /// `ChainedInvokeTimedOutDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chained_invoke_timed_out_details: Option<super::ChainedInvokeTimedOutDetails>,
    /// `ChainedInvokeStoppedDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chained_invoke_stopped_details: Option<super::ChainedInvokeStoppedDetails>,
    /// `CallbackStartedDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callback_started_details: Option<super::CallbackStartedDetails>,
    /// `CallbackSucceededDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callback_succeeded_details: Option<super::CallbackSucceededDetails>,
    /// `CallbackFailedDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callback_failed_details: Option<super::CallbackFailedDetails>,
    /// `CallbackTimedOutDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callback_timed_out_details: Option<super::CallbackTimedOutDetails>,
    /// `InvocationCompletedDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invocation_completed_details: Option<super::InvocationCompletedDetails>,
    /// `ExecutionPausedDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub execution_paused_details: Option<super::ExecutionPausedDetails>,
    /// `ExecutionResumedDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub execution_resumed_details: Option<super::ExecutionResumedDetails>,
}

/// `EventError` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct EventError {
    /// `Payload`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payload: Option<super::ErrorObject>,
    /// `Truncated`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub truncated: Option<bool>,
}

/// `EventInput` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct EventInput {
    /// `Payload`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payload: Option<String>,
    /// `Truncated`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub truncated: Option<bool>,
}

/// `EventPauseReason` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct EventPauseReason {
    /// `Payload`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payload: Option<String>,
    /// `Truncated`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub truncated: Option<bool>,
}

/// `EventResult` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct EventResult {
    /// `Payload`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payload: Option<String>,
    /// `Truncated`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub truncated: Option<bool>,
}

/// `EventResumeReason` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct EventResumeReason {
    /// `Payload`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payload: Option<String>,
    /// `Truncated`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub truncated: Option<bool>,
}

/// `EventSourceMappingConfiguration` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct EventSourceMappingConfiguration {
    /// `UUID`.
    #[serde(rename = "UUID", skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// `StartingPosition`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starting_position: Option<String>,
    /// `StartingPositionTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starting_position_timestamp: Option<crate::typed::Timestamp>,
    /// `BatchSize`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub batch_size: Option<i32>,
    /// `MaximumBatchingWindowInSeconds`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum_batching_window_in_seconds: Option<i32>,
    /// `ParallelizationFactor`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parallelization_factor: Option<i32>,
    /// `EventSourceArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_source_arn: Option<String>,
    /// `FilterCriteria`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filter_criteria: Option<super::FilterCriteria>,
    /// `FilterCriteriaError`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filter_criteria_error: Option<super::FilterCriteriaError>,
    /// `KMSKeyArn`.
    #[serde(rename = "KMSKeyArn", skip_serializing_if = "Option::is_none")]
    pub kms_key_arn: Option<String>,
    /// `MetricsConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metrics_config: Option<super::EventSourceMappingMetricsConfig>,
    /// `LoggingConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logging_config: Option<super::EventSourceMappingLoggingConfig>,
    /// `ScalingConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scaling_config: Option<super::ScalingConfig>,
    /// `FunctionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_arn: Option<String>,
    /// `LastModified`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<crate::typed::Timestamp>,
    /// `LastProcessingResult`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_processing_result: Option<String>,
    /// `State`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// `StateTransitionReason`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state_transition_reason: Option<String>,
    /// `DestinationConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destination_config: Option<super::DestinationConfig>,
    /// `Topics`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topics: Option<Vec<String>>,
    /// `Queues`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queues: Option<Vec<String>>,
    /// `SourceAccessConfigurations`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_access_configurations: Option<Vec<super::SourceAccessConfiguration>>,
    /// `SelfManagedEventSource`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub self_managed_event_source: Option<super::SelfManagedEventSource>,
    /// `MaximumRecordAgeInSeconds`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum_record_age_in_seconds: Option<i32>,
    /// `BisectBatchOnFunctionError`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bisect_batch_on_function_error: Option<bool>,
    /// `MaximumRetryAttempts`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum_retry_attempts: Option<i32>,
    /// `TumblingWindowInSeconds`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tumbling_window_in_seconds: Option<i32>,
    /// `FunctionResponseTypes`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_response_types: Option<Vec<String>>,
    /// `AmazonManagedKafkaEventSourceConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amazon_managed_kafka_event_source_config: Option<super::AmazonManagedKafkaEventSourceConfig>,
    /// `SelfManagedKafkaEventSourceConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub self_managed_kafka_event_source_config: Option<super::SelfManagedKafkaEventSourceConfig>,
    /// `DocumentDBEventSourceConfig`.
    #[serde(rename = "DocumentDBEventSourceConfig", skip_serializing_if = "Option::is_none")]
    pub document_db_event_source_config: Option<super::DocumentDBEventSourceConfig>,
    /// `EventSourceMappingArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_source_mapping_arn: Option<String>,
    /// `ProvisionedPollerConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provisioned_poller_config: Option<super::ProvisionedPollerConfig>,
}

/// `EventSourceMappingLoggingConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct EventSourceMappingLoggingConfig {
    /// `SystemLogLevel`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub system_log_level: Option<String>,
}

/// `EventSourceMappingMetricsConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct EventSourceMappingMetricsConfig {
    /// `Metrics`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metrics: Option<Vec<String>>,
}

/// `Execution` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Execution {
    /// `DurableExecutionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub durable_execution_arn: Option<String>,
    /// `DurableExecutionName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub durable_execution_name: Option<String>,
    /// `FunctionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_arn: Option<String>,
    /// `Status`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `StartTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_timestamp: Option<crate::typed::Timestamp>,
    /// `EndTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_timestamp: Option<crate::typed::Timestamp>,
    /// `KMSKeyArn`.
    #[serde(rename = "KMSKeyArn", skip_serializing_if = "Option::is_none")]
    pub kms_key_arn: Option<String>,
}

/// `ExecutionDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ExecutionDetails {
    /// `InputPayload`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input_payload: Option<String>,
}

/// `ExecutionFailedDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ExecutionFailedDetails {
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::EventError>,
}

/// `ExecutionPausedDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ExecutionPausedDetails {
    /// `PauseRequestTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pause_request_timestamp: Option<crate::typed::Timestamp>,
    /// `Reason`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<super::EventPauseReason>,
    /// `ExecutionTimeoutPaused`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub execution_timeout_paused: Option<bool>,
}

/// `ExecutionResumedDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ExecutionResumedDetails {
    /// `ResumeRequestTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resume_request_timestamp: Option<crate::typed::Timestamp>,
    /// `Reason`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<super::EventResumeReason>,
}

/// `ExecutionStartedDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ExecutionStartedDetails {
    /// `Input`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input: Option<super::EventInput>,
    /// `ExecutionTimeout`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub execution_timeout: Option<i32>,
}

/// `ExecutionStoppedDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ExecutionStoppedDetails {
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::EventError>,
}

/// `ExecutionSucceededDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ExecutionSucceededDetails {
    /// `Result`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<super::EventResult>,
}

/// `ExecutionTimedOutDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ExecutionTimedOutDetails {
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::EventError>,
}

impl crate::typed::Output for super::EventSourceMappingConfiguration {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
