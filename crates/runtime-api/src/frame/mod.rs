//! The private framing between the platform and its own bootstraps, over one stream socket.
//!
//! A frame is a `u32` length of what follows, a `u8` kind and a body; integers are little-endian, a *field* is a `u32`
//! length and that many bytes. The platform sends
//!
//! - 1 `INVOKE`: `u64` deadline in ms, the fields request id, function ARN, trace id, client context, Cognito
//!   identity, content type (empty for none), then the event;
//! - 7 `ASSIGN`: once, to a blank: its variables, a field for each name and each value in turn;
//!
//! and the runtime
//!
//! - 2 `READY`: once, when initialised; an answer implies it from then on;
//! - 3 `RESPONSE`: field request id, then the result;
//! - 4 `ERROR`: fields request id and error type, then the error as JSON;
//! - 5 `INIT_ERROR`: field error type, then the error as JSON;
//! - 6 `BOOTED`: once, when the interpreter is up; one that was started without a function waits for `ASSIGN` next.
//!
//! What the runtime sends is the function's own doing, so the decoder believes no length before the bytes are there.

mod decode;
mod encode;
#[cfg(test)]
mod tests;

pub use decode::{Decoder, Frame, Violation};
pub use encode::{encode_assign, encode_invoke};

/// `INVOKE`.
pub const INVOKE: u8 = 1;
/// `READY`.
pub const READY: u8 = 2;
/// `RESPONSE`.
pub const RESPONSE: u8 = 3;
/// `ERROR`.
pub const ERROR: u8 = 4;
/// `INIT_ERROR`.
pub const INIT_ERROR: u8 = 5;

/// `BOOTED`.
pub const BOOTED: u8 = 6;
/// `ASSIGN`.
pub const ASSIGN: u8 = 7;

/// A request id or an error type from the runtime, bytes. Ours: an id has 36, and no error type needs a page.
pub const FIELD_BYTES_MAX: usize = 4096;
