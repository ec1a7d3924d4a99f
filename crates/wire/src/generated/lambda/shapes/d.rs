//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static DATABASE_NAME: Shape = Shape { name: "DatabaseName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(63) }, pattern: Some(Pattern::new(r#"[^ /\.$\x22]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DATE: Shape = Shape { name: "Date", sensitive: false, kind: Kind::Timestamp };
pub static DEAD_LETTER_CONFIG: Shape = Shape { name: "DeadLetterConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "TargetArn", shape: &super::RESOURCE_ARN, required: false, place: Place::Body },
]) };
pub static DELETE_ALIAS_REQUEST: Shape = Shape { name: "DeleteAliasRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Name", shape: &super::ALIAS, required: true, place: Place::Label("Name") },
]) };
pub static DELETE_CAPACITY_PROVIDER_REQUEST: Shape = Shape { name: "DeleteCapacityProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CapacityProviderName", shape: &super::CAPACITY_PROVIDER_NAME, required: true, place: Place::Label("CapacityProviderName") },
]) };
pub static DELETE_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape { name: "DeleteCodeSigningConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CodeSigningConfigArn", shape: &super::CODE_SIGNING_CONFIG_ARN, required: true, place: Place::Label("CodeSigningConfigArn") },
]) };
pub static DELETE_DURABLE_EXECUTION_REQUEST: Shape = Shape { name: "DeleteDurableExecutionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DurableExecutionArn", shape: &super::DURABLE_EXECUTION_ARN, required: true, place: Place::Label("DurableExecutionArn") },
]) };
pub static DELETE_EVENT_SOURCE_MAPPING_REQUEST: Shape = Shape { name: "DeleteEventSourceMappingRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UUID", shape: &super::UUID_STRING, required: true, place: Place::Label("UUID") },
]) };
pub static DELETE_FUNCTION_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape { name: "DeleteFunctionCodeSigningConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
]) };
pub static DELETE_FUNCTION_CONCURRENCY_REQUEST: Shape = Shape { name: "DeleteFunctionConcurrencyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
]) };
pub static DELETE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST: Shape = Shape { name: "DeleteFunctionEventInvokeConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER, required: false, place: Place::Query("Qualifier") },
]) };
pub static DELETE_FUNCTION_REQUEST: Shape = Shape { name: "DeleteFunctionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER, required: false, place: Place::Query("Qualifier") },
]) };
pub static DELETE_FUNCTION_URL_CONFIG_REQUEST: Shape = Shape { name: "DeleteFunctionUrlConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_URL_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::FUNCTION_URL_QUALIFIER, required: false, place: Place::Query("Qualifier") },
]) };
pub static DELETE_LAYER_VERSION_REQUEST: Shape = Shape { name: "DeleteLayerVersionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "LayerName", shape: &super::LAYER_NAME_OR_ARN, required: true, place: Place::Label("LayerName") },
    Member { name: "VersionNumber", shape: &super::LAYER_VERSION_NUMBER, required: true, place: Place::Label("VersionNumber") },
]) };
pub static DELETE_PROVISIONED_CONCURRENCY_CONFIG_REQUEST: Shape = Shape { name: "DeleteProvisionedConcurrencyConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::QUALIFIER, required: true, place: Place::Query("Qualifier") },
]) };
pub static DELETE_RESOURCE_POLICY_REQUEST: Shape = Shape { name: "DeleteResourcePolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ResourceArn", shape: &super::POLICY_RESOURCE_ARN, required: true, place: Place::Label("ResourceArn") },
    Member { name: "RevisionId", shape: &super::REVISION_ID, required: false, place: Place::Query("RevisionId") },
]) };
pub static DESCRIPTION: Shape = Shape { name: "Description", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(256) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DESTINATION_ARN: Shape = Shape { name: "DestinationArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(350) }, pattern: Some(Pattern::new(r#"$|kafka://([^.]([a-zA-Z0-9\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DESTINATION_CONFIG: Shape = Shape { name: "DestinationConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "OnSuccess", shape: &super::ON_SUCCESS, required: false, place: Place::Body },
    Member { name: "OnFailure", shape: &super::ON_FAILURE, required: false, place: Place::Body },
]) };
pub static DIRECT_S3_READ: Shape = Shape { name: "DirectS3Read", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["ENABLED", "DISABLED", "AUTO"], also: &[], pattern_alone: false, bare_max: None }) };
pub static DOCUMENT_DB_EVENT_SOURCE_CONFIG: Shape = Shape { name: "DocumentDBEventSourceConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DatabaseName", shape: &super::DATABASE_NAME, required: false, place: Place::Body },
    Member { name: "CollectionName", shape: &super::COLLECTION_NAME, required: false, place: Place::Body },
    Member { name: "FullDocument", shape: &super::FULL_DOCUMENT, required: false, place: Place::Body },
]) };
pub static DURABLE_CONFIG: Shape = Shape { name: "DurableConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "KMSKeyArn", shape: &super::KMS_KEY_ARN, required: false, place: Place::Body },
    Member { name: "RetentionPeriodInDays", shape: &super::RETENTION_PERIOD_IN_DAYS, required: false, place: Place::Body },
    Member { name: "ExecutionTimeout", shape: &super::EXECUTION_TIMEOUT, required: false, place: Place::Body },
]) };
pub static DURABLE_EXECUTION_ARN: Shape = Shape { name: "DurableExecutionArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1024) }, pattern: Some(Pattern::new(r#"arn:([a-zA-Z0-9-]+):lambda:([a-zA-Z0-9-]+):(\d{12}):function:([a-zA-Z0-9_-]+):(\$LATEST(?:\.PUBLISHED)?|[0-9]+)/durable-execution/([a-zA-Z0-9_-]+)/([a-zA-Z0-9_-]+)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DURABLE_EXECUTION_NAME: Shape = Shape { name: "DurableExecutionName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: Some(Pattern::new("[a-zA-Z0-9-_]+")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
