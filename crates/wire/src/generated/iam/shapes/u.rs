//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static UNTAG_INSTANCE_PROFILE_REQUEST: Shape = Shape { name: "UntagInstanceProfileRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "InstanceProfileName", shape: &super::INSTANCE_PROFILE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "TagKeys", shape: &super::TAG_KEY_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static UNTAG_MFA_DEVICE_REQUEST: Shape = Shape { name: "UntagMFADeviceRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SerialNumber", shape: &super::SERIAL_NUMBER_TYPE, required: true, place: Place::Body },
    Member { name: "TagKeys", shape: &super::TAG_KEY_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static UNTAG_OPEN_ID_CONNECT_PROVIDER_REQUEST: Shape = Shape { name: "UntagOpenIDConnectProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "OpenIDConnectProviderArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "TagKeys", shape: &super::TAG_KEY_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static UNTAG_POLICY_REQUEST: Shape = Shape { name: "UntagPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "TagKeys", shape: &super::TAG_KEY_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static UNTAG_ROLE_REQUEST: Shape = Shape { name: "UntagRoleRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "TagKeys", shape: &super::TAG_KEY_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static UNTAG_SAML_PROVIDER_REQUEST: Shape = Shape { name: "UntagSAMLProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SAMLProviderArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "TagKeys", shape: &super::TAG_KEY_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static UNTAG_SERVER_CERTIFICATE_REQUEST: Shape = Shape { name: "UntagServerCertificateRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ServerCertificateName", shape: &super::SERVER_CERTIFICATE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "TagKeys", shape: &super::TAG_KEY_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static UNTAG_USER_REQUEST: Shape = Shape { name: "UntagUserRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "TagKeys", shape: &super::TAG_KEY_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static UPDATE_ACCESS_KEY_REQUEST: Shape = Shape { name: "UpdateAccessKeyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "AccessKeyId", shape: &super::ACCESS_KEY_ID_TYPE, required: true, place: Place::Body },
    Member { name: "Status", shape: &super::STATUS_TYPE, required: true, place: Place::Body },
]) };
pub static UPDATE_ACCOUNT_PASSWORD_POLICY_REQUEST: Shape = Shape { name: "UpdateAccountPasswordPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "MinimumPasswordLength", shape: &super::MINIMUM_PASSWORD_LENGTH_TYPE, required: false, place: Place::Body },
    Member { name: "RequireSymbols", shape: &super::BOOLEAN_TYPE, required: false, place: Place::Body },
    Member { name: "RequireNumbers", shape: &super::BOOLEAN_TYPE, required: false, place: Place::Body },
    Member { name: "RequireUppercaseCharacters", shape: &super::BOOLEAN_TYPE, required: false, place: Place::Body },
    Member { name: "RequireLowercaseCharacters", shape: &super::BOOLEAN_TYPE, required: false, place: Place::Body },
    Member { name: "AllowUsersToChangePassword", shape: &super::BOOLEAN_TYPE, required: false, place: Place::Body },
    Member { name: "MaxPasswordAge", shape: &super::MAX_PASSWORD_AGE_TYPE, required: false, place: Place::Body },
    Member { name: "PasswordReusePrevention", shape: &super::PASSWORD_REUSE_PREVENTION_TYPE, required: false, place: Place::Body },
    Member { name: "HardExpiry", shape: &super::BOOLEAN_OBJECT_TYPE, required: false, place: Place::Body },
]) };
pub static UPDATE_ASSUME_ROLE_POLICY_REQUEST: Shape = Shape { name: "UpdateAssumeRolePolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyDocument", shape: &super::POLICY_DOCUMENT_TYPE, required: true, place: Place::Body },
]) };
pub static UPDATE_DELEGATION_REQUEST_REQUEST: Shape = Shape { name: "UpdateDelegationRequestRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DelegationRequestId", shape: &super::DELEGATION_REQUEST_ID_TYPE, required: true, place: Place::Body },
    Member { name: "Notes", shape: &super::NOTES_TYPE, required: false, place: Place::Body },
]) };
pub static UPDATE_GROUP_REQUEST: Shape = Shape { name: "UpdateGroupRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "GroupName", shape: &super::GROUP_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "NewPath", shape: &super::PATH_TYPE, required: false, place: Place::Body },
    Member { name: "NewGroupName", shape: &super::GROUP_NAME_TYPE, required: false, place: Place::Body },
]) };
pub static UPDATE_LOGIN_PROFILE_REQUEST: Shape = Shape { name: "UpdateLoginProfileRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Password", shape: &super::PASSWORD_TYPE, required: false, place: Place::Body },
    Member { name: "PasswordResetRequired", shape: &super::BOOLEAN_OBJECT_TYPE, required: false, place: Place::Body },
]) };
pub static UPDATE_OPEN_ID_CONNECT_PROVIDER_THUMBPRINT_REQUEST: Shape = Shape { name: "UpdateOpenIDConnectProviderThumbprintRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "OpenIDConnectProviderArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "ThumbprintList", shape: &super::THUMBPRINT_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static UPDATE_ROLE_DESCRIPTION_REQUEST: Shape = Shape { name: "UpdateRoleDescriptionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Description", shape: &super::ROLE_DESCRIPTION_TYPE, required: true, place: Place::Body },
]) };
pub static UPDATE_ROLE_REQUEST: Shape = Shape { name: "UpdateRoleRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Description", shape: &super::ROLE_DESCRIPTION_TYPE, required: false, place: Place::Body },
    Member { name: "MaxSessionDuration", shape: &super::ROLE_MAX_SESSION_DURATION_TYPE, required: false, place: Place::Body },
]) };
pub static UPDATE_SAML_PROVIDER_REQUEST: Shape = Shape { name: "UpdateSAMLProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SAMLMetadataDocument", shape: &super::SAML_METADATA_DOCUMENT_TYPE, required: false, place: Place::Body },
    Member { name: "SAMLProviderArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "AssertionEncryptionMode", shape: &super::ASSERTION_ENCRYPTION_MODE_TYPE, required: false, place: Place::Body },
    Member { name: "AddPrivateKey", shape: &super::PRIVATE_KEY_TYPE, required: false, place: Place::Body },
    Member { name: "RemovePrivateKey", shape: &super::PRIVATE_KEY_ID_TYPE, required: false, place: Place::Body },
]) };
pub static UPDATE_SSH_PUBLIC_KEY_REQUEST: Shape = Shape { name: "UpdateSSHPublicKeyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "SSHPublicKeyId", shape: &super::PUBLIC_KEY_ID_TYPE, required: true, place: Place::Body },
    Member { name: "Status", shape: &super::STATUS_TYPE, required: true, place: Place::Body },
]) };
pub static UPDATE_SERVER_CERTIFICATE_REQUEST: Shape = Shape { name: "UpdateServerCertificateRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ServerCertificateName", shape: &super::SERVER_CERTIFICATE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "NewPath", shape: &super::PATH_TYPE, required: false, place: Place::Body },
    Member { name: "NewServerCertificateName", shape: &super::SERVER_CERTIFICATE_NAME_TYPE, required: false, place: Place::Body },
]) };
pub static UPDATE_SERVICE_SPECIFIC_CREDENTIAL_REQUEST: Shape = Shape { name: "UpdateServiceSpecificCredentialRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "ServiceSpecificCredentialId", shape: &super::SERVICE_SPECIFIC_CREDENTIAL_ID, required: true, place: Place::Body },
    Member { name: "Status", shape: &super::STATUS_TYPE, required: true, place: Place::Body },
]) };
pub static UPDATE_SIGNING_CERTIFICATE_REQUEST: Shape = Shape { name: "UpdateSigningCertificateRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "CertificateId", shape: &super::CERTIFICATE_ID_TYPE, required: true, place: Place::Body },
    Member { name: "Status", shape: &super::STATUS_TYPE, required: true, place: Place::Body },
]) };
pub static UPDATE_USER_REQUEST: Shape = Shape { name: "UpdateUserRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "NewPath", shape: &super::PATH_TYPE, required: false, place: Place::Body },
    Member { name: "NewUserName", shape: &super::USER_NAME_TYPE, required: false, place: Place::Body },
]) };
pub static UPLOAD_SSH_PUBLIC_KEY_REQUEST: Shape = Shape { name: "UploadSSHPublicKeyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "SSHPublicKeyBody", shape: &super::PUBLIC_KEY_MATERIAL_TYPE, required: true, place: Place::Body },
]) };
pub static UPLOAD_SERVER_CERTIFICATE_REQUEST: Shape = Shape { name: "UploadServerCertificateRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Path", shape: &super::PATH_TYPE, required: false, place: Place::Body },
    Member { name: "ServerCertificateName", shape: &super::SERVER_CERTIFICATE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "CertificateBody", shape: &super::CERTIFICATE_BODY_TYPE, required: true, place: Place::Body },
    Member { name: "PrivateKey", shape: &super::PRIVATE_KEY_TYPE, required: true, place: Place::Body },
    Member { name: "CertificateChain", shape: &super::CERTIFICATE_CHAIN_TYPE, required: false, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: false, place: Place::Body },
]) };
pub static UPLOAD_SIGNING_CERTIFICATE_REQUEST: Shape = Shape { name: "UploadSigningCertificateRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "CertificateBody", shape: &super::CERTIFICATE_BODY_TYPE, required: true, place: Place::Body },
]) };
pub static USER_NAME_TYPE: Shape = Shape { name: "userNameType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: Some(Pattern::new(r#"[\w+=,.@-]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
