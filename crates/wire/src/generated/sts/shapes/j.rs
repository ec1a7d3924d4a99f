//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static JWT_ALGORITHM_TYPE: Shape = Shape { name: "jwtAlgorithmType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(5), max: Some(5) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
