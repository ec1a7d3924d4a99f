//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static MAP_STRING_REPLACEMENT_VALUE_ENTRY: Shape = Shape { name: "mapStringReplacementValueEntry", sensitive: false, kind: Kind::Map(Map { length: Length { min: None, max: Some(30) }, key: &super::STRING_TYPE, value: &super::REPLACEMENT_VALUE_ENTRY }) };
pub static MARKER_TYPE: Shape = Shape { name: "markerType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(320) }, pattern: Some(Pattern::new(r#"[\u0020-\u00FF]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static MAX_ITEMS_TYPE: Shape = Shape { name: "maxItemsType", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(1000) }) };
pub static MAX_PASSWORD_AGE_TYPE: Shape = Shape { name: "maxPasswordAgeType", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(1095) }) };
pub static MINIMUM_PASSWORD_LENGTH_TYPE: Shape = Shape { name: "minimumPasswordLengthType", sensitive: false, kind: Kind::Integer(Range { min: Some(6), max: Some(128) }) };
pub static MINOR_VERSION_TYPE: Shape = Shape { name: "minorVersionType", sensitive: false, kind: Kind::Integer(Range { min: None, max: None }) };
