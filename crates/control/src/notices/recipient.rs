//! Who is told, and of which functions.

use std::collections::BTreeSet;
use std::fmt;

use domain::notices::EndingRuntime;

use super::NoticeSettings;

/// One recipient, over one way.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Recipient {
    /// An address, in small letters: two spellings of one are one.
    Mail(String),
    /// The one that is configured. Without its address, which is a secret; another address is the same recipient.
    Webhook,
    /// A function, as the configuration names it.
    Function(String),
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Recipient::Mail(address) => write!(f, "mail:{address}"),
            Recipient::Webhook => f.write_str("webhook"),
            Recipient::Function(name) => write!(f, "function:{name}"),
        }
    }
}

impl Recipient {
    /// Reads what [`fmt::Display`] wrote.
    pub fn parse(text: &str) -> Option<Recipient> {
        match text.split_once(':') {
            Some(("mail", address)) => Some(Recipient::Mail(address.to_owned())),
            Some(("function", name)) => Some(Recipient::Function(name.to_owned())),
            Some(_) => None,
            None => (text == "webhook").then_some(Recipient::Webhook),
        }
    }
}

impl NoticeSettings {
    /// Whether anybody can be told anything.
    pub(super) fn is_on(&self) -> bool {
        self.mail.is_some() || self.webhook || self.function.is_some()
    }

    /// Who is told about a runtime: the default list and the other ways of everything, owners of what is theirs.
    pub(super) fn recipients(&self, runtime: &EndingRuntime) -> BTreeSet<Recipient> {
        let mut all = BTreeSet::new();
        if let Some(mail) = &self.mail {
            all.extend(mail.to.iter().map(|address| Recipient::Mail(address.to_lowercase())));
            let owners = runtime.functions.iter().flat_map(|function| &function.owners);
            all.extend(owners.map(|owner| Recipient::Mail(owner.clone())));
        }
        all.extend(self.webhook.then_some(Recipient::Webhook));
        let function = self.function.as_ref().map(|function| match &function.qualifier {
            None => function.name.to_string(),
            Some(qualifier) => format!("{}:{qualifier}", function.name),
        });
        all.extend(function.map(Recipient::Function));
        all
    }

    /// The recipient's part of a runtime's functions.
    pub(super) fn share(&self, runtime: &EndingRuntime, recipient: &Recipient) -> EndingRuntime {
        let mut share = runtime.clone();
        if let Recipient::Mail(address) = recipient
            && !self.mail.iter().flat_map(|mail| &mail.to).any(|to| to.to_lowercase() == *address)
        {
            share.functions.retain(|function| function.owners.contains(address));
        }
        share
    }
}

/// The addresses in a tag's value, which cannot hold a comma: several are separated by spaces. Small letters.
pub(super) fn owners(tag: &str) -> Vec<String> {
    let mut owners: Vec<String> = tag
        .split(|c: char| c.is_whitespace() || c == ',' || c == ';')
        .filter(|part| !part.is_empty())
        .map(str::to_lowercase)
        .collect();
    owners.sort();
    owners.dedup();
    owners
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recipients_are_read_as_they_are_written() {
        for text in ["mail:a@example.com", "webhook", "function:notify:live"] {
            assert_eq!(Recipient::parse(text).map(|recipient| recipient.to_string()).as_deref(), Some(text));
        }
        for text in ["", "webhook:", "fax:1"] {
            assert_eq!(Recipient::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_tag_names_one_or_several() {
        assert_eq!(owners("Ann@Example.com"), ["ann@example.com"]);
        assert_eq!(owners(" b@x.org  a@x.org B@x.org "), ["a@x.org", "b@x.org"]);
        assert_eq!(owners(""), [""; 0]);
    }
}
