//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static CLIENT_TOKEN_TYPE: Shape = Shape { name: "clientTokenType", sensitive: true, kind: Kind::Text(Text { length: Length { min: Some(4), max: Some(20000) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static CONTEXT_ASSERTION_TYPE: Shape = Shape { name: "contextAssertionType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(4), max: Some(2048) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
