//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static BOOLEAN_OBJECT_TYPE: Shape = Shape { name: "booleanObjectType", sensitive: false, kind: Kind::Boolean };
pub static BOOLEAN_TYPE: Shape = Shape { name: "booleanType", sensitive: false, kind: Kind::Boolean };
