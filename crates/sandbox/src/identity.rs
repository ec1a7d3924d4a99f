//! The daemon's user: acting as it for a moment, and becoming it for good.
//!
//! The kernel's calls change the calling thread only, so the process that becomes another user must have no other yet.

use std::io;

use rustix::process::{DumpableBehavior, Resource, Rlimit, getgroups, set_dumpable_behavior, setrlimit};
use rustix::thread::{Gid, Uid, capabilities, set_thread_groups, set_thread_res_gid, set_thread_res_uid};

/// A user and its group; never root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity {
    /// User id.
    pub uid: u32,
    /// Group id.
    pub gid: u32,
}

impl Identity {
    /// Does `work` with no more rights to files than this user has: its effective ids, no supplementary group, no
    /// effective capability; the calling thread alone. Whatever the user may have put where `work` looks, a link say, gains it nothing.
    pub fn act<T>(self, work: impl FnOnce() -> T) -> io::Result<T> {
        let (uid, gid) = (Uid::from_raw(self.uid), Gid::from_raw(self.gid));
        let groups = getgroups()?;
        set_thread_groups(&[])?;
        set_thread_res_gid(Gid::ROOT, gid, Gid::ROOT)?;
        set_thread_res_uid(Uid::ROOT, uid, Uid::ROOT)?;
        let back = Back(groups);
        let done = work();
        drop(back);
        Ok(done)
    }

    /// Becomes this user, for good: no supplementary group, no capability in any set and none to be had by executing
    /// anything, no core file, and nobody but root may look at the process. Fails if anything of it was left.
    pub fn drop_to(self) -> io::Result<()> {
        alone()?;
        jail::privileges::drop_bounding_set()?;
        jail::privileges::leave_groups()?;
        jail::privileges::become_user(self.uid, self.gid)?;
        jail::privileges::drop_capabilities()?;
        rustix::thread::set_no_new_privs(true)?;
        // The change of ids has done it where fs.suid_dumpable is 0.
        set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
        setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) })?;
        let left = capabilities(None)?;
        if !(left.effective | left.permitted | left.inheritable).is_empty() {
            return Err(io::Error::other("the kernel left capabilities"));
        }
        match set_thread_res_uid(Uid::ROOT, Uid::ROOT, Uid::ROOT) {
            Err(_) => Ok(()),
            Ok(()) => Err(io::Error::other("the kernel lets this process become root again")),
        }
    }
}

struct Back(Vec<Gid>);

impl Drop for Back {
    fn drop(&mut self) {
        let back = set_thread_res_uid(Uid::ROOT, Uid::ROOT, Uid::ROOT)
            .and_then(|()| set_thread_res_gid(Gid::ROOT, Gid::ROOT, Gid::ROOT))
            .and_then(|()| set_thread_groups(&self.0));
        if let Err(errno) = back {
            // What followed would be done by the wrong user.
            eprintln!("lambdad: returning to root after acting as another user: {errno}");
            std::process::abort();
        }
    }
}

/// The kernel's calls change one thread, and the C library's wrappers that change all are not used.
fn alone() -> io::Result<()> {
    match std::fs::read_dir("/proc/self/task")?.count() {
        1 => Ok(()),
        threads => Err(io::Error::other(format!("privileges can be changed with one thread only, not with {threads}"))),
    }
}

/// Overwrites every variable of the process's environment that `kept` does not name, where the kernel shows it in
/// `/proc/PID/environ`, and for every later look-up: its name stays, its value is empty.
pub fn forget_environment(kept: &[&str]) -> io::Result<()> {
    // # Safety
    // The C library declares it so (environ(7)).
    unsafe extern "C" {
        static environ: *const *mut libc::c_char;
    }
    alone()?;
    // SAFETY: the array ends with a null pointer and its entries are strings that end with NUL, in memory that is
    // writable: the initial stack, or the C library's own copy. No other thread reads or changes it meanwhile, and
    // Rust's `std::env` only ever gives out copies.
    unsafe {
        let mut entry = environ;
        while !entry.is_null() && !(*entry).is_null() {
            let text = std::ffi::CStr::from_ptr(*entry).to_bytes();
            let (bytes, name) = (text.len(), text.iter().position(|byte| *byte == b'=').unwrap_or(text.len()));
            if !kept.iter().any(|kept| kept.as_bytes() == &text[..name]) {
                for at in name + 1..bytes {
                    (*entry).add(at).write_volatile(0);
                }
            }
            entry = entry.add(1);
        }
    }
    Ok(())
}
