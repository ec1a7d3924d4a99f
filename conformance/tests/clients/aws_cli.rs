//! The AWS command line, version 1 (from the Python registry) and version 2 (Debian's), with nothing but its ordinary variables.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use testkit::Server;

use crate::installed::{client, run, stdout};
use crate::package::{PYTHON_HANDLER, ROLE, python_returning};

fn version_1() -> PathBuf {
    client("venv/bin/aws")
}

/// Debian's package; a person's own `aws` on the PATH may be version 1.
fn version_2() -> PathBuf {
    let path = PathBuf::from("/usr/bin/aws");
    let said = Command::new(&path).arg("--version").output().expect("AWS CLI v2 is there: ./dev test installs it");
    assert!(String::from_utf8_lossy(&said.stdout).starts_with("aws-cli/2."), "{} is not version 2", path.display());
    path
}

/// A command of the CLI. Versions before 2.13 do not know AWS_ENDPOINT_URL.
fn aws(server: &Server, program: &Path, line: &[&str]) -> Command {
    let mut command = server.client(program);
    command.args(["--endpoint-url", server.endpoint()]).args(line);
    command
}

/// The life of a function, as a person types it.
fn tour(program: &Path) {
    let server = Server::start();
    let folder = tempfile::tempdir().expect("a folder");
    let package = folder.path().join("function.zip");
    std::fs::write(&package, python_returning("{'hello': event['name']}")).expect("writing the package");
    let zip = format!("fileb://{}", package.display());
    let runtime = testkit::python_runtime();
    let create = ["lambda", "create-function", "--function-name", "cli", "--role", ROLE, "--runtime", &runtime];
    run(aws(&server, program, &create).args(["--handler", PYTHON_HANDLER, "--zip-file", &zip]));
    run(&mut aws(&server, program, &["lambda", "wait", "function-active-v2", "--function-name", "cli"]));
    let listed = stdout(&mut aws(
        &server,
        program,
        &["lambda", "list-functions", "--query", "Functions[].FunctionName", "--output", "text"],
    ));
    assert_eq!(listed.trim(), "cli");

    let answer = folder.path().join("answer.json");
    let mut invoke = aws(&server, program, &["lambda", "invoke", "--function-name", "cli", "--log-type", "Tail"]);
    // Version 1 takes the payload as it is, version 2 only when told to.
    if program == Path::new("/usr/bin/aws") {
        invoke.args(["--cli-binary-format", "raw-in-base64-out"]);
    }
    let said = stdout(invoke.args(["--payload", r#"{"name": "you"}"#]).arg(&answer));
    assert!(said.contains(r#""ExecutedVersion": "$LATEST""#), "{said}");
    assert_eq!(std::fs::read_to_string(&answer).expect("the answer"), r#"{"hello": "you"}"#);

    std::fs::write(&package, python_returning("'second'")).expect("writing the package");
    let update = ["lambda", "update-function-code", "--function-name", "cli", "--zip-file", &zip];
    run(&mut aws(&server, program, &update));
    run(&mut aws(&server, program, &["lambda", "wait", "function-updated-v2", "--function-name", "cli"]));
    run(aws(&server, program, &["lambda", "invoke", "--function-name", "cli"]).arg(&answer));
    assert_eq!(std::fs::read_to_string(&answer).expect("the answer"), "\"second\"");

    run(&mut aws(&server, program, &["lambda", "delete-function", "--function-name", "cli"]));
    let gone =
        aws(&server, program, &["lambda", "get-function", "--function-name", "cli"]).output().expect("running aws");
    let stderr = String::from_utf8_lossy(&gone.stderr);
    assert!(stderr.contains("(ResourceNotFoundException) when calling the GetFunction operation"), "{stderr}");
    server.stop();
}

#[test]
fn version_1_creates_invokes_updates_and_deletes() {
    tour(&version_1());
}

#[test]
fn version_2_creates_invokes_updates_and_deletes() {
    tour(&version_2());
}

#[test]
fn version_2_follows_the_log() {
    let server = Server::start();
    let program = version_2();
    let folder = tempfile::tempdir().expect("a folder");
    let package = folder.path().join("function.zip");
    std::fs::write(&package, python_returning("print('marker', event)")).expect("writing the package");
    let zip = format!("fileb://{}", package.display());
    let runtime = testkit::python_runtime();
    let create = ["lambda", "create-function", "--function-name", "talker", "--role", ROLE, "--runtime", &runtime];
    run(aws(&server, &program, &create).args(["--handler", PYTHON_HANDLER, "--zip-file", &zip]));
    run(&mut aws(&server, &program, &["lambda", "wait", "function-active-v2", "--function-name", "talker"]));
    let invoke = |payload: &str| {
        let mut command = aws(&server, &program, &["lambda", "invoke", "--function-name", "talker"]);
        run(command.args(["--cli-binary-format", "raw-in-base64-out", "--payload", payload, "/dev/null"]));
    };
    // The group must be there before somebody can follow it.
    invoke("1");

    let mut follow = aws(&server, &program, &["logs", "tail", "/aws/lambda/talker", "--follow", "--format", "short"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("following the log");
    let stdout = follow.stdout.take().expect("stdout is a pipe");
    let mut lines = BufReader::new(stdout).lines().map(|line| line.expect("a line of the log"));
    lines.find(|line| line.ends_with("marker 1")).expect("what was written before");
    // It waits for more now.
    invoke("2");
    lines.find(|line| line.ends_with("marker 2")).expect("what was written while it followed");
    follow.kill().expect("ending the follower");
    follow.wait().expect("reaping the follower");
    server.stop();
}

#[test]
fn lambdad_configure_writes_a_profile_that_just_works() {
    let server = Server::start();
    let home = tempfile::tempdir().expect("a home");
    let mut configure = Command::new(testkit::lambdad());
    configure.arg("configure").arg("--data-dir").arg(server.data_dir()).args(["--endpoint", server.endpoint()]);
    run(configure.env("HOME", home.path()));
    let mut list = Command::new(version_1());
    list.args(["--profile", "lambdad", "lambda", "list-functions", "--query", "length(Functions)"]);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("AWS_") {
            list.env_remove(name);
        }
    }
    assert_eq!(stdout(list.env("HOME", home.path())).trim(), "0");
    server.stop();
}
