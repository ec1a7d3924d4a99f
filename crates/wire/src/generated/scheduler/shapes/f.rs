//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static FLEXIBLE_TIME_WINDOW: Shape = Shape { name: "FlexibleTimeWindow", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Mode", shape: &super::FLEXIBLE_TIME_WINDOW_MODE, required: true, place: Place::Body },
    Member { name: "MaximumWindowInMinutes", shape: &super::MAXIMUM_WINDOW_IN_MINUTES, required: false, place: Place::Body },
]) };
pub static FLEXIBLE_TIME_WINDOW_MODE: Shape = Shape { name: "FlexibleTimeWindowMode", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["OFF", "FLEXIBLE"], also: &[], pattern_alone: false, bare_max: None }) };
