//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `GetCallerIdentityRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetCallerIdentityRequest {
}

/// `GetCallerIdentityResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetCallerIdentityResponse {
    /// `UserId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// `Account`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// `Arn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
}

impl crate::typed::Input for super::GetCallerIdentityRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_CALLER_IDENTITY;
    type Output = super::GetCallerIdentityResponse;
}

impl crate::typed::Output for super::GetCallerIdentityResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
