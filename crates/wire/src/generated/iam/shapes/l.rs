//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static LIST_ACCESS_KEYS_REQUEST: Shape = Shape { name: "ListAccessKeysRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_ACCOUNT_ALIASES_REQUEST: Shape = Shape { name: "ListAccountAliasesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_ATTACHED_GROUP_POLICIES_REQUEST: Shape = Shape { name: "ListAttachedGroupPoliciesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "GroupName", shape: &super::GROUP_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PathPrefix", shape: &super::POLICY_PATH_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_ATTACHED_ROLE_POLICIES_REQUEST: Shape = Shape { name: "ListAttachedRolePoliciesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PathPrefix", shape: &super::POLICY_PATH_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_ATTACHED_USER_POLICIES_REQUEST: Shape = Shape { name: "ListAttachedUserPoliciesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PathPrefix", shape: &super::POLICY_PATH_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_DELEGATION_REQUESTS_REQUEST: Shape = Shape { name: "ListDelegationRequestsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "OwnerId", shape: &super::OWNER_ID_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_ENTITIES_FOR_POLICY_REQUEST: Shape = Shape { name: "ListEntitiesForPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "EntityFilter", shape: &super::ENTITY_TYPE, required: false, place: Place::Body },
    Member { name: "PathPrefix", shape: &super::PATH_TYPE, required: false, place: Place::Body },
    Member { name: "PolicyUsageFilter", shape: &super::POLICY_USAGE_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_GROUP_POLICIES_REQUEST: Shape = Shape { name: "ListGroupPoliciesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "GroupName", shape: &super::GROUP_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_GROUPS_FOR_USER_REQUEST: Shape = Shape { name: "ListGroupsForUserRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_GROUPS_REQUEST: Shape = Shape { name: "ListGroupsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PathPrefix", shape: &super::PATH_PREFIX_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_INSTANCE_PROFILE_TAGS_REQUEST: Shape = Shape { name: "ListInstanceProfileTagsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "InstanceProfileName", shape: &super::INSTANCE_PROFILE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_INSTANCE_PROFILES_FOR_ROLE_REQUEST: Shape = Shape { name: "ListInstanceProfilesForRoleRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_INSTANCE_PROFILES_REQUEST: Shape = Shape { name: "ListInstanceProfilesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PathPrefix", shape: &super::PATH_PREFIX_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_MFA_DEVICE_TAGS_REQUEST: Shape = Shape { name: "ListMFADeviceTagsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SerialNumber", shape: &super::SERIAL_NUMBER_TYPE, required: true, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_MFA_DEVICES_REQUEST: Shape = Shape { name: "ListMFADevicesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_OPEN_ID_CONNECT_PROVIDER_TAGS_REQUEST: Shape = Shape { name: "ListOpenIDConnectProviderTagsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "OpenIDConnectProviderArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_OPEN_ID_CONNECT_PROVIDERS_REQUEST: Shape = Shape { name: "ListOpenIDConnectProvidersRequest", sensitive: false, kind: Kind::Structure(&[
]) };
pub static LIST_ORGANIZATIONS_FEATURES_REQUEST: Shape = Shape { name: "ListOrganizationsFeaturesRequest", sensitive: false, kind: Kind::Structure(&[
]) };
pub static LIST_POLICIES_GRANTING_SERVICE_ACCESS_REQUEST: Shape = Shape { name: "ListPoliciesGrantingServiceAccessRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "Arn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "ServiceNamespaces", shape: &super::SERVICE_NAMESPACE_LIST_TYPE, required: true, place: Place::Body },
]) };
pub static LIST_POLICIES_REQUEST: Shape = Shape { name: "ListPoliciesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Scope", shape: &super::POLICY_SCOPE_TYPE, required: false, place: Place::Body },
    Member { name: "OnlyAttached", shape: &super::BOOLEAN_TYPE, required: false, place: Place::Body },
    Member { name: "PathPrefix", shape: &super::POLICY_PATH_TYPE, required: false, place: Place::Body },
    Member { name: "PolicyUsageFilter", shape: &super::POLICY_USAGE_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_POLICY_TAGS_REQUEST: Shape = Shape { name: "ListPolicyTagsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_POLICY_VERSIONS_REQUEST: Shape = Shape { name: "ListPolicyVersionsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_ROLE_POLICIES_REQUEST: Shape = Shape { name: "ListRolePoliciesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_ROLE_TAGS_REQUEST: Shape = Shape { name: "ListRoleTagsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_ROLES_REQUEST: Shape = Shape { name: "ListRolesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PathPrefix", shape: &super::PATH_PREFIX_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_SAML_PROVIDER_TAGS_REQUEST: Shape = Shape { name: "ListSAMLProviderTagsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "SAMLProviderArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_SAML_PROVIDERS_REQUEST: Shape = Shape { name: "ListSAMLProvidersRequest", sensitive: false, kind: Kind::Structure(&[
]) };
pub static LIST_SSH_PUBLIC_KEYS_REQUEST: Shape = Shape { name: "ListSSHPublicKeysRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_SERVER_CERTIFICATE_TAGS_REQUEST: Shape = Shape { name: "ListServerCertificateTagsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ServerCertificateName", shape: &super::SERVER_CERTIFICATE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_SERVER_CERTIFICATES_REQUEST: Shape = Shape { name: "ListServerCertificatesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PathPrefix", shape: &super::PATH_PREFIX_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_SERVICE_SPECIFIC_CREDENTIALS_REQUEST: Shape = Shape { name: "ListServiceSpecificCredentialsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "ServiceName", shape: &super::SERVICE_NAME, required: false, place: Place::Body },
    Member { name: "AllUsers", shape: &super::ALL_USERS, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_SIGNING_CERTIFICATES_REQUEST: Shape = Shape { name: "ListSigningCertificatesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_USER_POLICIES_REQUEST: Shape = Shape { name: "ListUserPoliciesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_USER_TAGS_REQUEST: Shape = Shape { name: "ListUserTagsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_USERS_REQUEST: Shape = Shape { name: "ListUsersRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PathPrefix", shape: &super::PATH_PREFIX_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LIST_VIRTUAL_MFA_DEVICES_REQUEST: Shape = Shape { name: "ListVirtualMFADevicesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "AssignmentStatus", shape: &super::ASSIGNMENT_STATUS_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
]) };
pub static LOCALE_TYPE: Shape = Shape { name: "localeType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(2), max: Some(12) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
