//! Real environments around real programs. As root on Linux; each test has its own launcher and instance.

#![expect(clippy::unwrap_used, reason = "clippy only exempts functions marked as tests, not what they call")]

mod attacker;
mod blank;
mod egress;
mod host;
mod identity;
mod isolation;
mod life;
mod limits;
mod oci;
mod recovery;
mod support;
mod tmp;
