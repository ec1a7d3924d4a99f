//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static ACCEPT_DELEGATION_REQUEST_REQUEST: Shape = Shape { name: "AcceptDelegationRequestRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DelegationRequestId", shape: &super::DELEGATION_REQUEST_ID_TYPE, required: true, place: Place::Body },
]) };
pub static ACCESS_ADVISOR_USAGE_GRANULARITY_TYPE: Shape = Shape { name: "AccessAdvisorUsageGranularityType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["SERVICE_LEVEL", "ACTION_LEVEL"], also: &[], pattern_alone: false, bare_max: None }) };
pub static ACQUIRE_ROLE_REQUEST: Shape = Shape { name: "AcquireRoleRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "TemplateArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "TemplateMinorVersion", shape: &super::INTEGER_TYPE, required: false, place: Place::Body },
    Member { name: "ReplacementValues", shape: &super::MAP_STRING_REPLACEMENT_VALUE_ENTRY, required: false, place: Place::Body },
]) };
pub static ACTION_NAME_LIST_TYPE: Shape = Shape { name: "ActionNameListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::ACTION_NAME_TYPE, silent_null: false, unwrapped: false }) };
pub static ACTION_NAME_TYPE: Shape = Shape { name: "ActionNameType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(3), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ADD_CLIENT_ID_TO_OPEN_ID_CONNECT_PROVIDER_REQUEST: Shape = Shape { name: "AddClientIDToOpenIDConnectProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "OpenIDConnectProviderArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "ClientID", shape: &super::CLIENT_ID_TYPE, required: true, place: Place::Body },
]) };
pub static ADD_ROLE_TO_INSTANCE_PROFILE_REQUEST: Shape = Shape { name: "AddRoleToInstanceProfileRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "InstanceProfileName", shape: &super::INSTANCE_PROFILE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static ADD_USER_TO_GROUP_REQUEST: Shape = Shape { name: "AddUserToGroupRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "GroupName", shape: &super::GROUP_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static ASSOCIATE_DELEGATION_REQUEST_REQUEST: Shape = Shape { name: "AssociateDelegationRequestRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DelegationRequestId", shape: &super::DELEGATION_REQUEST_ID_TYPE, required: true, place: Place::Body },
]) };
pub static ATTACH_GROUP_POLICY_REQUEST: Shape = Shape { name: "AttachGroupPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "GroupName", shape: &super::GROUP_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
]) };
pub static ATTACH_ROLE_POLICY_REQUEST: Shape = Shape { name: "AttachRolePolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
]) };
pub static ATTACH_USER_POLICY_REQUEST: Shape = Shape { name: "AttachUserPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
]) };
pub static ATTACHMENT_NAME: Shape = Shape { name: "AttachmentName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"[\w+=,.@-]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ATTACHMENT_TYPE: Shape = Shape { name: "AttachmentType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["user", "group", "role"], also: &[], pattern_alone: false, bare_max: None }) };
pub static ACCESS_KEY_ID_TYPE: Shape = Shape { name: "accessKeyIdType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(16), max: Some(128) }, pattern: Some(Pattern::new(r#"[\w]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ACCOUNT_ALIAS_TYPE: Shape = Shape { name: "accountAliasType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(3), max: Some(63) }, pattern: Some(Pattern::new("^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ACCOUNT_ID_TYPE: Shape = Shape { name: "accountIdType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: Some(Pattern::new(r#"\d{12}"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ACCOUNT_PROPERTIES_MAP_TYPE: Shape = Shape { name: "accountPropertiesMapType", sensitive: false, kind: Kind::Map(Map { length: Length { min: None, max: None }, key: &super::ACCOUNT_PROPERTY_KEY_TYPE, value: &super::ACCOUNT_PROPERTY_VALUE_TYPE }) };
pub static ACCOUNT_PROPERTY_KEY_TYPE: Shape = Shape { name: "accountPropertyKeyType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(50) }, pattern: Some(Pattern::new("^[A-Za-z][A-Za-z0-9/_-]*$")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ACCOUNT_PROPERTY_VALUE_TYPE: Shape = Shape { name: "accountPropertyValueType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1024) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ALL_USERS: Shape = Shape { name: "allUsers", sensitive: false, kind: Kind::Boolean };
pub static ARN_TYPE: Shape = Shape { name: "arnType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(20), max: Some(2048) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ASSERTION_ENCRYPTION_MODE_TYPE: Shape = Shape { name: "assertionEncryptionModeType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["Required", "Allowed"], also: &[], pattern_alone: false, bare_max: None }) };
pub static ASSIGNMENT_STATUS_TYPE: Shape = Shape { name: "assignmentStatusType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["Assigned", "Unassigned", "Any"], also: &[], pattern_alone: false, bare_max: None }) };
pub static AUTHENTICATION_CODE_TYPE: Shape = Shape { name: "authenticationCodeType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(6), max: Some(6) }, pattern: Some(Pattern::new(r#"[\d]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
