//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static OPEN_ID_CONNECT_PROVIDER_URL_TYPE: Shape = Shape { name: "OpenIDConnectProviderUrlType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(255) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ORDERED_ORGANIZATION_POLICY_TYPE: Shape = Shape { name: "OrderedOrganizationPolicyType", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ServiceControlPolicyInputList", shape: &super::SIMULATION_POLICY_LIST_TYPE, required: false, place: Place::Body },
]) };
pub static ORGANIZATION_POLICY_LIST_TYPE: Shape = Shape { name: "OrganizationPolicyListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: Some(7) }, member: &super::ORDERED_ORGANIZATION_POLICY_TYPE, silent_null: false, unwrapped: false }) };
pub static ORGANIZATIONS_ENTITY_PATH_TYPE: Shape = Shape { name: "organizationsEntityPathType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(19), max: Some(427) }, pattern: Some(Pattern::new(r#"^o-[0-9a-z]{10,32}\/r-[0-9a-z]{4,32}[0-9a-z-\/]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ORGANIZATIONS_POLICY_ID_TYPE: Shape = Shape { name: "organizationsPolicyIdType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: Some(Pattern::new("^p-[0-9a-zA-Z_]{8,128}$")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static OWNER_ID_TYPE: Shape = Shape { name: "ownerIdType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(20), max: Some(2048) }, pattern: Some(Pattern::new("^[a-zA-Z0-9:/+=,.@_-]+$")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
