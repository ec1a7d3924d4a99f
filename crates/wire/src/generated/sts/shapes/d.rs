//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static DECODE_AUTHORIZATION_MESSAGE_REQUEST: Shape = Shape { name: "DecodeAuthorizationMessageRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "EncodedMessage", shape: &super::ENCODED_MESSAGE_TYPE, required: true, place: Place::Body },
]) };
pub static DURATION_SECONDS_TYPE: Shape = Shape { name: "durationSecondsType", sensitive: false, kind: Kind::Integer(Range { min: Some(900), max: Some(129600) }) };
