//! Zips and runtimes, checked and unpacked into content-addressed read-only trees.
//!
//! Three doors: [`Packages`] holds what users upload, [`Runtimes`] what the host's interpreters are captured
//! into, [`images::Images`] what container images are unpacked into. All are synchronous and blocking; async callers use a blocking thread. Neither knows functions,
//! the wire or who uploaded what: everything is named by its SHA-256.

mod blobs;
mod error;
mod files;
#[cfg(fuzzing)]
#[doc(hidden)]
pub mod fuzzing;
pub mod images;
mod packages;
mod recent;
pub mod runtimes;
mod trees;
mod zip;

pub use self::runtimes::{Availability, Kept, Kind, RemoveError, RuntimeError, RuntimeVersion, Runtimes, Unavailable};
pub use self::zip::{Checked, Limits, check};
pub use error::{PackageError, Refusal};
pub use packages::{Packages, Swept, code};
