//! What a request claims: who signed it, when, for what. Read once, before anything is believed.

use std::borrow::Cow;

use base64::Engine as _;
use domain::Millis;
use sha2::{Digest as _, Sha256};

use super::request::{Request, query_pairs};
use super::{ALGORITHM, AuthError, TERMINATOR, time};

/// Names in `SignedHeaders`; more than the headers that the HTTP server lets one request have.
const SIGNED_HEADERS_MAX: usize = 128;

/// A well-formed claim, not yet believed. Its service and region are what a request without a verified signature
/// is routed by.
#[derive(Clone, Debug)]
pub struct Claim<'a> {
    pub(super) access_key_id: Cow<'a, str>,
    pub(super) scope_date: Cow<'a, str>,
    pub(super) region: Cow<'a, str>,
    pub(super) service: Cow<'a, str>,
    pub(super) signed_headers: Vec<Cow<'a, str>>,
    pub(super) signature: Cow<'a, str>,
    pub(super) session_token: Option<Cow<'a, str>>,
    /// `x-amz-content-sha256`.
    pub(super) payload_hash: Option<Cow<'a, str>>,
    pub(super) at: Millis,
    /// Seconds the request lives, if it is presigned.
    pub(super) expires_seconds: Option<u64>,
}

impl<'a> Claim<'a> {
    /// Reads the `Authorization` header or the presigned query.
    pub fn read(request: &Request<'a>) -> Result<Claim<'a>, AuthError> {
        let query = Presigned::read(request)?;
        match (single(request, "authorization", "Authorization")?, query) {
            (None, None) => Err(AuthError::Missing),
            (Some(_), Some(_)) => Err(AuthError::TwoForms),
            (Some(header), None) => from_header(request, header),
            (None, Some(query)) => query.claim(request),
        }
    }

    /// The access key id that signed, or says it did.
    pub fn access_key_id(&self) -> &str {
        &self.access_key_id
    }

    /// The scope's region.
    pub fn region(&self) -> &str {
        &self.region
    }

    /// The scope's service, such as `lambda`.
    pub fn service(&self) -> &str {
        &self.service
    }

    /// Whether it is the presigned form.
    pub fn is_presigned(&self) -> bool {
        self.expires_seconds.is_some()
    }
}

fn from_header<'a>(request: &Request<'a>, header: &'a str) -> Result<Claim<'a>, AuthError> {
    let hashed = || base64::engine::general_purpose::STANDARD.encode(Sha256::digest(header));
    let header = header.trim();
    let (algorithm, rest) = header.split_once([' ', '\t']).unwrap_or((header, ""));
    if algorithm != ALGORITHM {
        // A scheme is short; anything longer may be a secret in the wrong place.
        let shown = if rest.is_empty() || algorithm.len() > 32 { "" } else { algorithm };
        return Err(AuthError::Algorithm(shown.to_owned()));
    }
    let (mut credential, mut signed_headers, mut signature) = (None, None, None);
    for piece in rest.split(',').map(str::trim).filter(|piece| !piece.is_empty()) {
        let Some((name, value)) = piece.split_once('=') else {
            return Err(AuthError::NotKeyValue { authorization: hashed() });
        };
        let (slot, name) = match name.trim() {
            "Credential" => (&mut credential, "Credential"),
            "SignedHeaders" => (&mut signed_headers, "SignedHeaders"),
            "Signature" => (&mut signature, "Signature"),
            _ => continue,
        };
        if slot.replace(value.trim()).is_some() {
            return Err(AuthError::Duplicate(name));
        }
    }
    let [credential, signature, signed_headers] =
        [credential, signature, signed_headers].map(|value| value.filter(|value| !value.is_empty()));
    let amz_date = single(request, "x-amz-date", "X-Amz-Date")?;
    let date = single(request, "date", "Date")?;
    let (Some(credential), Some(signature), Some(signed_headers), Some(_)) =
        (credential, signature, signed_headers, amz_date.or(date))
    else {
        let parts = [
            (credential.is_none(), "'Credential' parameter"),
            (signature.is_none(), "'Signature' parameter"),
            (signed_headers.is_none(), "'SignedHeaders' parameter"),
            (amz_date.or(date).is_none(), "existence of either a 'X-Amz-Date' or a 'Date' header"),
        ];
        let missing = parts.into_iter().filter(|(missing, _)| *missing).map(|(_, name)| name).collect();
        return Err(AuthError::IncompleteHeader { missing, authorization: hashed() });
    };
    let at = match (amz_date, date) {
        (Some(text), _) => time::parse_basic(text).ok_or_else(|| AuthError::Date(text.to_owned()))?,
        (None, text) => {
            let text = text.unwrap_or_default();
            time::parse_date_header(text).ok_or_else(|| AuthError::Date(text.to_owned()))?
        }
    };
    let scope = Scope::read(credential)?;
    Ok(Claim {
        access_key_id: Cow::Borrowed(scope.access_key_id),
        scope_date: Cow::Borrowed(scope.date),
        region: Cow::Borrowed(scope.region),
        service: Cow::Borrowed(scope.service),
        signed_headers: names(signed_headers)?.into_iter().map(Cow::Borrowed).collect(),
        signature: Cow::Borrowed(signature),
        session_token: single(request, "x-amz-security-token", "X-Amz-Security-Token")?.map(Cow::Borrowed),
        payload_hash: single(request, "x-amz-content-sha256", "X-Amz-Content-Sha256")?.map(Cow::Borrowed),
        at,
        expires_seconds: None,
    })
}

/// The parameters of a presigned request, decoded.
#[derive(Default)]
struct Presigned {
    algorithm: Option<String>,
    credential: Option<String>,
    signature: Option<String>,
    signed_headers: Option<String>,
    date: Option<String>,
    expires: Option<String>,
    token: Option<String>,
    payload_hash: Option<String>,
}

impl Presigned {
    /// `None` if the query does not look presigned at all.
    fn read(request: &Request<'_>) -> Result<Option<Presigned>, AuthError> {
        let mut found = Presigned::default();
        for (name, value) in query_pairs(request.query) {
            let (slot, name) = match name.as_slice() {
                b"X-Amz-Algorithm" => (&mut found.algorithm, "X-Amz-Algorithm"),
                b"X-Amz-Credential" => (&mut found.credential, "X-Amz-Credential"),
                b"X-Amz-Signature" => (&mut found.signature, "X-Amz-Signature"),
                b"X-Amz-SignedHeaders" => (&mut found.signed_headers, "X-Amz-SignedHeaders"),
                b"X-Amz-Date" => (&mut found.date, "X-Amz-Date"),
                b"X-Amz-Expires" => (&mut found.expires, "X-Amz-Expires"),
                b"X-Amz-Security-Token" => (&mut found.token, "X-Amz-Security-Token"),
                b"X-Amz-Content-Sha256" => (&mut found.payload_hash, "X-Amz-Content-Sha256"),
                _ => continue,
            };
            let value = String::from_utf8(value).map_err(|_| AuthError::NotText(name))?;
            if slot.replace(value).is_some() {
                return Err(AuthError::Duplicate(name));
            }
        }
        Ok((found.algorithm.is_some() || found.signature.is_some()).then_some(found))
    }

    fn claim<'a>(self, request: &Request<'a>) -> Result<Claim<'a>, AuthError> {
        let given = |value: Option<String>| value.filter(|value| !value.is_empty());
        let parts = (
            given(self.algorithm),
            given(self.credential),
            given(self.signature),
            given(self.signed_headers),
            given(self.date),
            given(self.expires),
        );
        let (Some(algorithm), Some(credential), Some(signature), Some(signed_headers), Some(date), Some(expires)) =
            parts
        else {
            let (algorithm, credential, signature, signed_headers, date, expires) = &parts;
            let missing = [
                (algorithm, "X-Amz-Algorithm"),
                (credential, "X-Amz-Credential"),
                (signature, "X-Amz-Signature"),
                (signed_headers, "X-Amz-SignedHeaders"),
                (date, "X-Amz-Date"),
                (expires, "X-Amz-Expires"),
            ];
            let missing = missing.into_iter().filter(|(value, _)| value.is_none()).map(|(_, name)| name).collect();
            return Err(AuthError::IncompleteQuery { missing });
        };
        if algorithm != ALGORITHM {
            return Err(AuthError::Algorithm(algorithm));
        }
        let at = time::parse_basic(&date).ok_or_else(|| AuthError::Date(date.clone()))?;
        if !expires.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(AuthError::ExpiresNumber);
        }
        // Digits that overflow are a number too, and out of range.
        let expires_seconds = expires.parse().unwrap_or(u64::MAX);
        if !(1..=super::PRESIGNED_SECONDS_MAX).contains(&expires_seconds) {
            return Err(AuthError::ExpiresRange);
        }
        let scope = Scope::read(&credential)?;
        let header_hash = single(request, "x-amz-content-sha256", "X-Amz-Content-Sha256")?;
        let own = |text: &str| Cow::Owned(text.to_owned());
        Ok(Claim {
            access_key_id: own(scope.access_key_id),
            scope_date: own(scope.date),
            region: own(scope.region),
            service: own(scope.service),
            signed_headers: names(&signed_headers)?.into_iter().map(own).collect(),
            signature: Cow::Owned(signature),
            session_token: self.token.map(Cow::Owned),
            payload_hash: self.payload_hash.map(Cow::Owned).or(header_hash.map(Cow::Borrowed)),
            at,
            expires_seconds: Some(expires_seconds),
        })
    }
}

/// `key/date/region/service/aws4_request`.
struct Scope<'a> {
    access_key_id: &'a str,
    date: &'a str,
    region: &'a str,
    service: &'a str,
}

impl<'a> Scope<'a> {
    fn read(credential: &'a str) -> Result<Scope<'a>, AuthError> {
        let elements: Vec<&str> = credential.splitn(6, '/').collect();
        let &[access_key_id, date, region, service, terminator] = elements.as_slice() else {
            return Err(AuthError::Credential(credential.to_owned()));
        };
        if [access_key_id, date, region, service].contains(&"") {
            return Err(AuthError::Credential(credential.to_owned()));
        }
        if terminator != TERMINATOR {
            return Err(AuthError::ScopeTerminator(terminator.to_owned()));
        }
        Ok(Scope { access_key_id, date, region, service })
    }
}

fn names(signed_headers: &str) -> Result<Vec<&str>, AuthError> {
    let names: Vec<&str> = signed_headers.split(';').take(SIGNED_HEADERS_MAX + 1).collect();
    if names.len() > SIGNED_HEADERS_MAX { Err(AuthError::SignedHeadersTooMany) } else { Ok(names) }
}

/// A header that may come at most once, as text.
fn single<'a>(request: &Request<'a>, name: &str, shown: &'static str) -> Result<Option<&'a str>, AuthError> {
    let mut values = request.headers.get_all(name).iter();
    let Some(value) = values.next() else {
        return Ok(None);
    };
    if values.next().is_some() {
        return Err(AuthError::Duplicate(shown));
    }
    value.to_str().map(Some).map_err(|_| AuthError::NotText(shown))
}
