//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static NEXT_TOKEN: Shape = Shape { name: "NextToken", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static NON_MATCH_VALUE: Shape = Shape { name: "NonMatchValue", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
