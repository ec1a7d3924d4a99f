//! Well-formed requests that are refused, each with the service's own code.

use super::*;
use crate::sigv4::{Dialect, SKEW_MS_MAX};

const NOW: &str = "20150830T123600Z";

fn invoke() -> Owned {
    let mut request = Owned::get("/2015-03-31/functions/hello/invocations", "Qualifier=a");
    request.method = "POST".into();
    request.body = b"{}".to_vec();
    request.set("x-amz-invocation-type", "Event");
    request
}

/// Signs, changes, verifies at NOW; then the code and the message must be these.
fn check(change: impl FnOnce(&mut Owned, &mut Signer), code: &str, message: &str) {
    let (mut request, mut signer) = (invoke(), signer("lambda"));
    change(&mut request, &mut signer);
    let signed = if request.headers.contains_key("authorization") || request.query.contains("X-Amz-") {
        request
    } else {
        request.signed(&signer, at(NOW))
    };
    refused(&signed.verify("lambda", at(NOW)).unwrap_err(), code, message);
}

fn refused(error: &AuthError, code: &str, message: &str) {
    assert_eq!((error.code(Dialect::Json), error.message(Dialect::Json).as_str()), (code, message));
}

const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your AWS \
                        Secret Access Key and signing method. Consult the service documentation for details.";

#[test]
fn wrong_secret_key_scope() {
    check(|_, s| s.secret_access_key = Secret::new("other"), "InvalidSignatureException", MISMATCH);
    check(|_, s| s.secret_access_key = Secret::new(""), "InvalidSignatureException", MISMATCH);
    check(
        |_, s| s.access_key_id = "AKIDOTHER".into(),
        "UnrecognizedClientException",
        "The security token included in the request is invalid.",
    );
    check(
        |_, s| s.region = "eu-west-1".into(),
        "InvalidSignatureException",
        "Credential should be scoped to a valid region, not 'eu-west-1'. This server's region is 'us-east-1'.",
    );
    check(
        |_, s| s.service = "logs".into(),
        "InvalidSignatureException",
        "Credential should be scoped to correct service: 'lambda'.",
    );
    check(
        |r, s| {
            *r = std::mem::replace(r, invoke()).signed(s, at(NOW));
            r.set("x-amz-date", "20150829T123600Z");
        },
        "InvalidSignatureException",
        "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20150830' != \
         '20150829', from '20150829T123600Z'.",
    );
}

#[test]
fn session_tokens() {
    let invalid = "The security token included in the request is invalid.";
    let token = |given: Option<&str>| Signer { session_token: given.map(Secret::new), ..signer("lambda") };
    let verify = |given, known| {
        let verifier = Verifier::new(Mode::Verify);
        invoke().signed(&token(given), at(NOW)).verify_with(&verifier, "lambda", at(NOW), known)
    };
    assert!(verify(Some(TOKEN), Some(TOKEN)).is_ok());
    assert!(verify(None, None).is_ok());
    for (given, known) in [(None, Some(TOKEN)), (Some(TOKEN), None), (Some("x"), Some(TOKEN))] {
        refused(&verify(given, known).unwrap_err(), "UnrecognizedClientException", invalid);
    }
}

#[test]
fn unsigned_headers() {
    check(
        |r, s| {
            *r = std::mem::replace(r, invoke()).signed(s, at(NOW));
            r.set("x-amz-log-type", "Tail");
        },
        "InvalidSignatureException",
        "'x-amz-log-type' must be a 'SignedHeader' in the AWS Authorization.",
    );
    let mut request = invoke();
    let host = request.headers.remove("host").unwrap();
    request = request.signed(&signer("lambda"), at(NOW));
    request.headers.insert("host", host);
    refused(
        &request.verify("lambda", at(NOW)).unwrap_err(),
        "InvalidSignatureException",
        "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    );
}

#[test]
fn payload_hashes() {
    let with_hash = |hash: &str| {
        let mut request = invoke();
        let added = signer("lambda").sign(&request.borrow(), hash, at(NOW));
        request.headers.extend(added);
        request.verify("lambda", at(NOW)).unwrap_err()
    };
    // Well signed, but over another body.
    refused(&with_hash(&crate::sigv4::hex_sha256(b"{ }")), "InvalidSignatureException", MISMATCH);
    for hash in ["UNSIGNED-PAYLOAD", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", "", &"A".repeat(64)] {
        refused(
            &with_hash(hash),
            "InvalidSignatureException",
            &format!("'x-amz-content-sha256' must be the SHA-256 of the payload in hexadecimal, not '{hash}'."),
        );
    }
}

#[test]
fn skew_is_five_minutes_either_way() {
    let signed = invoke().signed(&signer("lambda"), at(NOW));
    let verify = |delta_ms: i64| signed.verify("lambda", Millis(at(NOW).0.saturating_add_signed(delta_ms)));
    let max = i64::try_from(SKEW_MS_MAX).unwrap();
    for good in [-max, -1, 0, max] {
        assert!(verify(good).is_ok(), "{good}");
    }
    refused(
        &verify(max + 1000).unwrap_err(),
        "InvalidSignatureException",
        "Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z (20150830T124101Z - 5 min.)",
    );
    refused(
        &verify(-max - 1000).unwrap_err(),
        "InvalidSignatureException",
        "Signature not yet current: 20150830T123600Z is still later than 20150830T123559Z (20150830T123059Z + 5 min.)",
    );
}

fn presigned(service: &str, life_seconds: u64) -> Owned {
    let mut request = Owned::get("/code/hello", "v=1");
    request.query =
        signer(service).presign("GET", "127.0.0.1:4566", &request.path, &request.query, life_seconds, at(NOW));
    request
}

#[test]
fn a_presigned_request_lives_as_long_as_it_says() {
    for service in ["lambda", "s3"] {
        let (request, start) = (presigned(service, 600), at(NOW).0);
        let verify = |ms: u64| request.verify(service, Millis(ms));
        assert!(verify(start - SKEW_MS_MAX).is_ok());
        assert!(verify(start + 600_000).is_ok());
        let late = verify(start + 601_000).unwrap_err();
        refused(
            &late,
            "InvalidSignatureException",
            "Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z.",
        );
        assert_eq!((late.code(Dialect::S3), late.status(Dialect::S3)), ("AccessDenied", 403));
        assert_eq!(late.message(Dialect::S3), "Request has expired");
        assert!(matches!(verify(start - SKEW_MS_MAX - 1000), Err(AuthError::NotYet { .. })));
    }
}

#[test]
fn presigned_life_has_limits() {
    let verify = |seconds| presigned("lambda", seconds).verify("lambda", at(NOW));
    assert!(verify(1).is_ok());
    assert!(verify(604_800).is_ok());
    for seconds in [0, 604_801, u64::MAX] {
        assert_eq!(verify(seconds), Err(AuthError::ExpiresRange), "{seconds}");
    }
}

#[test]
fn dev_mode_wants_form_only() {
    let verifier = Verifier::new(Mode::AcceptAny);
    let mut request = invoke().signed(&Signer { secret_access_key: Secret::new("test"), ..signer("lambda") }, at(NOW));
    assert!(request.verify_with(&verifier, "lambda", at(NOW), Some("token")).is_ok());
    request.body.push(b' ');
    assert_eq!(request.verify_with(&verifier, "lambda", at(NOW), None), Err(AuthError::PayloadHash));
    request.headers.remove("authorization");
    assert_eq!(request.verify_with(&verifier, "lambda", at(NOW), None), Err(AuthError::Missing));
}

#[test]
fn codes_and_statuses_by_dialect() {
    let check = |error: AuthError, expected: [(&str, u16); 3]| {
        let all = [Dialect::Json, Dialect::Query, Dialect::S3].map(|d| (error.code(d), error.status(d)));
        assert_eq!(all, expected, "{error:?}");
    };
    check(
        AuthError::Missing,
        [("MissingAuthenticationTokenException", 403), ("MissingAuthenticationToken", 403), ("AccessDenied", 403)],
    );
    check(
        AuthError::Date("x".into()),
        [("IncompleteSignatureException", 400), ("IncompleteSignature", 400), ("AuthorizationHeaderMalformed", 400)],
    );
    check(
        AuthError::ExpiresRange,
        [
            ("IncompleteSignatureException", 400),
            ("IncompleteSignature", 400),
            ("AuthorizationQueryParametersError", 400),
        ],
    );
    check(
        AuthError::UnknownKey,
        [("UnrecognizedClientException", 403), ("InvalidClientTokenId", 403), ("InvalidAccessKeyId", 403)],
    );
    check(
        AuthError::SessionToken,
        [("UnrecognizedClientException", 403), ("InvalidClientTokenId", 403), ("InvalidToken", 400)],
    );
    check(
        AuthError::Mismatch,
        [("InvalidSignatureException", 403), ("SignatureDoesNotMatch", 403), ("SignatureDoesNotMatch", 403)],
    );
    check(
        AuthError::PayloadHash,
        [("InvalidSignatureException", 403), ("SignatureDoesNotMatch", 403), ("XAmzContentSHA256Mismatch", 400)],
    );
    check(
        AuthError::HostUnsigned,
        [("InvalidSignatureException", 403), ("SignatureDoesNotMatch", 403), ("AccessDenied", 403)],
    );
}

#[test]
fn nothing_secret_is_printed() {
    let verifier = Verifier::new(Mode::Verify);
    let signed = invoke().signed(&signer("lambda"), at(NOW));
    assert!(signed.verify_with(&verifier, "lambda", at(NOW), None).is_ok());
    let shown = format!("{verifier:?} {:?} {:?}", signer("lambda"), signed.headers);
    assert!(!shown.contains("wJalr") && !shown.contains("Signature="), "{shown}");
}
