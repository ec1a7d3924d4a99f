//! The machine that an ordinary user's server runs on, and what is around it, as two network namespaces.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use crate::installed::run;

/// The machine's own addresses, and those of two others: one public, one private.
pub const MACHINE: [&str; 2] = ["203.0.113.1", "203.0.113.77"];
pub const PUBLIC: &str = "203.0.113.10";
pub const PRIVATE: &str = "10.9.9.9";
/// Where somebody listens on every address.
pub const PORT: u16 = 8080;

/// Listens in its namespace until its standard input ends.
const LISTENER: &str = "
import socket, sys, threading
server = socket.create_server(('0.0.0.0', int(sys.argv[1])))
print('ready', flush=True)
threading.Thread(target=lambda: [server.accept() for _ in iter(int, 1)], daemon=True).start()
sys.stdin.read()
";

/// A network namespace with a listener. It goes with this.
pub struct Space(Child);

impl Space {
    fn new() -> Space {
        let mut child = Command::new("unshare")
            .args(["--net", "python3", "-c", LISTENER, &PORT.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a network namespace");
        let mut ready = String::new();
        BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut ready).expect("the listener's word");
        assert_eq!(ready, "ready\n");
        Space(child)
    }

    pub fn path(&self) -> PathBuf {
        PathBuf::from(format!("/proc/{}/ns/net", self.0.id()))
    }

    /// What makes a command run in it; the command is to be added.
    pub fn enter(&self) -> Vec<String> {
        vec![format!("--net={}", self.path().display())]
    }

    fn ip(&self, arguments: &str) {
        run(Command::new("nsenter").args(self.enter()).arg("ip").args(arguments.split(' ')));
    }
}

impl Drop for Space {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        self.0.wait().expect("the listener's end");
    }
}

/// A machine and another host.
pub struct World {
    pub machine: Space,
    _outside: Space,
}

impl World {
    pub fn new() -> World {
        let (machine, outside) = (Space::new(), Space::new());
        machine.ip("link set lo up");
        machine.ip(&format!("link add up0 type veth peer name w0 netns {}", outside.0.id()));
        for address in MACHINE {
            machine.ip(&format!("addr add {address}/24 dev up0"));
        }
        machine.ip("link set up0 up");
        machine.ip(&format!("route add default via {PUBLIC}"));
        outside.ip(&format!("addr add {PUBLIC}/24 dev w0"));
        outside.ip("link set w0 up");
        outside.ip("link set lo up");
        outside.ip(&format!("addr add {PRIVATE}/32 dev lo"));
        World { machine, _outside: outside }
    }
}
