//! Every operation.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use super::{SERVICE, shapes};
use crate::model::Operation;

pub(super) static OPERATIONS: &[&Operation] = &[
    &ADD_LAYER_VERSION_PERMISSION,
    &ADD_PERMISSION,
    &CHECKPOINT_DURABLE_EXECUTION,
    &CREATE_ALIAS,
    &CREATE_CAPACITY_PROVIDER,
    &CREATE_CODE_SIGNING_CONFIG,
    &CREATE_EVENT_SOURCE_MAPPING,
    &CREATE_FUNCTION,
    &CREATE_FUNCTION_URL_CONFIG,
    &DELETE_ALIAS,
    &DELETE_CAPACITY_PROVIDER,
    &DELETE_CODE_SIGNING_CONFIG,
    &DELETE_DURABLE_EXECUTION,
    &DELETE_EVENT_SOURCE_MAPPING,
    &DELETE_FUNCTION,
    &DELETE_FUNCTION_CODE_SIGNING_CONFIG,
    &DELETE_FUNCTION_CONCURRENCY,
    &DELETE_FUNCTION_EVENT_INVOKE_CONFIG,
    &DELETE_FUNCTION_URL_CONFIG,
    &DELETE_LAYER_VERSION,
    &DELETE_PROVISIONED_CONCURRENCY_CONFIG,
    &DELETE_RESOURCE_POLICY,
    &GET_ACCOUNT_SETTINGS,
    &GET_ALIAS,
    &GET_CAPACITY_PROVIDER,
    &GET_CODE_SIGNING_CONFIG,
    &GET_DURABLE_EXECUTION,
    &GET_DURABLE_EXECUTION_HISTORY,
    &GET_DURABLE_EXECUTION_STATE,
    &GET_EVENT_SOURCE_MAPPING,
    &GET_FUNCTION,
    &GET_FUNCTION_CODE_SIGNING_CONFIG,
    &GET_FUNCTION_CONCURRENCY,
    &GET_FUNCTION_CONFIGURATION,
    &GET_FUNCTION_EVENT_INVOKE_CONFIG,
    &GET_FUNCTION_RECURSION_CONFIG,
    &GET_FUNCTION_SCALING_CONFIG,
    &GET_FUNCTION_URL_CONFIG,
    &GET_LAYER_VERSION,
    &GET_LAYER_VERSION_BY_ARN,
    &GET_LAYER_VERSION_POLICY,
    &GET_POLICY,
    &GET_PROVISIONED_CONCURRENCY_CONFIG,
    &GET_RESOURCE_POLICY,
    &GET_RUNTIME_MANAGEMENT_CONFIG,
    &INVOKE,
    &INVOKE_ASYNC,
    &INVOKE_WITH_RESPONSE_STREAM,
    &LIST_ALIASES,
    &LIST_CAPACITY_PROVIDERS,
    &LIST_CODE_SIGNING_CONFIGS,
    &LIST_DURABLE_EXECUTIONS_BY_FUNCTION,
    &LIST_EVENT_SOURCE_MAPPINGS,
    &LIST_FUNCTION_EVENT_INVOKE_CONFIGS,
    &LIST_FUNCTION_URL_CONFIGS,
    &LIST_FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER,
    &LIST_FUNCTIONS,
    &LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG,
    &LIST_LAYER_VERSIONS,
    &LIST_LAYERS,
    &LIST_PROVISIONED_CONCURRENCY_CONFIGS,
    &LIST_TAGS,
    &LIST_VERSIONS_BY_FUNCTION,
    &PAUSE_DURABLE_EXECUTION,
    &PUBLISH_LAYER_VERSION,
    &PUBLISH_VERSION,
    &PUT_FUNCTION_CODE_SIGNING_CONFIG,
    &PUT_FUNCTION_CONCURRENCY,
    &PUT_FUNCTION_EVENT_INVOKE_CONFIG,
    &PUT_FUNCTION_RECURSION_CONFIG,
    &PUT_FUNCTION_SCALING_CONFIG,
    &PUT_PROVISIONED_CONCURRENCY_CONFIG,
    &PUT_RESOURCE_POLICY,
    &PUT_RUNTIME_MANAGEMENT_CONFIG,
    &REMOVE_LAYER_VERSION_PERMISSION,
    &REMOVE_PERMISSION,
    &RESUME_DURABLE_EXECUTION,
    &SEND_DURABLE_EXECUTION_CALLBACK_FAILURE,
    &SEND_DURABLE_EXECUTION_CALLBACK_HEARTBEAT,
    &SEND_DURABLE_EXECUTION_CALLBACK_SUCCESS,
    &STOP_DURABLE_EXECUTION,
    &TAG_RESOURCE,
    &UNTAG_RESOURCE,
    &UPDATE_ALIAS,
    &UPDATE_CAPACITY_PROVIDER,
    &UPDATE_CODE_SIGNING_CONFIG,
    &UPDATE_EVENT_SOURCE_MAPPING,
    &UPDATE_FUNCTION_CODE,
    &UPDATE_FUNCTION_CONFIGURATION,
    &UPDATE_FUNCTION_EVENT_INVOKE_CONFIG,
    &UPDATE_FUNCTION_URL_CONFIG,
];

pub static ADD_LAYER_VERSION_PERMISSION: Operation = Operation { service: &SERVICE, name: "AddLayerVersionPermission", method: "POST", path: "/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy", query: "", status: 201, input: &shapes::ADD_LAYER_VERSION_PERMISSION_REQUEST, wrapper: "" };
pub static ADD_PERMISSION: Operation = Operation { service: &SERVICE, name: "AddPermission", method: "POST", path: "/2015-03-31/functions/{FunctionName}/policy", query: "", status: 201, input: &shapes::ADD_PERMISSION_REQUEST, wrapper: "" };
pub static CHECKPOINT_DURABLE_EXECUTION: Operation = Operation { service: &SERVICE, name: "CheckpointDurableExecution", method: "POST", path: "/2025-12-01/durable-executions/{DurableExecutionArn}/checkpoint", query: "", status: 200, input: &shapes::CHECKPOINT_DURABLE_EXECUTION_REQUEST, wrapper: "" };
pub static CREATE_ALIAS: Operation = Operation { service: &SERVICE, name: "CreateAlias", method: "POST", path: "/2015-03-31/functions/{FunctionName}/aliases", query: "", status: 201, input: &shapes::CREATE_ALIAS_REQUEST, wrapper: "" };
pub static CREATE_CAPACITY_PROVIDER: Operation = Operation { service: &SERVICE, name: "CreateCapacityProvider", method: "POST", path: "/2025-11-30/capacity-providers", query: "", status: 202, input: &shapes::CREATE_CAPACITY_PROVIDER_REQUEST, wrapper: "" };
pub static CREATE_CODE_SIGNING_CONFIG: Operation = Operation { service: &SERVICE, name: "CreateCodeSigningConfig", method: "POST", path: "/2020-04-22/code-signing-configs", query: "", status: 201, input: &shapes::CREATE_CODE_SIGNING_CONFIG_REQUEST, wrapper: "" };
pub static CREATE_EVENT_SOURCE_MAPPING: Operation = Operation { service: &SERVICE, name: "CreateEventSourceMapping", method: "POST", path: "/2015-03-31/event-source-mappings", query: "", status: 202, input: &shapes::CREATE_EVENT_SOURCE_MAPPING_REQUEST, wrapper: "" };
pub static CREATE_FUNCTION: Operation = Operation { service: &SERVICE, name: "CreateFunction", method: "POST", path: "/2015-03-31/functions", query: "", status: 201, input: &shapes::CREATE_FUNCTION_REQUEST, wrapper: "" };
pub static CREATE_FUNCTION_URL_CONFIG: Operation = Operation { service: &SERVICE, name: "CreateFunctionUrlConfig", method: "POST", path: "/2021-10-31/functions/{FunctionName}/url", query: "", status: 201, input: &shapes::CREATE_FUNCTION_URL_CONFIG_REQUEST, wrapper: "" };
pub static DELETE_ALIAS: Operation = Operation { service: &SERVICE, name: "DeleteAlias", method: "DELETE", path: "/2015-03-31/functions/{FunctionName}/aliases/{Name}", query: "", status: 204, input: &shapes::DELETE_ALIAS_REQUEST, wrapper: "" };
pub static DELETE_CAPACITY_PROVIDER: Operation = Operation { service: &SERVICE, name: "DeleteCapacityProvider", method: "DELETE", path: "/2025-11-30/capacity-providers/{CapacityProviderName}", query: "", status: 202, input: &shapes::DELETE_CAPACITY_PROVIDER_REQUEST, wrapper: "" };
pub static DELETE_CODE_SIGNING_CONFIG: Operation = Operation { service: &SERVICE, name: "DeleteCodeSigningConfig", method: "DELETE", path: "/2020-04-22/code-signing-configs/{CodeSigningConfigArn}", query: "", status: 204, input: &shapes::DELETE_CODE_SIGNING_CONFIG_REQUEST, wrapper: "" };
pub static DELETE_DURABLE_EXECUTION: Operation = Operation { service: &SERVICE, name: "DeleteDurableExecution", method: "DELETE", path: "/2025-12-01/durable-executions/{DurableExecutionArn}", query: "", status: 202, input: &shapes::DELETE_DURABLE_EXECUTION_REQUEST, wrapper: "" };
pub static DELETE_EVENT_SOURCE_MAPPING: Operation = Operation { service: &SERVICE, name: "DeleteEventSourceMapping", method: "DELETE", path: "/2015-03-31/event-source-mappings/{UUID}", query: "", status: 202, input: &shapes::DELETE_EVENT_SOURCE_MAPPING_REQUEST, wrapper: "" };
pub static DELETE_FUNCTION: Operation = Operation { service: &SERVICE, name: "DeleteFunction", method: "DELETE", path: "/2015-03-31/functions/{FunctionName}", query: "", status: 204, input: &shapes::DELETE_FUNCTION_REQUEST, wrapper: "" };
pub static DELETE_FUNCTION_CODE_SIGNING_CONFIG: Operation = Operation { service: &SERVICE, name: "DeleteFunctionCodeSigningConfig", method: "DELETE", path: "/2020-06-30/functions/{FunctionName}/code-signing-config", query: "", status: 204, input: &shapes::DELETE_FUNCTION_CODE_SIGNING_CONFIG_REQUEST, wrapper: "" };
pub static DELETE_FUNCTION_CONCURRENCY: Operation = Operation { service: &SERVICE, name: "DeleteFunctionConcurrency", method: "DELETE", path: "/2017-10-31/functions/{FunctionName}/concurrency", query: "", status: 204, input: &shapes::DELETE_FUNCTION_CONCURRENCY_REQUEST, wrapper: "" };
pub static DELETE_FUNCTION_EVENT_INVOKE_CONFIG: Operation = Operation { service: &SERVICE, name: "DeleteFunctionEventInvokeConfig", method: "DELETE", path: "/2019-09-25/functions/{FunctionName}/event-invoke-config", query: "", status: 204, input: &shapes::DELETE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST, wrapper: "" };
pub static DELETE_FUNCTION_URL_CONFIG: Operation = Operation { service: &SERVICE, name: "DeleteFunctionUrlConfig", method: "DELETE", path: "/2021-10-31/functions/{FunctionName}/url", query: "", status: 204, input: &shapes::DELETE_FUNCTION_URL_CONFIG_REQUEST, wrapper: "" };
pub static DELETE_LAYER_VERSION: Operation = Operation { service: &SERVICE, name: "DeleteLayerVersion", method: "DELETE", path: "/2018-10-31/layers/{LayerName}/versions/{VersionNumber}", query: "", status: 204, input: &shapes::DELETE_LAYER_VERSION_REQUEST, wrapper: "" };
pub static DELETE_PROVISIONED_CONCURRENCY_CONFIG: Operation = Operation { service: &SERVICE, name: "DeleteProvisionedConcurrencyConfig", method: "DELETE", path: "/2019-09-30/functions/{FunctionName}/provisioned-concurrency", query: "", status: 204, input: &shapes::DELETE_PROVISIONED_CONCURRENCY_CONFIG_REQUEST, wrapper: "" };
pub static DELETE_RESOURCE_POLICY: Operation = Operation { service: &SERVICE, name: "DeleteResourcePolicy", method: "DELETE", path: "/2026-07-09/resource-policy/{ResourceArn}", query: "", status: 204, input: &shapes::DELETE_RESOURCE_POLICY_REQUEST, wrapper: "" };
pub static GET_ACCOUNT_SETTINGS: Operation = Operation { service: &SERVICE, name: "GetAccountSettings", method: "GET", path: "/2016-08-19/account-settings", query: "", status: 200, input: &shapes::GET_ACCOUNT_SETTINGS_REQUEST, wrapper: "" };
pub static GET_ALIAS: Operation = Operation { service: &SERVICE, name: "GetAlias", method: "GET", path: "/2015-03-31/functions/{FunctionName}/aliases/{Name}", query: "", status: 200, input: &shapes::GET_ALIAS_REQUEST, wrapper: "" };
pub static GET_CAPACITY_PROVIDER: Operation = Operation { service: &SERVICE, name: "GetCapacityProvider", method: "GET", path: "/2025-11-30/capacity-providers/{CapacityProviderName}", query: "", status: 200, input: &shapes::GET_CAPACITY_PROVIDER_REQUEST, wrapper: "" };
pub static GET_CODE_SIGNING_CONFIG: Operation = Operation { service: &SERVICE, name: "GetCodeSigningConfig", method: "GET", path: "/2020-04-22/code-signing-configs/{CodeSigningConfigArn}", query: "", status: 200, input: &shapes::GET_CODE_SIGNING_CONFIG_REQUEST, wrapper: "" };
pub static GET_DURABLE_EXECUTION: Operation = Operation { service: &SERVICE, name: "GetDurableExecution", method: "GET", path: "/2025-12-01/durable-executions/{DurableExecutionArn}", query: "", status: 200, input: &shapes::GET_DURABLE_EXECUTION_REQUEST, wrapper: "" };
pub static GET_DURABLE_EXECUTION_HISTORY: Operation = Operation { service: &SERVICE, name: "GetDurableExecutionHistory", method: "GET", path: "/2025-12-01/durable-executions/{DurableExecutionArn}/history", query: "", status: 200, input: &shapes::GET_DURABLE_EXECUTION_HISTORY_REQUEST, wrapper: "" };
pub static GET_DURABLE_EXECUTION_STATE: Operation = Operation { service: &SERVICE, name: "GetDurableExecutionState", method: "GET", path: "/2025-12-01/durable-executions/{DurableExecutionArn}/state", query: "", status: 200, input: &shapes::GET_DURABLE_EXECUTION_STATE_REQUEST, wrapper: "" };
pub static GET_EVENT_SOURCE_MAPPING: Operation = Operation { service: &SERVICE, name: "GetEventSourceMapping", method: "GET", path: "/2015-03-31/event-source-mappings/{UUID}", query: "", status: 200, input: &shapes::GET_EVENT_SOURCE_MAPPING_REQUEST, wrapper: "" };
pub static GET_FUNCTION: Operation = Operation { service: &SERVICE, name: "GetFunction", method: "GET", path: "/2015-03-31/functions/{FunctionName}", query: "", status: 200, input: &shapes::GET_FUNCTION_REQUEST, wrapper: "" };
pub static GET_FUNCTION_CODE_SIGNING_CONFIG: Operation = Operation { service: &SERVICE, name: "GetFunctionCodeSigningConfig", method: "GET", path: "/2020-06-30/functions/{FunctionName}/code-signing-config", query: "", status: 200, input: &shapes::GET_FUNCTION_CODE_SIGNING_CONFIG_REQUEST, wrapper: "" };
pub static GET_FUNCTION_CONCURRENCY: Operation = Operation { service: &SERVICE, name: "GetFunctionConcurrency", method: "GET", path: "/2019-09-30/functions/{FunctionName}/concurrency", query: "", status: 200, input: &shapes::GET_FUNCTION_CONCURRENCY_REQUEST, wrapper: "" };
pub static GET_FUNCTION_CONFIGURATION: Operation = Operation { service: &SERVICE, name: "GetFunctionConfiguration", method: "GET", path: "/2015-03-31/functions/{FunctionName}/configuration", query: "", status: 200, input: &shapes::GET_FUNCTION_CONFIGURATION_REQUEST, wrapper: "" };
pub static GET_FUNCTION_EVENT_INVOKE_CONFIG: Operation = Operation { service: &SERVICE, name: "GetFunctionEventInvokeConfig", method: "GET", path: "/2019-09-25/functions/{FunctionName}/event-invoke-config", query: "", status: 200, input: &shapes::GET_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST, wrapper: "" };
pub static GET_FUNCTION_RECURSION_CONFIG: Operation = Operation { service: &SERVICE, name: "GetFunctionRecursionConfig", method: "GET", path: "/2024-08-31/functions/{FunctionName}/recursion-config", query: "", status: 200, input: &shapes::GET_FUNCTION_RECURSION_CONFIG_REQUEST, wrapper: "" };
pub static GET_FUNCTION_SCALING_CONFIG: Operation = Operation { service: &SERVICE, name: "GetFunctionScalingConfig", method: "GET", path: "/2025-11-30/functions/{FunctionName}/function-scaling-config", query: "", status: 200, input: &shapes::GET_FUNCTION_SCALING_CONFIG_REQUEST, wrapper: "" };
pub static GET_FUNCTION_URL_CONFIG: Operation = Operation { service: &SERVICE, name: "GetFunctionUrlConfig", method: "GET", path: "/2021-10-31/functions/{FunctionName}/url", query: "", status: 200, input: &shapes::GET_FUNCTION_URL_CONFIG_REQUEST, wrapper: "" };
pub static GET_LAYER_VERSION: Operation = Operation { service: &SERVICE, name: "GetLayerVersion", method: "GET", path: "/2018-10-31/layers/{LayerName}/versions/{VersionNumber}", query: "", status: 200, input: &shapes::GET_LAYER_VERSION_REQUEST, wrapper: "" };
pub static GET_LAYER_VERSION_BY_ARN: Operation = Operation { service: &SERVICE, name: "GetLayerVersionByArn", method: "GET", path: "/2018-10-31/layers", query: "find=LayerVersion", status: 200, input: &shapes::GET_LAYER_VERSION_BY_ARN_REQUEST, wrapper: "" };
pub static GET_LAYER_VERSION_POLICY: Operation = Operation { service: &SERVICE, name: "GetLayerVersionPolicy", method: "GET", path: "/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy", query: "", status: 200, input: &shapes::GET_LAYER_VERSION_POLICY_REQUEST, wrapper: "" };
pub static GET_POLICY: Operation = Operation { service: &SERVICE, name: "GetPolicy", method: "GET", path: "/2015-03-31/functions/{FunctionName}/policy", query: "", status: 200, input: &shapes::GET_POLICY_REQUEST, wrapper: "" };
pub static GET_PROVISIONED_CONCURRENCY_CONFIG: Operation = Operation { service: &SERVICE, name: "GetProvisionedConcurrencyConfig", method: "GET", path: "/2019-09-30/functions/{FunctionName}/provisioned-concurrency", query: "", status: 200, input: &shapes::GET_PROVISIONED_CONCURRENCY_CONFIG_REQUEST, wrapper: "" };
pub static GET_RESOURCE_POLICY: Operation = Operation { service: &SERVICE, name: "GetResourcePolicy", method: "GET", path: "/2026-07-09/resource-policy/{ResourceArn}", query: "", status: 200, input: &shapes::GET_RESOURCE_POLICY_REQUEST, wrapper: "" };
pub static GET_RUNTIME_MANAGEMENT_CONFIG: Operation = Operation { service: &SERVICE, name: "GetRuntimeManagementConfig", method: "GET", path: "/2021-07-20/functions/{FunctionName}/runtime-management-config", query: "", status: 200, input: &shapes::GET_RUNTIME_MANAGEMENT_CONFIG_REQUEST, wrapper: "" };
pub static INVOKE: Operation = Operation { service: &SERVICE, name: "Invoke", method: "POST", path: "/2015-03-31/functions/{FunctionName}/invocations", query: "", status: 200, input: &shapes::INVOCATION_REQUEST, wrapper: "" };
pub static INVOKE_ASYNC: Operation = Operation { service: &SERVICE, name: "InvokeAsync", method: "POST", path: "/2014-11-13/functions/{FunctionName}/invoke-async", query: "", status: 202, input: &shapes::INVOKE_ASYNC_REQUEST, wrapper: "" };
pub static INVOKE_WITH_RESPONSE_STREAM: Operation = Operation { service: &SERVICE, name: "InvokeWithResponseStream", method: "POST", path: "/2021-11-15/functions/{FunctionName}/response-streaming-invocations", query: "", status: 200, input: &shapes::INVOKE_WITH_RESPONSE_STREAM_REQUEST, wrapper: "" };
pub static LIST_ALIASES: Operation = Operation { service: &SERVICE, name: "ListAliases", method: "GET", path: "/2015-03-31/functions/{FunctionName}/aliases", query: "", status: 200, input: &shapes::LIST_ALIASES_REQUEST, wrapper: "" };
pub static LIST_CAPACITY_PROVIDERS: Operation = Operation { service: &SERVICE, name: "ListCapacityProviders", method: "GET", path: "/2025-11-30/capacity-providers", query: "", status: 200, input: &shapes::LIST_CAPACITY_PROVIDERS_REQUEST, wrapper: "" };
pub static LIST_CODE_SIGNING_CONFIGS: Operation = Operation { service: &SERVICE, name: "ListCodeSigningConfigs", method: "GET", path: "/2020-04-22/code-signing-configs", query: "", status: 200, input: &shapes::LIST_CODE_SIGNING_CONFIGS_REQUEST, wrapper: "" };
pub static LIST_DURABLE_EXECUTIONS_BY_FUNCTION: Operation = Operation { service: &SERVICE, name: "ListDurableExecutionsByFunction", method: "GET", path: "/2025-12-01/functions/{FunctionName}/durable-executions", query: "", status: 200, input: &shapes::LIST_DURABLE_EXECUTIONS_BY_FUNCTION_REQUEST, wrapper: "" };
pub static LIST_EVENT_SOURCE_MAPPINGS: Operation = Operation { service: &SERVICE, name: "ListEventSourceMappings", method: "GET", path: "/2015-03-31/event-source-mappings", query: "", status: 200, input: &shapes::LIST_EVENT_SOURCE_MAPPINGS_REQUEST, wrapper: "" };
pub static LIST_FUNCTION_EVENT_INVOKE_CONFIGS: Operation = Operation { service: &SERVICE, name: "ListFunctionEventInvokeConfigs", method: "GET", path: "/2019-09-25/functions/{FunctionName}/event-invoke-config/list", query: "", status: 200, input: &shapes::LIST_FUNCTION_EVENT_INVOKE_CONFIGS_REQUEST, wrapper: "" };
pub static LIST_FUNCTION_URL_CONFIGS: Operation = Operation { service: &SERVICE, name: "ListFunctionUrlConfigs", method: "GET", path: "/2021-10-31/functions/{FunctionName}/urls", query: "", status: 200, input: &shapes::LIST_FUNCTION_URL_CONFIGS_REQUEST, wrapper: "" };
pub static LIST_FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER: Operation = Operation { service: &SERVICE, name: "ListFunctionVersionsByCapacityProvider", method: "GET", path: "/2025-11-30/capacity-providers/{CapacityProviderName}/function-versions", query: "", status: 200, input: &shapes::LIST_FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER_REQUEST, wrapper: "" };
pub static LIST_FUNCTIONS: Operation = Operation { service: &SERVICE, name: "ListFunctions", method: "GET", path: "/2015-03-31/functions", query: "", status: 200, input: &shapes::LIST_FUNCTIONS_REQUEST, wrapper: "" };
pub static LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG: Operation = Operation { service: &SERVICE, name: "ListFunctionsByCodeSigningConfig", method: "GET", path: "/2020-04-22/code-signing-configs/{CodeSigningConfigArn}/functions", query: "", status: 200, input: &shapes::LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG_REQUEST, wrapper: "" };
pub static LIST_LAYER_VERSIONS: Operation = Operation { service: &SERVICE, name: "ListLayerVersions", method: "GET", path: "/2018-10-31/layers/{LayerName}/versions", query: "", status: 200, input: &shapes::LIST_LAYER_VERSIONS_REQUEST, wrapper: "" };
pub static LIST_LAYERS: Operation = Operation { service: &SERVICE, name: "ListLayers", method: "GET", path: "/2018-10-31/layers", query: "", status: 200, input: &shapes::LIST_LAYERS_REQUEST, wrapper: "" };
pub static LIST_PROVISIONED_CONCURRENCY_CONFIGS: Operation = Operation { service: &SERVICE, name: "ListProvisionedConcurrencyConfigs", method: "GET", path: "/2019-09-30/functions/{FunctionName}/provisioned-concurrency", query: "List=ALL", status: 200, input: &shapes::LIST_PROVISIONED_CONCURRENCY_CONFIGS_REQUEST, wrapper: "" };
pub static LIST_TAGS: Operation = Operation { service: &SERVICE, name: "ListTags", method: "GET", path: "/2017-03-31/tags/{Resource}", query: "", status: 200, input: &shapes::LIST_TAGS_REQUEST, wrapper: "" };
pub static LIST_VERSIONS_BY_FUNCTION: Operation = Operation { service: &SERVICE, name: "ListVersionsByFunction", method: "GET", path: "/2015-03-31/functions/{FunctionName}/versions", query: "", status: 200, input: &shapes::LIST_VERSIONS_BY_FUNCTION_REQUEST, wrapper: "" };
pub static PAUSE_DURABLE_EXECUTION: Operation = Operation { service: &SERVICE, name: "PauseDurableExecution", method: "POST", path: "/2025-12-01/durable-executions/{DurableExecutionArn}/pause", query: "", status: 202, input: &shapes::PAUSE_DURABLE_EXECUTION_REQUEST, wrapper: "" };
pub static PUBLISH_LAYER_VERSION: Operation = Operation { service: &SERVICE, name: "PublishLayerVersion", method: "POST", path: "/2018-10-31/layers/{LayerName}/versions", query: "", status: 201, input: &shapes::PUBLISH_LAYER_VERSION_REQUEST, wrapper: "" };
pub static PUBLISH_VERSION: Operation = Operation { service: &SERVICE, name: "PublishVersion", method: "POST", path: "/2015-03-31/functions/{FunctionName}/versions", query: "", status: 201, input: &shapes::PUBLISH_VERSION_REQUEST, wrapper: "" };
pub static PUT_FUNCTION_CODE_SIGNING_CONFIG: Operation = Operation { service: &SERVICE, name: "PutFunctionCodeSigningConfig", method: "PUT", path: "/2020-06-30/functions/{FunctionName}/code-signing-config", query: "", status: 200, input: &shapes::PUT_FUNCTION_CODE_SIGNING_CONFIG_REQUEST, wrapper: "" };
pub static PUT_FUNCTION_CONCURRENCY: Operation = Operation { service: &SERVICE, name: "PutFunctionConcurrency", method: "PUT", path: "/2017-10-31/functions/{FunctionName}/concurrency", query: "", status: 200, input: &shapes::PUT_FUNCTION_CONCURRENCY_REQUEST, wrapper: "" };
pub static PUT_FUNCTION_EVENT_INVOKE_CONFIG: Operation = Operation { service: &SERVICE, name: "PutFunctionEventInvokeConfig", method: "PUT", path: "/2019-09-25/functions/{FunctionName}/event-invoke-config", query: "", status: 200, input: &shapes::PUT_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST, wrapper: "" };
pub static PUT_FUNCTION_RECURSION_CONFIG: Operation = Operation { service: &SERVICE, name: "PutFunctionRecursionConfig", method: "PUT", path: "/2024-08-31/functions/{FunctionName}/recursion-config", query: "", status: 200, input: &shapes::PUT_FUNCTION_RECURSION_CONFIG_REQUEST, wrapper: "" };
pub static PUT_FUNCTION_SCALING_CONFIG: Operation = Operation { service: &SERVICE, name: "PutFunctionScalingConfig", method: "PUT", path: "/2025-11-30/functions/{FunctionName}/function-scaling-config", query: "", status: 202, input: &shapes::PUT_FUNCTION_SCALING_CONFIG_REQUEST, wrapper: "" };
pub static PUT_PROVISIONED_CONCURRENCY_CONFIG: Operation = Operation { service: &SERVICE, name: "PutProvisionedConcurrencyConfig", method: "PUT", path: "/2019-09-30/functions/{FunctionName}/provisioned-concurrency", query: "", status: 202, input: &shapes::PUT_PROVISIONED_CONCURRENCY_CONFIG_REQUEST, wrapper: "" };
pub static PUT_RESOURCE_POLICY: Operation = Operation { service: &SERVICE, name: "PutResourcePolicy", method: "PUT", path: "/2026-07-09/resource-policy/{ResourceArn}", query: "", status: 200, input: &shapes::PUT_RESOURCE_POLICY_REQUEST, wrapper: "" };
pub static PUT_RUNTIME_MANAGEMENT_CONFIG: Operation = Operation { service: &SERVICE, name: "PutRuntimeManagementConfig", method: "PUT", path: "/2021-07-20/functions/{FunctionName}/runtime-management-config", query: "", status: 200, input: &shapes::PUT_RUNTIME_MANAGEMENT_CONFIG_REQUEST, wrapper: "" };
pub static REMOVE_LAYER_VERSION_PERMISSION: Operation = Operation { service: &SERVICE, name: "RemoveLayerVersionPermission", method: "DELETE", path: "/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy/{StatementId}", query: "", status: 204, input: &shapes::REMOVE_LAYER_VERSION_PERMISSION_REQUEST, wrapper: "" };
pub static REMOVE_PERMISSION: Operation = Operation { service: &SERVICE, name: "RemovePermission", method: "DELETE", path: "/2015-03-31/functions/{FunctionName}/policy/{StatementId}", query: "", status: 204, input: &shapes::REMOVE_PERMISSION_REQUEST, wrapper: "" };
pub static RESUME_DURABLE_EXECUTION: Operation = Operation { service: &SERVICE, name: "ResumeDurableExecution", method: "POST", path: "/2025-12-01/durable-executions/{DurableExecutionArn}/resume", query: "", status: 202, input: &shapes::RESUME_DURABLE_EXECUTION_REQUEST, wrapper: "" };
pub static SEND_DURABLE_EXECUTION_CALLBACK_FAILURE: Operation = Operation { service: &SERVICE, name: "SendDurableExecutionCallbackFailure", method: "POST", path: "/2025-12-01/durable-execution-callbacks/{CallbackId}/fail", query: "", status: 200, input: &shapes::SEND_DURABLE_EXECUTION_CALLBACK_FAILURE_REQUEST, wrapper: "" };
pub static SEND_DURABLE_EXECUTION_CALLBACK_HEARTBEAT: Operation = Operation { service: &SERVICE, name: "SendDurableExecutionCallbackHeartbeat", method: "POST", path: "/2025-12-01/durable-execution-callbacks/{CallbackId}/heartbeat", query: "", status: 200, input: &shapes::SEND_DURABLE_EXECUTION_CALLBACK_HEARTBEAT_REQUEST, wrapper: "" };
pub static SEND_DURABLE_EXECUTION_CALLBACK_SUCCESS: Operation = Operation { service: &SERVICE, name: "SendDurableExecutionCallbackSuccess", method: "POST", path: "/2025-12-01/durable-execution-callbacks/{CallbackId}/succeed", query: "", status: 200, input: &shapes::SEND_DURABLE_EXECUTION_CALLBACK_SUCCESS_REQUEST, wrapper: "" };
pub static STOP_DURABLE_EXECUTION: Operation = Operation { service: &SERVICE, name: "StopDurableExecution", method: "POST", path: "/2025-12-01/durable-executions/{DurableExecutionArn}/stop", query: "", status: 200, input: &shapes::STOP_DURABLE_EXECUTION_REQUEST, wrapper: "" };
pub static TAG_RESOURCE: Operation = Operation { service: &SERVICE, name: "TagResource", method: "POST", path: "/2017-03-31/tags/{Resource}", query: "", status: 204, input: &shapes::TAG_RESOURCE_REQUEST, wrapper: "" };
pub static UNTAG_RESOURCE: Operation = Operation { service: &SERVICE, name: "UntagResource", method: "DELETE", path: "/2017-03-31/tags/{Resource}", query: "", status: 204, input: &shapes::UNTAG_RESOURCE_REQUEST, wrapper: "" };
pub static UPDATE_ALIAS: Operation = Operation { service: &SERVICE, name: "UpdateAlias", method: "PUT", path: "/2015-03-31/functions/{FunctionName}/aliases/{Name}", query: "", status: 200, input: &shapes::UPDATE_ALIAS_REQUEST, wrapper: "" };
pub static UPDATE_CAPACITY_PROVIDER: Operation = Operation { service: &SERVICE, name: "UpdateCapacityProvider", method: "PUT", path: "/2025-11-30/capacity-providers/{CapacityProviderName}", query: "", status: 202, input: &shapes::UPDATE_CAPACITY_PROVIDER_REQUEST, wrapper: "" };
pub static UPDATE_CODE_SIGNING_CONFIG: Operation = Operation { service: &SERVICE, name: "UpdateCodeSigningConfig", method: "PUT", path: "/2020-04-22/code-signing-configs/{CodeSigningConfigArn}", query: "", status: 200, input: &shapes::UPDATE_CODE_SIGNING_CONFIG_REQUEST, wrapper: "" };
pub static UPDATE_EVENT_SOURCE_MAPPING: Operation = Operation { service: &SERVICE, name: "UpdateEventSourceMapping", method: "PUT", path: "/2015-03-31/event-source-mappings/{UUID}", query: "", status: 202, input: &shapes::UPDATE_EVENT_SOURCE_MAPPING_REQUEST, wrapper: "" };
pub static UPDATE_FUNCTION_CODE: Operation = Operation { service: &SERVICE, name: "UpdateFunctionCode", method: "PUT", path: "/2015-03-31/functions/{FunctionName}/code", query: "", status: 200, input: &shapes::UPDATE_FUNCTION_CODE_REQUEST, wrapper: "" };
pub static UPDATE_FUNCTION_CONFIGURATION: Operation = Operation { service: &SERVICE, name: "UpdateFunctionConfiguration", method: "PUT", path: "/2015-03-31/functions/{FunctionName}/configuration", query: "", status: 200, input: &shapes::UPDATE_FUNCTION_CONFIGURATION_REQUEST, wrapper: "" };
pub static UPDATE_FUNCTION_EVENT_INVOKE_CONFIG: Operation = Operation { service: &SERVICE, name: "UpdateFunctionEventInvokeConfig", method: "POST", path: "/2019-09-25/functions/{FunctionName}/event-invoke-config", query: "", status: 200, input: &shapes::UPDATE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST, wrapper: "" };
pub static UPDATE_FUNCTION_URL_CONFIG: Operation = Operation { service: &SERVICE, name: "UpdateFunctionUrlConfig", method: "PUT", path: "/2021-10-31/functions/{FunctionName}/url", query: "", status: 200, input: &shapes::UPDATE_FUNCTION_URL_CONFIG_REQUEST, wrapper: "" };
