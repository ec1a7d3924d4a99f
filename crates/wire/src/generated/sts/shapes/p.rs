//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static POLICY_DESCRIPTOR_TYPE: Shape = Shape { name: "PolicyDescriptorType", sensitive: false, kind: Kind::Structure(&[
    Member { name: "arn", shape: &super::ARN_TYPE, required: false, place: Place::Body },
]) };
pub static PROVIDED_CONTEXT: Shape = Shape { name: "ProvidedContext", sensitive: false, kind: Kind::Structure(&[
    Member { name: "ProviderArn", shape: &super::ARN_TYPE, required: false, place: Place::Body },
    Member { name: "ContextAssertion", shape: &super::CONTEXT_ASSERTION_TYPE, required: false, place: Place::Body },
]) };
pub static PROVIDED_CONTEXTS_LIST_TYPE: Shape = Shape { name: "ProvidedContextsListType", sensitive: false, kind: Kind::List(List { length: Length { min: Some(1), max: Some(5) }, member: &super::PROVIDED_CONTEXT, silent_null: false, unwrapped: false }) };
pub static POLICY_DESCRIPTOR_LIST_TYPE: Shape = Shape { name: "policyDescriptorListType", sensitive: false, kind: Kind::List(List { length: Length { min: None, max: None }, member: &super::POLICY_DESCRIPTOR_TYPE, silent_null: false, unwrapped: false }) };
