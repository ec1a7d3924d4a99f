//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static IMAGE_CONFIG: Shape = Shape { name: "ImageConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "EntryPoint", shape: &super::STRING_LIST, required: false, place: Place::Body },
    Member { name: "Command", shape: &super::STRING_LIST, required: false, place: Place::Body },
    Member { name: "WorkingDirectory", shape: &super::WORKING_DIRECTORY, required: false, place: Place::Body },
]) };
pub static INCLUDE_EXECUTION_DATA: Shape = Shape { name: "IncludeExecutionData", sensitive: false, kind: Kind::Boolean };
pub static INSTANCE_REQUIREMENTS: Shape = Shape { name: "InstanceRequirements", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Architectures", shape: &super::ARCHITECTURES_LIST, required: false, place: Place::Body },
    Member { name: "AllowedInstanceTypes", shape: &super::INSTANCE_TYPE_SET, required: false, place: Place::Body },
    Member { name: "ExcludedInstanceTypes", shape: &super::INSTANCE_TYPE_SET, required: false, place: Place::Body },
]) };
pub static INSTANCE_TYPE: Shape = Shape { name: "InstanceType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(30) }, pattern: Some(Pattern::new(r#"[a-zA-Z0-9\.\*\-]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static INSTANCE_TYPE_SET: Shape = Shape { name: "InstanceTypeSet", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(400) }, member: &super::INSTANCE_TYPE, silent_null: false, unwrapped: false }) };
pub static INVOCATION_REQUEST: Shape = Shape { name: "InvocationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "InvocationType", shape: &super::INVOCATION_TYPE, required: false, place: Place::Header("x-amz-invocation-type") },
    Member { name: "LogType", shape: &super::LOG_TYPE, required: false, place: Place::Header("x-amz-log-type") },
    Member { name: "ClientContext", shape: &super::STRING, required: false, place: Place::Header("x-amz-client-context") },
    Member { name: "DurableExecutionName", shape: &super::DURABLE_EXECUTION_NAME, required: false, place: Place::Header("x-amz-durable-execution-name") },
    Member { name: "Payload", shape: &super::BLOB, required: false, place: Place::Payload },
    Member { name: "Qualifier", shape: &super::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER, required: false, place: Place::Query("Qualifier") },
    Member { name: "TenantId", shape: &super::TENANT_ID, required: false, place: Place::Header("x-amz-tenant-id") },
]) };
pub static INVOCATION_TYPE: Shape = Shape { name: "InvocationType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["Event", "RequestResponse", "DryRun"], also: &[], pattern_alone: false, bare_max: None }) };
pub static INVOKE_ASYNC_REQUEST: Shape = Shape { name: "InvokeAsyncRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "InvokeArgs", shape: &super::BLOB_STREAM, required: true, place: Place::Payload },
]) };
pub static INVOKE_MODE: Shape = Shape { name: "InvokeMode", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["RESPONSE_STREAM", "BUFFERED"], also: &[], pattern_alone: false, bare_max: None }) };
pub static INVOKE_WITH_RESPONSE_STREAM_REQUEST: Shape = Shape { name: "InvokeWithResponseStreamRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "LogType", shape: &super::LOG_TYPE, required: false, place: Place::Header("x-amz-log-type") },
    Member { name: "ClientContext", shape: &super::STRING, required: false, place: Place::Header("x-amz-client-context") },
    Member { name: "Qualifier", shape: &super::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER, required: false, place: Place::Query("Qualifier") },
    Member { name: "Payload", shape: &super::BLOB, required: false, place: Place::Payload },
    Member { name: "TenantId", shape: &super::TENANT_ID, required: false, place: Place::Header("x-amz-tenant-id") },
    Member { name: "InvocationType", shape: &super::RESPONSE_STREAMING_INVOCATION_TYPE, required: false, place: Place::Header("x-amz-invocation-type") },
]) };
pub static INVOKED_VIA_FUNCTION_URL: Shape = Shape { name: "InvokedViaFunctionUrl", sensitive: false, kind: Kind::Boolean };
pub static ITEM_COUNT: Shape = Shape { name: "ItemCount", sensitive: false, kind: Kind::Integer(Range { min: Some(0), max: Some(1000) }) };
