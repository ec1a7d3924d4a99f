//! Which names an environment may resolve, and what an answer says.

use std::net::Ipv4Addr;

use super::{HEADER_BYTES, NAME_BYTES_MAX};
use crate::daemon::NameGate;
use crate::net::{Destination, EgressPolicy};

/// Which names are resolved; others are answered REFUSED without asking anybody, because a question itself carries data
/// out: into the log of whoever runs the name's server.
#[derive(Clone)]
pub enum Names {
    /// None.
    None,
    /// All of them.
    All,
    /// Those of a list. Their addresses are opened before they are told.
    Listed {
        /// The list.
        list: Vec<Destination>,
        /// Where they are opened.
        gate: NameGate,
    },
}

impl Names {
    /// As a policy says.
    pub fn of(policy: &EgressPolicy, gate: NameGate) -> Names {
        match policy {
            EgressPolicy::None => Names::None,
            EgressPolicy::Internet | EgressPolicy::Open => Names::All,
            EgressPolicy::List(list) => Names::Listed { list: list.clone(), gate },
        }
    }

    /// Whether a name is resolved, as [`name`] gives it.
    pub(super) fn has(&self, name: &str) -> bool {
        match self {
            Names::None => false,
            Names::All => true,
            Names::Listed { list, .. } => list.iter().any(|entry| entry.host.names(name)),
        }
    }

    /// Called with each answer before it is told.
    pub(super) async fn answered(&self, name: &str, answer: &[u8], question_end: usize) {
        if let Names::Listed { gate, .. } = self {
            let addresses = addresses(answer, question_end);
            if !addresses.is_empty() {
                gate.open(name, &addresses).await;
            }
        }
    }
}

/// The name that a well-formed question asks for, in lower case, without the last dot. Bytes that belong into no host's name
/// are given as `?`, which is in no list.
pub(super) fn name(question: &[u8]) -> String {
    let mut name = String::new();
    let mut at = HEADER_BYTES;
    while let Some(length @ 1..) = question.get(at).copied().map(usize::from) {
        if !name.is_empty() {
            name.push('.');
        }
        let label = question.get(at + 1..at + 1 + length).unwrap_or_default();
        name.extend(label.iter().map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => char::from(byte.to_ascii_lowercase()),
            _ => '?',
        }));
        at += 1 + length;
    }
    name
}

/// The IPv4 addresses in an answer, with their times to live in seconds. Whatever names they belong to: an answer is about
/// its question, by aliases or not, and its end is not asked twice.
pub(super) fn addresses(answer: &[u8], question_end: usize) -> Vec<(Ipv4Addr, u32)> {
    const ADDRESS: [u8; 4] = [0, 1, 0, 1]; // type A, class IN
    let mut found = Vec::new();
    let count = answer.get(6..8).and_then(|count| count.first_chunk()).map_or(0, |count| u16::from_be_bytes(*count));
    let mut at = question_end;
    for _ in 0..count {
        let Some(end) = name_end(answer, at) else { break };
        let Some([kind @ .., t1, t2, t3, t4, l1, l2]) = answer.get(end..end + 10) else { break };
        let length = usize::from(u16::from_be_bytes([*l1, *l2]));
        let Some(data) = answer.get(end + 10..end + 10 + length) else { break };
        if let (true, [a, b, c, d]) = (kind == ADDRESS, data) {
            found.push((Ipv4Addr::new(*a, *b, *c, *d), u32::from_be_bytes([*t1, *t2, *t3, *t4])));
        }
        at = end + 10 + length;
    }
    found
}

/// Where a name ends that may end in a reference to an earlier one.
fn name_end(message: &[u8], mut at: usize) -> Option<usize> {
    let begin = at;
    loop {
        let length = *message.get(at)?;
        match length {
            0 => return Some(at + 1),
            0xC0.. => return Some(at + 2),
            64.. => return None,
            _ => at += 1 + usize::from(length),
        }
        if at - begin > NAME_BYTES_MAX {
            return None;
        }
    }
}
