//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `DescribeLogGroupsRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DescribeLogGroupsRequest {
    /// `accountIdentifiers`.
    pub account_identifiers: Option<Vec<String>>,
    /// `logGroupNamePrefix`.
    pub log_group_name_prefix: Option<String>,
    /// `logGroupNamePattern`.
    pub log_group_name_pattern: Option<String>,
    /// `nextToken`.
    pub next_token: Option<String>,
    /// `limit`.
    pub limit: Option<i32>,
    /// `includeLinkedAccounts`.
    pub include_linked_accounts: Option<bool>,
    /// `logGroupClass`.
    pub log_group_class: Option<String>,
    /// `logGroupIdentifiers`.
    pub log_group_identifiers: Option<Vec<String>>,
}

/// `DescribeLogGroupsResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DescribeLogGroupsResponse {
    /// `logGroups`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_groups: Option<Vec<super::LogGroup>>,
    /// `nextToken`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// `DescribeLogStreamsRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DescribeLogStreamsRequest {
    /// `logGroupName`.
    pub log_group_name: Option<String>,
    /// `logGroupIdentifier`.
    pub log_group_identifier: Option<String>,
    /// `logStreamNamePrefix`.
    pub log_stream_name_prefix: Option<String>,
    /// `orderBy`.
    pub order_by: Option<String>,
    /// `descending`.
    pub descending: Option<bool>,
    /// `nextToken`.
    pub next_token: Option<String>,
    /// `limit`.
    pub limit: Option<i32>,
}

/// `DescribeLogStreamsResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DescribeLogStreamsResponse {
    /// `logStreams`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_streams: Option<Vec<super::LogStream>>,
    /// `nextToken`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

impl crate::typed::Input for super::DescribeLogGroupsRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DESCRIBE_LOG_GROUPS;
    type Output = super::DescribeLogGroupsResponse;
}

impl crate::typed::Input for super::DescribeLogStreamsRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::DESCRIBE_LOG_STREAMS;
    type Output = super::DescribeLogStreamsResponse;
}

impl crate::typed::Output for super::DescribeLogGroupsResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}

impl crate::typed::Output for super::DescribeLogStreamsResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
