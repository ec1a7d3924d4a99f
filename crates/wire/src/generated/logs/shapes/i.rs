//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static IMPORT_FILTER: Shape = Shape { name: "ImportFilter", sensitive: false, kind: Kind::Structure(&[
    Member { name: "startEventTime", shape: &super::TIMESTAMP, required: false, place: Place::Body },
    Member { name: "endEventTime", shape: &super::TIMESTAMP, required: false, place: Place::Body },
]) };
pub static IMPORT_ID: Shape = Shape { name: "ImportId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(256) }, pattern: Some(Pattern::new(r#"[\-a-zA-Z0-9]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static IMPORT_STATUS: Shape = Shape { name: "ImportStatus", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["IN_PROGRESS", "CANCELLED", "COMPLETED", "FAILED"], also: &[], pattern_alone: false, bare_max: None }) };
pub static IMPORT_STATUS_LIST: Shape = Shape { name: "ImportStatusList", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::IMPORT_STATUS, silent_null: false, unwrapped: false }) };
pub static INCLUDE_LINKED_ACCOUNTS: Shape = Shape { name: "IncludeLinkedAccounts", sensitive: false, kind: Kind::Boolean };
pub static INDEX_CATEGORIES: Shape = Shape { name: "IndexCategories", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: Some(4) }, member: &super::INDEX_CATEGORY, silent_null: false, unwrapped: false }) };
pub static INDEX_CATEGORY: Shape = Shape { name: "IndexCategory", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["DEFAULT", "CUSTOM", "AUTO", "INACTIVE"], also: &[], pattern_alone: false, bare_max: None }) };
pub static INPUT_LOG_EVENT: Shape = Shape { name: "InputLogEvent", sensitive: false, kind: Kind::Structure(&[
    Member { name: "timestamp", shape: &super::TIMESTAMP, required: true, place: Place::Body },
    Member { name: "message", shape: &super::EVENT_MESSAGE, required: true, place: Place::Body },
]) };
pub static INPUT_LOG_EVENTS: Shape = Shape { name: "InputLogEvents", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(10000) }, member: &super::INPUT_LOG_EVENT, silent_null: false, unwrapped: false }) };
pub static INPUT_LOG_STREAM_NAMES: Shape = Shape { name: "InputLogStreamNames", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(100) }, member: &super::LOG_STREAM_NAME, silent_null: false, unwrapped: false }) };
pub static INTEGER: Shape = Shape { name: "Integer", sensitive: false, kind: Kind::Integer(Range { min: None, max: None }) };
pub static INTEGRATION_NAME: Shape = Shape { name: "IntegrationName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(50) }, pattern: Some(Pattern::new(r#"[\.\-_/#A-Za-z0-9]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static INTEGRATION_NAME_PREFIX: Shape = Shape { name: "IntegrationNamePrefix", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(50) }, pattern: Some(Pattern::new(r#"[\.\-_/#A-Za-z0-9]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static INTEGRATION_STATUS: Shape = Shape { name: "IntegrationStatus", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["PROVISIONING", "ACTIVE", "FAILED"], also: &[], pattern_alone: false, bare_max: None }) };
pub static INTEGRATION_TYPE: Shape = Shape { name: "IntegrationType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["OPENSEARCH"], also: &[], pattern_alone: false, bare_max: None }) };
pub static INTERLEAVED: Shape = Shape { name: "Interleaved", sensitive: false, kind: Kind::Boolean };
