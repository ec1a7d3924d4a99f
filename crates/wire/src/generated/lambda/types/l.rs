//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `LambdaManagedInstancesCapacityProviderConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct LambdaManagedInstancesCapacityProviderConfig {
    /// `CapacityProviderArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity_provider_arn: Option<String>,
    /// `PerExecutionEnvironmentMaxConcurrency`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_execution_environment_max_concurrency: Option<i32>,
    /// `ExecutionEnvironmentMemoryGiBPerVCpu`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub execution_environment_memory_gi_b_per_v_cpu: Option<f64>,
}

/// `Layer` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Layer {
    /// `Arn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `CodeSize`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_size: Option<i64>,
    /// `SigningProfileVersionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signing_profile_version_arn: Option<String>,
    /// `SigningJobArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signing_job_arn: Option<String>,
}

/// `LayerVersionContentInput` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct LayerVersionContentInput {
    /// `S3Bucket`.
    pub s3_bucket: Option<String>,
    /// `S3Key`.
    pub s3_key: Option<String>,
    /// `S3ObjectVersion`.
    pub s3_object_version: Option<String>,
    /// `S3ObjectStorageMode`.
    pub s3_object_storage_mode: Option<String>,
    /// `ZipFile`.
    pub zip_file: Option<crate::typed::Blob>,
}

/// `LayerVersionContentOutput` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct LayerVersionContentOutput {
    /// `Location`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// `CodeSha256`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_sha256: Option<String>,
    /// `CodeSize`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_size: Option<i64>,
    /// `SigningProfileVersionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signing_profile_version_arn: Option<String>,
    /// `SigningJobArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signing_job_arn: Option<String>,
    /// `ResolvedS3Object`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved_s3_object: Option<super::ResolvedS3Object>,
}

/// `LayerVersionsListItem` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct LayerVersionsListItem {
    /// `LayerVersionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layer_version_arn: Option<String>,
    /// `Version`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
    /// `Description`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `CreatedDate`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_date: Option<String>,
    /// `CompatibleArchitectures`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compatible_architectures: Option<Vec<String>>,
    /// `CompatibleRuntimes`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compatible_runtimes: Option<Vec<String>>,
    /// `LicenseInfo`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license_info: Option<String>,
}

/// `LayersListItem` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct LayersListItem {
    /// `LayerName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layer_name: Option<String>,
    /// `LayerArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layer_arn: Option<String>,
    /// `LatestMatchingVersion`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest_matching_version: Option<super::LayerVersionsListItem>,
}

/// `ListAliasesRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListAliasesRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `FunctionVersion`.
    pub function_version: Option<String>,
    /// `Marker`.
    pub marker: Option<String>,
    /// `MaxItems`.
    pub max_items: Option<i32>,
}

/// `ListAliasesResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListAliasesResponse {
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
    /// `Aliases`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aliases: Option<Vec<super::AliasConfiguration>>,
}

/// `ListCapacityProvidersRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListCapacityProvidersRequest {
    /// `State`.
    pub state: Option<String>,
    /// `Marker`.
    pub marker: Option<String>,
    /// `MaxItems`.
    pub max_items: Option<i32>,
}

/// `ListCapacityProvidersResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListCapacityProvidersResponse {
    /// `CapacityProviders`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity_providers: Option<Vec<super::CapacityProvider>>,
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

/// `ListCodeSigningConfigsRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListCodeSigningConfigsRequest {
    /// `Marker`.
    pub marker: Option<String>,
    /// `MaxItems`.
    pub max_items: Option<i32>,
}

/// `ListCodeSigningConfigsResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListCodeSigningConfigsResponse {
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
    /// `CodeSigningConfigs`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_signing_configs: Option<Vec<super::CodeSigningConfig>>,
}

/// `ListDurableExecutionsByFunctionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListDurableExecutionsByFunctionRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Qualifier`.
    pub qualifier: Option<String>,
    /// `DurableExecutionName`.
    pub durable_execution_name: Option<String>,
    /// `Statuses`.
    pub statuses: Option<Vec<String>>,
    /// `StartedAfter`.
    pub started_after: Option<crate::typed::Timestamp>,
    /// `StartedBefore`.
    pub started_before: Option<crate::typed::Timestamp>,
    /// `ReverseOrder`.
    pub reverse_order: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
    /// `MaxItems`.
    pub max_items: Option<i32>,
}

/// `ListDurableExecutionsByFunctionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListDurableExecutionsByFunctionResponse {
    /// `DurableExecutions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub durable_executions: Option<Vec<super::Execution>>,
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

/// `ListEventSourceMappingsRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListEventSourceMappingsRequest {
    /// `EventSourceArn`.
    pub event_source_arn: Option<String>,
    /// `FunctionName`.
    pub function_name: Option<String>,
    /// `Marker`.
    pub marker: Option<String>,
    /// `MaxItems`.
    pub max_items: Option<i32>,
}

/// `ListEventSourceMappingsResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListEventSourceMappingsResponse {
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
    /// `EventSourceMappings`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_source_mappings: Option<Vec<super::EventSourceMappingConfiguration>>,
}

/// `ListFunctionEventInvokeConfigsRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListFunctionEventInvokeConfigsRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Marker`.
    pub marker: Option<String>,
    /// `MaxItems`.
    pub max_items: Option<i32>,
}

/// `ListFunctionEventInvokeConfigsResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListFunctionEventInvokeConfigsResponse {
    /// `FunctionEventInvokeConfigs`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_event_invoke_configs: Option<Vec<super::FunctionEventInvokeConfig>>,
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

/// `ListFunctionUrlConfigsRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListFunctionUrlConfigsRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Marker`.
    pub marker: Option<String>,
    /// `MaxItems`.
    pub max_items: Option<i32>,
}

/// `ListFunctionUrlConfigsResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListFunctionUrlConfigsResponse {
    /// `FunctionUrlConfigs`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_url_configs: Option<Vec<super::FunctionUrlConfig>>,
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

/// `ListFunctionVersionsByCapacityProviderRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListFunctionVersionsByCapacityProviderRequest {
    /// `CapacityProviderName`.
    pub capacity_provider_name: String,
    /// `Marker`.
    pub marker: Option<String>,
    /// `MaxItems`.
    pub max_items: Option<i32>,
}

/// `ListFunctionVersionsByCapacityProviderResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListFunctionVersionsByCapacityProviderResponse {
    /// `CapacityProviderArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity_provider_arn: Option<String>,
    /// `FunctionVersions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_versions: Option<Vec<super::FunctionVersionsByCapacityProviderListItem>>,
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

/// `ListFunctionsByCodeSigningConfigRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListFunctionsByCodeSigningConfigRequest {
    /// `CodeSigningConfigArn`.
    pub code_signing_config_arn: String,
    /// `Marker`.
    pub marker: Option<String>,
    /// `MaxItems`.
    pub max_items: Option<i32>,
}

/// `ListFunctionsByCodeSigningConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListFunctionsByCodeSigningConfigResponse {
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
    /// `FunctionArns`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_arns: Option<Vec<String>>,
}

/// `ListFunctionsRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListFunctionsRequest {
    /// `MasterRegion`.
    pub master_region: Option<String>,
    /// `FunctionVersion`.
    pub function_version: Option<String>,
    /// `Marker`.
    pub marker: Option<String>,
    /// `MaxItems`.
    pub max_items: Option<i32>,
}

/// `ListFunctionsResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListFunctionsResponse {
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
    /// `Functions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub functions: Option<Vec<super::FunctionConfiguration>>,
}

/// `ListLayerVersionsRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListLayerVersionsRequest {
    /// `CompatibleArchitecture`.
    pub compatible_architecture: Option<String>,
    /// `CompatibleRuntime`.
    pub compatible_runtime: Option<String>,
    /// `LayerName`.
    pub layer_name: String,
    /// `Marker`.
    pub marker: Option<String>,
    /// `MaxItems`.
    pub max_items: Option<i32>,
}

/// `ListLayerVersionsResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListLayerVersionsResponse {
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
    /// `LayerVersions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layer_versions: Option<Vec<super::LayerVersionsListItem>>,
}

/// `ListLayersRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListLayersRequest {
    /// `CompatibleArchitecture`.
    pub compatible_architecture: Option<String>,
    /// `CompatibleRuntime`.
    pub compatible_runtime: Option<String>,
    /// `Marker`.
    pub marker: Option<String>,
    /// `MaxItems`.
    pub max_items: Option<i32>,
}

/// `ListLayersResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListLayersResponse {
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
    /// `Layers`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layers: Option<Vec<super::LayersListItem>>,
}

/// `ListProvisionedConcurrencyConfigsRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListProvisionedConcurrencyConfigsRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Marker`.
    pub marker: Option<String>,
    /// `MaxItems`.
    pub max_items: Option<i32>,
}

/// `ListProvisionedConcurrencyConfigsResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListProvisionedConcurrencyConfigsResponse {
    /// `ProvisionedConcurrencyConfigs`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provisioned_concurrency_configs: Option<Vec<super::ProvisionedConcurrencyConfigListItem>>,
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

/// `ListTagsRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListTagsRequest {
    /// `Resource`.
    pub resource: String,
}

/// `ListTagsResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListTagsResponse {
    /// `Tags`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<std::collections::BTreeMap<String, String>>,
}

/// `ListVersionsByFunctionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListVersionsByFunctionRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `Marker`.
    pub marker: Option<String>,
    /// `MaxItems`.
    pub max_items: Option<i32>,
}

/// `ListVersionsByFunctionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListVersionsByFunctionResponse {
    /// `NextMarker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
    /// `Versions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub versions: Option<Vec<super::FunctionConfiguration>>,
}

/// `LoggingConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct LoggingConfig {
    /// `LogFormat`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_format: Option<String>,
    /// `ApplicationLogLevel`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application_log_level: Option<String>,
    /// `SystemLogLevel`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub system_log_level: Option<String>,
    /// `LogGroup`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_group: Option<String>,
}

impl crate::typed::Input for super::ListAliasesRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_ALIASES;
    type Output = super::ListAliasesResponse;
}

impl crate::typed::Input for super::ListCapacityProvidersRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_CAPACITY_PROVIDERS;
    type Output = super::ListCapacityProvidersResponse;
}

impl crate::typed::Input for super::ListCodeSigningConfigsRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_CODE_SIGNING_CONFIGS;
    type Output = super::ListCodeSigningConfigsResponse;
}

impl crate::typed::Input for super::ListDurableExecutionsByFunctionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_DURABLE_EXECUTIONS_BY_FUNCTION;
    type Output = super::ListDurableExecutionsByFunctionResponse;
}

impl crate::typed::Input for super::ListEventSourceMappingsRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_EVENT_SOURCE_MAPPINGS;
    type Output = super::ListEventSourceMappingsResponse;
}

impl crate::typed::Input for super::ListFunctionEventInvokeConfigsRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_FUNCTION_EVENT_INVOKE_CONFIGS;
    type Output = super::ListFunctionEventInvokeConfigsResponse;
}

impl crate::typed::Input for super::ListFunctionUrlConfigsRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_FUNCTION_URL_CONFIGS;
    type Output = super::ListFunctionUrlConfigsResponse;
}

impl crate::typed::Input for super::ListFunctionVersionsByCapacityProviderRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER;
    type Output = super::ListFunctionVersionsByCapacityProviderResponse;
}

impl crate::typed::Input for super::ListFunctionsRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_FUNCTIONS;
    type Output = super::ListFunctionsResponse;
}

impl crate::typed::Input for super::ListFunctionsByCodeSigningConfigRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG;
    type Output = super::ListFunctionsByCodeSigningConfigResponse;
}

impl crate::typed::Input for super::ListLayerVersionsRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_LAYER_VERSIONS;
    type Output = super::ListLayerVersionsResponse;
}

impl crate::typed::Input for super::ListLayersRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_LAYERS;
    type Output = super::ListLayersResponse;
}

impl crate::typed::Input for super::ListProvisionedConcurrencyConfigsRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_PROVISIONED_CONCURRENCY_CONFIGS;
    type Output = super::ListProvisionedConcurrencyConfigsResponse;
}

impl crate::typed::Input for super::ListTagsRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_TAGS;
    type Output = super::ListTagsResponse;
}

impl crate::typed::Input for super::ListVersionsByFunctionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_VERSIONS_BY_FUNCTION;
    type Output = super::ListVersionsByFunctionResponse;
}

impl crate::typed::Output for super::ListAliasesResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::ListCapacityProvidersResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::ListCodeSigningConfigsResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::ListDurableExecutionsByFunctionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::ListEventSourceMappingsResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::ListFunctionEventInvokeConfigsResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::ListFunctionUrlConfigsResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::ListFunctionVersionsByCapacityProviderResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::ListFunctionsByCodeSigningConfigResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::ListFunctionsResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::ListLayerVersionsResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::ListLayersResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::ListProvisionedConcurrencyConfigsResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::ListTagsResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::ListVersionsByFunctionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
