//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static BATCH_SIZE: Shape = Shape { name: "BatchSize", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(10000) }) };
pub static BINARY_OPERATION_PAYLOAD: Shape = Shape { name: "BinaryOperationPayload", sensitive: true, kind: Kind::Blob(Length { min: Some(0), max: Some(1048576) }) };
pub static BISECT_BATCH_ON_FUNCTION_ERROR: Shape = Shape { name: "BisectBatchOnFunctionError", sensitive: false, kind: Kind::Boolean };
pub static BLOB: Shape = Shape { name: "Blob", sensitive: true, kind: Kind::Blob(Length { min: None, max: None }) };
pub static BLOB_STREAM: Shape = Shape { name: "BlobStream", sensitive: false, kind: Kind::Blob(Length { min: None, max: None }) };
pub static BOOLEAN: Shape = Shape { name: "Boolean", sensitive: false, kind: Kind::Boolean };
