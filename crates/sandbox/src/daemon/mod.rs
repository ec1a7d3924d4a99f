//! The daemon's side: asks the launcher, and owns what it gets.

mod launcher;
mod link;
mod sandbox;
mod spec;
mod start;

pub use launcher::{CreateError, Launcher};
pub use sandbox::{Exit, ExitStatus, Sandbox};
pub use spec::{Assignment, Spec};
pub use start::{LauncherConfig, Started, TmpMode, start};
