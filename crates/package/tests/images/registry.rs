//! Debian's docker-registry, started on a port of its own.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// Stops when dropped.
pub struct Served {
    pub host: String,
    child: Child,
    _dir: tempfile::TempDir,
}

/// `user:secret`, as htpasswd -B writes it.
const HTPASSWD: &str = "user:$2b$04$5/mX1K4YXU57ZEwKzWqLQunK90wLK1WrgNAnZv457.dexa9CtFTxq\n";

impl Served {
    /// With `user` and this password, or for everyone.
    pub fn start(password: Option<&str>) -> Served {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name).display().to_string();
        std::fs::write(at("htpasswd"), HTPASSWD).unwrap();
        let auth = match password {
            Some(_) => format!("auth:\n  htpasswd:\n    realm: test\n    path: {}\n", at("htpasswd")),
            None => String::new(),
        };
        let config = format!(
            "version: 0.1\nlog:\n  level: info\nstorage:\n  filesystem:\n    rootdirectory: {}\n\
             http:\n  addr: 127.0.0.1:0\n{auth}",
            at("data")
        );
        std::fs::write(at("config.yml"), config).unwrap();
        let mut child = Command::new("docker-registry")
            .args(["serve", &at("config.yml")])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("docker-registry: {error}; ./dev test installs it"));
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let host = lines.find_map(|line| {
            let line = line.unwrap();
            let (_, rest) = line.split_once("listening on ")?;
            Some(rest.split(['"', ' ']).next()?.to_owned())
        });
        // What it says afterwards must go somewhere.
        std::thread::spawn(move || lines.for_each(drop));
        Served { host: host.expect("docker-registry says where it listens"), child, _dir: dir }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}
