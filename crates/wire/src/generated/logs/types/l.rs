//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `LogGroup` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LogGroup {
    /// `logGroupName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_group_name: Option<String>,
    /// `creationTime`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creation_time: Option<i64>,
    /// `retentionInDays`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retention_in_days: Option<i32>,
    /// `metricFilterCount`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metric_filter_count: Option<i32>,
    /// `arn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `storedBytes`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stored_bytes: Option<i64>,
    /// `kmsKeyId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kms_key_id: Option<String>,
    /// `dataProtectionStatus`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_protection_status: Option<String>,
    /// `inheritedProperties`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inherited_properties: Option<Vec<String>>,
    /// `logGroupClass`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_group_class: Option<String>,
    /// `logGroupArn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_group_arn: Option<String>,
    /// `deletionProtectionEnabled`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deletion_protection_enabled: Option<bool>,
    /// `bearerTokenAuthenticationEnabled`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bearer_token_authentication_enabled: Option<bool>,
    /// `retentionPolicyName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retention_policy_name: Option<String>,
}

/// `LogStream` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LogStream {
    /// `logStreamName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_stream_name: Option<String>,
    /// `creationTime`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creation_time: Option<i64>,
    /// `firstEventTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_event_timestamp: Option<i64>,
    /// `lastEventTimestamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_event_timestamp: Option<i64>,
    /// `lastIngestionTime`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_ingestion_time: Option<i64>,
    /// `uploadSequenceToken`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upload_sequence_token: Option<String>,
    /// `arn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `storedBytes`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stored_bytes: Option<i64>,
}
