//! curl, which signs by itself.

use testkit::Server;

use crate::installed::{run, stdout};
use crate::package::{PYTHON_HANDLER, ROLE, python_returning};

fn curl(server: &Server) -> std::process::Command {
    let mut command = std::process::Command::new("curl");
    let credentials = server.credentials();
    let user = format!("{}:{}", credentials.access_key_id, credentials.secret_access_key);
    command.args(["--silent", "--show-error", "--aws-sigv4", "aws:amz:us-east-1:lambda", "--user", &user]);
    command
}

#[test]
fn curl_creates_and_invokes() {
    use base64::Engine;
    let server = Server::start();
    let package = base64::engine::general_purpose::STANDARD.encode(python_returning("event"));
    let body = format!(
        r#"{{"FunctionName":"curled","Role":"{ROLE}","Handler":"{PYTHON_HANDLER}","Runtime":"{}","Code":{{"ZipFile":"{package}"}}}}"#,
        testkit::python_runtime()
    );
    let functions = format!("{}/2015-03-31/functions", server.endpoint());
    let made = stdout(curl(&server).args(["--json", &body, &functions]));
    assert!(made.contains(r#""State":"Pending""#), "{made}");
    // Until it is active, an invoke is answered with 409, as the service does.
    let end = std::time::Instant::now() + std::time::Duration::from_secs(60);
    let state = || stdout(curl(&server).arg(format!("{functions}/curled/configuration")));
    while !state().contains(r#""State":"Active""#) {
        assert!(std::time::Instant::now() < end, "{}", state());
    }
    let answer =
        stdout(curl(&server).args(["--json", r#"{"from":"curl"}"#, &format!("{functions}/curled/invocations")]));
    assert_eq!(answer, r#"{"from": "curl"}"#);
    let status = stdout(curl(&server).args(["-X", "DELETE", "-w", "%{http_code}", &format!("{functions}/curled")]));
    assert_eq!(status, "204");
    server.stop();
}

#[test]
fn curl_with_a_wrong_secret_is_refused() {
    let server = Server::start();
    let user = format!("{}:wrong", server.credentials().access_key_id);
    let output = run(std::process::Command::new("curl")
        .args(["--silent", "--aws-sigv4", "aws:amz:us-east-1:lambda", "--user", &user, "-w", " %{http_code}"])
        .arg(format!("{}/2015-03-31/functions", server.endpoint())));
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.ends_with(" 403"), "{text}");
    server.stop();
}
