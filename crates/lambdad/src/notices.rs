//! How notices leave the server: what `control` calls, on top of `notify`.

use std::sync::Arc;

use control::{MailSettings, NotSent, NoticeSettings, Outgoing, SendNotice, SendTo};
use domain::notices::Notice;
use notify::{Mail, Mailbox, SendError, Webhook};

use crate::config::{Mailing, Notices};

/// What the configuration says, for the rules.
pub fn settings(notices: Notices) -> NoticeSettings {
    let Notices { days, mail, owner_tag, webhook, function, digest } = notices;
    NoticeSettings {
        days,
        mail: mail.as_ref().map(|mail| MailSettings { to: mail.to.iter().map(Mailbox::address).collect() }),
        owner_tag,
        webhook: webhook.is_some(),
        function,
        digest,
        send: sender(mail, webhook),
        event: |notice| notify::event(notice).to_string().into(),
    }
}

fn sender(mail: Option<Mailing>, webhook: Option<Webhook>) -> SendNotice {
    let ways = Arc::new((mail, webhook));
    Arc::new(move |Outgoing { to, notice }| {
        let ways = ways.clone();
        Box::pin(async move {
            // Both ways block, each within a time limit of its own.
            tokio::task::spawn_blocking(move || match (&to, &*ways) {
                (SendTo::Mail(address), (Some(mailing), _)) => mail_to(mailing, address, &notice),
                (SendTo::Webhook, (_, Some(webhook))) => webhook.send(&notice).map_err(not_sent),
                (SendTo::Mail(_), (None, _)) => Err(NotSent::Never("[notices] smtp is not configured any more".into())),
                (SendTo::Webhook, (_, None)) => {
                    Err(NotSent::Never("[notices] webhook is not configured any more".into()))
                }
            })
            .await
            .unwrap_or_else(|broken| Err(NotSent::NotNow(broken.to_string())))
        })
    })
}

fn mail_to(mailing: &Mailing, address: &str, notice: &Notice) -> Result<(), NotSent> {
    // The configured spelling, with its name, where there is one.
    let known = mailing.to.iter().find(|mailbox| mailbox.address().eq_ignore_ascii_case(address));
    let to = match known {
        Some(mailbox) => mailbox.clone(),
        None => Mailbox::parse(address).map_err(|error| NotSent::Never(error.to_string()))?,
    };
    mailing.server.send(Mail::of(notice, &mailing.from, &to)).map_err(not_sent)
}

fn not_sent(error: SendError) -> NotSent {
    match error {
        SendError::Down(text) => NotSent::Down(text),
        SendError::NotNow(text) => NotSent::NotNow(text),
        SendError::Never(text) => NotSent::Never(text),
    }
}
