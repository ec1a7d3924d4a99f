//! Signatures that AWS has published: its `aws4_testsuite` and the examples of its documentation.

use super::*;

fn check(secret: &str, service: &str, now: &str, request: &str) {
    let request = Owned::parse(request);
    let expect = Expect { region: Some("us-east-1"), service };
    let lookup =
        |_: &str| Some(Credential { secret_access_key: Secret::new(secret), session_token: None, principal: () });
    let verifier = Verifier::new(Mode::Verify);
    let result = verifier.verify(&request.borrow(), &request.body, &expect, at(now), lookup);
    assert!(result.is_ok(), "{result:?}: {request:?}");
}

fn suite(method: &str, target: &str, extra: &str, signed: &str, signature: &str) {
    let credential = "AKIDEXAMPLE/20150830/us-east-1/service/aws4_request";
    check(
        SECRET,
        "service",
        "20150830T123600Z",
        &format!(
            "{method} {target} HTTP/1.1\nHost:example.amazonaws.com\n{extra}X-Amz-Date:20150830T123600Z\nAuthorization: \
             AWS4-HMAC-SHA256 Credential={credential}, SignedHeaders={signed}, Signature={signature}\n\n"
        ),
    );
}

#[test]
fn the_published_test_suite() {
    let plain = "host;x-amz-date";
    suite("GET", "/", "", plain, "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    suite("POST", "/", "", plain, "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
    suite(
        "GET",
        "/?Param2=value2&Param1=value1",
        "",
        plain,
        "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
    );
    suite(
        "GET",
        "/",
        "My-Header1:  value1\nMy-Header2: \"a   b   c\"  \n",
        "host;my-header1;my-header2;x-amz-date",
        "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
    );
    for path in ["//", "/./", "/foo/.."] {
        suite("GET", path, "", plain, "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    }
}

#[test]
fn the_documented_iam_request() {
    check(
        SECRET,
        "iam",
        "20150830T123600Z",
        "GET /?Action=ListUsers&Version=2010-05-08 HTTP/1.1\nHost: iam.amazonaws.com\nContent-Type: \
         application/x-www-form-urlencoded; charset=utf-8\nX-Amz-Date: 20150830T123600Z\nAuthorization: \
         AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, \
         SignedHeaders=content-type;host;x-amz-date, \
         Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7\n\n",
    );
}

/// S3's page has a key pair of its own.
const S3_SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

#[test]
fn the_documented_s3_requests() {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    check(
        S3_SECRET,
        "s3",
        "20130524T000000Z",
        &format!(
            "GET /test.txt HTTP/1.1\nHost: examplebucket.s3.amazonaws.com\nRange: bytes=0-9\nx-amz-content-sha256: \
             {empty}\nx-amz-date: 20130524T000000Z\nAuthorization: AWS4-HMAC-SHA256 \
             Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;\
             x-amz-content-sha256;x-amz-date,\
             Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41\n\n"
        ),
    );
    check(
        S3_SECRET,
        "s3",
        "20130524T235959Z",
        "GET /test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1\
         %2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&\
         X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404 HTTP/1.1\nHost: \
         examplebucket.s3.amazonaws.com\n\n",
    );
}
