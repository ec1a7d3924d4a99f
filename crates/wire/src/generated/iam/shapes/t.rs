//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static TAG: Shape = Shape { name: "Tag", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Key", shape: &super::TAG_KEY_TYPE, required: true, place: Place::Body },
    Member { name: "Value", shape: &super::TAG_VALUE_TYPE, required: true, place: Place::Body },
]) };
pub static TAG_INSTANCE_PROFILE_REQUEST: Shape = Shape { name: "TagInstanceProfileRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "InstanceProfileName", shape: &super::INSTANCE_PROFILE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static TAG_MFA_DEVICE_REQUEST: Shape = Shape { name: "TagMFADeviceRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SerialNumber", shape: &super::SERIAL_NUMBER_TYPE, required: true, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static TAG_OPEN_ID_CONNECT_PROVIDER_REQUEST: Shape = Shape { name: "TagOpenIDConnectProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "OpenIDConnectProviderArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static TAG_POLICY_REQUEST: Shape = Shape { name: "TagPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static TAG_ROLE_REQUEST: Shape = Shape { name: "TagRoleRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static TAG_SAML_PROVIDER_REQUEST: Shape = Shape { name: "TagSAMLProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SAMLProviderArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static TAG_SERVER_CERTIFICATE_REQUEST: Shape = Shape { name: "TagServerCertificateRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ServerCertificateName", shape: &super::SERVER_CERTIFICATE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static TAG_USER_REQUEST: Shape = Shape { name: "TagUserRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static TAG_KEY_LIST_TYPE: Shape = Shape { name: "tagKeyListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: Some(50) }, member: &super::TAG_KEY_TYPE, silent_null: false, unwrapped: false }) };
pub static TAG_KEY_TYPE: Shape = Shape { name: "tagKeyType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"[\p{L}\p{Z}\p{N}_.:/=+\-@]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TAG_LIST_TYPE: Shape = Shape { name: "tagListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: Some(50) }, member: &super::TAG, silent_null: false, unwrapped: false }) };
pub static TAG_VALUE_TYPE: Shape = Shape { name: "tagValueType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(256) }, pattern: Some(Pattern::new(r#"[\p{L}\p{Z}\p{N}_.:/=+\-@]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static THUMBPRINT_LIST_TYPE: Shape = Shape { name: "thumbprintListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::THUMBPRINT_TYPE, silent_null: false, unwrapped: false }) };
pub static THUMBPRINT_TYPE: Shape = Shape { name: "thumbprintType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(40), max: Some(40) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
