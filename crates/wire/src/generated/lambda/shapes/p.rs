//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static PACKAGE_TYPE: Shape = Shape { name: "PackageType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["Zip", "Image"], also: &[], pattern_alone: false, bare_max: None }) };
pub static PARALLELIZATION_FACTOR: Shape = Shape { name: "ParallelizationFactor", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(10) }) };
pub static PATTERN: Shape = Shape { name: "Pattern", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(4096) }, pattern: Some(Pattern::new(r#"[\s\S]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static PAUSE_DURABLE_EXECUTION_REQUEST: Shape = Shape { name: "PauseDurableExecutionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DurableExecutionArn", shape: &super::DURABLE_EXECUTION_ARN, required: true, place: Place::Label("DurableExecutionArn") },
    Member { name: "ClientToken", shape: &super::CLIENT_TOKEN, required: false, place: Place::Body },
    Member { name: "Reason", shape: &super::PAUSE_REASON, required: false, place: Place::Body },
    Member { name: "ExecutionTimeoutPaused", shape: &super::EXECUTION_TIMEOUT_PAUSED, required: false, place: Place::Body },
]) };
pub static PAUSE_REASON: Shape = Shape { name: "PauseReason", sensitive: true, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(1024) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static PER_EXECUTION_ENVIRONMENT_MAX_CONCURRENCY: Shape = Shape { name: "PerExecutionEnvironmentMaxConcurrency", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(1600) }) };
pub static POLICY_RESOURCE_ARN: Shape = Shape { name: "PolicyResourceArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(512) }, pattern: Some(Pattern::new(r#"arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:(function:[a-zA-Z0-9-_]+(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_])+)?|runtime/[a-zA-Z0-9-_./]+)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static POSITIVE_INTEGER: Shape = Shape { name: "PositiveInteger", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: None }) };
pub static PRINCIPAL: Shape = Shape { name: "Principal", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(2048) }, pattern: Some(Pattern::new(r#"[^\s]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static PRINCIPAL_ORG_ID: Shape = Shape { name: "PrincipalOrgID", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(12), max: Some(34) }, pattern: Some(Pattern::new("o-[a-z0-9]{10,32}")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static PROPAGATE_TAGS: Shape = Shape { name: "PropagateTags", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Mode", shape: &super::PROPAGATE_TAGS_MODE, required: false, place: Place::Body },
    Member { name: "ExplicitTags", shape: &super::PROPAGATE_TAGS_EXPLICIT_TAGS_MAP, required: false, place: Place::Body },
]) };
pub static PROPAGATE_TAGS_EXPLICIT_TAGS_MAP: Shape = Shape { name: "PropagateTagsExplicitTagsMap", sensitive: false, kind: Kind::Map(Map { length: Length { min: Some(0), max: Some(40) }, key: &super::TAG_KEY, value: &super::TAG_VALUE }) };
pub static PROPAGATE_TAGS_MODE: Shape = Shape { name: "PropagateTagsMode", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["None", "Explicit"], also: &[], pattern_alone: false, bare_max: None }) };
pub static PROVISIONED_POLLER_CONFIG: Shape = Shape { name: "ProvisionedPollerConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "MinimumPollers", shape: &super::MINIMUM_NUMBER_OF_POLLERS, required: false, place: Place::Body },
    Member { name: "MaximumPollers", shape: &super::MAXIMUM_NUMBER_OF_POLLERS, required: false, place: Place::Body },
    Member { name: "PollerGroupName", shape: &super::PROVISIONED_POLLER_GROUP_NAME, required: false, place: Place::Body },
]) };
pub static PROVISIONED_POLLER_GROUP_NAME: Shape = Shape { name: "ProvisionedPollerGroupName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(128) }, pattern: Some(Pattern::new("[a-zA-Z0-9-_]*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static PUBLISH_LAYER_VERSION_REQUEST: Shape = Shape { name: "PublishLayerVersionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "LayerName", shape: &super::LAYER_NAME_OR_ARN, required: true, place: Place::Label("LayerName") },
    Member { name: "Description", shape: &super::DESCRIPTION, required: false, place: Place::Body },
    Member { name: "Content", shape: &super::LAYER_VERSION_CONTENT_INPUT, required: true, place: Place::Body },
    Member { name: "CompatibleArchitectures", shape: &super::COMPATIBLE_ARCHITECTURES, required: false, place: Place::Body },
    Member { name: "CompatibleRuntimes", shape: &super::PUBLISH_LAYER_VERSION_REQUEST_COMPATIBLE_RUNTIMES, required: false, place: Place::Body },
    Member { name: "LicenseInfo", shape: &super::LICENSE_INFO, required: false, place: Place::Body },
]) };
pub static PUBLISH_LAYER_VERSION_REQUEST_COMPATIBLE_RUNTIMES: Shape = Shape { name: "PublishLayerVersionRequestCompatibleRuntimes", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(15) }, member: &super::PUBLISH_LAYER_VERSION_REQUEST_COMPATIBLE_RUNTIMES_ELEMENT, silent_null: false, unwrapped: true }) };
pub static PUBLISH_LAYER_VERSION_REQUEST_COMPATIBLE_RUNTIMES_ELEMENT: Shape = Shape { name: "PublishLayerVersionRequestCompatibleRuntimesElement", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["nodejs20.x", "python3.14", "provided.al2023", "python3.12", "python3.13", "nodejs24.x", "nodejs22.x", "java25", "python3.10", "python3.11", "java21", "ruby3.3", "ruby3.4", "ruby3.2", "python3.8", "python3.9", "java17", "nodejs16.x", "dotnet10", "dotnet8", "java11", "dotnet6", "nodejs18.x", "provided.al2", "java8.al2"], also: &["java8", "go1.x", "provided", "ruby2.7", "nodejs14.x", "python3.7", "dotnetcore3.1", "nodejs12.x", "ruby4.0", "nodejs26.x", "python3.15", "java8.al2023", "java11.al2023", "java17.al2023"], pattern_alone: false, bare_max: None }) };
pub static PUBLISH_VERSION_REQUEST: Shape = Shape { name: "PublishVersionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "CodeSha256", shape: &super::STRING, required: false, place: Place::Body },
    Member { name: "Description", shape: &super::DESCRIPTION, required: false, place: Place::Body },
    Member { name: "RevisionId", shape: &super::STRING, required: false, place: Place::Body },
    Member { name: "PublishTo", shape: &super::FUNCTION_VERSION_LATEST_PUBLISHED, required: false, place: Place::Body },
]) };
pub static PUBLISHED_FUNCTION_QUALIFIER: Shape = Shape { name: "PublishedFunctionQualifier", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"(\$LATEST\.PUBLISHED|[0-9]+)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static PUT_FUNCTION_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape { name: "PutFunctionCodeSigningConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CodeSigningConfigArn", shape: &super::CODE_SIGNING_CONFIG_ARN, required: true, place: Place::Body },
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
]) };
pub static PUT_FUNCTION_CONCURRENCY_REQUEST: Shape = Shape { name: "PutFunctionConcurrencyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "ReservedConcurrentExecutions", shape: &super::RESERVED_CONCURRENT_EXECUTIONS, required: true, place: Place::Body },
]) };
pub static PUT_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST: Shape = Shape { name: "PutFunctionEventInvokeConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER, required: false, place: Place::Query("Qualifier") },
    Member { name: "MaximumRetryAttempts", shape: &super::MAXIMUM_RETRY_ATTEMPTS, required: false, place: Place::Body },
    Member { name: "MaximumEventAgeInSeconds", shape: &super::MAXIMUM_EVENT_AGE_IN_SECONDS, required: false, place: Place::Body },
    Member { name: "DestinationConfig", shape: &super::DESTINATION_CONFIG, required: false, place: Place::Body },
]) };
pub static PUT_FUNCTION_RECURSION_CONFIG_REQUEST: Shape = Shape { name: "PutFunctionRecursionConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::UNQUALIFIED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "RecursiveLoop", shape: &super::RECURSIVE_LOOP, required: true, place: Place::Body },
]) };
pub static PUT_FUNCTION_SCALING_CONFIG_REQUEST: Shape = Shape { name: "PutFunctionScalingConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::UNQUALIFIED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::PUBLISHED_FUNCTION_QUALIFIER, required: true, place: Place::Query("Qualifier") },
    Member { name: "FunctionScalingConfig", shape: &super::FUNCTION_SCALING_CONFIG, required: false, place: Place::Body },
]) };
pub static PUT_PROVISIONED_CONCURRENCY_CONFIG_REQUEST: Shape = Shape { name: "PutProvisionedConcurrencyConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::QUALIFIER, required: true, place: Place::Query("Qualifier") },
    Member { name: "ProvisionedConcurrentExecutions", shape: &super::POSITIVE_INTEGER, required: true, place: Place::Body },
]) };
pub static PUT_RESOURCE_POLICY_REQUEST: Shape = Shape { name: "PutResourcePolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ResourceArn", shape: &super::POLICY_RESOURCE_ARN, required: true, place: Place::Label("ResourceArn") },
    Member { name: "Policy", shape: &super::RESOURCE_POLICY, required: true, place: Place::Body },
    Member { name: "RevisionId", shape: &super::REVISION_ID, required: false, place: Place::Body },
]) };
pub static PUT_RUNTIME_MANAGEMENT_CONFIG_REQUEST: Shape = Shape { name: "PutRuntimeManagementConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER, required: false, place: Place::Query("Qualifier") },
    Member { name: "UpdateRuntimeOn", shape: &super::UPDATE_RUNTIME_ON, required: true, place: Place::Body },
    Member { name: "RuntimeVersionArn", shape: &super::RUNTIME_VERSION_ARN, required: false, place: Place::Body },
]) };
