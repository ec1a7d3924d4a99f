//! The wire of one environment: a veth pair, routed, with no bridge.
//!
//! Inside: `eth0` with one /32 address, and a default route through a gateway address that exists
//! nowhere. Outside: a route for that one address. Both neighbours are fixed entries, so there is no
//! ARP, and the host's end needs no address.

use std::ffi::CString;
use std::io;
use std::net::Ipv4Addr;
use std::os::fd::{AsRawFd, OwnedFd};

use super::config::Cidr;
use super::instance::Instance;
use super::netlink::{Message, Socket};

/// Attributes of linux/veth.h, linux/if_link.h and linux/neighbour.h that libc lacks.
const VETH_INFO_PEER: u16 = 1;
const NDA_DST: u16 = 1;
const NDA_LLADDR: u16 = 2;
const NUD_PERMANENT: u16 = 0x80;
/// Route attributes.
const RTNH_F_ONLINK: u32 = 4;
const ADDRESS_BITS: u8 = 32;

/// Index of `lo` in every network namespace, and the one we ask for `eth0`.
const LOOPBACK: u32 = 1;
const ETH0: u32 = 2;
/// The host's end, in every pair. Locally administered, like the environments'.
const HOST_MAC: [u8; 6] = [0x02, b'l', b'd', 0xFF, 0xFF, 0xFE];

/// A place for one environment: its number gives its address and the name of its interface. The
/// name is the lock: the kernel refuses a second interface of that name, so an address comes back
/// into use only when the wire that had it is gone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot(pub u16);

impl Slot {
    /// How many fit into `subnet`: all but its network, gateway and broadcast address.
    pub fn count(subnet: Cidr) -> u32 {
        let addresses = 1_u64 << (32 - u32::from(subnet.prefix()));
        // Four hexadecimal digits in the interface's name.
        addresses.saturating_sub(3).min(1 << 16) as u32
    }

    pub fn address(self, subnet: Cidr) -> Ipv4Addr {
        Ipv4Addr::from_bits(subnet.first().to_bits() + 2 + u32::from(self.0))
    }

    fn mac(self) -> [u8; 6] {
        let [high, low] = self.0.to_be_bytes();
        [0x02, b'l', b'd', 0, high, low]
    }
}

/// Brings `lo` up. Called inside the namespace.
pub(super) fn loopback(inside: &Socket) -> io::Result<()> {
    inside.request(&[up(LOOPBACK)])
}

/// Makes `eth0` in the caller's namespace, with its other end, still down, in `home`.
/// `AlreadyExists` when the slot's wire is still there.
pub(super) fn inner_end(
    inside: &Socket,
    home: &OwnedFd,
    instance: &Instance,
    subnet: Cidr,
    slot: Slot,
) -> io::Result<()> {
    let gateway = Ipv4Addr::from_bits(subnet.first().to_bits() + 1);
    let address = slot.address(subnet);
    let other_end = Message::attributes(&link(0, 0))
        .with_text(libc::IFLA_IFNAME, &instance.interface(slot.0))
        .with(libc::IFLA_ADDRESS, &HOST_MAC)
        .with(libc::IFLA_GROUP, &instance.group().to_ne_bytes())
        .with(libc::IFLA_NET_NS_FD, &home.as_raw_fd().to_ne_bytes());
    let kind = Message::attributes(&[])
        .with_text(libc::IFLA_INFO_KIND, "veth")
        .with_nested(libc::IFLA_INFO_DATA, Message::attributes(&[]).with_nested(VETH_INFO_PEER, other_end));
    let create = libc::NLM_F_CREATE | libc::NLM_F_EXCL;
    inside.request(&[
        Message::new(libc::RTM_NEWLINK, create, &link(ETH0, libc::IFF_UP as u32))
            .with_text(libc::IFLA_IFNAME, "eth0")
            .with(libc::IFLA_ADDRESS, &slot.mac())
            .with_nested(libc::IFLA_LINKINFO, kind),
        Message::new(libc::RTM_NEWADDR, create, &address_header(ETH0))
            .with(libc::IFA_LOCAL, &address.octets())
            .with(libc::IFA_ADDRESS, &address.octets()),
        Message::new(libc::RTM_NEWROUTE, create, &route(0, libc::RT_SCOPE_UNIVERSE))
            .with(libc::RTA_GATEWAY, &gateway.octets())
            .with(libc::RTA_OIF, &ETH0.to_ne_bytes()),
        neighbour(ETH0, gateway, HOST_MAC),
    ])
}

/// Brings the host's end up and leads the slot's address to it. Called in the host's namespace. The end's index.
pub(super) fn outer_end(host: &Socket, instance: &Instance, subnet: Cidr, slot: Slot) -> io::Result<u32> {
    let name = instance.interface(slot.0);
    without_ipv6(&name)?;
    let index = index_of(&name)?;
    let address = slot.address(subnet);
    host.request(&[
        up(index),
        Message::new(
            libc::RTM_NEWROUTE,
            libc::NLM_F_CREATE | libc::NLM_F_EXCL,
            &route(ADDRESS_BITS, libc::RT_SCOPE_LINK),
        )
        .with(libc::RTA_DST, &address.octets())
        .with(libc::RTA_OIF, &index.to_ne_bytes()),
        neighbour(index, address, slot.mac()),
    ])?;
    Ok(index)
}

/// Puts an interface into a group: the rules know a policy by it.
pub(super) fn set_group(host: &Socket, interface: u32, group: u32) -> io::Result<()> {
    host.request(&[grouped(interface, group)])
}

fn grouped(interface: u32, group: u32) -> Message {
    Message::new(libc::RTM_NEWLINK, 0, &link(interface, 0)).with(libc::IFLA_GROUP, &group.to_ne_bytes())
}

/// Makes the first packet pass. `eth0` was up before its other end, so the kernel lets it send only
/// when a worker has noticed that, and drops everything until then: a first connection would take a
/// second. Asking for the interface's state makes the notice (Linux 6.8; before, the worker needs
/// about a millisecond). `inside` may be used from any namespace.
pub(super) fn settle(inside: &Socket) -> io::Result<()> {
    inside.request(&[Message::new(libc::RTM_GETLINK, 0, &link(ETH0, 0))])
}

/// Keeps an interface (or, as `default`, all that come later) of the calling thread's namespace free
/// of IPv6 addresses, which would announce themselves.
pub(super) fn without_ipv6(name: &str) -> io::Result<()> {
    match std::fs::write(format!("/proc/sys/net/ipv6/conf/{name}/disable_ipv6"), "1") {
        // A kernel without IPv6 has nothing to switch off.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Removes every wire of the instance, by the interface group that only they are in: one pause for
/// the kernel's readers, where deleting one by one costs 18 ms each. Those in use are in their policy's group, so all are
/// put into it first.
pub(super) fn remove_all(host: &Socket, instance: &Instance) -> io::Result<()> {
    /// Their acknowledgements have to fit into the socket.
    const AT_ONCE: usize = 64;
    let is_gone = |error: &io::Error| error.raw_os_error() == Some(libc::ENODEV);
    let (ours, _) = instance.interfaces()?;
    for names in ours.chunks(AT_ONCE) {
        // One may go by itself at any moment.
        let there = names.iter().filter_map(|name| index_of(name).ok());
        let messages: Vec<_> = there.map(|index| grouped(index, instance.group())).collect();
        match host.request(&messages) {
            Err(error) if is_gone(&error) => {}
            other => other?,
        }
    }
    let group = instance.group().to_ne_bytes();
    let removed = host.request(&[Message::new(libc::RTM_DELLINK, 0, &link(0, 0)).with(libc::IFLA_GROUP, &group)]);
    match removed {
        Err(error) if is_gone(&error) => Ok(()),
        other => other,
    }
}

fn index_of(name: &str) -> io::Result<u32> {
    let name = CString::new(name)?;
    // SAFETY: a NUL-terminated string that outlives the call.
    match unsafe { libc::if_nametoindex(name.as_ptr()) } {
        0 => Err(io::Error::last_os_error()),
        index => Ok(index),
    }
}

fn up(index: u32) -> Message {
    Message::new(libc::RTM_NEWLINK, 0, &link(index, libc::IFF_UP as u32))
}

fn neighbour(interface: u32, address: Ipv4Addr, mac: [u8; 6]) -> Message {
    // struct ndmsg
    let mut header = vec![libc::AF_INET as u8, 0, 0, 0];
    header.extend(interface.to_ne_bytes());
    header.extend(NUD_PERMANENT.to_ne_bytes());
    header.extend([0, libc::RTN_UNICAST]);
    Message::new(libc::RTM_NEWNEIGH, libc::NLM_F_CREATE | libc::NLM_F_REPLACE, &header)
        .with(NDA_DST, &address.octets())
        .with(NDA_LLADDR, &mac)
}

/// `struct ifinfomsg`: the interface `index` (0 for a new one) and the flags it is to have.
fn link(index: u32, flags: u32) -> Vec<u8> {
    let mut header = vec![libc::AF_UNSPEC as u8, 0, 0, 0];
    header.extend(index.to_ne_bytes());
    header.extend(flags.to_ne_bytes());
    header.extend(flags.to_ne_bytes()); // which flags to change: the ones that are set
    header
}

/// `struct ifaddrmsg`: one address of 32 bits.
fn address_header(interface: u32) -> Vec<u8> {
    let mut header = vec![libc::AF_INET as u8, ADDRESS_BITS, 0, libc::RT_SCOPE_UNIVERSE];
    header.extend(interface.to_ne_bytes());
    header
}

/// `struct rtmsg`: a unicast route of the main table.
fn route(destination_bits: u8, scope: u8) -> Vec<u8> {
    let mut header = vec![
        libc::AF_INET as u8,
        destination_bits,
        0,
        0,
        libc::RT_TABLE_MAIN,
        libc::RTPROT_STATIC,
        scope,
        libc::RTN_UNICAST,
    ];
    // The gateway is no neighbour by any route: it is reachable because we say so.
    header.extend(if destination_bits == 0 { RTNH_F_ONLINK } else { 0 }.to_ne_bytes());
    header
}
