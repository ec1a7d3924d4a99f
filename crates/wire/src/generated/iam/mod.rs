//! AWS Identity and Access Management, API version 2010-05-08.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

mod errors;
mod operations;
mod shapes;

use crate::model::{Protocol, Service};

/// The service as one row.
pub static SERVICE: Service = Service {
    name: "iam",
    scope: "iam",
    protocol: Protocol::Query,
    target: "",
    namespace: "https://iam.amazonaws.com/doc/2010-05-08/",
    validation: "ValidationError",
    operations: operations::OPERATIONS,
    errors: errors::ERRORS,
};
