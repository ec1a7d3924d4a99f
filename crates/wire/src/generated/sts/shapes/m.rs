//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static MINIMUM_SESSION_TOKEN_SIZE_TYPE: Shape = Shape { name: "minimumSessionTokenSizeType", sensitive: false, kind: Kind::Integer(Range { min: Some(0), max: Some(4096) }) };
