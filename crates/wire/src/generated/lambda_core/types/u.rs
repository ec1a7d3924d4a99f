//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `UpdateRuntimeAliasRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateRuntimeAliasRequest {
    /// `RuntimeName`.
    pub runtime_name: String,
    /// `Name`.
    pub name: String,
    /// `RuntimeVersion`.
    pub runtime_version: String,
    /// `Description`.
    pub description: Option<String>,
    /// `ReleaseLifecycle`.
    pub release_lifecycle: Option<super::RuntimeReleaseLifecycle>,
}

/// `UpdateRuntimeAliasResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateRuntimeAliasResponse {
    /// `RuntimeName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_name: Option<String>,
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
    /// `Compatibility`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compatibility: Option<super::Compatibility>,
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

/// `UpdateRuntimeRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateRuntimeRequest {
    /// `RuntimeName`.
    pub runtime_name: String,
    /// `Description`.
    pub description: Option<String>,
    /// `LicenseInfo`.
    pub license_info: Option<String>,
    /// `ReleaseLifecycle`.
    pub release_lifecycle: Option<super::RuntimeReleaseLifecycle>,
}

/// `UpdateRuntimeResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateRuntimeResponse {
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

/// `UpdateRuntimeVersionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateRuntimeVersionRequest {
    /// `RuntimeName`.
    pub runtime_name: String,
    /// `Name`.
    pub name: String,
    /// `ReleaseNotes`.
    pub release_notes: String,
}

/// `UpdateRuntimeVersionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateRuntimeVersionResponse {
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

impl crate::typed::Input for super::UpdateRuntimeRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::UPDATE_RUNTIME;
    type Output = super::UpdateRuntimeResponse;
}

impl crate::typed::Input for super::UpdateRuntimeAliasRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::UPDATE_RUNTIME_ALIAS;
    type Output = super::UpdateRuntimeAliasResponse;
}

impl crate::typed::Input for super::UpdateRuntimeVersionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::UPDATE_RUNTIME_VERSION;
    type Output = super::UpdateRuntimeVersionResponse;
}

impl crate::typed::Output for super::UpdateRuntimeAliasResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::UpdateRuntimeResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::UpdateRuntimeVersionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
