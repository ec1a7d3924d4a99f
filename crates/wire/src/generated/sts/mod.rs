//! AWS Security Token Service, API version 2011-06-15.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

mod errors;
mod operations;
mod shapes;
mod types;

pub use types::*;

use crate::model::{Protocol, Service};

/// The service as one row.
pub static SERVICE: Service = Service {
    name: "sts",
    scope: "sts",
    protocol: Protocol::Query,
    target: "",
    namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
    validation: "ValidationError",
    operations: operations::OPERATIONS,
    errors: errors::ERRORS,
};
