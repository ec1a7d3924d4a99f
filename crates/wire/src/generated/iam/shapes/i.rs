//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static INLINE_POLICY_IDENTIFIER_TYPE: Shape = Shape { name: "InlinePolicyIdentifierType", sensitive: false, kind: Kind::Structure(&[
    Member { name: "PolicyName", shape: &super::POLICY_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "AttachmentType", shape: &super::ATTACHMENT_TYPE, required: true, place: Place::Body },
    Member { name: "AttachmentName", shape: &super::ATTACHMENT_NAME, required: true, place: Place::Body },
]) };
pub static INSTANCE_PROFILE_NAME_TYPE: Shape = Shape { name: "instanceProfileNameType", sensitive: false, kind: Kind::Text(Text { length: Length { min: Some(1), max: Some(128) }, pattern: Some(Pattern::new(r#"[\w+=,.@-]+"#)), values: &[], also: &[], pattern_alone: false, bare_max: None }) };
pub static INTEGER_TYPE: Shape = Shape { name: "integerType", sensitive: false, kind: Kind::Integer(Range { min: None, max: None }) };
