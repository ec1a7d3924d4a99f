//! The sockets inside an environment's network that the daemon serves.

use std::io;
use std::net::{Ipv4Addr, SocketAddrV4};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::net::{AddressFamily, SocketFlags, SocketType, bind, listen, socket_with};
use rustix::thread::{LinkNameSpaceType, move_into_link_name_space};

/// Where the Runtime API is (facts runtimes §c: provided.al2's address).
const RUNTIME_API_PORT: u16 = 9001;
/// Where the AWS API is.
const ENDPOINT_PORT: u16 = 4566;
/// Where names are resolved.
const DNS_PORT: u16 = 53;
/// Connections that may wait to be accepted.
const BACKLOG: i32 = 128;

pub(super) struct Sockets {
    pub(super) runtime_api: OwnedFd,
    pub(super) endpoint: OwnedFd,
    pub(super) dns: OwnedFd,
}

/// Makes the sockets in `netns`, and comes back to `home`.
pub(super) fn open(netns: BorrowedFd<'_>, home: &OwnedFd) -> io::Result<Sockets> {
    move_into_link_name_space(netns, Some(LinkNameSpaceType::Network))?;
    let sockets = (|| {
        Ok(Sockets {
            runtime_api: bound(SocketType::STREAM, RUNTIME_API_PORT)?,
            endpoint: bound(SocketType::STREAM, ENDPOINT_PORT)?,
            dns: bound(SocketType::DGRAM, DNS_PORT)?,
        })
    })();
    if let Err(errno) = move_into_link_name_space(home.as_fd(), Some(LinkNameSpaceType::Network)) {
        // Everything that followed would be in the wrong network.
        eprintln!("lambdad: launcher: returning to the host's network: {errno}");
        std::process::abort();
    }
    sockets
}

fn bound(kind: SocketType, port: u16) -> io::Result<OwnedFd> {
    let socket = socket_with(AddressFamily::INET, kind, SocketFlags::CLOEXEC | SocketFlags::NONBLOCK, None)?;
    bind(&socket, &SocketAddrV4::new(Ipv4Addr::LOCALHOST, port))?;
    if kind == SocketType::STREAM {
        listen(&socket, BACKLOG)?;
    }
    Ok(socket)
}
