//! Giving up capabilities and identity, of the calling process, for good.

use rustix::io::Errno;
use rustix::thread::{
    CapabilitySet, CapabilitySets, Gid, Uid, clear_ambient_capability_set, set_capabilities, set_thread_groups,
    set_thread_res_gid, set_thread_res_uid,
};

use crate::clone::last;

/// No file that is ever executed can give a capability back. Asks the kernel for each number until it says
/// that there are no more: a newer kernel has capabilities that no list in this code names.
pub(crate) fn drop_bounding_set() -> Result<(), Errno> {
    for capability in 0..64 {
        // SAFETY: passes integers only.
        if unsafe { libc::prctl(libc::PR_CAPBSET_DROP, capability, 0, 0, 0) } != 0 {
            return match last() {
                Errno::INVAL if capability > 0 => Ok(()),
                errno => Err(errno),
            };
        }
    }
    Ok(())
}

/// Empties the effective, permitted, inheritable and ambient sets.
pub(crate) fn drop_capabilities() -> Result<(), Errno> {
    let none = CapabilitySet::empty();
    clear_ambient_capability_set()?;
    set_capabilities(None, CapabilitySets { effective: none, permitted: none, inheritable: none })
}

/// No supplementary groups.
pub(crate) fn leave_groups() -> Result<(), Errno> {
    set_thread_groups(&[])
}

/// Real, effective and saved ids. As the calling process's user namespace counts.
pub(crate) fn become_user(uid: u32, gid: u32) -> Result<(), Errno> {
    let (uid, gid) = (Uid::from_raw(uid), Gid::from_raw(gid));
    set_thread_res_gid(gid, gid, gid)?;
    set_thread_res_uid(uid, uid, uid)
}
