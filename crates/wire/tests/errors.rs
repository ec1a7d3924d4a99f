//! Errors as clients see them, for every kind of service.
#![expect(clippy::unwrap_used, reason = "a test's helpers: a failure is the test's")]

use http::HeaderMap;
use wire::{Error, Reply};

fn render(error: &Error, scope: &str) -> Reply {
    error.render(wire::service(scope, &HeaderMap::new()), "id-1")
}

#[track_caller]
fn check(error: Error, scope: &str, status: u16, body: &str) {
    let reply = render(&error, scope);
    assert_eq!((reply.status().as_u16(), std::str::from_utf8(reply.body()).unwrap()), (status, body));
}

#[test]
fn lambda_spells_each_exception_as_recorded() {
    check(Error::not_found("m"), "lambda", 404, r#"{"Type":"User","Message":"m"}"#);
    check(Error::invalid_parameter("a \"b\""), "lambda", 400, r#"{"Type":"User","message":"a \"b\""}"#);
    check(Error::invalid_parameter_untyped("m"), "lambda", 400, r#"{"message":"m"}"#);
    check(Error::conflict("m"), "lambda", 409, r#"{"Type":"User","message":"m"}"#);
    check(Error::invalid_request_content("m"), "lambda", 400, r#"{"Type":"User","message":"m"}"#);
    check(Error::validation(&wire::lambda::SERVICE, "m"), "lambda", 400, r#"{"message":"m"}"#);
    check(Error::request_too_large("m"), "lambda", 413, r#"{"message":"m"}"#);
    check(Error::access_denied(None), "lambda", 403, r#"{"Message":null}"#);
    check(Error::service("m"), "lambda", 500, r#"{"Type":"Service","Message":"m"}"#);
    check(
        Error::too_many_requests("ReservedFunctionConcurrentInvocationLimitExceeded"),
        "lambda",
        429,
        r#"{"Reason":"ReservedFunctionConcurrentInvocationLimitExceeded","Type":"User","message":"Rate Exceeded."}"#,
    );
}

#[test]
fn the_recorded_412_has_149_bytes() {
    let text = "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id";
    let reply = render(&Error::precondition_failed(text), "lambda");
    assert_eq!((reply.status().as_u16(), reply.body().len()), (412, text.len() + 28));
    assert_eq!(reply.headers()["x-amzn-errortype"], "PreconditionFailedException");
    assert_eq!(reply.headers()["x-amzn-requestid"], "id-1");
    assert_eq!(reply.headers()["content-type"], "application/json");
}

#[test]
fn other_protocols_have_their_own_shape() {
    check(Error::not_found("m"), "logs", 400, r#"{"__type":"ResourceNotFoundException","message":"m"}"#);
    check(
        Error::new(403, "AccessDenied", "<m>"),
        "sts",
        403,
        "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type><Code>AccessDenied</Code>\
         <Message>&lt;m&gt;</Message></Error><RequestId>id-1</RequestId></ErrorResponse>",
    );
    check(
        Error::new(501, "NotImplemented", "m"),
        "s3",
        501,
        "<Error><Code>NotImplemented</Code><Message>m</Message><RequestId>id-1</RequestId></Error>",
    );
    check(
        Error::new(501, "NotImplemented", "m"),
        "ec2",
        501,
        "<Response><Errors><Error><Code>NotImplemented</Code><Message>m</Message></Error></Errors><RequestID>id-1</RequestID></Response>",
    );
}

#[test]
fn services_that_are_not_here_are_refused_by_name() {
    for (scope, headers, code, start) in [
        ("s3", vec![], "NotImplemented", "<Error>"),
        ("dynamodb", vec![("x-amz-target", "DynamoDB_20120810.GetItem")], "NotImplementedException", "{\"__type\""),
        ("sqs", vec![("content-type", "application/x-www-form-urlencoded")], "NotImplemented", "<ErrorResponse>"),
        ("brand-new", vec![("content-type", "application/x-amz-json-1.1")], "NotImplementedException", "{\"__type\""),
        ("brand-new", vec![], "NotImplementedException", "{\"message\""),
    ] {
        let mut request = http::Request::post("/any/path?x=1");
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let parts = request.body(()).unwrap().into_parts().0;
        let service = wire::service(scope, &parts.headers);
        let error = service.route(&parts).unwrap_err();
        assert_eq!((error.status(), error.code()), (501, code), "{scope}");
        let body = error.render(service, "id-1").into_body();
        assert!(body.starts_with(start.as_bytes()), "{scope}: {body:?}");
    }
}

#[test]
fn an_operation_that_is_not_built_names_itself() {
    let error = Error::not_built(wire::lambda::SERVICE.operation("CreateAlias").unwrap());
    assert_eq!(error.status(), 501);
    assert!(error.message().unwrap().contains("CreateAlias of lambda is not built in this version of lambdad"));
}
