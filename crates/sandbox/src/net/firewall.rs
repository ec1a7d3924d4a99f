//! The instance's own nftables table, loaded in one transaction by the `nft` program.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::config::{Cidr, EgressConfig};
use super::forwarding::Forwarding;
use super::instance::Instance;

/// Connections an environment may have in the host's connection table at once; closed ones do not
/// count. The table is one for the whole host, and this is also the limit on its open files.
pub const CONNECTIONS_MAX: u32 = 1024;

/// Where distributions put it; `PATH` of a service often lacks the first two.
const NFT: [&str; 5] =
    ["/usr/sbin/nft", "/sbin/nft", "/usr/bin/nft", "/usr/local/sbin/nft", "/run/current-system/sw/bin/nft"];

/// Not the Internet: closed unless the operator opens it. From the IANA special-purpose registry,
/// without the documentation ranges, which nobody has but those who mean to.
const CLOSED: [&str; 11] = [
    "0.0.0.0/8",        // this network
    "10.0.0.0/8",       // private, RFC 1918
    "100.64.0.0/10",    // shared, RFC 6598; one provider's metadata service
    "127.0.0.0/8",      // loopback
    "168.63.129.16/32", // Azure's platform service, on a public-looking address
    "169.254.0.0/16",   // link-local; most providers' metadata services
    "172.16.0.0/12",    // private, RFC 1918
    "192.0.0.0/24",     // protocol assignments; one provider's metadata service
    "192.168.0.0/16",   // private, RFC 1918
    "198.18.0.0/15",    // benchmarks
    "224.0.0.0/3",      // multicast, reserved, broadcast
];

/// Interfaces that had no forwarding between them before we switched it on.
const BEFORE: &str = "interfaces_before";

/// The `nft` program and the table of one instance.
pub(super) struct Firewall {
    nft: PathBuf,
    table: String,
}

impl Firewall {
    /// Finds the program. The error says what to install.
    pub fn find(instance: &Instance) -> io::Result<Firewall> {
        Firewall::find_among(&NFT, instance)
    }

    fn find_among(places: &[&str], instance: &Instance) -> io::Result<Firewall> {
        let nft = places.iter().map(Path::new).find(|path| path.exists());
        let nft = nft.ok_or_else(|| {
            io::Error::new(
                io::ErrorKind::NotFound,
                "the nft program is missing; install the package nftables (apt-get install nftables)",
            )
        })?;
        Ok(Firewall { nft: nft.to_owned(), table: instance.table() })
    }

    /// Puts the table in force, in place of one that was there.
    pub fn load(&self, instance: &Instance, config: &EgressConfig, forwarding: &Forwarding) -> io::Result<()> {
        let rules = rules(&self.table, &instance.prefix(), config, forwarding);
        self.run(&["-f", "-"], &rules).map(drop)
    }

    /// Removes the table, if it is there.
    pub fn remove(&self) -> io::Result<()> {
        let table = &self.table;
        let remove = format!("add table inet {table}\ndelete table inet {table}\n");
        self.run(&["-f", "-"], &remove).map(drop)
    }

    /// What the table of a dead predecessor says about forwarding; `None` without such a table.
    pub fn predecessor(&self) -> io::Result<Option<Forwarding>> {
        let tables = self.run(&["list", "tables"], "")?;
        if !tables.lines().any(|line| line == format!("table inet {}", self.table)) {
            return Ok(None);
        }
        let rules = self.run(&["list", "table", "inet", &self.table], "")?;
        let Some((_, set)) = rules.split_once(&format!("set {BEFORE} {{")) else {
            return Ok(Some(Forwarding::Found));
        };
        // elements = { "eth0", "lo" }: every second piece between quotes is a name.
        let set = set.split_once('}').map_or(set, |(set, _)| set);
        let interfaces = set.split('"').skip(1).step_by(2).map(str::to_owned).collect();
        Ok(Some(Forwarding::Ours { interfaces }))
    }

    /// Warns of other tables that drop forwarded packets by policy, as Docker's does: an accept in
    /// our table does not overrule them.
    pub fn rivals(&self, instance: &Instance) -> io::Result<Vec<String>> {
        let prefix = instance.prefix();
        let chains = self.run(&["list", "chains"], "")?;
        Ok(dropping_tables(&chains)
            .into_iter()
            .filter(|table| *table != format!("inet {}", self.table))
            .map(|table| match table {
                "ip filter" => format!(
                    "the host's firewall (FORWARD policy DROP, as Docker sets it) stops functions' \
                     egress; open it: iptables -I FORWARD -i '{prefix}+' -j ACCEPT; iptables -I FORWARD \
                     -o '{prefix}+' -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT"
                ),
                _ => format!(
                    "the host's nftables table `{table}` drops forwarded packets by policy and stops \
                     functions' egress; accept there iifname \"{prefix}*\", and oifname \"{prefix}*\" \
                     ct state established,related"
                ),
            })
            .collect())
    }

    fn run(&self, arguments: &[&str], input: &str) -> io::Result<String> {
        let mut child = Command::new(&self.nft)
            .args(arguments)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        if let Some(mut stdin) = child.stdin.take() {
            // When nft ends early, its own message says why; a broken pipe here adds nothing.
            match stdin.write_all(input.as_bytes()) {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
                other => other?,
            }
        }
        let output = child.wait_with_output()?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        let message = String::from_utf8_lossy(&output.stderr);
        let message = message.lines().next().unwrap_or("no message");
        Err(io::Error::other(format!("{} {}: {message} ({})", self.nft.display(), arguments.join(" "), output.status)))
    }
}

/// Tables with a base chain on the forward hook whose policy is to drop, from `nft list chains`.
fn dropping_tables(chains: &str) -> Vec<&str> {
    let mut table = "";
    let mut found = Vec::new();
    for line in chains.lines() {
        if let Some(name) = line.strip_prefix("table ") {
            table = name.trim_end_matches(" {");
        } else if line.contains("hook forward") && line.contains("policy drop") {
            found.push(table);
        }
    }
    found
}

/// The whole table. Destinations are checked twice: as the environment wrote them, before the host's
/// own translations (a published container port), and as they are after.
fn rules(table: &str, prefix: &str, config: &EgressConfig, forwarding: &Forwarding) -> String {
    let subnet = config.subnet;
    let ours = format!("iifname \"{prefix}*\"");
    let to_ours = format!("oifname \"{prefix}*\"");
    let closed = CLOSED.join(", ");
    let allowed = addresses("allowed", &config.allow);
    let hosts: Vec<Cidr> = config.allow.iter().copied().filter(|c| c.prefix() == 32).collect();
    let allowed_hosts = addresses("allowed_hosts", &hosts);
    let host: Vec<Cidr> = config.host.iter().filter_map(|address| Cidr::around(*address, 32)).collect();
    let host = addresses("host", &host);
    let (before, guard) = guard(forwarding);
    format!(
        r#"add table inet {table}
delete table inet {table}
table inet {table} {{
  counter denied_ipv6 {{}}
  counter denied_spoofed {{}}
  counter denied_host {{}}
  counter denied_environment {{}}
  counter denied_private {{}}
  counter denied_inbound {{}}
  counter denied_connections {{}}
  set closed {{ type ipv4_addr; flags interval; elements = {{ {closed} }} }}
  {allowed}
  {allowed_hosts}
  {host}
  set connections {{ type ipv4_addr; size 65536; flags dynamic; }}
  {before}
  chain from_environment {{
    meta nfproto ipv6 counter name denied_ipv6 drop
    fib saddr . iif oif missing counter name denied_spoofed drop
    ip daddr {subnet} counter name denied_environment drop
    fib daddr type local ip daddr != @allowed_hosts counter name denied_host drop
    ip daddr @host ip daddr != @allowed_hosts counter name denied_host drop
    fib daddr type {{ broadcast, anycast, multicast }} counter name denied_private drop
    ip daddr @allowed accept
    ip daddr @closed counter name denied_private drop
  }}
  chain prerouting {{
    type filter hook prerouting priority raw; policy accept;
    {ours} jump from_environment
  }}
  chain input {{
    type filter hook input priority filter; policy accept;
    {ours} ip daddr @allowed_hosts accept
    {ours} counter name denied_host drop
  }}
  chain forwarded {{
    {to_ours} counter name denied_environment drop
    ct state new add @connections {{ ip saddr ct count over {CONNECTIONS_MAX} }} counter name denied_connections drop
    ip daddr @allowed accept
    ip daddr @closed counter name denied_private drop
    accept
  }}
  chain forward {{
    type filter hook forward priority filter; policy accept;
    {ours} jump forwarded
    {to_ours} ct state established,related accept
    {to_ours} counter name denied_inbound drop
    {guard}
  }}
  chain postrouting {{
    type nat hook postrouting priority srcnat; policy accept;
    ip saddr {subnet} oifname != "{prefix}*" masquerade
  }}
}}
"#
    )
}

/// The set of earlier interfaces and the rule that keeps them apart, where forwarding is our doing.
fn guard(forwarding: &Forwarding) -> (String, String) {
    let Forwarding::Ours { interfaces } = forwarding else {
        return (String::new(), String::new());
    };
    let names: Vec<String> =
        interfaces.iter().filter(|name| !name.contains(['"', '\\', '*'])).map(|name| format!("\"{name}\"")).collect();
    (
        format!("set {BEFORE} {{ type ifname; {} }}", elements(&names)),
        format!("meta nfproto ipv4 iifname @{BEFORE} oifname @{BEFORE} drop"),
    )
}

fn addresses(name: &str, blocks: &[Cidr]) -> String {
    let blocks: Vec<String> = blocks.iter().map(Cidr::to_string).collect();
    let mut set = format!("set {name} {{ type ipv4_addr; flags interval; auto-merge; ");
    // Writing to a String cannot fail.
    let _infallible = write!(set, "{} }}", elements(&blocks));
    set
}

/// nft refuses an empty list.
fn elements(items: &[String]) -> String {
    match items {
        [] => String::new(),
        _ => format!("elements = {{ {} }}", items.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named() {
        let instance = Instance::parse("abcd").expect("digits");
        let error = Firewall::find_among(&["/nonexistent/nft"], &instance).err();
        let error = error.expect("no such program").to_string();
        assert!(error.ends_with("(apt-get install nftables)"), "{error}");
    }

    #[test]
    fn policies_that_drop_are_found() {
        let chains = "table ip nat {\n\tchain DOCKER {\n\t}\n}\ntable ip filter {\n\tchain INPUT {\n\t\t\
            type filter hook input priority filter; policy drop;\n\t}\n\tchain FORWARD {\n\t\t\
            type filter hook forward priority filter; policy drop;\n\t}\n}\ntable inet mine {\n\t\
            chain f {\n\t\ttype filter hook forward priority filter; policy accept;\n\t}\n}\n";
        assert_eq!(dropping_tables(chains), ["ip filter"]);
    }
}
