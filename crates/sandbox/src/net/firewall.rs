//! The instance's own nftables table, loaded in one transaction by the `nft` program.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::config::EgressConfig;
use super::forwarding::Forwarding;
use super::instance::Instance;
use super::rules::{self, BEFORE};

/// Where distributions put it; `PATH` of a service often lacks the first two.
const NFT: [&str; 5] =
    ["/usr/sbin/nft", "/sbin/nft", "/usr/bin/nft", "/usr/local/sbin/nft", "/run/current-system/sw/bin/nft"];

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
        let rules = rules::table(&self.table, &instance.prefix(), config, forwarding);
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
