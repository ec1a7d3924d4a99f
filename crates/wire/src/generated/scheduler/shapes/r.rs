//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static REFERENCE_ID: Shape = Shape { name: "ReferenceId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(1024) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RETRY_POLICY: Shape = Shape { name: "RetryPolicy", sensitive: false, kind: Kind::Structure(&[
    Member { name: "MaximumEventAgeInSeconds", shape: &super::MAXIMUM_EVENT_AGE_IN_SECONDS, required: false, place: Place::Body },
    Member { name: "MaximumRetryAttempts", shape: &super::MAXIMUM_RETRY_ATTEMPTS, required: false, place: Place::Body },
]) };
pub static ROLE_ARN: Shape = Shape { name: "RoleArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1600) }, pattern: Some(Pattern::new(r#"arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@\/-]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
