//! What `models/` says, as Rust. One folder per service.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

pub mod iam;
pub mod lambda;
pub mod lambda_core;
pub mod logs;
pub mod scheduler;
pub mod sts;

use crate::model::Service;

/// Every service that has a model.
pub static SERVICES: &[&Service] = &[
    &iam::SERVICE,
    &lambda::SERVICE,
    &lambda_core::SERVICE,
    &logs::SERVICE,
    &scheduler::SERVICE,
    &sts::SERVICE,
];
