//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE: Shape = Shape { name: "unrestrictedSessionPolicyDocumentType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: None }, pattern: Some(Pattern::new(r#"[\u0009\u000A\u000D\u0020-\u00FF]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static URL_TYPE: Shape = Shape { name: "urlType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(4), max: Some(2048) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static USER_NAME_TYPE: Shape = Shape { name: "userNameType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(2), max: Some(32) }, pattern: Some(Pattern::new(r#"[\w+=,.@-]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
