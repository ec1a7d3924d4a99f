//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static ON_FAILURE: Shape = Shape { name: "OnFailure", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Destination", shape: &super::DESTINATION_ARN, required: false, place: Place::Body },
]) };
pub static ON_SUCCESS: Shape = Shape { name: "OnSuccess", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Destination", shape: &super::DESTINATION_ARN, required: false, place: Place::Body },
]) };
pub static OPERATION_ACTION: Shape = Shape { name: "OperationAction", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["START", "SUCCEED", "FAIL", "RETRY", "CANCEL"], also: &[], pattern_alone: false, bare_max: None }) };
pub static OPERATION_ID: Shape = Shape { name: "OperationId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: Some(Pattern::new("[a-zA-Z0-9-_]+")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static OPERATION_NAME: Shape = Shape { name: "OperationName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(256) }, pattern: Some(Pattern::new(r#"[\x20-\x7E]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static OPERATION_PAYLOAD: Shape = Shape { name: "OperationPayload", sensitive: true, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(6291456) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static OPERATION_SUB_TYPE: Shape = Shape { name: "OperationSubType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(32) }, pattern: Some(Pattern::new("[a-zA-Z0-9-_]+")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static OPERATION_TYPE: Shape = Shape { name: "OperationType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["EXECUTION", "CONTEXT", "STEP", "WAIT", "CALLBACK", "CHAINED_INVOKE"], also: &[], pattern_alone: false, bare_max: None }) };
pub static OPERATION_UPDATE: Shape = Shape { name: "OperationUpdate", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Id", shape: &super::OPERATION_ID, required: true, place: Place::Body },
    Member { name: "ParentId", shape: &super::OPERATION_ID, required: false, place: Place::Body },
    Member { name: "Name", shape: &super::OPERATION_NAME, required: false, place: Place::Body },
    Member { name: "Type", shape: &super::OPERATION_TYPE, required: true, place: Place::Body },
    Member { name: "SubType", shape: &super::OPERATION_SUB_TYPE, required: false, place: Place::Body },
    Member { name: "Action", shape: &super::OPERATION_ACTION, required: true, place: Place::Body },
    Member { name: "Payload", shape: &super::OPERATION_PAYLOAD, required: false, place: Place::Body },
    Member { name: "Error", shape: &super::ERROR_OBJECT, required: false, place: Place::Body },
    Member { name: "ContextOptions", shape: &super::CONTEXT_OPTIONS, required: false, place: Place::Body },
    Member { name: "StepOptions", shape: &super::STEP_OPTIONS, required: false, place: Place::Body },
    Member { name: "WaitOptions", shape: &super::WAIT_OPTIONS, required: false, place: Place::Body },
    Member { name: "CallbackOptions", shape: &super::CALLBACK_OPTIONS, required: false, place: Place::Body },
    Member { name: "ChainedInvokeOptions", shape: &super::CHAINED_INVOKE_OPTIONS, required: false, place: Place::Body },
]) };
pub static OPERATION_UPDATES: Shape = Shape { name: "OperationUpdates", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::OPERATION_UPDATE, silent_null: false, unwrapped: false }) };
pub static ORGANIZATION_ID: Shape = Shape { name: "OrganizationId", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(34) }, pattern: Some(Pattern::new("o-[a-z0-9]{10,32}")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static ORIGIN: Shape = Shape { name: "Origin", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(253) }, pattern: Some(Pattern::new(".*")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
