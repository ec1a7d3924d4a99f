//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `GetRuntimeAliasRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetRuntimeAliasRequest {
    /// `RuntimeName`.
    pub runtime_name: String,
    /// `Name`.
    pub name: String,
}

/// `GetRuntimeAliasResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetRuntimeAliasResponse {
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
    /// `PendingDeletionAt`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pending_deletion_at: Option<String>,
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

/// `GetRuntimeRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetRuntimeRequest {
    /// `RuntimeName`.
    pub runtime_name: String,
}

/// `GetRuntimeResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetRuntimeResponse {
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
    /// `State`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// `PendingDeletionAt`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pending_deletion_at: Option<String>,
    /// `Created`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<String>,
    /// `LastModified`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
    /// `Id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// `GetRuntimeVersionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetRuntimeVersionRequest {
    /// `RuntimeName`.
    pub runtime_name: String,
    /// `Name`.
    pub name: String,
}

/// `GetRuntimeVersionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetRuntimeVersionResponse {
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
    /// `PendingDeletionAt`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pending_deletion_at: Option<String>,
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

impl crate::typed::Input for super::GetRuntimeRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_RUNTIME;
    type Output = super::GetRuntimeResponse;
}

impl crate::typed::Input for super::GetRuntimeAliasRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_RUNTIME_ALIAS;
    type Output = super::GetRuntimeAliasResponse;
}

impl crate::typed::Input for super::GetRuntimeVersionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_RUNTIME_VERSION;
    type Output = super::GetRuntimeVersionResponse;
}

impl crate::typed::Output for super::GetRuntimeAliasResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetRuntimeResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::GetRuntimeVersionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
