//! An entry of a list of what a function reaches.

use std::net::Ipv4Addr;
use std::str::FromStr;

/// `10.0.0.0/8`, `192.0.2.7:443`, `db.corp:5432`, `*.example.com`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// Where to.
    pub host: Host,
    /// A TCP and UDP port; without one every port and protocol.
    pub port: Option<u16>,
}

/// Where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Host {
    /// A block of IPv4 addresses: its first, and how many leading bits all share, 0 to 32.
    Network(Ipv4Addr, u8),
    /// A name in lower case; `*.` before it means every name below it.
    Name(String),
}

/// Why a text is no destination.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DestinationError {
    /// Neither a network nor a name, with or without a port.
    #[error(
        "'{0}' is neither a network nor a name: write 10.0.0.0/8, 192.0.2.7:443, db.example.com:5432 or *.example.com (IPv6 is \
         off)"
    )]
    Malformed(String),
    /// Bits beyond the prefix are set.
    #[error("'{0}' is an address inside a network; the network itself is {1}/{2}")]
    HostBits(String, Ipv4Addr, u8),
}

const NAME_BYTES_MAX: usize = 253;
const LABEL_BYTES_MAX: usize = 63;

impl FromStr for Destination {
    type Err = DestinationError;

    fn from_str(text: &str) -> Result<Destination, DestinationError> {
        let malformed = || DestinationError::Malformed(text.to_owned());
        let (host, port) = match text.rsplit_once(':') {
            None => (text, None),
            Some((host, port)) => {
                let port = port.parse().ok().filter(|port| *port > 0);
                (host, Some(port.ok_or_else(malformed)?))
            }
        };
        let (address, bits) = host.split_once('/').map_or((host, None), |(address, bits)| (address, Some(bits)));
        let host = match (address.parse::<Ipv4Addr>(), bits) {
            (Ok(address), None) => Host::Network(address, 32),
            (Ok(address), Some(bits)) => {
                let bits = bits.parse().ok().filter(|bits| *bits <= 32).ok_or_else(malformed)?;
                let mask = u32::MAX.checked_shl(32 - u32::from(bits)).unwrap_or(0);
                let network = Ipv4Addr::from_bits(address.to_bits() & mask);
                if network != address {
                    return Err(DestinationError::HostBits(text.to_owned(), network, bits));
                }
                Host::Network(network, bits)
            }
            (Err(_), None) if is_name(host) => Host::Name(host.to_ascii_lowercase()),
            (Err(_), _) => return Err(malformed()),
        };
        Ok(Destination { host, port })
    }
}

fn is_name(text: &str) -> bool {
    let name = text.strip_prefix("*.").unwrap_or(text);
    let label = |label: &str| {
        (1..=LABEL_BYTES_MAX).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
    };
    // One that ends in a number is an address that somebody has mistyped.
    let last = name.rsplit('.').next().unwrap_or_default();
    name.len() <= NAME_BYTES_MAX && name.split('.').all(label) && !last.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations_are_read() {
        let network = |a, b, c, d, bits| Host::Network(Ipv4Addr::new(a, b, c, d), bits);
        let name = |text: &str| Host::Name(text.to_owned());
        for (text, host, port) in [
            ("10.0.0.0/8", network(10, 0, 0, 0, 8), None),
            ("0.0.0.0/0", network(0, 0, 0, 0, 0), None),
            ("192.0.2.7", network(192, 0, 2, 7, 32), None),
            ("192.0.2.7:443", network(192, 0, 2, 7, 32), Some(443)),
            ("10.0.0.0/8:65535", network(10, 0, 0, 0, 8), Some(65535)),
            ("Db.Corp:5432", name("db.corp"), Some(5432)),
            ("localhost", name("localhost"), None),
            ("*.example.com", name("*.example.com"), None),
            ("_x-1.example.com", name("_x-1.example.com"), None),
        ] {
            assert_eq!(text.parse(), Ok(Destination { host, port }), "{text}");
        }
    }

    #[test]
    fn what_is_no_destination_is_refused() {
        let long = ["a"; 128].join(".");
        for text in [
            "",
            ":443",
            "db.corp:0",
            "db.corp:65536",
            "db.corp:",
            "db.corp:http",
            "10.0.0.0/33",
            "10.0.0/8",
            "10.0.0.300",
            "10.0.0.0/",
            "db.corp/8",
            "fd00::1",
            "[fd00::1]:443",
            "::/0",
            "a..b",
            "db.corp.",
            "*",
            "*.",
            "a.*.b",
            "*b",
            "a b",
            "ä.corp",
            "http://db.corp",
            &long,
            &"x".repeat(64),
        ] {
            assert_eq!(text.parse::<Destination>(), Err(DestinationError::Malformed(text.to_owned())), "{text}");
        }
        let error = "10.1.0.0/8:1".parse::<Destination>().unwrap_err().to_string();
        assert_eq!(error, "'10.1.0.0/8:1' is an address inside a network; the network itself is 10.0.0.0/8");
    }
}
