//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `DeleteRuntimeAliasRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteRuntimeAliasRequest {
    /// `RuntimeName`.
    pub runtime_name: String,
    /// `Name`.
    pub name: String,
    /// `RecoveryWindowInDays`.
    pub recovery_window_in_days: Option<i32>,
}

/// `DeleteRuntimeAliasResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteRuntimeAliasResponse {
}

/// `DeleteRuntimeRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteRuntimeRequest {
    /// `RuntimeName`.
    pub runtime_name: String,
    /// `RecoveryWindowInDays`.
    pub recovery_window_in_days: Option<i32>,
}

/// `DeleteRuntimeResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteRuntimeResponse {
}

/// `DeleteRuntimeVersionRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteRuntimeVersionRequest {
    /// `RuntimeName`.
    pub runtime_name: String,
    /// `Name`.
    pub name: String,
    /// `RecoveryWindowInDays`.
    pub recovery_window_in_days: Option<i32>,
}

/// `DeleteRuntimeVersionResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteRuntimeVersionResponse {
}

impl crate::typed::Input for super::DeleteRuntimeRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DELETE_RUNTIME;
    type Output = super::DeleteRuntimeResponse;
}

impl crate::typed::Input for super::DeleteRuntimeAliasRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DELETE_RUNTIME_ALIAS;
    type Output = super::DeleteRuntimeAliasResponse;
}

impl crate::typed::Input for super::DeleteRuntimeVersionRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DELETE_RUNTIME_VERSION;
    type Output = super::DeleteRuntimeVersionResponse;
}

impl crate::typed::Output for super::DeleteRuntimeAliasResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::DeleteRuntimeResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::DeleteRuntimeVersionResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
