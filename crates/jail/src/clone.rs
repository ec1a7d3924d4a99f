//! Making a process in new namespaces, which no crate wraps with `clone3`'s arguments.

use std::os::fd::{AsRawFd, BorrowedFd, FromRawFd, OwnedFd, RawFd};

use rustix::io::Errno;
use rustix::process::Pid;

/// `CLONE_INTO_CGROUP`, which libc has with a type too small for it (its issue 3584).
const CLONE_INTO_CGROUP: u64 = 0x2_0000_0000;

/// Which process this is after the clone.
pub enum Cloned {
    /// The new one.
    Child,
    /// The old one, with the new one's id (in the old one's pid namespace) and a descriptor for it.
    Parent {
        /// The child's process id.
        pid: Pid,
        /// Refers to the child whatever happens to the id.
        pidfd: OwnedFd,
    },
}

/// Forks into new namespaces (`CLONE_NEW…` flags), on cgroup v2 straight into a group.
///
/// # Safety
///
/// The calling process must have a single thread: the child goes on with a copy of its memory, and a lock that
/// another thread held would stay locked for ever.
pub unsafe fn clone(namespaces: libc::c_int, cgroup: Option<BorrowedFd<'_>>) -> Result<Cloned, Errno> {
    let mut pidfd: RawFd = -1;
    // SAFETY: all zeroes is the documented "nothing special" of every field.
    let mut args: libc::clone_args = unsafe { std::mem::zeroed() };
    args.flags = (namespaces | libc::CLONE_PIDFD) as u64;
    args.pidfd = std::ptr::from_mut(&mut pidfd) as u64;
    args.exit_signal = libc::SIGCHLD as u64;
    if let Some(group) = cgroup {
        args.flags |= CLONE_INTO_CGROUP;
        args.cgroup = group.as_raw_fd() as u64;
    }
    // SAFETY: the arguments outlive the call; without CLONE_VM the child has its own memory and stack; the
    // caller vouches for the single thread.
    let pid = unsafe { libc::syscall(libc::SYS_clone3, &args, size_of_val(&args)) };
    match pid {
        -1 => Err(last()),
        0 => Ok(Cloned::Child),
        pid => {
            let pid = Pid::from_raw(pid as i32).ok_or(Errno::INVAL)?;
            // SAFETY: the kernel just gave us this descriptor, and nobody else knows it.
            Ok(Cloned::Parent { pid, pidfd: unsafe { OwnedFd::from_raw_fd(pidfd) } })
        }
    }
}

/// Closes every descriptor from `first` to `last`, both included.
pub(crate) fn close_range(first: RawFd, last_fd: RawFd) -> Result<(), Errno> {
    if first > last_fd {
        return Ok(());
    }
    // SAFETY: closing cannot break memory; the callers go on with descriptors outside the range only.
    match unsafe { libc::syscall(libc::SYS_close_range, first, last_fd, 0) } {
        0 => Ok(()),
        _ => Err(last()),
    }
}

/// The calling thread's `errno`.
pub(crate) fn last() -> Errno {
    Errno::from_io_error(&std::io::Error::last_os_error()).unwrap_or(Errno::IO)
}
