//! The few netlink messages we send (rtnetlink(7), and nftables' in `elements`), built by hand: nine kinds of message need
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

    /// Not acknowledged: the frame of a batch.
    pub fn silent(kind: u16, header: &[u8]) -> Message {
        Message { flags: libc::NLM_F_REQUEST as u16, ..Message::new(kind, 0, header) }
    }

    fn is_acknowledged(&self) -> bool {
        i32::from(self.flags) & libc::NLM_F_ACK != 0
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

/// A netlink socket. It belongs to the network namespace it was opened in, for ever.
pub(super) struct Socket(OwnedFd);

impl Socket {
    /// Opens one for routes in the calling thread's network namespace.
    pub fn open() -> io::Result<Socket> {
        // Protocol 0 is NETLINK_ROUTE.
        Ok(Socket(socket_with(AddressFamily::NETLINK, SocketType::RAW, SocketFlags::CLOEXEC, None)?))
    }

    /// Opens one for netfilter in the calling thread's network namespace.
    pub fn open_netfilter() -> io::Result<Socket> {
        let protocol = Some(rustix::net::netlink::NETFILTER);
        Ok(Socket(socket_with(AddressFamily::NETLINK, SocketType::RAW, SocketFlags::CLOEXEC, protocol)?))
    }

    /// Sends the requests as one datagram. The kernel carries out each of them, in order, before
    /// `send` returns; the first failure is the result.
    pub fn request(&self, messages: &[Message]) -> io::Result<()> {
        self.ask(messages, |_| {})
    }

    /// The same, and gives `each` the body of every answer that is no acknowledgement: of a dump, or of what was asked for.
    pub fn ask(&self, messages: &[Message], mut each: impl FnMut(&[u8])) -> io::Result<()> {
        if messages.is_empty() {
            return Ok(());
        }
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
        let mut pending = messages.iter().filter(|message| message.is_acknowledged()).count();
        let mut buffer = vec![0; REPLIES_BYTES];
        while pending > 0 {
            let (length, _) = recv(&self.0, buffer.as_mut_slice(), RecvFlags::empty())?;
            let mut rest = &buffer[..length];
            while let Some((kind, sequence, body, next)) = reply(rest) {
                rest = next;
                if !matches!(i32::from(kind), libc::NLMSG_ERROR | libc::NLMSG_DONE) {
                    each(body);
                    continue;
                }
                let error = body.first_chunk().map_or(-libc::EPROTO, |error| i32::from_ne_bytes(*error));
                if error != 0 && result.is_ok() {
                    result = Err(io::Error::from_raw_os_error(-error));
                }
                match messages.get(sequence as usize) {
                    Some(message) if message.is_acknowledged() => pending -= 1,
                    // The frame of a batch: nothing in it is carried out.
                    _ if error != 0 => return result,
                    _ => {}
                }
            }
        }
        result
    }
}

/// The first message in `bytes`: its kind, its sequence number, its body, and the bytes after it.
fn reply(bytes: &[u8]) -> Option<(u16, u32, &[u8], &[u8])> {
    let length = u32::from_ne_bytes(*bytes.first_chunk()?) as usize;
    let kind = u16::from_ne_bytes(*bytes.get(4..)?.first_chunk()?);
    let sequence = u32::from_ne_bytes(*bytes.get(8..)?.first_chunk()?);
    let body = bytes.get(HEADER_BYTES..length)?;
    let next = bytes.get(length.next_multiple_of(4)..).unwrap_or_default();
    Some((kind, sequence, body, next))
}

/// The attributes in `bytes`, without the bits of their kinds that say how they are encoded.
pub(super) fn attributes(mut bytes: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    std::iter::from_fn(move || {
        let length = usize::from(u16::from_ne_bytes(*bytes.first_chunk()?));
        let kind = u16::from_ne_bytes(*bytes.get(2..)?.first_chunk()?) & 0x3FFF;
        let value = bytes.get(4..length)?;
        bytes = bytes.get(length.next_multiple_of(4)..).unwrap_or_default();
        Some((kind, value))
    })
}

/// The value of the first attribute of a kind.
pub(super) fn attribute_of(bytes: &[u8], wanted: u16) -> Option<&[u8]> {
    attributes(bytes).find_map(|(kind, value)| (kind == wanted).then_some(value))
}
