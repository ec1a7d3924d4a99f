//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `RestoreRuntimeRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RestoreRuntimeRequest {
    /// `RuntimeName`.
    pub runtime_name: String,
    /// `RuntimeVersion`.
    pub runtime_version: Option<String>,
    /// `RuntimeAlias`.
    pub runtime_alias: Option<String>,
}

/// `RestoreRuntimeResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct RestoreRuntimeResponse {
    /// `RuntimeName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_name: Option<String>,
    /// `RuntimeVersion`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_version: Option<String>,
    /// `RuntimeAlias`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_alias: Option<String>,
    /// `Arn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `State`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// `LastModified`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
}

/// `RuntimeAliasInfo` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct RuntimeAliasInfo {
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

/// `RuntimeInfo` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct RuntimeInfo {
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
}

/// `RuntimeReleaseLifecycle` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct RuntimeReleaseLifecycle {
    /// `ReleaseState`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub release_state: Option<String>,
    /// `DeprecationDate`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deprecation_date: Option<String>,
    /// `FunctionCreateBlockDate`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_create_block_date: Option<String>,
    /// `FunctionUpdateBlockDate`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_update_block_date: Option<String>,
}

/// `RuntimeVersionInfo` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct RuntimeVersionInfo {
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

impl crate::typed::Input for super::RestoreRuntimeRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::RESTORE_RUNTIME;
    type Output = super::RestoreRuntimeResponse;
}

impl crate::typed::Output for super::RestoreRuntimeResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
