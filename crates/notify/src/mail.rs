//! One message, and its form on the wire.

use domain::Millis;
use domain::notices::Notice;
use lettre::Message;
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox as Address, MultiPart};

use crate::content::Content;
use crate::{BadSetting, SendError, html, text};

/// `name@example.com` or `Name <name@example.com>`, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox(Address);

impl Mailbox {
    /// Parses what the operator or a tag gave.
    pub fn parse(given: &str) -> Result<Mailbox, BadSetting> {
        given.trim().parse().map(Mailbox).map_err(|_| BadSetting(format!("{given:?} is not an e-mail address")))
    }

    /// `name@example.com`.
    pub fn address(&self) -> String {
        self.0.email.to_string()
    }
}

/// One message to one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Who sends it.
    pub from: Mailbox,
    /// Who gets it.
    pub to: Mailbox,
    /// The subject.
    pub subject: String,
    /// For programs that show plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
    /// `<id@domain>`: mail that is sent twice, because nobody knows whether the first arrived, is the same mail.
    pub message_id: String,
    /// When it was written.
    pub date: Millis,
}

impl Mail {
    /// The notice as mail. Its Message-ID comes from the notice's own id.
    pub fn of(notice: &Notice, from: &Mailbox, to: &Mailbox) -> Mail {
        let content = Content::of(notice);
        Mail {
            from: from.clone(),
            to: to.clone(),
            text: text::render(&content),
            html: html::render(&content),
            message_id: format!("<{}@{}>", notice.id, from.0.email.domain()),
            date: notice.at,
            subject: content.subject,
        }
    }

    pub(crate) fn message(self) -> Result<Message, SendError> {
        let Mail { from, to, subject, text, html, message_id, date } = self;
        let date = std::time::UNIX_EPOCH + std::time::Duration::from_millis(date.0);
        Message::builder()
            .from(from.0)
            .to(to.0)
            .subject(subject)
            .date(date)
            .message_id(Some(message_id))
            .header(AutoSubmitted)
            .multipart(MultiPart::alternative_plain_html(text, html))
            .map_err(|error| SendError::Never(format!("the mail cannot be written: {error}")))
    }
}

/// Keeps out-of-office replies from answering (RFC 3834 §5).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(AutoSubmitted)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for good in ["ops@example.com", " Ops Team <ops@example.com> ", "a+b@localhost"] {
            Mailbox::parse(good).expect(good);
        }
        for bad in ["", "ops", "ops@", "a@b c", "ops@example.com\r\nBcc: x@example.com", "a@b, c@d"] {
            let message = Mailbox::parse(bad).expect_err(bad).to_string();
            assert!(message.ends_with("is not an e-mail address"), "{message}");
        }
    }
}
