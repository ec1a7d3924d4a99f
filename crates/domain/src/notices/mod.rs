//! Notices about runtimes that end: when one is due, and what it says. How it looks and how it travels is `notify`'s.

mod schedule;

use jiff::civil::Date;

use crate::lifecycle::Dates;
use crate::{Account, Millis};

pub use schedule::{Ending, NOTICE_DAYS_AWS, NOTICE_DAYS_DEFAULT, NoticeDays, NoticeStep, Plan, plan, steps};

/// One notice to one recipient, complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Names it, for good: the same when it is sent again because nobody knows whether it arrived.
    pub id: String,
    /// Whose functions.
    pub account: Account,
    /// When it was written; "in 60 days" counts from here.
    pub at: Millis,
    /// What it is about.
    pub about: About,
}

/// What a notice is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A runtime comes to, or has come to, a step of its end.
    Step {
        /// Which.
        step: NoticeStep,
        /// The runtime and what is on it.
        runtime: EndingRuntime,
    },
    /// What a month brings: runtimes that are blocked or end within [`DIGEST_DAYS`].
    Digest {
        /// Its first day.
        month: Date,
        /// Soonest end first.
        runtimes: Vec<EndingRuntime>,
    },
}

/// How far a digest looks ahead, days: as far as the service's own notices do (facts/aws-runtimes.md §a, "180 days
/// ahead").
pub const DIGEST_DAYS: i32 = 180;

/// A runtime and the recipient's functions on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndingRuntime {
    /// Its identifier.
    pub id: String,
    /// When it ends.
    pub dates: Dates,
    /// The runtime to move to, if the catalogue names one.
    pub successor: Option<String>,
    /// What is on it, by name.
    pub functions: Vec<Affected>,
}

/// A function with a version on a runtime that ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affected {
    /// Its name.
    pub name: String,
    /// Its ARN, unqualified.
    pub arn: String,
    /// Whether `$LATEST` is on it.
    pub latest: bool,
    /// The published versions on it, ascending.
    pub versions: Vec<u64>,
    /// The aliases that lead to one of these.
    pub aliases: Vec<AffectedAlias>,
    /// When it last changed.
    pub last_modified: Millis,
    /// When it was last invoked, if it was since the server keeps account of it.
    pub last_invoked: Option<Millis>,
    /// Invocations of all its versions in the last 30 days.
    pub invocations_30_days: u64,
    /// Its owners, by its tag.
    pub owners: Vec<String>,
}

/// An alias that leads to a version on a runtime that ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AffectedAlias {
    /// Its name.
    pub name: String,
    /// Where it leads: `$LATEST` or a number.
    pub version: String,
}
