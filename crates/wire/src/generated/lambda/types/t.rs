//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `TagResourceRequest` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct TagResourceRequest {
    /// `Resource`.
    pub resource: String,
    /// `Tags`.
    pub tags: std::collections::BTreeMap<String, String>,
}

/// `TagsError` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct TagsError {
    /// `ErrorCode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// `Message`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// `TargetTrackingScalingPolicy` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct TargetTrackingScalingPolicy {
    /// `PredefinedMetricType`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub predefined_metric_type: Option<String>,
    /// `TargetValue`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_value: Option<f64>,
}

/// `TenancyConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct TenancyConfig {
    /// `TenantIsolationMode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tenant_isolation_mode: Option<String>,
}

/// `TraceHeader` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct TraceHeader {
    /// `XAmznTraceId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x_amzn_trace_id: Option<String>,
}

/// `TracingConfig` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct TracingConfig {
    /// `Mode`.
    pub mode: Option<String>,
}

/// `TracingConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct TracingConfigResponse {
    /// `Mode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
}

impl crate::typed::Input for super::TagResourceRequest {
    const OPERATION: &crate::model::Operation = &super::super::operations::TAG_RESOURCE;
    type Output = ();
}
