//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static ROOT_DURATION_SECONDS_TYPE: Shape = Shape { name: "RootDurationSecondsType", sensitive: false, kind: Kind::Integer(Range { min: Some(0), max: Some(900) }) };
pub static ROLE_DURATION_SECONDS_TYPE: Shape = Shape { name: "roleDurationSecondsType", sensitive: false, kind: Kind::Integer(Range { min: Some(900), max: Some(43200) }) };
pub static ROLE_SESSION_NAME_TYPE: Shape = Shape { name: "roleSessionNameType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(2), max: Some(64) }, pattern: Some(Pattern::new(r#"[\w+=,.@-]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
