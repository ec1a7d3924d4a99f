//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static GET_ACCESS_KEY_INFO_REQUEST: Shape = Shape { name: "GetAccessKeyInfoRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "AccessKeyId", shape: &super::ACCESS_KEY_ID_TYPE, required: true, place: Place::Body },
]) };
pub static GET_CALLER_IDENTITY_REQUEST: Shape = Shape { name: "GetCallerIdentityRequest", sensitive: false, kind: Kind::Structure(&[
]) };
pub static GET_DELEGATED_ACCESS_TOKEN_REQUEST: Shape = Shape { name: "GetDelegatedAccessTokenRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "TradeInToken", shape: &super::TRADE_IN_TOKEN_TYPE, required: true, place: Place::Body },
]) };
pub static GET_FEDERATION_TOKEN_REQUEST: Shape = Shape { name: "GetFederationTokenRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Name", shape: &super::USER_NAME_TYPE, required: true, place: Place::Body },
    Member { name: "Policy", shape: &super::SESSION_POLICY_DOCUMENT_TYPE, required: false, place: Place::Body },
    Member { name: "PolicyArns", shape: &super::POLICY_DESCRIPTOR_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "DurationSeconds", shape: &super::DURATION_SECONDS_TYPE, required: false, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: false, place: Place::Body },
    Member { name: "MinimumSessionTokenSize", shape: &super::MINIMUM_SESSION_TOKEN_SIZE_TYPE, required: false, place: Place::Body },
]) };
pub static GET_SESSION_TOKEN_REQUEST: Shape = Shape { name: "GetSessionTokenRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "DurationSeconds", shape: &super::DURATION_SECONDS_TYPE, required: false, place: Place::Body },
    Member { name: "SerialNumber", shape: &super::SERIAL_NUMBER_TYPE, required: false, place: Place::Body },
    Member { name: "TokenCode", shape: &super::TOKEN_CODE_TYPE, required: false, place: Place::Body },
    Member { name: "MinimumSessionTokenSize", shape: &super::MINIMUM_SESSION_TOKEN_SIZE_TYPE, required: false, place: Place::Body },
]) };
pub static GET_WEB_IDENTITY_TOKEN_REQUEST: Shape = Shape { name: "GetWebIdentityTokenRequest", sensitive: false, kind: Kind::Structure(&[
    Member { name: "Audience", shape: &super::WEB_IDENTITY_TOKEN_AUDIENCE_LIST_TYPE, required: true, place: Place::Body },
    Member { name: "DurationSeconds", shape: &super::WEB_IDENTITY_TOKEN_DURATION_SECONDS_TYPE, required: false, place: Place::Body },
    Member { name: "SigningAlgorithm", shape: &super::JWT_ALGORITHM_TYPE, required: true, place: Place::Body },
    Member { name: "Tags", shape: &super::TAG_LIST_TYPE, required: false, place: Place::Body },
]) };
