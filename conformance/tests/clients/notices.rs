//! Notices, by a real mail server (aiosmtpd) and a real webhook: who is told what, and that nobody is told twice, over
//! restarts and jumps of the server's clock.

use std::io::{BufRead, BufReader, Write as _};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::{Builder, Server};

use crate::installed::{client, run, stdout};

const PATIENCE: Duration = Duration::from_secs(40);

/// `conformance/python/receivers.py`, running.
struct Receivers {
    process: Child,
    said: BufReader<ChildStdout>,
    ports: Value,
    folder: tempfile::TempDir,
}

impl Receivers {
    fn start() -> Receivers {
        let folder = tempfile::tempdir().expect("a folder");
        let script = testkit::repository().join("conformance/python/receivers.py");
        let mut process = Command::new(client("venv/bin/python"))
            .arg("-B")
            .args([script.as_path(), folder.path()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("starting the receivers");
        let mut said = BufReader::new(process.stdout.take().expect("stdout is a pipe"));
        let mut line = String::new();
        said.read_line(&mut line).expect("the line with the ports");
        let ports = serde_json::from_str(&line).expect("ports");
        Receivers { process, said, ports, folder }
    }

    fn port(&self, of: &str) -> u64 {
        self.ports[of].as_u64().expect("a port")
    }

    /// `fail` or `work`.
    fn tell(&mut self, word: &str) {
        writeln!(self.process.stdin.as_mut().expect("stdin is a pipe"), "{word}").expect("telling the receivers");
        let mut done = String::new();
        self.said.read_line(&mut done).expect("its answer");
    }

    /// Everything they were sent, in order.
    fn received(&self) -> Vec<Value> {
        let text = std::fs::read_to_string(self.folder.path().join("received")).unwrap_or_default();
        // A line that is being written has no end yet.
        let whole = text.split_inclusive('\n').filter(|line| line.ends_with('\n'));
        whole.map(|line| serde_json::from_str(line).expect("a document")).collect()
    }

    /// Waits until there are this many, and gives them.
    fn wait(&self, count: usize) -> Vec<Value> {
        until(&format!("{count} notices"), || {
            let received = self.received();
            assert!(received.len() <= count, "more than {count}: {:#?}", received.last());
            (received.len() == count).then_some(received)
        })
    }

    /// `[notices]` of a server that tells them.
    fn config(&self, smtp: &str, more: &str) -> String {
        format!(
            "[notices]\nsmtp = \"{smtp}\"\nfrom = \"lambdad <lambdad@example.com>\"\nto = [\"Ops@example.com\"]\n\
             owner_tag = \"owner-email\"\nca_file = {:?}\n{more}\n",
            self.folder.path().join("ca.pem").display().to_string()
        )
    }
}

impl Drop for Receivers {
    fn drop(&mut self) {
        // Its end of input tells it to stop.
        drop(self.process.stdin.take());
        self.process.wait().expect("reaping the receivers");
    }
}

fn until<T>(what: &str, mut check: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = check() {
            return found;
        }
        assert!(begun.elapsed() < PATIENCE, "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The life that the machine's own Python runtime gets here: phase 1 is longer than 30 days, so that each step has a day
/// of its own.
fn life() -> String {
    format!(
        "[runtimes.\"{}\"]\ndeprecation = \"2027-01-01\"\ncreate_block = \"2027-02-01\"\nupdate_block = \"2027-04-01\"\n\
         successor = \"python3.14\"\n",
        testkit::python_runtime()
    )
}

fn builder(config: &str) -> Builder {
    Server::builder().config(&life()).config(config)
}

/// A Python function, active, with an owner or none.
fn make(server: &Server, name: &str, owner: Option<&str>, body: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let source = format!("def lambda_handler(event, context):\n    {body}\n");
    std::fs::write(folder.path().join("lambda_function.py"), source).expect("writing the function");
    let runtime = testkit::python_runtime();
    let settings = ["--name", name, "--runtime", &runtime, "--handler", "lambda_function.lambda_handler"];
    run(server.cli().arg("deploy").arg(folder.path()).args(settings));
    if let Some(owner) = owner {
        let arn = format!("arn:aws:lambda:us-east-1:000000000000:function:{name}");
        let tag = format!("owner-email={owner}");
        let mut aws = server.client(client("venv/bin/aws"));
        run(aws.args(["lambda", "tag-resource", "--resource", &arn, "--tags", &tag]));
    }
}

fn notices(server: &Server, more: &[&str]) -> Vec<Value> {
    let text = stdout(server.cli().args(["runtimes", "notices", "--json"]).args(more));
    serde_json::from_str(&text).expect("rows")
}

fn status(server: &Server) -> Value {
    serde_json::from_str(&stdout(server.cli().args(["status", "--json"]))).expect("the status")
}

/// To whom, by which way, about which step.
fn in_short(received: &[Value]) -> Vec<String> {
    let mut short: Vec<String> = received
        .iter()
        .map(|one| match one["event"]["detail"]["step"].as_object() {
            Some(step) => format!("webhook {}-{}", step["name"].as_str().expect("a name"), step["daysBefore"]),
            None => format!(
                "{} {}",
                one["to"][0].as_str().expect("a recipient"),
                one["subject"].as_str().expect("a subject")
            ),
        })
        .collect();
    short.sort();
    short
}

#[test]
fn every_step_is_told_once_over_restarts_and_jumps_of_the_clock() {
    let receivers = Receivers::start();
    let smtp = format!("smtp://lambdad:p%40ss@127.0.0.1:{}?tls=required", receivers.port("smtp"));
    let hook = format!("http://127.0.0.1:{}/hook?token=secret", receivers.port("http"));
    let config = receivers.config(&smtp, &format!("webhook = \"{hook}\"\nfunction = \"told\""));
    let server = builder(&config).clock("2026-12-01T12:00:00Z").start();
    make(&server, "orders", Some("ann@example.com"), "return 'ordered'");
    make(&server, "told", None, "print('TOLD', event['id'], event['detail']['step']['name'], event['resources'])");
    let aws = |line: &[&str]| {
        run(server.client(client("venv/bin/aws")).arg("lambda").args(line).args(["--function-name", "orders"]));
    };
    aws(&["publish-version"]);
    aws(&["create-alias", "--name", "live", "--function-version", "1"]);
    for qualified in ["orders", "orders:1", "orders:live"] {
        run(server.cli().args(["invoke", qualified]));
    }
    let runtime = testkit::python_runtime();
    let arn = "arn:aws:lambda:us-east-1:000000000000:function:orders";

    // What is to come, before anything is.
    assert_eq!(notices(&server, &[]), Vec::<Value>::new());
    let planned = notices(&server, &["--dry-run", "--as-of", "2027-04-01"]);
    let days: Vec<_> = planned
        .iter()
        .filter(|row| row["recipient"] == "mail:ann@example.com")
        .map(|row| (row["at"].as_str().expect("a day"), row["step"].as_str().expect("a step"), &row["functions"]))
        .collect();
    let orders = json!(["orders"]);
    assert_eq!(
        days,
        [
            ("2026-12-03", "phase1-60", &orders),
            ("2027-02-01", "phase1-0", &orders),
            ("2027-03-02", "phase2-30", &orders),
            ("2027-04-01", "phase2-0", &orders),
        ]
    );
    assert_eq!(planned.len(), 16, "four recipients, four steps");

    // Sixty days before phase 1, and again on the same day after a restart.
    let server = server.stop().at("2026-12-03T00:00:10Z").start();
    let first = receivers.wait(3);
    let server = server.stop().at("2026-12-03T20:00:00Z").start();
    until("the fourth recipient's", || (status(&server)["notices"]["sent"] == 4).then_some(()));
    let mail = first.iter().find(|one| one["to"][0] == "ann@example.com").expect("the owner's mail");
    assert_eq!(
        (&mail["way"], &mail["tls"], &mail["from"]),
        (&json!("smtp"), &json!(true), &json!("lambdad@example.com"))
    );
    assert_eq!(
        mail["subject"],
        format!("[lambdad] {runtime}: no new functions from 2027-02-01 (in 60 days): 1 function")
    );
    assert!(mail["date"].as_str().expect("a date").starts_with("Thu, 03 Dec 2026 "), "{}", mail["date"]);
    for part in ["text", "html"] {
        let body = mail[part].as_str().expect("a body");
        for said in [
            arn,
            "2027-01-01",
            "2027-04-01",
            "python3.14",
            "3 invocations",
            "$LATEST, 1",
            "live (to 1)",
            "aws lambda update-alias --function-name orders --name live --function-version VERSION",
            "2026-12-01 12:0",
            "lambdad migrate orders --to python3.14",
            "aws lambda update-function-configuration --function-name orders --runtime python3.14",
        ] {
            assert!(body.contains(said), "{said} is not in the {part}:\n{body}");
        }
        assert!(!body.contains("function:told"), "the function of somebody else");
    }
    let to_ops = first.iter().find(|one| one["to"][0] == "ops@example.com" || one["to"][0] == "Ops@example.com");
    assert!(to_ops.expect("the default list's mail")["text"].as_str().expect("text").contains("function:told"));
    let event = &first.iter().find(|one| one["way"] == "webhook").expect("the webhook's event")["event"];
    assert_eq!((&event["version"], &event["source"]), (&json!("1"), &json!("lambdad")));
    assert_eq!(event["resources"], json!([arn, arn.replace("orders", "told")]));
    assert_eq!(event["detail"]["functions"][0]["owners"], json!(["ann@example.com"]));
    let log = stdout(server.cli().args(["logs", "told"]));
    assert_eq!(log.matches("TOLD ").count(), 1, "{log}");

    // The server is off from before phase 1 until phase 2 is 30 days away: of each phase, the last step.
    let server = server.stop().at("2027-03-10T03:00:00Z").start();
    receivers.wait(3 + 6);
    until("all to be noted", || (status(&server)["notices"]["sent"] == 12).then_some(()));
    let server = server.kill9().at("2027-03-10T03:10:00Z").start();
    let server = server.stop().at("2027-04-01T00:00:01Z").start();
    receivers.wait(3 + 6 + 3);
    // Back and forth.
    let server = server.stop().at("2027-02-02T00:00:00Z").start();
    let server = server.stop().at("2027-04-20T00:00:00Z").start();
    until("all to be noted", || (status(&server)["notices"]["sent"] == 16).then_some(()));
    let subjects = [
        format!("[lambdad] {runtime}: no new functions from 2027-02-01 (in 60 days)"),
        format!("[lambdad] {runtime}: no new functions since 2027-02-01"),
        format!("[lambdad] {runtime}: no more updates from 2027-04-01 (in 22 days)"),
        format!("[lambdad] {runtime}: no more updates from 2027-04-01 (today)"),
    ];
    let mut expected: Vec<String> = subjects
        .iter()
        .flat_map(|subject| {
            [format!("Ops@example.com {subject}: 2 functions"), format!("ann@example.com {subject}: 1 function")]
        })
        .chain(["phase1-60", "phase1-0", "phase2-30", "phase2-0"].map(|step| format!("webhook {step}")))
        .collect();
    expected.sort();
    assert_eq!(in_short(&receivers.received()), expected);
    let rows = notices(&server, &[]);
    assert_eq!(rows.len(), 16, "{rows:#?}");
    assert!(rows.iter().all(|row| row["state"] == "sent"), "{rows:#?}");
    server.stop();
}

#[test]
fn an_unscheduled_end_is_told_at_once_over_tls_and_once() {
    let receivers = Receivers::start();
    let smtps = format!("smtps://lambdad:p%40ss@127.0.0.1:{}", receivers.port("smtps"));
    let server = builder(&receivers.config(&smtps, "")).clock("2026-06-01T12:00:00Z").start();
    make(&server, "orders", Some("ann@example.com bob@example.com"), "return 1");
    let runtime = testkit::python_runtime();
    let end = |phase1: &str| {
        let reason = ["--reason", "CVE-2026-0001 <no fix>"];
        run(server.cli().args(["runtimes", "deprecate", &runtime, "--phase1", phase1]).args(reason));
    };
    end("2026-06-01");
    let received = receivers.wait(3);
    let mut to: Vec<_> = received.iter().map(|one| one["to"][0].as_str().expect("a recipient")).collect();
    to.sort_unstable();
    assert_eq!(to, ["Ops@example.com", "ann@example.com", "bob@example.com"]);
    for one in &received {
        assert_eq!((&one["way"], &one["tls"]), (&json!("smtps"), &json!(true)));
        assert_eq!(one["subject"], format!("[lambdad] {runtime} ends early: 2026-06-01 (today): 1 function"));
        assert!(one["text"].as_str().expect("text").contains("Reason: CVE-2026-0001 <no fix>"), "{}", one["text"]);
        assert!(one["html"].as_str().expect("HTML").contains("CVE-2026-0001 &lt;no fix&gt;"), "{}", one["html"]);
    }
    end("2026-06-01");
    let server = server.restart();
    let rows = notices(&server, &[]);
    let told: Vec<_> = rows.iter().filter(|row| row["state"] == "sent").map(|row| &row["step"]).collect();
    assert_eq!(told, ["unscheduled-0"; 3], "{rows:#?}");
    assert_eq!(receivers.received().len(), 3);
    server.stop();
}

#[test]
fn a_server_that_fails_is_shown_and_tried_again() {
    let mut receivers = Receivers::start();
    let plain = format!("smtp://lambdad:p%40ss@127.0.0.1:{}", receivers.port("plain"));
    let hook = format!("webhook = \"http://127.0.0.1:{}/hook?token=secret\"", receivers.port("http"));
    receivers.tell("fail");
    let config = receivers.config(&plain, &hook);
    let server = builder(&config).expect_log("notices cannot be sent now").clock("2026-12-03T12:00:00Z").start();
    make(&server, "orders", None, "return 1");
    // Deploying is no reason to look, the restart is.
    let server = server.stop().at("2026-12-03T12:01:00Z").start();
    let shown = until("a failure", || {
        let tried = |row: &Value| row["attempts"].as_u64().is_some_and(|attempts| attempts > 0);
        notices(&server, &[]).iter().all(tried).then_some(())?;
        // Asked after the attempts were seen: an earlier answer may lack their error.
        Some(status(&server)).filter(|shown| shown["notices"]["pending"] == 2)
    });
    let error = shown["notices"]["last_error"].as_str().expect("an error");
    assert!(error.contains("closed for the test") || error.contains("503"), "{error}");
    let text = stdout(server.cli().arg("status"));
    assert!(text.contains("0 sent, 2 pending, 0 given up") && text.contains(error), "{text}");
    assert!(!text.contains("token=secret") && !text.contains("p@ss") && !text.contains("p%40ss"), "{text}");
    assert!(stdout(server.cli().args(["runtimes", "notices"])).contains("closed for the test"));

    receivers.tell("work");
    let server = server.stop().at("2026-12-03T12:10:00Z").start();
    let received = receivers.wait(2);
    assert_eq!(received.iter().filter(|one| one["way"] == "webhook").count(), 1);
    until("the ledger", || (status(&server)["notices"]["sent"] == 2).then_some(()));
    let log: String = server.log().iter().map(|record| record.line.as_str()).collect();
    assert!(
        !log.contains("token=secret") && !log.contains("p@ss") && !log.contains("p%40ss"),
        "a secret is in the log"
    );
    let server = server.stop().at("2026-12-03T13:00:00Z").start();
    assert_eq!(status(&server)["notices"]["pending"], 0);
    assert_eq!(receivers.received().len(), 2);
    server.stop();
}

#[test]
fn a_mail_server_that_cannot_be_trusted_gets_neither_mail_nor_password() {
    let receivers = Receivers::start();
    let check = |smtp: &str, trusted: bool, part: &str| {
        let mut config = receivers.config(smtp, "");
        if !trusted {
            config =
                config.lines().filter(|line| !line.starts_with("ca_file")).map(|line| format!("{line}\n")).collect();
        }
        let server = builder(&config).expect_log("notices cannot be sent now").clock("2026-12-03T12:00:00Z").start();
        make(&server, "orders", None, "return 1");
        let server = server.stop().start();
        let error = until("a failure", || status(&server)["notices"]["last_error"].as_str().map(str::to_owned));
        assert!(error.to_lowercase().contains(part), "{error}");
        server.stop();
    };
    check(&format!("smtps://lambdad:p%40ss@127.0.0.1:{}", receivers.port("smtps")), false, "certificate");
    check(&format!("smtp://lambdad:p%40ss@127.0.0.1:{}", receivers.port("smtp")), false, "certificate");
    check(&format!("smtp://lambdad:p%40ss@127.0.0.1:{}?tls=required", receivers.port("plain")), true, "starttls");
    assert_eq!(receivers.received(), Vec::<Value>::new());
}
