//! Authorizations that are not well formed, each with its own answer, and arbitrary bytes.

use proptest::prelude::*;

use super::*;
use crate::sigv4::Dialect;

const CREDENTIAL: &str = "AKIDEXAMPLE/20150830/us-east-1/lambda/aws4_request";

fn with_header(authorization: &str) -> Owned {
    let mut request = Owned::get("/", "");
    request.set("authorization", authorization);
    request.set("x-amz-date", "20150830T123600Z");
    request
}

fn refused(request: &Owned, expected: &AuthError) {
    let error = request.verify("lambda", at("20150830T123600Z")).unwrap_err();
    assert_eq!(&error, expected, "{request:?}");
    assert_eq!(error.code(Dialect::Json), expected.code(Dialect::Json));
}

#[test]
fn header_forms() {
    let check = |header: String, expected: AuthError| refused(&with_header(&header), &expected);
    let good = format!("Credential={CREDENTIAL}, SignedHeaders=host, Signature=00");
    check(format!("AWS4-HMAC-SHA256 {good}"), AuthError::Mismatch);
    check(format!("AWS4-HMAC-SHA256 {good},"), AuthError::Mismatch);
    check(format!("AWS4-HMAC-SHA256 Extra=1, {good}"), AuthError::Mismatch);
    check(format!("AWS4-HMAC-SHA512 {good}"), AuthError::Algorithm("AWS4-HMAC-SHA512".into()));
    check("Bearer abc".into(), AuthError::Algorithm("Bearer".into()));
    check("secret-without-a-scheme".into(), AuthError::Algorithm(String::new()));
    check(format!("AWS4-HMAC-SHA256 {good}, Signature=01"), AuthError::Duplicate("Signature"));
    check(format!("AWS4-HMAC-SHA256 {good}, Credential=x"), AuthError::Duplicate("Credential"));
    let with = |credential: &str| format!("AWS4-HMAC-SHA256 Credential={credential}, SignedHeaders=host, Signature=0");
    for bad in ["x", "a/b/c/d", "a/b/c/d/aws4_request/f", "/20150830/us-east-1/lambda/aws4_request", "////"] {
        check(with(bad), AuthError::Credential(bad.into()));
    }
    let wrong_end = "AKIDEXAMPLE/20150830/us-east-1/lambda/aws4";
    check(with(wrong_end), AuthError::ScopeTerminator("aws4".into()));
    for date in ["2015", "2015083", "201508301"] {
        let scope = AuthError::ScopeDate { scope: date.into(), time: "20150830T123600Z".into() };
        check(with(&CREDENTIAL.replace("20150830", date)), scope);
    }
    let many = vec!["host"; 200].join(";");
    check(
        format!("AWS4-HMAC-SHA256 Credential={CREDENTIAL}, SignedHeaders={many}, Signature=0"),
        AuthError::SignedHeadersTooMany,
    );
}

#[test]
fn incomplete_header_says_what_is_missing() {
    let check = |header: &str, date: bool, message: &str| {
        let mut request = with_header(header);
        if !date {
            request.headers.remove("x-amz-date");
        }
        let error = request.verify("lambda", at("20150830T123600Z")).unwrap_err();
        assert_eq!(error.code(Dialect::Json), "IncompleteSignatureException");
        assert_eq!(error.message(Dialect::Json).split(['(', ':']).next().unwrap().trim(), message, "{header}");
        assert!(!error.to_string().contains(CREDENTIAL));
    };
    check(
        "AWS4-HMAC-SHA256",
        false,
        "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. \
         Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a \
         'X-Amz-Date' or a 'Date' header.",
    );
    check(
        &format!("AWS4-HMAC-SHA256 Credential={CREDENTIAL}, Signature=, SignedHeaders=host"),
        true,
        "Authorization header requires 'Signature' parameter.",
    );
    check(&format!("AWS4-HMAC-SHA256 Credential={CREDENTIAL} foo, SignedHeaders"), true, "Invalid key=value pair");
}

#[test]
fn dates() {
    let authorization = format!("AWS4-HMAC-SHA256 Credential={CREDENTIAL}, SignedHeaders=host, Signature=00");
    for bad in ["", "20150830", "2015-08-30T12:36:00Z", "Sun, 30 Aug 2015 12:36:00 GMT"] {
        let mut request = with_header(&authorization);
        request.set("x-amz-date", bad);
        refused(&request, &AuthError::Date(bad.into()));
    }
    // Without X-Amz-Date, Date may be either form.
    for (date, expected) in [
        ("Sun, 30 Aug 2015 12:36:00 GMT", AuthError::Mismatch),
        ("20150830T123600Z", AuthError::Mismatch),
        ("yesterday", AuthError::Date("yesterday".into())),
    ] {
        let mut request = with_header(&authorization);
        request.headers.remove("x-amz-date");
        request.set("date", date);
        refused(&request, &expected);
    }
}

#[test]
fn headers_that_may_come_once() {
    for (name, shown) in [
        ("authorization", "Authorization"),
        ("x-amz-date", "X-Amz-Date"),
        ("x-amz-content-sha256", "X-Amz-Content-Sha256"),
        ("x-amz-security-token", "X-Amz-Security-Token"),
    ] {
        let mut request =
            with_header(&format!("AWS4-HMAC-SHA256 Credential={CREDENTIAL}, SignedHeaders=host, Signature=0"));
        let value = request.headers.get(name).cloned().unwrap_or(HeaderValue::from_static("x"));
        request.headers.insert(name, value.clone());
        request.headers.append(name, value);
        refused(&request, &AuthError::Duplicate(shown));
        request.headers.insert(name, HeaderValue::from_bytes(b"\xe9").unwrap());
        refused(&request, &AuthError::NotText(shown));
    }
}

#[test]
fn query_forms() {
    let good = format!(
        "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={}&X-Amz-Date=20150830T123600Z&X-Amz-Expires=60&\
         X-Amz-SignedHeaders=host&X-Amz-Signature=00",
        CREDENTIAL.replace('/', "%2F")
    );
    let check = |from: &str, to: &str, expected: AuthError| {
        assert!(good.contains(from));
        refused(&Owned::get("/", &good.replace(from, to)), &expected);
    };
    check("host", "host", AuthError::Mismatch);
    check("Expires=60", "Expires=0", AuthError::ExpiresRange);
    check("Expires=60", "Expires=604801", AuthError::ExpiresRange);
    check("Expires=60", "Expires=99999999999999999999999", AuthError::ExpiresRange);
    for bad in ["-1", "1.5", "%2B60", "sixty"] {
        check("Expires=60", &format!("Expires={bad}"), AuthError::ExpiresNumber);
    }
    check("Date=20150830T123600Z", "Date=today", AuthError::Date("today".into()));
    check("HMAC-SHA256", "HMAC-SHA1", AuthError::Algorithm("AWS4-HMAC-SHA1".into()));
    check("lambda%2Faws4_request", "lambda", AuthError::Credential(CREDENTIAL.replace("/aws4_request", "")));
    check("SignedHeaders=host", "SignedHeaders=range", AuthError::HostUnsigned);
    check("AKID", "%FFAKID", AuthError::NotText("X-Amz-Credential"));
    let names = [
        "X-Amz-Algorithm",
        "X-Amz-Credential",
        "X-Amz-Signature",
        "X-Amz-SignedHeaders",
        "X-Amz-Date",
        "X-Amz-Expires",
    ];
    for name in names {
        check(&format!("{name}="), &format!("{name}=&Other="), AuthError::IncompleteQuery { missing: vec![name] });
        check(&format!("{name}="), &format!("{name}=1&{name}="), AuthError::Duplicate(name));
    }
    assert_eq!(
        AuthError::IncompleteQuery { missing: names.to_vec() }.to_string(),
        "AWS query-string parameters must include 'X-Amz-Algorithm'. AWS query-string parameters must include \
         'X-Amz-Credential'. AWS query-string parameters must include 'X-Amz-Signature'. AWS query-string parameters \
         must include 'X-Amz-SignedHeaders'. AWS query-string parameters must include 'X-Amz-Date'. AWS query-string \
         parameters must include 'X-Amz-Expires'. Re-examine the query-string parameters."
    );
    let mut both = Owned::get("/", &good);
    both.set("authorization", "AWS4-HMAC-SHA256 x=1");
    refused(&both, &AuthError::TwoForms);
    refused(&Owned::get("/", "a=1&X-Amz-Date=20150830T123600Z"), &AuthError::Missing);
}

/// Pieces that get past the first checks more often than pure noise does.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("AWS4-HMAC-SHA256 ".to_owned()),
        Just(format!("Credential={CREDENTIAL}")),
        Just("SignedHeaders=host;é".to_owned()),
        Just("Signature=".to_owned()),
        Just("X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=1&X-Amz-Date=20150830T123600Z".to_owned()),
        Just(", ".to_owned()),
        Just("&".to_owned()),
        Just("%".to_owned()),
        any::<String>(),
    ];
    proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn nothing_panics_and_nothing_gets_in(
        authorization in text(), date in text(), path in text(), query in text(), name in text(), body: Vec<u8>,
    ) {
        let mut request = Owned::get(&path, &query);
        for (key, value) in [("authorization", &authorization), ("x-amz-date", &date), ("x-amz-content-sha256", &name)] {
            if let Ok(value) = HeaderValue::from_str(value) {
                request.headers.insert(key, value);
            }
        }
        request.body = body;
        for service in ["lambda", "s3"] {
            let error = request.verify(service, at("20150830T123600Z")).unwrap_err();
            for dialect in [Dialect::Json, Dialect::Query, Dialect::S3] {
                prop_assert!(matches!(error.status(dialect), 400 | 403));
                prop_assert!(!error.message(dialect).is_empty());
            }
        }
    }
}
