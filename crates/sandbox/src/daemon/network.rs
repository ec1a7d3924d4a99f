//! What the daemon asks the launcher about the network.

use std::net::Ipv4Addr;
use std::sync::Arc;

use super::link::Link;
use crate::protocol::{ADDRESSES_MAX, Reply, request};

/// What egress policies have refused to living environments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Denials {
    /// Packets by [`crate::Sandbox::id`]; of TCP, one for each attempt to connect. Those without any are left out, and of more
    /// than 2,048 the others.
    pub counts: Vec<(u64, u64)>,
    /// Where to, in the last minute; as far as the kernel's table (4,096 destinations of all environments) and one message
    /// (640) go.
    pub destinations: Vec<(u64, DeniedTo)>,
}

/// Where packets were refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeniedTo {
    /// The address they were sent to.
    pub address: Ipv4Addr,
    /// The IP protocol: 6 is TCP, 17 is UDP.
    pub protocol: u8,
    /// The port there.
    pub port: u16,
    /// How many.
    pub packets: u64,
}

/// Opens the addresses that listed names are resolved to, for one environment and the others of its policy.
#[derive(Clone)]
pub struct NameGate {
    id: u64,
    link: Arc<Link>,
}

impl NameGate {
    pub(super) fn new(id: u64, link: Arc<Link>) -> NameGate {
        NameGate { id, link }
    }

    /// Returns when the addresses that may be opened are: so an environment that is told them only then finds them open.
    /// `name` is in lower case, without the last dot; of many addresses the first 64 are opened.
    pub async fn open(&self, name: &str, addresses: &[(Ipv4Addr, u32)]) {
        let some = &addresses[..addresses.len().min(ADDRESSES_MAX)];
        match self.link.ask(|token| request::resolved(token, self.id, name, some)).await {
            Some(Reply::Resolved { problem, .. }) if !problem.is_empty() => {
                tracing::warn!(name, problem, "a listed name's addresses could not be opened");
            }
            _ => {}
        }
    }
}
