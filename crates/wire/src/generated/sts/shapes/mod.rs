//! Constraints of everything a request may hold.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

mod a;
mod c;
mod d;
mod e;
mod g;
mod j;
mod m;
mod p;
mod r;
mod s;
mod t;
mod u;
mod w;

pub use a::*;
pub use c::*;
pub use d::*;
pub use e::*;
pub use g::*;
pub use j::*;
pub use m::*;
pub use p::*;
pub use r::*;
pub use s::*;
pub use t::*;
pub use u::*;
pub use w::*;
