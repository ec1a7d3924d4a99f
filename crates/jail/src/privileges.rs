//! Giving up capabilities and identity, of the calling process, for good.

use rustix::io::Errno;
use rustix::thread::{
    CapabilitySet, CapabilitySets, Gid, Uid, capabilities, clear_ambient_capability_set, set_capabilities,
    set_thread_groups, set_thread_res_gid, set_thread_res_uid,
};

use crate::clone::last;

/// The newest capability that every kernel with what this crate needs has: `CAP_CHECKPOINT_RESTORE`, of Linux 5.9, as
/// `close_range` is.
const CAPABILITY_KNOWN: libc::c_ulong = 40;

/// No file that is ever executed can give a capability back. Asks the kernel for each number until it says
/// that there are no more: a newer kernel has capabilities that no list in this code names. Needs `CAP_SETPCAP`.
pub fn drop_bounding_set() -> Result<(), Errno> {
    bound(CapabilitySet::empty())
}

/// Empties the effective, permitted, inheritable and ambient sets.
pub fn drop_capabilities() -> Result<(), Errno> {
    hold(CapabilitySet::empty())
}

/// Keeps those of these capabilities that the process has, and no others, now and after any `execve`. Needs
/// `CAP_SETPCAP`.
pub fn keep(kept: CapabilitySet) -> Result<(), Errno> {
    let had = capabilities(None)?.permitted;
    bound(kept)?;
    hold(kept & had)
}

/// No supplementary groups.
pub fn leave_groups() -> Result<(), Errno> {
    set_thread_groups(&[])
}

/// Real, effective and saved ids. As the calling process's user namespace counts, and of the calling thread only: the
/// process must have no other.
pub fn become_user(uid: u32, gid: u32) -> Result<(), Errno> {
    let (uid, gid) = (Uid::from_raw(uid), Gid::from_raw(gid));
    set_thread_res_gid(gid, gid, gid)?;
    set_thread_res_uid(uid, uid, uid)
}

/// Takes everything out of the bounding set but `kept`.
fn bound(kept: CapabilitySet) -> Result<(), Errno> {
    // The kernel reads whole registers: an `int` would leave it the upper half of whatever was there, and it would take
    // the sum for a number beyond the last.
    const NONE: libc::c_ulong = 0;
    for capability in 0..libc::c_ulong::from(u64::BITS) {
        if kept.bits() & (1 << capability) != 0 {
            continue;
        }
        // SAFETY: passes integers only, each as wide as the kernel reads it.
        if unsafe { libc::prctl(libc::PR_CAPBSET_DROP, capability, NONE, NONE, NONE) } != 0 {
            return match last() {
                Errno::INVAL if capability > CAPABILITY_KNOWN => Ok(()),
                errno => Err(errno),
            };
        }
    }
    Ok(())
}

/// Effective and permitted are `kept`; inheritable and ambient are empty.
fn hold(kept: CapabilitySet) -> Result<(), Errno> {
    clear_ambient_capability_set()?;
    set_capabilities(None, CapabilitySets { effective: kept, permitted: kept, inheritable: CapabilitySet::empty() })
}
