//! Every modelled error.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::ErrorShape;

pub(super) static ERRORS: &[ErrorShape] = &[
    ErrorShape { code: "AccessDeniedException", status: 400, message: "message", typed: false },
    ErrorShape { code: "ConflictException", status: 400, message: "message", typed: false },
    ErrorShape { code: "DataAlreadyAcceptedException", status: 400, message: "message", typed: false },
    ErrorShape { code: "InternalServerException", status: 500, message: "message", typed: false },
    ErrorShape { code: "InternalStreamingException", status: 400, message: "message", typed: false },
    ErrorShape { code: "InvalidOperationException", status: 400, message: "message", typed: false },
    ErrorShape { code: "InvalidParameterException", status: 400, message: "message", typed: false },
    ErrorShape { code: "InvalidSequenceTokenException", status: 400, message: "message", typed: false },
    ErrorShape { code: "LimitExceededException", status: 400, message: "message", typed: false },
    ErrorShape { code: "MalformedQueryException", status: 400, message: "message", typed: false },
    ErrorShape { code: "OperationAbortedException", status: 400, message: "message", typed: false },
    ErrorShape { code: "ResourceAlreadyExistsException", status: 400, message: "message", typed: false },
    ErrorShape { code: "ResourceNotFoundException", status: 400, message: "message", typed: false },
    ErrorShape { code: "ServiceQuotaExceededException", status: 400, message: "message", typed: false },
    ErrorShape { code: "ServiceUnavailableException", status: 500, message: "message", typed: false },
    ErrorShape { code: "SessionStreamingException", status: 400, message: "message", typed: false },
    ErrorShape { code: "SessionTimeoutException", status: 400, message: "message", typed: false },
    ErrorShape { code: "ThrottlingException", status: 400, message: "message", typed: false },
    ErrorShape { code: "TooManyTagsException", status: 400, message: "message", typed: false },
    ErrorShape { code: "UnrecognizedClientException", status: 400, message: "message", typed: false },
    ErrorShape { code: "ValidationException", status: 400, message: "message", typed: false },
];
