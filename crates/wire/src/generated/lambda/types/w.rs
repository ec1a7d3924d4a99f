//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `WaitCancelledDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct WaitCancelledDetails {
    /// `Error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<super::EventError>,
}

/// `WaitDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct WaitDetails {
    /// `ScheduledEndTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheduled_end_timestamp: Option<crate::typed::Timestamp>,
}

/// `WaitOptions` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct WaitOptions {
    /// `WaitSeconds`.
    pub wait_seconds: Option<i32>,
}

/// `WaitStartedDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct WaitStartedDetails {
    /// `Duration`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<i32>,
    /// `ScheduledEndTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheduled_end_timestamp: Option<crate::typed::Timestamp>,
}

/// `WaitSucceededDetails` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct WaitSucceededDetails {
    /// `Duration`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<i32>,
}
