//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static SAML_METADATA_DOCUMENT_TYPE: Shape = Shape { name: "SAMLMetadataDocumentType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1000), max: Some(10000000) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SAML_PROVIDER_NAME_TYPE: Shape = Shape { name: "SAMLProviderNameType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"[\w._-]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SEND_DELEGATION_TOKEN_REQUEST: Shape = Shape { name: "SendDelegationTokenRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DelegationRequestId", shape: &super::DELEGATION_REQUEST_ID_TYPE, required: true, place: Place::Body },
]) };
pub static SET_DEFAULT_POLICY_VERSION_REQUEST: Shape = Shape { name: "SetDefaultPolicyVersionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "VersionId", shape: &super::POLICY_VERSION_ID_TYPE, required: true, place: Place::Body },
]) };
pub static SET_SECURITY_TOKEN_SERVICE_PREFERENCES_REQUEST: Shape = Shape { name: "SetSecurityTokenServicePreferencesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "GlobalEndpointTokenVersion", shape: &super::GLOBAL_ENDPOINT_TOKEN_VERSION, required: true, place: Place::Body },
]) };
pub static SIMULATE_CUSTOM_POLICY_REQUEST: Shape = Shape { name: "SimulateCustomPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyInputList", shape: &super::SIMULATION_POLICY_LIST_TYPE, required: true, place: Place::Body },
    Member { name: "PermissionsBoundaryPolicyInputList", shape: &super::SIMULATION_POLICY_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "OrderedOrganizationPolicyInputList", shape: &super::ORGANIZATION_POLICY_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "ActionNames", shape: &super::ACTION_NAME_LIST_TYPE, required: true, place: Place::Body },
    Member { name: "ResourceArns", shape: &super::RESOURCE_NAME_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "ResourcePolicy", shape: &super::POLICY_DOCUMENT_TYPE, required: false, place: Place::Body },
    Member { name: "ResourceOwner", shape: &super::RESOURCE_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "CallerArn", shape: &super::RESOURCE_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "ContextEntries", shape: &super::CONTEXT_ENTRY_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "ResourceHandlingOption", shape: &super::RESOURCE_HANDLING_OPTION_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
]) };
pub static SIMULATE_PRINCIPAL_POLICY_REQUEST: Shape = Shape { name: "SimulatePrincipalPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicySourceArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyInputList", shape: &super::SIMULATION_POLICY_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "PermissionsBoundaryPolicyInputList", shape: &super::SIMULATION_POLICY_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "PolicyExclusionList", shape: &super::POLICY_EXCLUSIONS_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "ActionNames", shape: &super::ACTION_NAME_LIST_TYPE, required: true, place: Place::Body },
    Member { name: "ResourceArns", shape: &super::RESOURCE_NAME_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "ResourcePolicy", shape: &super::POLICY_DOCUMENT_TYPE, required: false, place: Place::Body },
    Member { name: "ResourceOwner", shape: &super::RESOURCE_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "CallerArn", shape: &super::RESOURCE_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "ContextEntries", shape: &super::CONTEXT_ENTRY_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "ResourceHandlingOption", shape: &super::RESOURCE_HANDLING_OPTION_TYPE, required: false, place: Place::Body },
    Member { name: "MaxItems", shape: &super::MAX_ITEMS_TYPE, required: false, place: Place::Body },
    Member { name: "Marker", shape: &super::MARKER_TYPE, required: false, place: Place::Body },
]) };
pub static SIMULATION_POLICY_LIST_TYPE: Shape = Shape { name: "SimulationPolicyListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::POLICY_DOCUMENT_TYPE, silent_null: false, unwrapped: false }) };
pub static SERIAL_NUMBER_TYPE: Shape = Shape { name: "serialNumberType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(9), max: Some(256) }, pattern: Some(Pattern::new(r#"[\w+=/:,.@-]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SERVER_CERTIFICATE_NAME_TYPE: Shape = Shape { name: "serverCertificateNameType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"[\w+=,.@-]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SERVICE_NAME: Shape = Shape { name: "serviceName", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SERVICE_NAMESPACE_LIST_TYPE: Shape = Shape { name: "serviceNamespaceListType", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(200) }, member: &super::SERVICE_NAMESPACE_TYPE, silent_null: false, unwrapped: false }) };
pub static SERVICE_NAMESPACE_TYPE: Shape = Shape { name: "serviceNamespaceType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: Some(Pattern::new(r#"[\w-]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SERVICE_SPECIFIC_CREDENTIAL_ID: Shape = Shape { name: "serviceSpecificCredentialId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(20), max: Some(128) }, pattern: Some(Pattern::new(r#"[\w]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SESSION_DURATION_TYPE: Shape = Shape { name: "sessionDurationType", sensitive: false, kind: Kind::Integer(Range { min: Some(300), max: Some(43200) }) };
pub static SORT_KEY_TYPE: Shape = Shape { name: "sortKeyType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["SERVICE_NAMESPACE_ASCENDING", "SERVICE_NAMESPACE_DESCENDING", "LAST_AUTHENTICATED_TIME_ASCENDING", "LAST_AUTHENTICATED_TIME_DESCENDING"], also: &[], pattern_alone: false, bare_max: None }) };
pub static STATUS_TYPE: Shape = Shape { name: "statusType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["Active", "Inactive", "Expired"], also: &[], pattern_alone: false, bare_max: None }) };
pub static STRING_TYPE: Shape = Shape { name: "stringType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
