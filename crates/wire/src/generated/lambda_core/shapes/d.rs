//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static DELETE_NETWORK_CONNECTOR_REQUEST: Shape = Shape { name: "DeleteNetworkConnectorRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Identifier", shape: &super::NETWORK_CONNECTOR_IDENTIFIER, required: true, place: Place::Label("Identifier") },
]) };
pub static DELETE_RUNTIME_ALIAS_REQUEST: Shape = Shape { name: "DeleteRuntimeAliasRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RuntimeName", shape: &super::RUNTIME_IDENTIFIER, required: true, place: Place::Label("RuntimeName") },
    Member { name: "Name", shape: &super::RUNTIME_ALIAS_NAME, required: true, place: Place::Label("Name") },
    Member { name: "RecoveryWindowInDays", shape: &super::DELETE_RUNTIME_ALIAS_REQUEST_RECOVERY_WINDOW_IN_DAYS_INTEGER, required: false, place: Place::Header("x-amzn-runtime-recovery-window-in-days") },
]) };
pub static DELETE_RUNTIME_ALIAS_REQUEST_RECOVERY_WINDOW_IN_DAYS_INTEGER: Shape = Shape { name: "DeleteRuntimeAliasRequestRecoveryWindowInDaysInteger", sensitive: false, kind: Kind::Integer(Range { min: Some(7), max: Some(30) }) };
pub static DELETE_RUNTIME_REQUEST: Shape = Shape { name: "DeleteRuntimeRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RuntimeName", shape: &super::RUNTIME_IDENTIFIER, required: true, place: Place::Label("RuntimeName") },
    Member { name: "RecoveryWindowInDays", shape: &super::DELETE_RUNTIME_REQUEST_RECOVERY_WINDOW_IN_DAYS_INTEGER, required: false, place: Place::Header("x-amzn-runtime-recovery-window-in-days") },
]) };
pub static DELETE_RUNTIME_REQUEST_RECOVERY_WINDOW_IN_DAYS_INTEGER: Shape = Shape { name: "DeleteRuntimeRequestRecoveryWindowInDaysInteger", sensitive: false, kind: Kind::Integer(Range { min: Some(7), max: Some(30) }) };
pub static DELETE_RUNTIME_VERSION_REQUEST: Shape = Shape { name: "DeleteRuntimeVersionRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RuntimeName", shape: &super::RUNTIME_IDENTIFIER, required: true, place: Place::Label("RuntimeName") },
    Member { name: "Name", shape: &super::RUNTIME_VERSION_NAME, required: true, place: Place::Label("Name") },
    Member { name: "RecoveryWindowInDays", shape: &super::DELETE_RUNTIME_VERSION_REQUEST_RECOVERY_WINDOW_IN_DAYS_INTEGER, required: false, place: Place::Header("x-amzn-runtime-recovery-window-in-days") },
]) };
pub static DELETE_RUNTIME_VERSION_REQUEST_RECOVERY_WINDOW_IN_DAYS_INTEGER: Shape = Shape { name: "DeleteRuntimeVersionRequestRecoveryWindowInDaysInteger", sensitive: false, kind: Kind::Integer(Range { min: Some(7), max: Some(30) }) };
