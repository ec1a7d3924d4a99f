//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static KMS_KEY_ARN: Shape = Shape { name: "KMSKeyArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(10000) }, pattern: Some(Pattern::new("(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static KMS_KEY_ARN_NON_EMPTY: Shape = Shape { name: "KMSKeyArnNonEmpty", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(10000) }, pattern: Some(Pattern::new("arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static KAFKA_EVENT_SOURCE_MAPPING_CONSUMPTION_MODE: Shape = Shape { name: "KafkaEventSourceMappingConsumptionMode", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["Stream", "Queue"], also: &[], pattern_alone: false, bare_max: None }) };
pub static KAFKA_SCHEMA_REGISTRY_ACCESS_CONFIG: Shape = Shape { name: "KafkaSchemaRegistryAccessConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Type", shape: &super::KAFKA_SCHEMA_REGISTRY_AUTH_TYPE, required: false, place: Place::Body },
    Member { name: "URI", shape: &super::ARN, required: false, place: Place::Body },
]) };
pub static KAFKA_SCHEMA_REGISTRY_ACCESS_CONFIG_LIST: Shape = Shape { name: "KafkaSchemaRegistryAccessConfigList", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::KAFKA_SCHEMA_REGISTRY_ACCESS_CONFIG, silent_null: false, unwrapped: false }) };
pub static KAFKA_SCHEMA_REGISTRY_AUTH_TYPE: Shape = Shape { name: "KafkaSchemaRegistryAuthType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["BASIC_AUTH", "CLIENT_CERTIFICATE_TLS_AUTH", "SERVER_ROOT_CA_CERTIFICATE", "OAUTHBEARER_AUTH"], also: &[], pattern_alone: false, bare_max: None }) };
pub static KAFKA_SCHEMA_REGISTRY_CONFIG: Shape = Shape { name: "KafkaSchemaRegistryConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SchemaRegistryURI", shape: &super::SCHEMA_REGISTRY_URI, required: false, place: Place::Body },
    Member { name: "EventRecordFormat", shape: &super::SCHEMA_REGISTRY_EVENT_RECORD_FORMAT, required: false, place: Place::Body },
    Member { name: "AccessConfigs", shape: &super::KAFKA_SCHEMA_REGISTRY_ACCESS_CONFIG_LIST, required: false, place: Place::Body },
    Member { name: "SchemaValidationConfigs", shape: &super::KAFKA_SCHEMA_VALIDATION_CONFIG_LIST, required: false, place: Place::Body },
]) };
pub static KAFKA_SCHEMA_VALIDATION_ATTRIBUTE: Shape = Shape { name: "KafkaSchemaValidationAttribute", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["KEY", "VALUE"], also: &[], pattern_alone: false, bare_max: None }) };
pub static KAFKA_SCHEMA_VALIDATION_CONFIG: Shape = Shape { name: "KafkaSchemaValidationConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Attribute", shape: &super::KAFKA_SCHEMA_VALIDATION_ATTRIBUTE, required: false, place: Place::Body },
]) };
pub static KAFKA_SCHEMA_VALIDATION_CONFIG_LIST: Shape = Shape { name: "KafkaSchemaValidationConfigList", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::KAFKA_SCHEMA_VALIDATION_CONFIG, silent_null: false, unwrapped: false }) };
