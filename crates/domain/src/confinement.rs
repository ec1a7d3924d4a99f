//! How a function is confined: what the operator, and nobody else, decides about each of them.

mod destination;
mod pattern;

use std::path::{Path, PathBuf};

use crate::{FunctionName, Tags};

pub use destination::{Destination, DestinationError, Host};
pub use pattern::{Pattern, PatternError};

/// The tag by which a function's owner closes its network: with `none`, and with every other value but an empty one, so
/// that a slip of the hand leaves nothing open. It opens nothing, because whoever may call the API may tag, and functions
/// may call the API (docs/decisions/0052).
pub const EGRESS_TAG: &str = "lambdad:egress";

/// What holds for one revision of a function. Its environments are made so, and stay so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confinement {
    /// What it reaches on the network.
    pub egress: Egress,
    /// What stands between it and the machine.
    pub isolation: Isolation,
}

/// What a function reaches on the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Egress {
    /// Nothing, and no name is resolved.
    None,
    /// Public addresses, and what the operator opened for all.
    Internet,
    /// Everything but this machine, link-local and metadata addresses; and what the operator opened for all.
    Open,
    /// These destinations and nothing else.
    List(Vec<Destination>),
}

/// What stands between a function and the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Isolation {
    /// Namespaces, control groups and filters of lambdad's own making; one kernel.
    Process,
    /// An OCI runtime that is installed: an absolute path.
    Oci(PathBuf),
}

impl Isolation {
    /// The OCI runtime's program, if it is one.
    pub fn oci(&self) -> Option<&Path> {
        match self {
            Isolation::Process => None,
            Isolation::Oci(program) => Some(program),
        }
    }
}

/// What the configuration says of the functions whose names match. What is `None` is said elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Which functions.
    pub pattern: Pattern,
    /// What they reach.
    pub egress: Option<Egress>,
    /// What stands around them.
    pub isolation: Option<Isolation>,
}

/// What the configuration says of all functions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confinements {
    usual: Confinement,
    /// The most specific first.
    rules: Vec<Rule>,
}

impl Confinements {
    /// `usual` holds where no rule says otherwise.
    pub fn new(usual: Confinement, mut rules: Vec<Rule>) -> Confinements {
        rules.sort_by(|one, other| one.pattern.cmp(&other.pattern));
        Confinements { usual, rules }
    }

    /// What holds for a function. Each setting comes from the most specific rule that has it; a tag may only narrow.
    pub fn of(&self, name: &FunctionName, tags: &Tags) -> Confinement {
        let rules = || self.rules.iter().filter(|rule| rule.pattern.matches(name.as_str()));
        let egress = rules().find_map(|rule| rule.egress.as_ref()).unwrap_or(&self.usual.egress);
        let closed = tags.get(EGRESS_TAG).is_some_and(|value| !value.is_empty());
        let isolation = rules().find_map(|rule| rule.isolation.as_ref()).unwrap_or(&self.usual.isolation);
        Confinement { egress: if closed { Egress::None } else { egress.clone() }, isolation: isolation.clone() }
    }

    /// Every isolation that a function can have.
    pub fn isolations(&self) -> impl Iterator<Item = &Isolation> {
        std::iter::once(&self.usual.isolation).chain(self.rules.iter().filter_map(|rule| rule.isolation.as_ref()))
    }

    /// Every egress that a function can have.
    pub fn egresses(&self) -> impl Iterator<Item = &Egress> {
        std::iter::once(&self.usual.egress).chain(self.rules.iter().filter_map(|rule| rule.egress.as_ref()))
    }
}

#[cfg(test)]
mod tests;
