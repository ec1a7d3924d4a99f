//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static ACCELERATOR_CONFIG: Shape = Shape { name: "AcceleratorConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "AcceleratorMemorySize", shape: &super::ACCELERATOR_MEMORY_GB, required: true, place: Place::Body },
]) };
pub static ACCELERATOR_MEMORY_GB: Shape = Shape { name: "AcceleratorMemoryGB", sensitive: false, kind: Kind::Integer(Range { min: None, max: None }) };
pub static ACTION: Shape = Shape { name: "Action", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(10000) }, pattern: Some(Pattern::new("(lambda:[*]|lambda:[a-zA-Z]+|[*])")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ADD_LAYER_VERSION_PERMISSION_REQUEST: Shape = Shape { name: "AddLayerVersionPermissionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "LayerName", shape: &super::LAYER_NAME_OR_ARN, required: true, place: Place::Label("LayerName") },
    Member { name: "VersionNumber", shape: &super::LAYER_VERSION_NUMBER, required: true, place: Place::Label("VersionNumber") },
    Member { name: "StatementId", shape: &super::STATEMENT_ID, required: true, place: Place::Body },
    Member { name: "Action", shape: &super::LAYER_PERMISSION_ALLOWED_ACTION, required: true, place: Place::Body },
    Member { name: "Principal", shape: &super::LAYER_PERMISSION_ALLOWED_PRINCIPAL, required: true, place: Place::Body },
    Member { name: "OrganizationId", shape: &super::ORGANIZATION_ID, required: false, place: Place::Body },
    Member { name: "RevisionId", shape: &super::STRING, required: false, place: Place::Query("RevisionId") },
]) };
pub static ADD_PERMISSION_REQUEST: Shape = Shape { name: "AddPermissionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "StatementId", shape: &super::STATEMENT_ID, required: true, place: Place::Body },
    Member { name: "Action", shape: &super::ACTION, required: true, place: Place::Body },
    Member { name: "Principal", shape: &super::PRINCIPAL, required: true, place: Place::Body },
    Member { name: "SourceArn", shape: &super::ARN, required: false, place: Place::Body },
    Member { name: "FunctionUrlAuthType", shape: &super::FUNCTION_URL_AUTH_TYPE, required: false, place: Place::Body },
    Member { name: "InvokedViaFunctionUrl", shape: &super::INVOKED_VIA_FUNCTION_URL, required: false, place: Place::Body },
    Member { name: "SourceAccount", shape: &super::SOURCE_OWNER, required: false, place: Place::Body },
    Member { name: "EventSourceToken", shape: &super::EVENT_SOURCE_TOKEN, required: false, place: Place::Body },
    Member { name: "Qualifier", shape: &super::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER, required: false, place: Place::Query("Qualifier") },
    Member { name: "RevisionId", shape: &super::STRING, required: false, place: Place::Body },
    Member { name: "PrincipalOrgID", shape: &super::PRINCIPAL_ORG_ID, required: false, place: Place::Body },
]) };
pub static ADDITIONAL_VERSION: Shape = Shape { name: "AdditionalVersion", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1024) }, pattern: Some(Pattern::new("[0-9]+")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ADDITIONAL_VERSION_WEIGHTS: Shape = Shape { name: "AdditionalVersionWeights", sensitive: false, kind: Kind::Map(Map { length: Length { min: None, max: None }, key: &super::ADDITIONAL_VERSION, value: &super::WEIGHT }) };
pub static ALIAS: Shape = Shape { name: "Alias", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new("(?!^[0-9]+$)([a-zA-Z0-9-_]+)")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ALIAS_ROUTING_CONFIGURATION: Shape = Shape { name: "AliasRoutingConfiguration", sensitive: false, kind: Kind::Structure(&[
    Member { name: "AdditionalVersionWeights", shape: &super::ADDITIONAL_VERSION_WEIGHTS, required: false, place: Place::Body },
]) };
pub static ALLOW_CREDENTIALS: Shape = Shape { name: "AllowCredentials", sensitive: false, kind: Kind::Boolean };
pub static ALLOW_METHODS_LIST: Shape = Shape { name: "AllowMethodsList", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(6) }, member: &super::METHOD, silent_null: false, unwrapped: false }) };
pub static ALLOW_ORIGINS_LIST: Shape = Shape { name: "AllowOriginsList", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(100) }, member: &super::ORIGIN, silent_null: false, unwrapped: false }) };
pub static ALLOWED_PUBLISHERS: Shape = Shape { name: "AllowedPublishers", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SigningProfileVersionArns", shape: &super::SIGNING_PROFILE_VERSION_ARNS, required: true, place: Place::Body },
]) };
pub static AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG: Shape = Shape { name: "AmazonManagedKafkaEventSourceConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ConsumerGroupId", shape: &super::URI, required: false, place: Place::Body },
    Member { name: "SchemaRegistryConfig", shape: &super::KAFKA_SCHEMA_REGISTRY_CONFIG, required: false, place: Place::Body },
]) };
pub static APPLICATION_LOG_LEVEL: Shape = Shape { name: "ApplicationLogLevel", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"], also: &[], pattern_alone: false, bare_max: None }) };
pub static ARCHITECTURE: Shape = Shape { name: "Architecture", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["x86_64", "arm64"], also: &[], pattern_alone: false, bare_max: None }) };
pub static ARCHITECTURES_LIST: Shape = Shape { name: "ArchitecturesList", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(1) }, member: &super::ARCHITECTURE, silent_null: false, unwrapped: false }) };
pub static ARN: Shape = Shape { name: "Arn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(10000) }, pattern: Some(Pattern::new(r#"arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
