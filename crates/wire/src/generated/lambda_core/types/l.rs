//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `ListRuntimeAliasesRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListRuntimeAliasesRequest {
    /// `RuntimeName`.
    pub runtime_name: String,
    /// `NextToken`.
    pub next_token: Option<String>,
    /// `MaxResults`.
    pub max_results: Option<i32>,
}

/// `ListRuntimeAliasesResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListRuntimeAliasesResponse {
    /// `Items`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<super::RuntimeAliasInfo>>,
    /// `NextToken`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// `ListRuntimeVersionsRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListRuntimeVersionsRequest {
    /// `RuntimeName`.
    pub runtime_name: String,
    /// `NextToken`.
    pub next_token: Option<String>,
    /// `MaxResults`.
    pub max_results: Option<i32>,
}

/// `ListRuntimeVersionsResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListRuntimeVersionsResponse {
    /// `Items`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<super::RuntimeVersionInfo>>,
    /// `NextToken`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// `ListRuntimesRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListRuntimesRequest {
    /// `NextToken`.
    pub next_token: Option<String>,
    /// `MaxResults`.
    pub max_results: Option<i32>,
}

/// `ListRuntimesResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListRuntimesResponse {
    /// `NextToken`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `Items`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<super::RuntimeInfo>>,
}

impl crate::typed::Input for super::ListRuntimeAliasesRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_RUNTIME_ALIASES;
    type Output = super::ListRuntimeAliasesResponse;
}

impl crate::typed::Input for super::ListRuntimeVersionsRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_RUNTIME_VERSIONS;
    type Output = super::ListRuntimeVersionsResponse;
}

impl crate::typed::Input for super::ListRuntimesRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::LIST_RUNTIMES;
    type Output = super::ListRuntimesResponse;
}

impl crate::typed::Output for super::ListRuntimeAliasesResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::ListRuntimeVersionsResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::ListRuntimesResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
