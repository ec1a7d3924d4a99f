//! A machine that lambdad runs on, and the world around it, as network namespaces.

use std::net::{Ipv4Addr, SocketAddrV4, TcpListener, TcpStream, UdpSocket};
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use rustix::thread::{LinkNameSpaceType, UnshareFlags, move_into_link_name_space, unshare_unsafe};

use crate::net::{EgressConfig, Network, PolicyNumber, namespace};

pub const INSTANCE: &str = "0a1b2c";
/// The first policy that is configured, by default.
pub const INTERNET: PolicyNumber = PolicyNumber(1);
pub const TABLE: &str = "lambdad_0a1b2c";

/// The machine's address, and in the world: one public, one metadata and two private addresses.
pub const MACHINE: Ipv4Addr = Ipv4Addr::new(203, 0, 113, 1);
pub const PUBLIC: Ipv4Addr = Ipv4Addr::new(203, 0, 113, 10);
pub const METADATA: Ipv4Addr = Ipv4Addr::new(169, 254, 169, 254);
pub const PRIVATE: Ipv4Addr = Ipv4Addr::new(10, 9, 9, 9);
pub const PRIVATE_TOO: Ipv4Addr = Ipv4Addr::new(10, 9, 9, 10);
/// Of the space that providers share among their customers.
pub const SHARED: Ipv4Addr = Ipv4Addr::new(100, 64, 1, 1);

/// How long a connection that must fail is given: everything here answers within a millisecond.
const SILENCE: Duration = Duration::from_millis(300);
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Whether the tests can make networks here; says so when not.
pub fn can_run() -> bool {
    let root = rustix::process::geteuid().is_root();
    if !root {
        eprintln!("SKIPPED: only root can make network namespaces");
    }
    root
}

/// A network namespace of a test.
pub struct Space(OwnedFd);

impl Space {
    pub fn new() -> Space {
        let made = std::thread::spawn(|| {
            // SAFETY: changes only which network this short thread sees.
            unsafe { unshare_unsafe(UnshareFlags::NEWNET) }.expect("a network namespace");
            // A new one inherits the host's setting, which another server on this machine may have changed.
            std::fs::write("/proc/sys/net/ipv4/ip_forward", "0").expect("forwarding off");
            namespace::current().expect("the new namespace")
        });
        let space = Space(made.join().expect("the thread of the namespace"));
        space.ip("link set lo up");
        space
    }

    /// Runs `work` in a thread that sees this network.
    pub fn run<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        inside(self.0.as_fd(), work)
    }

    pub fn ip(&self, arguments: &str) {
        self.run(|| command("ip", arguments));
    }

    pub fn nft(&self, arguments: &str) -> String {
        self.run(|| command("nft", arguments))
    }

    /// Arguments to `ip` that join the caller's network to this one: `here` there, `there` in this.
    pub fn veth(&self, here: &str, there: &str) -> String {
        let path = format!("/proc/{}/fd/{}", std::process::id(), self.0.as_raw_fd());
        format!("link add {here} type veth peer name {there} netns {path}")
    }
}

impl From<OwnedFd> for Space {
    fn from(netns: OwnedFd) -> Space {
        Space(netns)
    }
}

/// Runs `work` in a thread that sees the network of `netns`.
pub fn inside<T: Send>(netns: BorrowedFd<'_>, work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        let thread = scope.spawn(|| {
            move_into_link_name_space(netns, Some(LinkNameSpaceType::Network)).expect("setns");
            work()
        });
        match thread.join() {
            Ok(result) => result,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

fn command(program: &str, arguments: &str) -> String {
    let Output { status, stdout, stderr } = Command::new(program)
        .args(arguments.split(' '))
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}; install iproute2 and nftables"));
    let errors = String::from_utf8_lossy(&stderr);
    assert!(status.success(), "{program} {arguments}: {errors}");
    String::from_utf8(stdout).expect("UTF-8")
}

/// The machine, joined to a world where each address listens on one port.
pub struct World {
    pub machine: Space,
    pub outside: Space,
    pub listener: TcpListener,
    /// Listens on all of the machine's own addresses, on the same port.
    _own: TcpListener,
    /// UDP sockets on the same port, one for each address, so that an answer comes from where the question went.
    ears: Vec<UdpSocket>,
}

impl World {
    pub fn new() -> World {
        let (machine, outside) = (Space::new(), Space::new());
        machine.ip(&outside.veth("up0", "w0"));
        machine.ip(&format!("addr add {MACHINE}/24 dev up0"));
        outside.ip(&format!("addr add {PUBLIC}/24 dev w0"));
        for address in [METADATA, PRIVATE, PRIVATE_TOO, SHARED] {
            outside.ip(&format!("addr add {address}/32 dev lo"));
        }
        machine.ip("link set up0 up");
        outside.ip("link set w0 up");
        machine.ip(&format!("route add default via {PUBLIC}"));
        let listener = outside.run(|| TcpListener::bind("0.0.0.0:0").expect("a port"));
        let port = listener.local_addr().expect("bound").port();
        let _own = machine.run(|| TcpListener::bind(("0.0.0.0", port)).expect("the port"));
        let ear = |address: Ipv4Addr| {
            let socket = UdpSocket::bind((address, port)).expect("the port");
            socket.set_nonblocking(true).expect("non-blocking");
            socket
        };
        let mut ears =
            outside.run(|| [PUBLIC, METADATA, PRIVATE, PRIVATE_TOO, SHARED].map(ear).into_iter().collect::<Vec<_>>());
        ears.push(machine.run(|| ear(MACHINE)));
        let world = World { machine, outside, listener, _own, ears };
        // Otherwise every "not reachable" below would hold for the wrong reason.
        for address in [PUBLIC, METADATA, PRIVATE, PRIVATE_TOO, SHARED, MACHINE] {
            let found = world.machine.run(|| world.reached(address));
            assert!(found, "the machine does not reach {address}");
        }
        while world.listener_has_one() {}
        world
    }

    fn listener_has_one(&self) -> bool {
        self.listener.set_nonblocking(true).expect("non-blocking");
        let has = self.listener.accept().is_ok();
        self.listener.set_nonblocking(false).expect("blocking");
        has
    }

    pub fn start(&self, config: &EgressConfig) -> Network {
        self.machine.run(|| Network::start(INSTANCE, config, None).expect("start"))
    }

    /// Whether the listeners' port at `address` is reached from the calling thread's network.
    pub fn reached(&self, address: Ipv4Addr) -> bool {
        self.connects(address, PATIENCE)
    }

    /// Whether nothing comes of a connection there.
    pub fn silent(&self, address: Ipv4Addr) -> bool {
        !self.connects(address, SILENCE)
    }

    fn connects(&self, address: Ipv4Addr, timeout: Duration) -> bool {
        let port = self.listener.local_addr().expect("bound").port();
        let target = SocketAddrV4::new(address, port);
        TcpStream::connect_timeout(&target.into(), timeout).is_ok()
    }

    pub fn reaches(&self, netns: BorrowedFd<'_>, address: Ipv4Addr) -> bool {
        inside(netns, || self.reached(address))
    }

    pub fn shuts(&self, netns: BorrowedFd<'_>, address: Ipv4Addr) -> bool {
        inside(netns, || self.silent(address))
    }

    /// The listeners' port, TCP and UDP.
    pub fn port(&self) -> u16 {
        self.listener.local_addr().expect("bound").port()
    }

    /// Sends back what has arrived at the UDP sockets.
    pub fn bounce(&self) {
        let mut buffer = [0; 16];
        for ear in &self.ears {
            while let Ok((length, from)) = ear.recv_from(&mut buffer) {
                ear.send_to(&buffer[..length], from).expect("an answer");
            }
        }
    }

    /// Packets the table has dropped under a counter's name.
    pub fn dropped(&self, counter: &str) -> u64 {
        let text = self.machine.nft(&format!("list counter inet {TABLE} {counter}"));
        let (_, packets) = text.split_once("packets ").expect("a counter");
        let packets = packets.split(' ').next().expect("a number");
        packets.parse().expect("a number")
    }

    pub fn waits_for_drop(&self, counter: &str) {
        until(counter, || self.dropped(counter) > 0);
    }

    /// Names of the machine's interfaces.
    pub fn interfaces(&self) -> Vec<String> {
        let shown = self.machine.run(|| command("ip", "-o link show"));
        let name = |line: &str| Some(line.split(": ").nth(1)?.split('@').next()?.to_owned());
        shown.lines().filter_map(name).collect()
    }

    pub fn forwards(&self) -> bool {
        let read = || std::fs::read_to_string("/proc/sys/net/ipv4/ip_forward").expect("a setting");
        self.machine.run(read).trim() == "1"
    }
}

/// One datagram from `from` to `to`, from the calling thread's network.
pub fn datagram(from: &str, to: &str) {
    let socket = UdpSocket::bind(from).unwrap_or_else(|error| panic!("{from}: {error}"));
    socket.send_to(b"x", to).unwrap_or_else(|error| panic!("{to}: {error}"));
}

/// Waits for what the kernel does a moment later.
pub fn until(what: &str, condition: impl Fn() -> bool) {
    let begin = Instant::now();
    while !condition() {
        assert!(begin.elapsed() < PATIENCE, "{what}: not within {PATIENCE:?}");
        std::thread::yield_now();
    }
}
