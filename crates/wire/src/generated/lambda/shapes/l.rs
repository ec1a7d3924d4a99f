//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static LAMBDA_MANAGED_INSTANCES_CAPACITY_PROVIDER_CONFIG: Shape = Shape { name: "LambdaManagedInstancesCapacityProviderConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CapacityProviderArn", shape: &super::CAPACITY_PROVIDER_ARN, required: true, place: Place::Body },
    Member { name: "PerExecutionEnvironmentMaxConcurrency", shape: &super::PER_EXECUTION_ENVIRONMENT_MAX_CONCURRENCY, required: false, place: Place::Body },
    Member { name: "ExecutionEnvironmentMemoryGiBPerVCpu", shape: &super::EXECUTION_ENVIRONMENT_MEMORY_GI_B_PER_V_CPU, required: false, place: Place::Body },
]) };
pub static LAYER_LIST: Shape = Shape { name: "LayerList", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::LAYER_VERSION_ARN, silent_null: false, unwrapped: false }) };
pub static LAYER_NAME_OR_ARN: Shape = Shape { name: "LayerNameOrArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(2048) }, pattern: Some(Pattern::new(r#"(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]{1,140}|[a-zA-Z0-9-_]{1,140})"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LAYER_PERMISSION_ALLOWED_ACTION: Shape = Shape { name: "LayerPermissionAllowedAction", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(22) }, pattern: Some(Pattern::new("lambda:GetLayerVersion")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LAYER_PERMISSION_ALLOWED_PRINCIPAL: Shape = Shape { name: "LayerPermissionAllowedPrincipal", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(10000) }, pattern: Some(Pattern::new(r#"\d{12}|\*|arn:(aws[a-zA-Z-]*):iam::\d{12}:root"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LAYER_VERSION_ARN: Shape = Shape { name: "LayerVersionArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(2048) }, pattern: Some(Pattern::new(r#"(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LAYER_VERSION_CONTENT_INPUT: Shape = Shape { name: "LayerVersionContentInput", sensitive: false, kind: Kind::Structure(&[
    Member { name: "S3Bucket", shape: &super::S3_BUCKET, required: false, place: Place::Body },
    Member { name: "S3Key", shape: &super::S3_KEY, required: false, place: Place::Body },
    Member { name: "S3ObjectVersion", shape: &super::S3_OBJECT_VERSION, required: false, place: Place::Body },
    Member { name: "S3ObjectStorageMode", shape: &super::S3_OBJECT_STORAGE_MODE, required: false, place: Place::Body },
    Member { name: "ZipFile", shape: &super::BLOB, required: false, place: Place::Body },
]) };
pub static LAYER_VERSION_NUMBER: Shape = Shape { name: "LayerVersionNumber", sensitive: false, kind: Kind::Long(Range { min: None, max: None }) };
pub static LICENSE_INFO: Shape = Shape { name: "LicenseInfo", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(512) }, pattern: Some(Pattern::new(".*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LIST_ALIASES_REQUEST: Shape = Shape { name: "ListAliasesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "FunctionVersion", shape: &super::VERSION_WITH_LATEST_PUBLISHED, required: false, place: Place::Query("FunctionVersion") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::MAX_LIST_ITEMS, required: false, place: Place::Query("MaxItems") },
]) };
pub static LIST_CAPACITY_PROVIDERS_REQUEST: Shape = Shape { name: "ListCapacityProvidersRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "State", shape: &super::CAPACITY_PROVIDER_STATE, required: false, place: Place::Query("State") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::MAX_FIFTY_LIST_ITEMS, required: false, place: Place::Query("MaxItems") },
]) };
pub static LIST_CODE_SIGNING_CONFIGS_REQUEST: Shape = Shape { name: "ListCodeSigningConfigsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::MAX_LIST_ITEMS, required: false, place: Place::Query("MaxItems") },
]) };
pub static LIST_DURABLE_EXECUTIONS_BY_FUNCTION_REQUEST: Shape = Shape { name: "ListDurableExecutionsByFunctionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER, required: false, place: Place::Query("Qualifier") },
    Member { name: "DurableExecutionName", shape: &super::DURABLE_EXECUTION_NAME, required: false, place: Place::Query("DurableExecutionName") },
    Member { name: "Statuses", shape: &super::EXECUTION_STATUS_LIST, required: false, place: Place::Query("Statuses") },
    Member { name: "StartedAfter", shape: &super::EXECUTION_TIMESTAMP, required: false, place: Place::Query("StartedAfter") },
    Member { name: "StartedBefore", shape: &super::EXECUTION_TIMESTAMP, required: false, place: Place::Query("StartedBefore") },
    Member { name: "ReverseOrder", shape: &super::REVERSE_ORDER, required: false, place: Place::Query("ReverseOrder") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::ITEM_COUNT, required: false, place: Place::Query("MaxItems") },
]) };
pub static LIST_EVENT_SOURCE_MAPPINGS_REQUEST: Shape = Shape { name: "ListEventSourceMappingsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "EventSourceArn", shape: &super::ARN, required: false, place: Place::Query("EventSourceArn") },
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: false, place: Place::Query("FunctionName") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::MAX_LIST_ITEMS, required: false, place: Place::Query("MaxItems") },
]) };
pub static LIST_FUNCTION_EVENT_INVOKE_CONFIGS_REQUEST: Shape = Shape { name: "ListFunctionEventInvokeConfigsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::MAX_FUNCTION_EVENT_INVOKE_CONFIG_LIST_ITEMS, required: false, place: Place::Query("MaxItems") },
]) };
pub static LIST_FUNCTION_URL_CONFIGS_REQUEST: Shape = Shape { name: "ListFunctionUrlConfigsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_URL_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS, required: false, place: Place::Query("MaxItems") },
]) };
pub static LIST_FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER_REQUEST: Shape = Shape { name: "ListFunctionVersionsByCapacityProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CapacityProviderName", shape: &super::CAPACITY_PROVIDER_NAME, required: true, place: Place::Label("CapacityProviderName") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::MAX_FIFTY_LIST_ITEMS, required: false, place: Place::Query("MaxItems") },
]) };
pub static LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape { name: "ListFunctionsByCodeSigningConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CodeSigningConfigArn", shape: &super::CODE_SIGNING_CONFIG_ARN, required: true, place: Place::Label("CodeSigningConfigArn") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::MAX_LIST_ITEMS, required: false, place: Place::Query("MaxItems") },
]) };
pub static LIST_FUNCTIONS_REQUEST: Shape = Shape { name: "ListFunctionsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "MasterRegion", shape: &super::MASTER_REGION, required: false, place: Place::Query("MasterRegion") },
    Member { name: "FunctionVersion", shape: &super::FUNCTION_VERSION, required: false, place: Place::Query("FunctionVersion") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::MAX_LIST_ITEMS, required: false, place: Place::Query("MaxItems") },
]) };
pub static LIST_LAYER_VERSIONS_REQUEST: Shape = Shape { name: "ListLayerVersionsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CompatibleArchitecture", shape: &super::ARCHITECTURE, required: false, place: Place::Query("CompatibleArchitecture") },
    Member { name: "CompatibleRuntime", shape: &super::LIST_LAYER_VERSIONS_REQUEST_COMPATIBLE_RUNTIME, required: false, place: Place::Query("CompatibleRuntime") },
    Member { name: "LayerName", shape: &super::LAYER_NAME_OR_ARN, required: true, place: Place::Label("LayerName") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::MAX_LAYER_LIST_ITEMS, required: false, place: Place::Query("MaxItems") },
]) };
pub static LIST_LAYER_VERSIONS_REQUEST_COMPATIBLE_RUNTIME: Shape = Shape { name: "ListLayerVersionsRequestCompatibleRuntime", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["ruby3.5", "ruby2.6", "dotnetcore1.0", "python3.7", "nodejs8.10", "nasa", "ruby2.7", "python2.7-greengrass", "dotnetcore2.0", "python3.8", "java21", "dotnet6", "dotnetcore2.1", "python3.9", "java11", "nodejs6.10", "provided", "dotnetcore3.1", "dotnet8", "java25", "java17", "nodejs", "nodejs4.3", "java8.al2", "go1.x", "dotnet10", "nodejs20.x", "go1.9", "byol", "nodejs10.x", "provided.al2023", "nodejs22.x", "python3.10", "java8", "nodejs12.x", "python3.11", "nodejs24.x", "nodejs8.x", "python3.12", "nodejs14.x", "nodejs8.9", "nodejs26.x", "python3.13", "python3.14", "nodejs16.x", "python3.15", "provided.al2", "nodejs4.3-edge", "nodejs18.x", "ruby3.2", "python3.4", "ruby3.3", "ruby3.4", "ruby2.5", "python3.6", "python2.7"], also: &["ruby4.0", "java8.al2023", "java11.al2023", "java17.al2023", "custom"], pattern_alone: false, bare_max: None }) };
pub static LIST_LAYERS_REQUEST: Shape = Shape { name: "ListLayersRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CompatibleArchitecture", shape: &super::ARCHITECTURE, required: false, place: Place::Query("CompatibleArchitecture") },
    Member { name: "CompatibleRuntime", shape: &super::LIST_LAYERS_REQUEST_COMPATIBLE_RUNTIME, required: false, place: Place::Query("CompatibleRuntime") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::MAX_LAYER_LIST_ITEMS, required: false, place: Place::Query("MaxItems") },
]) };
pub static LIST_LAYERS_REQUEST_COMPATIBLE_RUNTIME: Shape = Shape { name: "ListLayersRequestCompatibleRuntime", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["ruby3.5", "ruby2.6", "dotnetcore1.0", "python3.7", "nodejs8.10", "nasa", "ruby2.7", "python2.7-greengrass", "dotnetcore2.0", "python3.8", "java21", "dotnet6", "dotnetcore2.1", "python3.9", "java11", "nodejs6.10", "provided", "dotnetcore3.1", "dotnet8", "java25", "java17", "nodejs", "nodejs4.3", "java8.al2", "go1.x", "dotnet10", "nodejs20.x", "go1.9", "byol", "nodejs10.x", "provided.al2023", "nodejs22.x", "python3.10", "java8", "nodejs12.x", "python3.11", "nodejs24.x", "nodejs8.x", "python3.12", "nodejs14.x", "nodejs8.9", "nodejs26.x", "python3.13", "python3.14", "nodejs16.x", "python3.15", "provided.al2", "nodejs4.3-edge", "nodejs18.x", "ruby3.2", "python3.4", "ruby3.3", "ruby3.4", "ruby2.5", "python3.6", "python2.7"], also: &["ruby4.0", "java8.al2023", "java11.al2023", "java17.al2023", "custom"], pattern_alone: false, bare_max: None }) };
pub static LIST_PROVISIONED_CONCURRENCY_CONFIGS_REQUEST: Shape = Shape { name: "ListProvisionedConcurrencyConfigsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::MAX_PROVISIONED_CONCURRENCY_CONFIG_LIST_ITEMS, required: false, place: Place::Query("MaxItems") },
]) };
pub static LIST_TAGS_REQUEST: Shape = Shape { name: "ListTagsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Resource", shape: &super::TAGGABLE_RESOURCE, required: true, place: Place::Label("Resource") },
]) };
pub static LIST_VERSIONS_BY_FUNCTION_REQUEST: Shape = Shape { name: "ListVersionsByFunctionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::MAX_LIST_ITEMS, required: false, place: Place::Query("MaxItems") },
]) };
pub static LOCAL_MOUNT_PATH: Shape = Shape { name: "LocalMountPath", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(160) }, pattern: Some(Pattern::new("/mnt/[a-zA-Z0-9-_.]+")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOG_FORMAT: Shape = Shape { name: "LogFormat", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["JSON", "Text"], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOG_GROUP: Shape = Shape { name: "LogGroup", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(512) }, pattern: Some(Pattern::new(r#"[\.\-_/#A-Za-z0-9]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOG_TYPE: Shape = Shape { name: "LogType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["None", "Tail"], also: &[], pattern_alone: false, bare_max: None }) };
pub static LOGGING_CONFIG: Shape = Shape { name: "LoggingConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "LogFormat", shape: &super::LOG_FORMAT, required: false, place: Place::Body },
    Member { name: "ApplicationLogLevel", shape: &super::APPLICATION_LOG_LEVEL, required: false, place: Place::Body },
    Member { name: "SystemLogLevel", shape: &super::SYSTEM_LOG_LEVEL, required: false, place: Place::Body },
    Member { name: "LogGroup", shape: &super::LOG_GROUP, required: false, place: Place::Body },
]) };
