//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static ENABLED: Shape = Shape { name: "Enabled", sensitive: false, kind: Kind::Boolean };
pub static END_POINT_TYPE: Shape = Shape { name: "EndPointType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["KAFKA_BOOTSTRAP_SERVERS"], also: &[], pattern_alone: false, bare_max: None }) };
pub static ENDPOINT: Shape = Shape { name: "Endpoint", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(300) }, pattern: Some(Pattern::new(r#"(([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\-]*[a-zA-Z0-9])\.)*([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9\-]*[A-Za-z0-9]):[0-9]{1,5}"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ENDPOINT_LISTS: Shape = Shape { name: "EndpointLists", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(10) }, member: &super::ENDPOINT, silent_null: false, unwrapped: false }) };
pub static ENDPOINTS: Shape = Shape { name: "Endpoints", sensitive: false, kind: Kind::Map(Map { length: Length { min: Some(1), max: Some(2) }, key: &super::END_POINT_TYPE, value: &super::ENDPOINT_LISTS }) };
pub static ENVIRONMENT: Shape = Shape { name: "Environment", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Variables", shape: &super::ENVIRONMENT_VARIABLES, required: false, place: Place::Body },
]) };
pub static ENVIRONMENT_VARIABLE_NAME: Shape = Shape { name: "EnvironmentVariableName", sensitive: true, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: Some(Pattern::new("[a-zA-Z]([a-zA-Z0-9_])+")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ENVIRONMENT_VARIABLE_VALUE: Shape = Shape { name: "EnvironmentVariableValue", sensitive: true, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ENVIRONMENT_VARIABLES: Shape = Shape { name: "EnvironmentVariables", sensitive: true, kind: Kind::Map(Map { length: Length { min: None, max: None }, key: &super::ENVIRONMENT_VARIABLE_NAME, value: &super::ENVIRONMENT_VARIABLE_VALUE }) };
pub static EPHEMERAL_STORAGE: Shape = Shape { name: "EphemeralStorage", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Size", shape: &super::EPHEMERAL_STORAGE_SIZE, required: true, place: Place::Body },
]) };
pub static EPHEMERAL_STORAGE_SIZE: Shape = Shape { name: "EphemeralStorageSize", sensitive: false, kind: Kind::Integer(Range { min: Some(512), max: Some(32768) }) };
pub static ERROR_DATA: Shape = Shape { name: "ErrorData", sensitive: true, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ERROR_MESSAGE: Shape = Shape { name: "ErrorMessage", sensitive: true, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ERROR_OBJECT: Shape = Shape { name: "ErrorObject", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ErrorMessage", shape: &super::ERROR_MESSAGE, required: false, place: Place::Body },
    Member { name: "ErrorType", shape: &super::ERROR_TYPE, required: false, place: Place::Body },
    Member { name: "ErrorData", shape: &super::ERROR_DATA, required: false, place: Place::Body },
    Member { name: "StackTrace", shape: &super::STACK_TRACE_ENTRIES, required: false, place: Place::Body },
]) };
pub static ERROR_TYPE: Shape = Shape { name: "ErrorType", sensitive: true, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static EVENT_SOURCE_MAPPING_LOGGING_CONFIG: Shape = Shape { name: "EventSourceMappingLoggingConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SystemLogLevel", shape: &super::EVENT_SOURCE_MAPPING_SYSTEM_LOG_LEVEL, required: false, place: Place::Body },
]) };
pub static EVENT_SOURCE_MAPPING_METRIC: Shape = Shape { name: "EventSourceMappingMetric", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["EventCount", "ErrorCount", "KafkaMetrics"], also: &[], pattern_alone: false, bare_max: None }) };
pub static EVENT_SOURCE_MAPPING_METRIC_LIST: Shape = Shape { name: "EventSourceMappingMetricList", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(3) }, member: &super::EVENT_SOURCE_MAPPING_METRIC, silent_null: false, unwrapped: false }) };
pub static EVENT_SOURCE_MAPPING_METRICS_CONFIG: Shape = Shape { name: "EventSourceMappingMetricsConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Metrics", shape: &super::EVENT_SOURCE_MAPPING_METRIC_LIST, required: false, place: Place::Body },
]) };
pub static EVENT_SOURCE_MAPPING_SYSTEM_LOG_LEVEL: Shape = Shape { name: "EventSourceMappingSystemLogLevel", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["DEBUG", "INFO", "WARN"], also: &[], pattern_alone: false, bare_max: None }) };
pub static EVENT_SOURCE_POSITION: Shape = Shape { name: "EventSourcePosition", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["LATEST", "AT_TIMESTAMP", "TRIM_HORIZON"], also: &[], pattern_alone: false, bare_max: None }) };
pub static EVENT_SOURCE_TOKEN: Shape = Shape { name: "EventSourceToken", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(256) }, pattern: Some(Pattern::new(r#"[a-zA-Z0-9._\-]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static EXECUTION_ENVIRONMENT_MEMORY_GI_B_PER_V_CPU: Shape = Shape { name: "ExecutionEnvironmentMemoryGiBPerVCpu", sensitive: false, kind: Kind::Double(Range { min: Some(2.0), max: Some(8.0) }) };
pub static EXECUTION_STATUS: Shape = Shape { name: "ExecutionStatus", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "STOPPED", "DELETING", "PAUSING", "PAUSED"], also: &[], pattern_alone: false, bare_max: None }) };
pub static EXECUTION_STATUS_LIST: Shape = Shape { name: "ExecutionStatusList", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(10) }, member: &super::EXECUTION_STATUS, silent_null: false, unwrapped: false }) };
pub static EXECUTION_TIMEOUT: Shape = Shape { name: "ExecutionTimeout", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(31622400) }) };
pub static EXECUTION_TIMEOUT_PAUSED: Shape = Shape { name: "ExecutionTimeoutPaused", sensitive: false, kind: Kind::Boolean };
pub static EXECUTION_TIMESTAMP: Shape = Shape { name: "ExecutionTimestamp", sensitive: false, kind: Kind::Timestamp };
