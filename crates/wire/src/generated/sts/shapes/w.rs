//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static WEB_IDENTITY_TOKEN_AUDIENCE_LIST_TYPE: Shape = Shape { name: "webIdentityTokenAudienceListType", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(10) }, member: &super::WEB_IDENTITY_TOKEN_AUDIENCE_STRING_TYPE, silent_null: false, unwrapped: false }) };
pub static WEB_IDENTITY_TOKEN_AUDIENCE_STRING_TYPE: Shape = Shape { name: "webIdentityTokenAudienceStringType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(1000) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static WEB_IDENTITY_TOKEN_DURATION_SECONDS_TYPE: Shape = Shape { name: "webIdentityTokenDurationSecondsType", sensitive: false, kind: Kind::Integer(Range { min: Some(60), max: Some(3600) }) };
