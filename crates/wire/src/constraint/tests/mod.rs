//! Every message of the facts that the wire is responsible for, and what must never happen.

mod create;
mod never;
mod others;
mod reading;

use serde_json::Value;

use crate::generated::SERVICES;
use crate::model::Operation;

pub(super) const GET_PATTERN: &str = r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?";
pub(super) const CREATE_PATTERN: &str = r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?";
pub(super) const QUALIFIER_PATTERN: &str = r"\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+";

pub(super) fn operation(service: &str, name: &str) -> &'static Operation {
    let service = SERVICES.iter().find(|s| s.name == service).unwrap();
    service.operation(name).unwrap()
}

/// What the service says: `Ok`, or code and message.
pub(super) fn outcome(operation: &Operation, mut input: Value) -> Result<(), (String, String)> {
    super::check(operation, &mut input).map_err(|e| (e.code().into(), e.message().unwrap_or_default().into()))
}

#[track_caller]
pub(super) fn check(name: &str, input: Value, code: &str, message: &str) {
    assert_eq!(outcome(operation("lambda", name), input), Err((code.into(), message.into())), "{name}");
}

#[track_caller]
pub(super) fn passes(name: &str, input: Value) {
    assert_eq!(outcome(operation("lambda", name), input), Ok(()), "{name}");
}

/// One failed constraint.
#[track_caller]
pub(super) fn one(name: &str, input: Value, failure: &str) {
    check(name, input, "ValidationException", &format!("1 validation error detected: {failure}"));
}
