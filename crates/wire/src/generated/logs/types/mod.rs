//! Typed requests and responses.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

mod d;
mod f;
mod g;
mod l;
mod o;
mod s;

pub use d::*;
pub use f::*;
pub use g::*;
pub use l::*;
pub use o::*;
pub use s::*;
