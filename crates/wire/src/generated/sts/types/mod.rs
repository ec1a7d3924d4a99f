//! Typed requests and responses.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

mod g;

pub use g::*;
