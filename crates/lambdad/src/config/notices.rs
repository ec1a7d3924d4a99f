//! `[notices]`, and the days of `[lifecycle]`: who is told that a runtime ends, and when.

use std::path::PathBuf;

use domain::notices::{NOTICE_DAYS_AWS, NoticeDays};
use domain::{Account, FunctionRef};
use notify::{Mailbox, Smtp, Trust, Webhook};

use super::parse::{Source, items};
use super::{ConfigError, file};

/// Who is told, and how.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    /// How long before phase 1.
    pub days: NoticeDays,
    /// Where mail is sent.
    pub mail: Option<Mailing>,
    /// The tag that names a function's owners.
    pub owner_tag: Option<String>,
    /// Where events are sent.
    pub webhook: Option<Webhook>,
    /// The function that gets events.
    pub function: Option<FunctionRef>,
    /// Whether there is a digest each month.
    pub digest: bool,
}

/// Where mail is sent.
#[derive(Clone, Debug)]
pub struct Mailing {
    /// The server.
    pub server: Smtp,
    /// The sender.
    pub from: Mailbox,
    /// Told of every function.
    pub to: Vec<Mailbox>,
}

/// A tag's key, characters (the API's own limit).
const TAG_CHARS_MAX: usize = 128;

pub(super) fn notices(
    source: &Source<'_>,
    table: file::Notices,
    lifecycle: &file::Lifecycle,
    account: &Account,
) -> Result<Notices, ConfigError> {
    let file::Notices { smtp, from, to, owner_tag, webhook, function, digest, ca_file } = table;
    let ca_file = source.text("LAMBDAD_NOTICES_CA_FILE", "[notices] ca_file", ca_file.map(text_of))?;
    let trust = match &ca_file {
        Some(path) => source.get("LAMBDAD_NOTICES_CA_FILE", "[notices] ca_file", Some(path.clone()), |path| {
            Trust::only(path.as_ref()).map_err(|error| error.to_string())
        })?,
        None => None,
    }
    .unwrap_or_default();
    let mailbox = |text: &str| Mailbox::parse(text).map_err(|error| error.to_string());
    let smtp = source.get("LAMBDAD_NOTICES_SMTP", "[notices] smtp", smtp, |url| {
        Smtp::new(url, &trust, &hostname()).map_err(|error| error.to_string())
    })?;
    let from = source.get("LAMBDAD_NOTICES_FROM", "[notices] from", from, mailbox)?;
    let to = source.get("LAMBDAD_NOTICES_TO", "[notices] to", to.map(|to| to.join(",")), |text| {
        items(text).iter().map(|item| mailbox(item)).collect::<Result<Vec<_>, _>>()
    })?;
    let owner_tag = source.get("LAMBDAD_NOTICES_OWNER_TAG", "[notices] owner_tag", owner_tag, tag_key)?;
    let to = to.unwrap_or_default();
    let mail = match (smtp, from) {
        (Some(server), Some(from)) if !to.is_empty() || owner_tag.is_some() => Some(Mailing { server, from, to }),
        (Some(_), Some(_)) => {
            return Err((source.in_file)(
                "[notices]: nobody would get mail: give `to`, or `owner_tag`, or both".into(),
            ));
        }
        (Some(_), None) => return Err((source.in_file)("[notices]: smtp needs `from`, the sender's address".into())),
        (None, from) if from.is_some() || !to.is_empty() => {
            return Err((source.in_file)("[notices]: from and to need `smtp`, the mail server's address".into()));
        }
        (None, _) => None,
    };
    Ok(Notices {
        days: days(source, lifecycle)?,
        mail,
        owner_tag,
        webhook: source.get("LAMBDAD_NOTICES_WEBHOOK", "[notices] webhook", webhook, |url| {
            Webhook::new(url, &trust).map_err(|error| error.to_string())
        })?,
        function: source.get("LAMBDAD_NOTICES_FUNCTION", "[notices] function", function, |text| {
            FunctionRef::parse(text, None, account).map_err(|error| format!("'{text}': {error}"))
        })?,
        digest: source.boolean("LAMBDAD_NOTICES_DIGEST", "[notices] digest", digest)?.unwrap_or(false),
    })
}

/// `notice_days`, or the preset.
fn days(source: &Source<'_>, lifecycle: &file::Lifecycle) -> Result<NoticeDays, ConfigError> {
    let in_file = lifecycle.notice_days.as_ref().map(|days| {
        let days: Vec<_> = days.iter().map(i64::to_string).collect();
        days.join(",")
    });
    let days = source.get("LAMBDAD_NOTICE_DAYS", "[lifecycle] notice_days", in_file, |text| {
        let number = |item: &String| item.parse::<u16>().map_err(|_| format!("'{item}' is not a number of days"));
        NoticeDays::new(items(text).iter().map(number).collect::<Result<Vec<_>, _>>()?)
    })?;
    let preset = source.get("LAMBDAD_NOTICE", "[lifecycle] notice", lifecycle.notice.clone(), |text| match text {
        "aws" => NoticeDays::new(NOTICE_DAYS_AWS.to_vec()),
        _ => Err(format!("'{text}' is not known: the one preset is \"aws\", 180 days ahead")),
    })?;
    match (days, preset) {
        (Some(_), Some(_)) => {
            Err((source.in_file)("[lifecycle]: notice_days and notice exclude each other: give one of them".into()))
        }
        (Some(days), None) | (None, Some(days)) => Ok(days),
        (None, None) => Ok(NoticeDays::default()),
    }
}

fn tag_key(text: &str) -> Result<String, String> {
    if (1..=TAG_CHARS_MAX).contains(&text.chars().count()) {
        Ok(text.to_owned())
    } else {
        Err(format!("the key of a tag has 1 to {TAG_CHARS_MAX} characters"))
    }
}

/// What this machine calls itself to a mail server.
fn hostname() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

fn text_of(path: PathBuf) -> String {
    path.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests;
