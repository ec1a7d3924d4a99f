//! The few route-netlink messages we send (rtnetlink(7)), built by hand: six kinds of message need
//! less code than the crates that know all of them.

use std::io;
use std::os::fd::OwnedFd;

use rustix::net::{AddressFamily, RecvFlags, SendFlags, SocketFlags, SocketType, recv, send, socket_with};

/// `struct nlmsghdr`: length, type, flags, sequence, port.
const HEADER_BYTES: usize = 16;
const REPLIES_BYTES: usize = 16 * 1024;

/// One request: its header of the kind's own layout, then attributes.
pub(super) struct Message {
    kind: u16,
    flags: u16,
    body: Vec<u8>,
}

impl Message {
    /// `flags` beside `NLM_F_REQUEST | NLM_F_ACK`, which every message has.
    pub fn new(kind: u16, flags: i32, header: &[u8]) -> Message {
        let mut body = header.to_vec();
        pad(&mut body);
        Message { kind, flags: (libc::NLM_F_REQUEST | libc::NLM_F_ACK | flags) as u16, body }
    }

    /// Appends one attribute.
    pub fn with(mut self, kind: u16, value: &[u8]) -> Message {
        attribute(&mut self.body, kind, value);
        self
    }

    /// Appends a text attribute, NUL-terminated.
    pub fn with_text(self, kind: u16, text: &str) -> Message {
        let mut value = text.as_bytes().to_vec();
        value.push(0);
        self.with(kind, &value)
    }

    /// Appends attributes (built as another message's body) inside one attribute.
    pub fn with_nested(self, kind: u16, inner: Message) -> Message {
        self.with(kind, &inner.body)
    }

    /// Only a list of attributes, for `with_nested`; `header` is what stands before them.
    pub fn attributes(header: &[u8]) -> Message {
        Message::new(0, 0, header)
    }
}

fn attribute(body: &mut Vec<u8>, kind: u16, value: &[u8]) {
    body.extend(((value.len() + 4) as u16).to_ne_bytes());
    body.extend(kind.to_ne_bytes());
    body.extend(value);
    pad(body);
}

fn pad(bytes: &mut Vec<u8>) {
    bytes.resize(bytes.len().next_multiple_of(4), 0);
}

/// A route-netlink socket. It belongs to the network namespace it was opened in, for ever.
pub(super) struct Socket(OwnedFd);

impl Socket {
    /// Opens one in the calling thread's network namespace.
    pub fn open() -> io::Result<Socket> {
        let socket = socket_with(
            AddressFamily::NETLINK,
            SocketType::RAW,
            SocketFlags::CLOEXEC,
            None, // protocol 0 is NETLINK_ROUTE
        )?;
        Ok(Socket(socket))
    }

    /// Sends the requests as one datagram. The kernel carries out each of them, in order, before
    /// `send` returns; the first failure is the result.
    pub fn request(&self, messages: &[Message]) -> io::Result<()> {
        let mut datagram = Vec::new();
        for (sequence, message) in messages.iter().enumerate() {
            let length = HEADER_BYTES + message.body.len();
            datagram.extend((length as u32).to_ne_bytes());
            datagram.extend(message.kind.to_ne_bytes());
            datagram.extend(message.flags.to_ne_bytes());
            datagram.extend((sequence as u32).to_ne_bytes());
            datagram.extend(0_u32.to_ne_bytes());
            datagram.extend(&message.body);
        }
        send(&self.0, &datagram, SendFlags::empty())?;

        let mut result = Ok(());
        let mut pending = messages.len();
        let mut buffer = vec![0; REPLIES_BYTES];
        while pending > 0 {
            let (length, _) = recv(&self.0, buffer.as_mut_slice(), RecvFlags::empty())?;
            let mut rest = &buffer[..length];
            while let Some((error, next)) = reply(rest) {
                rest = next;
                let Some(error) = error else { continue };
                pending = pending.saturating_sub(1);
                if error != 0 && result.is_ok() {
                    result = Err(io::Error::from_raw_os_error(-error));
                }
            }
        }
        result
    }
}

/// The first message in `bytes`: its error number (0 for success) if it is an acknowledgement, and
/// the bytes after it.
fn reply(bytes: &[u8]) -> Option<(Option<i32>, &[u8])> {
    let length = u32::from_ne_bytes(*bytes.first_chunk()?) as usize;
    let kind = u16::from_ne_bytes(*bytes.get(4..)?.first_chunk()?);
    let error = i32::from_ne_bytes(*bytes.get(HEADER_BYTES..)?.first_chunk()?);
    let next = bytes.get(length.next_multiple_of(4)..).unwrap_or_default();
    Some(((i32::from(kind) == libc::NLMSG_ERROR).then_some(error), next))
}
