//! Believing a claim, or not.

use domain::Millis;
use sha2::{Digest as _, Sha256};

use super::canonical::{self, Head, hex};
use super::key::{self, KeyCache};
use super::{ALGORITHM, AuthError, Claim, Request, S3, SKEW_MS_MAX, Secret, TERMINATOR, UNSIGNED_PAYLOAD, time};

/// What the server knows about an access key; `P` is whom it stands for.
#[derive(Clone, Debug)]
pub struct Credential<P> {
    /// The secret access key.
    pub secret_access_key: Secret,
    /// The session token that must come with it, if it is a temporary one.
    pub session_token: Option<Secret>,
    /// Whom a good signature proves.
    pub principal: P,
}

/// What the scope has to say.
#[derive(Clone, Copy, Debug)]
pub struct Expect<'a> {
    /// This server's region; `None` takes any (dev mode).
    pub region: Option<&'a str>,
    /// The service that the request goes to, such as `lambda`.
    pub service: &'a str,
}

/// Whether signatures count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// They do.
    Verify,
    /// Dev mode: the claim must be well formed, in time and in scope, but secret, session token and signature
    /// are not looked at. Which keys are known is still up to the lookup.
    AcceptAny,
}

/// Verifies requests; holds the derived keys.
#[derive(Debug)]
pub struct Verifier {
    mode: Mode,
    keys: KeyCache,
}

/// A good request's signer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified<P> {
    /// What the lookup gave for the key.
    pub principal: P,
    /// The key.
    pub access_key_id: String,
}

/// A request whose head is in order; its body decides.
#[must_use = "nothing is verified before `finish`"]
pub struct Pending<P> {
    verified: Verified<P>,
    payload: Payload,
}

/// What is still to be shown.
enum Payload {
    /// The body must have this hash, in hex; the signature over it is good, or does not count.
    Claimed(String),
    /// The signature is over the body's hash.
    Computed(Check),
    /// Nothing: the body is not signed.
    Unsigned,
}

/// Everything that a signature is computed from but the payload's hash.
struct Check {
    heads: Vec<Head>,
    /// The string to sign, up to the hash.
    preamble: String,
    key: [u8; 32],
    /// What the client sent. Of a type that compares in constant time and in no other way.
    signature: Secret,
}

impl Verifier {
    /// A verifier with an empty key cache.
    pub fn new(mode: Mode) -> Verifier {
        Verifier { mode, keys: KeyCache::default() }
    }

    /// Everything that can be checked before the body is there, in the order AWS does: form, scope, time, key,
    /// token, signature.
    pub fn begin<P>(
        &self,
        request: &Request<'_>,
        claim: &Claim<'_>,
        expect: &Expect<'_>,
        now: Millis,
        lookup: impl FnOnce(&str) -> Option<Credential<P>>,
    ) -> Result<Pending<P>, AuthError> {
        check_signed_headers(request, claim)?;
        check_scope(claim, expect)?;
        check_time(claim, now)?;
        let credential = lookup(&claim.access_key_id).ok_or(AuthError::UnknownKey)?;
        let verified = Verified { principal: credential.principal, access_key_id: claim.access_key_id.to_string() };
        let claimed = claimed_hash(claim, expect)?;
        if self.mode == Mode::AcceptAny {
            let payload = match claimed {
                Some(hash) if hash != UNSIGNED_PAYLOAD => Payload::Claimed(hash),
                Some(_) | None => Payload::Unsigned,
            };
            return Ok(Pending { verified, payload });
        }
        match (&credential.session_token, &claim.session_token) {
            (None, None) => {}
            (Some(token), Some(given)) if token.matches(given) => {}
            (Some(_) | None, _) => return Err(AuthError::SessionToken),
        }
        let scope = [claim.scope_date.as_ref(), claim.region.as_ref(), claim.service.as_ref()];
        let check = Check {
            heads: canonical::paths(request.path, &claim.service)
                .iter()
                .map(|path| Head::new(request, path, claim.is_presigned(), &claim.signed_headers))
                .collect(),
            preamble: preamble(&time::basic(claim.at), scope),
            key: self.keys.get(&claim.access_key_id, &credential.secret_access_key, scope),
            signature: Secret::new(claim.signature.as_ref()),
        };
        let payload = match claimed {
            None => Payload::Computed(check),
            Some(hash) => {
                check.against(&hash)?;
                if hash == UNSIGNED_PAYLOAD { Payload::Unsigned } else { Payload::Claimed(hash) }
            }
        };
        Ok(Pending { verified, payload })
    }

    /// [`Claim::read`], [`Verifier::begin`] and [`Pending::finish`] in one, for a body that is already there.
    pub fn verify<P>(
        &self,
        request: &Request<'_>,
        body: &[u8],
        expect: &Expect<'_>,
        now: Millis,
        lookup: impl FnOnce(&str) -> Option<Credential<P>>,
    ) -> Result<Verified<P>, AuthError> {
        self.begin(request, &Claim::read(request)?, expect, now, lookup)?.finish(body)
    }
}

impl<P> Pending<P> {
    /// Checks the body.
    pub fn finish(self, body: &[u8]) -> Result<Verified<P>, AuthError> {
        match self.payload {
            Payload::Unsigned => {}
            Payload::Claimed(hash) => {
                if hash != hex(&Sha256::digest(body)) {
                    return Err(AuthError::PayloadHash);
                }
            }
            Payload::Computed(check) => check.against(&hex(&Sha256::digest(body)))?,
        }
        Ok(self.verified)
    }
}

impl Check {
    fn against(&self, payload_hash: &str) -> Result<(), AuthError> {
        let good = self.heads.iter().any(|head| {
            let expected = signature(&self.key, &self.preamble, &head.finish(payload_hash));
            self.signature.matches(&expected)
        });
        if good { Ok(()) } else { Err(AuthError::Mismatch) }
    }
}

/// The string to sign, without the canonical request's hash.
pub(super) fn preamble(basic_time: &str, scope: [&str; 3]) -> String {
    let [date, region, service] = scope;
    format!("{ALGORITHM}\n{basic_time}\n{date}/{region}/{service}/{TERMINATOR}\n")
}

/// The signature, in hex.
pub(super) fn signature(key: &[u8; 32], preamble: &str, canonical_hash: &str) -> String {
    hex(&key::hmac(key, format!("{preamble}{canonical_hash}").as_bytes()))
}

fn check_signed_headers(request: &Request<'_>, claim: &Claim<'_>) -> Result<(), AuthError> {
    let is_signed = |name: &str| claim.signed_headers.iter().any(|signed| signed == name);
    if !is_signed("host") {
        return Err(AuthError::HostUnsigned);
    }
    // Signed by other means: the hash and the time are part of what is signed, the token is compared with the
    // credential's own. A presigned request has the latter two in its query.
    let otherwise: &[&str] = match claim.is_presigned() {
        false => &["x-amz-content-sha256", "x-amz-date", "x-amz-security-token"],
        true => &["x-amz-content-sha256"],
    };
    let unsigned = request
        .headers
        .keys()
        .map(http::HeaderName::as_str)
        .find(|name| name.starts_with("x-amz-") && !otherwise.contains(name) && !is_signed(name));
    unsigned.map_or(Ok(()), |name| Err(AuthError::HeaderUnsigned(name.to_owned())))
}

fn check_scope(claim: &Claim<'_>, expect: &Expect<'_>) -> Result<(), AuthError> {
    let time = time::basic(claim.at);
    if !time.starts_with(claim.scope_date.as_ref()) || claim.scope_date.len() != 8 {
        return Err(AuthError::ScopeDate { scope: claim.scope_date.to_string(), time });
    }
    if let Some(region) = expect.region
        && claim.region != region
    {
        return Err(AuthError::ScopeRegion { given: claim.region.to_string(), expected: region.to_owned() });
    }
    if claim.service != expect.service {
        return Err(AuthError::ScopeService { expected: expect.service.to_owned() });
    }
    Ok(())
}

fn check_time(claim: &Claim<'_>, now: Millis) -> Result<(), AuthError> {
    let latest = Millis(now.0.saturating_add(SKEW_MS_MAX));
    if claim.at > latest {
        let [time, latest, now] = [claim.at, latest, now].map(time::basic);
        return Err(AuthError::NotYet { time, latest, now });
    }
    let life_ms = claim.expires_seconds.map_or(SKEW_MS_MAX, |seconds| seconds * 1000);
    let oldest = Millis(now.0.saturating_sub(life_ms));
    if claim.at < oldest {
        let [time, oldest, now] = [claim.at, oldest, now].map(time::basic);
        return Err(AuthError::Expired { time, oldest, now, presigned: claim.is_presigned() });
    }
    Ok(())
}

/// The payload's hash as the claim has it, or as the form implies it.
fn claimed_hash(claim: &Claim<'_>, expect: &Expect<'_>) -> Result<Option<String>, AuthError> {
    let is_hash = |text: &str| text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    match claim.payload_hash.as_deref() {
        None if claim.is_presigned() && expect.service == S3 => Ok(Some(UNSIGNED_PAYLOAD.to_owned())),
        None => Ok(None),
        Some(UNSIGNED_PAYLOAD) if claim.is_presigned() => Ok(Some(UNSIGNED_PAYLOAD.to_owned())),
        Some(hash) if is_hash(hash) => Ok(Some(hash.to_owned())),
        Some(other) => Err(AuthError::PayloadUnsigned(other.to_owned())),
    }
}
