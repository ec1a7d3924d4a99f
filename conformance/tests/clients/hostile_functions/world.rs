//! A network and mounts of the test's own: what the machine's other tests do there is not mistaken for the server's
//! doing, and nothing that a hostile function sends can leave the machine.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rustix::thread::{LinkNameSpaceType, move_into_link_name_space};

/// Set in the process that is inside.
const INSIDE: &str = "LAMBDAD_HOSTILE_WORLD";

/// Runs the test of this name once more, in new network and mount namespaces, and `work` there.
///
/// # Panics
/// When the test fails there.
pub fn apart(test: &str, work: impl FnOnce()) {
    if std::env::var_os(INSIDE).is_some() {
        return work();
    }
    let this = std::env::current_exe().expect("the path of the running test");
    let status = Command::new("unshare")
        .args(["--net", "--mount", "--propagation", "private", "--"])
        // Only root may switch interfaces on.
        .args(["sh", "-c", "ip link set lo up && exec \"$@\"", "sh"])
        .arg(this)
        .args([test, "--exact", "--nocapture"])
        .env(INSIDE, "1")
        .status()
        .expect("running unshare; install util-linux and iproute2");
    assert!(status.success(), "{test}: {status}; what went wrong is above");
}

/// The addresses of the machine in this world.
pub const MACHINE: [&str; 2] = ["203.0.113.1", "10.1.2.3"];

/// What is outside: a public address, and those that only look so.
pub const PUBLIC: &str = "203.0.113.10";
pub const METADATA: &[(&str, &str)] = &[
    ("AWS", "169.254.169.254"),
    ("ECS credentials", "169.254.170.2"),
    ("Alibaba", "100.100.100.200"),
    ("Azure", "168.63.129.16"),
    ("Oracle", "192.0.0.192"),
    ("a private address", "10.9.9.9"),
];

/// Where everything outside listens.
pub const OUTSIDE_PORT: u16 = 80;

/// A neighbourhood of the machine in a second network namespace, in which each address listens.
pub struct World {
    /// Holds the namespace, for as long as its input is open.
    holder: Child,
    /// Listens on every address of the machine itself.
    machine: TcpListener,
    visits: Arc<AtomicUsize>,
}

impl World {
    /// Makes it. The calling process is `apart`.
    pub fn new() -> World {
        let mut holder = Command::new("unshare")
            .args(["--net", "--", "sh", "-c", "echo made; exec cat >/dev/null"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("running unshare");
        let mut made = String::new();
        BufReader::new(holder.stdout.take().expect("a pipe")).read_line(&mut made).expect("the holder's word");
        let pid = holder.id();
        run(&format!("ip link add up0 type veth peer name w0 netns {pid}"));
        for address in MACHINE {
            run(&format!("ip addr add {address}/24 dev up0"));
        }
        run("ip link set up0 up");
        let inside = format!("nsenter --net=/proc/{pid}/ns/net");
        run(&format!("{inside} ip link set lo up"));
        run(&format!("{inside} ip addr add {PUBLIC}/24 dev w0"));
        for (_, address) in METADATA {
            run(&format!("{inside} ip addr add {address}/32 dev lo"));
        }
        run(&format!("{inside} ip link set w0 up"));
        run(&format!("{inside} ip route add default via {}", MACHINE[0]));
        run(&format!("ip route add default via {PUBLIC}"));

        let visits = Arc::new(AtomicUsize::new(0));
        let counted = visits.clone();
        let namespace = File::open(format!("/proc/{pid}/ns/net")).expect("the namespace of the holder");
        std::thread::spawn(move || {
            move_into_link_name_space(std::os::fd::AsFd::as_fd(&namespace), Some(LinkNameSpaceType::Network))
                .expect("entering the namespace");
            let listener = TcpListener::bind(("0.0.0.0", OUTSIDE_PORT)).expect("a port of a new namespace");
            for mut stream in listener.incoming().flatten() {
                let at = stream.local_addr().map(|address| address.ip().to_string());
                if at.is_ok_and(|at| at != PUBLIC) {
                    counted.fetch_add(1, Ordering::Relaxed);
                }
                // Whoever asks gets what must not be seen; whoever only knocked is gone.
                let mut request = [0; 512];
                if stream.read(&mut request).is_ok_and(|bytes| bytes > 0) {
                    stream.write_all(b"HTTP/1.0 200 OK\r\n\r\nthe machine's credentials").ok();
                }
            }
        });
        World { holder, machine: TcpListener::bind("0.0.0.0:0").expect("a port"), visits }
    }

    /// Where the machine itself listens, on all its addresses.
    pub fn machine_port(&self) -> u16 {
        self.machine.local_addr().as_ref().map(SocketAddr::port).expect("a bound socket")
    }

    /// How many connections arrived outside, where none may.
    pub fn visits(&self) -> usize {
        self.visits.load(Ordering::Relaxed)
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.holder.kill().ok();
        self.holder.wait().ok();
    }
}

fn run(line: &str) {
    let mut words = line.split(' ');
    let program = words.next().expect("a program");
    let output = Command::new(program).args(words).output().unwrap_or_else(|e| panic!("{program}: {e}"));
    assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
}
