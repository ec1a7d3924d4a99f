//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static CLIENT_TOKEN_STRING: Shape = Shape { name: "ClientTokenString", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(64) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static COMPUTE_RESOURCE_TYPE: Shape = Shape { name: "ComputeResourceType", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["MicroVm", "WebFunction"], also: &[], pattern_alone: false, bare_max: None }) };
pub static CREATE_NETWORK_CONNECTOR_REQUEST: Shape = Shape { name: "CreateNetworkConnectorRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Name", shape: &super::NETWORK_CONNECTOR_NAME, required: true, place: Place::Body },
    Member { name: "Configuration", shape: &super::NETWORK_CONNECTOR_CONFIGURATION, required: true, place: Place::Body },
    Member { name: "OperatorRole", shape: &super::NETWORK_CONNECTOR_ROLE_ARN, required: false, place: Place::Body },
    Member { name: "ClientToken", shape: &super::CLIENT_TOKEN_STRING, required: false, place: Place::Body },
    Member { name: "Tags", shape: &super::NETWORK_CONNECTOR_TAGS, required: false, place: Place::Body },
]) };
pub static CREATE_RUNTIME_ALIAS_REQUEST: Shape = Shape { name: "CreateRuntimeAliasRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RuntimeName", shape: &super::RUNTIME_IDENTIFIER, required: true, place: Place::Label("RuntimeName") },
    Member { name: "RuntimeVersion", shape: &super::RUNTIME_VERSION_NAME, required: true, place: Place::Body },
    Member { name: "Name", shape: &super::RUNTIME_ALIAS_NAME, required: true, place: Place::Body },
    Member { name: "Description", shape: &super::RUNTIME_ALIAS_DESCRIPTION, required: false, place: Place::Body },
    Member { name: "ReleaseLifecycle", shape: &super::RUNTIME_RELEASE_LIFECYCLE, required: false, place: Place::Body },
]) };
pub static CREATE_RUNTIME_REQUEST: Shape = Shape { name: "CreateRuntimeRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Name", shape: &super::RUNTIME_NAME, required: true, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_MAP, required: false, place: Place::Body },
    Member { name: "Description", shape: &super::RUNTIME_DESCRIPTION, required: false, place: Place::Body },
    Member { name: "LicenseInfo", shape: &super::RUNTIME_LICENSE_INFO, required: false, place: Place::Body },
    Member { name: "ReleaseLifecycle", shape: &super::RUNTIME_RELEASE_LIFECYCLE, required: false, place: Place::Body },
]) };
pub static CREATE_RUNTIME_VERSION_REQUEST: Shape = Shape { name: "CreateRuntimeVersionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RuntimeName", shape: &super::RUNTIME_IDENTIFIER, required: true, place: Place::Label("RuntimeName") },
    Member { name: "ImageUri", shape: &super::STRING, required: true, place: Place::Body },
    Member { name: "Name", shape: &super::RUNTIME_VERSION_NAME, required: true, place: Place::Body },
    Member { name: "ReleaseNotes", shape: &super::STRING, required: false, place: Place::Body },
    Member { name: "DryRun", shape: &super::BOOLEAN, required: false, place: Place::Body },
]) };
