//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static TAG_MAP: Shape = Shape { name: "TagMap", sensitive: false, kind: Kind::Map(Map { length: Length { min: None, max: None }, key: &super::STRING, value: &super::STRING }) };
