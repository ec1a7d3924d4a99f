//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static GET_NETWORK_CONNECTOR_REQUEST: Shape = Shape { name: "GetNetworkConnectorRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Identifier", shape: &super::NETWORK_CONNECTOR_IDENTIFIER, required: true, place: Place::Label("Identifier") },
]) };
pub static GET_RUNTIME_ALIAS_REQUEST: Shape = Shape { name: "GetRuntimeAliasRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RuntimeName", shape: &super::RUNTIME_IDENTIFIER, required: true, place: Place::Label("RuntimeName") },
    Member { name: "Name", shape: &super::RUNTIME_ALIAS_NAME, required: true, place: Place::Label("Name") },
]) };
pub static GET_RUNTIME_REQUEST: Shape = Shape { name: "GetRuntimeRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RuntimeName", shape: &super::RUNTIME_IDENTIFIER, required: true, place: Place::Label("RuntimeName") },
]) };
pub static GET_RUNTIME_VERSION_REQUEST: Shape = Shape { name: "GetRuntimeVersionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RuntimeName", shape: &super::RUNTIME_IDENTIFIER, required: true, place: Place::Label("RuntimeName") },
    Member { name: "Name", shape: &super::RUNTIME_VERSION_NAME, required: true, place: Place::Label("Name") },
]) };
