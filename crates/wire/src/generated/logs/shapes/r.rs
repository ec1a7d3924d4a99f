//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static RECORD_FIELDS: Shape = Shape { name: "RecordFields", sensitive: false, kind: Kind::List(List { length: Length { min: Some(0), max: Some(128) }, member: &super::FIELD_HEADER, silent_null: false, unwrapped: false }) };
pub static RENAME_KEY_ENTRIES: Shape = Shape { name: "RenameKeyEntries", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(5) }, member: &super::RENAME_KEY_ENTRY, silent_null: false, unwrapped: false }) };
pub static RENAME_KEY_ENTRY: Shape = Shape { name: "RenameKeyEntry", sensitive: false, kind: Kind::Structure(&[
    Member { name: "key", shape: &super::KEY, required: true, place: Place::Body },
    Member { name: "renameTo", shape: &super::RENAME_TO, required: true, place: Place::Body },
    Member { name: "overwriteIfExists", shape: &super::OVERWRITE_IF_EXISTS, required: false, place: Place::Body },
]) };
pub static RENAME_KEYS: Shape = Shape { name: "RenameKeys", sensitive: false, kind: Kind::Structure(&[
    Member { name: "entries", shape: &super::RENAME_KEY_ENTRIES, required: true, place: Place::Body },
]) };
pub static RENAME_TO: Shape = Shape { name: "RenameTo", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RESOURCE_CONFIG: Shape = Shape { name: "ResourceConfig", sensitive: false, kind: Kind::Structure(&[
    Member { name: "openSearchResourceConfig", shape: &super::OPEN_SEARCH_RESOURCE_CONFIG, required: false, place: Place::Body },
]) };
pub static RESOURCE_IDENTIFIER: Shape = Shape { name: "ResourceIdentifier", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(2048) }, pattern: Some(Pattern::new(r#"[\w+=/:,.@\-\*]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RESOURCE_TYPE: Shape = Shape { name: "ResourceType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(255) }, pattern: Some(Pattern::new(r#"[\w-_]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static RESOURCE_TYPES: Shape = Shape { name: "ResourceTypes", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(10) }, member: &super::RESOURCE_TYPE, silent_null: false, unwrapped: false }) };
pub static ROLE_ARN: Shape = Shape { name: "RoleArn", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
