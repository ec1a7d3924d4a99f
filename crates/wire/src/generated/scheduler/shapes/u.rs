//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static UNTAG_RESOURCE_INPUT: Shape = Shape { name: "UntagResourceInput", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ResourceArn", shape: &super::TAG_RESOURCE_ARN, required: true, place: Place::Label("ResourceArn") },
    Member { name: "TagKeys", shape: &super::TAG_KEY_LIST, required: true, place: Place::Query("TagKeys") },
]) };
pub static UPDATE_SCHEDULE_INPUT: Shape = Shape { name: "UpdateScheduleInput", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Name", shape: &super::NAME, required: true, place: Place::Label("Name") },
    Member { name: "GroupName", shape: &super::SCHEDULE_GROUP_NAME, required: false, place: Place::Body },
    Member { name: "ScheduleExpression", shape: &super::SCHEDULE_EXPRESSION, required: true, place: Place::Body },
    Member { name: "StartDate", shape: &super::START_DATE, required: false, place: Place::Body },
    Member { name: "EndDate", shape: &super::END_DATE, required: false, place: Place::Body },
    Member { name: "Description", shape: &super::DESCRIPTION, required: false, place: Place::Body },
    Member { name: "ScheduleExpressionTimezone", shape: &super::SCHEDULE_EXPRESSION_TIMEZONE, required: false, place: Place::Body },
    Member { name: "State", shape: &super::SCHEDULE_STATE, required: false, place: Place::Body },
    Member { name: "KmsKeyArn", shape: &super::KMS_KEY_ARN, required: false, place: Place::Body },
    Member { name: "Target", shape: &super::TARGET, required: true, place: Place::Body },
    Member { name: "FlexibleTimeWindow", shape: &super::FLEXIBLE_TIME_WINDOW, required: true, place: Place::Body },
    Member { name: "ClientToken", shape: &super::CLIENT_TOKEN, required: false, place: Place::Body },
    Member { name: "ActionAfterCompletion", shape: &super::ACTION_AFTER_COMPLETION, required: false, place: Place::Body },
]) };
