//! What the daemon and the launcher say to each other: a closed set of messages over a socket that keeps
//! message boundaries, with descriptors attached.
//!
//! The launcher does not trust a request because it parsed: `launcher::check` looks at every value again.

mod codec;
mod packet;
mod reply;
pub(crate) mod request;
#[cfg(test)]
mod tests;

pub(crate) use packet::{MESSAGE_BYTES_MAX, Packet, is_gone, receive, send};
pub(crate) use reply::{Hello, Offer, Reply};
pub(crate) use request::{ADDRESSES_MAX, Assign, Configure, Create, Request};

/// A message that this code does not understand.
#[derive(Debug, thiserror::Error)]
#[error("a message between the server and its launcher is malformed: {0}")]
pub(crate) struct Malformed(pub(crate) &'static str);

impl From<Malformed> for std::io::Error {
    fn from(error: Malformed) -> Self {
        std::io::Error::new(std::io::ErrorKind::InvalidData, error)
    }
}
