//! Requests find their operation.
#![expect(clippy::unwrap_used, reason = "a test's helpers: a failure is the test's")]

use bytes::Bytes;
use http::request::Parts;
use wire::{Operation, Protocol, SERVICES};

fn parts(method: &str, uri: &str, headers: &[(&str, &str)]) -> Parts {
    let mut request = http::Request::builder().method(method).uri(uri);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(()).unwrap().into_parts().0
}

fn find(scope: &str, parts: &Parts) -> Result<&'static Operation, wire::Error> {
    let target = wire::service(scope, &parts.headers).route(parts)?;
    Ok(target.operation().unwrap())
}

#[test]
fn every_operation_is_found_by_its_own_template() {
    for operation in SERVICES.iter().flat_map(|s| s.operations).copied() {
        let scope = operation.service.scope;
        match operation.service.protocol {
            Protocol::RestJson => {
                let labelled = operation.path.replace('{', "arn%3Aaws%3Alambda%2F").replace('}', "");
                let query = if operation.query.is_empty() { "x=1".into() } else { format!("x=1&{}", operation.query) };
                for path in [labelled.clone(), format!("{labelled}/")] {
                    let got = find(scope, &parts(operation.method, &format!("{path}?{query}"), &[])).unwrap();
                    assert_eq!(got, operation, "{path}");
                }
            }
            Protocol::Json10 | Protocol::Json11 => {
                let target = format!("{}.{}", operation.service.target, operation.name);
                assert_eq!(find(scope, &parts("POST", "/", &[("x-amz-target", &target)])).unwrap(), operation);
            }
            Protocol::Query | Protocol::Ec2 | Protocol::S3 => {
                let uri = format!("/?Action={}&Version=2011-06-15", operation.name);
                assert_eq!(find(scope, &parts("GET", &uri, &[])).unwrap(), operation);
            }
        }
    }
}

#[track_caller]
fn check(method: &str, uri: &str, expected: &str) {
    let got = find("lambda", &parts(method, uri, &[]));
    assert_eq!(got.map_or_else(|e| e.code().to_owned(), |o| o.name.to_owned()), expected, "{method} {uri}");
}

#[test]
fn fixed_queries_and_slashes_at_the_end() {
    check("GET", "/2018-10-31/layers?find=LayerVersion&Arn=x", "GetLayerVersionByArn");
    check("GET", "/2018-10-31/layers", "ListLayers");
    check("GET", "/2019-09-30/functions/f/provisioned-concurrency?List=ALL", "ListProvisionedConcurrencyConfigs");
    check("GET", "/2019-09-30/functions/f/provisioned-concurrency?Qualifier=1", "GetProvisionedConcurrencyConfig");
    check("GET", "/2015-03-31/functions/", "ListFunctions");
    check("POST", "/2015-03-31/functions/", "CreateFunction");
    check("GET", "/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:f", "GetFunction");
}

#[test]
fn what_is_no_operation() {
    for (method, uri) in [
        ("GET", "/"),
        ("GET", "/2015-03-31"),
        ("PATCH", "/2015-03-31/functions/f"),
        ("GET", "/2015-03-31/functions/f/nothing"),
        ("GET", "/2015-03-31/functions/a/b"),
        ("GET", "//"),
        // Another service's path.
        ("GET", "/schedules"),
    ] {
        check(method, uri, "UnknownOperationException");
    }
}

#[test]
fn labels_are_split_before_they_are_decoded() {
    let uri = "/2017-03-31/tags/arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3Af";
    let head = parts("GET", uri, &[]);
    let request = wire::service("lambda", &head.headers).route(&head).unwrap().decode(&head, Bytes::new()).unwrap();
    assert_eq!(request.text("Resource"), Some("arn:aws:lambda:us-east-1:000000000000:function:f"));
}
