//! Function names, qualifiers and ARNs, and the many ways in which a caller may spell them (facts §2).

use std::fmt;

use crate::{Account, Version};

/// A function's bare name: 1 to 64 of `[a-zA-Z0-9-_]`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FunctionName(String);

impl FunctionName {
    /// `None` if a character is not allowed or there is none; length is CreateFunction's business, because
    /// the other operations take a longer name and simply do not find it.
    pub fn new(text: &str) -> Option<FunctionName> {
        let ok = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
        (!text.is_empty() && text.bytes().all(ok)).then(|| FunctionName(text.into()))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FunctionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which version of a function is meant.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Qualifier {
    /// `$LATEST`, said explicitly.
    Latest,
    /// A published version's number.
    Number(u64),
    /// Anything else: an alias, or text that names nothing.
    Alias(String),
}

impl Qualifier {
    /// Total: what is neither `$LATEST` nor a number names an alias.
    pub fn parse(text: &str) -> Qualifier {
        match text {
            "$LATEST" => Qualifier::Latest,
            // `007` is no number: a qualifier is echoed as the caller wrote it.
            _ => match text.parse::<u64>() {
                Ok(number) if number.to_string() == text => Qualifier::Number(number),
                Ok(_) | Err(_) => Qualifier::Alias(text.into()),
            },
        }
    }
}

impl fmt::Display for Qualifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Qualifier::Latest => f.write_str("$LATEST"),
            Qualifier::Number(n) => write!(f, "{n}"),
            Qualifier::Alias(name) => f.write_str(name),
        }
    }
}

/// `arn:aws:lambda:REGION:ACCOUNT:function:NAME[:QUALIFIER]`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FunctionArn {
    /// Whose function.
    pub account: Account,
    /// Its name.
    pub name: FunctionName,
    /// The qualifier, exactly as the caller used one.
    pub qualifier: Option<Qualifier>,
}

impl FunctionArn {
    /// The ARN without a qualifier.
    pub fn unqualified(account: &Account, name: &FunctionName) -> FunctionArn {
        FunctionArn { account: account.clone(), name: name.clone(), qualifier: None }
    }

    /// The same function, with this qualifier.
    pub fn with(&self, qualifier: Qualifier) -> FunctionArn {
        FunctionArn { qualifier: Some(qualifier), ..self.clone() }
    }
}

impl fmt::Display for FunctionArn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Account { region, id } = &self.account;
        write!(f, "arn:aws:lambda:{region}:{id}:function:{}", self.name)?;
        self.qualifier.as_ref().map_or(Ok(()), |q| write!(f, ":{q}"))
    }
}

/// What a `FunctionName` parameter meant, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunctionRef {
    /// The function.
    pub name: FunctionName,
    /// From the name's suffix or from the `Qualifier` parameter.
    pub qualifier: Option<Qualifier>,
}

/// Why a spelling that matches the model's pattern still names nothing here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RefError {
    /// The suffix of the name and the `Qualifier` parameter are not the same.
    #[error("The derived qualifier from the function name does not match the specified qualifier.")]
    QualifierMismatch,
    /// A full ARN of another region.
    #[error("Functions from '{there}' are not reachable in this region ('{here}')")]
    OtherRegion {
        /// The ARN's region.
        there: String,
        /// This server's region.
        here: String,
    },
    /// An ARN of another account.
    #[error("the function belongs to another account")]
    OtherAccount,
    /// Not of the form at all; the wire's pattern refuses it first.
    #[error("not a function name")]
    Malformed,
}

impl FunctionRef {
    /// Accepts `name`, `name:qualifier`, `ACCOUNT:function:name`, `function:name` and full ARNs, each with an
    /// optional qualifier (facts §2). The text has already matched the model's pattern.
    pub fn parse(text: &str, qualifier: Option<&str>, home: &Account) -> Result<FunctionRef, RefError> {
        let parts: Vec<&str> = text.split(':').collect();
        // A bare "arn:…:function" parses as a function called "function" on the service (facts §2).
        let (region, account, rest): (Option<&str>, Option<&str>, &[&str]) = match parts.as_slice() {
            ["arn", _, "lambda", region, account, "function", rest @ ..] if !rest.is_empty() => {
                (Some(region), Some(account), rest)
            }
            ["arn", _, "lambda", region, account, rest @ ..] => (Some(region), Some(account), rest),
            [account, "function", rest @ ..] if is_account(account) && !rest.is_empty() => (None, Some(account), rest),
            ["function", rest @ ..] if !rest.is_empty() => (None, None, rest),
            rest => (None, None, rest),
        };
        if let Some(region) = region.filter(|r| *r != home.region) {
            return Err(RefError::OtherRegion { there: region.into(), here: home.region.clone() });
        }
        if account.is_some_and(|a| a != home.id) {
            return Err(RefError::OtherAccount);
        }
        let (name, suffix) = match rest {
            [name] => (name, None),
            [name, suffix] => (name, Some(*suffix)),
            _ => return Err(RefError::Malformed),
        };
        if let (Some(derived), Some(given)) = (suffix, qualifier)
            && derived != given
        {
            return Err(RefError::QualifierMismatch);
        }
        Ok(FunctionRef {
            name: FunctionName::new(name).ok_or(RefError::Malformed)?,
            qualifier: suffix.or(qualifier).map(Qualifier::parse),
        })
    }

    /// The ARN this reference spells, with the qualifier that was used.
    pub fn arn(&self, home: &Account) -> FunctionArn {
        FunctionArn { account: home.clone(), name: self.name.clone(), qualifier: self.qualifier.clone() }
    }

    /// The version meant when no alias is involved.
    pub fn version(&self) -> Option<Version> {
        match &self.qualifier {
            None | Some(Qualifier::Latest) => Some(Version::Latest),
            Some(Qualifier::Number(n)) => Some(Version::Number(*n)),
            Some(Qualifier::Alias(_)) => None,
        }
    }
}

fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, qualifier: Option<&str>, expected: Result<(&str, Option<&str>), RefError>) {
        let got = FunctionRef::parse(text, qualifier, &Account::default());
        let got = got.as_ref().map(|r| (r.name.as_str(), r.qualifier.as_ref().map(ToString::to_string)));
        let expected = expected.as_ref().map(|(n, q)| (*n, q.map(str::to_owned)));
        assert_eq!(got, expected, "{text} {qualifier:?}");
    }

    #[test]
    fn every_spelling_of_the_facts() {
        let arn = "arn:aws:lambda:us-east-1:000000000000:function";
        check("f", None, Ok(("f", None)));
        check("f:prod", None, Ok(("f", Some("prod"))));
        check("f:7", Some("7"), Ok(("f", Some("7"))));
        check("f:007", None, Ok(("f", Some("007"))));
        check("function:f", None, Ok(("f", None)));
        check("function", None, Ok(("function", None)));
        check("000000000000:function:f:$LATEST", None, Ok(("f", Some("$LATEST"))));
        check(&format!("{arn}:f"), Some("1"), Ok(("f", Some("1"))));
        check(&format!("{arn}:f:$latest"), None, Ok(("f", Some("$latest"))));
        check(arn, None, Ok(("function", None)));
    }

    #[test]
    fn what_names_nothing_here() {
        check("f:1", Some("2"), Err(RefError::QualifierMismatch));
        check("111111111111:function:f", None, Err(RefError::OtherAccount));
        let there = RefError::OtherRegion { there: "eu-west-1".into(), here: "us-east-1".into() };
        check("arn:aws:lambda:eu-west-1:000000000000:function:f", None, Err(there));
        check("f:1:2", None, Err(RefError::Malformed));
        check("f!", None, Err(RefError::Malformed));
    }
}
