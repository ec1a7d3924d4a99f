//! lambdad's own command line.

use testkit::{Server, repository};

use crate::installed::{run, stdout};

#[test]
fn the_examples_are_deployed_invoked_and_followed() {
    let server = Server::start();
    for (example, language) in [("hello-python", "Python"), ("hello-node", "Node")] {
        let folder = repository().join("examples").join(example);
        run(server.cli().arg("deploy").arg(&folder));
        let answer = stdout(server.cli().args(["invoke", example, "--payload", r#"{"name": "you"}"#]));
        assert!(answer.contains(&format!("Hello you, from {language}")), "{answer}");
        let log = stdout(server.cli().args(["logs", example]));
        assert!(log.contains("greeting you"), "{log}");
        // Deploying again updates.
        run(server.cli().arg("deploy").arg(&folder));
    }
    let listed = stdout(server.cli().args(["functions", "--json"]));
    assert!(listed.contains("hello-python") && listed.contains("hello-node"), "{listed}");
    serde_json::from_str::<serde_json::Value>(&listed).expect("--json gives JSON");
    let runtimes = stdout(server.cli().arg("runtimes"));
    assert!(runtimes.contains(&testkit::python_runtime()), "{runtimes}");
    server.stop();
}

#[test]
fn exit_codes_tell_what_went_wrong() {
    let server = Server::start();
    let code = |line: &[&str]| server.cli().args(line).output().expect("running lambdad").status.code();
    let failing = tempfile::tempdir().expect("a folder");
    let source = "def lambda_handler(event, context): raise ValueError('on purpose')\n";
    std::fs::write(failing.path().join("lambda_function.py"), source).expect("writing the function");
    run(server.cli().arg("deploy").arg(failing.path()).args(["--name", "failing"]));
    assert_eq!(code(&["invoke", "failing"]), Some(1), "the function answered with an error");
    assert_eq!(code(&["invoke"]), Some(2), "wrong usage");
    assert_eq!(code(&["functions", "--endpoint", "http://127.0.0.1:1"]), Some(3), "nobody listens");
    assert_eq!(code(&["invoke", "missing"]), Some(4), "the server refused");
    let missing = server.cli().args(["invoke", "missing"]).output().expect("running lambdad");
    let stderr = String::from_utf8_lossy(&missing.stderr);
    assert!(stderr.contains("Function not found"), "{stderr}");
    server.stop();
}

#[test]
fn the_doctor_finds_every_protection_in_force_here_and_leaves_nothing() {
    let doctor = |arguments: &[&str]| {
        let mut command = std::process::Command::new(testkit::lambdad());
        let output = command.arg("doctor").args(arguments).output().expect("starting the doctor");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let told = doctor(&["--json"]);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&told).expect("JSON");
    assert!(rows.len() >= 28, "{told}");
    let missing: Vec<_> = rows.iter().filter(|row| row["state"] == "not in force").collect();
    assert!(missing.is_empty(), "{told}");
    let text = doctor(&[]);
    assert!(text.contains("system call filter") && text.contains("in force"), "{text}");
    let left = std::fs::read_dir(std::env::temp_dir()).expect("the folder of temporary files");
    let left: Vec<_> =
        left.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with("lambdad-doctor-")).collect();
    assert!(left.is_empty(), "{left:?}");
}
