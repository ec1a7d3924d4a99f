//! Stepping into a network namespace and back.

use std::fs::File;
use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::thread::{LinkNameSpaceType, UnshareFlags, move_into_link_name_space, unshare_unsafe};

/// The network namespace of the calling thread (of the thread, not of the process: a test's threads
/// differ).
pub(super) fn current() -> io::Result<OwnedFd> {
    Ok(File::open("/proc/thread-self/ns/net")?.into())
}

/// Makes a network namespace, runs `work` inside it, and comes back to `home`.
pub(super) fn inside_new<T>(home: &OwnedFd, work: impl FnOnce() -> io::Result<T>) -> io::Result<(OwnedFd, T)> {
    // SAFETY: NEWNET changes only which network the thread sees; descriptors and memory stay.
    unsafe { unshare_unsafe(UnshareFlags::NEWNET) }?;
    let _way_back = WayBack(home.as_fd());
    let made = current()?;
    Ok((made, work()?))
}

struct WayBack<'a>(BorrowedFd<'a>);

impl Drop for WayBack<'_> {
    fn drop(&mut self) {
        let moved = move_into_link_name_space(self.0, Some(LinkNameSpaceType::Network));
        if let Err(error) = moved {
            // A launcher left inside an environment's network would build the next environment
            // there, and remove the wrong interfaces at the end.
            eprintln!("lambdad: cannot return to the host's network namespace: {error}");
            std::process::abort();
        }
    }
}
