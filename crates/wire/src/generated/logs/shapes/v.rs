//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static VALUE_KEY: Shape = Shape { name: "ValueKey", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static VPC_ENDPOINT_ID: Shape = Shape { name: "VpcEndpointId", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: Some(Pattern::new("^vpce-[0-9a-f]{1,64}$")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
