//! Secrets are where they belong and nowhere else: not in the log at its most talkative, not in the audit log, not in
//! the logs of functions, not in what is answered to somebody else.

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use testkit::Server;

use crate::installed::{run, stdout};
use crate::package::{PYTHON_HANDLER, ROLE, python_returning};

const KEY: &str = "AKIAMARKERMARKER0001";
const ROOT: &str = "marker-root-secret-000000000000000000001";
const VARIABLE: &str = "marker-variable-0002";
const SMTP: &str = "marker-smtp-0003";
const WEBHOOK: &str = "marker-webhook-0004";
const S3: &str = "marker-s3-0005";
const REGISTRY: &str = "marker-registry-0006";
const PAYLOAD: &str = "marker-payload-0007";

#[test]
fn no_secret_is_in_any_log_or_refusal() {
    use base64::Engine as _;
    let dir = tempfile::tempdir().expect("a folder");
    run(Command::new(testkit::lambdad()).args(["tls", "init", "--name", "lambda.example", "--dir"]).arg(dir.path()));
    let authority = dir.path().join("ca.pem").display().to_string();
    // Nothing listens on port 1: whoever reports that must not say what he wanted to send.
    let config = format!(
        "[tls]\ncertificate = {:?}\nkey = {:?}\n\
         [notices]\nsmtp = \"smtp://user:{SMTP}@127.0.0.1:1\"\nfrom = \"a@example.com\"\nto = [\"b@example.com\"]\n\
         webhook = \"http://127.0.0.1:1/{WEBHOOK}?key={WEBHOOK}\"\n\
         [s3]\nendpoint = \"http://127.0.0.1:1\"\naccess_key_id = \"AKID\"\nsecret_access_key = \"{S3}\"\n\
         [registries.\"127.0.0.1:1\"]\nusername = \"user\"\npassword = \"{REGISTRY}\"\n",
        dir.path().join("server.pem").display().to_string(),
        dir.path().join("server.key").display().to_string(),
    );
    let server = Server::builder()
        .config(&config)
        .env("LAMBDAD_LOG", "trace")
        .env("LAMBDAD_ROOT_ACCESS_KEY_ID", KEY)
        .env("LAMBDAD_ROOT_SECRET_ACCESS_KEY", ROOT)
        // Mail server, webhook and store are not there, on purpose: every line is looked at below.
        .expect_log("")
        .start();
    let curl = |user: &str, version: &str, more: &[&str], path: &str| {
        let mut command = Command::new("curl");
        command.args(["-sS", "--max-time", "60", version, "--cacert", &authority]);
        command.args(["--aws-sigv4", "aws:amz:us-east-1:lambda", "--user", user]).args(more);
        stdout(command.arg(format!("{}{path}", server.endpoint())))
    };
    let root = format!("{KEY}:{ROOT}");

    // A function with a variable, which gives away its credentials to its caller.
    let code = "dict(__import__('os').environ)";
    let zip = base64::engine::general_purpose::STANDARD.encode(python_returning(code));
    let create = |code: &str| {
        let runtime = testkit::python_runtime();
        format!(
            r#"{{"FunctionName":"f","Role":"{ROLE}","Handler":"{PYTHON_HANDLER}","Runtime":"{runtime}","Timeout":60,"Code":{code},
                "Environment":{{"Variables":{{"TOKEN":"{VARIABLE}"}}}}}}"#
        )
    };
    let functions = "/2015-03-31/functions";
    let made = curl(&root, "--http1.1", &["--json", &create(&format!(r#"{{"ZipFile":"{zip}"}}"#))], functions);
    assert!(made.contains("\"FunctionArn\""), "{made}");
    let event = format!(r#"{{"secret":"{PAYLOAD}"}}"#);
    let invocations = format!("{functions}/f/invocations");
    let invoke = |version| -> Value {
        let answer = curl(&root, version, &["--json", &event], &invocations);
        serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{error}: {answer}"))
    };
    let environ = invoke("--http2");
    assert_eq!(environ["TOKEN"], VARIABLE, "{environ}");
    assert_eq!(invoke("--http1.1")["TOKEN"], VARIABLE);
    let of_function = |name: &str| environ[name].as_str().expect("a credential").to_owned();
    let (id, secret, token) =
        (of_function("AWS_ACCESS_KEY_ID"), of_function("AWS_SECRET_ACCESS_KEY"), of_function("AWS_SESSION_TOKEN"));

    // The function's credentials, used well and badly; a presigned address, used well and touched.
    let with_token = format!("X-Amz-Security-Token: {token}");
    let seen =
        curl(&format!("{id}:{secret}"), "--http2", &["-H", &with_token], &format!("{functions}/f/configuration"));
    assert!(seen.contains(VARIABLE), "who may read a function reads its variables: {seen}");
    let mut refusals = vec![
        curl(&format!("{id}:{secret}"), "--http2", &[], functions),
        curl(&format!("{id}:{secret}"), "--http1.1", &["-H", "X-Amz-Security-Token: x"], functions),
        curl(&format!("{KEY}:wrong"), "--http1.1", &["--json", &create("{}")], functions),
        curl(&root, "--http1.1", &["--json", &event.replace('}', "")], &invocations),
        curl(
            &root,
            "--http1.1",
            &["--json", &create(r#"{"S3Bucket":"bucket","S3Key":"key"}"#).replace("\"f\"", "\"g\"")],
            functions,
        ),
        curl(&root, "--http1.1", &["--json", &format!(r#"{{"FunctionName":"{}"}}"#, "x".repeat(200))], functions),
    ];
    let got: Value = serde_json::from_str(&curl(&root, "--http1.1", &[], &format!("{functions}/f"))).expect("JSON");
    let location = got["Code"]["Location"].as_str().expect("an address");
    let (_, signature) = location.split_once("X-Amz-Signature=").expect("a signature");
    let plain = |url: &str| {
        stdout(Command::new("curl").args(["-sS", "--cacert", &authority, "-o", "-", url]).arg("--compressed"))
    };
    let fetched = run(Command::new("curl").args(["-sS", "--cacert", &authority, location]));
    assert!(fetched.stdout.starts_with(b"PK"), "the package comes");
    refusals.push(plain(&location.replace("X-Amz-Expires=600", "X-Amz-Expires=601")));

    // Notices that cannot be sent.
    let runtime = testkit::python_runtime();
    let end = ["runtimes", "deprecate", &runtime, "--phase1", "2026-01-01", "--reason", "a test"];
    let ended = server.cli().env("AWS_CA_BUNDLE", &authority).args(end).output().expect("running lambdad");
    println!("{}", String::from_utf8_lossy(&ended.stderr));
    let status = stdout(server.cli().env("AWS_CA_BUNDLE", &authority).arg("status"));
    refusals.push(status);

    let key = std::fs::read_to_string(dir.path().join("server.key")).expect("the key");
    let key = key.lines().nth(1).expect("a line of it");
    let secrets = [ROOT, VARIABLE, SMTP, WEBHOOK, S3, REGISTRY, PAYLOAD, &secret, &token, signature, key];
    for refusal in &refusals {
        for secret in secrets {
            assert!(!refusal.contains(secret), "{secret} is in {refusal}");
        }
    }
    let stopped = server.stop();
    let data = stopped.data_dir();
    let log = std::fs::read_to_string(data.parent().expect("its folder").join("server.log")).expect("the log");
    assert!(log.contains("\"TRACE\"") || log.contains("\"DEBUG\""), "it was talkative");
    let places: Vec<(String, Vec<u8>)> = [("the log".to_owned(), log.into_bytes())]
        .into_iter()
        .chain(files(&data.join("audit")))
        .chain(files(&data.join("logs")))
        .collect();
    assert!(places.len() >= 3, "the log, the audit log and the function's log were looked at");
    for (place, bytes) in &places {
        for secret in secrets {
            if let Some(at) = bytes.windows(secret.len()).position(|window| window == secret.as_bytes()) {
                let around = &bytes[at.saturating_sub(200)..(at + 60).min(bytes.len())];
                panic!("{secret} is in {place}: {}", String::from_utf8_lossy(around));
            }
        }
    }
}

fn files(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap_or_else(|error| panic!("{}: {error}", dir.display())).flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.display().to_string(), std::fs::read(&path).expect("a file")));
        }
    }
    found
}
