//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static WITH_KEY: Shape = Shape { name: "WithKey", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
