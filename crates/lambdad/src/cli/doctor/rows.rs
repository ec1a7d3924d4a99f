//! From what was seen to a table.

use std::ffi::OsStr;

use sandbox::{CgroupVersion, Privilege, Started};

use super::probe::Seen;
use crate::privileges::Separation;

/// One protection.
pub(super) struct Row {
    pub(super) protection: &'static str,
    pub(super) state: State,
    pub(super) detail: String,
    /// What to do when it is not in force.
    pub(super) advice: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    InForce,
    NotInForce,
    /// Something that adds a wall, and that the others do not need.
    Extra {
        installed: bool,
    },
}

const OURS: &str = "this is a defect of lambdad: please report it with the output of `lambdad doctor --json`";
const DELEGATE: &str = "systemd-run --user --scope -p Delegate=yes lambdad serve (control groups v2)";

fn row(protection: &'static str, in_force: bool, detail: impl Into<String>, advice: &'static str) -> Row {
    let state = if in_force { State::InForce } else { State::NotInForce };
    Row { protection, state, detail: detail.into(), advice }
}

/// What the launcher found out about the machine.
pub(super) fn of_launcher(started: &Started) -> Vec<Row> {
    let missing: Vec<&str> = started.missing_limits().split_whitespace().collect();
    let rootless = started.privilege() != Privilege::Root;
    let version = match (started.cgroups(), rootless) {
        (CgroupVersion::V1, _) => "control groups v1",
        (CgroupVersion::V2, false) => "control groups v2",
        (CgroupVersion::V2, true) => "control groups v2, delegated to this user",
        (CgroupVersion::None, false) => "no control groups",
        (CgroupVersion::None, true) => "no control group is delegated to this user",
    };
    let limit = |protection, name: &str, advice| {
        row(protection, !missing.contains(&name), version, if rootless { DELEGATE } else { advice })
    };
    let (uids, advice) = match started.privilege() {
        Privilege::Root => ("a range of 65,536 for each environment".to_owned(), OURS),
        Privilege::Subordinate { ids } => (format!("3 for each environment, of {ids} subordinate ids"), OURS),
        Privilege::OneId => (
            "all environments have this user's id".to_owned(),
            "install uidmap, and give this user ids: `sudo usermod --add-subuids 100000-165535 --add-subgids \
             100000-165535 USER`",
        ),
    };
    vec![
        limit(
            "memory limit",
            "memory",
            "boot with the memory controller (cgroup_enable=memory), or with systemd and control groups v2",
        ),
        limit("processor limit", "cpu", "enable the cpu controller"),
        limit("process limit", "pids", "enable the pids controller; RLIMIT_NPROC holds each user id meanwhile"),
        row("user ids of its own", started.privilege() != Privilege::OneId, uids, advice),
        row(
            "firewall around functions",
            started.egress_off().is_none(),
            started.egress_off().unwrap_or("nftables, a table of its own"),
            "install nftables (nft), and without root passt; until then functions reach nothing outside, which is safe",
        ),
        row(
            "landlock, a second wall around files",
            sandbox::has_landlock(),
            "asked of the kernel; what it has is always used",
            "use a kernel from 5.13 on with landlock in its list of security modules (lsm=)",
        ),
    ]
}

/// What the probe saw.
pub(super) fn of_probe(seen: &Seen, privilege: Privilege) -> Vec<Row> {
    let value = |name: &str| seen.get(name).map_or("", String::as_str);
    let sets = ["CapInh:", "CapPrm:", "CapEff:", "CapBnd:", "CapAmb:"];
    let held: Vec<_> = sets.into_iter().filter(|set| !value(set).trim_start_matches('0').is_empty()).collect();
    let processes: usize = value("processes").parse().unwrap_or(usize::MAX);
    let mut rows: Vec<Row> = [
        ("mount namespace", "mnt"),
        ("process namespace", "pid"),
        ("ipc namespace", "ipc"),
        ("host name namespace", "uts"),
        ("network namespace", "net"),
        ("control group namespace", "cgroup"),
        ("user namespace", "user"),
    ]
    .into_iter()
    .map(|(protection, kind)| {
        let inside = value(&format!("ns_{kind}"));
        let outside = std::fs::read_link(format!("/proc/self/ns/{kind}")).unwrap_or_default();
        row(protection, !inside.is_empty() && OsStr::new(inside) != outside.as_os_str(), inside, OURS)
    })
    .collect();
    let freezer = value("freezer");
    rows.extend([
        row(
            "freezing of idle environments",
            freezer == "works",
            freezer,
            if privilege == Privilege::Root { "enable the freezer, or use control groups v2" } else { DELEGATE },
        ),
        row("every process dies with its environment", value("killed") == "all", value("killed"), OURS),
        row(
            "no capabilities, bounding set included",
            held.is_empty(),
            if held.is_empty() { "all five sets are empty".into() } else { held.join(" ") },
            OURS,
        ),
        row("no new privileges", value("NoNewPrivs:") == "1", format!("NoNewPrivs {}", value("NoNewPrivs:")), OURS),
        row(
            "system call filter",
            value("Seccomp:") == "2",
            format!("Seccomp {}", value("Seccomp:")),
            "use a kernel with CONFIG_SECCOMP_FILTER",
        ),
        row("sees only its own processes", processes <= 4, format!("{processes} processes in /proc"), OURS),
        row("network of its own", value("interfaces") == "lo,", value("interfaces").trim_end_matches(','), OURS),
        row("read-only root", value("root") == "read-only", value("root"), OURS),
        row("read-only code", value("code") == "read-only", value("code"), OURS),
        row("read-only /proc/sys", value("proc") == "read-only", value("proc"), OURS),
        row("/tmp of its own", value("tmp") == "writable", value("tmp"), OURS),
        row("limit on the size of /tmp", value("tmp_size") == "limited", value("tmp_size"), OURS),
        row("no /sys", value("sys") == "hidden", value("sys"), OURS),
        row("few devices", value("devices").split(' ').count() <= 12, value("devices"), OURS),
    ]);
    rows
}

/// Who answers requests.
pub(super) fn of_daemon(uid: u32) -> Row {
    let becomes = match uid {
        0 => Separation::new(None).map(|user| format!("it becomes {user}, unless [server] user says otherwise")),
        uid => Ok(format!("it runs as user {uid}")),
    };
    let (in_force, detail) = becomes.map_or_else(|why| (false, why), |detail| (true, detail));
    row("the server has no root privileges", in_force, detail, "make an account for it, or name one: [server] user")
}

/// Programs that can put more between functions and the kernel.
pub(super) fn of_programs(path: &OsStr) -> Vec<Row> {
    ["runsc", "crun", "runc"]
        .into_iter()
        .zip(["back end gVisor (runsc)", "back end crun", "back end runc"])
        .map(|(program, protection)| {
            let found = std::env::split_paths(path).map(|dir| dir.join(program)).find(|program| program.is_file());
            Row {
                protection,
                state: State::Extra { installed: found.is_some() },
                detail: found.map_or_else(|| "not on the PATH".to_owned(), |path| path.display().to_string()),
                advice: "-",
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(pairs: &[(&str, &str)]) -> Seen {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn state(rows: &[Row], protection: &str) -> State {
        rows.iter().find(|row| row.protection == protection).map(|row| row.state).unwrap()
    }

    #[test]
    fn what_was_not_seen_is_not_in_force() {
        let rows = of_probe(&Seen::new(), Privilege::Root);
        let in_force: Vec<_> =
            rows.iter().filter(|row| row.state == State::InForce).map(|row| row.protection).collect();
        // Absence is what these look for.
        assert_eq!(in_force, ["no capabilities, bounding set included", "few devices"]);
    }

    #[test]
    fn each_namespace_is_compared_with_the_hosts() {
        let host = std::fs::read_link("/proc/self/ns/net").unwrap().display().to_string();
        for (inside, expected) in [(&*host, State::NotInForce), ("net:[1]", State::InForce), ("", State::NotInForce)] {
            let rows = of_probe(&seen(&[("ns_net", inside)]), Privilege::OneId);
            assert_eq!(state(&rows, "network namespace"), expected, "{inside}");
        }
    }

    #[test]
    fn a_capability_left_in_any_set_is_found() {
        let rows = of_probe(&seen(&[("CapBnd:", "0000000000000001")]), Privilege::Root);
        assert_eq!(state(&rows, "no capabilities, bounding set included"), State::NotInForce);
    }
}
