//! Amazon CloudWatch Logs, API version 2014-03-28.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

mod errors;
mod operations;
mod shapes;
mod types;

pub use types::*;

use crate::model::{Protocol, Service};

/// The service as one row.
pub static SERVICE: Service = Service {
    name: "logs",
    scope: "logs",
    protocol: Protocol::Json11,
    target: "Logs_20140328",
    namespace: "",
    validation: "InvalidParameterException",
    operations: operations::OPERATIONS,
    errors: errors::ERRORS,
};
