//! What an environment reaches: policies, and which of those the launcher was started with.

use serde::{Deserialize, Serialize};

use super::config::{Cidr, EgressConfig};

/// What an environment reaches on the network. Never another environment.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EgressPolicy {
    /// Nothing: it has no wire.
    None,
    /// Public addresses, and [`EgressConfig::allow`].
    Internet,
    /// Everything but this host's own addresses, link-local and metadata addresses; and [`EgressConfig::allow`].
    Open,
    /// These and nothing else.
    List(Vec<Destination>),
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Destination {
    /// Where to.
    pub host: Host,
    /// A TCP and UDP port; without one every port and protocol.
    pub port: Option<u16>,
}

/// Where to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Host {
    /// A block of addresses. An address of this host itself is opened by a `/32` only.
    Network(Cidr),
    /// A name in lower case, or with `*.` before it every name below it. Its public addresses, for as long as the answer in
    /// which an environment was told them is good; a private one must be in a network beside it.
    Name(String),
}

impl Host {
    /// Whether a name that was asked for is meant. `name` is in lower case, without the last dot.
    pub(crate) fn names(&self, name: &str) -> bool {
        match self {
            Host::Network(_) => false,
            Host::Name(pattern) => match pattern.strip_prefix('*') {
                // The dot is the pattern's second character; something must stand before it.
                Some(below) => name.len() > below.len() && name.ends_with(below),
                None => name == pattern,
            },
        }
    }
}

impl EgressPolicy {
    /// Whether names decide something.
    pub(crate) fn has_names(&self) -> bool {
        match self {
            EgressPolicy::List(list) => list.iter().any(|entry| matches!(entry.host, Host::Name(_))),
            EgressPolicy::None | EgressPolicy::Internet | EgressPolicy::Open => false,
        }
    }
}

/// One of the policies that the launcher was configured with. It knows no others: whoever takes over the server chooses
/// among what the operator wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PolicyNumber(pub(crate) u16);

/// Far above the groups that people number their interfaces with. Only interfaces of ours are looked at for it.
const GROUP_FIRST: u32 = 0x6B00_0000;

impl PolicyNumber {
    /// [`EgressPolicy::None`], whatever is configured.
    pub(crate) const NONE: PolicyNumber = PolicyNumber(0);

    /// The number of a policy; `None` if it is not configured.
    pub(crate) fn of(policy: &EgressPolicy, config: &EgressConfig) -> Option<PolicyNumber> {
        if *policy == EgressPolicy::None {
            return Some(PolicyNumber::NONE);
        }
        let index = config.policies.iter().position(|configured| configured == policy)?;
        u16::try_from(index + 1).ok().map(PolicyNumber)
    }

    /// What it stands for.
    pub(super) fn policy(self, config: &EgressConfig) -> Option<&EgressPolicy> {
        match usize::from(self.0).checked_sub(1) {
            None => Some(&EgressPolicy::None),
            Some(index) => config.policies.get(index),
        }
    }

    /// The interface group by which the rules know it.
    pub(super) fn group(self) -> u32 {
        GROUP_FIRST + u32::from(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_name_itself_or_what_is_below() {
        for (pattern, yes, no) in [
            ("db.corp", &["db.corp"][..], &["x.db.corp", "db.corp.evil", "dbxcorp", ""][..]),
            ("*.db.corp", &["x.db.corp", "x.y.db.corp"], &["db.corp", ".db.corp", "xdb.corp"]),
        ] {
            let host = Host::Name(pattern.into());
            assert!(yes.iter().all(|name| host.names(name)), "{pattern}");
            assert!(!no.iter().any(|name| host.names(name)), "{pattern}");
        }
    }

    #[test]
    fn numbers_stand_for_configured_policies() {
        let list = EgressPolicy::List(Vec::new());
        let config = EgressConfig { policies: vec![EgressPolicy::Open, list.clone()], ..EgressConfig::default() };
        for (policy, number) in [
            (EgressPolicy::None, Some(0)),
            (EgressPolicy::Open, Some(1)),
            (list, Some(2)),
            (EgressPolicy::Internet, None),
        ] {
            let found = PolicyNumber::of(&policy, &config);
            assert_eq!(found, number.map(PolicyNumber), "{policy:?}");
            assert!(found.is_none_or(|found| found.policy(&config) == Some(&policy)));
        }
        assert_eq!(PolicyNumber(3).policy(&config), None);
    }
}
