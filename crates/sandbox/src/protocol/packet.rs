//! One message and its descriptors, over a SEQPACKET socket.

use std::io::{self, IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, ReturnFlags, SendAncillaryBuffer, SendAncillaryMessage,
    SendFlags, recvmsg, sendmsg,
};

/// Longest message, bytes: a function's environment (4 KB by the service's limit), its credentials and paths
/// fit many times.
pub(crate) const MESSAGE_BYTES_MAX: usize = 64 * 1024;
/// Most descriptors of one message.
const DESCRIPTORS_MAX: usize = 8;

/// A message.
#[derive(Debug)]
pub(crate) struct Packet {
    pub(crate) bytes: Vec<u8>,
    pub(crate) fds: Vec<OwnedFd>,
}

impl Packet {
    pub(crate) fn plain(bytes: Vec<u8>) -> Packet {
        Packet { bytes, fds: Vec::new() }
    }
}

/// Sends a message whole or not at all. Does not block if the socket does not.
pub(crate) fn send(socket: impl AsFd, packet: &Packet) -> io::Result<()> {
    if packet.bytes.len() > MESSAGE_BYTES_MAX || packet.fds.len() > DESCRIPTORS_MAX {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            format!("a message to the launcher has {} bytes, more than {MESSAGE_BYTES_MAX}", packet.bytes.len()),
        ));
    }
    let fds: Vec<BorrowedFd<'_>> = packet.fds.iter().map(AsFd::as_fd).collect();
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(DESCRIPTORS_MAX))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    if !fds.is_empty() {
        control.push(SendAncillaryMessage::ScmRights(&fds));
    }
    sendmsg(socket, &[IoSlice::new(&packet.bytes)], &mut control, SendFlags::NOSIGNAL)?;
    Ok(())
}

/// Whether sending failed because the other side is gone; a reset is what it looks like, once, when messages to it were
/// unread.
pub(crate) fn is_gone(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::BrokenPipe | io::ErrorKind::ConnectionReset)
}

/// Receives a message into `buffer` (of [`MESSAGE_BYTES_MAX`] or more): its length and its descriptors. `None`
/// when the other side is gone.
pub(crate) fn receive(socket: impl AsFd, buffer: &mut [u8]) -> io::Result<Option<(usize, Vec<OwnedFd>)>> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(DESCRIPTORS_MAX))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    let message = match recvmsg(socket, &mut [IoSliceMut::new(buffer)], &mut control, RecvFlags::CMSG_CLOEXEC) {
        // What a socket answers whose other side was closed with messages unread.
        Err(rustix::io::Errno::CONNRESET) => return Ok(None),
        received => received?,
    };
    let mut fds = Vec::new();
    for part in control.drain() {
        if let RecvAncillaryMessage::ScmRights(received) = part {
            fds.extend(received);
        }
    }
    if message.flags.intersects(ReturnFlags::TRUNC | ReturnFlags::CTRUNC) {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "a message between server and launcher was cut"));
    }
    // No message of ours is empty.
    Ok((message.bytes > 0).then_some((message.bytes, fds)))
}
