//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static GENERATE_ORGANIZATIONS_ACCESS_REPORT_REQUEST: Shape = Shape { name: "GenerateOrganizationsAccessReportRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "EntityPath", shape: &super::ORGANIZATIONS_ENTITY_PATH_TYPE, required: true, place: Place::Body },
    Member { name: "OrganizationsPolicyId", shape: &super::ORGANIZATIONS_POLICY_ID_TYPE, required: false, place: Place::Body },
]) };
pub static GENERATE_SERVICE_LAST_ACCESSED_DETAILS_REQUEST: Shape = Shape { name: "GenerateServiceLastAccessedDetailsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Arn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "Granularity", shape: &super::ACCESS_ADVISOR_USAGE_GRANULARITY_TYPE, required: false, place: Place::Body },
]) };
pub static GET_ACCESS_KEY_LAST_USED_REQUEST: Shape = Shape { name: "GetAccessKeyLastUsedRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "AccessKeyId", shape: &super::ACCESS_KEY_ID_TYPE, required: true, place: Place::Body },
]) };
pub static GET_ACCOUNT_AUTHORIZATION_DETAILS_REQUEST: Shape = Shape { name: "GetAccountAuthorizationDetailsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Filter", shape: &super::ENTITY_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
]) };
pub static GET_ACCOUNT_PROPERTIES_REQUEST: Shape = Shape { name: "GetAccountPropertiesRequest", sensitive: false, kind: Kind::Structure(&[
]) };
pub static GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY_REQUEST: Shape = Shape { name: "GetContextKeysForCustomPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyInputList", shape: &super::SIMULATION_POLICY_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY_REQUEST: Shape = Shape { name: "GetContextKeysForPrincipalPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicySourceArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyInputList", shape: &super::SIMULATION_POLICY_LIST_TYPE, required: false, place: Place::Body },
]) };
pub static GET_DELEGATION_REQUEST_REQUEST: Shape = Shape { name: "GetDelegationRequestRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DelegationRequestId", shape: &super::DELEGATION_REQUEST_ID_TYPE, required: true, place: Place::Body },
    Member { name: "DelegationPermissionCheck", shape: &super::BOOLEAN_TYPE, required: false, place: Place::Body },
]) };
pub static GET_GROUP_POLICY_REQUEST: Shape = Shape { name: "GetGroupPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "GroupName", shape: &super::GROUP_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyName", shape: &super::POLICY_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static GET_GROUP_REQUEST: Shape = Shape { name: "GetGroupRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "GroupName", shape: &super::GROUP_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static GET_HUMAN_READABLE_SUMMARY_REQUEST: Shape = Shape { name: "GetHumanReadableSummaryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "EntityArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "Locale", shape: &super::LOCALE_TYPE, required: false, place: Place::Body },
]) };
pub static GET_INSTANCE_PROFILE_REQUEST: Shape = Shape { name: "GetInstanceProfileRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "InstanceProfileName", shape: &super::INSTANCE_PROFILE_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static GET_LOGIN_PROFILE_REQUEST: Shape = Shape { name: "GetLoginProfileRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: false, place: Place::Body },
]) };
pub static GET_MFA_DEVICE_REQUEST: Shape = Shape { name: "GetMFADeviceRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SerialNumber", shape: &super::SERIAL_NUMBER_TYPE, required: true, place: Place::Body },
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: false, place: Place::Body },
]) };
pub static GET_OPEN_ID_CONNECT_PROVIDER_REQUEST: Shape = Shape { name: "GetOpenIDConnectProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "OpenIDConnectProviderArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
]) };
pub static GET_ORGANIZATIONS_ACCESS_REPORT_REQUEST: Shape = Shape { name: "GetOrganizationsAccessReportRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "JobId", shape: &super::JOB_ID_TYPE, required: true, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "SortKey", shape: &super::SORT_KEY_TYPE, required: false, place: Place::Body },
]) };
pub static GET_POLICY_REQUEST: Shape = Shape { name: "GetPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
]) };
pub static GET_POLICY_VERSION_REQUEST: Shape = Shape { name: "GetPolicyVersionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "VersionId", shape: &super::POLICY_VERSION_ID_TYPE, required: true, place: Place::Body },
]) };
pub static GET_ROLE_POLICY_REQUEST: Shape = Shape { name: "GetRolePolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyName", shape: &super::POLICY_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static GET_ROLE_REQUEST: Shape = Shape { name: "GetRoleRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static GET_ROLE_TEMPLATE_VERSION_REQUEST: Shape = Shape { name: "GetRoleTemplateVersionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "TemplateArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "MinorVersion", shape: &super::MINOR_VERSION_TYPE, required: false, place: Place::Body },
]) };
pub static GET_SAML_PROVIDER_REQUEST: Shape = Shape { name: "GetSAMLProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SAMLProviderArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
]) };
pub static GET_SSH_PUBLIC_KEY_REQUEST: Shape = Shape { name: "GetSSHPublicKeyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "SSHPublicKeyId", shape: &super::PUBLIC_KEY_ID_TYPE, required: true, place: Place::Body },
    Member { name: "Encoding", shape: &super::ENCODING_TYPE, required: true, place: Place::Body },
]) };
pub static GET_SERVER_CERTIFICATE_REQUEST: Shape = Shape { name: "GetServerCertificateRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ServerCertificateName", shape: &super::SERVER_CERTIFICATE_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static GET_SERVICE_LAST_ACCESSED_DETAILS_REQUEST: Shape = Shape { name: "GetServiceLastAccessedDetailsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "JobId", shape: &super::JOB_ID_TYPE, required: true, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
]) };
pub static GET_SERVICE_LAST_ACCESSED_DETAILS_WITH_ENTITIES_REQUEST: Shape = Shape { name: "GetServiceLastAccessedDetailsWithEntitiesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "JobId", shape: &super::JOB_ID_TYPE, required: true, place: Place::Body },
    Member { name: "ServiceNamespace", shape: &super::SERVICE_NAMESPACE_TYPE, required: true, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
]) };
pub static GET_SERVICE_LINKED_ROLE_DELETION_STATUS_REQUEST: Shape = Shape { name: "GetServiceLinkedRoleDeletionStatusRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DeletionTaskId", shape: &super::DELETION_TASK_ID_TYPE, required: true, place: Place::Body },
]) };
pub static GET_USER_POLICY_REQUEST: Shape = Shape { name: "GetUserPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyName", shape: &super::POLICY_NAME_TYPE, required: true, place: Place::Body },
]) };
pub static GET_USER_REQUEST: Shape = Shape { name: "GetUserRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: false, place: Place::Body },
]) };
pub static GLOBAL_ENDPOINT_TOKEN_VERSION: Shape = Shape { name: "globalEndpointTokenVersion", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["v1Token", "v2Token"], also: &[], pattern_alone: false, bare_max: None }) };
pub static GROUP_NAME_TYPE: Shape = Shape { name: "groupNameType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"[\w+=,.@-]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
