//! The server's own life: one at a time on a data directory, drained when told to end, the same after a restart.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use testkit::Server;

use crate::installed::{client, run};
use crate::package::{python_returning, zip};
use crate::rust_sdk::{create, invoke, result, sdk};

#[tokio::test]
async fn a_restart_keeps_functions_code_and_logs() {
    let server = Server::start();
    let first = sdk(&server).await;
    create(&first, "kept", python_returning("['kept', event]")).await;
    assert_eq!(result(&first, "kept", "1").await, r#"["kept", 1]"#);
    let before = first.get_function_configuration().function_name("kept").send().await.expect("before");
    let keys = server.credentials().clone();
    drop(first);

    let server = server.restart();
    assert_eq!(server.credentials(), &keys, "the root credentials are made once");
    let second = sdk(&server).await;
    let after = second.get_function_configuration().function_name("kept").send().await.expect("after");
    assert_eq!((after.revision_id, after.code_sha256), (before.revision_id, before.code_sha256));
    assert_eq!(result(&second, "kept", "2").await, r#"["kept", 2]"#);
    drop(second);
    server.stop();
}

#[tokio::test]
async fn sigterm_lets_a_running_invoke_finish_and_takes_no_new_work() {
    let server = Server::start();
    let api = sdk(&server).await;
    let slow = "import time\ndef lambda_handler(event, context):\n    print('begun')\n    time.sleep(2)\n    return 'finished'\n";
    create(&api, "slow", zip(&[("lambda_function.py", slow)])).await;
    let running = tokio::spawn({
        let api = api.clone();
        async move { result(&api, "slow", "{}").await }
    });
    // The handler says when it runs, in the log on disk.
    let begun = Instant::now();
    while !written(&server, "begun") {
        assert!(begun.elapsed() < Duration::from_secs(20), "the handler did not begin");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    server.terminate();
    assert_eq!(running.await.expect("the task of the invoke"), "\"finished\"");
    let stopped = tokio::task::spawn_blocking(move || server.wait()).await.expect("waiting for the server");
    api.list_functions().send().await.expect_err("nobody listens any more");
    drop(api);
    stopped.check_nothing_remains();
}

/// Whether a text is anywhere in the logs of functions.
fn written(server: &Server, text: &str) -> bool {
    let found = Command::new("grep").args(["-rqa", text]).arg(server.data_dir().join("logs")).status();
    found.expect("running grep").success()
}

#[test]
fn a_second_server_on_the_same_data_is_refused_with_a_reason() {
    let server = Server::start();
    let begun = Instant::now();
    let rival =
        server.rival().stdout(Stdio::piped()).stderr(Stdio::piped()).output().expect("starting a second server");
    assert!(begun.elapsed() < Duration::from_secs(5), "it is refused at once");
    assert!(!rival.status.success());
    let stderr = String::from_utf8_lossy(&rival.stderr);
    assert!(stderr.contains(&server.data_dir().display().to_string()), "{stderr}");
    assert!(rival.stdout.is_empty(), "it never says it is ready");
    server.stop();
}

#[test]
fn credentials_are_for_their_owner_only_and_can_be_given() {
    use std::os::unix::fs::PermissionsExt;
    let server = Server::start();
    let file = std::fs::metadata(server.data_dir().join("credentials")).expect("the credentials");
    assert_eq!(file.permissions().mode() & 0o777, 0o600);
    server.stop();

    let given = Server::builder()
        .env("LAMBDAD_ROOT_ACCESS_KEY_ID", "AKIAGIVENGIVENGIVEN1")
        .env("LAMBDAD_ROOT_SECRET_ACCESS_KEY", "given/given+given")
        .start();
    assert_eq!(given.credentials().access_key_id, "AKIAGIVENGIVENGIVEN1");
    run(given.client(client("venv/bin/aws")).args(["lambda", "list-functions"]));
    given.stop();
}

#[test]
fn dev_mode_takes_any_key_but_no_unsigned_request_and_no_web_page() {
    let server = Server::builder().arg("--dev").expect_log("--dev: any access key").start();
    let list = |more: &[&str]| {
        let mut command = Command::new("curl");
        command.args(["-s", "-o", "/dev/null", "-w", "%{http_code}"]).args(more);
        let output = command.arg(format!("{}/2015-03-31/functions", server.endpoint())).output().expect("running curl");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let signed = ["--aws-sigv4", "aws:amz:us-east-1:lambda", "--user", "test:test"];
    assert_eq!(list(&signed), "200");
    assert_eq!(list(&[]), "403");
    assert_eq!(list(&[&signed[..], &["-H", "Origin: http://attacker.example"]].concat()), "403");
    assert_eq!(list(&[&signed[..], &["-H", "Host: attacker.example"]].concat()), "403");
    server.stop();
}

#[test]
fn dev_mode_is_refused_on_anything_but_loopback() {
    let server = Server::start();
    // The last --listen and --data-dir on the line would be refused as given twice: say it all anew.
    let home = tempfile::tempdir().expect("a folder");
    let output = Command::new(testkit::lambdad())
        .args(["serve", "--dev", "--listen", "0.0.0.0:0", "--data-dir"])
        .arg(home.path())
        .output()
        .expect("starting a server");
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("loopback"));
    server.stop();
}

#[tokio::test]
async fn idle_environments_are_gone_after_the_server() {
    let mut server = Server::builder().egress().start();
    let api = sdk(&server).await;
    for n in 0..4 {
        let name = format!("idle-{n}");
        create(&api, &name, python_returning("1")).await;
        invoke(&api, &name, "{}").await;
    }
    let seen = server.observe();
    assert!(seen.process_count() > 4, "the environments are there: {seen:?}");
    drop(api);
    // The server drains, and testkit looks for what is left.
    server.stop();
}
