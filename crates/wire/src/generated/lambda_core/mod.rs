//! AWS Lambda Core, API version 2026-04-30.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

mod errors;
mod operations;
mod shapes;
mod types;

pub use types::*;

use crate::model::{Protocol, Service};

/// The service as one row.
pub static SERVICE: Service = Service {
    name: "lambda-core",
    scope: "lambda",
    protocol: Protocol::RestJson,
    target: "",
    namespace: "",
    validation: "ValidationException",
    operations: operations::OPERATIONS,
    errors: errors::ERRORS,
};
