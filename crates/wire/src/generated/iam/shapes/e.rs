//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static ENABLE_MFA_DEVICE_REQUEST: Shape = Shape { name: "EnableMFADeviceRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "SerialNumber", shape: &super::SERIAL_NUMBER_TYPE, required: true, place: Place::Body },
    Member { name: "AuthenticationCode1", shape: &super::AUTHENTICATION_CODE_TYPE, required: true, place: Place::Body },
    Member { name: "AuthenticationCode2", shape: &super::AUTHENTICATION_CODE_TYPE, required: true, place: Place::Body },
]) };
pub static ENABLE_ORGANIZATIONS_ROOT_CREDENTIALS_MANAGEMENT_REQUEST: Shape = Shape { name: "EnableOrganizationsRootCredentialsManagementRequest", sensitive: false, kind: Kind::Structure(&[
]) };
pub static ENABLE_ORGANIZATIONS_ROOT_SESSIONS_REQUEST: Shape = Shape { name: "EnableOrganizationsRootSessionsRequest", sensitive: false, kind: Kind::Structure(&[
]) };
pub static ENTITY_TYPE: Shape = Shape { name: "EntityType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy"], also: &[], pattern_alone: false, bare_max: None }) };
pub static ENCODING_TYPE: Shape = Shape { name: "encodingType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["SSH", "PEM"], also: &[], pattern_alone: false, bare_max: None }) };
pub static ENTITY_LIST_TYPE: Shape = Shape { name: "entityListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::ENTITY_TYPE, silent_null: false, unwrapped: false }) };
pub static EXISTING_USER_NAME_TYPE: Shape = Shape { name: "existingUserNameType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"[\w+=,.@-]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
