//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static ENCODED_MESSAGE_TYPE: Shape = Shape { name: "encodedMessageType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(10240) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static EXTERNAL_ID_TYPE: Shape = Shape { name: "externalIdType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(2), max: Some(1224) }, pattern: Some(Pattern::new(r#"[\w+=,.@:\/-]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
