//! What of root's powers the launcher keeps once it is ready.

use std::io;

use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
use rustix::thread::CapabilitySet;

/// Each with what it is for. Whatever is missing here neither the launcher nor `nft` nor an environment's first process
/// has (and that one drops all of these, too, before the function is born).
const KEPT: [CapabilitySet; 12] = [
    // An environment's namespaces and mounts, entering them, its host name.
    CapabilitySet::SYS_ADMIN,
    // Entering a mount namespace makes its root the process's root.
    CapabilitySet::SYS_CHROOT,
    // Interfaces, addresses, routes, the firewall table, net.ipv4.ip_forward.
    CapabilitySet::NET_ADMIN,
    // The DNS forwarder's port 53 inside an environment.
    CapabilitySet::NET_BIND_SERVICE,
    // An environment's id maps, and its first process's own ids.
    CapabilitySet::SETUID,
    CapabilitySet::SETGID,
    // The first process and the function empty their bounding sets.
    CapabilitySet::SETPCAP,
    // The output pipe belongs to the function, so that it may open /dev/stdout.
    CapabilitySet::CHOWN,
    // Opening the mount namespace of an environment's first process, which nobody may look at.
    CapabilitySet::SYS_PTRACE,
    // An environment's processes have ids of their own, and are killed at its end.
    CapabilitySet::KILL,
    // The data directory is closed to all but the daemon's user; and the top of a control group hierarchy, from which
    // our directory is removed at the end, has mode 0555.
    CapabilitySet::DAC_OVERRIDE,
    // A function's limits are Lambda's even where the server's own are lower, and its oom_score_adj is 0.
    CapabilitySet::SYS_RESOURCE,
];

/// For good, and for every process started from here on. What only the start needs (`CAP_MKNOD` for the environments'
/// `/dev`) is done by now.
pub(super) fn reduce() -> io::Result<()> {
    reduce_to(&KEPT)
}

/// The same for a process of the launcher's with another task.
pub(super) fn reduce_to(kept: &[CapabilitySet]) -> io::Result<()> {
    let kept = kept.iter().copied().fold(CapabilitySet::empty(), CapabilitySet::union);
    jail::privileges::keep(kept)?;
    rustix::thread::set_no_new_privs(true)?;
    Ok(())
}

/// Before the first message is read: its memory, which will hold functions' variables, is in no core file and nobody's
/// to read.
pub(super) fn close() -> io::Result<()> {
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    // Not 0, which lets the kernel run a core_pattern that is a pipe; 1 is its value for "none" (kernel: fs/coredump.c).
    // Where it is 0 and root may not raise it, it stays: the process is not dumpable, whatever the limit says.
    match setrlimit(Resource::Core, Rlimit { current: Some(1), maximum: Some(1) }) {
        Ok(()) | Err(rustix::io::Errno::PERM) => Ok(()),
        Err(errno) => Err(errno.into()),
    }
}
