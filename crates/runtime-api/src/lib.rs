//! The Runtime API of one execution environment: what the function's runtime may say when, and the two ways it says it.
//!
//! - [`protocol`] decides: a state machine without I/O, the same for both transports.
//! - [`frame`] is the private framing that our own bootstraps speak over an inherited socketpair.
//! - `http` is the service's public API (2018-06-01), for custom runtimes.
//! - [`Link`] is one environment's connection, whichever of the two it is.
//! - [`output`] cuts what the function prints into log events.
//!
//! This crate knows nothing of sandboxes, functions or callers: an invocation goes in, [`Event`]s come out.

pub mod frame;
mod http;
mod link;
pub mod output;
pub mod protocol;

pub use link::Link;

use bytes::Bytes;

/// One invocation, as the runtime receives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invocation {
    /// The request's id; the runtime names it in its answer.
    pub request_id: String,
    /// When the function's time is over, ms since the epoch.
    pub deadline_ms: u64,
    /// The ARN, qualified the way the caller did it.
    pub function_arn: String,
    /// The X-Ray trace header; empty for none.
    pub trace_id: String,
    /// The client context as JSON, no longer base64.
    pub client_context: Option<String>,
    /// The Cognito identity as JSON.
    pub cognito_identity: Option<String>,
    /// The event's media type, `application/json` where there is none.
    pub content_type: Option<String>,
    /// The event.
    pub payload: Bytes,
}

/// What one environment's runtime did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Its interpreter is up, and initialises or, if it has no function, waits for [`Link::assign`]. Over HTTP nobody
    /// says so.
    Booted,
    /// The runtime has asked for an invocation: once when its initialisation is over and, over HTTP, again after each
    /// answer (see [`Link::is_ready`]).
    Ready,
    /// The invocation's result.
    Response {
        /// The result's bytes.
        payload: Bytes,
    },
    /// The answer was larger than [`domain::limits::RESPONSE_BYTES_MAX`]; it was read to its end and dropped.
    TooLarge,
    /// The invocation's error, worded by the runtime.
    Error {
        /// As the service classifies it (see [`protocol::error_type`]); `None` where the runtime named none.
        error_type: Option<String>,
        /// The error as the caller shall receive it.
        payload: Bytes,
    },
    /// Initialisation failed. The runtime ends next.
    InitError {
        /// As in [`Event::Error`].
        error_type: Option<String>,
        /// The error as the caller of the first invocation shall receive it.
        payload: Bytes,
    },
    /// Nothing more will come: the connection ended, or the runtime broke the framing.
    Closed,
}
