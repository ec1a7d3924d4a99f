//! The launcher of an ordinary user: it becomes root of a user namespace of its own, with networks of its own, and
//! from there on works as root's does.
//!
//! Two things can only be done from outside of that namespace: mapping the user's subordinate ids into it, which the
//! set-uid programs newuidmap and newgidmap do, and carrying packets between its network and the host's sockets,
//! which pasta or slirp4netns does. A child that stays outside (`companion`) runs the first and becomes the second.

mod addresses;
mod companion;
mod subordinate;
mod uplink;

use std::io;
use std::os::fd::{AsFd, OwnedFd};

use jail::Cloned;
use rustix::process::{Signal, WaitId, WaitIdOptions, getegid, geteuid, pidfd_send_signal, waitid};
use rustix::thread::{UnshareFlags, unshare_unsafe};

use crate::Privilege;
use crate::net::EgressConfig;
use companion::{Companion, Mapped, Order};

/// What the launcher is now. The default is root's.
#[derive(Default)]
pub(super) struct Rootless {
    pub(super) privilege: Privilege,
    /// What the operator should know.
    pub(super) notes: Vec<String>,
    /// The process that carries packets to the outside; a pidfd.
    pub(super) uplink: Option<OwnedFd>,
    /// Why there is none although it is wanted.
    pub(super) uplink_missing: Option<String>,
}

/// Enters the user namespace, if this process is not root's. Sets in `egress` what belongs to the host, and is
/// therefore closed to functions.
pub(super) fn enter(egress: &mut EgressConfig) -> io::Result<Rootless> {
    if geteuid().is_root() {
        return Ok(Rootless::default());
    }
    let (uid, gid) = (geteuid().as_raw(), getegid().as_raw());
    let ranges = subordinate::of(uid);
    let program = if egress.is_wanted() { uplink::find() } else { Err("the configuration says so".to_owned()) };
    egress.host = addresses::of_this_network()?;

    let (mut companion, child) = match Companion::fork(uid, gid)? {
        (Cloned::Child, companion) => companion.serve(),
        (Cloned::Parent { pid: _, pidfd }, companion) => (companion, pidfd),
    };
    let namespaces = UnshareFlags::NEWUSER | UnshareFlags::NEWNET | UnshareFlags::NEWIPC | UnshareFlags::NEWUTS;
    // SAFETY: the launcher has one thread; namespaces change no memory and no descriptor.
    unsafe { unshare_unsafe(namespaces) }.map_err(|errno| refused(errno.into()))?;

    let mut notes = Vec::new();
    let mapped = match &ranges {
        Ok(ranges) => companion.order(&Order::Map(*ranges))?,
        Err(reason) => Mapped::No(reason.clone()),
    };
    let privilege = match (mapped, ranges) {
        (Mapped::Yes, Ok(ranges)) => Privilege::Subordinate { ids: ranges.count },
        (Mapped::No(reason), _) | (Mapped::Yes, Err(reason)) => {
            map_own(uid, gid).map_err(refused)?;
            notes.push(format!("all functions run with one user id, this user's: {reason}"));
            Privilege::OneId
        }
    };
    become_root(privilege)?;
    // Forwarding between the environments and the way out. The host's own setting is another.
    std::fs::write("/proc/sys/net/ipv4/ip_forward", "1").map_err(|error| {
        io::Error::new(error.kind(), format!("forwarding in the user's own network (is /proc/sys read-only?): {error}"))
    })?;
    let connected = program.and_then(|program| {
        let connected = companion.connect(&program);
        connected.map(|()| program.clone()).map_err(|reason| format!("{}: {reason}", program.display()))
    });
    let (uplink, uplink_missing) = match connected {
        Ok(program) => {
            notes.push(format!("functions reach the outside through {}", program.display()));
            (Some(child), None)
        }
        Err(reason) => {
            disconnect(child)?;
            (None, Some(reason).filter(|_| egress.is_wanted()))
        }
    };
    Ok(Rootless { privilege, notes, uplink, uplink_missing })
}

/// Ends the companion, whatever it has become.
pub(super) fn disconnect(uplink: OwnedFd) -> io::Result<()> {
    match pidfd_send_signal(&uplink, Signal::KILL) {
        Ok(()) | Err(rustix::io::Errno::SRCH) => {}
        Err(errno) => return Err(errno.into()),
    }
    waitid(WaitId::PidFd(uplink.as_fd()), WaitIdOptions::EXITED)?;
    Ok(())
}

/// The user's own id and nothing else, which needs nobody's help (user_namespaces(7)).
fn map_own(uid: u32, gid: u32) -> io::Result<()> {
    std::fs::write("/proc/self/setgroups", "deny")?;
    std::fs::write("/proc/self/uid_map", format!("0 {uid} 1\n"))?;
    std::fs::write("/proc/self/gid_map", format!("0 {gid} 1\n"))
}

/// The ids are the same to the host; to the namespace they are root's.
fn become_root(privilege: Privilege) -> io::Result<()> {
    use rustix::thread::{Gid, Uid, set_thread_groups, set_thread_res_gid, set_thread_res_uid};
    if privilege != Privilege::OneId {
        // The user's other groups would follow into environments.
        set_thread_groups(&[])?;
    }
    set_thread_res_gid(Gid::ROOT, Gid::ROOT, Gid::ROOT)?;
    set_thread_res_uid(Uid::ROOT, Uid::ROOT, Uid::ROOT)?;
    Ok(())
}

fn refused(error: io::Error) -> io::Error {
    let text = format!(
        "this machine does not let an ordinary user make a user namespace ({error}): run the server as root, or ask \
         its administrator for sysctl kernel.unprivileged_userns_clone=1 (Debian), \
         kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu), user.max_user_namespaces above 0"
    );
    io::Error::new(error.kind(), text)
}
