//! The network of the environments: one namespace each, with `lo`, and where egress is on a routed
//! wire to the host and an nftables table that decides what it reaches.
//!
//! What an environment with egress reaches: public IPv4 addresses. What it never reaches unless the
//! operator opens it: the host's own addresses, private, shared and link-local ranges (the clouds'
//! metadata services among them). What it never reaches at all: another environment, and IPv6. Nobody
//! outside can open a connection into one.
//!
//! Everything here is synchronous and for the launcher's one thread. Names of interfaces, table and
//! interface group carry the instance, and nothing without it is touched, but for
//! `net.ipv4.ip_forward` (see `forwarding`).
//!
//! A host firewall that drops forwarded packets (Docker's, firewalld) is not overruled: an accept in
//! one nftables table does not undo a drop in another. `Network::notes` says so where it can be seen.

mod config;
mod firewall;
mod forwarding;
mod instance;
mod namespace;
mod netlink;
mod pair;
#[cfg(test)]
mod tests;

use std::fs;
use std::io;
use std::net::Ipv4Addr;
use std::os::fd::OwnedFd;

pub use config::{Cidr, CidrError, EgressConfig};
pub use firewall::CONNECTIONS_MAX;

use firewall::Firewall;
use forwarding::Forwarding;
use instance::Instance;
use netlink::Socket;
use pair::Slot;

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
}

/// Makes network namespaces, and keeps some ready.
pub struct Network {
    instance: Instance,
    stock_size: usize,
    home: OwnedFd,
    stock: Vec<Netns>,
    egress: Result<Egress, String>,
    notes: Vec<String>,
}

struct Egress {
    host: Socket,
    subnet: Cidr,
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
        let egress = match (config.enabled, no_way) {
            (true, None) => {
                Egress::start(&instance, config, &mut notes).map_err(|error| format!("egress is off: {error}"))
            }
            (true, Some(reason)) => Err(format!("egress is off: {reason}")),
            (false, _) => Err("egress is off: the configuration says so".to_owned()),
        };
        Ok(Network {
            instance,
            stock_size: config.stock,
            home: namespace::current()?,
            stock: Vec::new(),
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
    pub fn take(&mut self, egress: bool) -> io::Result<Netns> {
        if egress && let Err(reason) = &self.egress {
            return Err(io::Error::new(io::ErrorKind::Unsupported, reason.clone()));
        }
        match self.stock.pop_if(|netns| netns.address.is_some() == egress) {
            Some(netns) => Ok(netns),
            None => self.make(egress),
        }
    }

    /// Adds one namespace to the stock; whether it needs more. For when the launcher is idle. The
    /// stock is of the common kind: with egress where the machine has it.
    pub fn refill(&mut self) -> io::Result<bool> {
        if self.stock.len() < self.stock_size {
            let netns = self.make(self.egress.is_ok())?;
            self.stock.push(netns);
        }
        Ok(self.stock.len() < self.stock_size)
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
        let mut address = None;
        if let (Some(slot), Ok(wires)) = (slot, &self.egress) {
            pair::outer_end(&wires.host, &self.instance, wires.subnet, slot)?;
            pair::settle(&inside)?;
            address = Some(slot.address(wires.subnet));
        }
        Ok(Netns { fd, address })
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
        Ok(Egress { host, subnet: config.subnet, next: 0, firewall, forwarding })
    }

    /// The inner end in the first free slot, going round so that an address rests before it is used
    /// again.
    fn inside(&mut self, inside: &Socket, home: &OwnedFd, instance: &Instance) -> io::Result<Slot> {
        pair::without_ipv6("default")?;
        let count = Slot::count(self.subnet);
        for _ in 0..count {
            let slot = Slot(self.next);
            self.next = ((u32::from(self.next) + 1) % count) as u16;
            match pair::inner_end(inside, home, instance, self.subnet, slot) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                other => return other.map(|()| slot),
            }
        }
        Err(io::Error::other(format!(
            "all {count} addresses of {} are in use; configure a larger egress subnet",
            self.subnet
        )))
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
