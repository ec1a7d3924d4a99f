//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static DEACTIVATE_MFA_DEVICE_REQUEST: Shape = Shape { name: "DeactivateMFADeviceRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "SerialNumber", shape: &super::SERIAL_NUMBER_TYPE, required: true, place: Place::Body },
]) };
pub static DELEGATION_PERMISSION: Shape = Shape { name: "DelegationPermission", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyTemplateArn", shape: &super::ARN_TYPE, required: false, place: Place::Body },
    Member { name: "Parameters", shape: &super::POLICY_PARAMETER_LIST_TYPE, required: false, place: Place::Body },
]) };
pub static DELETE_ACCESS_KEY_REQUEST: Shape = Shape { name: "DeleteAccessKeyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "AccessKeyId", shape: &super::ACCESS_KEY_ID_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_ACCOUNT_ALIAS_REQUEST: Shape = Shape { name: "DeleteAccountAliasRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "AccountAlias", shape: &super::ACCOUNT_ALIAS_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_GROUP_POLICY_REQUEST: Shape = Shape { name: "DeleteGroupPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "GroupName", shape: &super::GROUP_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyName", shape: &super::POLICY_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_GROUP_REQUEST: Shape = Shape { name: "DeleteGroupRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "GroupName", shape: &super::GROUP_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_INSTANCE_PROFILE_REQUEST: Shape = Shape { name: "DeleteInstanceProfileRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "InstanceProfileName", shape: &super::INSTANCE_PROFILE_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_LOGIN_PROFILE_REQUEST: Shape = Shape { name: "DeleteLoginProfileRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: false, place: Place::Body },
]) };
pub static DELETE_OPEN_ID_CONNECT_PROVIDER_REQUEST: Shape = Shape { name: "DeleteOpenIDConnectProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "OpenIDConnectProviderArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_POLICY_REQUEST: Shape = Shape { name: "DeletePolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_POLICY_VERSION_REQUEST: Shape = Shape { name: "DeletePolicyVersionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "VersionId", shape: &super::POLICY_VERSION_ID_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_ROLE_PERMISSIONS_BOUNDARY_REQUEST: Shape = Shape { name: "DeleteRolePermissionsBoundaryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_ROLE_POLICY_REQUEST: Shape = Shape { name: "DeleteRolePolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyName", shape: &super::POLICY_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_ROLE_REQUEST: Shape = Shape { name: "DeleteRoleRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_SAML_PROVIDER_REQUEST: Shape = Shape { name: "DeleteSAMLProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SAMLProviderArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_SSH_PUBLIC_KEY_REQUEST: Shape = Shape { name: "DeleteSSHPublicKeyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "SSHPublicKeyId", shape: &super::PUBLIC_KEY_ID_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_SERVER_CERTIFICATE_REQUEST: Shape = Shape { name: "DeleteServerCertificateRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ServerCertificateName", shape: &super::SERVER_CERTIFICATE_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_SERVICE_LINKED_ROLE_REQUEST: Shape = Shape { name: "DeleteServiceLinkedRoleRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_SERVICE_SPECIFIC_CREDENTIAL_REQUEST: Shape = Shape { name: "DeleteServiceSpecificCredentialRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "ServiceSpecificCredentialId", shape: &super::SERVICE_SPECIFIC_CREDENTIAL_ID, required: true, place: Place::Body },
]) };
pub static DELETE_SIGNING_CERTIFICATE_REQUEST: Shape = Shape { name: "DeleteSigningCertificateRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "CertificateId", shape: &super::CERTIFICATE_ID_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_USER_PERMISSIONS_BOUNDARY_REQUEST: Shape = Shape { name: "DeleteUserPermissionsBoundaryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_USER_POLICY_REQUEST: Shape = Shape { name: "DeleteUserPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyName", shape: &super::POLICY_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_USER_REQUEST: Shape = Shape { name: "DeleteUserRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static DELETE_VIRTUAL_MFA_DEVICE_REQUEST: Shape = Shape { name: "DeleteVirtualMFADeviceRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SerialNumber", shape: &super::SERIAL_NUMBER_TYPE, required: true, place: Place::Body },
]) };
pub static DELETION_TASK_ID_TYPE: Shape = Shape { name: "DeletionTaskIdType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1000) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DETACH_GROUP_POLICY_REQUEST: Shape = Shape { name: "DetachGroupPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "GroupName", shape: &super::GROUP_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
]) };
pub static DETACH_ROLE_POLICY_REQUEST: Shape = Shape { name: "DetachRolePolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
]) };
pub static DETACH_USER_POLICY_REQUEST: Shape = Shape { name: "DetachUserPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
]) };
pub static DISABLE_ORGANIZATIONS_ROOT_CREDENTIALS_MANAGEMENT_REQUEST: Shape = Shape { name: "DisableOrganizationsRootCredentialsManagementRequest", sensitive: false, kind: Kind::Structure(&[
]) };
pub static DISABLE_ORGANIZATIONS_ROOT_SESSIONS_REQUEST: Shape = Shape { name: "DisableOrganizationsRootSessionsRequest", sensitive: false, kind: Kind::Structure(&[
]) };
pub static DELEGATION_REQUEST_DESCRIPTION_TYPE: Shape = Shape { name: "delegationRequestDescriptionType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(1000) }, pattern: Some(Pattern::new(r#"[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DELEGATION_REQUEST_ID_TYPE: Shape = Shape { name: "delegationRequestIdType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(16), max: Some(128) }, pattern: Some(Pattern::new(r#"[\w-]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
