//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static MAX_RESULTS: Shape = Shape { name: "MaxResults", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(100) }) };
pub static MAXIMUM_EVENT_AGE_IN_SECONDS: Shape = Shape { name: "MaximumEventAgeInSeconds", sensitive: false, kind: Kind::Integer(Range { min: Some(60), max: Some(86400) }) };
pub static MAXIMUM_RETRY_ATTEMPTS: Shape = Shape { name: "MaximumRetryAttempts", sensitive: false, kind: Kind::Integer(Range { min: Some(0), max: Some(185) }) };
pub static MAXIMUM_WINDOW_IN_MINUTES: Shape = Shape { name: "MaximumWindowInMinutes", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(1440) }) };
pub static MESSAGE_GROUP_ID: Shape = Shape { name: "MessageGroupId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
