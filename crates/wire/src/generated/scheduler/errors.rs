//! Every modelled error.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::ErrorShape;

pub(super) static ERRORS: &[ErrorShape] = &[
    ErrorShape { code: "ConflictException", status: 409, message: "Message", typed: false },
    ErrorShape { code: "InternalServerException", status: 500, message: "Message", typed: false },
    ErrorShape { code: "ResourceNotFoundException", status: 404, message: "Message", typed: false },
    ErrorShape { code: "ServiceQuotaExceededException", status: 402, message: "Message", typed: false },
    ErrorShape { code: "ThrottlingException", status: 429, message: "Message", typed: false },
    ErrorShape { code: "ValidationException", status: 400, message: "Message", typed: false },
];
