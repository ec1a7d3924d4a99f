//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static RESTORE_RUNTIME_REQUEST: Shape = Shape { name: "RestoreRuntimeRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "RuntimeName", shape: &super::RUNTIME_IDENTIFIER, required: true, place: Place::Label("RuntimeName") },
    Member { name: "RuntimeVersion", shape: &super::RUNTIME_VERSION_NAME, required: false, place: Place::Query("RuntimeVersion") },
    Member { name: "RuntimeAlias", shape: &super::RUNTIME_ALIAS_NAME, required: false, place: Place::Query("RuntimeAlias") },
]) };
pub static RUNTIME_ALIAS_DESCRIPTION: Shape = Shape { name: "RuntimeAliasDescription", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(1024) }, pattern: Some(Pattern::new(r#"[^\p{C}]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RUNTIME_ALIAS_NAME: Shape = Shape { name: "RuntimeAliasName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new("[A-Za-z0-9_]([A-Za-z0-9_.-]{0,126}[A-Za-z0-9_])?")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RUNTIME_DESCRIPTION: Shape = Shape { name: "RuntimeDescription", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(1024) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RUNTIME_IDENTIFIER: Shape = Shape { name: "RuntimeIdentifier", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(2), max: Some(2048) }, pattern: Some(Pattern::new(r#"(arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:runtime/)?[a-z0-9]([a-z0-9_.-]{0,126})?[a-z0-9]"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RUNTIME_LICENSE_INFO: Shape = Shape { name: "RuntimeLicenseInfo", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(1024) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RUNTIME_LIFECYCLE_DATE: Shape = Shape { name: "RuntimeLifecycleDate", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(10), max: Some(10) }, pattern: Some(Pattern::new(r#"\d{4}-\d{2}-\d{2}"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RUNTIME_NAME: Shape = Shape { name: "RuntimeName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(2), max: Some(128) }, pattern: Some(Pattern::new("[a-z0-9]([a-z0-9_.-]{0,126})?[a-z0-9]")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RUNTIME_RELEASE_LIFECYCLE: Shape = Shape { name: "RuntimeReleaseLifecycle", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ReleaseState", shape: &super::RUNTIME_RELEASE_STATE, required: false, place: Place::Body },
    Member { name: "DeprecationDate", shape: &super::RUNTIME_LIFECYCLE_DATE, required: false, place: Place::Body },
    Member { name: "FunctionCreateBlockDate", shape: &super::RUNTIME_LIFECYCLE_DATE, required: false, place: Place::Body },
    Member { name: "FunctionUpdateBlockDate", shape: &super::RUNTIME_LIFECYCLE_DATE, required: false, place: Place::Body },
]) };
pub static RUNTIME_RELEASE_STATE: Shape = Shape { name: "RuntimeReleaseState", sensitive: false, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &["PREVIEW", "GA", "DEPRECATED"], also: &[], pattern_alone: false, bare_max: None }) };
pub static RUNTIME_VERSION_NAME: Shape = Shape { name: "RuntimeVersionName", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new("[A-Za-z0-9_]([A-Za-z0-9_.-]{0,126}[A-Za-z0-9_])?")), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
