use domain::{Account, Code, Digest, FunctionName, LogFormat, Millis, Reason, ReasonCode, Revision, Version};
use serde_json::Value;

use super::*;

fn function() -> Function {
    Function {
        name: FunctionName::new("f").unwrap(),
        version: Version::Latest,
        config: Config {
            runtime: RuntimeId::new("python3.12"),
            custom_runtime: None,
            handler: Some("m.h".into()),
            role: "arn:aws:iam::000000000000:role/r".into(),
            description: String::new(),
            memory_mb: 128,
            timeout_seconds: 3,
            tmp_mb: 512,
            environment: None,
            architecture: Architecture::X86_64,
            tracing: Tracing::PassThrough,
            logging: Logging { format: LogFormat::Text, group: "/aws/lambda/f".into() },
            snap_start: SnapStart::None,
            dead_letter_target: None,
        },
        code: Code { sha256: Digest([0; 32]), size_bytes: 1 },
        runtime_version: Some(domain::RuntimeVersionRef::Managed(Digest([1; 32]))),
        runtime_update: domain::RuntimeUpdate::Auto,
        runtime_history: Vec::new(),
        last_published: 0,
        state: State::Pending,
        last_update: LastUpdate::None,
        revision: Revision::new("R"),
        last_modified: Millis(0),
        tags: BTreeMap::new(),
    }
}

fn shown(function: &Function, qualifier: Option<Qualifier>, view: View) -> serde_json::Map<String, Value> {
    match serde_json::to_value(configuration(function, &Account::default(), qualifier.as_ref(), view)) {
        Ok(Value::Object(members)) => members,
        other => panic!("{other:?}"),
    }
}

fn check_members(members: &serde_json::Map<String, Value>, expected: &str) {
    let mut names: Vec<_> = members.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names.join(" "), expected);
}

/// Members that every view has (facts §3).
const ALWAYS: [&str; 18] = [
    "Architectures",
    "CodeSha256",
    "CodeSize",
    "Description",
    "EphemeralStorage",
    "FunctionArn",
    "FunctionName",
    "Handler",
    "LastModified",
    "LoggingConfig",
    "MemorySize",
    "PackageType",
    "RevisionId",
    "Role",
    "Runtime",
    "SnapStart",
    "Timeout",
    "TracingConfig",
];

fn and(more: &[&'static str]) -> String {
    let mut names = [&ALWAYS, more, &["Version"]].concat();
    names.sort_unstable();
    names.join(" ")
}

#[test]
fn each_view_has_its_members() {
    let state = ["State", "StateReason", "StateReasonCode"];
    let update = ["LastUpdateStatus", "LastUpdateStatusReason", "LastUpdateStatusReasonCode"];
    let created = function();
    check_members(&shown(&created, None, View::Created), &and(&[&["RuntimeVersionConfig"], &state[..]].concat()));
    check_members(&shown(&created, None, View::Listed), &and(&[]));

    let active = Function { state: State::Active, last_update: LastUpdate::Successful, ..function() };
    check_members(&shown(&active, None, View::Full), &and(&["LastUpdateStatus", "RuntimeVersionConfig", "State"]));

    let updating = Function { last_update: LastUpdate::InProgress, ..active };
    let members = shown(&updating, None, View::Full);
    check_members(&members, &and(&[&["RuntimeVersionConfig", "State"], &update[..]].concat()));
    assert_eq!(members["LastUpdateStatusReason"], "The function is being created.");
    check_members(&shown(&updating, None, View::Listed), &and(&[]));
}

#[test]
fn a_failure_says_why() {
    let why = Reason { code: ReasonCode::InvalidRuntime, text: "no python".into() };
    let failed = Function { state: State::Failed(why.clone()), last_update: LastUpdate::Failed(why), ..function() };
    let members = shown(&failed, None, View::Full);
    for prefix in ["State", "LastUpdateStatus"] {
        assert_eq!(members[prefix], "Failed");
        assert_eq!(members[&format!("{prefix}Reason")], "no python");
        assert_eq!(members[&format!("{prefix}ReasonCode")], "InvalidRuntime");
    }
}

#[test]
fn the_arn_has_the_qualifier_as_it_was_used() {
    let arn = "arn:aws:lambda:us-east-1:000000000000:function:f";
    assert_eq!(shown(&function(), None, View::Full)["FunctionArn"], arn);
    let latest = shown(&function(), Some(Qualifier::Latest), View::Full);
    assert_eq!((&latest["FunctionArn"], &latest["Version"]), (&format!("{arn}:$LATEST").into(), &"$LATEST".into()));
}

#[test]
fn an_empty_environment_is_not_none() {
    let mut function = function();
    assert_eq!(shown(&function, None, View::Listed).get("Environment"), None);
    function.config.environment = Some(BTreeMap::new());
    assert_eq!(shown(&function, None, View::Listed)["Environment"], serde_json::json!({"Variables": {}}));
}

fn check_code(source: w::FunctionCode, expected: Result<&str, &str>) {
    let got = match code(source, "CreateFunction") {
        Ok(CodeSource::Zip(_)) => Ok("zip".to_owned()),
        Ok(CodeSource::S3(object)) => Ok(format!("{}/{}", object.bucket, object.key)),
        Err(error) => Err(error.to_string()),
    };
    match (&got, expected) {
        (Ok(got), Ok(expected)) => assert_eq!(got, expected),
        (Err(got), Err(part)) => assert!(got.contains(part), "{got}"),
        _ => panic!("{got:?}, not {expected:?}"),
    }
}

#[test]
fn code_has_one_source() {
    let zip = || Some(wire::Blob(bytes::Bytes::from_static(b"PK")));
    let text = |text: &str| Some(text.to_owned());
    let none = || w::FunctionCode {
        zip_file: None,
        s3_bucket: None,
        s3_key: None,
        s3_object_version: None,
        s3_object_storage_mode: None,
        image_uri: None,
        source_kms_key_arn: None,
    };
    check_code(w::FunctionCode { zip_file: zip(), ..none() }, Ok("zip"));
    check_code(w::FunctionCode { s3_bucket: text("b"), s3_key: text("k"), ..none() }, Ok("b/k"));
    let both = w::FunctionCode { zip_file: zip(), s3_bucket: text("b"), s3_key: text("k"), ..none() };
    check_code(both, Err("Please do not provide other FunctionCode parameters"));
    check_code(none(), Err("Please provide a source for function code."));
    check_code(w::FunctionCode { s3_bucket: text("b"), ..none() }, Err("Please provide a source for function code."));
    check_code(
        w::FunctionCode { image_uri: text("i"), ..none() },
        Err("CreateFunction with Code.ImageUri is not built"),
    );
}
