//! Every modelled error.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::ErrorShape;

pub(super) static ERRORS: &[ErrorShape] = &[
    ErrorShape { code: "ExpiredTokenException", status: 400, message: "message", typed: false },
    ErrorShape { code: "ExpiredTradeInTokenException", status: 400, message: "message", typed: false },
    ErrorShape { code: "IDPCommunicationError", status: 400, message: "message", typed: false },
    ErrorShape { code: "IDPRejectedClaim", status: 403, message: "message", typed: false },
    ErrorShape { code: "InvalidAuthorizationMessageException", status: 400, message: "message", typed: false },
    ErrorShape { code: "InvalidIdentityToken", status: 400, message: "message", typed: false },
    ErrorShape { code: "JWTPayloadSizeExceededException", status: 400, message: "message", typed: false },
    ErrorShape { code: "MalformedPolicyDocument", status: 400, message: "message", typed: false },
    ErrorShape { code: "OutboundWebIdentityFederationDisabledException", status: 403, message: "message", typed: false },
    ErrorShape { code: "PackedPolicyTooLarge", status: 400, message: "message", typed: false },
    ErrorShape { code: "RegionDisabledException", status: 403, message: "message", typed: false },
    ErrorShape { code: "SessionDurationEscalationException", status: 403, message: "message", typed: false },
];
