//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `SearchedLogStream` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SearchedLogStream {
    /// `logStreamName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_stream_name: Option<String>,
    /// `searchedCompletely`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub searched_completely: Option<bool>,
}
