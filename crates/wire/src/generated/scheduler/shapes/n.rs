//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static NAME: Shape = Shape { name: "Name", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: Some(Pattern::new("[0-9a-zA-Z-_.]+")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static NAME_PREFIX: Shape = Shape { name: "NamePrefix", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: Some(Pattern::new("[0-9a-zA-Z-_.]+")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static NETWORK_CONFIGURATION: Shape = Shape { name: "NetworkConfiguration", sensitive: false, kind: Kind::Structure(&[
    Member { name: "awsvpcConfiguration", shape: &super::AWS_VPC_CONFIGURATION, required: false, place: Place::Body },
]) };
pub static NEXT_TOKEN: Shape = Shape { name: "NextToken", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(2048) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
