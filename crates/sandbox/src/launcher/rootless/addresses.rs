//! The host's own addresses, which functions must not reach, and which the user's own network does not know.

use std::io;
use std::net::Ipv4Addr;

/// Every local IPv4 address of the calling process's network, loopback's excepted.
pub(super) fn of_this_network() -> io::Result<Vec<Ipv4Addr>> {
    match std::fs::read_to_string("/proc/self/net/fib_trie") {
        Ok(text) => Ok(local(&text)),
        Err(error) => Err(io::Error::new(error.kind(), format!("reading the host's addresses (fib_trie): {error}"))),
    }
}

/// A leaf of the trie is its address, then a line for each route to it: `/32 host LOCAL` for our own
/// (kernel: net/ipv4/fib_trie.c, fib_trie_seq_show).
fn local(fib_trie: &str) -> Vec<Ipv4Addr> {
    let mut found = Vec::new();
    let mut leaf: Option<Ipv4Addr> = None;
    for line in fib_trie.lines().map(str::trim) {
        if let Some(address) = line.strip_prefix("|-- ") {
            leaf = address.parse().ok();
        } else if line == "/32 host LOCAL" {
            found.extend(leaf.filter(|address| !address.is_loopback()));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_addresses_are_told_from_networks_and_broadcasts() {
        let text = "\
Main:
  +-- 0.0.0.0/0 3 0 5
     |-- 0.0.0.0
        /0 universe UNICAST
     +-- 127.0.0.0/8 2 0 2
           |-- 127.0.0.1
              /32 host LOCAL
        +-- 203.0.113.0/24 2 0 2
           |-- 203.0.113.0
              /24 link UNICAST
           |-- 203.0.113.7
              /32 host LOCAL
           |-- 203.0.113.255
              /32 link BROADCAST
Local:
           |-- 203.0.113.7
              /32 host LOCAL
           |-- 10.0.0.3
              /32 host LOCAL
";
        assert_eq!(local(text), [Ipv4Addr::new(10, 0, 0, 3), Ipv4Addr::new(203, 0, 113, 7)]);
    }
}
