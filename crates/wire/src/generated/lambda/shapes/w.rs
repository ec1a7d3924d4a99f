//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static WAIT_OPTIONS: Shape = Shape { name: "WaitOptions", sensitive: false, kind: Kind::Structure(&[
    Member { name: "WaitSeconds", shape: &super::WAIT_OPTIONS_WAIT_SECONDS_INTEGER, required: false, place: Place::Body },
]) };
pub static WAIT_OPTIONS_WAIT_SECONDS_INTEGER: Shape = Shape { name: "WaitOptionsWaitSecondsInteger", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(31622400) }) };
pub static WEIGHT: Shape = Shape { name: "Weight", sensitive: false, kind: Kind::Double(Range { min: Some(0.0), max: Some(1.0) }) };
pub static WORKING_DIRECTORY: Shape = Shape { name: "WorkingDirectory", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(1000) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
