//! From the rules' refusals to the wire's errors: one place.

use control::Error as Refusal;
use wire::Error;

/// Converts.
pub(crate) fn from_control(refusal: Refusal) -> Error {
    match refusal {
        Refusal::InvalidParameter(text) => Error::invalid_parameter(text),
        Refusal::Validation(text) => Error::validation(&wire::lambda::SERVICE, text),
        Refusal::NotFound(text) => Error::not_found(text),
        Refusal::Conflict(text) => Error::conflict(text),
        Refusal::QuotaExceeded(text) => Error::new(402, "ServiceQuotaExceededException", text),
        Refusal::RuntimeAliasDeleted(text) => Error::new(409, "RuntimeAliasDeletedException", text),
        Refusal::RuntimeVersionDeleted(text) => Error::new(409, "RuntimeVersionDeletedException", text),
        Refusal::StaleRevision => Error::precondition_failed(refusal.to_string()),
        Refusal::TooLarge(text) => Error::request_too_large(text),
        Refusal::Throttled => Error::too_many_requests("ConcurrentInvocationLimitExceeded"),
        Refusal::OtherAccount => Error::access_denied(None),
        Refusal::BadPayload(text) => Error::invalid_request_content(text),
        Refusal::NotBuilt(what) => not_built(&what),
        Refusal::Service(text) => Error::service(text),
    }
}

/// A part of an operation that nobody has built: refused by name, never ignored.
pub(crate) fn not_built(what: &str) -> Error {
    let text =
        format!("{what} is not built in this version of lambdad: the request was understood and nothing was done.");
    Error::new(501, "NotImplementedException", text)
}
