//! The one error of the API, made where the reason is known and worded there, rendered at the very end.

mod render;

use std::borrow::Cow;
use std::fmt;

use crate::model::{Operation, Protocol, Service};

/// An error as a client will see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    status: u16,
    code: Cow<'static, str>,
    /// `None` is JSON null (facts §1: access to another account).
    message: Option<String>,
    /// Whether a modelled `Type` member is written: a few messages come without (facts §1).
    typed: bool,
    reason: Option<&'static str>,
}

impl Error {
    /// Any error; the named constructors are for those with rules of their own.
    pub fn new(status: u16, code: impl Into<Cow<'static, str>>, message: impl Into<String>) -> Error {
        Error { status, code: code.into(), message: Some(message.into()), typed: true, reason: None }
    }

    /// A broken constraint of the model, under the code that this service uses for it.
    pub fn validation(service: &Service, message: impl Into<String>) -> Error {
        Error::new(400, service.validation, message)
    }

    /// 404 `ResourceNotFoundException`.
    pub fn not_found(message: impl Into<String>) -> Error {
        Error::new(404, "ResourceNotFoundException", message)
    }

    /// 400 `InvalidParameterValueException`.
    pub fn invalid_parameter(message: impl Into<String>) -> Error {
        Error::new(400, "InvalidParameterValueException", message)
    }

    /// The same without `Type`, as a few checks answer (facts §1).
    pub fn invalid_parameter_untyped(message: impl Into<String>) -> Error {
        Error { typed: false, ..Error::invalid_parameter(message) }
    }

    /// 409 `ResourceConflictException`.
    pub fn conflict(message: impl Into<String>) -> Error {
        Error::new(409, "ResourceConflictException", message)
    }

    /// 412 `PreconditionFailedException`: the revision is no longer the one given.
    pub fn precondition_failed(message: impl Into<String>) -> Error {
        Error::new(412, "PreconditionFailedException", message)
    }

    /// 429 `TooManyRequestsException`, always with the message "Rate Exceeded." (facts §1).
    pub fn too_many_requests(reason: &'static str) -> Error {
        Error { reason: Some(reason), ..Error::new(429, "TooManyRequestsException", "Rate Exceeded.") }
    }

    /// 413 `RequestEntityTooLargeException`: a package or a request of the control plane (facts §3).
    pub fn request_too_large(message: impl Into<String>) -> Error {
        Error::new(413, "RequestEntityTooLargeException", message)
    }

    /// 413 `RequestTooLargeException`: an event.
    pub fn event_too_large(message: impl Into<String>) -> Error {
        Error::new(413, "RequestTooLargeException", message)
    }

    /// 403 `AccessDeniedException`; without a message it is JSON null, as for another account (facts §1).
    pub fn access_denied(message: Option<String>) -> Error {
        Error { message, ..Error::new(403, "AccessDeniedException", "") }
    }

    /// 400 `InvalidRequestContentException`: an event that is not JSON (facts §11).
    pub fn invalid_request_content(message: impl Into<String>) -> Error {
        Error::new(400, "InvalidRequestContentException", message)
    }

    /// 400 `SerializationException`: the request can not be read at all.
    pub fn serialization(message: impl Into<String>) -> Error {
        Error::new(400, "SerializationException", message)
    }

    /// 501: the operation exists, and lambdad does not have it yet.
    pub fn not_built(operation: &Operation) -> Error {
        let (service, name) = (operation.service, operation.name);
        let message = format!(
            "{name} of {service:?} is not built in this version of lambdad: the request was understood and nothing was done."
        );
        Error::new(501, not_implemented(service.protocol), message)
    }

    /// 501: nothing of this service is here.
    pub fn service_not_built(service: &Service) -> Error {
        // A service known only by its headers has no name.
        let who = match service.name {
            "" => "This service".into(),
            name => format!("The service '{name}'"),
        };
        let message = format!(
            "{who} is not built in this version of lambdad, which has lambda, logs and sts. Nothing was done; send \
             requests for other services to their own endpoint."
        );
        Error::new(501, not_implemented(service.protocol), message)
    }

    /// No operation of this service looks like the request.
    pub fn unknown_operation(service: &Service, what: &str) -> Error {
        match service.protocol {
            Protocol::RestJson => {
                Error::new(404, "UnknownOperationException", format!("No operation of {service:?} is {what}."))
            }
            Protocol::Json10 | Protocol::Json11 => {
                Error::new(400, "UnknownOperationException", format!("No operation of {service:?} is {what}."))
            }
            Protocol::Query | Protocol::Ec2 | Protocol::S3 => {
                Error::new(400, "InvalidAction", format!("Could not find operation {what} of {service:?}."))
            }
        }
    }

    /// 500 `ServiceException`: our fault. The message must tell a client nothing about the inside.
    pub fn service(message: impl Into<String>) -> Error {
        Error::new(500, "ServiceException", message)
    }

    /// HTTP status, unless the service's model has another for this code.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The code that SDKs turn into an exception.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// What happened, in words.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

fn not_implemented(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::RestJson | Protocol::Json10 | Protocol::Json11 => "NotImplementedException",
        Protocol::Query | Protocol::Ec2 | Protocol::S3 => "NotImplemented",
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.status, self.code, self.message.as_deref().unwrap_or("null"))
    }
}

impl std::error::Error for Error {}
