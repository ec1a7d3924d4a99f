//! What a function reaches, as a sandbox is told it.

use domain::Egress;
use sandbox::{Cidr, Destination, EgressPolicy, Host};

/// The sandbox's word for it: the launcher has to be started with every policy that a function may get.
pub fn egress_policy(egress: &Egress) -> EgressPolicy {
    match egress {
        Egress::None => EgressPolicy::None,
        Egress::Internet => EgressPolicy::Internet,
        Egress::Open => EgressPolicy::Open,
        Egress::List(list) => EgressPolicy::List(list.iter().filter_map(destination).collect()),
    }
}

fn destination(entry: &domain::Destination) -> Option<Destination> {
    let domain::Destination { host, port } = entry;
    let host = match host {
        domain::Host::Name(name) => Host::Name(name.clone()),
        // More than 32 bits there are not: nothing is opened then.
        domain::Host::Network(first, bits) => Host::Network(Cidr::around(*first, *bits)?),
    };
    Some(Destination { host, port: *port })
}
