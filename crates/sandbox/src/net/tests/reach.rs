//! What an environment reaches, and what reaches it.

use std::net::{Ipv4Addr, SocketAddrV4, TcpListener, UdpSocket};
use std::os::fd::AsFd;

use super::world::{
    INTERNET, MACHINE, METADATA, PATIENCE, PRIVATE, PRIVATE_TOO, PUBLIC, Space, World, can_run, datagram, inside,
};
use crate::net::{CONNECTIONS_MAX, EgressConfig};

fn allowing(blocks: &[&str]) -> EgressConfig {
    EgressConfig { allow: blocks.iter().map(|block| block.parse().expect(block)).collect(), ..EgressConfig::default() }
}

#[test]
fn only_public_addresses() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let mut network = world.start(&EgressConfig::default());
    assert_eq!(network.egress_off(), None);
    let netns = world.machine.run(|| network.take(INTERNET)).expect("take");
    let own = netns.address.expect("an address");

    assert!(world.reaches(netns.fd.as_fd(), PUBLIC));
    let (_, seen) = world.listener.accept().expect("the connection");
    assert_eq!(seen.ip(), MACHINE, "the world sees the machine, not the environment");

    for (address, counter) in [
        (METADATA, "denied_private"),
        (PRIVATE, "denied_private"),
        (MACHINE, "denied_host"),
        (Ipv4Addr::from_bits(own.to_bits() - 1), "denied_environment"), // the gateway
        (Ipv4Addr::BROADCAST, "denied_private"),
    ] {
        let before = world.dropped(counter);
        assert!(world.shuts(netns.fd.as_fd(), address), "{address}");
        // A connection to the broadcast address fails before it makes a packet.
        if address != Ipv4Addr::BROADCAST {
            assert!(world.dropped(counter) > before, "{address}: not by {counter}");
        }
    }
    world.machine.run(|| network.stop()).expect("stop");
}

#[test]
fn the_operator_opens_what_is_closed() {
    if !can_run() {
        return;
    }
    let world = World::new();
    // 203.0.113.0/24 holds the machine itself, but only a /32 opens that.
    let mut network = world.start(&allowing(&["10.9.9.9", "203.0.113.0/24"]));
    let netns = world.machine.run(|| network.take(INTERNET)).expect("take");
    assert!(world.reaches(netns.fd.as_fd(), PRIVATE));
    assert!(world.reaches(netns.fd.as_fd(), PUBLIC));
    assert!(world.shuts(netns.fd.as_fd(), PRIVATE_TOO));
    assert!(world.shuts(netns.fd.as_fd(), METADATA));
    assert!(world.shuts(netns.fd.as_fd(), MACHINE));
    drop(netns);
    world.machine.run(|| network.stop()).expect("stop");

    let mut network = world.start(&allowing(&["203.0.113.1/32"]));
    let netns = world.machine.run(|| network.take(INTERNET)).expect("take");
    assert!(world.reaches(netns.fd.as_fd(), MACHINE));
    assert!(world.shuts(netns.fd.as_fd(), PRIVATE));
    drop(netns);
    world.machine.run(|| network.stop()).expect("stop");

    let mut network = world.start(&allowing(&["0.0.0.0/0"]));
    let netns = world.machine.run(|| network.take(INTERNET)).expect("take");
    assert!(world.reaches(netns.fd.as_fd(), METADATA));
    assert!(world.shuts(netns.fd.as_fd(), MACHINE));
    world.machine.run(|| network.stop()).expect("stop");
}

#[test]
fn environments_are_apart_and_closed_from_outside() {
    if !can_run() {
        return;
    }
    let world = World::new();
    // Not even an operator's "everything" joins environments.
    let mut network = world.start(&allowing(&["0.0.0.0/0"]));
    let (one, two) = world.machine.run(|| (network.take(INTERNET), network.take(INTERNET)));
    let (one, two) = (one.expect("take"), two.expect("take"));
    let address = two.address.expect("an address");
    assert_ne!(one.address, two.address);
    let port = world.listener.local_addr().expect("bound").port();
    let _listener = inside(two.fd.as_fd(), || TcpListener::bind(("0.0.0.0", port)).expect("the port"));
    assert!(world.reaches(two.fd.as_fd(), address), "itself");
    assert!(world.shuts(one.fd.as_fd(), address), "the other");
    assert!(world.dropped("denied_environment") > 0);

    world.outside.ip(&format!("route add {address}/32 via {MACHINE}"));
    assert!(world.outside.run(|| world.silent(address)), "from outside");
    assert!(world.dropped("denied_inbound") > 0);
    world.machine.run(|| network.stop()).expect("stop");
}

/// An environment has no capability to do any of this; if it got one, the table still holds.
#[test]
fn foreign_addresses_and_ipv6_go_nowhere() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let mut network = world.start(&allowing(&["0.0.0.0/0"]));
    let (one, two) = world.machine.run(|| (network.take(INTERNET), network.take(INTERNET)));
    let (one, two) = (one.expect("take"), two.expect("take"));
    let to = format!("{PUBLIC}:9");

    let fake = Space::from(one.fd.try_clone().expect("a descriptor"));
    fake.ip("addr add 203.0.113.77/32 dev eth0");
    inside(one.fd.as_fd(), || datagram("203.0.113.77:0", &to));
    world.waits_for_drop("denied_spoofed");

    let before = world.dropped("denied_spoofed");
    let neighbour = two.address.expect("an address");
    fake.ip(&format!("addr add {neighbour}/32 dev eth0"));
    inside(one.fd.as_fd(), || datagram(&format!("{neighbour}:0"), &to));
    super::world::until("the neighbour's address", || world.dropped("denied_spoofed") > before);

    // Both ends refuse IPv6 by themselves; switched on again, the table is what is left.
    let switch =
        |name: &'static str| move || std::fs::write(format!("/proc/sys/net/ipv6/conf/{name}/disable_ipv6"), "0");
    world.machine.run(switch("ld0a1b2c-0")).expect("a setting");
    inside(one.fd.as_fd(), switch("eth0")).expect("a setting");
    fake.ip("addr add fd00:1::2/64 dev eth0 nodad");
    inside(one.fd.as_fd(), || datagram("[fd00:1::2]:0", "[fd00:1::1]:9"));
    world.waits_for_drop("denied_ipv6");
    world.machine.run(|| network.stop()).expect("stop");
}

/// A container's published port is a translation on the host: it is no way round the rules.
#[test]
fn translations_of_the_host_do_not_help() {
    if !can_run() {
        return;
    }
    let world = World::new();
    world.machine.nft("add table ip other");
    world.machine.nft("add chain ip other pre { type nat hook prerouting priority dstnat ; }");
    // (as written, as translated, what drops it)
    let address = |last| Ipv4Addr::new(203, 0, 113, last);
    let translations = [
        (MACHINE, PUBLIC, "denied_host"),
        (address(50), MACHINE, "denied_host"),
        (PRIVATE_TOO, PUBLIC, "denied_private"),
        (address(51), PRIVATE, "denied_private"),
    ];
    for (written, translated, _) in translations {
        let rule = format!("add rule ip other pre ip daddr {written} dnat to {translated}");
        world.machine.nft(&rule);
    }
    let mut network = world.start(&EgressConfig::default());
    let netns = world.machine.run(|| network.take(INTERNET)).expect("take");
    for (written, translated, counter) in translations {
        let before = world.dropped(counter);
        let shut = world.shuts(netns.fd.as_fd(), written);
        assert!(shut, "{written} as {translated}");
        assert!(world.dropped(counter) > before, "{written} as {translated}");
    }
    world.machine.run(|| network.stop()).expect("stop");
}

#[test]
fn connections_are_bounded() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let mut network = world.start(&EgressConfig::default());
    let (one, two) = world.machine.run(|| (network.take(INTERNET), network.take(INTERNET)));
    let (one, two) = (one.expect("take"), two.expect("take"));
    let flows = |count: u32| {
        let socket = UdpSocket::bind("0.0.0.0:0").expect("a socket");
        for port in 0..count {
            // Each destination is a connection of its own to the host's table. The world answers
            // some with ICMP, which the next call reports: not of interest.
            while socket.send_to(b"x", (PUBLIC, 10_000 + port as u16)).is_err() {}
        }
    };
    inside(one.fd.as_fd(), || flows(CONNECTIONS_MAX));
    assert_eq!(world.dropped("denied_connections"), 0, "at the limit");
    inside(one.fd.as_fd(), || flows(1));
    world.waits_for_drop("denied_connections");
    assert!(world.reaches(two.fd.as_fd(), PUBLIC), "the neighbour's are its own");
    world.machine.run(|| network.stop()).expect("stop");
}

/// The first datagram of a fresh environment, which nobody repeats.
#[test]
fn the_first_packet_passes() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let mut network = world.start(&EgressConfig::default());
    let ear = world.outside.run(|| UdpSocket::bind("0.0.0.0:0"));
    let ear = ear.expect("a socket");
    ear.set_read_timeout(Some(PATIENCE)).expect("a limit");
    let to = SocketAddrV4::new(PUBLIC, ear.local_addr().expect("bound").port()).to_string();
    for _ in 0..200 {
        let netns = world.machine.run(|| network.take(INTERNET)).expect("take");
        inside(netns.fd.as_fd(), || datagram("0.0.0.0:0", &to));
        let (_, from) = ear.recv_from(&mut [0; 8]).expect("the datagram");
        assert_eq!(from.ip(), MACHINE);
    }
    world.machine.run(|| network.stop()).expect("stop");
}
