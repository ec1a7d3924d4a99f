//! The lifecycle of runtimes, as boto3 and the command line meet it: one data directory through the phases, by the
//! server's clock.

use testkit::Server;

use crate::installed::{run, stdout};
use crate::python::pytest;

/// The life that the machine's own Python runtime gets here.
fn life() -> String {
    format!(
        "[runtimes.\"{}\"]\ndeprecation = \"2027-01-01\"\ncreate_block = \"2027-02-01\"\nupdate_block = \"2027-03-03\"\n",
        testkit::python_runtime()
    )
}

#[test]
fn every_phase_with_boto3() {
    let mut server = Server::builder().config(&life()).clock("2026-12-01T00:00:00Z").start();
    let days = [
        ("supported", "2026-12-31T23:59:00Z"),
        ("deprecated", "2027-01-01T00:00:00Z"),
        ("phase1", "2027-02-01T00:00:00Z"),
        ("phase1_last_day", "2027-03-02T23:00:00Z"),
        ("phase2", "2027-03-03T00:00:00Z"),
    ];
    for (phase, instant) in days {
        server = server.stop().at(instant).start();
        pytest(&server, "test_runtime_policy.py", &[("LAMBDAD_PHASE", phase)]);
    }
    server.stop();
}

#[test]
fn an_unscheduled_end_takes_effect_at_once_and_can_be_taken_back() {
    let server = Server::start();
    let runtime = testkit::python_runtime();
    let today = "2020-01-01";
    let ended =
        stdout(server.cli().args(["runtimes", "deprecate", &runtime, "--phase1", today, "--reason", "CVE-2026-0001"]));
    assert!(ended.contains("phase 1") && ended.contains("ends early: CVE-2026-0001"), "{ended}");
    let folder = testkit::repository().join("examples/hello-python");
    let refused =
        server.cli().arg("deploy").arg(&folder).args(["--runtime", &runtime]).output().expect("running lambdad");
    let text = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(4), "{text}");
    assert!(text.contains("is no longer supported for creating") && text.contains("Reason: CVE-2026-0001"), "{text}");
    // It holds across a restart.
    let server = server.restart();
    let listed = stdout(server.cli().args(["runtimes", "--json"]));
    let rows: Vec<serde_json::Value> = serde_json::from_str(&listed).expect("JSON");
    let row = rows.iter().find(|row| row["identifier"] == *runtime).expect("the runtime");
    assert_eq!((row["phase"].as_str(), row["reason"].as_str()), (Some("phase 1"), Some("CVE-2026-0001")));
    assert_eq!(row["changes"][1]["source"], "lambdad runtimes deprecate");
    run(server.cli().args(["runtimes", "deprecate", &runtime, "--cancel"]));
    run(server.cli().arg("deploy").arg(&folder).args(["--runtime", &runtime]));
    server.stop();
}

#[test]
fn a_newer_table_is_imported_and_forgotten() {
    let server = Server::start();
    let runtime = testkit::python_runtime();
    let table = server.data_dir().join("../newer.csv");
    let version = runtime.trim_start_matches("python");
    let text = format!(
        "id,languages,os,architectures,deprecation,create_block,update_block\n\
         {runtime},python:{version},al2,x86_64+arm64,2020-01-01,2020-02-01,2020-03-02\n\
         both,python:{version}+nodejs:{},al2023,x86_64+arm64,-,-,-\n",
        testkit::node_runtime().trim_start_matches("nodejs").trim_end_matches(".x"),
    );
    std::fs::write(&table, &text).expect("writing the table");
    let said = stdout(server.cli().args(["runtimes", "import"]).arg(&table));
    assert!(said.contains("2 rows of newer.csv are in force"), "{said}");
    let listed = stdout(server.cli().args(["runtimes", "--all"]));
    let row = listed.lines().find(|line| line.starts_with(&*runtime)).expect("the runtime");
    assert!(row.contains("phase 2"), "{row}");

    // One runtime, two languages: the handler is Python, and Node is there for it.
    let folder = tempfile::tempdir().expect("a folder");
    let source = "import subprocess\ndef lambda_handler(event, context):\n    \
         return subprocess.run(['node', '-p', '6 * 7'], capture_output=True, text=True, check=True).stdout.strip()\n";
    std::fs::write(folder.path().join("lambda_function.py"), source).expect("writing the function");
    let settings =
        ["--name", "two", "--runtime", "both", "--handler", "lambda_function.lambda_handler", "--memory", "512"];
    run(server.cli().arg("deploy").arg(folder.path()).args(settings).args(["--timeout", "30"]));
    let answer = stdout(server.cli().args(["invoke", "two"]));
    assert!(answer.contains("42"), "{answer}");

    // What runs keeps its languages.
    let other = text.replace(&format!("both,python:{version}+"), "both,");
    std::fs::write(&table, other).expect("writing the table");
    let refused = server.cli().args(["runtimes", "import"]).arg(&table).output().expect("running lambdad");
    assert!(String::from_utf8_lossy(&refused.stderr).contains("two is on both, whose languages would be others"));

    let kept = server.cli().args(["runtimes", "import", "--forget"]).output().expect("running lambdad");
    assert!(String::from_utf8_lossy(&kept.stderr).contains("two is on both"), "a row in use stays");
    run(server.cli().args(["functions", "--json"]));
    server.stop();
}

#[test]
fn a_clock_of_ones_own_needs_permission() {
    let refused = std::process::Command::new(testkit::lambdad())
        .args(["serve", "--clock", "2027-02-02T00:00:00Z", "--data-dir"])
        .arg(std::env::temp_dir().join("lambdad-never-made"))
        .env_remove("LAMBDAD_TEST_CLOCK")
        .output()
        .expect("running lambdad");
    let text = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && text.contains("LAMBDAD_TEST_CLOCK=allow"), "{text}");
}
