//! AWS Signature Version 4: who sent this request, and is it what they sent?
//!
//! Both forms, the `Authorization` header and the presigned query, over *borrowed, raw* parts of the request:
//! what is verified is the path and the query as they came over the wire, never something parsed and printed
//! again. [`Verifier::begin`] needs only the head, so a request that fails there costs no body;
//! [`Pending::finish`] takes the body.
//!
//! Primitives are `sha2`, `hmac` and `subtle`. The rules come from AWS's published algorithm; how clients use it
//! is held by `tests/recorded/`, requests captured from the clients themselves. Messages are AWS's as well as we
//! remember them: the fact sheets do not record them (see [`AuthError`]).

mod canonical;
mod claim;
mod error;
mod key;
mod request;
mod secret;
mod sign;
#[cfg(test)]
mod tests;
mod time;
mod verify;

pub use claim::Claim;
pub use error::{AuthError, Dialect};
pub use key::KeyCache;
pub use request::{Request, query_pairs, uri_encode};
pub use secret::Secret;
pub use sign::{Signer, hex_sha256};
pub use verify::{Credential, Expect, Mode, Pending, Verified, Verifier};

/// The only algorithm spoken here.
pub const ALGORITHM: &str = "AWS4-HMAC-SHA256";
/// How far a request's clock may be from ours, either way, in milliseconds (facts: isolation row 40: 301 s is refused).
pub const SKEW_MS_MAX: u64 = 5 * 60 * 1000;
/// The longest life of a presigned request, in seconds: seven days.
pub const PRESIGNED_SECONDS_MAX: u64 = 604_800;
/// Stands where the payload's hash would, in a presigned request whose body is not signed.
pub const UNSIGNED_PAYLOAD: &str = "UNSIGNED-PAYLOAD";
/// Ends every credential scope.
const TERMINATOR: &str = "aws4_request";
/// The service whose paths are encoded once and taken as they are.
const S3: &str = "s3";
