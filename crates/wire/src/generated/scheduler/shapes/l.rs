//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static LAUNCH_TYPE: Shape = Shape { name: "LaunchType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["EC2", "FARGATE", "EXTERNAL"], also: &[], pattern_alone: false, bare_max: None }) };
pub static LIST_SCHEDULE_GROUPS_INPUT: Shape = Shape { name: "ListScheduleGroupsInput", sensitive: false, kind: Kind::Structure(&[
    Member { name: "NamePrefix", shape: &super::SCHEDULE_GROUP_NAME_PREFIX, required: false, place: Place::Query("NamePrefix") },
    Member { name: "NextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Query("NextToken") },
    Member { name: "MaxResults", shape: &super::MAX_RESULTS, required: false, place: Place::Query("MaxResults") },
]) };
pub static LIST_SCHEDULES_INPUT: Shape = Shape { name: "ListSchedulesInput", sensitive: false, kind: Kind::Structure(&[
    Member { name: "GroupName", shape: &super::SCHEDULE_GROUP_NAME, required: false, place: Place::Query("ScheduleGroup") },
    Member { name: "NamePrefix", shape: &super::NAME_PREFIX, required: false, place: Place::Query("NamePrefix") },
    Member { name: "State", shape: &super::SCHEDULE_STATE, required: false, place: Place::Query("State") },
    Member { name: "NextToken", shape: &super::NEXT_TOKEN, required: false, place: Place::Query("NextToken") },
    Member { name: "MaxResults", shape: &super::MAX_RESULTS, required: false, place: Place::Query("MaxResults") },
]) };
pub static LIST_TAGS_FOR_RESOURCE_INPUT: Shape = Shape { name: "ListTagsForResourceInput", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ResourceArn", shape: &super::TAG_RESOURCE_ARN, required: true, place: Place::Label("ResourceArn") },
]) };
