//! What may be done with a function because of its runtime.
//!
//! - Before phase 1: everything.
//! - Phase 1: no new functions, and none is moved onto it that never was on it. Functions on it may be updated, moved
//!   to another runtime, and moved back while phase 1 lasts.
//! - Phase 2: nothing, but the one move to a runtime that is open to new functions; from there no way back.
//!
//! Invocation is never asked about: no phase blocks it.

use jiff::civil::Date;

use super::{Dates, Phase};

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub enum Ask<'a> {
    /// A new function on that runtime.
    Create {
        /// The runtime.
        to: &'a Dates,
    },
    /// A change of a function's code or configuration, a new published version of it, or a change of which runtime
    /// version it runs on; its runtime stays.
    Update {
        /// Its runtime.
        on: &'a Dates,
    },
    /// Another runtime for a function, with whatever else changes in the same request.
    Move {
        /// The one it is on.
        from: &'a Dates,
        /// The one it would be on.
        to: &'a Dates,
        /// Whether this function was on `to` before.
        was_there_before: bool,
    },
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The runtime that the function would come onto is closed to it.
    Closed {
        /// What that runtime is in.
        phase: Phase,
    },
    /// The runtime that the function is on is in phase 2, and this is not the move away from it.
    Frozen,
}

/// The policy.
pub fn decide(ask: Ask<'_>, today: Date) -> Result<(), Refused> {
    match ask {
        Ask::Create { to } => open(to, today),
        Ask::Update { on } => match on.phase(today) {
            Phase::Supported | Phase::Deprecated | Phase::Phase1 => Ok(()),
            Phase::Phase2 => Err(Refused::Frozen),
        },
        Ask::Move { from, to, was_there_before } => {
            let back = was_there_before && from.phase(today) < Phase::Phase2 && to.phase(today) == Phase::Phase1;
            if back { Ok(()) } else { open(to, today) }
        }
    }
}

fn open(to: &Dates, today: Date) -> Result<(), Refused> {
    match to.phase(today) {
        Phase::Supported | Phase::Deprecated => Ok(()),
        phase @ (Phase::Phase1 | Phase::Phase2) => Err(Refused::Closed { phase }),
    }
}
