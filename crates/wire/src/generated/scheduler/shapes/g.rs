//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static GET_SCHEDULE_GROUP_INPUT: Shape = Shape { name: "GetScheduleGroupInput", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Name", shape: &super::SCHEDULE_GROUP_NAME, required: true, place: Place::Label("Name") },
]) };
pub static GET_SCHEDULE_INPUT: Shape = Shape { name: "GetScheduleInput", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Name", shape: &super::NAME, required: true, place: Place::Label("Name") },
    Member { name: "GroupName", shape: &super::SCHEDULE_GROUP_NAME, required: false, place: Place::Query("groupName") },
]) };
pub static GROUP: Shape = Shape { name: "Group", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(255) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
