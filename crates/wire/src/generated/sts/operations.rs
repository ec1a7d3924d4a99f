//! Every operation.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use super::{SERVICE, shapes};
use crate::model::Operation;

pub(super) static OPERATIONS: &[&Operation] = &[
    &ASSUME_ROLE,
    &ASSUME_ROLE_WITH_SAML,
    &ASSUME_ROLE_WITH_WEB_IDENTITY,
    &ASSUME_ROOT,
    &DECODE_AUTHORIZATION_MESSAGE,
    &GET_ACCESS_KEY_INFO,
    &GET_CALLER_IDENTITY,
    &GET_DELEGATED_ACCESS_TOKEN,
    &GET_FEDERATION_TOKEN,
    &GET_SESSION_TOKEN,
    &GET_WEB_IDENTITY_TOKEN,
];

pub static ASSUME_ROLE: Operation = Operation { service: &SERVICE, name: "AssumeRole", method: "POST", path: "/", query: "", status: 200, input: &shapes::ASSUME_ROLE_REQUEST, wrapper: "AssumeRoleResult" };
pub static ASSUME_ROLE_WITH_SAML: Operation = Operation { service: &SERVICE, name: "AssumeRoleWithSAML", method: "POST", path: "/", query: "", status: 200, input: &shapes::ASSUME_ROLE_WITH_SAML_REQUEST, wrapper: "AssumeRoleWithSAMLResult" };
pub static ASSUME_ROLE_WITH_WEB_IDENTITY: Operation = Operation { service: &SERVICE, name: "AssumeRoleWithWebIdentity", method: "POST", path: "/", query: "", status: 200, input: &shapes::ASSUME_ROLE_WITH_WEB_IDENTITY_REQUEST, wrapper: "AssumeRoleWithWebIdentityResult" };
pub static ASSUME_ROOT: Operation = Operation { service: &SERVICE, name: "AssumeRoot", method: "POST", path: "/", query: "", status: 200, input: &shapes::ASSUME_ROOT_REQUEST, wrapper: "AssumeRootResult" };
pub static DECODE_AUTHORIZATION_MESSAGE: Operation = Operation { service: &SERVICE, name: "DecodeAuthorizationMessage", method: "POST", path: "/", query: "", status: 200, input: &shapes::DECODE_AUTHORIZATION_MESSAGE_REQUEST, wrapper: "DecodeAuthorizationMessageResult" };
pub static GET_ACCESS_KEY_INFO: Operation = Operation { service: &SERVICE, name: "GetAccessKeyInfo", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_ACCESS_KEY_INFO_REQUEST, wrapper: "GetAccessKeyInfoResult" };
pub static GET_CALLER_IDENTITY: Operation = Operation { service: &SERVICE, name: "GetCallerIdentity", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_CALLER_IDENTITY_REQUEST, wrapper: "GetCallerIdentityResult" };
pub static GET_DELEGATED_ACCESS_TOKEN: Operation = Operation { service: &SERVICE, name: "GetDelegatedAccessToken", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_DELEGATED_ACCESS_TOKEN_REQUEST, wrapper: "GetDelegatedAccessTokenResult" };
pub static GET_FEDERATION_TOKEN: Operation = Operation { service: &SERVICE, name: "GetFederationToken", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_FEDERATION_TOKEN_REQUEST, wrapper: "GetFederationTokenResult" };
pub static GET_SESSION_TOKEN: Operation = Operation { service: &SERVICE, name: "GetSessionToken", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_SESSION_TOKEN_REQUEST, wrapper: "GetSessionTokenResult" };
pub static GET_WEB_IDENTITY_TOKEN: Operation = Operation { service: &SERVICE, name: "GetWebIdentityToken", method: "POST", path: "/", query: "", status: 200, input: &shapes::GET_WEB_IDENTITY_TOKEN_REQUEST, wrapper: "GetWebIdentityTokenResult" };
