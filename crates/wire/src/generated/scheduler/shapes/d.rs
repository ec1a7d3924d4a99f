//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static DEAD_LETTER_CONFIG: Shape = Shape { name: "DeadLetterConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Arn", shape: &super::DEAD_LETTER_CONFIG_ARN_STRING, required: false, place: Place::Body },
]) };
pub static DEAD_LETTER_CONFIG_ARN_STRING: Shape = Shape { name: "DeadLetterConfigArnString", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1600) }, pattern: Some(Pattern::new(r#"arn:aws[a-z-]*:sqs:[a-z0-9\-]+:\d{12}:[a-zA-Z0-9\-_]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DELETE_SCHEDULE_GROUP_INPUT: Shape = Shape { name: "DeleteScheduleGroupInput", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Name", shape: &super::SCHEDULE_GROUP_NAME, required: true, place: Place::Label("Name") },
    Member { name: "ClientToken", shape: &super::CLIENT_TOKEN, required: false, place: Place::Query("clientToken") },
]) };
pub static DELETE_SCHEDULE_INPUT: Shape = Shape { name: "DeleteScheduleInput", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Name", shape: &super::NAME, required: true, place: Place::Label("Name") },
    Member { name: "GroupName", shape: &super::SCHEDULE_GROUP_NAME, required: false, place: Place::Query("groupName") },
    Member { name: "ClientToken", shape: &super::CLIENT_TOKEN, required: false, place: Place::Query("clientToken") },
]) };
pub static DESCRIPTION: Shape = Shape { name: "Description", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(512) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static DETAIL_TYPE: Shape = Shape { name: "DetailType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
