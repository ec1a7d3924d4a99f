//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static CHANGE_PASSWORD_REQUEST: Shape = Shape { name: "ChangePasswordRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "OldPassword", shape: &super::PASSWORD_TYPE, required: true, place: Place::Body },
    Member { name: "NewPassword", shape: &super::PASSWORD_TYPE, required: true, place: Place::Body },
]) };
pub static CONTEXT_ENTRY: Shape = Shape { name: "ContextEntry", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ContextKeyName", shape: &super::CONTEXT_KEY_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "ContextKeyValues", shape: &super::CONTEXT_KEY_VALUE_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "ContextKeyType", shape: &super::CONTEXT_KEY_TYPE_ENUM, required: false, place: Place::Body },
]) };
pub static CONTEXT_ENTRY_LIST_TYPE: Shape = Shape { name: "ContextEntryListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::CONTEXT_ENTRY, silent_null: false, unwrapped: false }) };
pub static CONTEXT_KEY_NAME_TYPE: Shape = Shape { name: "ContextKeyNameType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(5), max: Some(256) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static CONTEXT_KEY_TYPE_ENUM: Shape = Shape { name: "ContextKeyTypeEnum", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["string", "stringList", "numeric", "numericList", "boolean", "booleanList", "ip", "ipList", "binary", "binaryList", "date", "dateList"], also: &[], pattern_alone: false, bare_max: None }) };
pub static CONTEXT_KEY_VALUE_LIST_TYPE: Shape = Shape { name: "ContextKeyValueListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::CONTEXT_KEY_VALUE_TYPE, silent_null: false, unwrapped: false }) };
pub static CONTEXT_KEY_VALUE_TYPE: Shape = Shape { name: "ContextKeyValueType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static CREATE_ACCESS_KEY_REQUEST: Shape = Shape { name: "CreateAccessKeyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: false, place: Place::Body },
]) };
pub static CREATE_ACCOUNT_ALIAS_REQUEST: Shape = Shape { name: "CreateAccountAliasRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "AccountAlias", shape: &super::ACCOUNT_ALIAS_TYPE, required: true, place: Place::Body },
]) };
pub static CREATE_DELEGATION_REQUEST_REQUEST: Shape = Shape { name: "CreateDelegationRequestRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "OwnerAccountId", shape: &super::ACCOUNT_ID_TYPE, required: false, place: Place::Body },
    Member { name: "Description", shape: &super::DELEGATION_REQUEST_DESCRIPTION_TYPE, required: true, place: Place::Body },
    Member { name: "Permissions", shape: &super::DELEGATION_PERMISSION, required: true, place: Place::Body },
    Member { name: "RequestMessage", shape: &super::REQUEST_MESSAGE_TYPE, required: false, place: Place::Body },
    Member { name: "RequestorWorkflowId", shape: &super::REQUESTOR_WORKFLOW_ID_TYPE, required: true, place: Place::Body },
    Member { name: "RedirectUrl", shape: &super::REDIRECT_URL_TYPE, required: false, place: Place::Body },
    Member { name: "NotificationChannel", shape: &super::NOTIFICATION_CHANNEL_TYPE, required: true, place: Place::Body },
    Member { name: "SessionDuration", shape: &super::SESSION_DURATION_TYPE, required: true, place: Place::Body },
    Member { name: "OnlySendByOwner", shape: &super::BOOLEAN_TYPE, required: false, place: Place::Body },
]) };
pub static CREATE_GROUP_REQUEST: Shape = Shape { name: "CreateGroupRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Path", shape: &super::PATH_TYPE, required: false, place: Place::Body },
    Member { name: "GroupName", shape: &super::GROUP_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static CREATE_INSTANCE_PROFILE_REQUEST: Shape = Shape { name: "CreateInstanceProfileRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "InstanceProfileName", shape: &super::INSTANCE_PROFILE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Path", shape: &super::PATH_TYPE, required: false, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: false, place: Place::Body },
]) };
pub static CREATE_LOGIN_PROFILE_REQUEST: Shape = Shape { name: "CreateLoginProfileRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "Password", shape: &super::PASSWORD_TYPE, required: false, place: Place::Body },
    Member { name: "PasswordResetRequired", shape: &super::BOOLEAN_TYPE, required: false, place: Place::Body },
]) };
pub static CREATE_OPEN_ID_CONNECT_PROVIDER_REQUEST: Shape = Shape { name: "CreateOpenIDConnectProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Url", shape: &super::OPEN_ID_CONNECT_PROVIDER_URL_TYPE, required: true, place: Place::Body },
    Member { name: "ClientIDList", shape: &super::CLIENT_ID_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "ThumbprintList", shape: &super::THUMBPRINT_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: false, place: Place::Body },
]) };
pub static CREATE_POLICY_REQUEST: Shape = Shape { name: "CreatePolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyName", shape: &super::POLICY_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Path", shape: &super::POLICY_PATH_TYPE, required: false, place: Place::Body },
    Member { name: "PolicyDocument", shape: &super::POLICY_DOCUMENT_TYPE, required: true, place: Place::Body },
    Member { name: "Description", shape: &super::POLICY_DESCRIPTION_TYPE, required: false, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: false, place: Place::Body },
]) };
pub static CREATE_POLICY_VERSION_REQUEST: Shape = Shape { name: "CreatePolicyVersionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyDocument", shape: &super::POLICY_DOCUMENT_TYPE, required: true, place: Place::Body },
    Member { name: "SetAsDefault", shape: &super::BOOLEAN_TYPE, required: false, place: Place::Body },
]) };
pub static CREATE_ROLE_REQUEST: Shape = Shape { name: "CreateRoleRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Path", shape: &super::PATH_TYPE, required: false, place: Place::Body },
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "AssumeRolePolicyDocument", shape: &super::POLICY_DOCUMENT_TYPE, required: true, place: Place::Body },
    Member { name: "Description", shape: &super::ROLE_DESCRIPTION_TYPE, required: false, place: Place::Body },
    Member { name: "MaxSessionDuration", shape: &super::ROLE_MAX_SESSION_DURATION_TYPE, required: false, place: Place::Body },
    Member { name: "PermissionsBoundary", shape: &super::ARN_TYPE, required: false, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: false, place: Place::Body },
]) };
pub static CREATE_SAML_PROVIDER_REQUEST: Shape = Shape { name: "CreateSAMLProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SAMLMetadataDocument", shape: &super::SAML_METADATA_DOCUMENT_TYPE, required: true, place: Place::Body },
    Member { name: "Name", shape: &super::SAML_PROVIDER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "AssertionEncryptionMode", shape: &super::ASSERTION_ENCRYPTION_MODE_TYPE, required: false, place: Place::Body },
    Member { name: "AddPrivateKey", shape: &super::PRIVATE_KEY_TYPE, required: false, place: Place::Body },
]) };
pub static CREATE_SERVICE_LINKED_ROLE_REQUEST: Shape = Shape { name: "CreateServiceLinkedRoleRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "AWSServiceName", shape: &super::GROUP_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Description", shape: &super::ROLE_DESCRIPTION_TYPE, required: false, place: Place::Body },
    Member { name: "CustomSuffix", shape: &super::CUSTOM_SUFFIX_TYPE, required: false, place: Place::Body },
]) };
pub static CREATE_SERVICE_SPECIFIC_CREDENTIAL_REQUEST: Shape = Shape { name: "CreateServiceSpecificCredentialRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "ServiceName", shape: &super::SERVICE_NAME, required: true, place: Place::Body },
    Member { name: "CredentialAgeDays", shape: &super::CREDENTIAL_AGE_DAYS, required: false, place: Place::Body },
]) };
pub static CREATE_USER_REQUEST: Shape = Shape { name: "CreateUserRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Path", shape: &super::PATH_TYPE, required: false, place: Place::Body },
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PermissionsBoundary", shape: &super::ARN_TYPE, required: false, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: false, place: Place::Body },
]) };
pub static CREATE_VIRTUAL_MFA_DEVICE_REQUEST: Shape = Shape { name: "CreateVirtualMFADeviceRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Path", shape: &super::PATH_TYPE, required: false, place: Place::Body },
    Member { name: "VirtualMFADeviceName", shape: &super::VIRTUAL_MFA_DEVICE_NAME, required: true, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: false, place: Place::Body },
]) };
pub static CERTIFICATE_BODY_TYPE: Shape = Shape { name: "certificateBodyType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(16384) }, pattern: Some(Pattern::new(r#"[\u0009\u000A\u000D\u0020-\u00FF]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static CERTIFICATE_CHAIN_TYPE: Shape = Shape { name: "certificateChainType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(2097152) }, pattern: Some(Pattern::new(r#"[\u0009\u000A\u000D\u0020-\u00FF]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static CERTIFICATE_ID_TYPE: Shape = Shape { name: "certificateIdType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(24), max: Some(128) }, pattern: Some(Pattern::new(r#"[\w]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static CLIENT_ID_LIST_TYPE: Shape = Shape { name: "clientIDListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::CLIENT_ID_TYPE, silent_null: false, unwrapped: false }) };
pub static CLIENT_ID_TYPE: Shape = Shape { name: "clientIDType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(255) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static CREDENTIAL_AGE_DAYS: Shape = Shape { name: "credentialAgeDays", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(36600) }) };
pub static CUSTOM_SUFFIX_TYPE: Shape = Shape { name: "customSuffixType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: Some(Pattern::new(r#"[\w+=,.@-]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
