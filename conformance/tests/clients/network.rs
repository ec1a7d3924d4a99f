//! What functions reach, set by the operator for each of them.

use std::net::{TcpListener, UdpSocket};
use std::time::{Duration, Instant};

use testkit::Server;

use crate::installed::stdout;
use crate::package::zip;
use crate::rust_sdk::{create, result, sdk};

/// Tries to connect, and gives the error's name or `reached`.
const CODE: &str = r#"
import errno, socket

def lambda_handler(event, context):
    try:
        socket.create_connection((event["host"], event["port"]), 10).close()
        return "reached"
    except socket.gaierror:
        return "no such name"
    except OSError as error:
        return errno.errorcode[error.errno]
"#;

/// An address of this machine that its functions reach only if they are told so.
fn here() -> String {
    let socket = UdpSocket::bind("0.0.0.0:0").expect("a socket");
    socket.connect("198.51.100.1:9").expect("a route");
    socket.local_addr().expect("its address").ip().to_string()
}

/// How long a log line may take, which is written every two seconds.
const PATIENCE: Duration = Duration::from_secs(20);

#[tokio::test]
async fn functions_reach_what_the_operator_said() {
    let here = here();
    let listener = TcpListener::bind((here.as_str(), 0)).expect("a port");
    let port = listener.local_addr().expect("bound").port();
    let server = Server::builder()
        .egress()
        .env("LAMBDAD_LOG_DENIED", "true")
        .config(&format!(
            "[functions.\"to-*\"]\negress = \"none\"\n[functions.to-here]\negress = [\"{here}:{port}\"]\n"
        ))
        .start();
    let client = sdk(&server).await;
    let attempt = async |name: &str, host: &str| {
        result(&client, name, &format!("{{\"host\": \"{host}\", \"port\": {port}}}")).await
    };
    for name in ["to-here", "to-nothing", "any"] {
        create(&client, name, zip(&[("lambda_function.py", CODE)])).await;
    }
    assert_eq!(attempt("to-here", &here).await, "\"reached\"");
    assert_eq!(attempt("to-nothing", &here).await, "\"ENETUNREACH\"");
    // The default is the Internet without this machine, and refuses without delay.
    assert_eq!(attempt("any", &here).await, "\"ECONNREFUSED\"");
    assert_eq!(attempt("any", &here).await, "\"ECONNREFUSED\"");
    // Nobody on this machine hears of these.
    assert_eq!(attempt("to-here", "secret.example.com").await, "\"no such name\"");
    assert_eq!(attempt("to-nothing", "secret.example.com").await, "\"no such name\"");

    let status = stdout(server.cli().args(["status", "--json"]));
    let status: serde_json::Value = serde_json::from_str(&status).expect("JSON");
    assert_eq!(status["denied"], serde_json::json!({ "any": 2 }));
    assert!(stdout(server.cli().arg("status")).contains("egress        2 connections refused: any 2"));
    let begin = Instant::now();
    let expected = format!("lately to {here}:{port}/tcp");
    loop {
        let log = stdout(server.cli().args(["logs", "any"]));
        if log.contains("[WARN] lambdad: the egress policy refused") && log.contains(&expected) {
            break;
        }
        assert!(begin.elapsed() < PATIENCE, "{log}");
    }

    // A tag closes at once, whatever its value, and opens nothing.
    let arn = client.get_function_configuration().function_name("to-here").send().await.expect("a function");
    let arn = arn.function_arn().expect("an ARN").to_owned();
    let tag = async |value: &str| {
        client.tag_resource().resource(&arn).tags("lambdad:egress", value).send().await.expect("tagged");
    };
    for (value, expected) in [("none", "ENETUNREACH"), ("", "reached"), ("open", "ENETUNREACH")] {
        tag(value).await;
        assert_eq!(attempt("to-here", &here).await, format!("\"{expected}\""), "{value:?}");
    }
    let other = client.get_function_configuration().function_name("to-nothing").send().await.expect("a function");
    let other = other.function_arn().expect("an ARN");
    client.tag_resource().resource(other).tags("lambdad:egress", "internet").send().await.expect("tagged");
    assert_eq!(attempt("to-nothing", &here).await, "\"ENETUNREACH\"");
    drop(client);
    server.stop();
}
