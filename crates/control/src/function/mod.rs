//! Functions: one file per thing that can be done with them.

mod alias;
mod code;
mod config;
mod create;
mod delete;
mod management;
mod publish;
mod read;
mod settle;
mod update;

pub use alias::AliasChange;
pub(crate) use alias::load_aliases;
pub(crate) use code::blocking;
pub use code::{CodeSource, FetchCode, FetchError, S3Object};
pub use config::ConfigChange;
pub(crate) use config::{check as check_config, check_runtime};
pub use create::CreateFunction;
pub use management::RuntimeManagement;
pub use publish::PublishVersion;
pub(crate) use settle::is_unfinished;
pub use update::UpdateCode;
