//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static PLACEMENT_CONSTRAINT: Shape = Shape { name: "PlacementConstraint", sensitive: false, kind: Kind::Structure(&[
    Member { name: "type", shape: &super::PLACEMENT_CONSTRAINT_TYPE, required: false, place: Place::Body },
    Member { name: "expression", shape: &super::PLACEMENT_CONSTRAINT_EXPRESSION, required: false, place: Place::Body },
]) };
pub static PLACEMENT_CONSTRAINT_EXPRESSION: Shape = Shape { name: "PlacementConstraintExpression", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(2000) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static PLACEMENT_CONSTRAINT_TYPE: Shape = Shape { name: "PlacementConstraintType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["distinctInstance", "memberOf"], also: &[], pattern_alone: false, bare_max: None }) };
pub static PLACEMENT_CONSTRAINTS: Shape = Shape { name: "PlacementConstraints", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(10) }, member: &super::PLACEMENT_CONSTRAINT, silent_null: false, unwrapped: false }) };
pub static PLACEMENT_STRATEGIES: Shape = Shape { name: "PlacementStrategies", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(5) }, member: &super::PLACEMENT_STRATEGY, silent_null: false, unwrapped: false }) };
pub static PLACEMENT_STRATEGY: Shape = Shape { name: "PlacementStrategy", sensitive: false, kind: Kind::Structure(&[
    Member { name: "type", shape: &super::PLACEMENT_STRATEGY_TYPE, required: false, place: Place::Body },
    Member { name: "field", shape: &super::PLACEMENT_STRATEGY_FIELD, required: false, place: Place::Body },
]) };
pub static PLACEMENT_STRATEGY_FIELD: Shape = Shape { name: "PlacementStrategyField", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(255) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static PLACEMENT_STRATEGY_TYPE: Shape = Shape { name: "PlacementStrategyType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["random", "spread", "binpack"], also: &[], pattern_alone: false, bare_max: None }) };
pub static PLATFORM_VERSION: Shape = Shape { name: "PlatformVersion", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static PROPAGATE_TAGS: Shape = Shape { name: "PropagateTags", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["TASK_DEFINITION"], also: &[], pattern_alone: false, bare_max: None }) };
