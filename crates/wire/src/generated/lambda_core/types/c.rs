//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `Compatibility` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Compatibility {
    /// `IntegrationModels`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub integration_models: Option<Vec<String>>,
    /// `Architectures`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub architectures: Option<Vec<String>>,
    /// `ManagedInstances`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub managed_instances: Option<String>,
}

/// `CreateRuntimeAliasRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateRuntimeAliasRequest {
    /// `RuntimeName`.
    pub runtime_name: String,
    /// `RuntimeVersion`.
    pub runtime_version: String,
    /// `Name`.
    pub name: String,
    /// `Description`.
    pub description: Option<String>,
    /// `ReleaseLifecycle`.
    pub release_lifecycle: Option<super::RuntimeReleaseLifecycle>,
}

/// `CreateRuntimeAliasResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateRuntimeAliasResponse {
    /// `Name`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `Arn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `RuntimeVersion`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_version: Option<String>,
    /// `RuntimeVersionArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_version_arn: Option<String>,
    /// `State`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// `Description`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `ReleaseLifecycle`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub release_lifecycle: Option<super::RuntimeReleaseLifecycle>,
    /// `Created`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<String>,
    /// `LastModified`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
}

/// `CreateRuntimeRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateRuntimeRequest {
    /// `Name`.
    pub name: String,
    /// `Tags`.
    pub tags: Option<std::collections::BTreeMap<String, String>>,
    /// `Description`.
    pub description: Option<String>,
    /// `LicenseInfo`.
    pub license_info: Option<String>,
    /// `ReleaseLifecycle`.
    pub release_lifecycle: Option<super::RuntimeReleaseLifecycle>,
}

/// `CreateRuntimeResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateRuntimeResponse {
    /// `Arn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `Name`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `Description`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `LicenseInfo`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license_info: Option<String>,
    /// `ReleaseLifecycle`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub release_lifecycle: Option<super::RuntimeReleaseLifecycle>,
    /// `Created`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<String>,
    /// `LastModified`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
}

/// `CreateRuntimeVersionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateRuntimeVersionRequest {
    /// `RuntimeName`.
    pub runtime_name: String,
    /// `ImageUri`.
    pub image_uri: String,
    /// `Name`.
    pub name: String,
    /// `ReleaseNotes`.
    pub release_notes: Option<String>,
    /// `DryRun`.
    pub dry_run: Option<bool>,
}

/// `CreateRuntimeVersionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateRuntimeVersionResponse {
    /// `Name`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `Arn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `ResolvedUri`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved_uri: Option<String>,
    /// `State`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// `ReleaseNotes`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub release_notes: Option<String>,
    /// `Platforms`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platforms: Option<Vec<super::Platform>>,
    /// `Compatibility`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compatibility: Option<super::Compatibility>,
    /// `Created`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<String>,
    /// `LastModified`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
}

impl crate::typed::Input for super::CreateRuntimeRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::CREATE_RUNTIME;
    type Output = super::CreateRuntimeResponse;
}

impl crate::typed::Input for super::CreateRuntimeAliasRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::CREATE_RUNTIME_ALIAS;
    type Output = super::CreateRuntimeAliasResponse;
}

impl crate::typed::Input for super::CreateRuntimeVersionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::CREATE_RUNTIME_VERSION;
    type Output = super::CreateRuntimeVersionResponse;
}

impl crate::typed::Output for super::CreateRuntimeAliasResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::CreateRuntimeResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::CreateRuntimeVersionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
