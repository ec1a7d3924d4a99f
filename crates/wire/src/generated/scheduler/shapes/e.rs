//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static ECS_PARAMETERS: Shape = Shape { name: "EcsParameters", sensitive: false, kind: Kind::Structure(&[
    Member { name: "TaskDefinitionArn", shape: &super::TASK_DEFINITION_ARN, required: true, place: Place::Body },
    Member { name: "TaskCount", shape: &super::TASK_COUNT, required: false, place: Place::Body },
    Member { name: "LaunchType", shape: &super::LAUNCH_TYPE, required: false, place: Place::Body },
    Member { name: "NetworkConfiguration", shape: &super::NETWORK_CONFIGURATION, required: false, place: Place::Body },
    Member { name: "PlatformVersion", shape: &super::PLATFORM_VERSION, required: false, place: Place::Body },
    Member { name: "Group", shape: &super::GROUP, required: false, place: Place::Body },
    Member { name: "CapacityProviderStrategy", shape: &super::CAPACITY_PROVIDER_STRATEGY, required: false, place: Place::Body },
    Member { name: "EnableECSManagedTags", shape: &super::ENABLE_ECS_MANAGED_TAGS, required: false, place: Place::Body },
    Member { name: "EnableExecuteCommand", shape: &super::ENABLE_EXECUTE_COMMAND, required: false, place: Place::Body },
    Member { name: "PlacementConstraints", shape: &super::PLACEMENT_CONSTRAINTS, required: false, place: Place::Body },
    Member { name: "PlacementStrategy", shape: &super::PLACEMENT_STRATEGIES, required: false, place: Place::Body },
    Member { name: "PropagateTags", shape: &super::PROPAGATE_TAGS, required: false, place: Place::Body },
    Member { name: "ReferenceId", shape: &super::REFERENCE_ID, required: false, place: Place::Body },
    Member { name: "Tags", shape: &super::TAGS, required: false, place: Place::Body },
]) };
pub static ENABLE_ECS_MANAGED_TAGS: Shape = Shape { name: "EnableECSManagedTags", sensitive: false, kind: Kind::Boolean };
pub static ENABLE_EXECUTE_COMMAND: Shape = Shape { name: "EnableExecuteCommand", sensitive: false, kind: Kind::Boolean };
pub static END_DATE: Shape = Shape { name: "EndDate", sensitive: false, kind: Kind::Timestamp };
pub static EVENT_BRIDGE_METADATA_KEY: Shape = Shape { name: "EventBridgeMetadataKey", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new("[^/]+")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static EVENT_BRIDGE_METADATA_MAP: Shape = Shape { name: "EventBridgeMetadataMap", sensitive: false, kind: Kind::Map(Map { length: Length { min: Some(0), max: Some(100) }, key: &super::EVENT_BRIDGE_METADATA_KEY, value: &super::EVENT_BRIDGE_METADATA_VALUE }) };
pub static EVENT_BRIDGE_METADATA_VALUE: Shape = Shape { name: "EventBridgeMetadataValue", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static EVENT_BRIDGE_PARAMETERS: Shape = Shape { name: "EventBridgeParameters", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DetailType", shape: &super::DETAIL_TYPE, required: true, place: Place::Body },
    Member { name: "Source", shape: &super::SOURCE, required: true, place: Place::Body },
]) };
pub static EVENT_BRIDGE_PUT_EVENTS_V2_PARAMETERS: Shape = Shape { name: "EventBridgePutEventsV2Parameters", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DetailType", shape: &super::DETAIL_TYPE, required: true, place: Place::Body },
    Member { name: "Source", shape: &super::SOURCE, required: true, place: Place::Body },
]) };
pub static EVENT_BRIDGE_PUT_RAW_EVENTS_PARAMETERS: Shape = Shape { name: "EventBridgePutRawEventsParameters", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Metadata", shape: &super::EVENT_BRIDGE_METADATA_MAP, required: false, place: Place::Body },
]) };
