//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static VERSION_WITH_LATEST_PUBLISHED: Shape = Shape { name: "VersionWithLatestPublished", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1024) }, pattern: Some(Pattern::new(r#"(\$LATEST(\.PUBLISHED)?|[0-9]+)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static VPC_CONFIG: Shape = Shape { name: "VpcConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SubnetIds", shape: &super::SUBNET_IDS, required: false, place: Place::Body },
    Member { name: "SecurityGroupIds", shape: &super::SECURITY_GROUP_IDS, required: false, place: Place::Body },
    Member { name: "Ipv6AllowedForDualStack", shape: &super::NULLABLE_BOOLEAN, required: false, place: Place::Body },
]) };
