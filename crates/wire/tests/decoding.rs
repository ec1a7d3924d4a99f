//! Requests become typed inputs, typed outputs become answers.
#![expect(clippy::unwrap_used, reason = "a test's helpers: a failure is the test's")]

use bytes::Bytes;
use serde_json::{Value, json};
use wire::lambda::*;
use wire::{Blob, Error, Input, Reply, Request, Timestamp};

fn send(
    method: &str,
    uri: &str,
    headers: &[(&str, &str)],
    body: impl Into<Bytes>,
    scope: &str,
) -> Result<Request, Error> {
    let mut request = http::Request::builder().method(method).uri(uri);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let (parts, body) = request.body(body.into()).unwrap().into_parts();
    wire::service(scope, &parts.headers).route(&parts)?.decode(&parts, body)
}

fn lambda<I: Input>(method: &str, uri: &str, headers: &[(&str, &str)], body: impl Into<Bytes>) -> Result<I, Error> {
    send(method, uri, headers, body, "lambda")?.input()
}

fn header<'a>(reply: &'a Reply, name: &str) -> Option<&'a str> {
    reply.headers().get(name)?.to_str().ok()
}

#[test]
fn a_create_request_is_typed() {
    let body = json!({
        "FunctionName": "f", "Role": "arn:aws:iam::000000000000:role/r", "Code": {"ZipFile": "UEsDBA=="},
        "Runtime": "python3.13", "Timeout": 30, "Environment": {"Variables": {"AB": "c"}}, "Unknown": {"a": [1]},
    });
    let input: CreateFunctionRequest = lambda("POST", "/2015-03-31/functions", &[], body.to_string()).unwrap();
    assert_eq!(input.function_name, "f");
    assert_eq!(input.code.zip_file, Some(Blob(Bytes::from_static(b"PK\x03\x04"))));
    assert_eq!(input.timeout, Some(30));
    assert_eq!(input.environment.unwrap().variables.unwrap()["AB"], "c");
}

#[test]
fn an_event_is_never_parsed() {
    let headers = [("x-amz-log-type", "Tail"), ("X-Amz-Client-Context", "e30="), ("X-Amz-Invocation-Type", "DryRun")];
    let payload = Bytes::from_static(b"\xff not json");
    let sent = payload.as_ptr();
    let input: InvocationRequest =
        lambda("POST", "/2015-03-31/functions/f%3A1/invocations?Qualifier=1", &headers, payload).unwrap();
    assert_eq!((input.function_name.as_str(), input.qualifier.as_deref()), ("f:1", Some("1")));
    assert_eq!((input.log_type.as_deref(), input.client_context.as_deref()), (Some("Tail"), Some("e30=")));
    assert_eq!(input.invocation_type.as_deref(), Some("DryRun"));
    // The very same bytes, not a copy.
    assert_eq!(input.payload.as_ptr(), sent);
}

#[test]
fn queries_are_typed_and_repeat_for_lists() {
    let uri = "/2017-03-31/tags/arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3Af?tagKeys=a%20b&tagKeys=c";
    let input: UntagResourceRequest = lambda("DELETE", uri, &[], "").unwrap();
    assert_eq!(input.tag_keys, ["a b", "c"]);
    let error = lambda::<ListFunctionsRequest>("GET", "/2015-03-31/functions?MaxItems=many", &[], "").err().unwrap();
    assert_eq!(
        (error.code(), error.message()),
        ("SerializationException", Some("STRING_VALUE can not be converted to an Integer"))
    );
    let uri = "/2025-12-01/functions/f/durable-executions?StartedAfter=2026-01-12T10:11:12Z&ReverseOrder=true";
    let input: ListDurableExecutionsByFunctionRequest = lambda("GET", uri, &[], "").unwrap();
    assert_eq!((input.started_after, input.reverse_order), (Some(Timestamp(1_768_212_672.0)), Some(true)));
}

#[test]
fn a_body_can_not_replace_what_the_path_says() {
    let body = json!({"FunctionName": "other", "Timeout": 5});
    let uri = "/2015-03-31/functions/f/configuration";
    let input: UpdateFunctionConfigurationRequest = lambda("PUT", uri, &[], body.to_string()).unwrap();
    assert_eq!((input.function_name.as_str(), input.timeout), ("f", Some(5)));
    let body = json!({"StatementId": "s", "Action": "lambda:*", "Principal": "p", "Qualifier": "smuggled"});
    let uri = "/2015-03-31/functions/f/policy";
    let input: AddPermissionRequest = lambda("POST", uri, &[], body.to_string()).unwrap();
    assert_eq!(input.qualifier, None);
}

#[test]
fn bodies_that_are_no_object() {
    for body in ["[]", "1", "{", "\"x\"", "\u{feff}{}", "<a/>"] {
        let error = send("POST", "/2015-03-31/functions", &[], body, "lambda").unwrap_err();
        assert_eq!((error.status(), error.code()), (400, "SerializationException"), "{body}");
    }
    let bad = json!({"FunctionName": "f", "Role": "arn:aws:iam::000000000000:role/r", "Code": {"ZipFile": "***"}});
    let error = lambda::<CreateFunctionRequest>("POST", "/2015-03-31/functions", &[], bad.to_string()).err().unwrap();
    assert_eq!(error.code(), "SerializationException");
}

#[test]
fn answers_have_their_members_where_the_model_says() {
    let operation = InvocationRequest::OPERATION;
    let output = InvocationResponse {
        status_code: Some(202),
        function_error: Some("Unhandled".into()),
        executed_version: Some("$LATEST".into()),
        payload: Bytes::from_static(b"null"),
        ..Default::default()
    };
    let reply = wire::reply(operation, output, "id-1");
    assert_eq!((reply.status().as_u16(), &reply.body()[..]), (202, &b"null"[..]));
    assert_eq!(header(&reply, "x-amz-function-error"), Some("Unhandled"));
    assert_eq!(header(&reply, "x-amz-executed-version"), Some("$LATEST"));
    assert_eq!(header(&reply, "x-amzn-requestid"), Some("id-1"));
    assert_eq!(header(&reply, "x-amz-log-result"), None);

    let configuration =
        FunctionConfiguration { function_name: Some("f".into()), memory_size: Some(128), ..Default::default() };
    let reply = wire::reply(CreateFunctionRequest::OPERATION, configuration, "id-1");
    assert_eq!((reply.status().as_u16(), header(&reply, "content-type")), (201, Some("application/json")));
    assert_eq!(serde_json::from_slice::<Value>(reply.body()).unwrap(), json!({"FunctionName": "f", "MemorySize": 128}));

    let reply = wire::reply(DeleteFunctionRequest::OPERATION, DeleteFunctionResponse::default(), "id-1");
    assert_eq!((reply.status().as_u16(), reply.body().len(), header(&reply, "content-type")), (204, 0, None));
    // A 204 never has a body, whatever the output holds.
    let output =
        InvocationResponse { status_code: Some(204), payload: Bytes::from_static(b"{}"), ..Default::default() };
    assert!(wire::reply(operation, output, "id-1").body().is_empty());
    let reply = wire::reply(TagResourceRequest::OPERATION, (), "id-1");
    assert_eq!((reply.status().as_u16(), reply.body().len()), (204, 0));
    // Set nothing, and an object is still an object (facts §28).
    let reply =
        wire::reply(GetFunctionConcurrencyRequest::OPERATION, GetFunctionConcurrencyResponse::default(), "id-1");
    assert_eq!(&reply.body()[..], b"{}");
}

#[test]
fn logs_speak_json_with_a_target() {
    use wire::logs::{GetLogEventsRequest, GetLogEventsResponse, OutputLogEvent};
    let headers = [("x-amz-target", "Logs_20140328.GetLogEvents"), ("content-type", "application/x-amz-json-1.1")];
    let body = json!({"logGroupName": "/aws/lambda/f", "logStreamName": "2026/11/22/[$LATEST]ab", "limit": 5, "startTime": 1_768_212_672_045_i64});
    let input: GetLogEventsRequest = send("POST", "/", &headers, body.to_string(), "logs").unwrap().input().unwrap();
    assert_eq!((input.log_stream_name.as_str(), input.limit), ("2026/11/22/[$LATEST]ab", Some(5)));
    assert_eq!(input.start_time, Some(1_768_212_672_045));
    let event = OutputLogEvent { timestamp: Some(1), message: Some("m".into()), ..Default::default() };
    let output = GetLogEventsResponse { events: Some(vec![event]), ..Default::default() };
    let reply = wire::reply(GetLogEventsRequest::OPERATION, output, "id-1");
    assert_eq!(&reply.body()[..], br#"{"events":[{"timestamp":1,"message":"m"}]}"#);
    assert_eq!(header(&reply, "content-type"), Some("application/x-amz-json-1.1"));
}

#[test]
fn sts_speaks_forms_and_xml() {
    use wire::sts::{GetCallerIdentityRequest, GetCallerIdentityResponse};
    let headers = [("content-type", "application/x-www-form-urlencoded; charset=utf-8")];
    let request = send("POST", "/", &headers, "Action=GetCallerIdentity&Version=2011-06-15", "sts").unwrap();
    assert_eq!(request.operation, GetCallerIdentityRequest::OPERATION);
    let _: GetCallerIdentityRequest = request.input().unwrap();
    let output = GetCallerIdentityResponse {
        user_id: Some("a&b".into()),
        account: Some("000000000000".into()),
        arn: Some("arn:aws:iam::000000000000:root".into()),
    };
    let reply = wire::reply(GetCallerIdentityRequest::OPERATION, output, "id-1");
    assert_eq!(
        std::str::from_utf8(reply.body()).unwrap(),
        "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult>\
         <Account>000000000000</Account><Arn>arn:aws:iam::000000000000:root</Arn><UserId>a&amp;b</UserId></GetCallerIdentityResult>\
         <ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata></GetCallerIdentityResponse>"
    );
    assert_eq!(header(&reply, "content-type"), Some("text/xml"));
}

#[test]
fn forms_carry_lists_of_structures_and_are_checked() {
    let form = "Action=CreateRole&RoleName=r&AssumeRolePolicyDocument=%7B%7D&Tags.member.1.Key=a&Tags.member.2.Value=b&MaxSessionDuration=1";
    let error = send("POST", "/", &[], form, "iam").unwrap_err();
    assert_eq!(error.code(), "ValidationError");
    let message = error.message().unwrap();
    assert!(message.starts_with("3 validation errors detected: Value '1' at 'maxSessionDuration'"), "{message}");
    for path in ["'tags.1.member.value'", "'tags.2.member.key'"] {
        assert!(
            message.contains(&format!("Value null at {path} failed to satisfy constraint: Member must not be null")),
            "{message}"
        );
    }
}
