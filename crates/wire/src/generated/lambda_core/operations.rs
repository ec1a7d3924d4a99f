//! Every operation.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use super::{SERVICE, shapes};
use crate::model::Operation;

pub(super) static OPERATIONS: &[&Operation] = &[
    &CREATE_NETWORK_CONNECTOR,
    &CREATE_RUNTIME,
    &CREATE_RUNTIME_ALIAS,
    &CREATE_RUNTIME_VERSION,
    &DELETE_NETWORK_CONNECTOR,
    &DELETE_RUNTIME,
    &DELETE_RUNTIME_ALIAS,
    &DELETE_RUNTIME_VERSION,
    &GET_NETWORK_CONNECTOR,
    &GET_RUNTIME,
    &GET_RUNTIME_ALIAS,
    &GET_RUNTIME_VERSION,
    &LIST_NETWORK_CONNECTOR_VERSIONS,
    &LIST_NETWORK_CONNECTORS,
    &LIST_RUNTIME_ALIASES,
    &LIST_RUNTIME_VERSIONS,
    &LIST_RUNTIMES,
    &RESTORE_RUNTIME,
    &UPDATE_NETWORK_CONNECTOR,
    &UPDATE_RUNTIME,
    &UPDATE_RUNTIME_ALIAS,
    &UPDATE_RUNTIME_VERSION,
];

pub static CREATE_NETWORK_CONNECTOR: Operation = Operation { service: &SERVICE, name: "CreateNetworkConnector", method: "POST", path: "/2026-04-04/network-connectors", query: "", status: 202, input: &shapes::CREATE_NETWORK_CONNECTOR_REQUEST, wrapper: "" };
pub static CREATE_RUNTIME: Operation = Operation { service: &SERVICE, name: "CreateRuntime", method: "POST", path: "/2026-10-01/runtimes", query: "", status: 202, input: &shapes::CREATE_RUNTIME_REQUEST, wrapper: "" };
pub static CREATE_RUNTIME_ALIAS: Operation = Operation { service: &SERVICE, name: "CreateRuntimeAlias", method: "POST", path: "/2026-10-01/runtimes/{RuntimeName}/aliases", query: "", status: 201, input: &shapes::CREATE_RUNTIME_ALIAS_REQUEST, wrapper: "" };
pub static CREATE_RUNTIME_VERSION: Operation = Operation { service: &SERVICE, name: "CreateRuntimeVersion", method: "POST", path: "/2026-10-01/runtimes/{RuntimeName}/versions", query: "", status: 201, input: &shapes::CREATE_RUNTIME_VERSION_REQUEST, wrapper: "" };
pub static DELETE_NETWORK_CONNECTOR: Operation = Operation { service: &SERVICE, name: "DeleteNetworkConnector", method: "DELETE", path: "/2026-04-04/network-connectors/{Identifier}", query: "", status: 202, input: &shapes::DELETE_NETWORK_CONNECTOR_REQUEST, wrapper: "" };
pub static DELETE_RUNTIME: Operation = Operation { service: &SERVICE, name: "DeleteRuntime", method: "DELETE", path: "/2026-10-01/runtimes/{RuntimeName}", query: "", status: 202, input: &shapes::DELETE_RUNTIME_REQUEST, wrapper: "" };
pub static DELETE_RUNTIME_ALIAS: Operation = Operation { service: &SERVICE, name: "DeleteRuntimeAlias", method: "DELETE", path: "/2026-10-01/runtimes/{RuntimeName}/aliases/{Name}", query: "", status: 202, input: &shapes::DELETE_RUNTIME_ALIAS_REQUEST, wrapper: "" };
pub static DELETE_RUNTIME_VERSION: Operation = Operation { service: &SERVICE, name: "DeleteRuntimeVersion", method: "DELETE", path: "/2026-10-01/runtimes/{RuntimeName}/versions/{Name}", query: "", status: 202, input: &shapes::DELETE_RUNTIME_VERSION_REQUEST, wrapper: "" };
pub static GET_NETWORK_CONNECTOR: Operation = Operation { service: &SERVICE, name: "GetNetworkConnector", method: "GET", path: "/2026-04-04/network-connectors/{Identifier}", query: "", status: 200, input: &shapes::GET_NETWORK_CONNECTOR_REQUEST, wrapper: "" };
pub static GET_RUNTIME: Operation = Operation { service: &SERVICE, name: "GetRuntime", method: "GET", path: "/2026-10-01/runtimes/{RuntimeName}", query: "", status: 200, input: &shapes::GET_RUNTIME_REQUEST, wrapper: "" };
pub static GET_RUNTIME_ALIAS: Operation = Operation { service: &SERVICE, name: "GetRuntimeAlias", method: "GET", path: "/2026-10-01/runtimes/{RuntimeName}/aliases/{Name}", query: "", status: 200, input: &shapes::GET_RUNTIME_ALIAS_REQUEST, wrapper: "" };
pub static GET_RUNTIME_VERSION: Operation = Operation { service: &SERVICE, name: "GetRuntimeVersion", method: "GET", path: "/2026-10-01/runtimes/{RuntimeName}/versions/{Name}", query: "", status: 200, input: &shapes::GET_RUNTIME_VERSION_REQUEST, wrapper: "" };
pub static LIST_NETWORK_CONNECTOR_VERSIONS: Operation = Operation { service: &SERVICE, name: "ListNetworkConnectorVersions", method: "GET", path: "/2026-04-04/network-connectors/{Identifier}/versions", query: "", status: 200, input: &shapes::LIST_NETWORK_CONNECTOR_VERSIONS_REQUEST, wrapper: "" };
pub static LIST_NETWORK_CONNECTORS: Operation = Operation { service: &SERVICE, name: "ListNetworkConnectors", method: "GET", path: "/2026-04-04/network-connectors", query: "", status: 200, input: &shapes::LIST_NETWORK_CONNECTORS_REQUEST, wrapper: "" };
pub static LIST_RUNTIME_ALIASES: Operation = Operation { service: &SERVICE, name: "ListRuntimeAliases", method: "GET", path: "/2026-10-01/runtimes/{RuntimeName}/aliases", query: "", status: 200, input: &shapes::LIST_RUNTIME_ALIASES_REQUEST, wrapper: "" };
pub static LIST_RUNTIME_VERSIONS: Operation = Operation { service: &SERVICE, name: "ListRuntimeVersions", method: "GET", path: "/2026-10-01/runtimes/{RuntimeName}/versions", query: "", status: 200, input: &shapes::LIST_RUNTIME_VERSIONS_REQUEST, wrapper: "" };
pub static LIST_RUNTIMES: Operation = Operation { service: &SERVICE, name: "ListRuntimes", method: "GET", path: "/2026-10-01/runtimes", query: "", status: 200, input: &shapes::LIST_RUNTIMES_REQUEST, wrapper: "" };
pub static RESTORE_RUNTIME: Operation = Operation { service: &SERVICE, name: "RestoreRuntime", method: "POST", path: "/2026-10-01/runtimes/{RuntimeName}/restore", query: "", status: 200, input: &shapes::RESTORE_RUNTIME_REQUEST, wrapper: "" };
pub static UPDATE_NETWORK_CONNECTOR: Operation = Operation { service: &SERVICE, name: "UpdateNetworkConnector", method: "PUT", path: "/2026-04-04/network-connectors/{Identifier}", query: "", status: 202, input: &shapes::UPDATE_NETWORK_CONNECTOR_REQUEST, wrapper: "" };
pub static UPDATE_RUNTIME: Operation = Operation { service: &SERVICE, name: "UpdateRuntime", method: "PUT", path: "/2026-10-01/runtimes/{RuntimeName}", query: "", status: 200, input: &shapes::UPDATE_RUNTIME_REQUEST, wrapper: "" };
pub static UPDATE_RUNTIME_ALIAS: Operation = Operation { service: &SERVICE, name: "UpdateRuntimeAlias", method: "PUT", path: "/2026-10-01/runtimes/{RuntimeName}/aliases/{Name}", query: "", status: 200, input: &shapes::UPDATE_RUNTIME_ALIAS_REQUEST, wrapper: "" };
pub static UPDATE_RUNTIME_VERSION: Operation = Operation { service: &SERVICE, name: "UpdateRuntimeVersion", method: "PATCH", path: "/2026-10-01/runtimes/{RuntimeName}/versions/{Name}", query: "", status: 200, input: &shapes::UPDATE_RUNTIME_VERSION_REQUEST, wrapper: "" };
