//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static X_AMZN_TRACE_ID: Shape = Shape { name: "XAmznTraceId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(8192) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
