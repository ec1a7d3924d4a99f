//! Notices about runtimes that end, as people and programs get them, and the two ways out of the server: mail and a
//! webhook. Whom to tell, when, and what was told already is `control`'s.
//!
//! Rendering is pure: a [`Notice`] becomes a [`Mail`] ([`Mail::of`]) or an [`event`]. Sending blocks, within a time
//! limit, and says with its error whether it is worth to try again ([`SendError`]).
//!
//! # The event
//!
//! What the webhook gets as the body of a POST, and a Lambda function as its event. Its envelope is that of the
//! service's own events (EventBridge), so that a function that reads those reads this:
//!
//! | key | value |
//! | --- | --- |
//! | `version` | `"1"`: changes when a key of the envelope or of `detail` goes or gets another meaning |
//! | `id` | the same when a notice is sent again because nobody knows whether it arrived |
//! | `detail-type` | `"Lambda Runtime Deprecation Notice"`, or `"Lambda Runtime Digest"` once a month |
//! | `source` | `"lambdad"` |
//! | `account`, `region`, `time` | whose functions, and when it was written (RFC 3339, UTC) |
//! | `resources` | the ARNs of the affected functions |
//! | `detail` | below |
//!
//! `detail` of a notice: `runtime`, `step` (`name`: `phase1`, `phase2` or `unscheduled`; `begins`: its first day;
//! `daysBefore`: how long before that it was to be told; `daysUntil`: from `time` on, negative when it has begun), the
//! dates `deprecationDate`, `functionCreateBlockDate`, `functionUpdateBlockDate` (each or null), `reason` (of an
//! unscheduled end, else null), `successor` (or null), `functions`, and `functionsOmitted` (how many there were beyond
//! [`FUNCTIONS_MAX`]). A function has `functionName`, `functionArn`, `versions` (`$LATEST` or a number, as text),
//! `aliases` (`name`, `functionVersion`), `lastModified`, `lastInvoked` (or null), `invocations30Days`, `owners`, and
//! `migrate` (commands, in order).
//!
//! `detail` of a digest: `month` (`2027-01`) and `runtimes`, each as above without `step`.

mod content;
mod event;
mod html;
mod mail;
mod smtp;
mod text;
mod trust;
mod webhook;

pub use domain::notices::Notice;
pub use event::event;
pub use mail::{Mail, Mailbox};
pub use smtp::{Smtp, Tls};
pub use trust::Trust;
pub use webhook::Webhook;

/// The functions that one notice lists, of each runtime; it says how many more there are. Some 2 MB of mail.
pub const FUNCTIONS_MAX: usize = 1000;

/// Why a notice did not go out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Nothing can be sent this way now: nobody answers, or not in a way that can be trusted.
    #[error("{0}")]
    Down(String),
    /// Not this one, not now.
    #[error("{0}")]
    NotNow(String),
    /// Not this one, ever.
    #[error("{0}")]
    Never(String),
}

/// What the operator gave cannot be used. The message says what and what it may be; it names no secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BadSetting(pub String);
