//! HTTPS with a certificate of the local authority: real clients that trust it, and others that do not.

use std::path::Path;
use std::process::Command;

use testkit::Server;

use crate::installed::{run, stdout};
use crate::python::pytest;

#[test]
fn clients_that_trust_the_local_authority_are_served_encrypted() {
    let dir = tempfile::tempdir().expect("a folder");
    let authority = dir.path().join("ca.pem");
    init(dir.path());
    let server = Server::builder().config(&table(dir.path())).start();
    assert!(server.endpoint().starts_with("https://"), "{}", server.endpoint());
    let bundle = authority.display().to_string();

    pytest(&server, "test_tags.py", &[("AWS_CA_BUNDLE", &bundle)]);
    let folder = testkit::repository().join("examples/hello-python");
    run(server.cli().env("AWS_CA_BUNDLE", &bundle).arg("deploy").arg(&folder));
    let answer = stdout(server.cli().env("AWS_CA_BUNDLE", &bundle).args(["invoke", "hello-python"]));
    assert!(answer.contains("Hello"), "{answer}");
    let strange = server.cli().arg("functions").output().expect("running lambdad");
    assert_eq!(strange.status.code(), Some(3), "who does not trust the authority does not talk to it");

    let health = |args: &[&str], scheme: &str| {
        let url = format!("{scheme}://{}/_lambdad/health", server.address());
        Command::new("curl").args(["-sS", "--max-time", "10"]).args(args).arg(url).output().expect("running curl")
    };
    let trusted = ["--cacert", bundle.as_str()];
    assert_eq!(health(&trusted, "https").stdout, br#"{"status":"ok"}"#);
    assert!(health(&["--cacert", bundle.as_str(), "--tlsv1.3"], "https").status.success());
    assert!(!health(&["--cacert", bundle.as_str(), "--tls-max", "1.1"], "https").status.success());
    assert!(!health(&[], "http").status.success(), "plain HTTP gets nothing");

    // HTTP/2 for who asks, signed; nothing tells a browser to remember anything (docs/decisions/0057).
    let credentials = server.credentials();
    let signed = |version: &str| {
        let mut curl = Command::new("curl");
        curl.args([
            "-sS",
            "-i",
            "--max-time",
            "20",
            version,
            "--cacert",
            &bundle,
            "--aws-sigv4",
            "aws:amz:us-east-1:lambda",
        ])
        .arg("--user")
        .arg(format!("{}:{}", credentials.access_key_id, credentials.secret_access_key))
        .args(["--json", "{\"name\": \"http\"}"])
        .arg(format!("{}/2015-03-31/functions/hello-python/invocations", server.endpoint()));
        stdout(&mut curl).to_ascii_lowercase()
    };
    for (version, shown) in [("--http2", "http/2 200"), ("--http1.1", "http/1.1 200 ok")] {
        let answer = signed(version);
        assert!(answer.starts_with(shown) && answer.contains("hello"), "{version}: {answer}");
        assert!(!answer.contains("strict-transport-security"), "{answer}");
    }

    // A new certificate of the same authority: clients need not change.
    init(dir.path());
    let server = server.restart();
    run(server.cli().env("AWS_CA_BUNDLE", &bundle).arg("functions"));
    server.stop();
}

fn init(dir: &Path) {
    run(Command::new(testkit::lambdad()).args(["tls", "init", "--name", "lambda.example", "--dir"]).arg(dir));
    let key = std::fs::metadata(dir.join("server.key")).expect("the key").permissions();
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&key) & 0o777, 0o600);
}

fn table(dir: &Path) -> String {
    format!(
        "[tls]\ncertificate = {:?}\nkey = {:?}\n",
        dir.join("server.pem").display().to_string(),
        dir.join("server.key").display().to_string()
    )
}
