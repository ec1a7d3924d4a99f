//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static TAG: Shape = Shape { name: "Tag", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Key", shape: &super::TAG_KEY, required: true, place: Place::Body },
    Member { name: "Value", shape: &super::TAG_VALUE, required: true, place: Place::Body },
]) };
pub static TAG_KEY: Shape = Shape { name: "TagKey", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TAG_KEY_LIST: Shape = Shape { name: "TagKeyList", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(200) }, member: &super::TAG_KEY, silent_null: false, unwrapped: false }) };
pub static TAG_LIST: Shape = Shape { name: "TagList", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(200) }, member: &super::TAG, silent_null: false, unwrapped: false }) };
pub static TAG_MAP: Shape = Shape { name: "TagMap", sensitive: false, kind: Kind::Map(Map { length: Length { min: None, max: None }, key: &super::TAG_KEY, value: &super::TAG_VALUE }) };
pub static TAG_RESOURCE_ARN: Shape = Shape { name: "TagResourceArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1011) }, pattern: Some(Pattern::new(r#"arn:aws[a-z-]*:scheduler:[a-z0-9\-]+:\d{12}:schedule-group\/[0-9a-zA-Z-_.]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TAG_RESOURCE_INPUT: Shape = Shape { name: "TagResourceInput", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ResourceArn", shape: &super::TAG_RESOURCE_ARN, required: true, place: Place::Label("ResourceArn") },
    Member { name: "Tags", shape: &super::TAG_LIST, required: true, place: Place::Body },
]) };
pub static TAG_VALUE: Shape = Shape { name: "TagValue", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(256) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TAGS: Shape = Shape { name: "Tags", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(50) }, member: &super::TAG_MAP, silent_null: false, unwrapped: false }) };
pub static TARGET: Shape = Shape { name: "Target", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Arn", shape: &super::TARGET_ARN, required: true, place: Place::Body },
    Member { name: "RoleArn", shape: &super::ROLE_ARN, required: true, place: Place::Body },
    Member { name: "DeadLetterConfig", shape: &super::DEAD_LETTER_CONFIG, required: false, place: Place::Body },
    Member { name: "RetryPolicy", shape: &super::RETRY_POLICY, required: false, place: Place::Body },
    Member { name: "Input", shape: &super::TARGET_INPUT, required: false, place: Place::Body },
    Member { name: "EcsParameters", shape: &super::ECS_PARAMETERS, required: false, place: Place::Body },
    Member { name: "EventBridgeParameters", shape: &super::EVENT_BRIDGE_PARAMETERS, required: false, place: Place::Body },
    Member { name: "EventBridgePutEventsV2Parameters", shape: &super::EVENT_BRIDGE_PUT_EVENTS_V2_PARAMETERS, required: false, place: Place::Body },
    Member { name: "EventBridgePutRawEventsParameters", shape: &super::EVENT_BRIDGE_PUT_RAW_EVENTS_PARAMETERS, required: false, place: Place::Body },
    Member { name: "KinesisParameters", shape: &super::KINESIS_PARAMETERS, required: false, place: Place::Body },
    Member { name: "SageMakerPipelineParameters", shape: &super::SAGE_MAKER_PIPELINE_PARAMETERS, required: false, place: Place::Body },
    Member { name: "SqsParameters", shape: &super::SQS_PARAMETERS, required: false, place: Place::Body },
]) };
pub static TARGET_ARN: Shape = Shape { name: "TargetArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1600) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TARGET_INPUT: Shape = Shape { name: "TargetInput", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TARGET_PARTITION_KEY: Shape = Shape { name: "TargetPartitionKey", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(256) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TASK_COUNT: Shape = Shape { name: "TaskCount", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(10) }) };
pub static TASK_DEFINITION_ARN: Shape = Shape { name: "TaskDefinitionArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1600) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
