//! Requests as real clients sent them, captured 2026-11-22: boto3 1.43, the JavaScript SDK 3.1161, the Go SDK inside
//! Terraform's AWS provider 5.100, and curl 7.88 with `--aws-sigv4`.

use super::*;

const RECORDED: &[(&str, &str)] = &[
    ("boto-get-qualifier", include_str!("recorded/boto-get-qualifier.http")),
    ("boto-invoke-arn", include_str!("recorded/boto-invoke-arn.http")),
    ("boto-list-marker", include_str!("recorded/boto-list-marker.http")),
    ("boto-logs", include_str!("recorded/boto-logs.http")),
    ("boto-presigned-lambda", include_str!("recorded/boto-presigned-lambda.http")),
    ("boto-presigned-s3", include_str!("recorded/boto-presigned-s3.http")),
    ("boto-s3-get", include_str!("recorded/boto-s3-get.http")),
    ("boto-session-token", include_str!("recorded/boto-session-token.http")),
    ("boto-sts", include_str!("recorded/boto-sts.http")),
    ("boto-untag", include_str!("recorded/boto-untag.http")),
    ("curl-invoke-arn", include_str!("recorded/curl-invoke-arn.http")),
    ("curl-invoke-plain", include_str!("recorded/curl-invoke-plain.http")),
    ("curl-list", include_str!("recorded/curl-list.http")),
    ("js-get-qualifier", include_str!("recorded/js-get-qualifier.http")),
    ("js-invoke-arn", include_str!("recorded/js-invoke-arn.http")),
    ("js-list-marker", include_str!("recorded/js-list-marker.http")),
    ("js-logs", include_str!("recorded/js-logs.http")),
    ("js-presigned-s3", include_str!("recorded/js-presigned-s3.http")),
    ("js-session-token", include_str!("recorded/js-session-token.http")),
    ("js-untag", include_str!("recorded/js-untag.http")),
    ("terraform-list-versions-arn", include_str!("recorded/terraform-list-versions-arn.http")),
    ("terraform-sts", include_str!("recorded/terraform-sts.http")),
];

/// The request, its service, its time and the token it came with.
fn parts(text: &str) -> (Owned, String, Millis, Option<&'static str>) {
    let request = Owned::parse(text);
    let claim = Claim::read(&request.borrow()).unwrap();
    assert_eq!(claim.access_key_id(), KEY);
    let (service, now) = (claim.service().to_owned(), claim.at);
    let token = claim.session_token.as_ref().map(|_| TOKEN);
    (request, service, now, token)
}

fn verify(request: &Owned, text: &str) -> Result<Verified<()>, AuthError> {
    let (_, service, now, token) = parts(text);
    request.verify_with(&Verifier::new(Mode::Verify), &service, now, token)
}

#[test]
fn every_client_gets_in() {
    for (name, text) in RECORDED {
        let result = verify(&parts(text).0, text);
        assert_eq!(result, Ok(Verified { principal: (), access_key_id: KEY.into() }), "{name}");
    }
}

/// One change at a time, each to something that is signed.
#[test]
fn every_change_is_seen() {
    for (name, text) in RECORDED {
        let original = parts(text).0;
        let claim = Claim::read(&original.borrow()).unwrap();
        let (presigned, s3) = (claim.is_presigned(), claim.service() == "s3");
        let signed: Vec<String> = claim.signed_headers.iter().map(|name| name.to_string()).collect();
        let refused = |what: &str, change: &dyn Fn(&mut Owned)| {
            let mut request = original.clone();
            change(&mut request);
            let error = verify(&request, text).expect_err(&format!("{name}: {what}"));
            assert!(matches!(error, AuthError::Mismatch | AuthError::PayloadHash), "{name}: {what}: {error:?}");
        };
        refused("method", &|r| r.method = "PATCH".into());
        refused("path", &|r| r.path.push('x'));
        refused("query", &|r| r.query.push_str("&x=1"));
        if !(presigned && s3) {
            refused("body", &|r| r.body.push(b'x'));
        }
        for header in signed
            .iter()
            .filter(|name| !["x-amz-date", "x-amz-content-sha256", "x-amz-security-token"].contains(&name.as_str()))
        {
            refused(header, &|r| {
                let value = HeaderValue::from_static("changed");
                r.headers.insert(HeaderName::from_bytes(header.as_bytes()).unwrap(), value);
            });
            refused(header, &|r| drop(r.headers.remove(header.as_str())));
        }
    }
}
