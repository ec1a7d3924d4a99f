//! The branches that callers take. Texts are the service's own where the facts have them.

use domain::{FunctionArn, RefError};

/// Shorthand.
pub type Result<T> = std::result::Result<T, Error>;

/// Why the control plane refuses.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// 400 InvalidParameterValueException.
    #[error("{0}")]
    InvalidParameter(String),
    /// 400 ValidationException: a constraint that the model does not hold.
    #[error("{0}")]
    Validation(String),
    /// 404 ResourceNotFoundException.
    #[error("{0}")]
    NotFound(String),
    /// 409 ResourceConflictException.
    #[error("{0}")]
    Conflict(String),
    /// 402 ServiceQuotaExceededException.
    #[error("{0}")]
    QuotaExceeded(String),
    /// 409 RuntimeAliasDeletedException: of an invocation.
    #[error("{0}")]
    RuntimeAliasDeleted(String),
    /// 409 RuntimeVersionDeletedException: of an invocation.
    #[error("{0}")]
    RuntimeVersionDeleted(String),
    /// 412 PreconditionFailedException.
    #[error(
        "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id"
    )]
    StaleRevision,
    /// 413 RequestEntityTooLargeException.
    #[error("{0}")]
    TooLarge(String),
    /// 429 TooManyRequestsException.
    #[error("Rate Exceeded.")]
    Throttled,
    /// 403 AccessDeniedException with no message (facts §2).
    #[error("another account's function")]
    OtherAccount,
    /// 400 InvalidRequestContentException.
    #[error("{0}")]
    BadPayload(String),
    /// 501: names what is not there yet.
    #[error("{0} is not built in this version of lambdad")]
    NotBuilt(String),
    /// 500 ServiceException; the details are in the server's log.
    #[error("{0}")]
    Service(String),
}

impl Error {
    /// `Function not found: ARN`.
    pub(crate) fn no_function(arn: &FunctionArn) -> Error {
        Error::NotFound(format!("Function not found: {arn}"))
    }

    /// Something of ours broke: logged here, once, in full; the caller gets the outline.
    pub(crate) fn internal(what: &str, error: &(dyn std::error::Error + 'static)) -> Error {
        let causes: Vec<String> =
            std::iter::successors(Some(error), |error| error.source()).map(ToString::to_string).collect();
        tracing::error!(error = causes.join(": "), "{what}");
        Error::Service(format!("{what}; see the server's log"))
    }
}

impl From<RefError> for Error {
    fn from(error: RefError) -> Error {
        match error {
            RefError::QualifierMismatch => Error::InvalidParameter(error.to_string()),
            RefError::OtherRegion { .. } => Error::NotFound(error.to_string()),
            RefError::OtherAccount => Error::OtherAccount,
            RefError::Malformed => Error::Validation(error.to_string()),
        }
    }
}
