//! Every operation.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use super::{SERVICE, shapes};
use crate::model::Operation;

pub(super) static OPERATIONS: &[&Operation] = &[
    &ACCEPT_DELEGATION_REQUEST,
    &ACQUIRE_ROLE,
    &ADD_CLIENT_ID_TO_OPEN_ID_CONNECT_PROVIDER,
    &ADD_ROLE_TO_INSTANCE_PROFILE,
    &ADD_USER_TO_GROUP,
    &ASSOCIATE_DELEGATION_REQUEST,
    &ATTACH_GROUP_POLICY,
    &ATTACH_ROLE_POLICY,
    &ATTACH_USER_POLICY,
    &CHANGE_PASSWORD,
    &CREATE_ACCESS_KEY,
    &CREATE_ACCOUNT_ALIAS,
    &CREATE_DELEGATION_REQUEST,
    &CREATE_GROUP,
    &CREATE_INSTANCE_PROFILE,
    &CREATE_LOGIN_PROFILE,
    &CREATE_OPEN_ID_CONNECT_PROVIDER,
    &CREATE_POLICY,
    &CREATE_POLICY_VERSION,
    &CREATE_ROLE,
    &CREATE_SAML_PROVIDER,
    &CREATE_SERVICE_LINKED_ROLE,
    &CREATE_SERVICE_SPECIFIC_CREDENTIAL,
    &CREATE_USER,
    &CREATE_VIRTUAL_MFA_DEVICE,
    &DEACTIVATE_MFA_DEVICE,
    &DELETE_ACCESS_KEY,
    &DELETE_ACCOUNT_ALIAS,
    &DELETE_ACCOUNT_PASSWORD_POLICY,
    &DELETE_GROUP,
    &DELETE_GROUP_POLICY,
    &DELETE_INSTANCE_PROFILE,
    &DELETE_LOGIN_PROFILE,
    &DELETE_OPEN_ID_CONNECT_PROVIDER,
    &DELETE_POLICY,
    &DELETE_POLICY_VERSION,
    &DELETE_ROLE,
    &DELETE_ROLE_PERMISSIONS_BOUNDARY,
    &DELETE_ROLE_POLICY,
    &DELETE_SAML_PROVIDER,
    &DELETE_SSH_PUBLIC_KEY,
    &DELETE_SERVER_CERTIFICATE,
    &DELETE_SERVICE_LINKED_ROLE,
    &DELETE_SERVICE_SPECIFIC_CREDENTIAL,
    &DELETE_SIGNING_CERTIFICATE,
    &DELETE_USER,
    &DELETE_USER_PERMISSIONS_BOUNDARY,
    &DELETE_USER_POLICY,
    &DELETE_VIRTUAL_MFA_DEVICE,
    &DETACH_GROUP_POLICY,
    &DETACH_ROLE_POLICY,
    &DETACH_USER_POLICY,
    &DISABLE_ORGANIZATIONS_ROOT_CREDENTIALS_MANAGEMENT,
    &DISABLE_ORGANIZATIONS_ROOT_SESSIONS,
    &DISABLE_OUTBOUND_WEB_IDENTITY_FEDERATION,
    &ENABLE_MFA_DEVICE,
    &ENABLE_ORGANIZATIONS_ROOT_CREDENTIALS_MANAGEMENT,
    &ENABLE_ORGANIZATIONS_ROOT_SESSIONS,
    &ENABLE_OUTBOUND_WEB_IDENTITY_FEDERATION,
    &GENERATE_CREDENTIAL_REPORT,
    &GENERATE_ORGANIZATIONS_ACCESS_REPORT,
    &GENERATE_SERVICE_LAST_ACCESSED_DETAILS,
    &GET_ACCESS_KEY_LAST_USED,
    &GET_ACCOUNT_AUTHORIZATION_DETAILS,
    &GET_ACCOUNT_PASSWORD_POLICY,
    &GET_ACCOUNT_PROPERTIES,
    &GET_ACCOUNT_SUMMARY,
    &GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY,
    &GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY,
    &GET_CREDENTIAL_REPORT,
    &GET_DELEGATION_REQUEST,
    &GET_GROUP,
    &GET_GROUP_POLICY,
    &GET_HUMAN_READABLE_SUMMARY,
    &GET_INSTANCE_PROFILE,
    &GET_LOGIN_PROFILE,
    &GET_MFA_DEVICE,
    &GET_OPEN_ID_CONNECT_PROVIDER,
    &GET_ORGANIZATIONS_ACCESS_REPORT,
    &GET_OUTBOUND_WEB_IDENTITY_FEDERATION_INFO,
    &GET_POLICY,
    &GET_POLICY_VERSION,
    &GET_ROLE,
    &GET_ROLE_POLICY,
    &GET_ROLE_TEMPLATE_VERSION,
    &GET_SAML_PROVIDER,
    &GET_SSH_PUBLIC_KEY,
    &GET_SERVER_CERTIFICATE,
    &GET_SERVICE_LAST_ACCESSED_DETAILS,
    &GET_SERVICE_LAST_ACCESSED_DETAILS_WITH_ENTITIES,
    &GET_SERVICE_LINKED_ROLE_DELETION_STATUS,
    &GET_USER,
    &GET_USER_POLICY,
    &LIST_ACCESS_KEYS,
    &LIST_ACCOUNT_ALIASES,
    &LIST_ATTACHED_GROUP_POLICIES,
    &LIST_ATTACHED_ROLE_POLICIES,
    &LIST_ATTACHED_USER_POLICIES,
    &LIST_DELEGATION_REQUESTS,
    &LIST_ENTITIES_FOR_POLICY,
    &LIST_GROUP_POLICIES,
    &LIST_GROUPS,
    &LIST_GROUPS_FOR_USER,
    &LIST_INSTANCE_PROFILE_TAGS,
    &LIST_INSTANCE_PROFILES,
    &LIST_INSTANCE_PROFILES_FOR_ROLE,
    &LIST_MFA_DEVICE_TAGS,
    &LIST_MFA_DEVICES,
    &LIST_OPEN_ID_CONNECT_PROVIDER_TAGS,
    &LIST_OPEN_ID_CONNECT_PROVIDERS,
    &LIST_ORGANIZATIONS_FEATURES,
    &LIST_POLICIES,
    &LIST_POLICIES_GRANTING_SERVICE_ACCESS,
    &LIST_POLICY_TAGS,
    &LIST_POLICY_VERSIONS,
    &LIST_ROLE_POLICIES,
    &LIST_ROLE_TAGS,
    &LIST_ROLES,
    &LIST_SAML_PROVIDER_TAGS,
    &LIST_SAML_PROVIDERS,
    &LIST_SSH_PUBLIC_KEYS,
    &LIST_SERVER_CERTIFICATE_TAGS,
    &LIST_SERVER_CERTIFICATES,
    &LIST_SERVICE_SPECIFIC_CREDENTIALS,
    &LIST_SIGNING_CERTIFICATES,
    &LIST_USER_POLICIES,
    &LIST_USER_TAGS,
    &LIST_USERS,
    &LIST_VIRTUAL_MFA_DEVICES,
    &PUT_ACCOUNT_PROPERTIES,
    &PUT_GROUP_POLICY,
    &PUT_ROLE_PERMISSIONS_BOUNDARY,
    &PUT_ROLE_POLICY,
    &PUT_USER_PERMISSIONS_BOUNDARY,
    &PUT_USER_POLICY,
    &REJECT_DELEGATION_REQUEST,
    &REMOVE_CLIENT_ID_FROM_OPEN_ID_CONNECT_PROVIDER,
    &REMOVE_ROLE_FROM_INSTANCE_PROFILE,
    &REMOVE_USER_FROM_GROUP,
    &RESET_SERVICE_SPECIFIC_CREDENTIAL,
    &RESYNC_MFA_DEVICE,
    &SEND_DELEGATION_TOKEN,
    &SET_DEFAULT_POLICY_VERSION,
    &SET_SECURITY_TOKEN_SERVICE_PREFERENCES,
    &SIMULATE_CUSTOM_POLICY,
    &SIMULATE_PRINCIPAL_POLICY,
    &TAG_INSTANCE_PROFILE,
    &TAG_MFA_DEVICE,
    &TAG_OPEN_ID_CONNECT_PROVIDER,
    &TAG_POLICY,
    &TAG_ROLE,
    &TAG_SAML_PROVIDER,
    &TAG_SERVER_CERTIFICATE,
    &TAG_USER,
    &UNTAG_INSTANCE_PROFILE,
    &UNTAG_MFA_DEVICE,
    &UNTAG_OPEN_ID_CONNECT_PROVIDER,
    &UNTAG_POLICY,
    &UNTAG_ROLE,
    &UNTAG_SAML_PROVIDER,
    &UNTAG_SERVER_CERTIFICATE,
    &UNTAG_USER,
    &UPDATE_ACCESS_KEY,
    &UPDATE_ACCOUNT_PASSWORD_POLICY,
    &UPDATE_ASSUME_ROLE_POLICY,
    &UPDATE_DELEGATION_REQUEST,
    &UPDATE_GROUP,
    &UPDATE_LOGIN_PROFILE,
    &UPDATE_OPEN_ID_CONNECT_PROVIDER_THUMBPRINT,
    &UPDATE_ROLE,
    &UPDATE_ROLE_DESCRIPTION,
    &UPDATE_SAML_PROVIDER,
    &UPDATE_SSH_PUBLIC_KEY,
    &UPDATE_SERVER_CERTIFICATE,
    &UPDATE_SERVICE_SPECIFIC_CREDENTIAL,
    &UPDATE_SIGNING_CERTIFICATE,
    &UPDATE_USER,
    &UPLOAD_SSH_PUBLIC_KEY,
    &UPLOAD_SERVER_CERTIFICATE,
    &UPLOAD_SIGNING_CERTIFICATE,
];

pub static ACCEPT_DELEGATION_REQUEST: Operation = Operation { service: &SERVICE, name: "AcceptDelegationRequest", method: "POST", path: "/", query: "", status: 200, input: &shapes::ACCEPT_DELEGATION_REQUEST_REQUEST, wrapper: "" };
pub static ACQUIRE_ROLE: Operation = Operation { service: &SERVICE, name: "AcquireRole", method: "POST", path: "/", query: "", status: 200, input: &shapes::ACQUIRE_ROLE_REQUEST, wrapper: "AcquireRoleResult" };
pub static ADD_CLIENT_ID_TO_OPEN_ID_CONNECT_PROVIDER: Operation = Operation { service: &SERVICE, name: "AddClientIDToOpenIDConnectProvider", method: "POST", path: "/", query: "", status: 200, input: &shapes::ADD_CLIENT_ID_TO_OPEN_ID_CONNECT_PROVIDER_REQUEST, wrapper: "" };
pub static ADD_ROLE_TO_INSTANCE_PROFILE: Operation = Operation { service: &SERVICE, name: "AddRoleToInstanceProfile", method: "POST", path: "/", query: "", status: 200, input: &shapes::ADD_ROLE_TO_INSTANCE_PROFILE_REQUEST, wrapper: "" };
pub static ADD_USER_TO_GROUP: Operation = Operation { service: &SERVICE, name: "AddUserToGroup", method: "POST", path: "/", query: "", status: 200, input: &shapes::ADD_USER_TO_GROUP_REQUEST, wrapper: "" };
pub static ASSOCIATE_DELEGATION_REQUEST: Operation = Operation { service: &SERVICE, name: "AssociateDelegationRequest", method: "POST", path: "/", query: "", status: 200, input: &shapes::ASSOCIATE_DELEGATION_REQUEST_REQUEST, wrapper: "" };
pub static ATTACH_GROUP_POLICY: Operation = Operation { service: &SERVICE, name: "AttachGroupPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::ATTACH_GROUP_POLICY_REQUEST, wrapper: "" };
pub static ATTACH_ROLE_POLICY: Operation = Operation { service: &SERVICE, name: "AttachRolePolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::ATTACH_ROLE_POLICY_REQUEST, wrapper: "" };
pub static ATTACH_USER_POLICY: Operation = Operation { service: &SERVICE, name: "AttachUserPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::ATTACH_USER_POLICY_REQUEST, wrapper: "" };
pub static CHANGE_PASSWORD: Operation = Operation { service: &SERVICE, name: "ChangePassword", method: "POST", path: "/", query: "", status: 200, input: &shapes::CHANGE_PASSWORD_REQUEST, wrapper: "" };
pub static CREATE_ACCESS_KEY: Operation = Operation { service: &SERVICE, name: "CreateAccessKey", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_ACCESS_KEY_REQUEST, wrapper: "CreateAccessKeyResult" };
pub static CREATE_ACCOUNT_ALIAS: Operation = Operation { service: &SERVICE, name: "CreateAccountAlias", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_ACCOUNT_ALIAS_REQUEST, wrapper: "" };
pub static CREATE_DELEGATION_REQUEST: Operation = Operation { service: &SERVICE, name: "CreateDelegationRequest", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_DELEGATION_REQUEST_REQUEST, wrapper: "CreateDelegationRequestResult" };
pub static CREATE_GROUP: Operation = Operation { service: &SERVICE, name: "CreateGroup", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_GROUP_REQUEST, wrapper: "CreateGroupResult" };
pub static CREATE_INSTANCE_PROFILE: Operation = Operation { service: &SERVICE, name: "CreateInstanceProfile", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_INSTANCE_PROFILE_REQUEST, wrapper: "CreateInstanceProfileResult" };
pub static CREATE_LOGIN_PROFILE: Operation = Operation { service: &SERVICE, name: "CreateLoginProfile", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_LOGIN_PROFILE_REQUEST, wrapper: "CreateLoginProfileResult" };
pub static CREATE_OPEN_ID_CONNECT_PROVIDER: Operation = Operation { service: &SERVICE, name: "CreateOpenIDConnectProvider", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_OPEN_ID_CONNECT_PROVIDER_REQUEST, wrapper: "CreateOpenIDConnectProviderResult" };
pub static CREATE_POLICY: Operation = Operation { service: &SERVICE, name: "CreatePolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_POLICY_REQUEST, wrapper: "CreatePolicyResult" };
pub static CREATE_POLICY_VERSION: Operation = Operation { service: &SERVICE, name: "CreatePolicyVersion", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_POLICY_VERSION_REQUEST, wrapper: "CreatePolicyVersionResult" };
pub static CREATE_ROLE: Operation = Operation { service: &SERVICE, name: "CreateRole", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_ROLE_REQUEST, wrapper: "CreateRoleResult" };
pub static CREATE_SAML_PROVIDER: Operation = Operation { service: &SERVICE, name: "CreateSAMLProvider", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_SAML_PROVIDER_REQUEST, wrapper: "CreateSAMLProviderResult" };
pub static CREATE_SERVICE_LINKED_ROLE: Operation = Operation { service: &SERVICE, name: "CreateServiceLinkedRole", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_SERVICE_LINKED_ROLE_REQUEST, wrapper: "CreateServiceLinkedRoleResult" };
pub static CREATE_SERVICE_SPECIFIC_CREDENTIAL: Operation = Operation { service: &SERVICE, name: "CreateServiceSpecificCredential", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_SERVICE_SPECIFIC_CREDENTIAL_REQUEST, wrapper: "CreateServiceSpecificCredentialResult" };
pub static CREATE_USER: Operation = Operation { service: &SERVICE, name: "CreateUser", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_USER_REQUEST, wrapper: "CreateUserResult" };
pub static CREATE_VIRTUAL_MFA_DEVICE: Operation = Operation { service: &SERVICE, name: "CreateVirtualMFADevice", method: "POST", path: "/", query: "", status: 200, input: &shapes::CREATE_VIRTUAL_MFA_DEVICE_REQUEST, wrapper: "CreateVirtualMFADeviceResult" };
pub static DEACTIVATE_MFA_DEVICE: Operation = Operation { service: &SERVICE, name: "DeactivateMFADevice", method: "POST", path: "/", query: "", status: 200, input: &shapes::DEACTIVATE_MFA_DEVICE_REQUEST, wrapper: "" };
pub static DELETE_ACCESS_KEY: Operation = Operation { service: &SERVICE, name: "DeleteAccessKey", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_ACCESS_KEY_REQUEST, wrapper: "" };
pub static DELETE_ACCOUNT_ALIAS: Operation = Operation { service: &SERVICE, name: "DeleteAccountAlias", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_ACCOUNT_ALIAS_REQUEST, wrapper: "" };
pub static DELETE_ACCOUNT_PASSWORD_POLICY: Operation = Operation { service: &SERVICE, name: "DeleteAccountPasswordPolicy", method: "POST", path: "/", query: "", status: 200, input: &crate::model::NOTHING, wrapper: "" };
pub static DELETE_GROUP: Operation = Operation { service: &SERVICE, name: "DeleteGroup", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_GROUP_REQUEST, wrapper: "" };
pub static DELETE_GROUP_POLICY: Operation = Operation { service: &SERVICE, name: "DeleteGroupPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_GROUP_POLICY_REQUEST, wrapper: "" };
pub static DELETE_INSTANCE_PROFILE: Operation = Operation { service: &SERVICE, name: "DeleteInstanceProfile", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_INSTANCE_PROFILE_REQUEST, wrapper: "" };
pub static DELETE_LOGIN_PROFILE: Operation = Operation { service: &SERVICE, name: "DeleteLoginProfile", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_LOGIN_PROFILE_REQUEST, wrapper: "" };
pub static DELETE_OPEN_ID_CONNECT_PROVIDER: Operation = Operation { service: &SERVICE, name: "DeleteOpenIDConnectProvider", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_OPEN_ID_CONNECT_PROVIDER_REQUEST, wrapper: "" };
pub static DELETE_POLICY: Operation = Operation { service: &SERVICE, name: "DeletePolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_POLICY_REQUEST, wrapper: "" };
pub static DELETE_POLICY_VERSION: Operation = Operation { service: &SERVICE, name: "DeletePolicyVersion", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_POLICY_VERSION_REQUEST, wrapper: "" };
pub static DELETE_ROLE: Operation = Operation { service: &SERVICE, name: "DeleteRole", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_ROLE_REQUEST, wrapper: "" };
pub static DELETE_ROLE_PERMISSIONS_BOUNDARY: Operation = Operation { service: &SERVICE, name: "DeleteRolePermissionsBoundary", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_ROLE_PERMISSIONS_BOUNDARY_REQUEST, wrapper: "" };
pub static DELETE_ROLE_POLICY: Operation = Operation { service: &SERVICE, name: "DeleteRolePolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_ROLE_POLICY_REQUEST, wrapper: "" };
pub static DELETE_SAML_PROVIDER: Operation = Operation { service: &SERVICE, name: "DeleteSAMLProvider", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_SAML_PROVIDER_REQUEST, wrapper: "" };
pub static DELETE_SSH_PUBLIC_KEY: Operation = Operation { service: &SERVICE, name: "DeleteSSHPublicKey", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_SSH_PUBLIC_KEY_REQUEST, wrapper: "" };
pub static DELETE_SERVER_CERTIFICATE: Operation = Operation { service: &SERVICE, name: "DeleteServerCertificate", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_SERVER_CERTIFICATE_REQUEST, wrapper: "" };
pub static DELETE_SERVICE_LINKED_ROLE: Operation = Operation { service: &SERVICE, name: "DeleteServiceLinkedRole", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_SERVICE_LINKED_ROLE_REQUEST, wrapper: "DeleteServiceLinkedRoleResult" };
pub static DELETE_SERVICE_SPECIFIC_CREDENTIAL: Operation = Operation { service: &SERVICE, name: "DeleteServiceSpecificCredential", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_SERVICE_SPECIFIC_CREDENTIAL_REQUEST, wrapper: "" };
pub static DELETE_SIGNING_CERTIFICATE: Operation = Operation { service: &SERVICE, name: "DeleteSigningCertificate", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_SIGNING_CERTIFICATE_REQUEST, wrapper: "" };
pub static DELETE_USER: Operation = Operation { service: &SERVICE, name: "DeleteUser", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_USER_REQUEST, wrapper: "" };
pub static DELETE_USER_PERMISSIONS_BOUNDARY: Operation = Operation { service: &SERVICE, name: "DeleteUserPermissionsBoundary", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_USER_PERMISSIONS_BOUNDARY_REQUEST, wrapper: "" };
pub static DELETE_USER_POLICY: Operation = Operation { service: &SERVICE, name: "DeleteUserPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_USER_POLICY_REQUEST, wrapper: "" };
pub static DELETE_VIRTUAL_MFA_DEVICE: Operation = Operation { service: &SERVICE, name: "DeleteVirtualMFADevice", method: "POST", path: "/", query: "", status: 200, input: &shapes::DELETE_VIRTUAL_MFA_DEVICE_REQUEST, wrapper: "" };
pub static DETACH_GROUP_POLICY: Operation = Operation { service: &SERVICE, name: "DetachGroupPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::DETACH_GROUP_POLICY_REQUEST, wrapper: "" };
pub static DETACH_ROLE_POLICY: Operation = Operation { service: &SERVICE, name: "DetachRolePolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::DETACH_ROLE_POLICY_REQUEST, wrapper: "" };
pub static DETACH_USER_POLICY: Operation = Operation { service: &SERVICE, name: "DetachUserPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::DETACH_USER_POLICY_REQUEST, wrapper: "" };
pub static DISABLE_ORGANIZATIONS_ROOT_CREDENTIALS_MANAGEMENT: Operation = Operation { service: &SERVICE, name: "DisableOrganizationsRootCredentialsManagement", method: "POST", path: "/", query: "", status: 200, input: &shapes::DISABLE_ORGANIZATIONS_ROOT_CREDENTIALS_MANAGEMENT_REQUEST, wrapper: "DisableOrganizationsRootCredentialsManagementResult" };
pub static DISABLE_ORGANIZATIONS_ROOT_SESSIONS: Operation = Operation { service: &SERVICE, name: "DisableOrganizationsRootSessions", method: "POST", path: "/", query: "", status: 200, input: &shapes::DISABLE_ORGANIZATIONS_ROOT_SESSIONS_REQUEST, wrapper: "DisableOrganizationsRootSessionsResult" };
pub static DISABLE_OUTBOUND_WEB_IDENTITY_FEDERATION: Operation = Operation { service: &SERVICE, name: "DisableOutboundWebIdentityFederation", method: "POST", path: "/", query: "", status: 200, input: &crate::model::NOTHING, wrapper: "" };
pub static ENABLE_MFA_DEVICE: Operation = Operation { service: &SERVICE, name: "EnableMFADevice", method: "POST", path: "/", query: "", status: 200, input: &shapes::ENABLE_MFA_DEVICE_REQUEST, wrapper: "" };
pub static ENABLE_ORGANIZATIONS_ROOT_CREDENTIALS_MANAGEMENT: Operation = Operation { service: &SERVICE, name: "EnableOrganizationsRootCredentialsManagement", method: "POST", path: "/", query: "", status: 200, input: &shapes::ENABLE_ORGANIZATIONS_ROOT_CREDENTIALS_MANAGEMENT_REQUEST, wrapper: "EnableOrganizationsRootCredentialsManagementResult" };
pub static ENABLE_ORGANIZATIONS_ROOT_SESSIONS: Operation = Operation { service: &SERVICE, name: "EnableOrganizationsRootSessions", method: "POST", path: "/", query: "", status: 200, input: &shapes::ENABLE_ORGANIZATIONS_ROOT_SESSIONS_REQUEST, wrapper: "EnableOrganizationsRootSessionsResult" };
pub static ENABLE_OUTBOUND_WEB_IDENTITY_FEDERATION: Operation = Operation { service: &SERVICE, name: "EnableOutboundWebIdentityFederation", method: "POST", path: "/", query: "", status: 200, input: &crate::model::NOTHING, wrapper: "EnableOutboundWebIdentityFederationResult" };
pub static GENERATE_CREDENTIAL_REPORT: Operation = Operation { service: &SERVICE, name: "GenerateCredentialReport", method: "POST", path: "/", query: "", status: 200, input: &crate::model::NOTHING, wrapper: "GenerateCredentialReportResult" };
pub static GENERATE_ORGANIZATIONS_ACCESS_REPORT: Operation = Operation { service: &SERVICE, name: "GenerateOrganizationsAccessReport", method: "POST", path: "/", query: "", status: 200, input: &shapes::GENERATE_ORGANIZATIONS_ACCESS_REPORT_REQUEST, wrapper: "GenerateOrganizationsAccessReportResult" };
pub static GENERATE_SERVICE_LAST_ACCESSED_DETAILS: Operation = Operation { service: &SERVICE, name: "GenerateServiceLastAccessedDetails", method: "POST", path: "/", query: "", status: 200, input: &shapes::GENERATE_SERVICE_LAST_ACCESSED_DETAILS_REQUEST, wrapper: "GenerateServiceLastAccessedDetailsResult" };
pub static GET_ACCESS_KEY_LAST_USED: Operation = Operation { service: &SERVICE, name: "GetAccessKeyLastUsed", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_ACCESS_KEY_LAST_USED_REQUEST, wrapper: "GetAccessKeyLastUsedResult" };
pub static GET_ACCOUNT_AUTHORIZATION_DETAILS: Operation = Operation { service: &SERVICE, name: "GetAccountAuthorizationDetails", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_ACCOUNT_AUTHORIZATION_DETAILS_REQUEST, wrapper: "GetAccountAuthorizationDetailsResult" };
pub static GET_ACCOUNT_PASSWORD_POLICY: Operation = Operation { service: &SERVICE, name: "GetAccountPasswordPolicy", method: "POST", path: "/", query: "", status: 200, input: &crate::model::NOTHING, wrapper: "GetAccountPasswordPolicyResult" };
pub static GET_ACCOUNT_PROPERTIES: Operation = Operation { service: &SERVICE, name: "GetAccountProperties", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_ACCOUNT_PROPERTIES_REQUEST, wrapper: "GetAccountPropertiesResult" };
pub static GET_ACCOUNT_SUMMARY: Operation = Operation { service: &SERVICE, name: "GetAccountSummary", method: "POST", path: "/", query: "", status: 200, input: &crate::model::NOTHING, wrapper: "GetAccountSummaryResult" };
pub static GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY: Operation = Operation { service: &SERVICE, name: "GetContextKeysForCustomPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY_REQUEST, wrapper: "GetContextKeysForCustomPolicyResult" };
pub static GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY: Operation = Operation { service: &SERVICE, name: "GetContextKeysForPrincipalPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY_REQUEST, wrapper: "GetContextKeysForPrincipalPolicyResult" };
pub static GET_CREDENTIAL_REPORT: Operation = Operation { service: &SERVICE, name: "GetCredentialReport", method: "POST", path: "/", query: "", status: 200, input: &crate::model::NOTHING, wrapper: "GetCredentialReportResult" };
pub static GET_DELEGATION_REQUEST: Operation = Operation { service: &SERVICE, name: "GetDelegationRequest", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_DELEGATION_REQUEST_REQUEST, wrapper: "GetDelegationRequestResult" };
pub static GET_GROUP: Operation = Operation { service: &SERVICE, name: "GetGroup", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_GROUP_REQUEST, wrapper: "GetGroupResult" };
pub static GET_GROUP_POLICY: Operation = Operation { service: &SERVICE, name: "GetGroupPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_GROUP_POLICY_REQUEST, wrapper: "GetGroupPolicyResult" };
pub static GET_HUMAN_READABLE_SUMMARY: Operation = Operation { service: &SERVICE, name: "GetHumanReadableSummary", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_HUMAN_READABLE_SUMMARY_REQUEST, wrapper: "GetHumanReadableSummaryResult" };
pub static GET_INSTANCE_PROFILE: Operation = Operation { service: &SERVICE, name: "GetInstanceProfile", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_INSTANCE_PROFILE_REQUEST, wrapper: "GetInstanceProfileResult" };
pub static GET_LOGIN_PROFILE: Operation = Operation { service: &SERVICE, name: "GetLoginProfile", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_LOGIN_PROFILE_REQUEST, wrapper: "GetLoginProfileResult" };
pub static GET_MFA_DEVICE: Operation = Operation { service: &SERVICE, name: "GetMFADevice", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_MFA_DEVICE_REQUEST, wrapper: "GetMFADeviceResult" };
pub static GET_OPEN_ID_CONNECT_PROVIDER: Operation = Operation { service: &SERVICE, name: "GetOpenIDConnectProvider", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_OPEN_ID_CONNECT_PROVIDER_REQUEST, wrapper: "GetOpenIDConnectProviderResult" };
pub static GET_ORGANIZATIONS_ACCESS_REPORT: Operation = Operation { service: &SERVICE, name: "GetOrganizationsAccessReport", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_ORGANIZATIONS_ACCESS_REPORT_REQUEST, wrapper: "GetOrganizationsAccessReportResult" };
pub static GET_OUTBOUND_WEB_IDENTITY_FEDERATION_INFO: Operation = Operation { service: &SERVICE, name: "GetOutboundWebIdentityFederationInfo", method: "POST", path: "/", query: "", status: 200, input: &crate::model::NOTHING, wrapper: "GetOutboundWebIdentityFederationInfoResult" };
pub static GET_POLICY: Operation = Operation { service: &SERVICE, name: "GetPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_POLICY_REQUEST, wrapper: "GetPolicyResult" };
pub static GET_POLICY_VERSION: Operation = Operation { service: &SERVICE, name: "GetPolicyVersion", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_POLICY_VERSION_REQUEST, wrapper: "GetPolicyVersionResult" };
pub static GET_ROLE: Operation = Operation { service: &SERVICE, name: "GetRole", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_ROLE_REQUEST, wrapper: "GetRoleResult" };
pub static GET_ROLE_POLICY: Operation = Operation { service: &SERVICE, name: "GetRolePolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_ROLE_POLICY_REQUEST, wrapper: "GetRolePolicyResult" };
pub static GET_ROLE_TEMPLATE_VERSION: Operation = Operation { service: &SERVICE, name: "GetRoleTemplateVersion", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_ROLE_TEMPLATE_VERSION_REQUEST, wrapper: "GetRoleTemplateVersionResult" };
pub static GET_SAML_PROVIDER: Operation = Operation { service: &SERVICE, name: "GetSAMLProvider", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_SAML_PROVIDER_REQUEST, wrapper: "GetSAMLProviderResult" };
pub static GET_SSH_PUBLIC_KEY: Operation = Operation { service: &SERVICE, name: "GetSSHPublicKey", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_SSH_PUBLIC_KEY_REQUEST, wrapper: "GetSSHPublicKeyResult" };
pub static GET_SERVER_CERTIFICATE: Operation = Operation { service: &SERVICE, name: "GetServerCertificate", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_SERVER_CERTIFICATE_REQUEST, wrapper: "GetServerCertificateResult" };
pub static GET_SERVICE_LAST_ACCESSED_DETAILS: Operation = Operation { service: &SERVICE, name: "GetServiceLastAccessedDetails", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_SERVICE_LAST_ACCESSED_DETAILS_REQUEST, wrapper: "GetServiceLastAccessedDetailsResult" };
pub static GET_SERVICE_LAST_ACCESSED_DETAILS_WITH_ENTITIES: Operation = Operation { service: &SERVICE, name: "GetServiceLastAccessedDetailsWithEntities", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_SERVICE_LAST_ACCESSED_DETAILS_WITH_ENTITIES_REQUEST, wrapper: "GetServiceLastAccessedDetailsWithEntitiesResult" };
pub static GET_SERVICE_LINKED_ROLE_DELETION_STATUS: Operation = Operation { service: &SERVICE, name: "GetServiceLinkedRoleDeletionStatus", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_SERVICE_LINKED_ROLE_DELETION_STATUS_REQUEST, wrapper: "GetServiceLinkedRoleDeletionStatusResult" };
pub static GET_USER: Operation = Operation { service: &SERVICE, name: "GetUser", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_USER_REQUEST, wrapper: "GetUserResult" };
pub static GET_USER_POLICY: Operation = Operation { service: &SERVICE, name: "GetUserPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_USER_POLICY_REQUEST, wrapper: "GetUserPolicyResult" };
pub static LIST_ACCESS_KEYS: Operation = Operation { service: &SERVICE, name: "ListAccessKeys", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_ACCESS_KEYS_REQUEST, wrapper: "ListAccessKeysResult" };
pub static LIST_ACCOUNT_ALIASES: Operation = Operation { service: &SERVICE, name: "ListAccountAliases", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_ACCOUNT_ALIASES_REQUEST, wrapper: "ListAccountAliasesResult" };
pub static LIST_ATTACHED_GROUP_POLICIES: Operation = Operation { service: &SERVICE, name: "ListAttachedGroupPolicies", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_ATTACHED_GROUP_POLICIES_REQUEST, wrapper: "ListAttachedGroupPoliciesResult" };
pub static LIST_ATTACHED_ROLE_POLICIES: Operation = Operation { service: &SERVICE, name: "ListAttachedRolePolicies", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_ATTACHED_ROLE_POLICIES_REQUEST, wrapper: "ListAttachedRolePoliciesResult" };
pub static LIST_ATTACHED_USER_POLICIES: Operation = Operation { service: &SERVICE, name: "ListAttachedUserPolicies", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_ATTACHED_USER_POLICIES_REQUEST, wrapper: "ListAttachedUserPoliciesResult" };
pub static LIST_DELEGATION_REQUESTS: Operation = Operation { service: &SERVICE, name: "ListDelegationRequests", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_DELEGATION_REQUESTS_REQUEST, wrapper: "ListDelegationRequestsResult" };
pub static LIST_ENTITIES_FOR_POLICY: Operation = Operation { service: &SERVICE, name: "ListEntitiesForPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_ENTITIES_FOR_POLICY_REQUEST, wrapper: "ListEntitiesForPolicyResult" };
pub static LIST_GROUP_POLICIES: Operation = Operation { service: &SERVICE, name: "ListGroupPolicies", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_GROUP_POLICIES_REQUEST, wrapper: "ListGroupPoliciesResult" };
pub static LIST_GROUPS: Operation = Operation { service: &SERVICE, name: "ListGroups", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_GROUPS_REQUEST, wrapper: "ListGroupsResult" };
pub static LIST_GROUPS_FOR_USER: Operation = Operation { service: &SERVICE, name: "ListGroupsForUser", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_GROUPS_FOR_USER_REQUEST, wrapper: "ListGroupsForUserResult" };
pub static LIST_INSTANCE_PROFILE_TAGS: Operation = Operation { service: &SERVICE, name: "ListInstanceProfileTags", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_INSTANCE_PROFILE_TAGS_REQUEST, wrapper: "ListInstanceProfileTagsResult" };
pub static LIST_INSTANCE_PROFILES: Operation = Operation { service: &SERVICE, name: "ListInstanceProfiles", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_INSTANCE_PROFILES_REQUEST, wrapper: "ListInstanceProfilesResult" };
pub static LIST_INSTANCE_PROFILES_FOR_ROLE: Operation = Operation { service: &SERVICE, name: "ListInstanceProfilesForRole", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_INSTANCE_PROFILES_FOR_ROLE_REQUEST, wrapper: "ListInstanceProfilesForRoleResult" };
pub static LIST_MFA_DEVICE_TAGS: Operation = Operation { service: &SERVICE, name: "ListMFADeviceTags", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_MFA_DEVICE_TAGS_REQUEST, wrapper: "ListMFADeviceTagsResult" };
pub static LIST_MFA_DEVICES: Operation = Operation { service: &SERVICE, name: "ListMFADevices", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_MFA_DEVICES_REQUEST, wrapper: "ListMFADevicesResult" };
pub static LIST_OPEN_ID_CONNECT_PROVIDER_TAGS: Operation = Operation { service: &SERVICE, name: "ListOpenIDConnectProviderTags", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_OPEN_ID_CONNECT_PROVIDER_TAGS_REQUEST, wrapper: "ListOpenIDConnectProviderTagsResult" };
pub static LIST_OPEN_ID_CONNECT_PROVIDERS: Operation = Operation { service: &SERVICE, name: "ListOpenIDConnectProviders", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_OPEN_ID_CONNECT_PROVIDERS_REQUEST, wrapper: "ListOpenIDConnectProvidersResult" };
pub static LIST_ORGANIZATIONS_FEATURES: Operation = Operation { service: &SERVICE, name: "ListOrganizationsFeatures", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_ORGANIZATIONS_FEATURES_REQUEST, wrapper: "ListOrganizationsFeaturesResult" };
pub static LIST_POLICIES: Operation = Operation { service: &SERVICE, name: "ListPolicies", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_POLICIES_REQUEST, wrapper: "ListPoliciesResult" };
pub static LIST_POLICIES_GRANTING_SERVICE_ACCESS: Operation = Operation { service: &SERVICE, name: "ListPoliciesGrantingServiceAccess", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_POLICIES_GRANTING_SERVICE_ACCESS_REQUEST, wrapper: "ListPoliciesGrantingServiceAccessResult" };
pub static LIST_POLICY_TAGS: Operation = Operation { service: &SERVICE, name: "ListPolicyTags", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_POLICY_TAGS_REQUEST, wrapper: "ListPolicyTagsResult" };
pub static LIST_POLICY_VERSIONS: Operation = Operation { service: &SERVICE, name: "ListPolicyVersions", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_POLICY_VERSIONS_REQUEST, wrapper: "ListPolicyVersionsResult" };
pub static LIST_ROLE_POLICIES: Operation = Operation { service: &SERVICE, name: "ListRolePolicies", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_ROLE_POLICIES_REQUEST, wrapper: "ListRolePoliciesResult" };
pub static LIST_ROLE_TAGS: Operation = Operation { service: &SERVICE, name: "ListRoleTags", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_ROLE_TAGS_REQUEST, wrapper: "ListRoleTagsResult" };
pub static LIST_ROLES: Operation = Operation { service: &SERVICE, name: "ListRoles", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_ROLES_REQUEST, wrapper: "ListRolesResult" };
pub static LIST_SAML_PROVIDER_TAGS: Operation = Operation { service: &SERVICE, name: "ListSAMLProviderTags", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_SAML_PROVIDER_TAGS_REQUEST, wrapper: "ListSAMLProviderTagsResult" };
pub static LIST_SAML_PROVIDERS: Operation = Operation { service: &SERVICE, name: "ListSAMLProviders", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_SAML_PROVIDERS_REQUEST, wrapper: "ListSAMLProvidersResult" };
pub static LIST_SSH_PUBLIC_KEYS: Operation = Operation { service: &SERVICE, name: "ListSSHPublicKeys", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_SSH_PUBLIC_KEYS_REQUEST, wrapper: "ListSSHPublicKeysResult" };
pub static LIST_SERVER_CERTIFICATE_TAGS: Operation = Operation { service: &SERVICE, name: "ListServerCertificateTags", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_SERVER_CERTIFICATE_TAGS_REQUEST, wrapper: "ListServerCertificateTagsResult" };
pub static LIST_SERVER_CERTIFICATES: Operation = Operation { service: &SERVICE, name: "ListServerCertificates", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_SERVER_CERTIFICATES_REQUEST, wrapper: "ListServerCertificatesResult" };
pub static LIST_SERVICE_SPECIFIC_CREDENTIALS: Operation = Operation { service: &SERVICE, name: "ListServiceSpecificCredentials", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_SERVICE_SPECIFIC_CREDENTIALS_REQUEST, wrapper: "ListServiceSpecificCredentialsResult" };
pub static LIST_SIGNING_CERTIFICATES: Operation = Operation { service: &SERVICE, name: "ListSigningCertificates", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_SIGNING_CERTIFICATES_REQUEST, wrapper: "ListSigningCertificatesResult" };
pub static LIST_USER_POLICIES: Operation = Operation { service: &SERVICE, name: "ListUserPolicies", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_USER_POLICIES_REQUEST, wrapper: "ListUserPoliciesResult" };
pub static LIST_USER_TAGS: Operation = Operation { service: &SERVICE, name: "ListUserTags", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_USER_TAGS_REQUEST, wrapper: "ListUserTagsResult" };
pub static LIST_USERS: Operation = Operation { service: &SERVICE, name: "ListUsers", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_USERS_REQUEST, wrapper: "ListUsersResult" };
pub static LIST_VIRTUAL_MFA_DEVICES: Operation = Operation { service: &SERVICE, name: "ListVirtualMFADevices", method: "POST", path: "/", query: "", status: 200, input: &shapes::LIST_VIRTUAL_MFA_DEVICES_REQUEST, wrapper: "ListVirtualMFADevicesResult" };
pub static PUT_ACCOUNT_PROPERTIES: Operation = Operation { service: &SERVICE, name: "PutAccountProperties", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_ACCOUNT_PROPERTIES_REQUEST, wrapper: "PutAccountPropertiesResult" };
pub static PUT_GROUP_POLICY: Operation = Operation { service: &SERVICE, name: "PutGroupPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_GROUP_POLICY_REQUEST, wrapper: "" };
pub static PUT_ROLE_PERMISSIONS_BOUNDARY: Operation = Operation { service: &SERVICE, name: "PutRolePermissionsBoundary", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_ROLE_PERMISSIONS_BOUNDARY_REQUEST, wrapper: "" };
pub static PUT_ROLE_POLICY: Operation = Operation { service: &SERVICE, name: "PutRolePolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_ROLE_POLICY_REQUEST, wrapper: "" };
pub static PUT_USER_PERMISSIONS_BOUNDARY: Operation = Operation { service: &SERVICE, name: "PutUserPermissionsBoundary", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_USER_PERMISSIONS_BOUNDARY_REQUEST, wrapper: "" };
pub static PUT_USER_POLICY: Operation = Operation { service: &SERVICE, name: "PutUserPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::PUT_USER_POLICY_REQUEST, wrapper: "" };
pub static REJECT_DELEGATION_REQUEST: Operation = Operation { service: &SERVICE, name: "RejectDelegationRequest", method: "POST", path: "/", query: "", status: 200, input: &shapes::REJECT_DELEGATION_REQUEST_REQUEST, wrapper: "" };
pub static REMOVE_CLIENT_ID_FROM_OPEN_ID_CONNECT_PROVIDER: Operation = Operation { service: &SERVICE, name: "RemoveClientIDFromOpenIDConnectProvider", method: "POST", path: "/", query: "", status: 200, input: &shapes::REMOVE_CLIENT_ID_FROM_OPEN_ID_CONNECT_PROVIDER_REQUEST, wrapper: "" };
pub static REMOVE_ROLE_FROM_INSTANCE_PROFILE: Operation = Operation { service: &SERVICE, name: "RemoveRoleFromInstanceProfile", method: "POST", path: "/", query: "", status: 200, input: &shapes::REMOVE_ROLE_FROM_INSTANCE_PROFILE_REQUEST, wrapper: "" };
pub static REMOVE_USER_FROM_GROUP: Operation = Operation { service: &SERVICE, name: "RemoveUserFromGroup", method: "POST", path: "/", query: "", status: 200, input: &shapes::REMOVE_USER_FROM_GROUP_REQUEST, wrapper: "" };
pub static RESET_SERVICE_SPECIFIC_CREDENTIAL: Operation = Operation { service: &SERVICE, name: "ResetServiceSpecificCredential", method: "POST", path: "/", query: "", status: 200, input: &shapes::RESET_SERVICE_SPECIFIC_CREDENTIAL_REQUEST, wrapper: "ResetServiceSpecificCredentialResult" };
pub static RESYNC_MFA_DEVICE: Operation = Operation { service: &SERVICE, name: "ResyncMFADevice", method: "POST", path: "/", query: "", status: 200, input: &shapes::RESYNC_MFA_DEVICE_REQUEST, wrapper: "" };
pub static SEND_DELEGATION_TOKEN: Operation = Operation { service: &SERVICE, name: "SendDelegationToken", method: "POST", path: "/", query: "", status: 200, input: &shapes::SEND_DELEGATION_TOKEN_REQUEST, wrapper: "" };
pub static SET_DEFAULT_POLICY_VERSION: Operation = Operation { service: &SERVICE, name: "SetDefaultPolicyVersion", method: "POST", path: "/", query: "", status: 200, input: &shapes::SET_DEFAULT_POLICY_VERSION_REQUEST, wrapper: "" };
pub static SET_SECURITY_TOKEN_SERVICE_PREFERENCES: Operation = Operation { service: &SERVICE, name: "SetSecurityTokenServicePreferences", method: "POST", path: "/", query: "", status: 200, input: &shapes::SET_SECURITY_TOKEN_SERVICE_PREFERENCES_REQUEST, wrapper: "" };
pub static SIMULATE_CUSTOM_POLICY: Operation = Operation { service: &SERVICE, name: "SimulateCustomPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::SIMULATE_CUSTOM_POLICY_REQUEST, wrapper: "SimulateCustomPolicyResult" };
pub static SIMULATE_PRINCIPAL_POLICY: Operation = Operation { service: &SERVICE, name: "SimulatePrincipalPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::SIMULATE_PRINCIPAL_POLICY_REQUEST, wrapper: "SimulatePrincipalPolicyResult" };
pub static TAG_INSTANCE_PROFILE: Operation = Operation { service: &SERVICE, name: "TagInstanceProfile", method: "POST", path: "/", query: "", status: 200, input: &shapes::TAG_INSTANCE_PROFILE_REQUEST, wrapper: "" };
pub static TAG_MFA_DEVICE: Operation = Operation { service: &SERVICE, name: "TagMFADevice", method: "POST", path: "/", query: "", status: 200, input: &shapes::TAG_MFA_DEVICE_REQUEST, wrapper: "" };
pub static TAG_OPEN_ID_CONNECT_PROVIDER: Operation = Operation { service: &SERVICE, name: "TagOpenIDConnectProvider", method: "POST", path: "/", query: "", status: 200, input: &shapes::TAG_OPEN_ID_CONNECT_PROVIDER_REQUEST, wrapper: "" };
pub static TAG_POLICY: Operation = Operation { service: &SERVICE, name: "TagPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::TAG_POLICY_REQUEST, wrapper: "" };
pub static TAG_ROLE: Operation = Operation { service: &SERVICE, name: "TagRole", method: "POST", path: "/", query: "", status: 200, input: &shapes::TAG_ROLE_REQUEST, wrapper: "" };
pub static TAG_SAML_PROVIDER: Operation = Operation { service: &SERVICE, name: "TagSAMLProvider", method: "POST", path: "/", query: "", status: 200, input: &shapes::TAG_SAML_PROVIDER_REQUEST, wrapper: "" };
pub static TAG_SERVER_CERTIFICATE: Operation = Operation { service: &SERVICE, name: "TagServerCertificate", method: "POST", path: "/", query: "", status: 200, input: &shapes::TAG_SERVER_CERTIFICATE_REQUEST, wrapper: "" };
pub static TAG_USER: Operation = Operation { service: &SERVICE, name: "TagUser", method: "POST", path: "/", query: "", status: 200, input: &shapes::TAG_USER_REQUEST, wrapper: "" };
pub static UNTAG_INSTANCE_PROFILE: Operation = Operation { service: &SERVICE, name: "UntagInstanceProfile", method: "POST", path: "/", query: "", status: 200, input: &shapes::UNTAG_INSTANCE_PROFILE_REQUEST, wrapper: "" };
pub static UNTAG_MFA_DEVICE: Operation = Operation { service: &SERVICE, name: "UntagMFADevice", method: "POST", path: "/", query: "", status: 200, input: &shapes::UNTAG_MFA_DEVICE_REQUEST, wrapper: "" };
pub static UNTAG_OPEN_ID_CONNECT_PROVIDER: Operation = Operation { service: &SERVICE, name: "UntagOpenIDConnectProvider", method: "POST", path: "/", query: "", status: 200, input: &shapes::UNTAG_OPEN_ID_CONNECT_PROVIDER_REQUEST, wrapper: "" };
pub static UNTAG_POLICY: Operation = Operation { service: &SERVICE, name: "UntagPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::UNTAG_POLICY_REQUEST, wrapper: "" };
pub static UNTAG_ROLE: Operation = Operation { service: &SERVICE, name: "UntagRole", method: "POST", path: "/", query: "", status: 200, input: &shapes::UNTAG_ROLE_REQUEST, wrapper: "" };
pub static UNTAG_SAML_PROVIDER: Operation = Operation { service: &SERVICE, name: "UntagSAMLProvider", method: "POST", path: "/", query: "", status: 200, input: &shapes::UNTAG_SAML_PROVIDER_REQUEST, wrapper: "" };
pub static UNTAG_SERVER_CERTIFICATE: Operation = Operation { service: &SERVICE, name: "UntagServerCertificate", method: "POST", path: "/", query: "", status: 200, input: &shapes::UNTAG_SERVER_CERTIFICATE_REQUEST, wrapper: "" };
pub static UNTAG_USER: Operation = Operation { service: &SERVICE, name: "UntagUser", method: "POST", path: "/", query: "", status: 200, input: &shapes::UNTAG_USER_REQUEST, wrapper: "" };
pub static UPDATE_ACCESS_KEY: Operation = Operation { service: &SERVICE, name: "UpdateAccessKey", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_ACCESS_KEY_REQUEST, wrapper: "" };
pub static UPDATE_ACCOUNT_PASSWORD_POLICY: Operation = Operation { service: &SERVICE, name: "UpdateAccountPasswordPolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_ACCOUNT_PASSWORD_POLICY_REQUEST, wrapper: "" };
pub static UPDATE_ASSUME_ROLE_POLICY: Operation = Operation { service: &SERVICE, name: "UpdateAssumeRolePolicy", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_ASSUME_ROLE_POLICY_REQUEST, wrapper: "" };
pub static UPDATE_DELEGATION_REQUEST: Operation = Operation { service: &SERVICE, name: "UpdateDelegationRequest", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_DELEGATION_REQUEST_REQUEST, wrapper: "" };
pub static UPDATE_GROUP: Operation = Operation { service: &SERVICE, name: "UpdateGroup", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_GROUP_REQUEST, wrapper: "" };
pub static UPDATE_LOGIN_PROFILE: Operation = Operation { service: &SERVICE, name: "UpdateLoginProfile", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_LOGIN_PROFILE_REQUEST, wrapper: "" };
pub static UPDATE_OPEN_ID_CONNECT_PROVIDER_THUMBPRINT: Operation = Operation { service: &SERVICE, name: "UpdateOpenIDConnectProviderThumbprint", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_OPEN_ID_CONNECT_PROVIDER_THUMBPRINT_REQUEST, wrapper: "" };
pub static UPDATE_ROLE: Operation = Operation { service: &SERVICE, name: "UpdateRole", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_ROLE_REQUEST, wrapper: "UpdateRoleResult" };
pub static UPDATE_ROLE_DESCRIPTION: Operation = Operation { service: &SERVICE, name: "UpdateRoleDescription", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_ROLE_DESCRIPTION_REQUEST, wrapper: "UpdateRoleDescriptionResult" };
pub static UPDATE_SAML_PROVIDER: Operation = Operation { service: &SERVICE, name: "UpdateSAMLProvider", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_SAML_PROVIDER_REQUEST, wrapper: "UpdateSAMLProviderResult" };
pub static UPDATE_SSH_PUBLIC_KEY: Operation = Operation { service: &SERVICE, name: "UpdateSSHPublicKey", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_SSH_PUBLIC_KEY_REQUEST, wrapper: "" };
pub static UPDATE_SERVER_CERTIFICATE: Operation = Operation { service: &SERVICE, name: "UpdateServerCertificate", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_SERVER_CERTIFICATE_REQUEST, wrapper: "" };
pub static UPDATE_SERVICE_SPECIFIC_CREDENTIAL: Operation = Operation { service: &SERVICE, name: "UpdateServiceSpecificCredential", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_SERVICE_SPECIFIC_CREDENTIAL_REQUEST, wrapper: "" };
pub static UPDATE_SIGNING_CERTIFICATE: Operation = Operation { service: &SERVICE, name: "UpdateSigningCertificate", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_SIGNING_CERTIFICATE_REQUEST, wrapper: "" };
pub static UPDATE_USER: Operation = Operation { service: &SERVICE, name: "UpdateUser", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPDATE_USER_REQUEST, wrapper: "" };
pub static UPLOAD_SSH_PUBLIC_KEY: Operation = Operation { service: &SERVICE, name: "UploadSSHPublicKey", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPLOAD_SSH_PUBLIC_KEY_REQUEST, wrapper: "UploadSSHPublicKeyResult" };
pub static UPLOAD_SERVER_CERTIFICATE: Operation = Operation { service: &SERVICE, name: "UploadServerCertificate", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPLOAD_SERVER_CERTIFICATE_REQUEST, wrapper: "UploadServerCertificateResult" };
pub static UPLOAD_SIGNING_CERTIFICATE: Operation = Operation { service: &SERVICE, name: "UploadSigningCertificate", method: "POST", path: "/", query: "", status: 200, input: &shapes::UPLOAD_SIGNING_CERTIFICATE_REQUEST, wrapper: "UploadSigningCertificateResult" };
