//! The audit log: every management call in CloudTrail's shape, and no secret in it.

use serde_json::Value;
use testkit::Server;

use crate::installed::run;

#[test]
fn management_calls_are_recorded_and_secrets_are_not() {
    let server = Server::start();
    let folder = testkit::repository().join("examples/hello-python");
    run(server.cli().arg("deploy").arg(&folder).args(["--env", "TOKEN=hunter2"]));
    run(server.cli().args(["invoke", "hello-python", "--payload", "{\"secret\": \"hunter3\"}"]));
    let refused =
        server.cli().args(["runtimes", "deprecate", "cobol", "--phase1", "2030-01-01", "--reason", "old"]).output();
    assert_eq!(refused.expect("running lambdad").status.code(), Some(4));
    let stopped = server.stop();
    let text = std::fs::read_to_string(stopped.data_dir().join("audit/audit.jsonl")).expect("the audit log");
    let secret = std::fs::read_to_string(stopped.data_dir().join("credentials")).expect("the credentials");
    let secret = secret.lines().find_map(|line| line.strip_prefix("aws_secret_access_key = ")).expect("the secret");
    for leaked in ["hunter2", "hunter3", secret] {
        assert!(!text.contains(leaked), "{leaked} is in the audit log");
    }
    let records: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let of = |name: &str| records.iter().find(|record| record["eventName"] == name);
    let created = of("CreateFunction20150331").expect("the creation");
    assert_eq!(created["requestParameters"]["functionName"], "hello-python");
    assert_eq!(created["requestParameters"]["environment"], serde_json::json!({}));
    assert_eq!(created["userIdentity"]["arn"], "arn:aws:iam::000000000000:root");
    assert_eq!(
        (created["eventSource"].as_str(), created["sourceIPAddress"].as_str()),
        (Some("lambda.amazonaws.com"), Some("127.0.0.1"))
    );
    assert_eq!((created["readOnly"].as_bool(), created["managementEvent"].as_bool()), (Some(false), Some(true)));
    assert!(of("GetFunctionConfiguration20150331v2").is_some(), "reading is recorded, too");
    assert!(records.iter().all(|record| !record["eventName"].as_str().unwrap_or_default().starts_with("Invoke")));
    let ended = of("EndRuntime").expect("an own route");
    assert_eq!(ended["errorCode"], "ResourceNotFoundException");
    let mode = std::fs::metadata(stopped.data_dir().join("audit/audit.jsonl")).expect("the file").permissions();
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&mode) & 0o777, 0o600);
}
