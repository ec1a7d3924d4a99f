//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `KafkaSchemaRegistryAccessConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct KafkaSchemaRegistryAccessConfig {
    /// `Type`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// `URI`.
    #[serde(rename = "URI", skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
}

/// `KafkaSchemaRegistryConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct KafkaSchemaRegistryConfig {
    /// `SchemaRegistryURI`.
    #[serde(rename = "SchemaRegistryURI", skip_serializing_if = "Option::is_none")]
    pub schema_registry_uri: Option<String>,
    /// `EventRecordFormat`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_record_format: Option<String>,
    /// `AccessConfigs`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_configs: Option<Vec<super::KafkaSchemaRegistryAccessConfig>>,
    /// `SchemaValidationConfigs`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema_validation_configs: Option<Vec<super::KafkaSchemaValidationConfig>>,
}

/// `KafkaSchemaValidationConfig` of the model.
#[derive(Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct KafkaSchemaValidationConfig {
    /// `Attribute`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute: Option<String>,
}
