//! The addresses that listed names have: opened for a policy when one of its environments was told them, for as long as that
//! answer is good.

use std::collections::HashMap;
use std::io;
use std::net::Ipv4Addr;
use std::time::{Duration, Instant};

use super::config::{Cidr, EgressConfig};
use super::elements::{Elements, Key};
use super::policy::{Destination, EgressPolicy, PolicyNumber};
use super::rules::{self, CLOSED, NAMED_MAX};

/// An answer's addresses are open for at least this long: an answer may be good for no time at all, and what was told has to
/// be connected to.
const TIME_MIN: Duration = Duration::from_secs(60);
/// And at most this long, whatever the answer says.
const TIME_MAX: Duration = Duration::from_secs(3600);

/// One opened destination: policy, address, port.
type Opened = (u16, Ipv4Addr, Option<u16>);

/// What is open, so that the same answer again costs nothing.
pub(super) struct Named {
    closed: Vec<Cidr>,
    until: HashMap<Opened, Instant>,
}

impl Named {
    pub fn new(config: &EgressConfig) -> Named {
        let closed = CLOSED.iter().map(|block| block.parse().expect("a block of addresses"));
        Named { closed: closed.chain([config.subnet]).collect(), until: HashMap::new() }
    }

    /// Opens the addresses that `name` has, with their times to live in seconds, to the environments of a policy. Those that
    /// are not public stay closed: whoever runs the name's server must not choose what of this network is reached. How many
    /// were opened. Refused when nothing of the policy is about the name.
    pub fn open(
        &mut self,
        elements: &Elements,
        number: PolicyNumber,
        policy: &EgressPolicy,
        name: &str,
        addresses: &[(Ipv4Addr, u32)],
        now: Instant,
    ) -> io::Result<usize> {
        let EgressPolicy::List(list) = policy else { return Err(not_listed(name)) };
        let ports: Vec<Option<u16>> =
            list.iter().filter(|Destination { host, .. }| host.names(name)).map(|entry| entry.port).collect();
        if ports.is_empty() {
            return Err(not_listed(name));
        }
        let mut opened = 0;
        for (address, seconds) in addresses {
            if self.closed.iter().any(|block| block.contains(*address)) {
                continue;
            }
            let time = Duration::from_secs(u64::from(*seconds)).clamp(TIME_MIN, TIME_MAX);
            for port in &ports {
                self.put(elements, number, *address, *port, time, now)?;
            }
            opened += 1;
        }
        Ok(opened)
    }

    fn put(
        &mut self,
        elements: &Elements,
        number: PolicyNumber,
        address: Ipv4Addr,
        port: Option<u16>,
        time: Duration,
        now: Instant,
    ) -> io::Result<()> {
        let which = (number.0, address, port);
        // What is open for most of the time still needs no change: a function may ask on and on.
        if self.until.get(&which).is_some_and(|until| *until > now + time / 2) {
            return Ok(());
        }
        if self.until.len() >= NAMED_MAX as usize {
            self.until.retain(|_, until| *until > now);
            if self.until.len() >= NAMED_MAX as usize {
                return Err(io::Error::other(format!("{NAMED_MAX} addresses of names are open already")));
            }
        }
        elements.put(&rules::named(number, port.is_some()), Key::destination(address, port), time)?;
        self.until.insert(which, now + time);
        Ok(())
    }
}

fn not_listed(name: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, format!("the name {name:?} is not on the environment's list"))
}
