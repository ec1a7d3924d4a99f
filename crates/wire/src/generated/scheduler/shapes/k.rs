//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static KINESIS_PARAMETERS: Shape = Shape { name: "KinesisParameters", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PartitionKey", shape: &super::TARGET_PARTITION_KEY, required: true, place: Place::Body },
]) };
pub static KMS_KEY_ARN: Shape = Shape { name: "KmsKeyArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(2048) }, pattern: Some(Pattern::new(r#"arn:aws[a-z-]*:kms:[a-z0-9\-]+:\d{12}:(key|alias)\/[0-9a-zA-Z-_]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
