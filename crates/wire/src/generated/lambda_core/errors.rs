//! Every modelled error.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::ErrorShape;

pub(super) static ERRORS: &[ErrorShape] = &[
    ErrorShape { code: "InvalidParameterValueException", status: 400, message: "message", typed: true },
    ErrorShape { code: "NetworkConnectorLimitExceededException", status: 400, message: "message", typed: true },
    ErrorShape { code: "ResourceConflictException", status: 409, message: "message", typed: true },
    ErrorShape { code: "ResourceNotFoundException", status: 404, message: "Message", typed: true },
    ErrorShape { code: "ServiceException", status: 500, message: "Message", typed: true },
    ErrorShape { code: "ServiceQuotaExceededException", status: 402, message: "Message", typed: true },
    ErrorShape { code: "TooManyRequestsException", status: 429, message: "message", typed: true },
];
