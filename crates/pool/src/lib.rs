//! Which environment runs what.
//!
//! A [`Target`] is one immutable revision of one function version. It owns the group of execution environments
//! that were made for it: a last-in-first-out stack of idle ones and a queue of invocations that wait. Where an
//! invocation goes is decided purely ([`place`]); each environment is owned by one task ([`environment`]) that
//! starts it, feeds it, freezes it, and destroys it. A revision is never changed: an update makes a new target
//! and retires the old one, whose running invocations finish on the old code.
//!
//! This crate knows nothing of storage and HTTP. Logs and the environments' listening sockets go up through the
//! one channel of [`Notice`]s.

mod counts;
mod denials;
mod egress;
mod environment;
mod failure;
mod group;
mod logs;
mod memory;
mod place;
mod pool;
mod rehearsal;
mod report;
mod session;
mod stock;
mod target;
mod timing;
mod variables;

pub use counts::Counts;
pub use egress::egress_policy;
pub use logs::{LogBatch, LogEvent};
pub use pool::{Limits, Notice, Pool};
pub use rehearsal::Rehearsal;
pub use session::{Principal, SessionCredentials, Sessions};
pub use target::{InvokeError, InvokeEvent, Outcome, Runtime, RuntimeKind, Target, TargetSpec};
pub use timing::Timing;
