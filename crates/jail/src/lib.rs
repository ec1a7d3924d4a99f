//! The last host code before the guest.
//!
//! The launcher clones a child into new namespaces and calls [`init`] there. From that point on nothing comes
//! back but [`Report`]s over a pipe: the child builds the environment's file tree, starts the function's process
//! in a user namespace of its own, gives up every privilege, and reaps until the function ends.
//!
//! All mounts and the network belong to the host's user namespace; only the function's process (and what it
//! starts) is in the environment's. So nothing a function could gain inside its user namespace has any power
//! over the tree and the network that it lives in.

mod clone;
mod function;
mod ids;
mod init;
mod landlock;
mod masks;
mod oci;
mod plan;
pub mod privileges;
mod report;
mod root;
pub mod seccomp;

pub use clone::{Cloned, clone};
pub use ids::{FUNCTION_GID, FUNCTION_UID, IDS_FEW, IDS_PER_ENVIRONMENT, Ids};
pub use init::{init, template};
pub use landlock::is_available as has_landlock;
pub use masks::Masks;
pub use oci::{BUNDLE, Oci};
pub use plan::{FallbackLimits, OOM_SCORE, Plan};
pub use report::{Failure, REPORT_BYTES, Report, Stage};
pub use root::{assign, attach, copy, inside};
