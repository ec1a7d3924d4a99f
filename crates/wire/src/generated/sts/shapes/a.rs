//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static ASSUME_ROLE_REQUEST: Shape = Shape { name: "AssumeRoleRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "RoleSessionName", shape: &super::ROLE_SESSION_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyArns", shape: &super::POLICY_DESCRIPTOR_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "Policy", shape: &super::UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE, required: false, place: Place::Body },
    Member { name: "DurationSeconds", shape: &super::ROLE_DURATION_SECONDS_TYPE, required: false, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "TransitiveTagKeys", shape: &super::TAG_KEY_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "ExternalId", shape: &super::EXTERNAL_ID_TYPE, required: false, place: Place::Body },
    Member { name: "SerialNumber", shape: &super::SERIAL_NUMBER_TYPE, required: false, place: Place::Body },
    Member { name: "TokenCode", shape: &super::TOKEN_CODE_TYPE, required: false, place: Place::Body },
    Member { name: "SourceIdentity", shape: &super::SOURCE_IDENTITY_TYPE, required: false, place: Place::Body },
    Member { name: "ProvidedContexts", shape: &super::PROVIDED_CONTEXTS_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "MinimumSessionTokenSize", shape: &super::MINIMUM_SESSION_TOKEN_SIZE_TYPE, required: false, place: Place::Body },
]) };
pub static ASSUME_ROLE_WITH_SAML_REQUEST: Shape = Shape { name: "AssumeRoleWithSAMLRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "PrincipalArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "SAMLAssertion", shape: &super::SAML_ASSERTION_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyArns", shape: &super::POLICY_DESCRIPTOR_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "Policy", shape: &super::SESSION_POLICY_DOCUMENT_TYPE, required: false, place: Place::Body },
    Member { name: "DurationSeconds", shape: &super::ROLE_DURATION_SECONDS_TYPE, required: false, place: Place::Body },
    Member { name: "MinimumSessionTokenSize", shape: &super::MINIMUM_SESSION_TOKEN_SIZE_TYPE, required: false, place: Place::Body },
]) };
pub static ASSUME_ROLE_WITH_WEB_IDENTITY_REQUEST: Shape = Shape { name: "AssumeRoleWithWebIdentityRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleArn", shape: &super::ARN_TYPE, required: true, place: Place::Body },
    Member { name: "RoleSessionName", shape: &super::ROLE_SESSION_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "WebIdentityToken", shape: &super::CLIENT_TOKEN_TYPE, required: true, place: Place::Body },
    Member { name: "ProviderId", shape: &super::URL_TYPE, required: false, place: Place::Body },
    Member { name: "PolicyArns", shape: &super::POLICY_DESCRIPTOR_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "Policy", shape: &super::SESSION_POLICY_DOCUMENT_TYPE, required: false, place: Place::Body },
    Member { name: "DurationSeconds", shape: &super::ROLE_DURATION_SECONDS_TYPE, required: false, place: Place::Body },
    Member { name: "MinimumSessionTokenSize", shape: &super::MINIMUM_SESSION_TOKEN_SIZE_TYPE, required: false, place: Place::Body },
]) };
pub static ASSUME_ROOT_REQUEST: Shape = Shape { name: "AssumeRootRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "TargetPrincipal", shape: &super::TARGET_PRINCIPAL_TYPE, required: true, place: Place::Body },
    Member { name: "TaskPolicyArn", shape: &super::POLICY_DESCRIPTOR_TYPE, required: true, place: Place::Body },
    Member { name: "DurationSeconds", shape: &super::ROOT_DURATION_SECONDS_TYPE, required: false, place: Place::Body },
    Member { name: "MinimumSessionTokenSize", shape: &super::MINIMUM_SESSION_TOKEN_SIZE_TYPE, required: false, place: Place::Body },
]) };
pub static ACCESS_KEY_ID_TYPE: Shape = Shape { name: "accessKeyIdType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(16), max: Some(128) }, pattern: Some(Pattern::new(r#"[\w]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ARN_TYPE: Shape = Shape { name: "arnType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(20), max: Some(2048) }, pattern: Some(Pattern::new(r#"[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
