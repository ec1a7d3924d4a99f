//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static LIST_NETWORK_CONNECTOR_VERSIONS_REQUEST: Shape = Shape { name: "ListNetworkConnectorVersionsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Identifier", shape: &super::NETWORK_CONNECTOR_IDENTIFIER, required: true, place: Place::Label("Identifier") },
    Member { name: "State", shape: &super::NETWORK_CONNECTOR_STATE, required: false, place: Place::Query("State") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::MAX_HUNDRED_LIST_ITEMS, required: false, place: Place::Query("MaxItems") },
]) };
pub static LIST_NETWORK_CONNECTORS_REQUEST: Shape = Shape { name: "ListNetworkConnectorsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "State", shape: &super::NETWORK_CONNECTOR_STATE, required: false, place: Place::Query("State") },
    Member { name: "Marker", shape: &super::STRING, required: false, place: Place::Query("Marker") },
    Member { name: "MaxItems", shape: &super::MAX_HUNDRED_LIST_ITEMS, required: false, place: Place::Query("MaxItems") },
]) };
pub static LIST_RUNTIME_ALIASES_REQUEST: Shape = Shape { name: "ListRuntimeAliasesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RuntimeName", shape: &super::RUNTIME_IDENTIFIER, required: true, place: Place::Label("RuntimeName") },
    Member { name: "NextToken", shape: &super::STRING, required: false, place: Place::Query("nextToken") },
    Member { name: "MaxResults", shape: &super::LIST_RUNTIME_ALIASES_REQUEST_MAX_RESULTS_INTEGER, required: false, place: Place::Query("maxResults") },
]) };
pub static LIST_RUNTIME_ALIASES_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape { name: "ListRuntimeAliasesRequestMaxResultsInteger", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(100) }) };
pub static LIST_RUNTIME_VERSIONS_REQUEST: Shape = Shape { name: "ListRuntimeVersionsRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RuntimeName", shape: &super::RUNTIME_IDENTIFIER, required: true, place: Place::Label("RuntimeName") },
    Member { name: "NextToken", shape: &super::STRING, required: false, place: Place::Query("nextToken") },
    Member { name: "MaxResults", shape: &super::LIST_RUNTIME_VERSIONS_REQUEST_MAX_RESULTS_INTEGER, required: false, place: Place::Query("maxResults") },
]) };
pub static LIST_RUNTIME_VERSIONS_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape { name: "ListRuntimeVersionsRequestMaxResultsInteger", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(100) }) };
pub static LIST_RUNTIMES_REQUEST: Shape = Shape { name: "ListRuntimesRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "NextToken", shape: &super::STRING, required: false, place: Place::Query("nextToken") },
    Member { name: "MaxResults", shape: &super::LIST_RUNTIMES_REQUEST_MAX_RESULTS_INTEGER, required: false, place: Place::Query("maxResults") },
]) };
pub static LIST_RUNTIMES_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape { name: "ListRuntimesRequestMaxResultsInteger", sensitive: false, kind: Kind::Integer(Range { min: Some(1), max: Some(100) }) };
