//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static STRING: Shape = Shape { name: "String", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
