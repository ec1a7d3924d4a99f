//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static POLICY_EXCLUSIONS_LIST_TYPE: Shape = Shape { name: "PolicyExclusionsListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: Some(256) }, member: &super::POLICY_IDENTIFIER, silent_null: false, unwrapped: false }) };
pub static POLICY_IDENTIFIER: Shape = Shape { name: "PolicyIdentifier", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyType", shape: &super::POLICY_IDENTIFIER_POLICY_TYPE, required: false, place: Place::Body },
    Member { name: "PolicyArn", shape: &super::ARN_TYPE, required: false, place: Place::Body },
    Member { name: "InlinePolicyIdentifier", shape: &super::INLINE_POLICY_IDENTIFIER_TYPE, required: false, place: Place::Body },
]) };
pub static POLICY_IDENTIFIER_POLICY_TYPE: Shape = Shape { name: "PolicyIdentifierPolicyType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["inline", "aws-managed", "user-managed", "permission-boundary", "scp", "rcp"], also: &[], pattern_alone: false, bare_max: None }) };
pub static POLICY_PARAMETER: Shape = Shape { name: "PolicyParameter", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Name", shape: &super::POLICY_PARAMETER_NAME_TYPE, required: false, place: Place::Body },
    Member { name: "Values", shape: &super::POLICY_PARAMETER_VALUES_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "Type", shape: &super::POLICY_PARAMETER_TYPE_ENUM, required: false, place: Place::Body },
]) };
pub static POLICY_PARAMETER_TYPE_ENUM: Shape = Shape { name: "PolicyParameterTypeEnum", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["string", "stringList"], also: &[], pattern_alone: false, bare_max: None }) };
pub static POLICY_USAGE_TYPE: Shape = Shape { name: "PolicyUsageType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["PermissionsPolicy", "PermissionsBoundary"], also: &[], pattern_alone: false, bare_max: None }) };
pub static PUT_ACCOUNT_PROPERTIES_REQUEST: Shape = Shape { name: "PutAccountPropertiesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Properties", shape: &super::ACCOUNT_PROPERTIES_MAP_TYPE, required: true, place: Place::Body },
]) };
pub static PUT_GROUP_POLICY_REQUEST: Shape = Shape { name: "PutGroupPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "GroupName", shape: &super::GROUP_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyName", shape: &super::POLICY_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyDocument", shape: &super::POLICY_DOCUMENT_TYPE, required: true, place: Place::Body },
]) };
pub static PUT_ROLE_PERMISSIONS_BOUNDARY_REQUEST: Shape = Shape { name: "PutRolePermissionsBoundaryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PermissionsBoundary", shape: &super::ARN_TYPE, required: true, place: Place::Body },
]) };
pub static PUT_ROLE_POLICY_REQUEST: Shape = Shape { name: "PutRolePolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RoleName", shape: &super::ROLE_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyName", shape: &super::POLICY_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyDocument", shape: &super::POLICY_DOCUMENT_TYPE, required: true, place: Place::Body },
]) };
pub static PUT_USER_PERMISSIONS_BOUNDARY_REQUEST: Shape = Shape { name: "PutUserPermissionsBoundaryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PermissionsBoundary", shape: &super::ARN_TYPE, required: true, place: Place::Body },
]) };
pub static PUT_USER_POLICY_REQUEST: Shape = Shape { name: "PutUserPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UserName", shape: &super::EXISTING_USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyName", shape: &super::POLICY_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "PolicyDocument", shape: &super::POLICY_DOCUMENT_TYPE, required: true, place: Place::Body },
]) };
pub static PASSWORD_REUSE_PREVENTION_TYPE: Shape = Shape { name: "passwordReusePreventionType", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(24) }) };
pub static PASSWORD_TYPE: Shape = Shape { name: "passwordType", sensitive: true, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"[\u0009\u000A\u000D\u0020-\u00FF]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static PATH_PREFIX_TYPE: Shape = Shape { name: "pathPrefixType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(512) }, pattern: Some(Pattern::new(r#"\u002F[\u0021-\u007F]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static PATH_TYPE: Shape = Shape { name: "pathType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(512) }, pattern: Some(Pattern::new(r#"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static POLICY_DESCRIPTION_TYPE: Shape = Shape { name: "policyDescriptionType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: Some(1000) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static POLICY_DOCUMENT_TYPE: Shape = Shape { name: "policyDocumentType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(131072) }, pattern: Some(Pattern::new(r#"[\u0009\u000A\u000D\u0020-\u00FF]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static POLICY_NAME_TYPE: Shape = Shape { name: "policyNameType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"[\w+=,.@-]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static POLICY_PARAMETER_LIST_TYPE: Shape = Shape { name: "policyParameterListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: Some(50) }, member: &super::POLICY_PARAMETER, silent_null: false, unwrapped: false }) };
pub static POLICY_PARAMETER_NAME_TYPE: Shape = Shape { name: "policyParameterNameType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(5), max: Some(256) }, pattern: Some(Pattern::new("[ -~]+")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static POLICY_PARAMETER_VALUE_TYPE: Shape = Shape { name: "policyParameterValueType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: Some(Pattern::new("[ -~]+")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static POLICY_PARAMETER_VALUES_LIST_TYPE: Shape = Shape { name: "policyParameterValuesListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::POLICY_PARAMETER_VALUE_TYPE, silent_null: false, unwrapped: false }) };
pub static POLICY_PATH_TYPE: Shape = Shape { name: "policyPathType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(512) }, pattern: Some(Pattern::new(r#"((/[A-Za-z0-9\.,\+@=_-]+)*)/"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static POLICY_SCOPE_TYPE: Shape = Shape { name: "policyScopeType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["All", "AWS", "Local"], also: &[], pattern_alone: false, bare_max: None }) };
pub static POLICY_VERSION_ID_TYPE: Shape = Shape { name: "policyVersionIdType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: Some(Pattern::new(r#"v[1-9][0-9]*(\.[A-Za-z0-9-]*)?"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static PRIVATE_KEY_ID_TYPE: Shape = Shape { name: "privateKeyIdType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(22), max: Some(64) }, pattern: Some(Pattern::new("[A-Z0-9]+")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static PRIVATE_KEY_TYPE: Shape = Shape { name: "privateKeyType", sensitive: true, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(16384) }, pattern: Some(Pattern::new(r#"[\u0009\u000A\u000D\u0020-\u00FF]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static PUBLIC_KEY_ID_TYPE: Shape = Shape { name: "publicKeyIdType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(20), max: Some(128) }, pattern: Some(Pattern::new(r#"[\w]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static PUBLIC_KEY_MATERIAL_TYPE: Shape = Shape { name: "publicKeyMaterialType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(16384) }, pattern: Some(Pattern::new(r#"[\u0009\u000A\u000D\u0020-\u00FF]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
