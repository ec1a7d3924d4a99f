//! The AWS protocols as data: what a request may be, and how answers and errors look on the wire.
//!
//! Everything about a service comes from `models/` by `cargo xtask codegen`; the few places where the recorded
//! service differs are rows of `xtask/overrides.toml`. Nothing here knows what an operation means.
//!
//! The way of a request, five calls:
//!
//! ```
//! # use bytes::Bytes;
//! # let (parts, body) = http::Request::get("/2015-03-31/functions/?MaxItems=7").body(Bytes::new()).unwrap().into_parts();
//! use wire::lambda::{ListFunctionsRequest, ListFunctionsResponse};
//!
//! let service = wire::service("lambda", &parts.headers); // from the credential scope; total
//! let target = service.route(&parts)?; // an `Error` renders in that service's own shape
//! let request = target.decode(&parts, body)?; // merged, typed values checked, constraints checked
//! let input: ListFunctionsRequest = request.input()?;
//! assert_eq!(input.max_items, Some(7));
//! let reply = wire::reply(request_operation(), ListFunctionsResponse::default(), "the-request-id");
//! # fn request_operation() -> &'static wire::Operation { <ListFunctionsRequest as wire::Input>::OPERATION }
//! assert_eq!(reply.status(), 200);
//! # Ok::<(), wire::Error>(())
//! ```

mod constraint;
mod decode;
mod error;
#[rustfmt::skip]
mod generated;
mod model;
pub mod paging;
mod pattern;
mod payload;
mod reply;
mod route;
pub mod sigv4;
mod typed;
mod xml;

pub use decode::{Request, percent};
pub use error::Error;
pub use generated::{SERVICES, lambda, lambda_core, logs, sts};
pub use model::{Operation, Protocol, Service};
pub use payload::check_event;
pub use reply::{Reply, reply};
pub use route::{Target, service};
pub use typed::{Blob, Input, Output, Timestamp};
