//! Names, ARNs, ids, limits, states and the runtime catalogue. Pure: no I/O, no async, no serde, no wire.
//!
//! Everything here is a value. What a request *spells* is parsed once (see [`FunctionRef`]) and from then on
//! no `String` means two things.

mod arn;
pub mod catalogue;
mod digest;
mod function;
mod ids;
pub mod limits;
mod time;

pub use arn::{FunctionArn, FunctionName, FunctionRef, Qualifier, RefError};
pub use catalogue::{Entry, Language, RuntimeId};
pub use digest::Digest;
pub use function::{
    Architecture, Code, Config, Function, LastUpdate, LogFormat, Logging, Reason, ReasonCode, SnapStart, State, Tags,
    Tracing, Version,
};
pub use ids::{Account, RequestId, Revision};
pub use time::Millis;
