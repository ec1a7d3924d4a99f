//! One isolated process tree: create, freeze, thaw, kill, measure; the launcher process.
//!
//! Two halves that talk over a socket: [`Launcher`] and [`Sandbox`] in the daemon, and the launcher, which is
//! the same executable started again ([`enter_launcher_if_asked`]) and does everything that needs privileges.

mod cgroup;
mod cpu;
mod daemon;
pub mod dns;
#[cfg(fuzzing)]
#[doc(hidden)]
pub mod fuzzing;
mod identity;
mod launcher;
pub mod net;
mod oci;
mod privilege;
mod protocol;
pub mod view;

pub use cgroup::CgroupVersion;
pub use cpu::{CpuShare, CpuWeight, Standing};
pub use daemon::{
    Assignment, CreateError, Denials, DeniedTo, Exit, ExitStatus, Launcher, LauncherConfig, NameGate, Sandbox,
    SharedMemory, Spec, Started, TmpMode, start,
};
pub use identity::{Identity, forget_environment};
pub use jail::has_landlock;
pub use launcher::enter_launcher_if_asked;
pub use net::{Cidr, CidrError, Destination, EgressConfig, EgressPolicy, Host};
pub use oci::{OciError, control_fd, oci_runtime};
pub use privilege::Privilege;
