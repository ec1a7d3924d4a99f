//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static NOTES_TYPE: Shape = Shape { name: "notesType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(500) }, pattern: Some(Pattern::new(r#"[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static NOTIFICATION_CHANNEL_TYPE: Shape = Shape { name: "notificationChannelType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(2), max: Some(400) }, pattern: Some(Pattern::new("^[a-zA-Z0-9:_.-]+$")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
