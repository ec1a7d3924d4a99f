//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static HANDLER: Shape = Shape { name: "Handler", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(128) }, pattern: Some(Pattern::new(r#"[^\s]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static HEADER: Shape = Shape { name: "Header", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(1024) }, pattern: Some(Pattern::new(".*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static HEADERS_LIST: Shape = Shape { name: "HeadersList", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(100) }, member: &super::HEADER, silent_null: false, unwrapped: false }) };
