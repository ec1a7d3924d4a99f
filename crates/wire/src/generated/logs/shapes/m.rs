//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static MAPPING_VERSION: Shape = Shape { name: "MappingVersion", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(10) }, pattern: Some(Pattern::new(r#"^\d+\.\d+(\.\d+)?$"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static MATCH_PATTERN: Shape = Shape { name: "MatchPattern", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static MATCH_PATTERNS: Shape = Shape { name: "MatchPatterns", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(5) }, member: &super::MATCH_PATTERN, silent_null: false, unwrapped: false }) };
pub static METRIC_NAME: Shape = Shape { name: "MetricName", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(255) }, pattern: Some(Pattern::new("[^:*$]*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static METRIC_NAMESPACE: Shape = Shape { name: "MetricNamespace", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(255) }, pattern: Some(Pattern::new("[^:*$]*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static METRIC_TRANSFORMATION: Shape = Shape { name: "MetricTransformation", sensitive: false, kind: Kind::Structure(&[
    Member { name: "metricName", shape: &super::METRIC_NAME, required: true, place: Place::Body },
    Member { name: "metricNamespace", shape: &super::METRIC_NAMESPACE, required: true, place: Place::Body },
    Member { name: "metricValue", shape: &super::METRIC_VALUE, required: true, place: Place::Body },
    Member { name: "defaultValue", shape: &super::DEFAULT_VALUE, required: false, place: Place::Body },
    Member { name: "dimensions", shape: &super::DIMENSIONS, required: false, place: Place::Body },
    Member { name: "unit", shape: &super::STANDARD_UNIT, required: false, place: Place::Body },
]) };
pub static METRIC_TRANSFORMATIONS: Shape = Shape { name: "MetricTransformations", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(1) }, member: &super::METRIC_TRANSFORMATION, silent_null: false, unwrapped: false }) };
pub static METRIC_VALUE: Shape = Shape { name: "MetricValue", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(100) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static MOVE_KEY_ENTRIES: Shape = Shape { name: "MoveKeyEntries", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(5) }, member: &super::MOVE_KEY_ENTRY, silent_null: false, unwrapped: false }) };
pub static MOVE_KEY_ENTRY: Shape = Shape { name: "MoveKeyEntry", sensitive: false, kind: Kind::Structure(&[
    Member { name: "source", shape: &super::SOURCE, required: true, place: Place::Body },
    Member { name: "target", shape: &super::TARGET, required: true, place: Place::Body },
    Member { name: "overwriteIfExists", shape: &super::OVERWRITE_IF_EXISTS, required: false, place: Place::Body },
]) };
pub static MOVE_KEYS: Shape = Shape { name: "MoveKeys", sensitive: false, kind: Kind::Structure(&[
    Member { name: "entries", shape: &super::MOVE_KEY_ENTRIES, required: true, place: Place::Body },
]) };
