//! Why a request is refused, and how each service says so.

use super::{PRESIGNED_SECONDS_MAX, SKEW_MS_MAX};

/// Why a signature is refused. `Display` is the message of the JSON services.
///
/// The fact sheets record none of these texts. They are AWS's from memory, except where a line below says that
/// it is ours; codes and statuses are those that AWS documents as common errors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuthError {
    /// Neither an `Authorization` header nor presigned parameters.
    Missing,
    /// Both at once.
    TwoForms,
    /// Parts of the header that are not there; the header's hash stands for it.
    IncompleteHeader {
        /// What is missing, as the message names it.
        missing: Vec<&'static str>,
        /// SHA-256 of the header, base64: the header itself is not repeated to anybody.
        authorization: String,
    },
    /// Presigned parameters that are not there.
    IncompleteQuery {
        /// Their names.
        missing: Vec<&'static str>,
    },
    /// A piece of the header without `=`; the header's hash stands for it.
    NotKeyValue {
        /// SHA-256 of the header, base64.
        authorization: String,
    },
    /// Something other than AWS4-HMAC-SHA256.
    Algorithm(String),
    /// A credential that is not `key/date/region/service/aws4_request`.
    Credential(String),
    /// A header or parameter that may come once came twice. Ours.
    Duplicate(&'static str),
    /// A header or parameter that holds something else than text. Ours.
    NotText(&'static str),
    /// A time that cannot be read.
    Date(String),
    /// The scope's day is not the day of the request.
    ScopeDate {
        /// The day in the scope.
        scope: String,
        /// The request's time.
        time: String,
    },
    /// The scope names another region than this server's.
    ScopeRegion {
        /// What the request says.
        given: String,
        /// What it should say.
        expected: String,
    },
    /// The scope names another service than the one called.
    ScopeService {
        /// What it should say.
        expected: String,
    },
    /// The scope does not end in `aws4_request`.
    ScopeTerminator(String),
    /// `host` is not among the signed headers.
    HostUnsigned,
    /// An `x-amz-*` header that is not among the signed headers.
    HeaderUnsigned(String),
    /// More signed headers than a request can have. Ours.
    SignedHeadersTooMany,
    /// The request is older than the skew, or than its own life, allows.
    Expired {
        /// The request's time.
        time: String,
        /// The oldest time still good.
        oldest: String,
        /// This server's time.
        now: String,
        /// Whether it is a presigned request past its life.
        presigned: bool,
    },
    /// The request comes from the future.
    NotYet {
        /// The request's time.
        time: String,
        /// The latest time already good.
        latest: String,
        /// This server's time.
        now: String,
    },
    /// `X-Amz-Expires` is not a number.
    ExpiresNumber,
    /// `X-Amz-Expires` is not within 1..=604800.
    ExpiresRange,
    /// No such access key.
    UnknownKey,
    /// The session token is missing, not expected, or not this credential's.
    SessionToken,
    /// The body is not what `x-amz-content-sha256` says.
    PayloadHash,
    /// A payload that may not go unsigned does, or is signed in a way not spoken here. Ours.
    PayloadUnsigned(String),
    /// The signature is wrong.
    Mismatch,
}

/// How a service spells its errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Lambda, CloudWatch Logs: `...Exception`.
    Json,
    /// STS, IAM: no `Exception`.
    Query,
    /// S3, which has its own.
    S3,
}

impl AuthError {
    /// The HTTP status.
    pub fn status(&self, dialect: Dialect) -> u16 {
        match self.kind() {
            Kind::Incomplete | Kind::Presign => 400,
            Kind::Token | Kind::Payload if dialect == Dialect::S3 => 400,
            Kind::Missing | Kind::Invalid | Kind::Unsigned | Kind::Time | Kind::Key | Kind::Token | Kind::Payload => {
                403
            }
        }
    }

    /// The error's code.
    pub fn code(&self, dialect: Dialect) -> &'static str {
        match (self.kind(), dialect) {
            (Kind::Missing, Dialect::Json) => "MissingAuthenticationTokenException",
            (Kind::Missing, Dialect::Query) => "MissingAuthenticationToken",
            (Kind::Missing | Kind::Unsigned, Dialect::S3) => "AccessDenied",
            (Kind::Incomplete | Kind::Presign, Dialect::Json) => "IncompleteSignatureException",
            (Kind::Incomplete | Kind::Presign, Dialect::Query) => "IncompleteSignature",
            (Kind::Incomplete, Dialect::S3) => "AuthorizationHeaderMalformed",
            (Kind::Presign, Dialect::S3) => "AuthorizationQueryParametersError",
            (Kind::Key | Kind::Token, Dialect::Json) => "UnrecognizedClientException",
            (Kind::Key | Kind::Token, Dialect::Query) => "InvalidClientTokenId",
            (Kind::Key, Dialect::S3) => "InvalidAccessKeyId",
            (Kind::Token, Dialect::S3) => "InvalidToken",
            (Kind::Time, Dialect::S3) if self.is_presigned_life() => "AccessDenied",
            (Kind::Time, Dialect::S3) => "RequestTimeTooSkewed",
            (Kind::Payload, Dialect::S3) => "XAmzContentSHA256Mismatch",
            (Kind::Invalid | Kind::Unsigned | Kind::Time | Kind::Payload, Dialect::Json) => "InvalidSignatureException",
            (Kind::Invalid | Kind::Unsigned | Kind::Time | Kind::Payload, Dialect::Query)
            | (Kind::Invalid, Dialect::S3) => "SignatureDoesNotMatch",
        }
    }

    /// The error's message.
    pub fn message(&self, dialect: Dialect) -> String {
        let said = match (self.kind(), dialect) {
            (Kind::Missing, Dialect::Query) => "Request is missing Authentication Token",
            (Kind::Missing, Dialect::S3) => "Access Denied",
            (Kind::Key, Dialect::S3) => "The AWS Access Key Id you provided does not exist in our records.",
            (Kind::Token, Dialect::S3) => "The provided token is malformed or otherwise invalid.",
            (Kind::Unsigned, Dialect::S3) => "There were headers present in the request which were not signed",
            (Kind::Payload, Dialect::S3) => {
                "The provided 'x-amz-content-sha256' header does not match what was computed."
            }
            (Kind::Time, Dialect::S3) if self.is_presigned_life() => "Request has expired",
            (Kind::Time, Dialect::S3) => "The difference between the request time and the current time is too large.",
            (_, Dialect::S3) if *self == AuthError::Mismatch => {
                "The request signature we calculated does not match the signature you provided. Check your key and signing method."
            }
            _ => return self.to_string(),
        };
        said.to_owned()
    }

    fn is_presigned_life(&self) -> bool {
        matches!(self, AuthError::Expired { presigned: true, .. })
    }

    fn kind(&self) -> Kind {
        match self {
            AuthError::Missing => Kind::Missing,
            AuthError::TwoForms
            | AuthError::IncompleteHeader { .. }
            | AuthError::NotKeyValue { .. }
            | AuthError::Algorithm(_)
            | AuthError::Credential(_)
            | AuthError::Duplicate(_)
            | AuthError::NotText(_)
            | AuthError::SignedHeadersTooMany
            | AuthError::Date(_) => Kind::Incomplete,
            AuthError::IncompleteQuery { .. } | AuthError::ExpiresNumber | AuthError::ExpiresRange => Kind::Presign,
            AuthError::ScopeDate { .. }
            | AuthError::ScopeRegion { .. }
            | AuthError::ScopeService { .. }
            | AuthError::ScopeTerminator(_)
            | AuthError::PayloadUnsigned(_)
            | AuthError::Mismatch => Kind::Invalid,
            AuthError::HostUnsigned | AuthError::HeaderUnsigned(_) => Kind::Unsigned,
            AuthError::Expired { .. } | AuthError::NotYet { .. } => Kind::Time,
            AuthError::UnknownKey => Kind::Key,
            AuthError::SessionToken => Kind::Token,
            AuthError::PayloadHash => Kind::Payload,
        }
    }
}

/// The branches that codes tell apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Missing,
    Incomplete,
    Presign,
    Invalid,
    Unsigned,
    Time,
    Key,
    Token,
    Payload,
}

const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your AWS \
Secret Access Key and signing method. Consult the service documentation for details.";

impl std::fmt::Display for AuthError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let minutes = SKEW_MS_MAX / 60_000;
        match self {
            AuthError::Missing => f.write_str("Missing Authentication Token"),
            AuthError::TwoForms => {
                f.write_str("Only one of the Authorization header and the X-Amz-Algorithm query parameter is allowed.")
            }
            AuthError::IncompleteHeader { missing, authorization } => {
                for part in missing {
                    write!(f, "Authorization header requires {part}. ")?;
                }
                write!(f, "(Hashed with SHA-256 and encoded with Base64) Authorization={authorization}")
            }
            AuthError::IncompleteQuery { missing } => {
                for name in missing {
                    write!(f, "AWS query-string parameters must include '{name}'. ")?;
                }
                f.write_str("Re-examine the query-string parameters.")
            }
            AuthError::NotKeyValue { authorization } => write!(
                f,
                "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded \
                 with Base64): '{authorization}'."
            ),
            AuthError::Algorithm(given) => write!(f, "Unsupported AWS 'algorithm': '{given}'."),
            AuthError::Credential(given) => write!(
                f,
                "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got \
                 '{given}'"
            ),
            AuthError::Duplicate(name) => write!(f, "'{name}' is given more than once."),
            AuthError::NotText(name) => write!(f, "'{name}' holds bytes that are not printable text."),
            AuthError::SignedHeadersTooMany => f.write_str("SignedHeaders names more headers than a request can have."),
            AuthError::Date(given) => write!(
                f,
                "Date must be in ISO-8601 'basic format'. Got '{given}'. See http://en.wikipedia.org/wiki/ISO_8601"
            ),
            AuthError::ScopeDate { scope, time } => write!(
                f,
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{scope}' \
                 != '{}', from '{time}'.",
                time.get(..8).unwrap_or(time)
            ),
            // The second sentence is ours: it is what one has to change.
            AuthError::ScopeRegion { given, expected } => write!(
                f,
                "Credential should be scoped to a valid region, not '{given}'. This server's region is '{expected}'."
            ),
            AuthError::ScopeService { expected } => {
                write!(f, "Credential should be scoped to correct service: '{expected}'.")
            }
            AuthError::ScopeTerminator(given) => {
                write!(f, "Credential should be scoped with a valid terminator: 'aws4_request', not '{given}'.")
            }
            AuthError::HostUnsigned => {
                f.write_str("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.")
            }
            AuthError::HeaderUnsigned(name) => {
                write!(f, "'{name}' must be a 'SignedHeader' in the AWS Authorization.")
            }
            AuthError::Expired { time, oldest, presigned: true, .. } => {
                write!(f, "Signature expired: {time} is now earlier than {oldest}.")
            }
            AuthError::Expired { time, oldest, now, presigned: false } => {
                write!(f, "Signature expired: {time} is now earlier than {oldest} ({now} - {minutes} min.)")
            }
            AuthError::NotYet { time, latest, now } => {
                write!(f, "Signature not yet current: {time} is still later than {latest} ({now} + {minutes} min.)")
            }
            AuthError::ExpiresNumber => f.write_str("X-Amz-Expires should be a number"),
            AuthError::ExpiresRange => write!(
                f,
                "X-Amz-Expires must be between 1 and {PRESIGNED_SECONDS_MAX}: a week, in seconds, is the longest."
            ),
            AuthError::UnknownKey | AuthError::SessionToken => {
                f.write_str("The security token included in the request is invalid.")
            }
            AuthError::PayloadUnsigned(given) => {
                write!(f, "'x-amz-content-sha256' must be the SHA-256 of the payload in hexadecimal, not '{given}'.")
            }
            AuthError::PayloadHash | AuthError::Mismatch => f.write_str(MISMATCH),
        }
    }
}

impl std::error::Error for AuthError {}
