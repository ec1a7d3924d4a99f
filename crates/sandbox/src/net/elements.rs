//! Elements of the table's sets, put in and read without a program: a name's addresses while an environment waits for its
//! answer, and what was denied to an environment when it ends.
//!
//! Kinds and attributes are those of linux/netfilter/nf_tables.h and nfnetlink.h.

use std::io;
use std::net::Ipv4Addr;
use std::time::Duration;

use super::netlink::{Message, Socket, attribute_of, attributes};

const NFPROTO_INET: u8 = 1;
const NFNL_SUBSYS_NFTABLES: u16 = 10;
const NFNL_MSG_BATCH_BEGIN: u16 = 16;
const NFNL_MSG_BATCH_END: u16 = 17;
const NFT_MSG_NEWSETELEM: u16 = 12;
const NFT_MSG_GETSETELEM: u16 = 13;
const NFT_MSG_DELSETELEM: u16 = 14;

const NFTA_SET_ELEM_LIST_TABLE: u16 = 1;
const NFTA_SET_ELEM_LIST_SET: u16 = 2;
const NFTA_SET_ELEM_LIST_ELEMENTS: u16 = 3;
const NFTA_LIST_ELEM: u16 = 1;
const NFTA_SET_ELEM_KEY: u16 = 1;
const NFTA_SET_ELEM_TIMEOUT: u16 = 4;
const NFTA_SET_ELEM_EXPR: u16 = 7;
const NFTA_SET_ELEM_EXPRESSIONS: u16 = 11;
const NFTA_DATA_VALUE: u16 = 1;
const NFTA_EXPR_DATA: u16 = 2;
const NFTA_COUNTER_PACKETS: u16 = 2;

/// The sets of one table, from the network namespace that it was opened in.
pub(super) struct Elements {
    socket: Socket,
    table: String,
}

/// What an element is found by: its fields, each filled up to four bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key {
    bytes: [u8; 16],
    length: usize,
}

impl Key {
    fn new() -> Key {
        Key { bytes: [0; 16], length: 0 }
    }

    fn with(mut self, field: &[u8]) -> Key {
        self.bytes[self.length..self.length + field.len()].copy_from_slice(field);
        self.length += field.len().next_multiple_of(4);
        self
    }

    /// `ipv4_addr`, and `inet_service` where there is a port.
    pub fn destination(address: Ipv4Addr, port: Option<u16>) -> Key {
        let key = Key::new().with(&address.octets());
        port.map_or(key, |port| key.with(&port.to_be_bytes()))
    }

    fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }
}

impl Elements {
    pub fn open(table: String) -> io::Result<Elements> {
        Ok(Elements { socket: Socket::open_netfilter()?, table })
    }

    /// Puts an element in, or gives one that is there this much time from now.
    pub fn put(&self, set: &str, key: Key, time: Duration) -> io::Result<()> {
        let create = libc::NLM_F_CREATE | libc::NLM_F_EXCL;
        let add = || self.message(NFT_MSG_NEWSETELEM, create, set, key, Some(time));
        match self.change([add()]) {
            // An element's time cannot be changed on most kernels.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                let remove = self.message(NFT_MSG_DELSETELEM, 0, set, key, None);
                match self.change([remove, add()]) {
                    // It has gone by itself in this moment.
                    Err(error) if error.kind() == io::ErrorKind::NotFound => self.change([add()]),
                    done => done,
                }
            }
            done => done,
        }
    }

    /// Removes an element, if it is there.
    pub fn remove(&self, set: &str, key: Key) -> io::Result<()> {
        match self.change([self.message(NFT_MSG_DELSETELEM, 0, set, key, None)]) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            done => done,
        }
    }

    /// The packets that an element has counted; 0 for one that is not there.
    pub fn packets(&self, set: &str, key: Key) -> io::Result<u64> {
        let mut found = 0;
        let asked = self.socket.ask(&[self.message(NFT_MSG_GETSETELEM, 0, set, key, None)], |body| {
            each_element(body, |_, packets| found = packets);
        });
        match asked {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(0),
            other => other.map(|()| found),
        }
    }

    /// Gives `each` the key and the packets of every element.
    pub fn dump(&self, set: &str, mut each: impl FnMut(&[u8], u64)) -> io::Result<()> {
        // A dump ends with a message of its own in place of the acknowledgement.
        let ask = Message::new(kind(NFT_MSG_GETSETELEM), libc::NLM_F_DUMP, &header(NFPROTO_INET, 0))
            .with_text(NFTA_SET_ELEM_LIST_TABLE, &self.table)
            .with_text(NFTA_SET_ELEM_LIST_SET, set);
        self.socket.ask(&[ask], |body| each_element(body, &mut each))
    }

    fn message(&self, what: u16, flags: i32, set: &str, key: Key, time: Option<Duration>) -> Message {
        let value = Message::attributes(&[]).with(NFTA_DATA_VALUE, key.as_bytes());
        let element = Message::attributes(&[]).with_nested(NFTA_SET_ELEM_KEY, value);
        let element = match time {
            None => element,
            Some(time) => element.with(NFTA_SET_ELEM_TIMEOUT, &(time.as_millis() as u64).to_be_bytes()),
        };
        Message::new(kind(what), flags, &header(NFPROTO_INET, 0))
            .with_text(NFTA_SET_ELEM_LIST_TABLE, &self.table)
            .with_text(NFTA_SET_ELEM_LIST_SET, set)
            .with_nested(NFTA_SET_ELEM_LIST_ELEMENTS, Message::attributes(&[]).with_nested(NFTA_LIST_ELEM, element))
    }

    /// Carries out all of it or nothing.
    fn change<const N: usize>(&self, messages: [Message; N]) -> io::Result<()> {
        let frame = |kind| Message::silent(kind, &header(0, NFNL_SUBSYS_NFTABLES));
        let mut batch = vec![frame(NFNL_MSG_BATCH_BEGIN)];
        batch.extend(messages);
        batch.push(frame(NFNL_MSG_BATCH_END));
        self.socket.request(&batch)
    }
}

/// The table's sets are nftables' among netfilter's.
fn kind(message: u16) -> u16 {
    (NFNL_SUBSYS_NFTABLES << 8) | message
}

/// `struct nfgenmsg`.
fn header(family: u8, resource: u16) -> [u8; 4] {
    let [high, low] = resource.to_be_bytes();
    [family, 0, high, low]
}

fn each_element(body: &[u8], mut each: impl FnMut(&[u8], u64)) {
    let list = body.get(4..).and_then(|rest| attribute_of(rest, NFTA_SET_ELEM_LIST_ELEMENTS)).unwrap_or_default();
    for (_, element) in attributes(list) {
        let key = attribute_of(element, NFTA_SET_ELEM_KEY).and_then(|key| attribute_of(key, NFTA_DATA_VALUE));
        let Some(key) = key else { continue };
        // One expression, or where a kernel allows several a list of them.
        let expression = attribute_of(element, NFTA_SET_ELEM_EXPR).or_else(|| {
            let all = attribute_of(element, NFTA_SET_ELEM_EXPRESSIONS)?;
            attributes(all).next().map(|(_, first)| first)
        });
        let packets = expression
            .and_then(|expression| attribute_of(expression, NFTA_EXPR_DATA))
            .and_then(|counter| attribute_of(counter, NFTA_COUNTER_PACKETS))
            .and_then(|packets| packets.first_chunk())
            .map_or(0, |packets| u64::from_be_bytes(*packets));
        each(key, packets);
    }
}
