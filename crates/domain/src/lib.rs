//! Names, ARNs, ids, limits, states and the runtime catalogue. Pure: no I/O, no async, no serde, no wire.
//!
//! Everything here is a value. What a request *spells* is parsed once (see [`FunctionRef`]) and from then on
//! no `String` means two things.

mod arn;
pub mod catalogue;
mod confinement;
mod custom;
mod digest;
mod function;
mod ids;
pub mod lifecycle;
pub mod limits;
pub mod notices;
mod time;

pub use arn::{FunctionArn, FunctionName, FunctionRef, Qualifier, RefError};
pub use catalogue::{Catalogue, Entry, Language, LanguageVersion, RuntimeId};
pub use confinement::{
    Confinement, Confinements, Destination, DestinationError, EGRESS_TAG, Egress, Host, Isolation, Pattern,
    PatternError, Rule,
};
pub use custom::{ReleaseLifecycle, ReleaseState, RuntimeArn, RuntimePart};
pub use digest::Digest;
pub use function::{
    Alias, Architecture, Code, Config, CustomRuntime, Function, LastUpdate, LogFormat, Logging, Reason, ReasonCode,
    RuntimeUpdate, RuntimeVersionRef, SnapStart, State, Tags, Tracing, Version,
};
pub use ids::{Account, RequestId, Revision};
pub use time::Millis;
