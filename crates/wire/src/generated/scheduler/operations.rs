//! Every operation.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use super::{SERVICE, shapes};
use crate::model::Operation;

pub(super) static OPERATIONS: &[&Operation] = &[
    &CREATE_SCHEDULE,
    &CREATE_SCHEDULE_GROUP,
    &DELETE_SCHEDULE,
    &DELETE_SCHEDULE_GROUP,
    &GET_SCHEDULE,
    &GET_SCHEDULE_GROUP,
    &LIST_SCHEDULE_GROUPS,
    &LIST_SCHEDULES,
    &LIST_TAGS_FOR_RESOURCE,
    &TAG_RESOURCE,
    &UNTAG_RESOURCE,
    &UPDATE_SCHEDULE,
];

pub static CREATE_SCHEDULE: Operation = Operation { service: &SERVICE, name: "CreateSchedule", method: "POST", path: "/schedules/{Name}", query: "", status: 200, input: &shapes::CREATE_SCHEDULE_INPUT, wrapper: "" };
pub static CREATE_SCHEDULE_GROUP: Operation = Operation { service: &SERVICE, name: "CreateScheduleGroup", method: "POST", path: "/schedule-groups/{Name}", query: "", status: 200, input: &shapes::CREATE_SCHEDULE_GROUP_INPUT, wrapper: "" };
pub static DELETE_SCHEDULE: Operation = Operation { service: &SERVICE, name: "DeleteSchedule", method: "DELETE", path: "/schedules/{Name}", query: "", status: 200, input: &shapes::DELETE_SCHEDULE_INPUT, wrapper: "" };
pub static DELETE_SCHEDULE_GROUP: Operation = Operation { service: &SERVICE, name: "DeleteScheduleGroup", method: "DELETE", path: "/schedule-groups/{Name}", query: "", status: 200, input: &shapes::DELETE_SCHEDULE_GROUP_INPUT, wrapper: "" };
pub static GET_SCHEDULE: Operation = Operation { service: &SERVICE, name: "GetSchedule", method: "GET", path: "/schedules/{Name}", query: "", status: 200, input: &shapes::GET_SCHEDULE_INPUT, wrapper: "" };
pub static GET_SCHEDULE_GROUP: Operation = Operation { service: &SERVICE, name: "GetScheduleGroup", method: "GET", path: "/schedule-groups/{Name}", query: "", status: 200, input: &shapes::GET_SCHEDULE_GROUP_INPUT, wrapper: "" };
pub static LIST_SCHEDULE_GROUPS: Operation = Operation { service: &SERVICE, name: "ListScheduleGroups", method: "GET", path: "/schedule-groups", query: "", status: 200, input: &shapes::LIST_SCHEDULE_GROUPS_INPUT, wrapper: "" };
pub static LIST_SCHEDULES: Operation = Operation { service: &SERVICE, name: "ListSchedules", method: "GET", path: "/schedules", query: "", status: 200, input: &shapes::LIST_SCHEDULES_INPUT, wrapper: "" };
pub static LIST_TAGS_FOR_RESOURCE: Operation = Operation { service: &SERVICE, name: "ListTagsForResource", method: "GET", path: "/tags/{ResourceArn}", query: "", status: 200, input: &shapes::LIST_TAGS_FOR_RESOURCE_INPUT, wrapper: "" };
pub static TAG_RESOURCE: Operation = Operation { service: &SERVICE, name: "TagResource", method: "POST", path: "/tags/{ResourceArn}", query: "", status: 200, input: &shapes::TAG_RESOURCE_INPUT, wrapper: "" };
pub static UNTAG_RESOURCE: Operation = Operation { service: &SERVICE, name: "UntagResource", method: "DELETE", path: "/tags/{ResourceArn}", query: "", status: 200, input: &shapes::UNTAG_RESOURCE_INPUT, wrapper: "" };
pub static UPDATE_SCHEDULE: Operation = Operation { service: &SERVICE, name: "UpdateSchedule", method: "PUT", path: "/schedules/{Name}", query: "", status: 200, input: &shapes::UPDATE_SCHEDULE_INPUT, wrapper: "" };
