//! The network of the environments: one namespace each, with `lo`, and where egress is on a routed
//! wire to the host and an nftables table that decides what it reaches.
//!
//! What an environment reaches is its policy, one of a few that the launcher was started with: nothing, public IPv4
//! addresses, a list, or nearly everything. What it never reaches unless the operator names it: the host's own addresses and
//! link-local ones (the clouds' metadata services among them). What it never reaches at all: another environment, and IPv6.
//! Nobody outside can open a connection into one.
//!
//! Everything here is synchronous and for the launcher's one thread. Names of interfaces, table and
//! interface group carry the instance, and nothing without it is touched, but for
//! `net.ipv4.ip_forward` (see `forwarding`).
//!
//! A host firewall that drops forwarded packets (Docker's, firewalld) is not overruled: an accept in
//! one nftables table does not undo a drop in another. `Network::notes` says so where it can be seen.

mod config;
mod elements;
mod firewall;
mod forwarding;
mod instance;
mod named;
mod namespace;
mod netlink;
mod pair;
mod policy;
mod rules;
#[cfg(test)]
mod tests;

use std::fs;
use std::io;
use std::net::Ipv4Addr;
use std::os::fd::OwnedFd;
use std::time::Instant;

pub use config::{Cidr, CidrError, EgressConfig};
pub(crate) use policy::PolicyNumber;
pub use policy::{Destination, EgressPolicy, Host};
pub use rules::CONNECTIONS_MAX;

use elements::{Elements, Key};
use firewall::Firewall;
use forwarding::Forwarding;
use instance::Instance;
use named::Named;
use netlink::Socket;
use pair::Slot;
use rules::{DENIED, DENIED_TO};

/// Shortest and longest prefix of a subnet for environments: 65,536 and 5 addresses.
const SUBNET_BITS: std::ops::RangeInclusive<u8> = 8..=29;

/// A network namespace for one environment. It lives as long as the descriptor or a process in it,
/// and takes its wire to the host with it, some milliseconds after the last of them is gone.
#[derive(Debug)]
pub struct Netns {
    /// For `setns(2)`, and to make the sockets that serve the environment.
    pub fd: OwnedFd,
    /// Its own address, where it has egress.
    pub address: Option<Ipv4Addr>,
    /// The host's end of its wire, where it has one.
    interface: u32,
    policy: PolicyNumber,
}

/// Packets by an environment's address.
pub type Counts = Vec<(Ipv4Addr, u64)>;

/// Packets of an environment that its policy refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denied {
    /// The environment's address.
    pub from: Ipv4Addr,
    /// Where they were going to.
    pub to: Ipv4Addr,
    /// The IP protocol: 6 is TCP, 17 is UDP.
    pub protocol: u8,
    /// The port there.
    pub port: u16,
    /// How many; of TCP, which is reset, one for each attempt to connect.
    pub packets: u64,
}

/// Makes network namespaces, and keeps some ready.
pub struct Network {
    instance: Instance,
    stock_size: usize,
    home: OwnedFd,
    stock: Vec<Netns>,
    /// The same, without a wire.
    plain: Vec<Netns>,
    plain_size: usize,
    egress: Result<Egress, String>,
    notes: Vec<String>,
}

struct Egress {
    host: Socket,
    elements: Elements,
    named: Named,
    config: EgressConfig,
    next: u16,
    firewall: Firewall,
    forwarding: Forwarding,
}

impl Network {
    /// Puts the table in force and makes the machine forward, where egress is wanted.
    ///
    /// What only egress needs and the machine lacks (the nft program, a free subnet) is no error: the
    /// rest works, and `egress_off` says what is missing. `instance` is 4 to 6 hexadecimal digits. `no_way` says why
    /// this network, which is not the host's, does not lead anywhere.
    pub fn start(instance: &str, config: &EgressConfig, no_way: Option<String>) -> io::Result<Network> {
        let instance = Instance::parse(instance)?;
        let mut notes = Vec::new();
        let egress = match (config.is_wanted(), no_way) {
            (true, None) => {
                Egress::start(&instance, config, &mut notes).map_err(|error| format!("egress is off: {error}"))
            }
            (true, Some(reason)) => Err(format!("egress is off: {reason}")),
            (false, _) => Err("egress is off: the configuration says so".to_owned()),
        };
        let has_plain = egress.is_err() || config.policies.contains(&EgressPolicy::None);
        let plain_size = if has_plain { config.stock } else { 0 };
        Ok(Network {
            instance,
            stock_size: if egress.is_ok() { config.stock } else { 0 },
            home: namespace::current()?,
            stock: Vec::new(),
            plain: Vec::new(),
            plain_size,
            egress,
            notes,
        })
    }

    /// Why no environment can have egress, as a sentence for the operator.
    pub fn egress_off(&self) -> Option<&str> {
        self.egress.as_ref().err().map(String::as_str)
    }

    /// What the operator should know about the host's network: to be logged once.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// A namespace nobody has used, from the stock if it has one of the kind (at once), otherwise
    /// made now. `Unsupported` when egress is asked for and `egress_off`.
    pub(crate) fn take(&mut self, policy: PolicyNumber) -> io::Result<Netns> {
        let egress = policy != PolicyNumber::NONE;
        match &self.egress {
            Err(reason) if egress => return Err(io::Error::new(io::ErrorKind::Unsupported, reason.clone())),
            Ok(wires) if policy.policy(&wires.config).is_none() => {
                return Err(io::Error::new(io::ErrorKind::InvalidInput, format!("{policy:?} is not configured")));
            }
            _ => {}
        }
        let taken = if egress { self.stock.pop() } else { self.plain.pop() };
        let mut netns = taken.map_or_else(|| self.make(egress), Ok)?;
        if let Ok(wires) = &self.egress
            && egress
        {
            pair::set_group(&wires.host, netns.interface, policy.group())?;
        }
        netns.policy = policy;
        Ok(netns)
    }

    /// What was refused to an environment that has ended, in packets, and forgets it: its address will be another's.
    pub fn release(&self, netns: &Netns) -> io::Result<u64> {
        let (Ok(wires), Some(address)) = (&self.egress, netns.address) else { return Ok(0) };
        let key = Key::destination(address, None);
        let packets = wires.elements.packets(DENIED, key)?;
        if packets > 0 {
            wires.elements.remove(DENIED, key)?;
        }
        Ok(packets)
    }

    /// What was refused to each address since it was taken, in packets; and of the last minute, where to.
    pub fn denied(&self) -> io::Result<(Counts, Vec<Denied>)> {
        let (mut all, mut where_to) = (Vec::new(), Vec::new());
        let Ok(Egress { elements, .. }) = &self.egress else { return Ok((all, where_to)) };
        elements.dump(DENIED, |key, packets| {
            if let Some(address) = key.first_chunk::<4>() {
                all.push((Ipv4Addr::from(*address), packets));
            }
        })?;
        elements.dump(DENIED_TO, |key, packets| {
            if let [a, b, c, d, e, f, g, h, protocol, _, _, _, high, low, ..] = *key {
                let (from, to) = (Ipv4Addr::new(a, b, c, d), Ipv4Addr::new(e, f, g, h));
                where_to.push(Denied { from, to, protocol, port: u16::from_be_bytes([high, low]), packets });
            }
        })?;
        Ok((all, where_to))
    }

    /// Opens the public addresses that a name on an environment's list has, with their times to live in seconds, to it and the
    /// others of its policy. How many they are.
    pub fn resolved(&mut self, netns: &Netns, name: &str, addresses: &[(Ipv4Addr, u32)]) -> io::Result<usize> {
        let Ok(Egress { elements, named, config, .. }) = &mut self.egress else { return Ok(0) };
        let policy = netns.policy.policy(config).unwrap_or(&EgressPolicy::None);
        named.open(elements, netns.policy, policy, name, addresses, Instant::now())
    }

    /// Adds one namespace to the stock; whether it needs more. For when the launcher is idle.
    pub fn refill(&mut self) -> io::Result<bool> {
        if self.stock.len() < self.stock_size {
            let netns = self.make(true)?;
            self.stock.push(netns);
        } else if self.plain.len() < self.plain_size {
            let netns = self.make(false)?;
            self.plain.push(netns);
        }
        Ok(self.stock.len() < self.stock_size || self.plain.len() < self.plain_size)
    }

    /// Removes every wire and the table, and gives `ip_forward` back where that is safe. Returns what
    /// had to be left as it is, and why. Environments that still live lose their wire.
    pub fn stop(self) -> io::Result<Vec<String>> {
        drop(self.stock);
        let Ok(egress) = self.egress else {
            return Ok(Vec::new());
        };
        pair::remove_all(&egress.host, &self.instance)?;
        let left = egress.forwarding.restore(&self.instance)?;
        egress.firewall.remove()?;
        Ok(left.into_iter().collect())
    }

    fn make(&mut self, egress: bool) -> io::Result<Netns> {
        let (fd, (inside, slot)) = namespace::inside_new(&self.home, || {
            let inside = Socket::open()?;
            pair::loopback(&inside)?;
            let slot = match &mut self.egress {
                Ok(wires) if egress => Some(wires.inside(&inside, &self.home, &self.instance)?),
                _ => None,
            };
            Ok((inside, slot))
        })?;
        let mut netns = Netns { fd, address: None, interface: 0, policy: PolicyNumber::NONE };
        if let (Some(slot), Ok(wires)) = (slot, &self.egress) {
            let subnet = wires.config.subnet;
            netns.interface = pair::outer_end(&wires.host, &self.instance, subnet, slot)?;
            pair::settle(&inside)?;
            netns.address = Some(slot.address(subnet));
        }
        Ok(netns)
    }
}

impl Egress {
    fn start(instance: &Instance, config: &EgressConfig, notes: &mut Vec<String>) -> io::Result<Egress> {
        check_subnet(config.subnet)?;
        let firewall = Firewall::find(instance)?;
        let host = Socket::open()?;
        let forwarding = Forwarding::look(instance)?;
        // The rules before the forwarding, so that there is no moment without them.
        firewall.load(instance, config, &forwarding)?;
        notes.extend(forwarding.enable()?);
        notes.extend(firewall.rivals(instance)?);
        let elements = Elements::open(instance.table())?;
        let named = Named::new(config);
        Ok(Egress { host, elements, named, config: config.clone(), next: 0, firewall, forwarding })
    }

    /// The inner end in the first free slot, going round so that an address rests before it is used
    /// again.
    fn inside(&mut self, inside: &Socket, home: &OwnedFd, instance: &Instance) -> io::Result<Slot> {
        pair::without_ipv6("default")?;
        let subnet = self.config.subnet;
        let count = Slot::count(subnet);
        for _ in 0..count {
            let slot = Slot(self.next);
            self.next = ((u32::from(self.next) + 1) % count) as u16;
            match pair::inner_end(inside, home, instance, subnet, slot) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                other => return other.map(|()| slot),
            }
        }
        Err(io::Error::other(format!("all {count} addresses of {subnet} are in use; configure a larger egress subnet")))
    }
}

/// What `recover` found of a dead predecessor and removed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Recovered {
    /// Wires to environments.
    pub interfaces: usize,
    /// The nftables table.
    pub table: bool,
    /// What had to be left as it is, and why.
    pub left: Vec<String>,
}

/// Removes what a dead launcher of this instance left in the network: before `Network::start`, when
/// nothing of the instance runs.
pub fn recover(instance: &str) -> io::Result<Recovered> {
    let instance = Instance::parse(instance)?;
    let interfaces = instance.interfaces()?.0.len();
    pair::remove_all(&Socket::open()?, &instance)?;
    // Without the program there can be no table of ours.
    let Ok(firewall) = Firewall::find(&instance) else {
        return Ok(Recovered { interfaces, ..Recovered::default() });
    };
    let Some(forwarding) = firewall.predecessor()? else {
        return Ok(Recovered { interfaces, ..Recovered::default() });
    };
    let left = forwarding.restore(&instance)?.into_iter().collect();
    firewall.remove()?;
    Ok(Recovered { interfaces, table: true, left })
}

/// A subnet that the host routes already would hide somebody's hosts, or be hidden by them.
fn check_subnet(subnet: Cidr) -> io::Result<()> {
    if !SUBNET_BITS.contains(&subnet.prefix()) {
        return Err(io::Error::other(format!(
            "the egress subnet {subnet} has to have a prefix of /{} to /{}",
            SUBNET_BITS.start(),
            SUBNET_BITS.end()
        )));
    }
    let routes = fs::read_to_string("/proc/thread-self/net/route")?;
    let taken =
        routes.lines().skip(1).filter_map(route).find(|(_, network)| network.prefix() > 0 && network.overlaps(subnet));
    match taken {
        None => Ok(()),
        Some((interface, network)) => Err(io::Error::other(format!(
            "the egress subnet {subnet} overlaps {network}, which this machine routes to {interface}; \
             configure another egress subnet"
        ))),
    }
}

/// Interface and destination of a line of /proc/net/route; addresses are hexadecimal, in memory order.
fn route(line: &str) -> Option<(&str, Cidr)> {
    let mut fields = line.split_ascii_whitespace();
    let interface = fields.next()?;
    let mut number = |skip| u32::from_str_radix(fields.nth(skip)?, 16).ok();
    let destination = number(0)?.swap_bytes();
    // Gateway, flags, references, uses, metric, then the mask.
    let mask = number(5)?.swap_bytes();
    let network = Cidr::around(Ipv4Addr::from_bits(destination), mask.count_ones() as u8)?;
    Some((interface, network))
}
