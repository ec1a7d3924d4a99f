//! One request, signed by AWS's own signer for Rust and by ours: the same signature, and our verifier takes it and
//! nothing that was changed afterwards.

use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SignableBody, SignableRequest, SignatureLocation, SigningSettings,
    UriPathNormalizationMode, sign,
};
use aws_sigv4::sign::v4;
use domain::Millis;
use http::HeaderValue;
use wire::sigv4::{Credential, Expect, Mode, Request, Secret, Signer, Verifier, hex_sha256, query_pairs, uri_encode};

use crate::text::Message;

const KEY: &str = "AKIDEXAMPLE";
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const TOKEN: &str = "TOKEN/+=example";
const NOW: Millis = Millis(1_440_938_160_000);

/// First byte: bit 0 S3, bit 1 presigned, bit 2 with a session token. Then an HTTP request as text.
pub fn run(data: &[u8]) {
    let Some((choice, rest)) = data.split_first() else { return };
    let (s3, presigned, token) = (choice & 1 != 0, choice & 2 != 0, choice & 4 != 0);
    let service = if s3 { "s3" } else { "lambda" };
    let Some(mut message) = Message::read(rest) else { return };
    if !is_sane(&message, s3) {
        return;
    }
    // Two of these would be one too many; `host` is ours to say, and AWS's signer leaves some headers unsigned.
    let fit = |name: &str| {
        (name.starts_with("x-amz-") && !matches!(name, "x-amz-date" | "x-amz-security-token" | "x-amz-content-sha256"))
            || name == "content-type"
    };
    let odd: Vec<_> = message.headers.keys().filter(|name| !fit(name.as_str())).cloned().collect();
    odd.iter().for_each(|name| drop(message.headers.remove(name)));
    // Tabs in a header's value: this signer keeps them, botocore makes them spaces, as we do.
    if message.headers.values().any(|value| value.to_str().is_err() || value.as_bytes().contains(&b'\t')) {
        return;
    }
    message.headers.insert("host", HeaderValue::from_static("127.0.0.1:4566"));

    let ours = (!presigned).then(|| ours(&message, service, token));
    let Some(theirs) = by_aws(message, service, s3, presigned, token) else { return };
    if let Some(ours) = ours {
        assert_eq!(Some(&ours), theirs.headers.get("authorization"), "two signatures of {theirs:?}");
    }
    assert!(verifies(&theirs, service, token), "AWS's own signature is refused: {theirs:?}");

    let mut changed = theirs.clone();
    match choice >> 3 & 3 {
        0 => changed.method.push('X'),
        1 => changed.path.push_str("/a"),
        2 => changed.query.push_str("&a=b"),
        _ => drop(changed.headers.insert("host", HeaderValue::from_static("127.0.0.1:4567"))),
    }
    assert!(!verifies(&changed, service, token), "a signature of something else is taken: {changed:?}");
}

/// What an SDK would send: the signer's own reading of anything else is not the protocol's.
fn is_sane(message: &Message, s3: bool) -> bool {
    let escapes = |text: &str| {
        text.split('%')
            .skip(1)
            .all(|rest| rest.as_bytes().get(..2).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit)))
    };
    // Dot segments: the SDKs disagree about those at a path's end.
    let dots = message.path.split('/').any(|segment| matches!(segment, "." | ".."));
    // It reads a query as text, and sends what is no text as U+FFFD.
    let text = query_pairs(&message.query)
        .all(|(name, value)| std::str::from_utf8(&name).is_ok() && std::str::from_utf8(&value).is_ok());
    let amz = query_pairs(&message.query).any(|(name, _)| name.to_ascii_lowercase().starts_with(b"x-amz-"));
    message.path.starts_with('/')
        && !message.path.starts_with("//")
        && escapes(&message.path)
        && escapes(&message.query)
        && !dots
        && text
        && !amz
        // S3's path is signed as it is sent, so it must be what an SDK sends.
        && (!s3 || message.path.split('/').all(|s| uri_encode(percent_decoded(s)) == s))
}

fn percent_decoded(segment: &str) -> Vec<u8> {
    let escaped = segment.replace('+', "%2B");
    query_pairs(&format!("{escaped}=")).next().map(|(name, _)| name).unwrap_or_default()
}

fn ours(message: &Message, service: &str, token: bool) -> HeaderValue {
    let signer = Signer {
        access_key_id: KEY.into(),
        secret_access_key: Secret::new(SECRET),
        session_token: token.then(|| Secret::new(TOKEN)),
        region: "us-east-1".into(),
        service: service.into(),
    };
    let added = signer.sign(&borrow(message), &hex_sha256(&message.body), NOW);
    added["authorization"].clone()
}

fn by_aws(mut message: Message, service: &str, s3: bool, presigned: bool, token: bool) -> Option<Message> {
    let identity = Credentials::new(KEY, SECRET, token.then(|| TOKEN.to_owned()), None, "fuzz").into();
    let mut settings = SigningSettings::default();
    settings.signature_location = if presigned { SignatureLocation::QueryParams } else { SignatureLocation::Headers };
    settings.expires_in = Some(Duration::from_secs(60));
    if s3 {
        settings.percent_encoding_mode = PercentEncodingMode::Single;
        settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
    }
    if !presigned {
        settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
    }
    let params = v4::SigningParams::builder()
        .identity(&identity)
        .region("us-east-1")
        .name(service)
        .time(SystemTime::UNIX_EPOCH + Duration::from_millis(NOW.0))
        .settings(settings)
        .build()
        .ok()?
        .into();
    let uri = format!("http://127.0.0.1:4566{}?{}", message.path, message.query);
    let headers: Vec<(String, String)> = message
        .headers
        .iter()
        .map(|(name, value)| Some((name.to_string(), value.to_str().ok()?.to_owned())))
        .collect::<Option<_>>()?;
    let body = if presigned && s3 { SignableBody::UnsignedPayload } else { SignableBody::Bytes(&message.body) };
    let pairs = headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let signable = SignableRequest::new(&message.method, &uri, pairs, body).ok()?;
    let (instructions, _) = sign(signable, &params).ok()?.into_parts();
    let (added, params) = instructions.into_parts();
    for header in added {
        message.headers.insert(header.name(), HeaderValue::from_str(header.value()).ok()?);
    }
    for (name, value) in params {
        message.query.push_str(&format!("&{name}={}", uri_encode(value.as_ref())));
    }
    Some(message)
}

fn borrow(message: &Message) -> Request<'_> {
    Request { method: &message.method, path: &message.path, query: &message.query, headers: &message.headers }
}

fn verifies(message: &Message, service: &str, token: bool) -> bool {
    let expect = Expect { region: Some("us-east-1"), service };
    let known = |id: &str| {
        (id == KEY).then(|| Credential {
            secret_access_key: Secret::new(SECRET),
            session_token: token.then(|| Secret::new(TOKEN)),
            principal: (),
        })
    };
    Verifier::new(Mode::Verify).verify(&borrow(message), &message.body, &expect, NOW, known).is_ok()
}
