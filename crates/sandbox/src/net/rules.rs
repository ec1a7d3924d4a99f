//! The text of the table.

use std::fmt::Write as _;

use super::config::{Cidr, EgressConfig};
use super::forwarding::Forwarding;
use super::policy::{Destination, EgressPolicy, Host, PolicyNumber};

/// Connections an environment may have in the host's connection table at once; closed ones do not
/// count. The table is one for the whole host, and this is also the limit on its open files.
pub const CONNECTIONS_MAX: u32 = 1024;
/// Addresses that one policy's names have at once, for entries with and without a port each.
pub(super) const NAMED_MAX: u32 = 4096;

/// Not the Internet: closed by [`EgressPolicy::Internet`] unless the operator opens it. From the IANA special-purpose
/// registry, without the documentation ranges, which nobody has but those who mean to.
pub(super) const CLOSED: [&str; 11] = [
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

/// What even [`EgressPolicy::Open`] closes.
const CLOSED_ALWAYS: [&str; 7] = [
    "0.0.0.0/8",          // this network
    "100.100.100.200/32", // Alibaba's metadata service
    "127.0.0.0/8",        // loopback
    "168.63.129.16/32",   // Azure's platform service
    "169.254.0.0/16",     // link-local; most providers' metadata services
    "192.0.0.0/24",       // protocol assignments; Oracle's metadata service
    "224.0.0.0/3",        // multicast, reserved, broadcast
];

/// Interfaces that had no forwarding between them before we switched it on.
pub(super) const BEFORE: &str = "interfaces_before";
/// How often an environment was refused something; the key is its address.
pub(super) const DENIED: &str = "denied";
/// The same for each destination, for a minute; what does not fit is in the other only.
pub(super) const DENIED_TO: &str = "denied_to";

/// The set of addresses that a policy's names have, for entries without and with a port.
pub(super) fn named(policy: PolicyNumber, with_port: bool) -> String {
    format!("named_{}{}", policy.0, if with_port { "_ports" } else { "" })
}

/// The whole table.
///
/// Which policy an environment has is its wire's interface group, so nothing of the table changes when one is made.
/// Destinations are checked twice by the same chains: as the environment wrote them, before the host's own translations (a
/// published container port), and as they are after. Connections that passed go on: what opened them may be a name whose
/// answer has expired since. Addresses are used again, so each wire has connections of its own (the zone, from the
/// interface's index, which is never used again).
pub(super) fn table(table: &str, prefix: &str, config: &EgressConfig, forwarding: &Forwarding) -> String {
    let subnet = config.subnet;
    let ours = format!("iifname \"{prefix}*\"");
    let to_ours = format!("oifname \"{prefix}*\"");
    let (closed, closed_always) = (CLOSED.join(", "), CLOSED_ALWAYS.join(", "));
    let allowed = addresses("allowed", &config.allow);
    let hosts: Vec<Cidr> = config.allow.iter().copied().filter(|c| c.prefix() == 32).collect();
    let allowed_hosts = addresses("allowed_hosts", &hosts);
    let addresses_of_host: Vec<Cidr> = config.host.iter().filter_map(|address| Cidr::around(*address, 32)).collect();
    let host_set = addresses("host", &addresses_of_host);
    let (before, guard) = guard(forwarding);
    let Policies { sets, chains, outside, host } = policies(config);
    format!(
        r#"add table inet {table}
delete table inet {table}
table inet {table} {{
  counter denied_ipv6 {{}}
  counter denied_spoofed {{}}
  counter denied_host {{}}
  counter denied_environment {{}}
  counter denied_private {{}}
  counter denied_unlisted {{}}
  counter denied_inbound {{}}
  counter denied_connections {{}}
  set closed {{ type ipv4_addr; flags interval; elements = {{ {closed} }}; }}
  set closed_always {{ type ipv4_addr; flags interval; elements = {{ {closed_always} }}; }}
  {allowed}
  {allowed_hosts}
  {host_set}
  set connections {{ type ipv4_addr; size 65536; flags dynamic; }}
  set {DENIED} {{ type ipv4_addr; size 65536; flags dynamic; }}
  set {DENIED_TO} {{ type ipv4_addr . ipv4_addr . inet_proto . inet_service; size 4096; flags dynamic,timeout; timeout 1m; }}
  {before}
{sets}
  chain deny {{
    update @{DENIED} {{ ip saddr counter }}
    meta l4proto {{ tcp, udp }} update @{DENIED_TO} {{ ip saddr . ip daddr . meta l4proto . th dport counter }}
    meta l4proto tcp reject with tcp reset
    drop
  }}
{chains}
  chain to_outside {{
    {outside}
    counter name denied_private goto deny
  }}
  chain to_host {{
    {host}
    counter name denied_host goto deny
  }}
  chain from_environment {{
    meta nfproto ipv6 counter name denied_ipv6 drop
    fib saddr . iif oif missing counter name denied_spoofed drop
    ct direction original ct state established,related accept
    ip daddr {subnet} counter name denied_environment goto deny
    fib daddr type local goto to_host
    ip daddr @host goto to_host
    fib daddr type {{ broadcast, anycast, multicast }} counter name denied_private goto deny
    goto to_outside
  }}
  chain forwarded {{
    {to_ours} counter name denied_environment goto deny
    ct direction original ct state established,related accept
    ct state invalid drop
    ct state new add @connections {{ ip saddr ct count over {CONNECTIONS_MAX} }} counter name denied_connections goto deny
    goto to_outside
  }}
  chain zone {{
    type filter hook prerouting priority raw; policy accept;
    {ours} ct original zone set jhash iif mod 65535 offset 1
  }}
  chain prerouting {{
    type filter hook prerouting priority mangle; policy accept;
    {ours} goto from_environment
  }}
  chain input {{
    type filter hook input priority filter; policy accept;
    {ours} ct direction original ct state established,related accept
    {ours} goto to_host
  }}
  chain forward {{
    type filter hook forward priority filter; policy accept;
    {ours} goto forwarded
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

/// The parts of the table that differ with the policies.
#[derive(Default)]
struct Policies {
    sets: String,
    chains: String,
    /// The rule that leads each policy to its chain for other hosts, and for this one.
    outside: String,
    host: String,
}

fn policies(config: &EgressConfig) -> Policies {
    let mut parts = Policies::default();
    let (mut outside, mut host) = (Vec::new(), Vec::new());
    for (number, policy) in (1..).map(PolicyNumber).zip(&config.policies) {
        let (rules, own) = match policy {
            EgressPolicy::None => continue,
            EgressPolicy::Internet => (closing("closed"), hosts()),
            EgressPolicy::Open => (closing("closed_always"), hosts()),
            EgressPolicy::List(list) => {
                if policy.has_names() {
                    parts.sets.push_str(&sets(number));
                }
                listed(number, policy, list)
            }
        };
        let PolicyNumber(n) = number;
        // Writing to a String cannot fail.
        let _infallible = write!(
            parts.chains,
            "  chain policy_{n} {{\n{rules}  }}\n  chain policy_{n}_host {{\n{own}    counter name denied_host goto deny\n  }}\n"
        );
        let group = number.group();
        outside.push(format!("{group} : goto policy_{n}"));
        host.push(format!("{group} : goto policy_{n}_host"));
    }
    if !outside.is_empty() {
        parts.outside = format!("iifgroup vmap {{ {} }}", outside.join(", "));
        parts.host = format!("iifgroup vmap {{ {} }}", host.join(", "));
    }
    parts
}

/// Everything but a set of addresses, and of that what the operator opened.
fn closing(set: &str) -> String {
    format!("    ip daddr @allowed accept\n    ip daddr @{set} counter name denied_private goto deny\n    accept\n")
}

fn hosts() -> String {
    "    ip daddr @allowed_hosts accept\n".to_owned()
}

/// What is on a list: for other hosts, and for this one, which only a whole address opens.
fn listed(number: PolicyNumber, policy: &EgressPolicy, list: &[Destination]) -> (String, String) {
    let (mut rules, mut own) = (String::new(), String::new());
    for Destination { host, port } in list {
        let Host::Network(network) = host else { continue };
        let rule = match port {
            None => format!("    ip daddr {network} accept\n"),
            Some(port) => format!("    meta l4proto {{ tcp, udp }} th dport {port} ip daddr {network} accept\n"),
        };
        rules.push_str(&rule);
        if network.prefix() == 32 {
            own.push_str(&rule);
        }
    }
    if policy.has_names() {
        let (any, ports) = (named(number, false), named(number, true));
        let _infallible = write!(
            rules,
            "    ip daddr @{any} accept\n    meta l4proto {{ tcp, udp }} ip daddr . th dport @{ports} accept\n"
        );
    }
    rules.push_str("    counter name denied_unlisted goto deny\n");
    (rules, own)
}

fn sets(number: PolicyNumber) -> String {
    let (any, ports) = (named(number, false), named(number, true));
    format!(
        "  set {any} {{ type ipv4_addr; flags timeout; size {NAMED_MAX}; }}\n  set {ports} {{ type ipv4_addr . inet_service; \
         flags timeout; size {NAMED_MAX}; }}\n"
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
