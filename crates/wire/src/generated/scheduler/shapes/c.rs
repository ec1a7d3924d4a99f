//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static CAPACITY_PROVIDER: Shape = Shape { name: "CapacityProvider", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(255) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static CAPACITY_PROVIDER_STRATEGY: Shape = Shape { name: "CapacityProviderStrategy", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(6) }, member: &super::CAPACITY_PROVIDER_STRATEGY_ITEM, silent_null: false, unwrapped: false }) };
pub static CAPACITY_PROVIDER_STRATEGY_ITEM: Shape = Shape { name: "CapacityProviderStrategyItem", sensitive: false, kind: Kind::Structure(&[
    Member { name: "capacityProvider", shape: &super::CAPACITY_PROVIDER, required: true, place: Place::Body },
    Member { name: "weight", shape: &super::CAPACITY_PROVIDER_STRATEGY_ITEM_WEIGHT, required: false, place: Place::Body },
    Member { name: "base", shape: &super::CAPACITY_PROVIDER_STRATEGY_ITEM_BASE, required: false, place: Place::Body },
]) };
pub static CAPACITY_PROVIDER_STRATEGY_ITEM_BASE: Shape = Shape { name: "CapacityProviderStrategyItemBase", sensitive: false, kind: Kind::Integer(Range { min: Some(0), max: Some(100000) }) };
pub static CAPACITY_PROVIDER_STRATEGY_ITEM_WEIGHT: Shape = Shape { name: "CapacityProviderStrategyItemWeight", sensitive: false, kind: Kind::Integer(Range { min: Some(0), max: Some(1000) }) };
pub static CLIENT_TOKEN: Shape = Shape { name: "ClientToken", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: Some(Pattern::new("[a-zA-Z0-9-_]+")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static CREATE_SCHEDULE_GROUP_INPUT: Shape = Shape { name: "CreateScheduleGroupInput", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Name", shape: &super::SCHEDULE_GROUP_NAME, required: true, place: Place::Label("Name") },
    Member { name: "Tags", shape: &super::TAG_LIST, required: false, place: Place::Body },
    Member { name: "ClientToken", shape: &super::CLIENT_TOKEN, required: false, place: Place::Body },
]) };
pub static CREATE_SCHEDULE_INPUT: Shape = Shape { name: "CreateScheduleInput", sensitive: false, kind: Kind::Structure(&[
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
