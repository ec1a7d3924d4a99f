//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static NETWORK_CONNECTOR_CONFIGURATION: Shape = Shape { name: "NetworkConnectorConfiguration", sensitive: false, kind: Kind::Structure(&[
    Member { name: "VpcEgressConfiguration", shape: &super::NETWORK_CONNECTOR_VPC_EGRESS_CONFIGURATION, required: false, place: Place::Body },
]) };
pub static NETWORK_CONNECTOR_IDENTIFIER: Shape = Shape { name: "NetworkConnectorIdentifier", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(140) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static NETWORK_CONNECTOR_NAME: Shape = Shape { name: "NetworkConnectorName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(140) }, pattern: Some(Pattern::new(r#"(arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:network-connector:[a-zA-Z0-9-_]+(:[1-9][0-9]*)?)|[a-zA-Z0-9_-]{1,64}"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static NETWORK_CONNECTOR_ROLE_ARN: Shape = Shape { name: "NetworkConnectorRoleArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(10000) }, pattern: Some(Pattern::new(r#"arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static NETWORK_CONNECTOR_SECURITY_GROUP_ID: Shape = Shape { name: "NetworkConnectorSecurityGroupId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(1024) }, pattern: Some(Pattern::new("sg-[0-9a-zA-Z]*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static NETWORK_CONNECTOR_SECURITY_GROUP_IDS: Shape = Shape { name: "NetworkConnectorSecurityGroupIds", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(16) }, member: &super::NETWORK_CONNECTOR_SECURITY_GROUP_ID, silent_null: false, unwrapped: false }) };
pub static NETWORK_CONNECTOR_STATE: Shape = Shape { name: "NetworkConnectorState", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["PENDING", "ACTIVE", "INACTIVE", "FAILED", "DELETING", "DELETE_FAILED"], also: &[], pattern_alone: false, bare_max: None }) };
pub static NETWORK_CONNECTOR_SUBNET_ID: Shape = Shape { name: "NetworkConnectorSubnetId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(1024) }, pattern: Some(Pattern::new("subnet-[0-9a-z]*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static NETWORK_CONNECTOR_SUBNET_IDS: Shape = Shape { name: "NetworkConnectorSubnetIds", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(16) }, member: &super::NETWORK_CONNECTOR_SUBNET_ID, silent_null: false, unwrapped: false }) };
pub static NETWORK_CONNECTOR_TAG_KEY: Shape = Shape { name: "NetworkConnectorTagKey", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static NETWORK_CONNECTOR_TAG_VALUE: Shape = Shape { name: "NetworkConnectorTagValue", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(256) }, pattern: Some(Pattern::new(r#"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static NETWORK_CONNECTOR_TAGS: Shape = Shape { name: "NetworkConnectorTags", sensitive: false, kind: Kind::Map(Map { length: Length { min: None, max: None }, key: &super::NETWORK_CONNECTOR_TAG_KEY, value: &super::NETWORK_CONNECTOR_TAG_VALUE }) };
pub static NETWORK_CONNECTOR_VPC_EGRESS_CONFIGURATION: Shape = Shape { name: "NetworkConnectorVpcEgressConfiguration", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SubnetIds", shape: &super::NETWORK_CONNECTOR_SUBNET_IDS, required: false, place: Place::Body },
    Member { name: "SecurityGroupIds", shape: &super::NETWORK_CONNECTOR_SECURITY_GROUP_IDS, required: false, place: Place::Body },
    Member { name: "NetworkProtocol", shape: &super::NETWORK_PROTOCOL, required: false, place: Place::Body },
    Member { name: "AssociatedComputeResourceTypes", shape: &super::ASSOCIATED_COMPUTE_RESOURCE_TYPES_LIST, required: false, place: Place::Body },
    Member { name: "ElasticIpConfiguration", shape: &super::ELASTIC_IP_CONFIGURATION, required: false, place: Place::Body },
]) };
pub static NETWORK_PROTOCOL: Shape = Shape { name: "NetworkProtocol", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["IPv4", "DualStack"], also: &[], pattern_alone: false, bare_max: None }) };
