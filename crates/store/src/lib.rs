//! The one door to durable state.
//!
//! Four stores, which know nothing of one another: [`Store`] keeps what must never be lost (functions), in SQLite;
//! [`logs::LogStore`] keeps what may age out (log events), in append-only segment files; [`audit::AuditLog`] keeps who
//! called what; [`recordings::Recordings`] keeps the last events of functions that want it, encrypted. None of them
//! knows what its rows mean to a client, and no type of a backend leaves this crate.

pub mod audit;
mod error;
mod escape;
#[cfg(fuzzing)]
#[doc(hidden)]
pub mod fuzzing;
mod lock;
pub mod logs;
mod meta;
pub mod recordings;

pub use error::{PutError, StoreError};
pub use lock::DirLock;
pub use meta::{Batch, Damage, Damaged, Document, Expect, Loaded, Store};
