//! Shapes by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

use crate::model::*;

pub static BASELINE: Shape = Shape { name: "Baseline", sensitive: false, kind: Kind::Boolean };
pub static BEARER_TOKEN_AUTHENTICATION_ENABLED: Shape = Shape { name: "BearerTokenAuthenticationEnabled", sensitive: false, kind: Kind::Boolean };
pub static BOOLEAN: Shape = Shape { name: "Boolean", sensitive: false, kind: Kind::Boolean };
