//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static QUALIFIER: Shape = Shape { name: "Qualifier", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new("(|[a-zA-Z0-9$_-]+)")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static QUEUE: Shape = Shape { name: "Queue", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1000) }, pattern: Some(Pattern::new(r#"[\s\S]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static QUEUES: Shape = Shape { name: "Queues", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(1) }, member: &super::QUEUE, silent_null: false, unwrapped: false }) };
