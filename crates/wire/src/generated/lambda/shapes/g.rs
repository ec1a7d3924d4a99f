//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static GET_ACCOUNT_SETTINGS_REQUEST: Shape = Shape { name: "GetAccountSettingsRequest", sensitive: false, kind: Kind::Structure(&[
]) };
pub static GET_ALIAS_REQUEST: Shape = Shape { name: "GetAliasRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Name", shape: &super::ALIAS, required: true, place: Place::Label("Name") },
]) };
pub static GET_CAPACITY_PROVIDER_REQUEST: Shape = Shape { name: "GetCapacityProviderRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CapacityProviderName", shape: &super::CAPACITY_PROVIDER_NAME, required: true, place: Place::Label("CapacityProviderName") },
]) };
pub static GET_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape { name: "GetCodeSigningConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "CodeSigningConfigArn", shape: &super::CODE_SIGNING_CONFIG_ARN, required: true, place: Place::Label("CodeSigningConfigArn") },
]) };
pub static GET_DURABLE_EXECUTION_HISTORY_REQUEST: Shape = Shape { name: "GetDurableExecutionHistoryRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DurableExecutionArn", shape: &super::DURABLE_EXECUTION_ARN, required: true, place: Place::Label("DurableExecutionArn") },
    Member { name: "IncludeExecutionData", shape: &super::INCLUDE_EXECUTION_DATA, required: false, place: Place::Query("IncludeExecutionData") },
    Member { name: "MaxItems", shape: &super::ITEM_COUNT, required: false, place: Place::Query("MaxItems") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "ReverseOrder", shape: &super::REVERSE_ORDER, required: false, place: Place::Query("ReverseOrder") },
]) };
pub static GET_DURABLE_EXECUTION_REQUEST: Shape = Shape { name: "GetDurableExecutionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DurableExecutionArn", shape: &super::DURABLE_EXECUTION_ARN, required: true, place: Place::Label("DurableExecutionArn") },
    Member { name: "IncludeExecutionData", shape: &super::INCLUDE_EXECUTION_DATA, required: false, place: Place::Query("IncludeExecutionData") },
]) };
pub static GET_DURABLE_EXECUTION_STATE_REQUEST: Shape = Shape { name: "GetDurableExecutionStateRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DurableExecutionArn", shape: &super::DURABLE_EXECUTION_ARN, required: true, place: Place::Label("DurableExecutionArn") },
    Member { name: "CheckpointToken", shape: &super::CHECKPOINT_TOKEN, required: true, place: Place::Query("CheckpointToken") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::ITEM_COUNT, required: false, place: Place::Query("MaxItems") },
]) };
pub static GET_EVENT_SOURCE_MAPPING_REQUEST: Shape = Shape { name: "GetEventSourceMappingRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "UUID", shape: &super::UUID_STRING, required: true, place: Place::Label("UUID") },
]) };
pub static GET_FUNCTION_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape { name: "GetFunctionCodeSigningConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
]) };
pub static GET_FUNCTION_CONCURRENCY_REQUEST: Shape = Shape { name: "GetFunctionConcurrencyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
]) };
pub static GET_FUNCTION_CONFIGURATION_REQUEST: Shape = Shape { name: "GetFunctionConfigurationRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER, required: false, place: Place::Query("Qualifier") },
]) };
pub static GET_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST: Shape = Shape { name: "GetFunctionEventInvokeConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER, required: false, place: Place::Query("Qualifier") },
]) };
pub static GET_FUNCTION_RECURSION_CONFIG_REQUEST: Shape = Shape { name: "GetFunctionRecursionConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::UNQUALIFIED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
]) };
pub static GET_FUNCTION_REQUEST: Shape = Shape { name: "GetFunctionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER, required: false, place: Place::Query("Qualifier") },
]) };
pub static GET_FUNCTION_SCALING_CONFIG_REQUEST: Shape = Shape { name: "GetFunctionScalingConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::UNQUALIFIED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::PUBLISHED_FUNCTION_QUALIFIER, required: true, place: Place::Query("Qualifier") },
]) };
pub static GET_FUNCTION_URL_CONFIG_REQUEST: Shape = Shape { name: "GetFunctionUrlConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_URL_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::FUNCTION_URL_QUALIFIER, required: false, place: Place::Query("Qualifier") },
]) };
pub static GET_LAYER_VERSION_BY_ARN_REQUEST: Shape = Shape { name: "GetLayerVersionByArnRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Arn", shape: &super::LAYER_VERSION_ARN, required: true, place: Place::Query("Arn") },
]) };
pub static GET_LAYER_VERSION_POLICY_REQUEST: Shape = Shape { name: "GetLayerVersionPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "LayerName", shape: &super::LAYER_NAME_OR_ARN, required: true, place: Place::Label("LayerName") },
    Member { name: "VersionNumber", shape: &super::LAYER_VERSION_NUMBER, required: true, place: Place::Label("VersionNumber") },
]) };
pub static GET_LAYER_VERSION_REQUEST: Shape = Shape { name: "GetLayerVersionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "LayerName", shape: &super::LAYER_NAME_OR_ARN, required: true, place: Place::Label("LayerName") },
    Member { name: "VersionNumber", shape: &super::LAYER_VERSION_NUMBER, required: true, place: Place::Label("VersionNumber") },
]) };
pub static GET_POLICY_REQUEST: Shape = Shape { name: "GetPolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER, required: false, place: Place::Query("Qualifier") },
]) };
pub static GET_PROVISIONED_CONCURRENCY_CONFIG_REQUEST: Shape = Shape { name: "GetProvisionedConcurrencyConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::QUALIFIER, required: true, place: Place::Query("Qualifier") },
]) };
pub static GET_RESOURCE_POLICY_REQUEST: Shape = Shape { name: "GetResourcePolicyRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ResourceArn", shape: &super::POLICY_RESOURCE_ARN, required: true, place: Place::Label("ResourceArn") },
]) };
pub static GET_RUNTIME_MANAGEMENT_CONFIG_REQUEST: Shape = Shape { name: "GetRuntimeManagementConfigRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "FunctionName", shape: &super::NAMESPACED_FUNCTION_NAME, required: true, place: Place::Label("FunctionName") },
    Member { name: "Qualifier", shape: &super::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER, required: false, place: Place::Query("Qualifier") },
]) };
