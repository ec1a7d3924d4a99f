//! Telling owners that a runtime ends: whom, when, and what was told already.
//!
//! A notice is written down before it is sent and noted as sent afterwards. So nothing is told twice across restarts
//! and jumps of the clock, with one exception that no ledger can close: a crash between the sending and the note. Then
//! it is sent again under the same id (a mail's Message-ID, an event's `id`), which is how a receiver can tell.

mod affected;
mod ledger;
mod office;
mod plan;
mod recipient;
mod retry;
mod show;
#[cfg(test)]
mod tests;

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use domain::lifecycle::Dates;
use domain::notices::{Notice, NoticeDays, steps};
use domain::{FunctionRef, RequestId, RuntimeId};
use jiff::civil::Date;

pub(crate) use office::Office;
use office::World;
use recipient::Recipient;
pub use show::{NoticeRow, NoticeState, NoticeStatus};

use crate::{Control, Invoke};

/// How often it looks at the day and at what is to be tried again.
const LOOK_EVERY: Duration = Duration::from_secs(30);
/// Of what a function says about why it failed.
const ERROR_CHARS_MAX: usize = 300;

/// Who is told, and how.
#[derive(Clone)]
pub struct NoticeSettings {
    /// How long before phase 1.
    pub days: NoticeDays,
    /// Where mail can be sent.
    pub mail: Option<MailSettings>,
    /// The tag that names a function's owners: addresses, separated by spaces.
    pub owner_tag: Option<String>,
    /// Whether there is a webhook.
    pub webhook: bool,
    /// A function that gets every notice as its event.
    pub function: Option<FunctionRef>,
    /// Whether there is a digest on the first of a month.
    pub digest: bool,
    /// How mail and the webhook's events leave the server.
    pub send: SendNotice,
    /// A notice as an event.
    pub event: fn(&Notice) -> Bytes,
}

/// Who gets mail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailSettings {
    /// Told of every function: plain addresses.
    pub to: Vec<String>,
}

impl Default for NoticeSettings {
    /// Nobody is told anything.
    fn default() -> NoticeSettings {
        NoticeSettings {
            days: NoticeDays::default(),
            mail: None,
            owner_tag: None,
            webhook: false,
            function: None,
            digest: false,
            send: Arc::new(|_| Box::pin(async { Err(NotSent::Never("nothing to send it with is configured".into())) })),
            event: |_| Bytes::new(),
        }
    }
}

/// Where a notice goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SendTo {
    /// A mail address.
    Mail(String),
    /// The webhook.
    Webhook,
}

/// One notice on its way out.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// Where it goes.
    pub to: SendTo,
    /// What it says.
    pub notice: Arc<Notice>,
}

/// Sends one notice. Waits until the other side has taken it.
pub type SendNotice = Arc<dyn Fn(Outgoing) -> Sending + Send + Sync>;

/// A notice on its way.
pub type Sending = Pin<Box<dyn Future<Output = Result<(), NotSent>> + Send>>;

/// Why a notice was not taken. The texts are shown to the operator.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSent {
    /// Nothing can be sent that way now.
    #[error("{0}")]
    Down(String),
    /// Not this one, not now.
    #[error("{0}")]
    NotNow(String),
    /// Not this one, ever.
    #[error("{0}")]
    Never(String),
}

impl Control {
    /// Looks for notices that are due now and again, for as long as anybody holds the control plane.
    pub(crate) fn tell_later(&self) {
        if !self.inner.notices.settings.is_on() {
            return;
        }
        let weak = Arc::downgrade(&self.inner);
        let changed = self.inner.notices.changed.clone();
        tokio::spawn(async move {
            loop {
                {
                    let Some(inner) = weak.upgrade() else { return };
                    Control { inner }.tell().await;
                }
                tokio::select! {
                    () = tokio::time::sleep(LOOK_EVERY) => {}
                    () = changed.notified() => {}
                }
            }
        });
    }

    /// Something changed that may make a notice due: dates, for one.
    pub(crate) fn notices_changed(&self) {
        self.inner.notices.look_again();
        self.inner.notices.changed.notify_one();
    }

    /// Sends no more notices, and waits for the one that is on its way: for the server's end.
    pub async fn end_notices(&self) {
        self.inner.notices.end().await;
    }

    /// One round.
    async fn tell(&self) {
        let now = self.inner.clock.now();
        let office = &self.inner.notices;
        let late = office.look(now.day());
        if !late && !office.is_due(now) && !has_step_on(&self.lives(), &office.settings.days, now.day()) {
            return;
        }
        let runtimes = self.ending_runtimes(now.day(), &self.successors(now.day()).await);
        let world = World { account: self.account().clone(), now, late, runtimes };
        let send = |to: &Recipient, notice: Arc<Notice>| -> Sending {
            let to = match to {
                Recipient::Mail(address) => SendTo::Mail(address.clone()),
                Recipient::Webhook => SendTo::Webhook,
                Recipient::Function(_) => {
                    let control = self.clone();
                    return Box::pin(async move { control.tell_function(&notice).await });
                }
            };
            (self.inner.notices.settings.send)(Outgoing { to, notice })
        };
        if let Err(error) = self.inner.notices.round(&self.inner.store, &world, send).await {
            self.inner.notices.look_again();
            tracing::warn!(%error, "the ledger of notices could not be written; it is tried again");
        }
    }

    async fn tell_function(&self, notice: &Notice) -> Result<(), NotSent> {
        let settings = &self.inner.notices.settings;
        let Some(function) = settings.function.clone() else {
            return Err(NotSent::Never("[notices] function is not configured any more".into()));
        };
        let call = Invoke {
            function: function.clone(),
            request_id: RequestId::new(notice.id.clone()),
            received: std::time::Instant::now(),
            payload: (settings.event)(notice),
            client_context: None,
            trace_id: None,
            tail: false,
        };
        match self.invoke(call).await {
            Ok((outcome, _)) if outcome.failed => {
                let said = String::from_utf8_lossy(&outcome.payload);
                let said: String = said.chars().take(ERROR_CHARS_MAX).collect();
                Err(NotSent::NotNow(format!("the function {} answered with an error: {said}", function.name)))
            }
            Ok(_) => Ok(()),
            Err(error) => Err(NotSent::NotNow(format!("the function {}: {error}", function.name))),
        }
    }
}

/// Whether any runtime has a step on that very day.
fn has_step_on(lives: &[(RuntimeId, Dates)], days: &NoticeDays, day: Date) -> bool {
    lives.iter().any(|(_, dates)| steps(dates, days).iter().any(|step| step.day() == day))
}
