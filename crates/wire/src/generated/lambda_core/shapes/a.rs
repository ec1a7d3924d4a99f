//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static ASSOCIATED_COMPUTE_RESOURCE_TYPES_LIST: Shape = Shape { name: "AssociatedComputeResourceTypesList", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(1) }, member: &super::COMPUTE_RESOURCE_TYPE, silent_null: false, unwrapped: false }) };
