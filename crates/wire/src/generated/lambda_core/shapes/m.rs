//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static MAX_HUNDRED_LIST_ITEMS: Shape = Shape { name: "MaxHundredListItems", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(100) }) };
