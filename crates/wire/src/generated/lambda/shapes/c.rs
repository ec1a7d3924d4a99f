//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static CALLBACK_ID: Shape = Shape { name: "CallbackId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1024) }, pattern: Some(Pattern::new("[A-Za-z0-9+/]+={0,2}")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static CALLBACK_OPTIONS: Shape = Shape { name: "CallbackOptions", sensitive: false, kind: Kind::Structure(&[
    Member { name: "TimeoutSeconds", shape: &super::CALLBACK_OPTIONS_TIMEOUT_SECONDS_INTEGER, required: false, place: Place::Body },
    Member { name: "HeartbeatTimeoutSeconds", shape: &super::CALLBACK_OPTIONS_HEARTBEAT_TIMEOUT_SECONDS_INTEGER, required: false, place: Place::Body },
]) };
pub static CALLBACK_OPTIONS_HEARTBEAT_TIMEOUT_SECONDS_INTEGER: Shape = Shape { name: "CallbackOptionsHeartbeatTimeoutSecondsInteger", sensitive: false, kind: Kind::Integer(Range { min: Some(0), max: Some(99999999) }) };
pub static CALLBACK_OPTIONS_TIMEOUT_SECONDS_INTEGER: Shape = Shape { name: "CallbackOptionsTimeoutSecondsInteger", sensitive: false, kind: Kind::Integer(Range { min: Some(0), max: Some(99999999) }) };
pub static CAPACITY_PROVIDER_ARN: Shape = Shape { name: "CapacityProviderArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(140) }, pattern: Some(Pattern::new(r#"arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:capacity-provider:[a-zA-Z0-9-_]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static CAPACITY_PROVIDER_CONFIG: Shape = Shape { name: "CapacityProviderConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "LambdaManagedInstancesCapacityProviderConfig", shape: &super::LAMBDA_MANAGED_INSTANCES_CAPACITY_PROVIDER_CONFIG, required: true, place: Place::Body },
]) };
pub static CAPACITY_PROVIDER_LOGGING_CONFIG: Shape = Shape { name: "CapacityProviderLoggingConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SystemLogLevel", shape: &super::SYSTEM_LOG_LEVEL, required: false, place: Place::Body },
    Member { name: "LogGroup", shape: &super::LOG_GROUP, required: false, place: Place::Body },
]) };
pub static CAPACITY_PROVIDER_MAX_V_CPU_COUNT: Shape = Shape { name: "CapacityProviderMaxVCpuCount", sensitive: false, kind: Kind::Integer(Range { min: Some(2), max: Some(15000) }) };
pub static CAPACITY_PROVIDER_NAME: Shape = Shape { name: "CapacityProviderName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(140) }, pattern: Some(Pattern::new(r#"(arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:capacity-provider:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static CAPACITY_PROVIDER_PERMISSIONS_CONFIG: Shape = Shape { name: "CapacityProviderPermissionsConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CapacityProviderOperatorRoleArn", shape: &super::ROLE_ARN, required: true, place: Place::Body },
]) };
pub static CAPACITY_PROVIDER_PREDEFINED_METRIC_TYPE: Shape = Shape { name: "CapacityProviderPredefinedMetricType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["LambdaCapacityProviderAverageCPUUtilization", "LambdaCapacityProviderAverageGPUUtilization"], also: &[], pattern_alone: false, bare_max: None }) };
pub static CAPACITY_PROVIDER_SCALING_CONFIG: Shape = Shape { name: "CapacityProviderScalingConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "MaxVCpuCount", shape: &super::CAPACITY_PROVIDER_MAX_V_CPU_COUNT, required: false, place: Place::Body },
    Member { name: "ScalingMode", shape: &super::CAPACITY_PROVIDER_SCALING_MODE, required: false, place: Place::Body },
    Member { name: "ScalingPolicies", shape: &super::CAPACITY_PROVIDER_SCALING_POLICIES_LIST, required: false, place: Place::Body },
]) };
pub static CAPACITY_PROVIDER_SCALING_MODE: Shape = Shape { name: "CapacityProviderScalingMode", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["Auto", "Manual"], also: &[], pattern_alone: false, bare_max: None }) };
pub static CAPACITY_PROVIDER_SCALING_POLICIES_LIST: Shape = Shape { name: "CapacityProviderScalingPoliciesList", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(10) }, member: &super::TARGET_TRACKING_SCALING_POLICY, silent_null: false, unwrapped: false }) };
pub static CAPACITY_PROVIDER_SECURITY_GROUP_IDS: Shape = Shape { name: "CapacityProviderSecurityGroupIds", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(5) }, member: &super::SECURITY_GROUP_ID, silent_null: false, unwrapped: false }) };
pub static CAPACITY_PROVIDER_STATE: Shape = Shape { name: "CapacityProviderState", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["Pending", "Active", "Failed", "Deleting"], also: &[], pattern_alone: false, bare_max: None }) };
pub static CAPACITY_PROVIDER_SUBNET_IDS: Shape = Shape { name: "CapacityProviderSubnetIds", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(16) }, member: &super::SUBNET_ID, silent_null: false, unwrapped: false }) };
pub static CAPACITY_PROVIDER_TELEMETRY_CONFIG: Shape = Shape { name: "CapacityProviderTelemetryConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "LoggingConfig", shape: &super::CAPACITY_PROVIDER_LOGGING_CONFIG, required: false, place: Place::Body },
]) };
pub static CAPACITY_PROVIDER_VPC_CONFIG: Shape = Shape { name: "CapacityProviderVpcConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SubnetIds", shape: &super::CAPACITY_PROVIDER_SUBNET_IDS, required: true, place: Place::Body },
    Member { name: "SecurityGroupIds", shape: &super::CAPACITY_PROVIDER_SECURITY_GROUP_IDS, required: true, place: Place::Body },
]) };
pub static CHAINED_INVOKE_OPTIONS: Shape = Shape { name: "ChainedInvokeOptions", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Body },
    Member { name: "TenantId", shape: &super::TENANT_ID, required: false, place: Place::Body },
    Member { name: "XAmznTraceId", shape: &super::X_AMZN_TRACE_ID, required: false, place: Place::Body },
]) };
pub static CHECKPOINT_DURABLE_EXECUTION_REQUEST: Shape = Shape { name: "CheckpointDurableExecutionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DurableExecutionArn", shape: &super::DURABLE_EXECUTION_ARN, required: true, place: Place::Label("DurableExecutionArn") },
    Member { name: "CheckpointToken", shape: &super::CHECKPOINT_TOKEN, required: true, place: Place::Body },
    Member { name: "Updates", shape: &super::OPERATION_UPDATES, required: false, place: Place::Body },
    Member { name: "ClientToken", shape: &super::CLIENT_TOKEN, required: false, place: Place::Body },
]) };
pub static CHECKPOINT_TOKEN: Shape = Shape { name: "CheckpointToken", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(2048) }, pattern: Some(Pattern::new("[A-Za-z0-9+/]+={0,2}")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static CLIENT_TOKEN: Shape = Shape { name: "ClientToken", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: Some(Pattern::new(r#"[\x21-\x7E]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static CODE_SIGNING_CONFIG_ARN: Shape = Shape { name: "CodeSigningConfigArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(200) }, pattern: Some(Pattern::new(r#"arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:code-signing-config:csc-[a-z0-9]{17}"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static CODE_SIGNING_POLICIES: Shape = Shape { name: "CodeSigningPolicies", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UntrustedArtifactOnDeployment", shape: &super::CODE_SIGNING_POLICY, required: false, place: Place::Body },
]) };
pub static CODE_SIGNING_POLICY: Shape = Shape { name: "CodeSigningPolicy", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["Warn", "Enforce"], also: &[], pattern_alone: false, bare_max: None }) };
pub static COLLECTION_NAME: Shape = Shape { name: "CollectionName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(57) }, pattern: Some(Pattern::new(r#"(^(?!(system\x2e)))(^[_a-zA-Z0-9])([^$]*)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static COMPATIBLE_ARCHITECTURES: Shape = Shape { name: "CompatibleArchitectures", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(2) }, member: &super::ARCHITECTURE, silent_null: false, unwrapped: false }) };
pub static CONTEXT_OPTIONS: Shape = Shape { name: "ContextOptions", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ReplayChildren", shape: &super::REPLAY_CHILDREN, required: false, place: Place::Body },
]) };
pub static CORS: Shape = Shape { name: "Cors", sensitive: false, kind: Kind::Structure(&[
    Member { name: "AllowCredentials", shape: &super::ALLOW_CREDENTIALS, required: false, place: Place::Body },
    Member { name: "AllowHeaders", shape: &super::HEADERS_LIST, required: false, place: Place::Body },
    Member { name: "AllowMethods", shape: &super::ALLOW_METHODS_LIST, required: false, place: Place::Body },
    Member { name: "AllowOrigins", shape: &super::ALLOW_ORIGINS_LIST, required: false, place: Place::Body },
    Member { name: "ExposeHeaders", shape: &super::HEADERS_LIST, required: false, place: Place::Body },
    Member { name: "MaxAge", shape: &super::MAX_AGE, required: false, place: Place::Body },
]) };
pub static CREATE_ALIAS_REQUEST: Shape = Shape { name: "CreateAliasRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Name", shape: &super::ALIAS, required: true, place: Place::Body },
    Member { name: "FunctionVersion", shape: &super::VERSION_WITH_LATEST_PUBLISHED, required: true, place: Place::Body },
    Member { name: "Description", shape: &super::DESCRIPTION, required: false, place: Place::Body },
    Member { name: "RoutingConfig", shape: &super::ALIAS_ROUTING_CONFIGURATION, required: false, place: Place::Body },
]) };
pub static CREATE_CAPACITY_PROVIDER_REQUEST: Shape = Shape { name: "CreateCapacityProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CapacityProviderName", shape: &super::CAPACITY_PROVIDER_NAME, required: true, place: Place::Body },
    Member { name: "VpcConfig", shape: &super::CAPACITY_PROVIDER_VPC_CONFIG, required: true, place: Place::Body },
    Member { name: "PermissionsConfig", shape: &super::CAPACITY_PROVIDER_PERMISSIONS_CONFIG, required: true, place: Place::Body },
    Member { name: "InstanceRequirements", shape: &super::INSTANCE_REQUIREMENTS, required: false, place: Place::Body },
    Member { name: "CapacityProviderScalingConfig", shape: &super::CAPACITY_PROVIDER_SCALING_CONFIG, required: false, place: Place::Body },
    Member { name: "KmsKeyArn", shape: &super::KMS_KEY_ARN_NON_EMPTY, required: false, place: Place::Body },
    Member { name: "Tags", shape: &super::TAGS, required: false, place: Place::Body },
    Member { name: "PropagateTags", shape: &super::PROPAGATE_TAGS, required: false, place: Place::Body },
    Member { name: "TelemetryConfig", shape: &super::CAPACITY_PROVIDER_TELEMETRY_CONFIG, required: false, place: Place::Body },
]) };
pub static CREATE_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape { name: "CreateCodeSigningConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Description", shape: &super::DESCRIPTION, required: false, place: Place::Body },
    Member { name: "AllowedPublishers", shape: &super::ALLOWED_PUBLISHERS, required: true, place: Place::Body },
    Member { name: "CodeSigningPolicies", shape: &super::CODE_SIGNING_POLICIES, required: false, place: Place::Body },
    Member { name: "Tags", shape: &super::TAGS, required: false, place: Place::Body },
]) };
pub static CREATE_EVENT_SOURCE_MAPPING_REQUEST: Shape = Shape { name: "CreateEventSourceMappingRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "EventSourceArn", shape: &super::ARN, required: false, place: Place::Body },
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Body },
    Member { name: "Enabled", shape: &super::ENABLED, required: false, place: Place::Body },
    Member { name: "BatchSize", shape: &super::BATCH_SIZE, required: false, place: Place::Body },
    Member { name: "FilterCriteria", shape: &super::FILTER_CRITERIA, required: false, place: Place::Body },
    Member { name: "KMSKeyArn", shape: &super::KMS_KEY_ARN, required: false, place: Place::Body },
    Member { name: "MetricsConfig", shape: &super::EVENT_SOURCE_MAPPING_METRICS_CONFIG, required: false, place: Place::Body },
    Member { name: "LoggingConfig", shape: &super::EVENT_SOURCE_MAPPING_LOGGING_CONFIG, required: false, place: Place::Body },
    Member { name: "ScalingConfig", shape: &super::SCALING_CONFIG, required: false, place: Place::Body },
    Member { name: "MaximumBatchingWindowInSeconds", shape: &super::MAXIMUM_BATCHING_WINDOW_IN_SECONDS, required: false, place: Place::Body },
    Member { name: "ParallelizationFactor", shape: &super::PARALLELIZATION_FACTOR, required: false, place: Place::Body },
    Member { name: "StartingPosition", shape: &super::EVENT_SOURCE_POSITION, required: false, place: Place::Body },
    Member { name: "StartingPositionTimestamp", shape: &super::DATE, required: false, place: Place::Body },
    Member { name: "DestinationConfig", shape: &super::DESTINATION_CONFIG, required: false, place: Place::Body },
    Member { name: "MaximumRecordAgeInSeconds", shape: &super::MAXIMUM_RECORD_AGE_IN_SECONDS, required: false, place: Place::Body },
    Member { name: "BisectBatchOnFunctionError", shape: &super::BISECT_BATCH_ON_FUNCTION_ERROR, required: false, place: Place::Body },
    Member { name: "MaximumRetryAttempts", shape: &super::MAXIMUM_RETRY_ATTEMPTS_EVENT_SOURCE_MAPPING, required: false, place: Place::Body },
    Member { name: "Tags", shape: &super::TAGS, required: false, place: Place::Body },
    Member { name: "TumblingWindowInSeconds", shape: &super::TUMBLING_WINDOW_IN_SECONDS, required: false, place: Place::Body },
    Member { name: "Topics", shape: &super::TOPICS, required: false, place: Place::Body },
    Member { name: "Queues", shape: &super::QUEUES, required: false, place: Place::Body },
    Member { name: "SourceAccessConfigurations", shape: &super::SOURCE_ACCESS_CONFIGURATIONS, required: false, place: Place::Body },
    Member { name: "SelfManagedEventSource", shape: &super::SELF_MANAGED_EVENT_SOURCE, required: false, place: Place::Body },
    Member { name: "FunctionResponseTypes", shape: &super::FUNCTION_RESPONSE_TYPE_LIST, required: false, place: Place::Body },
    Member { name: "AmazonManagedKafkaEventSourceConfig", shape: &super::AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG, required: false, place: Place::Body },
    Member { name: "SelfManagedKafkaEventSourceConfig", shape: &super::SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG, required: false, place: Place::Body },
    Member { name: "DocumentDBEventSourceConfig", shape: &super::DOCUMENT_DB_EVENT_SOURCE_CONFIG, required: false, place: Place::Body },
    Member { name: "ProvisionedPollerConfig", shape: &super::PROVISIONED_POLLER_CONFIG, required: false, place: Place::Body },
]) };
pub static CREATE_FUNCTION_REQUEST: Shape = Shape { name: "CreateFunctionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::CREATE_FUNCTION_REQUEST_FUNCTION_NAME, required: true, place: Place::Body },
    Member { name: "Runtime", shape: &super::CREATE_FUNCTION_REQUEST_RUNTIME, required: false, place: Place::Body },
    Member { name: "Role", shape: &super::ROLE_ARN, required: true, place: Place::Body },
    Member { name: "Handler", shape: &super::HANDLER, required: false, place: Place::Body },
    Member { name: "Code", shape: &super::FUNCTION_CODE, required: true, place: Place::Body },
    Member { name: "Description", shape: &super::DESCRIPTION, required: false, place: Place::Body },
    Member { name: "Timeout", shape: &super::TIMEOUT, required: false, place: Place::Body },
    Member { name: "MemorySize", shape: &super::MEMORY_SIZE, required: false, place: Place::Body },
    Member { name: "Publish", shape: &super::BOOLEAN, required: false, place: Place::Body },
    Member { name: "PublishTo", shape: &super::FUNCTION_VERSION_LATEST_PUBLISHED, required: false, place: Place::Body },
    Member { name: "VpcConfig", shape: &super::VPC_CONFIG, required: false, place: Place::Body },
    Member { name: "PackageType", shape: &super::PACKAGE_TYPE, required: false, place: Place::Body },
    Member { name: "DeadLetterConfig", shape: &super::DEAD_LETTER_CONFIG, required: false, place: Place::Body },
    Member { name: "Environment", shape: &super::ENVIRONMENT, required: false, place: Place::Body },
    Member { name: "KMSKeyArn", shape: &super::KMS_KEY_ARN, required: false, place: Place::Body },
    Member { name: "TracingConfig", shape: &super::TRACING_CONFIG, required: false, place: Place::Body },
    Member { name: "Tags", shape: &super::TAGS, required: false, place: Place::Body },
    Member { name: "Layers", shape: &super::LAYER_LIST, required: false, place: Place::Body },
    Member { name: "FileSystemConfigs", shape: &super::FILE_SYSTEM_CONFIG_LIST, required: false, place: Place::Body },
    Member { name: "CodeSigningConfigArn", shape: &super::CODE_SIGNING_CONFIG_ARN, required: false, place: Place::Body },
    Member { name: "ImageConfig", shape: &super::IMAGE_CONFIG, required: false, place: Place::Body },
    Member { name: "Architectures", shape: &super::ARCHITECTURES_LIST, required: false, place: Place::Body },
    Member { name: "EphemeralStorage", shape: &super::EPHEMERAL_STORAGE, required: false, place: Place::Body },
    Member { name: "SnapStart", shape: &super::SNAP_START, required: false, place: Place::Body },
    Member { name: "LoggingConfig", shape: &super::LOGGING_CONFIG, required: false, place: Place::Body },
    Member { name: "TenancyConfig", shape: &super::TENANCY_CONFIG, required: false, place: Place::Body },
    Member { name: "CapacityProviderConfig", shape: &super::CAPACITY_PROVIDER_CONFIG, required: false, place: Place::Body },
    Member { name: "DurableConfig", shape: &super::DURABLE_CONFIG, required: false, place: Place::Body },
    Member { name: "RuntimeConfig", shape: &super::FUNCTION_RUNTIME_CONFIG, required: false, place: Place::Body },
    Member { name: "AcceleratorConfig", shape: &super::ACCELERATOR_CONFIG, required: false, place: Place::Body },
]) };
pub static CREATE_FUNCTION_REQUEST_FUNCTION_NAME: Shape = Shape { name: "CreateFunctionRequestFunctionName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(140) }, pattern: Some(Pattern::new(r#"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?"#)), values: &[], also: &[], pattern_alone: false, bare_max: Some(64) }) };
pub static CREATE_FUNCTION_REQUEST_RUNTIME: Shape = Shape { name: "CreateFunctionRequestRuntime", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static CREATE_FUNCTION_URL_CONFIG_REQUEST: Shape = Shape { name: "CreateFunctionUrlConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_URL_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::FUNCTION_URL_QUALIFIER, required: false, place: Place::Query("Qualifier") },
    Member { name: "AuthType", shape: &super::FUNCTION_URL_AUTH_TYPE, required: true, place: Place::Body },
    Member { name: "Cors", shape: &super::CORS, required: false, place: Place::Body },
    Member { name: "InvokeMode", shape: &super::INVOKE_MODE, required: false, place: Place::Body },
]) };
