//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static URI: Shape = Shape { name: "URI", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(200) }, pattern: Some(Pattern::new(r#"[ a-zA-Z0-9-\/*:_+=.@-]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static UUID_STRING: Shape = Shape { name: "UUIDString", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(36), max: Some(36) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static UNQUALIFIED_FUNCTION_NAME: Shape = Shape { name: "UnqualifiedFunctionName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(140) }, pattern: Some(Pattern::new(r#"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static UNTAG_RESOURCE_REQUEST: Shape = Shape { name: "UntagResourceRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Resource", shape: &super::TAGGABLE_RESOURCE, required: true, place: Place::Label("Resource") },
    Member { name: "TagKeys", shape: &super::TAG_KEY_LIST, required: true, place: Place::Query("tagKeys") },
]) };
pub static UPDATE_ALIAS_REQUEST: Shape = Shape { name: "UpdateAliasRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Name", shape: &super::ALIAS, required: true, place: Place::Label("Name") },
    Member { name: "FunctionVersion", shape: &super::VERSION_WITH_LATEST_PUBLISHED, required: false, place: Place::Body },
    Member { name: "Description", shape: &super::DESCRIPTION, required: false, place: Place::Body },
    Member { name: "RoutingConfig", shape: &super::ALIAS_ROUTING_CONFIGURATION, required: false, place: Place::Body },
    Member { name: "RevisionId", shape: &super::STRING, required: false, place: Place::Body },
]) };
pub static UPDATE_CAPACITY_PROVIDER_REQUEST: Shape = Shape { name: "UpdateCapacityProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CapacityProviderName", shape: &super::CAPACITY_PROVIDER_NAME, required: true, place: Place::Label("CapacityProviderName") },
    Member { name: "CapacityProviderScalingConfig", shape: &super::CAPACITY_PROVIDER_SCALING_CONFIG, required: false, place: Place::Body },
    Member { name: "PropagateTags", shape: &super::PROPAGATE_TAGS, required: false, place: Place::Body },
    Member { name: "TelemetryConfig", shape: &super::CAPACITY_PROVIDER_TELEMETRY_CONFIG, required: false, place: Place::Body },
]) };
pub static UPDATE_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape { name: "UpdateCodeSigningConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CodeSigningConfigArn", shape: &super::CODE_SIGNING_CONFIG_ARN, required: true, place: Place::Label("CodeSigningConfigArn") },
    Member { name: "Description", shape: &super::DESCRIPTION, required: false, place: Place::Body },
    Member { name: "AllowedPublishers", shape: &super::ALLOWED_PUBLISHERS, required: false, place: Place::Body },
    Member { name: "CodeSigningPolicies", shape: &super::CODE_SIGNING_POLICIES, required: false, place: Place::Body },
]) };
pub static UPDATE_EVENT_SOURCE_MAPPING_REQUEST: Shape = Shape { name: "UpdateEventSourceMappingRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UUID", shape: &super::UUID_STRING, required: true, place: Place::Label("UUID") },
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: false, place: Place::Body },
    Member { name: "Enabled", shape: &super::ENABLED, required: false, place: Place::Body },
    Member { name: "BatchSize", shape: &super::BATCH_SIZE, required: false, place: Place::Body },
    Member { name: "FilterCriteria", shape: &super::FILTER_CRITERIA, required: false, place: Place::Body },
    Member { name: "KMSKeyArn", shape: &super::KMS_KEY_ARN, required: false, place: Place::Body },
    Member { name: "MetricsConfig", shape: &super::EVENT_SOURCE_MAPPING_METRICS_CONFIG, required: false, place: Place::Body },
    Member { name: "LoggingConfig", shape: &super::EVENT_SOURCE_MAPPING_LOGGING_CONFIG, required: false, place: Place::Body },
    Member { name: "ScalingConfig", shape: &super::SCALING_CONFIG, required: false, place: Place::Body },
    Member { name: "MaximumBatchingWindowInSeconds", shape: &super::MAXIMUM_BATCHING_WINDOW_IN_SECONDS, required: false, place: Place::Body },
    Member { name: "ParallelizationFactor", shape: &super::PARALLELIZATION_FACTOR, required: false, place: Place::Body },
    Member { name: "DestinationConfig", shape: &super::DESTINATION_CONFIG, required: false, place: Place::Body },
    Member { name: "MaximumRecordAgeInSeconds", shape: &super::MAXIMUM_RECORD_AGE_IN_SECONDS, required: false, place: Place::Body },
    Member { name: "BisectBatchOnFunctionError", shape: &super::BISECT_BATCH_ON_FUNCTION_ERROR, required: false, place: Place::Body },
    Member { name: "MaximumRetryAttempts", shape: &super::MAXIMUM_RETRY_ATTEMPTS_EVENT_SOURCE_MAPPING, required: false, place: Place::Body },
    Member { name: "TumblingWindowInSeconds", shape: &super::TUMBLING_WINDOW_IN_SECONDS, required: false, place: Place::Body },
    Member { name: "SourceAccessConfigurations", shape: &super::SOURCE_ACCESS_CONFIGURATIONS, required: false, place: Place::Body },
    Member { name: "FunctionResponseTypes", shape: &super::FUNCTION_RESPONSE_TYPE_LIST, required: false, place: Place::Body },
    Member { name: "AmazonManagedKafkaEventSourceConfig", shape: &super::AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG, required: false, place: Place::Body },
    Member { name: "SelfManagedKafkaEventSourceConfig", shape: &super::SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG, required: false, place: Place::Body },
    Member { name: "DocumentDBEventSourceConfig", shape: &super::DOCUMENT_DB_EVENT_SOURCE_CONFIG, required: false, place: Place::Body },
    Member { name: "ProvisionedPollerConfig", shape: &super::PROVISIONED_POLLER_CONFIG, required: false, place: Place::Body },
]) };
pub static UPDATE_FUNCTION_CODE_REQUEST: Shape = Shape { name: "UpdateFunctionCodeRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "ZipFile", shape: &super::BLOB, required: false, place: Place::Body },
    Member { name: "S3Bucket", shape: &super::S3_BUCKET, required: false, place: Place::Body },
    Member { name: "S3Key", shape: &super::S3_KEY, required: false, place: Place::Body },
    Member { name: "S3ObjectVersion", shape: &super::S3_OBJECT_VERSION, required: false, place: Place::Body },
    Member { name: "S3ObjectStorageMode", shape: &super::S3_OBJECT_STORAGE_MODE, required: false, place: Place::Body },
    Member { name: "ImageUri", shape: &super::STRING, required: false, place: Place::Body },
    Member { name: "Architectures", shape: &super::ARCHITECTURES_LIST, required: false, place: Place::Body },
    Member { name: "Publish", shape: &super::BOOLEAN, required: false, place: Place::Body },
    Member { name: "PublishTo", shape: &super::FUNCTION_VERSION_LATEST_PUBLISHED, required: false, place: Place::Body },
    Member { name: "DryRun", shape: &super::BOOLEAN, required: false, place: Place::Body },
    Member { name: "RevisionId", shape: &super::STRING, required: false, place: Place::Body },
    Member { name: "SourceKMSKeyArn", shape: &super::KMS_KEY_ARN, required: false, place: Place::Body },
]) };
pub static UPDATE_FUNCTION_CONFIGURATION_REQUEST: Shape = Shape { name: "UpdateFunctionConfigurationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Role", shape: &super::ROLE_ARN, required: false, place: Place::Body },
    Member { name: "Handler", shape: &super::HANDLER, required: false, place: Place::Body },
    Member { name: "Description", shape: &super::DESCRIPTION, required: false, place: Place::Body },
    Member { name: "Timeout", shape: &super::TIMEOUT, required: false, place: Place::Body },
    Member { name: "MemorySize", shape: &super::MEMORY_SIZE, required: false, place: Place::Body },
    Member { name: "VpcConfig", shape: &super::VPC_CONFIG, required: false, place: Place::Body },
    Member { name: "Environment", shape: &super::ENVIRONMENT, required: false, place: Place::Body },
    Member { name: "Runtime", shape: &super::UPDATE_FUNCTION_CONFIGURATION_REQUEST_RUNTIME, required: false, place: Place::Body },
    Member { name: "DeadLetterConfig", shape: &super::DEAD_LETTER_CONFIG, required: false, place: Place::Body },
    Member { name: "KMSKeyArn", shape: &super::KMS_KEY_ARN, required: false, place: Place::Body },
    Member { name: "TracingConfig", shape: &super::TRACING_CONFIG, required: false, place: Place::Body },
    Member { name: "RevisionId", shape: &super::STRING, required: false, place: Place::Body },
    Member { name: "Layers", shape: &super::LAYER_LIST, required: false, place: Place::Body },
    Member { name: "FileSystemConfigs", shape: &super::FILE_SYSTEM_CONFIG_LIST, required: false, place: Place::Body },
    Member { name: "ImageConfig", shape: &super::IMAGE_CONFIG, required: false, place: Place::Body },
    Member { name: "EphemeralStorage", shape: &super::EPHEMERAL_STORAGE, required: false, place: Place::Body },
    Member { name: "SnapStart", shape: &super::SNAP_START, required: false, place: Place::Body },
    Member { name: "LoggingConfig", shape: &super::LOGGING_CONFIG, required: false, place: Place::Body },
    Member { name: "CapacityProviderConfig", shape: &super::CAPACITY_PROVIDER_CONFIG, required: false, place: Place::Body },
    Member { name: "DurableConfig", shape: &super::DURABLE_CONFIG, required: false, place: Place::Body },
    Member { name: "RuntimeConfig", shape: &super::FUNCTION_RUNTIME_CONFIG, required: false, place: Place::Body },
    Member { name: "AcceleratorConfig", shape: &super::ACCELERATOR_CONFIG, required: false, place: Place::Body },
]) };
pub static UPDATE_FUNCTION_CONFIGURATION_REQUEST_RUNTIME: Shape = Shape { name: "UpdateFunctionConfigurationRequestRuntime", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static UPDATE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST: Shape = Shape { name: "UpdateFunctionEventInvokeConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER, required: false, place: Place::Query("Qualifier") },
    Member { name: "MaximumRetryAttempts", shape: &super::MAXIMUM_RETRY_ATTEMPTS, required: false, place: Place::Body },
    Member { name: "MaximumEventAgeInSeconds", shape: &super::MAXIMUM_EVENT_AGE_IN_SECONDS, required: false, place: Place::Body },
    Member { name: "DestinationConfig", shape: &super::DESTINATION_CONFIG, required: false, place: Place::Body },
]) };
pub static UPDATE_FUNCTION_URL_CONFIG_REQUEST: Shape = Shape { name: "UpdateFunctionUrlConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_URL_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::FUNCTION_URL_QUALIFIER, required: false, place: Place::Query("Qualifier") },
    Member { name: "AuthType", shape: &super::FUNCTION_URL_AUTH_TYPE, required: false, place: Place::Body },
    Member { name: "Cors", shape: &super::CORS, required: false, place: Place::Body },
    Member { name: "InvokeMode", shape: &super::INVOKE_MODE, required: false, place: Place::Body },
]) };
pub static UPDATE_RUNTIME_ON: Shape = Shape { name: "UpdateRuntimeOn", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["Auto", "Manual", "FunctionUpdate"], also: &[], pattern_alone: false, bare_max: None }) };
