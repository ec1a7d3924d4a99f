//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `FilterLogEventsRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FilterLogEventsRequest {
    /// `logGroupName`.
    pub log_group_name: Option<String>,
    /// `logGroupIdentifier`.
    pub log_group_identifier: Option<String>,
    /// `logStreamNames`.
    pub log_stream_names: Option<Vec<String>>,
    /// `logStreamNamePrefix`.
    pub log_stream_name_prefix: Option<String>,
    /// `startTime`.
    pub start_time: Option<i64>,
    /// `endTime`.
    pub end_time: Option<i64>,
    /// `filterPattern`.
    pub filter_pattern: Option<String>,
    /// `nextToken`.
    pub next_token: Option<String>,
    /// `limit`.
    pub limit: Option<i32>,
    /// `startFromHead`.
    pub start_from_head: Option<bool>,
    /// `interleaved`.
    pub interleaved: Option<bool>,
    /// `unmask`.
    pub unmask: Option<bool>,
}

/// `FilterLogEventsResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FilterLogEventsResponse {
    /// `events`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<super::FilteredLogEvent>>,
    /// `searchedLogStreams`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub searched_log_streams: Option<Vec<super::SearchedLogStream>>,
    /// `nextToken`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// `FilteredLogEvent` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FilteredLogEvent {
    /// `logStreamName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_stream_name: Option<String>,
    /// `timestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<i64>,
    /// `message`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// `ingestionTime`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ingestion_time: Option<i64>,
    /// `eventId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_id: Option<String>,
}

impl crate::typed::Input for super::FilterLogEventsRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::FILTER_LOG_EVENTS;
    type Output = super::FilterLogEventsResponse;
}

impl crate::typed::Output for super::FilterLogEventsResponse {
    const BODY: crate::typed::Body = crate::typed::Body::Json;
}
