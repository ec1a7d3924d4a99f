//! Signing: what the command line, the fetches from S3 and the links to a function's code use.

use domain::Millis;
use http::{HeaderMap, HeaderName, HeaderValue};
use sha2::{Digest as _, Sha256};

use super::canonical::{self, Head, hex};
use super::request::{Request, uri_encode};
use super::verify::{preamble, signature};
use super::{ALGORITHM, S3, Secret, TERMINATOR, UNSIGNED_PAYLOAD, key, time};

/// Credentials and scope to sign with.
#[derive(Clone, Debug)]
pub struct Signer {
    /// The access key id.
    pub access_key_id: String,
    /// Its secret.
    pub secret_access_key: Secret,
    /// The session token, if the credentials are temporary.
    pub session_token: Option<Secret>,
    /// The region of the scope.
    pub region: String,
    /// The service of the scope: `lambda`, `logs`, `sts`, `s3`.
    pub service: String,
}

/// SHA-256 of a payload, in hex, as `x-amz-content-sha256` has it.
pub fn hex_sha256(payload: &[u8]) -> String {
    hex(&Sha256::digest(payload))
}

impl Signer {
    /// The headers to add to a request so that it is signed. Every header that `request` has is signed, so give it
    /// those that arrive unchanged; it must have `Host`.
    pub fn sign(&self, request: &Request<'_>, payload_hash: &str, now: Millis) -> HeaderMap {
        let at = time::basic(now);
        let mut added = HeaderMap::new();
        let mut add = |name: &'static str, value: &str| {
            // Nothing that gets here can hold a control character but a token from a hand-written file; such a
            // token is left out, and the server says that it is missing.
            if let Ok(value) = HeaderValue::from_str(value) {
                added.insert(HeaderName::from_static(name), value);
            }
        };
        add("x-amz-date", &at);
        add("x-amz-content-sha256", payload_hash);
        if let Some(token) = &self.session_token {
            add("x-amz-security-token", token.expose());
        }
        let mut headers = request.headers.clone();
        headers.extend(added.clone());
        let mut names: Vec<&str> = headers.keys().map(HeaderName::as_str).collect();
        names.sort_unstable();
        let scope = [&at[..8], &self.region, &self.service];
        let head = Head::new(
            &Request { headers: &headers, ..*request },
            &canonical::path(request.path, &self.service),
            false,
            &names,
        );
        let signature = self.signature(&at, scope, &head.finish(payload_hash));
        let [date, region, service] = scope;
        let authorization = format!(
            "{ALGORITHM} Credential={}/{date}/{region}/{service}/{TERMINATOR}, SignedHeaders={}, Signature={signature}",
            self.access_key_id,
            names.join(";"),
        );
        if let Ok(mut value) = HeaderValue::from_str(&authorization) {
            value.set_sensitive(true);
            added.insert(http::header::AUTHORIZATION, value);
        }
        added
    }

    /// The query of a presigned request: `query` (raw, may be empty) and the signature's parameters. Only `host`,
    /// a header value such as `127.0.0.1:4566`, is signed with it; the body is not for S3, and is empty for others.
    pub fn presign(&self, method: &str, host: &str, path: &str, query: &str, life_seconds: u64, now: Millis) -> String {
        let at = time::basic(now);
        let scope = [&at[..8], &self.region, &self.service];
        let credential = format!("{}/{}/{TERMINATOR}", self.access_key_id, scope.join("/"));
        let mut full = String::from(query);
        let mut push = |name: &str, value: &str| {
            let and = if full.is_empty() { "" } else { "&" };
            full.push_str(&format!("{and}{name}={}", uri_encode(value)));
        };
        push("X-Amz-Algorithm", ALGORITHM);
        push("X-Amz-Credential", &credential);
        push("X-Amz-Date", &at);
        push("X-Amz-Expires", &life_seconds.to_string());
        if let Some(token) = &self.session_token {
            push("X-Amz-Security-Token", token.expose());
        }
        push("X-Amz-SignedHeaders", "host");
        let mut headers = HeaderMap::new();
        if let Ok(host) = HeaderValue::from_str(host) {
            headers.insert(http::header::HOST, host);
        }
        let request = Request { method, path, query: &full, headers: &headers };
        let payload = if self.service == S3 { UNSIGNED_PAYLOAD.to_owned() } else { hex_sha256(b"") };
        let head = Head::new(&request, &canonical::path(path, &self.service), true, &["host"]);
        let signature = self.signature(&at, scope, &head.finish(&payload));
        format!("{full}&X-Amz-Signature={signature}")
    }

    fn signature(&self, at: &str, scope: [&str; 3], canonical_hash: &str) -> String {
        let [date, region, service] = scope;
        let key = key::derive(&self.secret_access_key, date, region, service);
        signature(&key, &preamble(at, scope), canonical_hash)
    }
}
