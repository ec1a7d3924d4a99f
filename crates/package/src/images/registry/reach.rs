//! Where a pull may lead. A caller of the API names the registry, so the server could be made to ask its own host, its
//! network, or the metadata service; only registries that the operator named may be there.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// Finds addresses outside only. Looked at when the connection is made, redirects included, so that no name that
/// changes its mind gets through.
#[derive(Debug, Default)]
pub(super) struct OutsideOnly(DefaultResolver);

impl Resolver for OutsideOnly {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.0.resolve(uri, config, timeout)?;
        let mut outside = self.empty();
        for address in found.iter().filter(|address| is_public(address.ip())) {
            outside.push(*address);
        }
        if outside.is_empty() {
            let host = uri.authority().map_or("", |authority| authority.as_str());
            return Err(ureq::Error::Io(io::Error::new(
                io::ErrorKind::PermissionDenied,
                format!(
                    "{host} is on this machine or in its network: the operator can allow it with [registries.\"{host}\"]"
                ),
            )));
        }
        Ok(outside)
    }
}

/// Whether an address is one of the internet's: the IANA special-purpose registries, as far as a host could answer.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => {
            let [first, ..] = address.segments();
            match (address.to_ipv4_mapped(), embedded(address)) {
                (Some(inner), _) | (None, Some(inner)) => is_public_v4(inner),
                // 2000::/3 is what is given out.
                (None, None) => first & 0xe000 == 0x2000,
            }
        }
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || a == 0
        || a >= 240
        || (a == 100 && b & 0xc0 == 64)
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && b & 0xfe == 18))
}

/// The IPv4 address that a translator would make of it: NAT64's 64:ff9b::/96 and 6to4's 2002::/16.
fn embedded(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let octets = address.octets();
    match address.segments() {
        [0x64, 0xff9b, 0, 0, 0, 0, ..] => Some(Ipv4Addr::new(octets[12], octets[13], octets[14], octets[15])),
        [0x2002, ..] => Some(Ipv4Addr::new(octets[2], octets[3], octets[4], octets[5])),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_internets_addresses_are_public() {
        for address in ["1.1.1.1", "8.8.8.8", "99.255.0.1", "172.32.0.1", "2606:4700::1111", "64:ff9b::101:101"] {
            assert!(is_public(address.parse().expect(address)), "{address}");
        }
        for address in [
            "127.0.0.1",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "192.0.0.1",
            "::1",
            "::",
            "fe80::1",
            "fd00:ec2::254",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:169.254.169.254",
            "64:ff9b::a9fe:a9fe",
            "2002:7f00:1::",
        ] {
            assert!(!is_public(address.parse().expect(address)), "{address}");
        }
    }

    #[test]
    fn a_registry_on_this_machine_has_to_be_named() {
        let pull = |registries: &super::super::Registries| match registries
            .client("localhost:1", "r")
            .map(|client| client.manifest("t"))
        {
            Ok(Err(error)) => error.to_string(),
            Ok(Ok(_)) => panic!("nobody listens there"),
            Err(error) => error.to_string(),
        };
        let mut registries = super::super::Registries::default();
        let refused = pull(&registries);
        assert!(refused.contains("[registries.\"localhost:1\"]"), "{refused}");
        registries.0.insert("localhost:1".into(), super::super::Registry::default());
        let tried = pull(&registries);
        assert!(!tried.contains("[registries."), "{tried}");
    }
}
