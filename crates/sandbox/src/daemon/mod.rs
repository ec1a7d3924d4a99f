//! The daemon's side: asks the launcher, and owns what it gets.

mod launcher;
mod link;
mod memory;
mod network;
mod sandbox;
mod spec;
mod start;

pub use launcher::{CreateError, Launcher};
pub use memory::SharedMemory;
pub use network::{Denials, DeniedTo, NameGate};
pub use sandbox::{Exit, ExitStatus, Sandbox};
pub use spec::{Assignment, Spec};
pub use start::{LauncherConfig, Started, TmpMode, start};
