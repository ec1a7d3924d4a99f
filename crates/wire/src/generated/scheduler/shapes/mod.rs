//! Constraints of everything a request may hold.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

mod a;
mod c;
mod d;
mod e;
mod f;
mod g;
mod k;
mod l;
mod m;
mod n;
mod p;
mod r;
mod s;
mod t;
mod u;

pub use a::*;
pub use c::*;
pub use d::*;
pub use e::*;
pub use f::*;
pub use g::*;
pub use k::*;
pub use l::*;
pub use m::*;
pub use n::*;
pub use p::*;
pub use r::*;
pub use s::*;
pub use t::*;
pub use u::*;
