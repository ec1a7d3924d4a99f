//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static ELASTIC_IP_CONFIGURATION: Shape = Shape { name: "ElasticIpConfiguration", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Type", shape: &super::ELASTIC_IP_TYPE, required: true, place: Place::Body },
]) };
pub static ELASTIC_IP_TYPE: Shape = Shape { name: "ElasticIpType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["None", "ServiceManaged"], also: &[], pattern_alone: false, bare_max: None }) };
