//! Typed requests and responses.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

mod a;
mod c;
mod d;
mod e;
mod f;
mod g;
mod i;
mod k;
mod l;
mod o;
mod p;
mod r;
mod s;
mod t;
mod u;
mod v;
mod w;

pub use a::*;
pub use c::*;
pub use d::*;
pub use e::*;
pub use f::*;
pub use g::*;
pub use i::*;
pub use k::*;
pub use l::*;
pub use o::*;
pub use p::*;
pub use r::*;
pub use s::*;
pub use t::*;
pub use u::*;
pub use v::*;
pub use w::*;
