//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static UPDATE_NETWORK_CONNECTOR_REQUEST: Shape = Shape { name: "UpdateNetworkConnectorRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Identifier", shape: &super::NETWORK_CONNECTOR_IDENTIFIER, required: true, place: Place::Label("Identifier") },
    Member { name: "Configuration", shape: &super::NETWORK_CONNECTOR_CONFIGURATION, required: false, place: Place::Body },
    Member { name: "OperatorRole", shape: &super::NETWORK_CONNECTOR_ROLE_ARN, required: false, place: Place::Body },
    Member { name: "ClientToken", shape: &super::CLIENT_TOKEN_STRING, required: false, place: Place::Body },
]) };
pub static UPDATE_RUNTIME_ALIAS_REQUEST: Shape = Shape { name: "UpdateRuntimeAliasRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RuntimeName", shape: &super::RUNTIME_IDENTIFIER, required: true, place: Place::Label("RuntimeName") },
    Member { name: "Name", shape: &super::RUNTIME_ALIAS_NAME, required: true, place: Place::Label("Name") },
    Member { name: "RuntimeVersion", shape: &super::RUNTIME_VERSION_NAME, required: true, place: Place::Body },
    Member { name: "Description", shape: &super::RUNTIME_ALIAS_DESCRIPTION, required: false, place: Place::Body },
    Member { name: "ReleaseLifecycle", shape: &super::RUNTIME_RELEASE_LIFECYCLE, required: false, place: Place::Body },
]) };
pub static UPDATE_RUNTIME_REQUEST: Shape = Shape { name: "UpdateRuntimeRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RuntimeName", shape: &super::RUNTIME_IDENTIFIER, required: true, place: Place::Label("RuntimeName") },
    Member { name: "Description", shape: &super::RUNTIME_DESCRIPTION, required: false, place: Place::Body },
    Member { name: "LicenseInfo", shape: &super::RUNTIME_LICENSE_INFO, required: false, place: Place::Body },
    Member { name: "ReleaseLifecycle", shape: &super::RUNTIME_RELEASE_LIFECYCLE, required: false, place: Place::Body },
]) };
pub static UPDATE_RUNTIME_VERSION_REQUEST: Shape = Shape { name: "UpdateRuntimeVersionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RuntimeName", shape: &super::RUNTIME_IDENTIFIER, required: true, place: Place::Label("RuntimeName") },
    Member { name: "Name", shape: &super::RUNTIME_VERSION_NAME, required: true, place: Place::Label("Name") },
    Member { name: "ReleaseNotes", shape: &super::STRING, required: true, place: Place::Body },
]) };
