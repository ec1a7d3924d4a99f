//! What the operator decides about the network.

use std::fmt;
use std::net::Ipv4Addr;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::policy::EgressPolicy;

/// How environments reach the outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EgressConfig {
    /// What environments may reach; each is made with one of these, or with [`EgressPolicy::None`]. Without one that opens
    /// something every environment has a loopback interface and nothing else. At most 65,535.
    pub policies: Vec<EgressPolicy>,
    /// The environments' own addresses, one each, never seen outside this machine.
    pub subnet: Cidr,
    /// Destinations opened in spite of being private, by [`EgressPolicy::Internet`] and [`EgressPolicy::Open`]. An address of this host itself is opened by a
    /// `/32` only, so that `10.0.0.0/8` does not also open the host that has a foot in it.
    pub allow: Vec<Cidr>,
    /// Prepared network namespaces kept ready, with a wire and, if [`EgressPolicy::None`] is among the policies, without:
    /// a fresh one costs about 1 ms, more when others change the network too.
    pub stock: usize,
    /// Addresses of the host, where this network is not the host's: an ordinary user's server fills it in itself.
    /// Closed but for those that `allow` names.
    pub host: Vec<Ipv4Addr>,
}

impl Default for EgressConfig {
    /// The upper end of RFC 6598's shared address space (100.64.0.0/10). It was set aside for hosts
    /// behind a translator, as environments are. The private ranges of RFC 1918 would sooner or later
    /// hide a LAN, a VPN, a container bridge or a cluster; providers and clusters that use the shared
    /// space start at its lower end. 16,384 addresses are more than one machine runs environments.
    fn default() -> Self {
        EgressConfig {
            policies: vec![EgressPolicy::Internet],
            subnet: Cidr { address: Ipv4Addr::new(100, 127, 192, 0), prefix: 18 },
            allow: Vec::new(),
            stock: 8,
            host: Vec::new(),
        }
    }
}

impl EgressConfig {
    /// No environment reaches anything.
    pub fn off() -> EgressConfig {
        EgressConfig { policies: Vec::new(), ..EgressConfig::default() }
    }

    /// Whether any environment may reach something.
    pub fn is_wanted(&self) -> bool {
        self.policies.iter().any(|policy| *policy != EgressPolicy::None)
    }
}

/// A block of IPv4 addresses, such as `10.0.0.0/8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Cidr {
    address: Ipv4Addr,
    prefix: u8,
}

impl Cidr {
    /// The block of `prefix` bits that `address` lies in; `None` when `prefix` is over 32.
    pub fn around(address: Ipv4Addr, prefix: u8) -> Option<Cidr> {
        (prefix <= 32).then(|| Cidr { address: Ipv4Addr::from_bits(address.to_bits() & mask(prefix)), prefix })
    }

    /// The lowest address.
    pub fn first(self) -> Ipv4Addr {
        self.address
    }

    /// Leading bits that all its addresses share, 0 to 32.
    pub fn prefix(self) -> u8 {
        self.prefix
    }

    /// Whether an address lies in it.
    pub fn contains(self, address: Ipv4Addr) -> bool {
        (self.address.to_bits() ^ address.to_bits()) & mask(self.prefix) == 0
    }

    /// Whether any address lies in both.
    pub fn overlaps(self, other: Cidr) -> bool {
        let shared = mask(self.prefix.min(other.prefix));
        (self.address.to_bits() ^ other.address.to_bits()) & shared == 0
    }
}

fn mask(prefix: u8) -> u32 {
    match prefix {
        0 => 0,
        _ => u32::MAX << (32 - prefix),
    }
}

/// Why a text is not a block of addresses.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CidrError {
    /// Not ADDRESS or ADDRESS/BITS.
    #[error("{0:?} is not an IPv4 network; write it like 10.0.0.0/8 or 192.0.2.7")]
    Malformed(String),
    /// Bits beyond the prefix are set.
    #[error("{given} is an address inside a network; the network itself is {network}")]
    HostBits {
        /// As it was written.
        given: String,
        /// What it probably means.
        network: Cidr,
    },
}

impl FromStr for Cidr {
    type Err = CidrError;

    fn from_str(text: &str) -> Result<Cidr, CidrError> {
        let malformed = || CidrError::Malformed(text.to_owned());
        let (address, prefix) = text.split_once('/').unwrap_or((text, "32"));
        let address: Ipv4Addr = address.parse().map_err(|_| malformed())?;
        let prefix: u8 = prefix.parse().map_err(|_| malformed())?;
        let network = Cidr::around(address, prefix).ok_or_else(malformed)?;
        match network.address == address {
            true => Ok(network),
            false => Err(CidrError::HostBits { given: text.to_owned(), network }),
        }
    }
}

impl TryFrom<String> for Cidr {
    type Error = CidrError;

    fn try_from(text: String) -> Result<Cidr, CidrError> {
        text.parse()
    }
}

impl From<Cidr> for String {
    fn from(cidr: Cidr) -> String {
        cidr.to_string()
    }
}

impl fmt::Display for Cidr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cidr(text: &str) -> Cidr {
        text.parse().expect(text)
    }

    #[test]
    fn blocks_are_read_and_written() {
        for (text, shown) in [("10.0.0.0/8", "10.0.0.0/8"), ("0.0.0.0/0", "0.0.0.0/0"), ("192.0.2.7", "192.0.2.7/32")] {
            assert_eq!(cidr(text).to_string(), shown);
        }
        for text in ["", "10.0.0.0/33", "10.0.0/8", "::/0", "10.0.0.0/", "10.0.0.0/-1", "x"] {
            let error = text.parse::<Cidr>().expect_err(text);
            assert_eq!(error, CidrError::Malformed(text.to_owned()));
        }
        assert_eq!(
            "10.1.0.0/8".parse::<Cidr>().expect_err("host bits").to_string(),
            "10.1.0.0/8 is an address inside a network; the network itself is 10.0.0.0/8"
        );
    }

    #[test]
    fn overlap_is_containment_either_way() {
        for (left, right, expected) in [
            ("10.0.0.0/8", "10.9.0.0/16", true),
            ("10.9.0.0/16", "10.0.0.0/8", true),
            ("0.0.0.0/0", "203.0.113.1/32", true),
            ("10.0.0.0/9", "10.128.0.0/9", false),
        ] {
            assert_eq!(cidr(left).overlaps(cidr(right)), expected, "{left} {right}");
        }
    }
}
