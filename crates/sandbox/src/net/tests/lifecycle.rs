//! What is made, kept, given back and cleaned up.

use std::collections::HashSet;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::fd::AsFd;

use super::world::{INSTANCE, INTERNET, MACHINE, PUBLIC, Space, TABLE, World, can_run, inside, until};
use crate::net::{EgressConfig, Network, PolicyNumber, Recovered, recover};

fn small(subnet: &str) -> EgressConfig {
    EgressConfig { subnet: subnet.parse().expect(subnet), stock: 2, ..EgressConfig::default() }
}

fn nothing_left(world: &World) {
    assert_eq!(world.interfaces(), ["lo", "up0"]);
    assert_eq!(world.machine.nft("list tables"), "");
    assert!(!world.forwards());
}

#[test]
fn stop_leaves_the_machine_as_it_was() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let mut network = world.start(&EgressConfig::default());
    assert!(world.forwards());
    assert!(network.notes()[0].contains("ip_forward was 0"), "{:?}", network.notes());
    let netns = world.machine.run(|| {
        while network.refill().expect("refill") {}
        network.take(INTERNET).expect("take")
    });
    // Eight in the stock; the one taken is from it.
    assert_eq!(world.interfaces().len(), 2 + 8);
    let left = world.machine.run(|| network.stop()).expect("stop");
    assert_eq!(left, Vec::<String>::new());
    nothing_left(&world);
    drop(netns);
}

#[test]
fn recover_removes_what_a_dead_launcher_left_and_nothing_else() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let found = || world.machine.run(|| recover(INSTANCE)).expect("recover");
    assert_eq!(found(), Recovered::default());

    // Its memory is gone, its environment's namespace is still held by a process.
    let leave = || {
        let mut dead = world.start(&EgressConfig::default());
        world.machine.run(|| dead.take(INTERNET)).expect("take")
    };
    let netns = leave();
    let expected = Recovered { interfaces: 1, table: true, left: Vec::new() };
    assert_eq!(found(), expected);
    nothing_left(&world);
    drop(netns);

    let netns = leave();
    let mut other = world.machine.run(|| Network::start("0a1b", &small("100.127.0.0/24"), None).expect("start"));
    let others = world.machine.run(|| other.take(INTERNET)).expect("take");

    let mut found = found();
    let left = found.left.pop().expect("the other needs forwarding");
    assert!(left.contains("stays 1: ld0a1b-0 appeared"), "{left}");
    assert_eq!(found, expected);
    assert_eq!(world.interfaces(), ["lo", "up0", "ld0a1b-0"]);
    assert_eq!(world.machine.nft("list tables"), "table inet lambdad_0a1b\n");
    drop((netns, others));
    world.machine.run(|| other.stop()).expect("stop");
    assert_eq!(world.interfaces(), ["lo", "up0"]);
    assert_eq!(world.machine.nft("list tables"), "");
}

#[test]
fn an_address_is_free_when_its_wire_is_gone() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let mut network = world.start(&small("100.127.0.0/29"));
    let mut taken: Vec<_> = (0..5).map(|_| world.machine.run(|| network.take(INTERNET)).expect("take")).collect();
    let addresses: HashSet<_> = taken.iter().map(|netns| netns.address).collect();
    assert_eq!(addresses.len(), 5);
    let error = world.machine.run(|| network.take(INTERNET)).expect_err("a sixth");
    assert!(error.to_string().contains("all 5 addresses of 100.127.0.0/29"), "{error}");

    let freed = taken.swap_remove(2).address;
    until("the wire goes with its namespace", || world.interfaces().len() == 2 + 4);
    let netns = world.machine.run(|| network.take(INTERNET)).expect("take");
    assert_eq!(netns.address, freed);
    assert!(world.reaches(netns.fd.as_fd(), PUBLIC));
    world.machine.run(|| network.stop()).expect("stop");
}

#[test]
fn without_egress_there_is_loopback_only() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let off = EgressConfig::off();
    let mut network = world.start(&off);
    let error = world.machine.run(|| network.take(INTERNET)).expect_err("no egress");
    assert_eq!(error.kind(), ErrorKind::Unsupported);
    assert_eq!(error.to_string(), "egress is off: the configuration says so");
    let netns = world.machine.run(|| {
        assert!(network.refill().expect("refill"));
        network.take(PolicyNumber::NONE).expect("take")
    });
    inside(netns.fd.as_fd(), || {
        let listener = TcpListener::bind("127.0.0.1:9001").expect("the port");
        TcpStream::connect(listener.local_addr().expect("bound")).expect("lo is up");
    });
    let shown = Space::from(netns.fd).run(|| std::fs::read_to_string("/proc/thread-self/net/dev"));
    assert_eq!(shown.expect("interfaces").lines().count(), 2 + 1);
    nothing_left(&world);
}

#[test]
fn a_subnet_in_use_is_refused() {
    if !can_run() {
        return;
    }
    let world = World::new();
    world.machine.ip("route add 100.64.0.0/10 dev up0");
    let network = world.start(&EgressConfig::default());
    assert_eq!(
        network.egress_off(),
        Some(
            "egress is off: the egress subnet 100.127.192.0/18 overlaps 100.64.0.0/10, which this \
             machine routes to up0; configure another egress subnet"
        )
    );
    nothing_left(&world);
}

#[test]
fn a_firewall_that_drops_is_named() {
    if !can_run() {
        return;
    }
    let world = World::new();
    world.machine.nft("add table ip filter");
    world.machine.nft("add chain ip filter FORWARD { type filter hook forward priority filter ; policy drop ; }");
    let network = world.start(&EgressConfig::default());
    let notes = network.notes().join("\n");
    assert!(notes.contains("iptables -I FORWARD -i 'ld0a1b2c-+' -j ACCEPT"), "{notes}");
    world.machine.run(|| network.stop()).expect("stop");
    assert_eq!(world.machine.nft("list tables"), "table ip filter\n");
}

/// Switching forwarding on for us does not make a router of the machine.
#[test]
fn the_machine_forwards_for_nobody_else() {
    if !can_run() {
        return;
    }
    for found_on in [false, true] {
        let world = World::new();
        let lan = Space::new();
        world.machine.ip(&lan.veth("lan0", "eth0"));
        world.machine.ip("addr add 198.51.100.1/24 dev lan0");
        world.machine.ip("link set lan0 up");
        lan.ip("addr add 198.51.100.2/24 dev eth0");
        lan.ip("link set eth0 up");
        lan.ip("route add default via 198.51.100.1");
        world.outside.ip(&format!("route add 198.51.100.0/24 via {MACHINE}"));
        if found_on {
            let set = || std::fs::write("/proc/sys/net/ipv4/ip_forward", "1");
            world.machine.run(set).expect("a setting");
        }
        let network = world.start(&EgressConfig::default());
        // Settles the wire, and is no forwarding.
        let gateway = Ipv4Addr::new(198, 51, 100, 1);
        assert!(lan.run(|| world.reached(gateway)));
        match found_on {
            true => assert!(lan.run(|| world.reached(PUBLIC)), "as before"),
            false => assert!(lan.run(|| world.silent(PUBLIC)), "as before"),
        }

        world.machine.ip("link add later0 type veth peer name later1");
        let left = world.machine.run(|| network.stop()).expect("stop");
        assert!(world.forwards());
        match found_on {
            true => assert_eq!(left, Vec::<String>::new()),
            false => assert!(left[0].contains("appeared since lambdad set it"), "{left:?}"),
        }
    }
}

/// The table in force is whole: it is replaced by one transaction, and read back by name.
#[test]
fn a_second_start_replaces_the_table() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let first = world.start(&EgressConfig::default());
    drop(first);
    let second = world.start(&EgressConfig::default());
    assert_eq!(world.machine.nft("list tables"), format!("table inet {TABLE}\n"));
    world.machine.run(|| second.stop()).expect("stop");
}
