//! Typed requests and responses.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

mod c;
mod d;
mod g;
mod l;
mod p;
mod r;
mod u;

pub use c::*;
pub use d::*;
pub use g::*;
pub use l::*;
pub use p::*;
pub use r::*;
pub use u::*;
