//! Every policy against every destination, by TCP and by UDP.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddrV4, TcpStream, UdpSocket};
use std::os::fd::AsFd;
use std::time::Instant;

use super::world::{
    INTERNET, MACHINE, METADATA, PATIENCE, PRIVATE, PRIVATE_TOO, PUBLIC, SHARED, World, can_run, inside, until,
};
use crate::net::{Denied, Destination, EgressConfig, EgressPolicy, Host, Netns, Network, PolicyNumber};

/// `10.0.0.0/8`, `192.0.2.7:443`, `db.corp`.
pub fn list(entries: &[&str]) -> EgressPolicy {
    let entry = |text: &&str| {
        let (host, port) = text.split_once(':').map_or((*text, None), |(host, port)| (host, port.parse().ok()));
        let host = host.parse().map_or_else(|_| Host::Name(host.to_owned()), Host::Network);
        Destination { host, port }
    };
    EgressPolicy::List(entries.iter().map(entry).collect())
}

pub fn config(policies: Vec<EgressPolicy>, allow: &[Ipv4Addr]) -> EgressConfig {
    let allow = allow.iter().map(|address| address.to_string().parse().expect("an address")).collect();
    EgressConfig { policies, allow, ..EgressConfig::default() }
}

pub fn take(world: &World, network: &mut Network, number: u16) -> Netns {
    world.machine.run(|| network.take(PolicyNumber(number))).expect("take")
}

/// What was denied to an environment so far.
pub fn denied(network: &Network, netns: &Netns) -> u64 {
    let (counts, _) = network.denied().expect("counts");
    counts.iter().find(|(address, _)| Some(*address) == netns.address).map_or(0, |(_, packets)| *packets)
}

/// Whether TCP gets through; a refusal is told at once and counted once.
fn by_tcp(world: &World, network: &Network, netns: &Netns, to: Ipv4Addr) -> bool {
    let before = denied(network, netns);
    let target = SocketAddrV4::new(to, world.port()).into();
    let connected = inside(netns.fd.as_fd(), || TcpStream::connect_timeout(&target, PATIENCE));
    let refused = denied(network, netns) - before;
    match connected {
        Ok(_) => assert_eq!(refused, 0),
        Err(error) => assert_eq!((error.kind(), refused), (ErrorKind::ConnectionRefused, 1), "{to}"),
    }
    refused == 0
}

/// Whether UDP gets there and back; a refusal is silent and counted.
fn by_udp(world: &World, network: &Network, netns: &Netns, to: Ipv4Addr) -> bool {
    let socket = inside(netns.fd.as_fd(), || UdpSocket::bind("0.0.0.0:0").expect("a socket"));
    round_trip(world, network, netns, &socket, to)
}

fn round_trip(world: &World, network: &Network, netns: &Netns, socket: &UdpSocket, to: Ipv4Addr) -> bool {
    let before = denied(network, netns);
    socket.set_nonblocking(true).expect("non-blocking");
    socket.send_to(b"x", (to, world.port())).expect("send");
    let begin = Instant::now();
    loop {
        world.bounce();
        if socket.recv_from(&mut [0; 8]).is_ok() {
            assert_eq!(denied(network, netns), before);
            return true;
        }
        if denied(network, netns) > before {
            return false;
        }
        assert!(begin.elapsed() < PATIENCE, "{to}: neither an answer nor a count");
        std::thread::yield_now();
    }
}

#[test]
fn each_policy_reaches_what_it_says() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let port = world.port();
    let private_at = |port: u16| format!("{PRIVATE}:{port}");
    let outside = [PUBLIC, METADATA, PRIVATE, PRIVATE_TOO, SHARED];
    for (allow, table) in [
        (
            &[][..],
            vec![
                (EgressPolicy::Internet, &[PUBLIC][..]),
                (EgressPolicy::Open, &[PUBLIC, PRIVATE, PRIVATE_TOO, SHARED]),
                (list(&[]), &[]),
                (list(&["10.9.9.9"]), &[PRIVATE]),
                (list(&[&private_at(port)]), &[PRIVATE]),
                (list(&[&private_at(port ^ 1)]), &[]),
                (list(&["10.0.0.0/8", "203.0.113.10"]), &[PRIVATE, PRIVATE_TOO, PUBLIC]),
                (list(&["169.254.169.254", "100.64.0.0/10"]), &[METADATA, SHARED]),
                // The machine is in it, and opened by its whole address only.
                (list(&["203.0.113.0/24"]), &[PUBLIC]),
                (list(&[&format!("203.0.113.1:{port}")]), &[MACHINE]),
                (list(&[&format!("203.0.113.1:{}", port ^ 1)]), &[]),
                (list(&["0.0.0.0/0"]), &outside),
                // Environments stay apart, whatever is listed.
                (list(&["100.127.192.0/18"]), &[]),
                // Nobody has asked for it yet.
                (list(&["public.example"]), &[]),
            ],
        ),
        (
            &[PRIVATE, METADATA, MACHINE],
            vec![
                (EgressPolicy::Internet, &[PUBLIC, PRIVATE, METADATA, MACHINE]),
                (EgressPolicy::Open, &[PUBLIC, METADATA, PRIVATE, PRIVATE_TOO, SHARED, MACHINE]),
                // A list is what it says.
                (list(&["10.9.9.10"]), &[PRIVATE_TOO]),
            ],
        ),
    ] {
        let policies: Vec<_> = table.iter().map(|(policy, _)| policy.clone()).collect();
        let mut network = world.start(&config(policies, allow));
        assert_eq!(network.egress_off(), None);
        let neighbour = take(&world, &mut network, 1);
        let neighbour = neighbour.address.expect("an address");
        for (number, (policy, reached)) in (1..).zip(&table) {
            let netns = take(&world, &mut network, number);
            for to in outside.into_iter().chain([MACHINE, neighbour]) {
                let expected = reached.contains(&to);
                assert_eq!(by_tcp(&world, &network, &netns, to), expected, "{policy:?} {to} TCP, allow {allow:?}");
                assert_eq!(by_udp(&world, &network, &netns, to), expected, "{policy:?} {to} UDP, allow {allow:?}");
            }
        }
        world.machine.run(|| network.stop()).expect("stop");
    }
}

#[test]
fn none_has_no_wire_at_all() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let mut network = world.start(&EgressConfig::default());
    let netns = take(&world, &mut network, 0);
    assert_eq!(netns.address, None);
    let target = SocketAddrV4::new(PUBLIC, world.port()).into();
    let error = inside(netns.fd.as_fd(), || TcpStream::connect_timeout(&target, PATIENCE)).expect_err("no wire");
    assert_eq!(error.kind(), ErrorKind::NetworkUnreachable);
    world.machine.run(|| network.stop()).expect("stop");
}

/// Whoever takes over the server chooses among the operator's policies, and makes none.
#[test]
fn a_policy_that_is_not_configured_is_refused() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let mut network = world.start(&EgressConfig::default());
    let error = world.machine.run(|| network.take(PolicyNumber(2))).expect_err("one is configured");
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    world.machine.run(|| network.stop()).expect("stop");
}

#[test]
fn what_is_denied_is_counted_until_the_address_is_anothers() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let mut network = world.start(&EgressConfig::default());
    let (one, two) = (take(&world, &mut network, 1), take(&world, &mut network, 1));
    for _ in 0..3 {
        assert!(!by_tcp(&world, &network, &one, PRIVATE));
    }
    assert!(!by_udp(&world, &network, &one, METADATA));
    assert!(by_tcp(&world, &network, &two, PUBLIC));
    let (counts, mut where_to) = network.denied().expect("counts");
    let from = one.address.expect("an address");
    assert_eq!(counts, [(from, 4)]);
    where_to.sort_by_key(|denied| denied.to);
    let expected = |to, protocol, packets| Denied { from, to, protocol, port: world.port(), packets };
    assert_eq!(where_to, [expected(PRIVATE, 6, 3), expected(METADATA, 17, 1)]);

    assert_eq!(network.release(&two).expect("release"), 0);
    assert_eq!(network.release(&one).expect("release"), 4);
    assert_eq!(network.release(&one).expect("release"), 0, "forgotten");
    assert_eq!(network.denied().expect("counts").0, []);
    world.machine.run(|| network.stop()).expect("stop");
}

/// Addresses are used again, and the host remembers connections for days: the next environment must not go on with them.
#[test]
fn connections_are_not_inherited_with_an_address() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let small = EgressConfig {
        subnet: "100.127.0.0/29".parse().expect("a subnet"),
        stock: 0,
        ..config(vec![EgressPolicy::Internet, EgressPolicy::Open], &[])
    };
    let mut network = world.start(&small);
    let mut all: Vec<_> = (0..5).map(|_| take(&world, &mut network, 2)).collect();
    let old = all.swap_remove(3);
    let bound = |netns: &Netns| inside(netns.fd.as_fd(), || UdpSocket::bind("0.0.0.0:4242").expect("the port"));
    let socket = bound(&old);
    assert!(round_trip(&world, &network, &old, &socket, PRIVATE));
    let address = old.address;
    drop((socket, old));
    until("the wire goes with its namespace", || world.interfaces().len() == 2 + 4);

    let new = take(&world, &mut network, INTERNET.0);
    assert_eq!(new.address, address);
    assert!(!round_trip(&world, &network, &new, &bound(&new), PRIVATE));
    world.machine.run(|| network.stop()).expect("stop");
}
