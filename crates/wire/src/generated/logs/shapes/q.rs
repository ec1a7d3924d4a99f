//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static QUERY_DEFINITION_NAME: Shape = Shape { name: "QueryDefinitionName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(255) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static QUERY_DEFINITION_STRING: Shape = Shape { name: "QueryDefinitionString", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(10000) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static QUERY_ID: Shape = Shape { name: "QueryId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(256) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static QUERY_LANGUAGE: Shape = Shape { name: "QueryLanguage", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["CWLI", "SQL", "PPL"], also: &[], pattern_alone: false, bare_max: None }) };
pub static QUERY_LIST_MAX_RESULTS: Shape = Shape { name: "QueryListMaxResults", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(1000) }) };
pub static QUERY_PARAMETER: Shape = Shape { name: "QueryParameter", sensitive: false, kind: Kind::Structure(&[
    Member { name: "name", shape: &super::QUERY_PARAMETER_NAME, required: true, place: Place::Body },
    Member { name: "defaultValue", shape: &super::QUERY_PARAMETER_DEFAULT_VALUE, required: false, place: Place::Body },
    Member { name: "description", shape: &super::QUERY_PARAMETER_DESCRIPTION, required: false, place: Place::Body },
]) };
pub static QUERY_PARAMETER_DEFAULT_VALUE: Shape = Shape { name: "QueryParameterDefaultValue", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(1024) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static QUERY_PARAMETER_DESCRIPTION: Shape = Shape { name: "QueryParameterDescription", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(512) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static QUERY_PARAMETER_LIST: Shape = Shape { name: "QueryParameterList", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: Some(20) }, member: &super::QUERY_PARAMETER, silent_null: false, unwrapped: false }) };
pub static QUERY_PARAMETER_NAME: Shape = Shape { name: "QueryParameterName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new("^[a-zA-Z_][a-zA-Z0-9_]*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static QUERY_STATUS: Shape = Shape { name: "QueryStatus", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["Scheduled", "Running", "Complete", "Failed", "Cancelled", "Timeout", "Unknown"], also: &[], pattern_alone: false, bare_max: None }) };
pub static QUERY_STRING: Shape = Shape { name: "QueryString", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(10000) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static QUOTE_CHARACTER: Shape = Shape { name: "QuoteCharacter", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
