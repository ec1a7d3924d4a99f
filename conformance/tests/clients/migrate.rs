//! Moving functions from one Python to another, with the recorder, the rehearsal and the report.

use std::net::UdpSocket;
use std::path::Path;
use std::process::Command;

use testkit::Server;

use crate::installed::stdout;
use crate::python::pytest;

/// Some function's event has it.
const PRIVATE: &str = "private-payload";

/// The newest Python up to 3.9 that this machine has, and one from 3.10 on: the machine's own, if it is. The name
/// `collections.Mapping` went between.
fn pythons(server: &Server) -> Option<(String, String)> {
    let listed = stdout(server.cli().args(["runtimes", "--json"]));
    let rows: Vec<serde_json::Value> = serde_json::from_str(&listed).expect("JSON");
    let mut minors: Vec<u32> = rows
        .iter()
        .filter(|row| row["install_hint"].is_null() && row["phase"] != "phase 1" && row["phase"] != "phase 2")
        .filter_map(|row| row["identifier"].as_str()?.strip_prefix("python3.")?.parse().ok())
        .collect();
    minors.sort_unstable();
    let old = minors.iter().rfind(|minor| **minor <= 9)?;
    let own = |minor: &&u32| testkit::python_runtime() == format!("python3.{minor}");
    let new = minors.iter().filter(|minor| **minor >= 10).find(own).or(minors.iter().find(|minor| **minor >= 10))?;
    Some((format!("python3.{old}"), format!("python3.{new}")))
}

/// The machine's own address; nothing is sent to find out.
fn here() -> String {
    let socket = UdpSocket::bind("0.0.0.0:0").expect("a socket");
    socket.connect("198.51.100.1:9").expect("a route");
    socket.local_addr().expect("its address").ip().to_string()
}

/// Whether a text is in any file below.
fn written(dir: &Path, text: &str) -> bool {
    Command::new("grep").args(["-rqa", text]).arg(dir).status().expect("running grep").success()
}

fn files(dir: &Path) -> usize {
    let found = Command::new("find").arg(dir).args(["-name", "*.rec"]).output().expect("running find");
    String::from_utf8_lossy(&found.stdout).lines().count()
}

#[test]
fn migration_with_a_net() {
    let Some((old, new)) = pythons(&Server::start()) else {
        eprintln!("skipped: this needs two Pythons, one up to 3.9 and one from 3.10 on (pyenv install 3.9)");
        return;
    };
    let life = |id: &str, year: u32| {
        format!(
            "[runtimes.\"{id}\"]\ndeprecation = \"{year}-01-01\"\ncreate_block = \"{year}-02-01\"\nupdate_block = \"{year}-03-03\"\n"
        )
    };
    let here = here();
    let mut server = Server::builder()
        .egress()
        .env("LAMBDAD_ALLOW", &format!("{here}/32"))
        .config(&(life(&old, 2027) + &life(&new, 2030)))
        .clock("2026-12-01T00:00:00Z")
        .start();
    for (phase, instant) in
        [("supported", "2026-12-01T00:00:00Z"), ("phase1", "2027-02-10T00:00:00Z"), ("phase2", "2027-03-03T00:00:00Z")]
    {
        server = server.stop().at(instant).start();
        let variables = [
            ("LAMBDAD_PHASE", phase),
            ("LAMBDAD_OLD_PYTHON", &old),
            ("LAMBDAD_NEW_PYTHON", &new),
            ("LAMBDAD_HERE", &here),
            ("LAMBDAD_BIN", &testkit::lambdad().display().to_string()),
        ];
        pytest(&server, "test_migrate.py", &variables);
        let recordings = server.data_dir().join("recordings");
        match phase {
            "supported" => {
                assert!(files(&recordings) > 5, "events are on disk");
                assert!(!written(&server.data_dir(), PRIVATE), "and nowhere readable");
            }
            // Their time was over when the server started: they are gone, not only hidden.
            "phase1" => assert_eq!(files(&recordings), 0),
            _ => assert_eq!(files(&recordings), 1, "the one call of this phase"),
        }
    }
    server.stop();
}
