//! Customer-managed runtimes: what they are called, and what their owner says of their lives.

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;

use crate::Account;
use crate::lifecycle::{Dates, Step};

/// `arn:aws:lambda:REGION:ACCOUNT:runtime/NAME[/version/V|/alias/A]`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RuntimeArn {
    /// Whose runtime.
    pub account: Account,
    /// The runtime's name.
    pub name: String,
    /// Which part of it.
    pub part: Option<RuntimePart>,
}

/// A version or an alias of a runtime, by name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RuntimePart {
    /// A version.
    Version(String),
    /// An alias.
    Alias(String),
}

impl RuntimeArn {
    /// The runtime itself.
    pub fn new(account: &Account, name: &str) -> RuntimeArn {
        RuntimeArn { account: account.clone(), name: name.to_owned(), part: None }
    }

    /// One of its versions.
    #[must_use]
    pub fn version(self, name: &str) -> RuntimeArn {
        RuntimeArn { part: Some(RuntimePart::Version(name.to_owned())), ..self }
    }

    /// One of its aliases.
    #[must_use]
    pub fn alias(self, name: &str) -> RuntimeArn {
        RuntimeArn { part: Some(RuntimePart::Alias(name.to_owned())), ..self }
    }

    /// Reads an ARN, or a bare name of this account's. `None` for what is neither; the wire's pattern has said so
    /// before, where a member has one.
    pub fn parse(text: &str, home: &Account) -> Option<RuntimeArn> {
        if !text.starts_with("arn:") {
            return is_name(text).then(|| RuntimeArn::new(home, text));
        }
        let parts: Vec<&str> = text.split(':').collect();
        let ["arn", _, "lambda", region, id, resource] = parts.as_slice() else { return None };
        let account = Account { region: (*region).to_owned(), id: (*id).to_owned() };
        let mut resource = resource.strip_prefix("runtime/")?.split('/');
        let arn = RuntimeArn::new(&account, resource.next().filter(|name| is_name(name))?);
        let part = |name: Option<&'_ str>| name.filter(|name| is_part(name)).map(str::to_owned);
        let arn = match resource.next() {
            None => arn,
            Some("version") => arn.version(&part(resource.next())?),
            Some("alias") => arn.alias(&part(resource.next())?),
            Some(_) => return None,
        };
        resource.next().is_none().then_some(arn)
    }
}

/// As `RuntimeName` of the model.
fn is_name(text: &str) -> bool {
    let ends = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    (2..=128).contains(&text.len())
        && text.starts_with(ends)
        && text.ends_with(ends)
        && text.chars().all(|c| ends(c) || matches!(c, '_' | '.' | '-'))
}

/// As `RuntimeVersionName` and `RuntimeAliasName` of the model.
fn is_part(text: &str) -> bool {
    let ends = |c: char| c.is_ascii_alphanumeric() || c == '_';
    (1..=128).contains(&text.len())
        && text.starts_with(ends)
        && text.ends_with(ends)
        && text.chars().all(|c| ends(c) || matches!(c, '.' | '-'))
}

impl fmt::Display for RuntimeArn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Account { region, id } = &self.account;
        write!(f, "arn:aws:lambda:{region}:{id}:runtime/{}", self.name)?;
        match &self.part {
            None => Ok(()),
            Some(RuntimePart::Version(name)) => write!(f, "/version/{name}"),
            Some(RuntimePart::Alias(name)) => write!(f, "/alias/{name}"),
        }
    }
}

/// How ready its owner says it is. Shown; what is allowed follows the dates alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReleaseState {
    /// May change or vanish.
    Preview,
    /// For everyone.
    Ga,
    /// Leaves.
    Deprecated,
}

impl ReleaseState {
    /// The model's spelling.
    pub fn as_str(self) -> &'static str {
        match self {
            ReleaseState::Preview => "PREVIEW",
            ReleaseState::Ga => "GA",
            ReleaseState::Deprecated => "DEPRECATED",
        }
    }

    /// Reads what [`ReleaseState::as_str`] wrote.
    pub fn parse(text: &str) -> Option<ReleaseState> {
        [ReleaseState::Preview, ReleaseState::Ga, ReleaseState::Deprecated]
            .into_iter()
            .find(|state| state.as_str() == text)
    }
}

/// What an owner says of the life of a runtime, or of those on one alias of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReleaseLifecycle {
    /// How ready it is.
    pub state: Option<ReleaseState>,
    /// No more patches from this day.
    pub deprecation: Option<Date>,
    /// Phase 1 begins.
    pub create_block: Option<Date>,
    /// Phase 2 begins.
    pub update_block: Option<Date>,
}

impl ReleaseLifecycle {
    /// An alias's, with what it leaves out taken from its runtime's.
    #[must_use]
    pub fn over(self, runtime: ReleaseLifecycle) -> ReleaseLifecycle {
        let ReleaseLifecycle { state, deprecation, create_block, update_block } = self;
        ReleaseLifecycle {
            state: state.or(runtime.state),
            deprecation: deprecation.or(runtime.deprecation),
            create_block: create_block.or(runtime.create_block),
            update_block: update_block.or(runtime.update_block),
        }
    }

    /// Whether nothing is said.
    pub fn is_empty(self) -> bool {
        self == ReleaseLifecycle::default()
    }

    /// As the policy takes them; `source` says whose they are.
    pub fn dates(self, source: &str) -> Dates {
        let source: Arc<str> = source.into();
        let mut dates = Dates::default();
        let days = [
            (Step::Deprecation, self.deprecation),
            (Step::Phase1, self.create_block),
            (Step::Phase2, self.update_block),
        ];
        for (step, day) in days {
            if let Some(day) = day {
                dates.set(step, day, source.clone());
            }
        }
        dates
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arns_and_names() {
        let home = Account::default();
        let at = "arn:aws:lambda:us-east-1:000000000000:runtime/";
        let plain = RuntimeArn::new(&home, "my.runtime-1");
        for (text, expected) in [
            ("my.runtime-1".to_owned(), Some(plain.clone())),
            (format!("{at}my.runtime-1"), Some(plain.clone())),
            (format!("{at}my.runtime-1/version/V.1"), Some(plain.clone().version("V.1"))),
            (format!("{at}my.runtime-1/alias/_live"), Some(plain.clone().alias("_live"))),
            ("x".to_owned(), None),
            ("My".to_owned(), None),
            ("a-".to_owned(), None),
            ("a/version/1".to_owned(), None),
            (at.to_owned(), None),
            (format!("{at}my.runtime-1/"), None),
            (format!("{at}my.runtime-1/version"), None),
            (format!("{at}my.runtime-1/version/"), None),
            (format!("{at}my.runtime-1/version/../x"), None),
            (format!("{at}my.runtime-1/version/1/2"), None),
            (format!("{at}my.runtime-1/thing/1"), None),
            (format!("{at}my.runtime-1:2"), None),
            ("arn:aws:lambda:us-east-1:000000000000:function:f".to_owned(), None),
        ] {
            assert_eq!(RuntimeArn::parse(&text, &home), expected, "{text}");
            if let Some(arn) = expected.filter(|_| text.starts_with("arn")) {
                assert_eq!(arn.to_string(), text);
            }
        }
        let other = RuntimeArn::parse("arn:aws:lambda:eu-west-1:111111111111:runtime/ab", &home).unwrap();
        assert_eq!((other.account.region.as_str(), other.account.id.as_str()), ("eu-west-1", "111111111111"));
    }

    #[test]
    fn an_alias_inherits_each_date_that_it_does_not_set() {
        let day = |n: i8| Some(jiff::civil::date(2027, 1, n));
        let runtime = ReleaseLifecycle {
            state: Some(ReleaseState::Ga),
            deprecation: day(1),
            create_block: day(2),
            update_block: day(3),
        };
        assert_eq!(ReleaseLifecycle::default().over(runtime), runtime);
        let own = ReleaseLifecycle { create_block: day(9), ..ReleaseLifecycle::default() };
        assert_eq!(own.over(runtime), ReleaseLifecycle { create_block: day(9), ..runtime });
        assert_eq!(runtime.over(own), runtime);
        let dates = own.dates("the alias");
        assert_eq!((dates.on(Step::Phase1), dates.source(Step::Phase1)), (day(9), Some("the alias")));
        assert_eq!((dates.on(Step::Deprecation), dates.on(Step::Phase2)), (None, None));
    }
}
