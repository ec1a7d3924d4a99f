//! A real pool on a real launcher, with real environments around the crate's own test runtime. As root on Linux.
#![expect(clippy::unwrap_used, reason = "clippy only exempts functions marked as tests, not what they call")]

mod failures;
mod life;
mod output;
mod places;
mod rehearsal;
mod reuse;
mod support;
