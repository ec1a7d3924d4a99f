//! A good request of which one thing was changed on the way: every one is a mismatch, and nothing else.

use super::*;
use crate::sigv4::Dialect;

const NOW: &str = "20150830T123600Z";
const PATH: &str = "/2015-03-31/functions/arn%3Aaws%3Alambda/invocations";
const QUERY: &str = "Qualifier=a%2Fb&Marker=1&Marker=2&Empty=";

fn good() -> Owned {
    let mut request = Owned::get(PATH, QUERY);
    request.method = "POST".into();
    request.body = b"{}".to_vec();
    request.set("x-amz-invocation-type", "Event");
    request.set("content-type", "application/json");
    request.headers.append("x-amz-twice", HeaderValue::from_static("1"));
    request.headers.append("x-amz-twice", HeaderValue::from_static("2"));
    request.signed(&signer("lambda"), at(NOW))
}

#[test]
fn what_was_signed_is_good_however_it_is_ordered() {
    assert!(good().verify("lambda", at(NOW)).is_ok());
    // Parameters are signed sorted, so that their order on the way is nobody's.
    let mut reordered = good();
    reordered.query = "Empty&Marker=2&Qualifier=a%2fb&Marker=1".into();
    assert!(reordered.verify("lambda", at(NOW)).is_ok());
}

#[test]
fn one_thing_changed_is_a_mismatch() {
    type Change = fn(&mut Owned);
    let changes: [(&str, Change); 24] = [
        ("method", |r| r.method = "GET".into()),
        ("body", |r| r.body = b"{ }".to_vec()),
        ("no body", |r| r.body.clear()),
        ("host", |r| r.set("host", "127.0.0.1:4567")),
        ("signed header", |r| r.set("x-amz-invocation-type", "RequestResponse")),
        ("signed header's case", |r| r.set("x-amz-invocation-type", "event")),
        ("signed header gone", |r| drop(r.headers.remove("content-type"))),
        ("signed header twice", |r| {
            r.headers.append("content-type", HeaderValue::from_static("text/plain"));
        }),
        ("values of a header in another order", |r| {
            r.set("x-amz-twice", "2");
            r.headers.append("x-amz-twice", HeaderValue::from_static("1"));
        }),
        ("one value of a header", |r| r.set("x-amz-twice", "1")),
        ("parameter", |r| r.query = QUERY.replace("b&", "c&")),
        ("parameter more", |r| r.query = format!("{QUERY}&More=1")),
        ("parameter less", |r| r.query = QUERY.replace("&Marker=2", "")),
        ("duplicated parameter", |r| r.query = format!("{QUERY}&Marker=2")),
        ("name's case", |r| r.query = QUERY.replace("Qualifier", "qualifier")),
        ("empty parameter gone", |r| r.query = QUERY.replace("&Empty=", "")),
        ("query's escape twice", |r| r.query = QUERY.replace("%2F", "%252F")),
        ("plus for nothing", |r| r.query = QUERY.replace("a%2F", "a+%2F")),
        ("path", |r| r.path = PATH.replace("invocations", "invocation")),
        ("path's escape undone", |r| r.path = PATH.replace("%3A", ":")),
        ("path's escape twice", |r| r.path = PATH.replace("%3A", "%253A")),
        ("slash for its escape", |r| r.path = PATH.replace("/invocations", "%2Finvocations")),
        ("time", |r| r.set("x-amz-date", "20150830T123601Z")),
        ("signature's case", |r| {
            let upper = r.headers["authorization"].to_str().unwrap().to_owned();
            let (head, signature) = upper.split_once("Signature=").unwrap();
            let changed = format!("{head}Signature={}", signature.to_ascii_uppercase());
            r.set("authorization", &changed);
        }),
    ];
    for (name, change) in changes {
        let mut request = good();
        change(&mut request);
        let error = request.verify("lambda", at(NOW)).expect_err(name);
        // The client said the body's hash beforehand, and signed it.
        let is_body = name.ends_with("body");
        let expected = if is_body { AuthError::PayloadHash } else { AuthError::Mismatch };
        assert_eq!(error, expected, "{name}");
        if is_body {
            assert_eq!((error.code(Dialect::Json), error.status(Dialect::Json)), ("InvalidSignatureException", 403));
            continue;
        }
        let answers = [Dialect::Json, Dialect::Query, Dialect::S3].map(|d| (error.code(d), error.status(d)));
        // [?] The service's names as documented under "Common Errors"; not observed.
        let expected =
            [("InvalidSignatureException", 403), ("SignatureDoesNotMatch", 403), ("SignatureDoesNotMatch", 403)];
        assert_eq!(answers, expected, "{name}");
    }
}

#[test]
fn a_signature_is_not_good_for_another_scope() {
    for (from, to, expected) in [
        ("/us-east-1/", "/us-east-2/", "InvalidSignatureException"),
        ("/lambda/", "/s3/", "InvalidSignatureException"),
        ("/20150830/", "/20150831/", "InvalidSignatureException"),
        ("AKIDEXAMPLE/", "/", "IncompleteSignatureException"),
        ("AKIDEXAMPLE/", "AKIDOTHER/", "UnrecognizedClientException"),
        ("SignedHeaders=", "SignedHeaders=accept;", "InvalidSignatureException"),
        ("host;", "", "InvalidSignatureException"),
        ("Signature=", "Signature=0", "InvalidSignatureException"),
    ] {
        let mut request = good();
        let header = request.headers["authorization"].to_str().unwrap().replace(from, to);
        assert_ne!(request.headers["authorization"], header, "{from}");
        request.set("authorization", &header);
        let error = request.verify("lambda", at(NOW)).expect_err(from);
        assert_eq!(error.code(Dialect::Json), expected, "{from} -> {to}");
    }
}

#[test]
fn the_window_is_300_seconds() {
    let verify = |seconds: i64| good().verify("lambda", Millis(at(NOW).0.saturating_add_signed(seconds * 1000)));
    for seconds in [-300, -299, 299, 300] {
        assert!(verify(seconds).is_ok(), "{seconds}");
    }
    for seconds in [-301, 301, 86_400] {
        assert_eq!(verify(seconds).unwrap_err().code(Dialect::Json), "InvalidSignatureException", "{seconds}");
    }
}
