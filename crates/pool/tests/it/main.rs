//! A real pool on a real launcher, with real environments around the crate's own test runtime. As root on Linux.

mod failures;
mod life;
mod output;
mod places;
mod reuse;
mod support;
