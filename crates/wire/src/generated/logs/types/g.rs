//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `GetLogEventsRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GetLogEventsRequest {
    /// `logGroupName`.
    pub log_group_name: Option<String>,
    /// `logGroupIdentifier`.
    pub log_group_identifier: Option<String>,
    /// `logStreamName`.
    pub log_stream_name: String,
    /// `startTime`.
    pub start_time: Option<i64>,
    /// `endTime`.
    pub end_time: Option<i64>,
    /// `nextToken`.
    pub next_token: Option<String>,
    /// `limit`.
    pub limit: Option<i32>,
    /// `startFromHead`.
    pub start_from_head: Option<bool>,
    /// `unmask`.
    pub unmask: Option<bool>,
}

/// `GetLogEventsResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetLogEventsResponse {
    /// `events`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<super::OutputLogEvent>>,
    /// `nextForwardToken`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_forward_token: Option<String>,
    /// `nextBackwardToken`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_backward_token: Option<String>,
}

impl crate::typed::Input for super::GetLogEventsRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::GET_LOG_EVENTS;
    type Output = super::GetLogEventsResponse;
}

impl crate::typed::Output for super::GetLogEventsResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
