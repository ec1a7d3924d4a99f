//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `OnFailure` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct OnFailure {
    /// `Destination`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
}

/// `OnSuccess` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct OnSuccess {
    /// `Destination`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
}

/// `Operation` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Operation {
    /// `Id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `ParentId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<String>,
    /// `Name`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `Type`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// `SubType`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub_type: Option<String>,
    /// `StartTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_timestamp: Option<crate::typed::Timestamp>,
    /// `EndTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_timestamp: Option<crate::typed::Timestamp>,
    /// `Status`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `ExecutionDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub execution_details: Option<super::ExecutionDetails>,
    /// `ContextDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context_details: Option<super::ContextDetails>,
    /// `StepDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step_details: Option<super::StepDetails>,
    /// `WaitDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_details: Option<super::WaitDetails>,
    /// `CallbackDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callback_details: Option<super::CallbackDetails>,
    /// `ChainedInvokeDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chained_invoke_details: Option<super::ChainedInvokeDetails>,
}

/// `OperationUpdate` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct OperationUpdate {
    /// `Id`.
    pub id: String,
    /// `ParentId`.
    pub parent_id: Option<String>,
    /// `Name`.
    pub name: Option<String>,
    /// `Type`.
    pub r#type: String,
    /// `SubType`.
    pub sub_type: Option<String>,
    /// `Action`.
    pub action: String,
    /// `Payload`.
    pub payload: Option<String>,
    /// `Error`.
    pub error: Option<super::ErrorObject>,
    /// `ContextOptions`.
    pub context_options: Option<super::ContextOptions>,
    /// `StepOptions`.
    pub step_options: Option<super::StepOptions>,
    /// `WaitOptions`.
    pub wait_options: Option<super::WaitOptions>,
    /// `CallbackOptions`.
    pub callback_options: Option<super::CallbackOptions>,
    /// `ChainedInvokeOptions`.
    pub chained_invoke_options: Option<super::ChainedInvokeOptions>,
}
