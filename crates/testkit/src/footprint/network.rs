//! What an instance owns in the host's network namespace.

use std::process::Command;

/// The interfaces of an instance, in the network namespace of this process: /sys shows the one it was mounted in.
pub fn interfaces(instance: &str) -> Vec<String> {
    let prefix = format!("ld{instance}-");
    all_interfaces().into_iter().filter(|name| name.starts_with(&prefix)).collect()
}

/// All of them.
pub fn all_interfaces() -> Vec<String> {
    let text = std::fs::read_to_string("/proc/self/net/dev").expect("the interfaces of this network namespace");
    // Two lines of headings, then `name: figures`.
    text.lines().skip(2).filter_map(|line| line.split_once(':')).map(|(name, _)| name.trim().to_owned()).collect()
}

/// The nftables table of an instance, when the machine has `nft` and the table is there.
pub fn table(instance: &str) -> Option<String> {
    let name = format!("lambdad_{instance}");
    tables().iter().any(|line| line.ends_with(&format!(" {name}"))).then_some(name)
}

/// Lines such as `table inet lambdad_0abc`; none when the machine has no `nft`, or does not let this user ask.
pub fn tables() -> Vec<String> {
    let path = std::env::var("PATH").unwrap_or_default();
    // sbin is not on an ordinary user's PATH.
    let listed = Command::new("nft").args(["list", "tables"]).env("PATH", format!("{path}:/usr/sbin:/sbin")).output();
    listed
        .map(|output| String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect())
        .unwrap_or_default()
}
