//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static S3_BUCKET: Shape = Shape { name: "S3Bucket", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(3), max: Some(63) }, pattern: Some(Pattern::new(r#"[0-9A-Za-z\.\-_]*(?<!\.)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static S3_FILES_CONFIG: Shape = Shape { name: "S3FilesConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DirectS3Read", shape: &super::DIRECT_S3_READ, required: false, place: Place::Body },
]) };
pub static S3_KEY: Shape = Shape { name: "S3Key", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1024) }, pattern: Some(Pattern::new(".*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static S3_OBJECT_STORAGE_MODE: Shape = Shape { name: "S3ObjectStorageMode", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["COPY", "REFERENCE"], also: &[], pattern_alone: false, bare_max: None }) };
pub static S3_OBJECT_VERSION: Shape = Shape { name: "S3ObjectVersion", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1024) }, pattern: Some(Pattern::new(".*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SCALING_CONFIG: Shape = Shape { name: "ScalingConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "MaximumConcurrency", shape: &super::MAXIMUM_CONCURRENCY, required: false, place: Place::Body },
]) };
pub static SCHEMA_REGISTRY_EVENT_RECORD_FORMAT: Shape = Shape { name: "SchemaRegistryEventRecordFormat", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["JSON", "SOURCE"], also: &[], pattern_alone: false, bare_max: None }) };
pub static SCHEMA_REGISTRY_URI: Shape = Shape { name: "SchemaRegistryUri", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(10000) }, pattern: Some(Pattern::new(r#"[a-zA-Z0-9-\/*:_+=.@-]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SECURITY_GROUP_ID: Shape = Shape { name: "SecurityGroupId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(1024) }, pattern: Some(Pattern::new("sg-[0-9a-zA-Z]*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SECURITY_GROUP_IDS: Shape = Shape { name: "SecurityGroupIds", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(5) }, member: &super::SECURITY_GROUP_ID, silent_null: true, unwrapped: false }) };
pub static SELF_MANAGED_EVENT_SOURCE: Shape = Shape { name: "SelfManagedEventSource", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Endpoints", shape: &super::ENDPOINTS, required: false, place: Place::Body },
]) };
pub static SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG: Shape = Shape { name: "SelfManagedKafkaEventSourceConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ConsumerGroupId", shape: &super::URI, required: false, place: Place::Body },
    Member { name: "SchemaRegistryConfig", shape: &super::KAFKA_SCHEMA_REGISTRY_CONFIG, required: false, place: Place::Body },
    Member { name: "ConsumptionMode", shape: &super::KAFKA_EVENT_SOURCE_MAPPING_CONSUMPTION_MODE, required: false, place: Place::Body },
]) };
pub static SEND_DURABLE_EXECUTION_CALLBACK_FAILURE_REQUEST: Shape = Shape { name: "SendDurableExecutionCallbackFailureRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CallbackId", shape: &super::CALLBACK_ID, required: true, place: Place::Label("CallbackId") },
    Member { name: "Error", shape: &super::ERROR_OBJECT, required: false, place: Place::Payload },
]) };
pub static SEND_DURABLE_EXECUTION_CALLBACK_HEARTBEAT_REQUEST: Shape = Shape { name: "SendDurableExecutionCallbackHeartbeatRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CallbackId", shape: &super::CALLBACK_ID, required: true, place: Place::Label("CallbackId") },
]) };
pub static SEND_DURABLE_EXECUTION_CALLBACK_SUCCESS_REQUEST: Shape = Shape { name: "SendDurableExecutionCallbackSuccessRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CallbackId", shape: &super::CALLBACK_ID, required: true, place: Place::Label("CallbackId") },
    Member { name: "Result", shape: &super::BINARY_OPERATION_PAYLOAD, required: false, place: Place::Payload },
]) };
pub static SIGNING_PROFILE_VERSION_ARNS: Shape = Shape { name: "SigningProfileVersionArns", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(20) }, member: &super::ARN, silent_null: false, unwrapped: false }) };
pub static SNAP_START: Shape = Shape { name: "SnapStart", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ApplyOn", shape: &super::SNAP_START_APPLY_ON, required: false, place: Place::Body },
]) };
pub static SNAP_START_APPLY_ON: Shape = Shape { name: "SnapStartApplyOn", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["PublishedVersions", "None"], also: &[], pattern_alone: false, bare_max: None }) };
pub static SOURCE_ACCESS_CONFIGURATION: Shape = Shape { name: "SourceAccessConfiguration", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Type", shape: &super::SOURCE_ACCESS_TYPE, required: false, place: Place::Body },
    Member { name: "URI", shape: &super::URI, required: false, place: Place::Body },
]) };
pub static SOURCE_ACCESS_CONFIGURATIONS: Shape = Shape { name: "SourceAccessConfigurations", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(23) }, member: &super::SOURCE_ACCESS_CONFIGURATION, silent_null: false, unwrapped: false }) };
pub static SOURCE_ACCESS_TYPE: Shape = Shape { name: "SourceAccessType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["BASIC_AUTH", "VPC_SUBNET", "VPC_SECURITY_GROUP", "SASL_SCRAM_512_AUTH", "SASL_SCRAM_256_AUTH", "VIRTUAL_HOST", "CLIENT_CERTIFICATE_TLS_AUTH", "SERVER_ROOT_CA_CERTIFICATE", "OAUTHBEARER_AUTH", "OAUTHBEARER_SCOPE", "OAUTHBEARER_AUDIENCE", "OAUTHBEARER_LOGICAL_CLUSTER", "OAUTHBEARER_IDENTITY_POOL", "IAM_AUTH", "IAM_OAUTHBEARER_AUTH"], also: &[], pattern_alone: false, bare_max: None }) };
pub static SOURCE_OWNER: Shape = Shape { name: "SourceOwner", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(12) }, pattern: Some(Pattern::new(r#"\d{12}"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static STACK_TRACE_ENTRIES: Shape = Shape { name: "StackTraceEntries", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::STACK_TRACE_ENTRY, silent_null: false, unwrapped: false }) };
pub static STACK_TRACE_ENTRY: Shape = Shape { name: "StackTraceEntry", sensitive: true, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static STATEMENT_ID: Shape = Shape { name: "StatementId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(100) }, pattern: Some(Pattern::new("([a-zA-Z0-9-_]+)")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static STEP_OPTIONS: Shape = Shape { name: "StepOptions", sensitive: false, kind: Kind::Structure(&[
    Member { name: "NextAttemptDelaySeconds", shape: &super::STEP_OPTIONS_NEXT_ATTEMPT_DELAY_SECONDS_INTEGER, required: false, place: Place::Body },
]) };
pub static STEP_OPTIONS_NEXT_ATTEMPT_DELAY_SECONDS_INTEGER: Shape = Shape { name: "StepOptionsNextAttemptDelaySecondsInteger", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(31622400) }) };
pub static STOP_DURABLE_EXECUTION_REQUEST: Shape = Shape { name: "StopDurableExecutionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DurableExecutionArn", shape: &super::DURABLE_EXECUTION_ARN, required: true, place: Place::Label("DurableExecutionArn") },
    Member { name: "Error", shape: &super::ERROR_OBJECT, required: false, place: Place::Payload },
]) };
pub static STRING: Shape = Shape { name: "String", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static STRING_LIST: Shape = Shape { name: "StringList", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(1500) }, member: &super::STRING, silent_null: false, unwrapped: false }) };
pub static SUBNET_ID: Shape = Shape { name: "SubnetId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(1024) }, pattern: Some(Pattern::new("subnet-[0-9a-z]*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SUBNET_IDS: Shape = Shape { name: "SubnetIds", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(16) }, member: &super::SUBNET_ID, silent_null: true, unwrapped: false }) };
pub static SYSTEM_LOG_LEVEL: Shape = Shape { name: "SystemLogLevel", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["DEBUG", "INFO", "WARN"], also: &[], pattern_alone: false, bare_max: None }) };
