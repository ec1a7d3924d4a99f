//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static TAG: Shape = Shape { name: "Tag", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Key", shape: &super::TAG_KEY_TYPE, required: true, place: Place::Body },
    Member { name: "Value", shape: &super::TAG_VALUE_TYPE, required: true, place: Place::Body },
]) };
pub static TARGET_PRINCIPAL_TYPE: Shape = Shape { name: "TargetPrincipalType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(12), max: Some(2048) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TAG_KEY_LIST_TYPE: Shape = Shape { name: "tagKeyListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: Some(50) }, member: &super::TAG_KEY_TYPE, silent_null: false, unwrapped: false }) };
pub static TAG_KEY_TYPE: Shape = Shape { name: "tagKeyType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"[\p{L}\p{Z}\p{N}_.:/=+\-@]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TAG_LIST_TYPE: Shape = Shape { name: "tagListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: Some(50) }, member: &super::TAG, silent_null: false, unwrapped: false }) };
pub static TAG_VALUE_TYPE: Shape = Shape { name: "tagValueType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(0), max: Some(256) }, pattern: Some(Pattern::new(r#"[\p{L}\p{Z}\p{N}_.:/=+\-@]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TOKEN_CODE_TYPE: Shape = Shape { name: "tokenCodeType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(6), max: Some(6) }, pattern: Some(Pattern::new(r#"[\d]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static TRADE_IN_TOKEN_TYPE: Shape = Shape { name: "tradeInTokenType", sensitive: true, kind: Kind::Text(Text { length: Length { min: None, max: None }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
