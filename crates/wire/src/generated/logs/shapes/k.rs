//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static KEY: Shape = Shape { name: "Key", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static KEY_PREFIX: Shape = Shape { name: "KeyPrefix", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static KEY_VALUE_DELIMITER: Shape = Shape { name: "KeyValueDelimiter", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static KMS_KEY_ID: Shape = Shape { name: "KmsKeyId", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(256) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
