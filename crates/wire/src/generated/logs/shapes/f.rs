//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static FIELD_DELIMITER: Shape = Shape { name: "FieldDelimiter", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(5) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static FIELD_HEADER: Shape = Shape { name: "FieldHeader", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static FIELD_INDEX_NAME: Shape = Shape { name: "FieldIndexName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(512) }, pattern: Some(Pattern::new(r#"[\.\-_/#A-Za-z0-9]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static FIELD_INDEX_NAMES: Shape = Shape { name: "FieldIndexNames", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(20) }, member: &super::FIELD_INDEX_NAME, silent_null: false, unwrapped: false }) };
pub static FIELD_SELECTION_CRITERIA: Shape = Shape { name: "FieldSelectionCriteria", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(2000) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static FILTER_LOG_EVENTS_REQUEST: Shape = Shape { name: "FilterLogEventsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: false, place: Place::Body },
    Member { name: "logGroupIdentifier", shape: &super::LOG_GROUP_IDENTIFIER, required: false, place: Place::Body },
    Member { name: "logStreamNames", shape: &super::INPUT_LOG_STREAM_NAMES, required: false, place: Place::Body },
    Member { name: "logStreamNamePrefix", shape: &super::LOG_STREAM_NAME, required: false, place: Place::Body },
    Member { name: "startTime", shape: &super::TIMESTAMP, required: false, place: Place::Body },
    Member { name: "endTime", shape: &super::TIMESTAMP, required: false, place: Place::Body },
    Member { name: "filterPattern", shape: &super::FILTER_PATTERN, required: false, place: Place::Body },
    Member { name: "nextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Body },
    Member { name: "limit", shape: &super::EVENTS_LIMIT, required: false, place: Place::Body },
    Member { name: "startFromHead", shape: &super::START_FROM_HEAD, required: false, place: Place::Body },
    Member { name: "interleaved", shape: &super::INTERLEAVED, required: false, place: Place::Body },
    Member { name: "unmask", shape: &super::UNMASK, required: false, place: Place::Body },
]) };
pub static FILTER_NAME: Shape = Shape { name: "FilterName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(512) }, pattern: Some(Pattern::new("[^:*]*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static FILTER_PATTERN: Shape = Shape { name: "FilterPattern", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(1024) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static FILTER_RESOURCE_ARNS: Shape = Shape { name: "FilterResourceArns", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(20) }, member: &super::ARN, silent_null: false, unwrapped: false }) };
pub static FLATTEN: Shape = Shape { name: "Flatten", sensitive: false, kind: Kind::Boolean };
pub static FLATTENED_ELEMENT: Shape = Shape { name: "FlattenedElement", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["first", "last"], also: &[], pattern_alone: false, bare_max: None }) };
pub static FORCE: Shape = Shape { name: "Force", sensitive: false, kind: Kind::Boolean };
pub static FORCE_UPDATE: Shape = Shape { name: "ForceUpdate", sensitive: false, kind: Kind::Boolean };
pub static FROM_KEY: Shape = Shape { name: "FromKey", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
