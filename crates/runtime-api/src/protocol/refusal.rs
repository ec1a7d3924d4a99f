use domain::limits::RESPONSE_BYTES_MAX;

/// Why the runtime was not heard. Each is one HTTP status and one JSON body (facts: runtimes §d).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The answer names another request than the one that runs.
    #[error("Invalid request ID")]
    InvalidRequestId,
    /// Not now.
    #[error("State transition from {from} to {to} failed for runtime. Error: State transition is not allowed")]
    InvalidStateTransition {
        /// The state's name.
        from: &'static str,
        /// The state that the call leads to.
        to: &'static str,
    },
    /// The body is over the limit.
    #[error("Exceeded maximum allowed payload size ({RESPONSE_BYTES_MAX} bytes).")]
    TooLarge,
    /// The body broke off, or is not what its headers say.
    #[error("HTTP request detected as truncated")]
    Truncated,
    /// `Lambda-Runtime-Function-Response-Mode` is something else than `streaming` or `buffered`.
    #[error("Invalid function response mode")]
    InvalidResponseMode,
    /// No such route.
    #[error("Not found")]
    NotFound,
    /// The route exists with another method.
    #[error("Method not allowed")]
    MethodNotAllowed,
}

impl Refusal {
    /// The HTTP status.
    pub fn status(self) -> u16 {
        match self {
            Refusal::InvalidRequestId | Refusal::Truncated | Refusal::InvalidResponseMode => 400,
            Refusal::InvalidStateTransition { .. } => 403,
            Refusal::NotFound => 404,
            Refusal::MethodNotAllowed => 405,
            Refusal::TooLarge => 413,
        }
    }

    /// The `errorType` of the body.
    pub fn error_type(self) -> &'static str {
        match self {
            Refusal::InvalidRequestId => "InvalidRequestID",
            Refusal::InvalidStateTransition { .. } => "InvalidStateTransition",
            Refusal::TooLarge => "RequestEntityTooLarge",
            Refusal::Truncated => "TruncatedHTTPRequest",
            Refusal::InvalidResponseMode => "InvalidFunctionResponseMode",
            Refusal::NotFound => "NotFound",
            Refusal::MethodNotAllowed => "MethodNotAllowed",
        }
    }

    /// The JSON body. Nothing in it needs escaping: every part is ours.
    pub fn body(self) -> String {
        format!(r#"{{"errorMessage":"{self}","errorType":"{}"}}"#, self.error_type())
    }
}
