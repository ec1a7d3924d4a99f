//! `lambdad doctor`: what protects the host from functions on this machine, and what does not.
//!
//! It does not guess from versions: it makes a sandbox as the server does and looks at it from the inside.

mod probe;
mod rows;

use std::net::Ipv4Addr;

use clap::Args;
use sandbox::{Cidr, EgressConfig, LauncherConfig};
use serde_json::json;

use super::failure::Failure;
use super::output::Style;
use super::{Common, Context};
use rows::{Row, State};

/// Make one sandbox as the server does, look at it from the inside, and say which protections are in force
///
/// Start it as you start the server: with sudo, or as the ordinary user, in the same control group. Leaves nothing
/// behind. Exit code 1 when a protection is not in force.
#[derive(Debug, Args)]
pub struct DoctorArgs {
    #[command(flatten)]
    pub(super) common: Common,
}

/// Addresses beside those of a server that runs, of a user's own network, and most likely of another doctor: eight of
/// 100.127.128.0/19, by the process id.
fn subnet(pid: u32) -> Option<Cidr> {
    const FIRST: Ipv4Addr = Ipv4Addr::new(100, 127, 128, 0);
    const BITS: u8 = 29;
    const BLOCKS: u32 = 1 << (BITS - 19);
    Cidr::around(Ipv4Addr::from_bits(FIRST.to_bits() + pid % BLOCKS * 8), BITS)
}

pub fn run(_: DoctorArgs, context: &Context) -> Result<(), Failure> {
    let dir = Directory::make()?;
    let mut config = LauncherConfig::new(instance()?, &dir.0);
    let subnet = subnet(std::process::id()).ok_or_else(|| Failure::Local("no addresses for a sandbox".into()))?;
    config.egress = EgressConfig { subnet, stock: 1, ..EgressConfig::default() };
    std::fs::create_dir_all(dir.0.join("runtimes")).map_err(|error| Failure::file(&dir.0, "prepare", &error))?;
    let started =
        sandbox::start(&config).map_err(|error| Failure::Local(format!("no sandbox can be made: {error}")))?;
    let notes: Vec<String> = started.notes().map(str::to_owned).collect();
    let privilege = started.privilege();
    let mut rows = rows::of_launcher(&started);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure::Local(error.to_string()))?;
    let seen = runtime.block_on(probe::run(started, &dir.0)).map_err(Failure::Local)?;
    rows.extend(rows::of_probe(&seen, privilege));
    rows.push(rows::of_daemon(rustix::process::geteuid().as_raw()));
    rows.extend(rows::of_programs(std::env::var_os("PATH").unwrap_or_default().as_os_str()));
    drop(dir);
    show(&rows, &notes, context)
}

fn show(rows: &[Row], notes: &[String], context: &Context) -> Result<(), Failure> {
    let state = |row: &Row| match row.state {
        State::InForce => "in force",
        State::NotInForce => "NOT IN FORCE",
        State::Extra { installed: true } => "installed",
        State::Extra { installed: false } => "not installed",
    };
    if context.output.json {
        let rows: Vec<_> = rows
            .iter()
            .map(|row| {
                json!({
                    "protection": row.protection,
                    "state": state(row).to_lowercase(),
                    "inForce": row.state == State::InForce,
                    "detail": row.detail,
                    "advice": row.advice,
                })
            })
            .collect();
        context.output.document(&json!(rows))?;
    } else {
        let table: Vec<_> = rows
            .iter()
            .map(|row| {
                let advice = if row.state == State::InForce { "-" } else { row.advice };
                [row.protection.to_owned(), state(row).to_owned(), row.detail.clone(), advice.to_owned()]
            })
            .collect();
        context.output.table(["PROTECTION", "STATE", "SEEN", "WHAT TO DO"], &table)?;
        for note in notes {
            context.output.line(note)?;
        }
        context.output.line(
            &context
                .output
                .styled(Style::Dim, "One kernel is shared by all of this: SECURITY.md says what that means."),
        )?;
    }
    let broken = rows.iter().filter(|row| row.state == State::NotInForce).count();
    let protections = rows.iter().filter(|row| !matches!(row.state, State::Extra { .. })).count();
    if broken > 0 {
        Err(Failure::Gate(format!("{broken} of {protections} protections are not in force")))
    } else {
        Ok(())
    }
}

/// Removed when it goes out of scope.
struct Directory(std::path::PathBuf);

impl Directory {
    fn make() -> Result<Directory, Failure> {
        let path = std::env::temp_dir().join(format!("lambdad-doctor-{}", std::process::id()));
        std::fs::create_dir(&path).map_err(|error| Failure::file(&path, "make", &error))?;
        Ok(Directory(path))
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, dir = %self.0.display(), "the doctor's directory stays");
        }
    }
}

/// Of no server: by the process and some randomness.
fn instance() -> Result<String, Failure> {
    let random = getrandom::u32().map_err(|error| Failure::Local(format!("no randomness: {error}")))?;
    Ok(format!("{:06x}", random & 0xff_ffff))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doctors_addresses_are_nobody_elses() {
        let usual = EgressConfig::default().subnet;
        let users_own: Cidr = "100.127.191.0/24".parse().unwrap();
        for pid in [0, 1, 1023, 1024, u32::MAX] {
            let subnet = subnet(pid).unwrap();
            assert!(!subnet.overlaps(usual) && !subnet.overlaps(users_own), "{subnet}");
        }
        assert_ne!(subnet(1), subnet(2));
    }
}
