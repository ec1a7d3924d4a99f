//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static SAGE_MAKER_PIPELINE_PARAMETER: Shape = Shape { name: "SageMakerPipelineParameter", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Name", shape: &super::SAGE_MAKER_PIPELINE_PARAMETER_NAME, required: true, place: Place::Body },
    Member { name: "Value", shape: &super::SAGE_MAKER_PIPELINE_PARAMETER_VALUE, required: true, place: Place::Body },
]) };
pub static SAGE_MAKER_PIPELINE_PARAMETER_LIST: Shape = Shape { name: "SageMakerPipelineParameterList", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(200) }, member: &super::SAGE_MAKER_PIPELINE_PARAMETER, silent_null: false, unwrapped: false }) };
pub static SAGE_MAKER_PIPELINE_PARAMETER_NAME: Shape = Shape { name: "SageMakerPipelineParameterName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(256) }, pattern: Some(Pattern::new(r#"[A-Za-z0-9\-_]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SAGE_MAKER_PIPELINE_PARAMETER_VALUE: Shape = Shape { name: "SageMakerPipelineParameterValue", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1024) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SAGE_MAKER_PIPELINE_PARAMETERS: Shape = Shape { name: "SageMakerPipelineParameters", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PipelineParameterList", shape: &super::SAGE_MAKER_PIPELINE_PARAMETER_LIST, required: false, place: Place::Body },
]) };
pub static SCHEDULE_EXPRESSION: Shape = Shape { name: "ScheduleExpression", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(256) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SCHEDULE_EXPRESSION_TIMEZONE: Shape = Shape { name: "ScheduleExpressionTimezone", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(50) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SCHEDULE_GROUP_NAME: Shape = Shape { name: "ScheduleGroupName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: Some(Pattern::new("[0-9a-zA-Z-_.]+")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SCHEDULE_GROUP_NAME_PREFIX: Shape = Shape { name: "ScheduleGroupNamePrefix", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: Some(Pattern::new("[0-9a-zA-Z-_.]+")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SCHEDULE_STATE: Shape = Shape { name: "ScheduleState", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["ENABLED", "DISABLED"], also: &[], pattern_alone: false, bare_max: None }) };
pub static SECURITY_GROUP: Shape = Shape { name: "SecurityGroup", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1000) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SECURITY_GROUPS: Shape = Shape { name: "SecurityGroups", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(5) }, member: &super::SECURITY_GROUP, silent_null: false, unwrapped: false }) };
pub static SOURCE: Shape = Shape { name: "Source", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(256) }, pattern: Some(Pattern::new(r#"(?=[/\.\-_A-Za-z0-9]+)((?!aws\.).*)|(\$(\.[\w_-]+(\[(\d+|\*)\])*)*)"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SQS_PARAMETERS: Shape = Shape { name: "SqsParameters", sensitive: false, kind: Kind::Structure(&[
    Member { name: "MessageGroupId", shape: &super::MESSAGE_GROUP_ID, required: false, place: Place::Body },
]) };
pub static START_DATE: Shape = Shape { name: "StartDate", sensitive: false, kind: Kind::Timestamp };
pub static SUBNET: Shape = Shape { name: "Subnet", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1000) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SUBNETS: Shape = Shape { name: "Subnets", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(16) }, member: &super::SUBNET, silent_null: false, unwrapped: false }) };
