//! Constraints of everything a request may hold.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

mod a;
mod b;
mod c;
mod d;
mod e;
mod g;
mod i;
mod j;
mod l;
mod m;
mod n;
mod o;
mod p;
mod r;
mod s;
mod t;
mod u;
mod v;

pub use a::*;
pub use b::*;
pub use c::*;
pub use d::*;
pub use e::*;
pub use g::*;
pub use i::*;
pub use j::*;
pub use l::*;
pub use m::*;
pub use n::*;
pub use o::*;
pub use p::*;
pub use r::*;
pub use s::*;
pub use t::*;
pub use u::*;
pub use v::*;
