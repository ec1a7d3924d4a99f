//! What each target does with its bytes. Whatever panics here is a finding; see README.md.

#![expect(dead_code, unused_imports, reason = "of the configuration's own modules, which serve more than parsing")]

pub mod catalogue;
pub mod config;
pub mod dns;
pub mod elf;
pub mod image;
pub mod launcher;
pub mod names;
pub mod output;
pub mod runtime_frames;
pub mod runtime_http;
pub mod runtime_machine;
pub mod scratch;
#[path = "../../crates/lambdad/src/config/mod.rs"]
mod settings;
pub mod sigv4_claim;
pub mod sigv4_differential;
pub mod store;
pub mod text;
pub mod wire_decode;
pub mod wire_text;
pub mod zip;
