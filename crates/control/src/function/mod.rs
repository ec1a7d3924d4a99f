//! Functions: one file per thing that can be done with them.

mod code;
mod config;
mod create;
mod delete;
mod read;
mod settle;
mod update;

pub(crate) use code::blocking;
pub use code::{CodeSource, FetchCode, FetchError, S3Object};
pub use config::ConfigChange;
pub use create::CreateFunction;
pub(crate) use settle::{is_unfinished, target_spec};
pub use update::UpdateCode;
