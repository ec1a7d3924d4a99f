//! Names: what their answers open, to whom, and for how long.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddrV4, TcpStream};
use std::os::fd::AsFd;
use std::time::Duration;

use super::policies::{config, list, take};
use super::world::{MACHINE, METADATA, PATIENCE, PRIVATE, PUBLIC, TABLE, World, can_run, inside, until};
use crate::net::elements::{Elements, Key};
use crate::net::{EgressPolicy, Netns};

/// Whether a connection is made; refusals are told at once.
fn connect(world: &World, netns: &Netns, to: Ipv4Addr) -> Option<TcpStream> {
    let target = SocketAddrV4::new(to, world.port()).into();
    inside(netns.fd.as_fd(), || TcpStream::connect_timeout(&target, PATIENCE)).ok()
}

#[test]
fn an_answer_opens_public_addresses_to_its_policy_alone() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let port = world.port();
    let policies = vec![
        list(&[&format!("db.corp:{port}"), "10.9.9.10"]),
        list(&["db.corp:1"]),
        list(&["other.corp", "*.db.corp"]),
        EgressPolicy::Internet,
    ];
    let mut network = world.start(&config(policies, &[]));
    let [one, same, elsewhere, other, internet] = [1, 1, 2, 3, 4].map(|number| take(&world, &mut network, number));
    let reaches = |netns: &Netns, to| connect(&world, netns, to).is_some();
    assert!(!reaches(&one, PUBLIC), "nobody has asked yet");

    // Whoever runs the name's server gives what addresses he likes: only the public one opens.
    let rebinding = [METADATA, PRIVATE, MACHINE, same.address.expect("an address"), Ipv4Addr::LOCALHOST, PUBLIC];
    let addresses = rebinding.map(|address| (address, 0));
    // The machine's is public here: it is left closed because it is the machine's.
    assert_eq!(network.resolved(&one, "db.corp", &addresses).expect("listed"), 2);
    assert!(reaches(&one, PUBLIC));
    assert!(reaches(&same, PUBLIC), "what their list says is the same");
    for to in [METADATA, PRIVATE, MACHINE] {
        assert!(!reaches(&one, to), "{to}");
    }
    assert!(!reaches(&elsewhere, PUBLIC), "another list, even with the same name");
    assert_eq!(network.resolved(&elsewhere, "db.corp", &addresses).expect("listed"), 2);
    assert!(!reaches(&elsewhere, PUBLIC), "another port");
    assert!(!reaches(&other, PUBLIC));

    for (netns, name) in [(&one, "evil.corp"), (&one, ""), (&other, "db.corp"), (&internet, "db.corp")] {
        let error = network.resolved(netns, name, &addresses).expect_err(name);
        assert_eq!(error.kind(), ErrorKind::InvalidInput, "{name}");
    }
    assert_eq!(network.resolved(&other, "a.db.corp", &addresses).expect("listed"), 2);
    assert!(reaches(&other, PUBLIC));
    world.machine.run(|| network.stop()).expect("stop");
}

/// What is open shuts by itself; what was connected while it was open goes on.
#[test]
fn an_answer_expires_and_its_connections_go_on() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let mut network = world.start(&config(vec![list(&["db.corp"])], &[]));
    let netns = take(&world, &mut network, 1);
    // (time to live in the answer, what the kernel is told)
    let times = [(0, "1m"), (90, "1m30s"), (u32::MAX, "1h")];
    for (last, (seconds, _)) in (1..).zip(times) {
        let address = Ipv4Addr::new(203, 0, 113, 100 + last);
        assert_eq!(network.resolved(&netns, "db.corp", &[(address, seconds)]).expect("listed"), 1);
    }
    let shown = world.machine.nft(&format!("list set inet {TABLE} named_1"));
    for (last, (_, time)) in (1..).zip(times) {
        assert!(shown.contains(&format!("203.0.113.{} timeout {time} ", 100 + last)), "{shown}");
    }

    let elements = world.machine.run(|| Elements::open(TABLE.to_owned())).expect("a socket");
    let key = Key::destination(PUBLIC, None);
    let put = |time| elements.put("named_1", key, time).expect("put");
    put(PATIENCE);
    // One that is there gets the new time, which is shorter here so that a test can wait for it.
    put(Duration::from_millis(300));
    let mut old = connect(&world, &netns, PUBLIC).expect("open");
    let (mut theirs, _) = world.listener.accept().expect("the connection");
    until("the answer's time to be over", || match connect(&world, &netns, PUBLIC) {
        // Those that nobody takes fill the listener up.
        Some(_) => world.listener.accept().is_err(),
        None => true,
    });
    old.write_all(b"still").expect("write");
    let mut buffer = [0; 5];
    theirs.read_exact(&mut buffer).expect("read");
    theirs.write_all(&buffer).expect("write");
    old.read_exact(&mut buffer).expect("read");
    assert_eq!(&buffer, b"still");
    // What has gone is put in again, and taken out.
    put(PATIENCE);
    assert!(connect(&world, &netns, PUBLIC).is_some());
    for _ in 0..2 {
        elements.remove("named_1", key).expect("there or not");
        assert!(connect(&world, &netns, PUBLIC).is_none());
    }
    world.machine.run(|| network.stop()).expect("stop");
}
