//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `AcceleratorConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AcceleratorConfig {
    /// `AcceleratorMemorySize`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accelerator_memory_size: Option<i32>,
}

/// `AccountLimit` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AccountLimit {
    /// `TotalCodeSize`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_code_size: Option<i64>,
    /// `CodeSizeUnzipped`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_size_unzipped: Option<i64>,
    /// `CodeSizeZipped`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_size_zipped: Option<i64>,
    /// `ConcurrentExecutions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concurrent_executions: Option<i32>,
    /// `UnreservedConcurrentExecutions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unreserved_concurrent_executions: Option<i32>,
}

/// `AccountUsage` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AccountUsage {
    /// `TotalCodeSize`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_code_size: Option<i64>,
    /// `FunctionCount`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_count: Option<i64>,
}

/// `AddLayerVersionPermissionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct AddLayerVersionPermissionRequest {
    /// `LayerName`.
    pub layer_name: String,
    /// `VersionNumber`.
    pub version_number: i64,
    /// `StatementId`.
    pub statement_id: String,
    /// `Action`.
    pub action: String,
    /// `Principal`.
    pub principal: String,
    /// `OrganizationId`.
    pub organization_id: Option<String>,
    /// `RevisionId`.
    pub revision_id: Option<String>,
}

/// `AddLayerVersionPermissionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AddLayerVersionPermissionResponse {
    /// `Statement`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
    /// `RevisionId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision_id: Option<String>,
}

/// `AddPermissionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct AddPermissionRequest {
    /// `FunctionName`.
    pub function_name: String,
    /// `StatementId`.
    pub statement_id: String,
    /// `Action`.
    pub action: String,
    /// `Principal`.
    pub principal: String,
    /// `SourceArn`.
    pub source_arn: Option<String>,
    /// `FunctionUrlAuthType`.
    pub function_url_auth_type: Option<String>,
    /// `InvokedViaFunctionUrl`.
    pub invoked_via_function_url: Option<bool>,
    /// `SourceAccount`.
    pub source_account: Option<String>,
    /// `EventSourceToken`.
    pub event_source_token: Option<String>,
    /// `Qualifier`.
    pub qualifier: Option<String>,
    /// `RevisionId`.
    pub revision_id: Option<String>,
    /// `PrincipalOrgID`.
    #[serde(rename = "PrincipalOrgID")]
    pub principal_org_id: Option<String>,
}

/// `AddPermissionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AddPermissionResponse {
    /// `Statement`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
}

/// `AliasConfiguration` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AliasConfiguration {
    /// `AliasArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alias_arn: Option<String>,
    /// `Name`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `FunctionVersion`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_version: Option<String>,
    /// `Description`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `RoutingConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub routing_config: Option<super::AliasRoutingConfiguration>,
    /// `RevisionId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision_id: Option<String>,
}

/// `AliasRoutingConfiguration` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AliasRoutingConfiguration {
    /// `AdditionalVersionWeights`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_version_weights: Option<std::collections::BTreeMap<String, f64>>,
}

/// `AllowedPublishers` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AllowedPublishers {
    /// `SigningProfileVersionArns`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signing_profile_version_arns: Option<Vec<String>>,
}

/// `AmazonManagedKafkaEventSourceConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AmazonManagedKafkaEventSourceConfig {
    /// `ConsumerGroupId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consumer_group_id: Option<String>,
    /// `SchemaRegistryConfig`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema_registry_config: Option<super::KafkaSchemaRegistryConfig>,
}

impl crate::typed::Input for super::AddLayerVersionPermissionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::ADD_LAYER_VERSION_PERMISSION;
    type Output = super::AddLayerVersionPermissionResponse;
}

impl crate::typed::Input for super::AddPermissionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::ADD_PERMISSION;
    type Output = super::AddPermissionResponse;
}

impl crate::typed::Output for super::AddLayerVersionPermissionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::AddPermissionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::AliasConfiguration {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
