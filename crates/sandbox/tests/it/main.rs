//! Real environments around real programs. As root on Linux; each test has its own launcher and instance.

mod host;
mod identity;
mod isolation;
mod life;
mod limits;
mod recovery;
mod support;
