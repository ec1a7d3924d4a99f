//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static ACCESS_POLICY: Shape = Shape { name: "AccessPolicy", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ACCOUNT_ID: Shape = Shape { name: "AccountId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(12), max: Some(12) }, pattern: Some(Pattern::new(r#"^\d{12}$"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ACCOUNT_IDS: Shape = Shape { name: "AccountIds", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(20) }, member: &super::ACCOUNT_ID, silent_null: false, unwrapped: false }) };
pub static ACCOUNT_POLICY_DOCUMENT: Shape = Shape { name: "AccountPolicyDocument", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ADD_KEY_ENTRIES: Shape = Shape { name: "AddKeyEntries", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(5) }, member: &super::ADD_KEY_ENTRY, silent_null: false, unwrapped: false }) };
pub static ADD_KEY_ENTRY: Shape = Shape { name: "AddKeyEntry", sensitive: false, kind: Kind::Structure(&[
    Member { name: "key", shape: &super::KEY, required: true, place: Place::Body },
    Member { name: "value", shape: &super::ADD_KEY_VALUE, required: true, place: Place::Body },
    Member { name: "overwriteIfExists", shape: &super::OVERWRITE_IF_EXISTS, required: false, place: Place::Body },
]) };
pub static ADD_KEY_VALUE: Shape = Shape { name: "AddKeyValue", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(256) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ADD_KEYS: Shape = Shape { name: "AddKeys", sensitive: false, kind: Kind::Structure(&[
    Member { name: "entries", shape: &super::ADD_KEY_ENTRIES, required: true, place: Place::Body },
]) };
pub static AMAZON_RESOURCE_NAME: Shape = Shape { name: "AmazonResourceName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1011) }, pattern: Some(Pattern::new(r#"[\w+=/:,.@-]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ANOMALY_DETECTOR_ARN: Shape = Shape { name: "AnomalyDetectorArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: Some(Pattern::new(r#"[\w#+=/:,.@-]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ANOMALY_ID: Shape = Shape { name: "AnomalyId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(36), max: Some(36) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ANOMALY_VISIBILITY_TIME: Shape = Shape { name: "AnomalyVisibilityTime", sensitive: false, kind: Kind::Long(Range { min: Some(7), max: Some(90) }) };
pub static APPLY_ON_TRANSFORMED_LOGS: Shape = Shape { name: "ApplyOnTransformedLogs", sensitive: false, kind: Kind::Boolean };
pub static ARN: Shape = Shape { name: "Arn", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ASSOCIATE_KMS_KEY_REQUEST: Shape = Shape { name: "AssociateKmsKeyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "logGroupName", shape: &super::LOG_GROUP_NAME, required: false, place: Place::Body },
    Member { name: "kmsKeyId", shape: &super::KMS_KEY_ID, required: true, place: Place::Body },
    Member { name: "resourceIdentifier", shape: &super::RESOURCE_IDENTIFIER, required: false, place: Place::Body },
]) };
pub static ASSOCIATE_SOURCE_TO_S3_TABLE_INTEGRATION_REQUEST: Shape = Shape { name: "AssociateSourceToS3TableIntegrationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "integrationArn", shape: &super::ARN, required: true, place: Place::Body },
    Member { name: "dataSource", shape: &super::DATA_SOURCE, required: true, place: Place::Body },
]) };
