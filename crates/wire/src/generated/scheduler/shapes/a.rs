//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static ACTION_AFTER_COMPLETION: Shape = Shape { name: "ActionAfterCompletion", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["NONE", "DELETE"], also: &[], pattern_alone: false, bare_max: None }) };
pub static ASSIGN_PUBLIC_IP: Shape = Shape { name: "AssignPublicIp", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["ENABLED", "DISABLED"], also: &[], pattern_alone: false, bare_max: None }) };
pub static AWS_VPC_CONFIGURATION: Shape = Shape { name: "AwsVpcConfiguration", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Subnets", shape: &super::SUBNETS, required: true, place: Place::Body },
    Member { name: "SecurityGroups", shape: &super::SECURITY_GROUPS, required: false, place: Place::Body },
    Member { name: "AssignPublicIp", shape: &super::ASSIGN_PUBLIC_IP, required: false, place: Place::Body },
]) };
