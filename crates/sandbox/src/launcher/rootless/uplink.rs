//! pasta and slirp4netns: programs that carry the packets of a network namespace through ordinary sockets of the
//! user who runs them.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The one that is better first: pasta copies no packet twice and keeps source ports apart.
const PROGRAMS: [&str; 2] = ["pasta", "slirp4netns"];

/// The user's own network: its address and its gateway's, in a range that is closed to functions. The upper end of
/// RFC 6598's shared addresses, below the environments' own usual subnet.
const NETWORK: &str = "100.127.191.0/24";
const ADDRESS: &str = "100.127.191.100";
const GATEWAY: &str = "100.127.191.2";
const INTERFACE: &str = "uplink0";

/// The first that is on the PATH, or what to install.
pub(super) fn find() -> Result<PathBuf, String> {
    let path = std::env::var_os("PATH").unwrap_or_else(|| OsString::from("/usr/local/bin:/usr/bin:/bin"));
    find_in(&path)
}

fn find_in(path: &std::ffi::OsStr) -> Result<PathBuf, String> {
    PROGRAMS
        .iter()
        .flat_map(|program| std::env::split_paths(path).map(move |dir| dir.join(program)))
        .find(|program| program.is_file())
        .ok_or_else(|| {
            "neither pasta nor slirp4netns is installed, and without root functions reach the outside through one of \
             them; install the package passt (apt-get install passt)"
                .to_owned()
        })
}

/// Its arguments, for the namespaces of the process `pid`. It writes to descriptor 1 when it works: pasta its process
/// id, slirp4netns a `1`. Neither opens a port, nor leads an address of its own to the host's loopback.
pub(super) fn arguments(program: &Path, pid: i32) -> Vec<String> {
    let (process, user, net) = (pid.to_string(), format!("/proc/{pid}/ns/user"), format!("/proc/{pid}/ns/net"));
    let arguments: Vec<&str> = if program.ends_with("slirp4netns") {
        vec![
            "--configure",
            "--disable-host-loopback",
            "--enable-sandbox",
            "--enable-seccomp",
            "--mtu=65520",
            "--ready-fd=1",
            "--cidr",
            NETWORK,
            // The process, and not the paths of its namespaces: with those version 1.2 does not enter the user namespace
            // before its own sandbox, and fails.
            &process,
            INTERFACE,
        ]
    } else {
        vec![
            "--foreground",
            "--quiet",
            "--ipv4-only",
            "--config-net",
            "--no-map-gw",
            "--no-dhcp",
            "--pid",
            "/dev/stdout",
            "--ns-ifname",
            INTERFACE,
            "--address",
            ADDRESS,
            "--netmask",
            "24",
            "--gateway",
            GATEWAY,
            "--tcp-ports",
            "none",
            "--udp-ports",
            "none",
            "--tcp-ns",
            "none",
            "--udp-ns",
            "none",
            "--userns",
            &user,
            "--netns",
            &net,
        ]
    };
    arguments.into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasta_is_preferred_wherever_it_lies() {
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let path = std::env::join_paths([one.path(), two.path()]).unwrap();
        assert!(find_in(&path).unwrap_err().ends_with("(apt-get install passt)"));
        std::fs::write(one.path().join("slirp4netns"), "").unwrap();
        assert_eq!(find_in(&path), Ok(one.path().join("slirp4netns")));
        std::fs::write(two.path().join("pasta"), "").unwrap();
        assert_eq!(find_in(&path), Ok(two.path().join("pasta")));
    }
}
