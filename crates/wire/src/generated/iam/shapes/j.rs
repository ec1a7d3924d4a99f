//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static JOB_ID_TYPE: Shape = Shape { name: "jobIDType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(36), max: Some(36) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
