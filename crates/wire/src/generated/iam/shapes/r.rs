//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static REJECT_DELEGATION_REQUEST_REQUEST: Shape = Shape { name: "RejectDelegationRequestRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DelegationRequestId", shape: &super::DELEGATION_REQUEST_ID_TYPE, required: true, place: Place::Body },
    Member { name: "Notes", shape: &super::NOTES_TYPE, required: false, place: Place::Body },
]) };
pub static REMOVE_CLIENT_ID_FROM_OPEN_ID_CONNECT_PROVIDER_REQUEST: Shape = Shape { name: "RemoveClientIDFromOpenIDConnectProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "OpenIDConnectProviderArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "ClientID", shape: &super::CLIENT_ID_TYPE, required: true, place: Place::Body },
]) };
pub static REMOVE_ROLE_FROM_INSTANCE_PROFILE_REQUEST: Shape = Shape { name: "RemoveRoleFromInstanceProfileRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "InstanceProfileName", shape: &super::INSTANCE_PROFILE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static REMOVE_USER_FROM_GROUP_REQUEST: Shape = Shape { name: "RemoveUserFromGroupRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "GroupName", shape: &super::GROUP_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static REPLACEMENT_VALUE_ENTRY: Shape = Shape { name: "ReplacementValueEntry", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Values", shape: &super::REPLACEMENT_VALUE_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static RESET_SERVICE_SPECIFIC_CREDENTIAL_REQUEST: Shape = Shape { name: "ResetServiceSpecificCredentialRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "ServiceSpecificCredentialId", shape: &super::SERVICE_SPECIFIC_CREDENTIAL_ID, required: true, place: Place::Body },
]) };
pub static RESOURCE_HANDLING_OPTION_TYPE: Shape = Shape { name: "ResourceHandlingOptionType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RESOURCE_NAME_LIST_TYPE: Shape = Shape { name: "ResourceNameListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::RESOURCE_NAME_TYPE, silent_null: false, unwrapped: false }) };
pub static RESOURCE_NAME_TYPE: Shape = Shape { name: "ResourceNameType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(2048) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RESYNC_MFA_DEVICE_REQUEST: Shape = Shape { name: "ResyncMFADeviceRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "SerialNumber", shape: &super::SERIAL_NUMBER_TYPE, required: true, place: Place::Body },
    Member { name: "AuthenticationCode1", shape: &super::AUTHENTICATION_CODE_TYPE, required: true, place: Place::Body },
    Member { name: "AuthenticationCode2", shape: &super::AUTHENTICATION_CODE_TYPE, required: true, place: Place::Body },
]) };
pub static REDIRECT_URL_TYPE: Shape = Shape { name: "redirectUrlType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(255) }, pattern: Some(Pattern::new(r#"^http(s?)://[a-zA-Z0-9._/-]*(\?[a-zA-Z0-9._=&-]*)?(#[a-zA-Z0-9._/-]*)?$"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static REPLACEMENT_VALUE_LIST_TYPE: Shape = Shape { name: "replacementValueListType", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(20) }, member: &super::STRING_TYPE, silent_null: false, unwrapped: false }) };
pub static REQUEST_MESSAGE_TYPE: Shape = Shape { name: "requestMessageType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(200) }, pattern: Some(Pattern::new(r#"[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static REQUESTOR_WORKFLOW_ID_TYPE: Shape = Shape { name: "requestorWorkflowIdType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(5), max: Some(400) }, pattern: Some(Pattern::new(r#"[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ROLE_DESCRIPTION_TYPE: Shape = Shape { name: "roleDescriptionType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(1000) }, pattern: Some(Pattern::new(r#"[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ROLE_MAX_SESSION_DURATION_TYPE: Shape = Shape { name: "roleMaxSessionDurationType", sensitive: false, kind: Kind::Integer(Range { min: Some(3600), max: Some(43200) }) };
pub static ROLE_NAME_TYPE: Shape = Shape { name: "roleNameType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: Some(Pattern::new(r#"[\w+=,.@-]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
