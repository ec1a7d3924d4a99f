//! A whole lambdad in one call, for tests: the real binary, a fresh data directory, a free port.
//!
//! ```no_run
//! let server = testkit::Server::start();
//! println!("{}", server.endpoint());
//! server.stop(); // drains, and fails the test on leftovers or an unexpected WARN or ERROR
//! ```
//!
//! It knows the server only from outside: its command line, its ready line, its files and its log. A server that is
//! dropped is stopped and checked too, so a test can not forget to.

mod binary;
mod builder;
mod credentials;
mod footprint;
mod host;
mod leftovers;
mod log;
mod process;
mod rootless;
mod server;
mod subnet;

pub use binary::{lambdad, repository, target_dir};
pub use builder::Builder;
pub use credentials::Credentials;
pub use footprint::Footprint;
pub use host::{node_interpreter, node_runtime, python_interpreter, python_runtime};
pub use leftovers::{Difference, Snapshot, resident_kib};
pub use log::{Level, Record};
pub use rootless::{USER, as_user};
pub use server::{Server, Stopped, Victim};
