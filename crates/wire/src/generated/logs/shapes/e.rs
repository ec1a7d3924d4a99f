//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static EMIT_SYSTEM_FIELDS: Shape = Shape { name: "EmitSystemFields", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::SYSTEM_FIELD, silent_null: false, unwrapped: false }) };
pub static END_TIME_OFFSET: Shape = Shape { name: "EndTimeOffset", sensitive: false, kind: Kind::Long(Range { min: None, max: None }) };
pub static ENTITY: Shape = Shape { name: "Entity", sensitive: false, kind: Kind::Structure(&[
    Member { name: "keyAttributes", shape: &super::ENTITY_KEY_ATTRIBUTES, required: false, place: Place::Body },
    Member { name: "attributes", shape: &super::ENTITY_ATTRIBUTES, required: false, place: Place::Body },
]) };
pub static ENTITY_ATTRIBUTES: Shape = Shape { name: "EntityAttributes", sensitive: false, kind: Kind::Map(Map { length: Length { min: Some(0), max: Some(10) }, key: &super::ENTITY_ATTRIBUTES_KEY, value: &super::ENTITY_ATTRIBUTES_VALUE }) };
pub static ENTITY_ATTRIBUTES_KEY: Shape = Shape { name: "EntityAttributesKey", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(256) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ENTITY_ATTRIBUTES_VALUE: Shape = Shape { name: "EntityAttributesValue", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(512) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ENTITY_KEY_ATTRIBUTES: Shape = Shape { name: "EntityKeyAttributes", sensitive: false, kind: Kind::Map(Map { length: Length { min: Some(2), max: Some(4) }, key: &super::ENTITY_KEY_ATTRIBUTES_KEY, value: &super::ENTITY_KEY_ATTRIBUTES_VALUE }) };
pub static ENTITY_KEY_ATTRIBUTES_KEY: Shape = Shape { name: "EntityKeyAttributesKey", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(32) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ENTITY_KEY_ATTRIBUTES_VALUE: Shape = Shape { name: "EntityKeyAttributesValue", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(512) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static EVALUATION_FREQUENCY: Shape = Shape { name: "EvaluationFrequency", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["ONE_MIN", "FIVE_MIN", "TEN_MIN", "FIFTEEN_MIN", "THIRTY_MIN", "ONE_HOUR"], also: &[], pattern_alone: false, bare_max: None }) };
pub static EVENT_MESSAGE: Shape = Shape { name: "EventMessage", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static EVENT_SOURCE: Shape = Shape { name: "EventSource", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["CloudTrail", "Route53Resolver", "VPCFlow", "EKSAudit", "AWSWAF"], also: &[], pattern_alone: false, bare_max: None }) };
pub static EVENTS_LIMIT: Shape = Shape { name: "EventsLimit", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(10000) }) };
pub static EVENTS_LIMIT_START_QUERY: Shape = Shape { name: "EventsLimitStartQuery", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(100000) }) };
pub static EXECUTION_STATUS: Shape = Shape { name: "ExecutionStatus", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["Running", "InvalidQuery", "Complete", "Failed", "Timeout"], also: &[], pattern_alone: false, bare_max: None }) };
pub static EXECUTION_STATUS_LIST: Shape = Shape { name: "ExecutionStatusList", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::EXECUTION_STATUS, silent_null: false, unwrapped: false }) };
pub static EXPECTED_REVISION_ID: Shape = Shape { name: "ExpectedRevisionId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static EXPORT_DESTINATION_BUCKET: Shape = Shape { name: "ExportDestinationBucket", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(512) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static EXPORT_DESTINATION_PREFIX: Shape = Shape { name: "ExportDestinationPrefix", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static EXPORT_TASK_ID: Shape = Shape { name: "ExportTaskId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(512) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static EXPORT_TASK_NAME: Shape = Shape { name: "ExportTaskName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(512) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static EXPORT_TASK_STATUS_CODE: Shape = Shape { name: "ExportTaskStatusCode", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["CANCELLED", "COMPLETED", "FAILED", "PENDING", "PENDING_CANCEL", "RUNNING"], also: &[], pattern_alone: false, bare_max: None }) };
