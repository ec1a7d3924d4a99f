//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static VIRTUAL_MFA_DEVICE_NAME: Shape = Shape { name: "virtualMFADeviceName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: Some(Pattern::new(r#"[\w+=,.@-]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
