//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static RECURSIVE_LOOP: Shape = Shape { name: "RecursiveLoop", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["Terminate", "Allow"], also: &[], pattern_alone: false, bare_max: None }) };
pub static REMOVE_LAYER_VERSION_PERMISSION_REQUEST: Shape = Shape { name: "RemoveLayerVersionPermissionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "LayerName", shape: &super::LAYER_NAME_OR_ARN, required: true, place: Place::Label("LayerName") },
    Member { name: "VersionNumber", shape: &super::LAYER_VERSION_NUMBER, required: true, place: Place::Label("VersionNumber") },
    Member { name: "StatementId", shape: &super::STATEMENT_ID, required: true, place: Place::Label("StatementId") },
    Member { name: "RevisionId", shape: &super::STRING, required: false, place: Place::Query("RevisionId") },
]) };
pub static REMOVE_PERMISSION_REQUEST: Shape = Shape { name: "RemovePermissionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "StatementId", shape: &super::NAMESPACED_STATEMENT_ID, required: true, place: Place::Label("StatementId") },
    Member { name: "Qualifier", shape: &super::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER, required: false, place: Place::Query("Qualifier") },
    Member { name: "RevisionId", shape: &super::STRING, required: false, place: Place::Query("RevisionId") },
]) };
pub static REPLAY_CHILDREN: Shape = Shape { name: "ReplayChildren", sensitive: false, kind: Kind::Boolean };
pub static RESERVED_CONCURRENT_EXECUTIONS: Shape = Shape { name: "ReservedConcurrentExecutions", sensitive: false, kind: Kind::Integer(Range { min: Some(0), max: None }) };
pub static RESOURCE_ARN: Shape = Shape { name: "ResourceArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(10000) }, pattern: Some(Pattern::new("(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RESOURCE_POLICY: Shape = Shape { name: "ResourcePolicy", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(20480) }, pattern: Some(Pattern::new(r#"[\s\S]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RESPONSE_STREAMING_INVOCATION_TYPE: Shape = Shape { name: "ResponseStreamingInvocationType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["RequestResponse", "DryRun"], also: &[], pattern_alone: false, bare_max: None }) };
pub static RESUME_DURABLE_EXECUTION_REQUEST: Shape = Shape { name: "ResumeDurableExecutionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DurableExecutionArn", shape: &super::DURABLE_EXECUTION_ARN, required: true, place: Place::Label("DurableExecutionArn") },
    Member { name: "ClientToken", shape: &super::CLIENT_TOKEN, required: false, place: Place::Body },
    Member { name: "Reason", shape: &super::RESUME_REASON, required: false, place: Place::Body },
]) };
pub static RESUME_REASON: Shape = Shape { name: "ResumeReason", sensitive: true, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(1024) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RETENTION_PERIOD_IN_DAYS: Shape = Shape { name: "RetentionPeriodInDays", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(90) }) };
pub static REVERSE_ORDER: Shape = Shape { name: "ReverseOrder", sensitive: false, kind: Kind::Boolean };
pub static REVISION_ID: Shape = Shape { name: "RevisionId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(36), max: Some(36) }, pattern: Some(Pattern::new("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ROLE_ARN: Shape = Shape { name: "RoleArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(10000) }, pattern: Some(Pattern::new(r#"arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RUNTIME_VERSION_ARN: Shape = Shape { name: "RuntimeVersionArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(26), max: Some(2048) }, pattern: Some(Pattern::new(r#"((arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}::runtime:.+)|(arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:runtime/[A-Za-z0-9_.-]{1,128}/version/[A-Za-z0-9_.-]{1,128}))"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
