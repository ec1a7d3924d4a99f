//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static SAML_ASSERTION_TYPE: Shape = Shape { name: "SAMLAssertionType", sensitive: true, kind: Kind::Text(Text { length: Length { min: Some(4), max: Some(100000) }, pattern: None, values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SERIAL_NUMBER_TYPE: Shape = Shape { name: "serialNumberType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(9), max: Some(256) }, pattern: Some(Pattern::new(r#"[\w+=/:,.@-]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SESSION_POLICY_DOCUMENT_TYPE: Shape = Shape { name: "sessionPolicyDocumentType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(2048) }, pattern: Some(Pattern::new(r#"[\u0009\u000A\u000D\u0020-\u00FF]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static SOURCE_IDENTITY_TYPE: Shape = Shape { name: "sourceIdentityType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(2), max: Some(64) }, pattern: Some(Pattern::new(r#"[\w+=,.@-]*"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
