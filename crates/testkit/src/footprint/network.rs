//! What an instance owns in the host's network namespace.

use std::process::Command;

/// The interfaces of an instance.
pub fn interfaces(instance: &str) -> Vec<String> {
    let entries = std::fs::read_dir("/sys/class/net").expect("the interfaces of the machine");
    let names = entries.filter_map(|e| e.ok()?.file_name().into_string().ok());
    names.filter(|name| name.starts_with(&format!("ld{instance}-"))).collect()
}

/// The nftables table of an instance, when the machine has `nft` and the table is there.
pub fn table(instance: &str) -> Option<String> {
    let path = std::env::var("PATH").unwrap_or_default();
    // sbin is not on an ordinary user's PATH.
    let listed =
        Command::new("nft").args(["list", "tables"]).env("PATH", format!("{path}:/usr/sbin:/sbin")).output().ok()?;
    let name = format!("lambdad_{instance}");
    String::from_utf8_lossy(&listed.stdout).lines().any(|line| line.ends_with(&format!(" {name}"))).then_some(name)
}
