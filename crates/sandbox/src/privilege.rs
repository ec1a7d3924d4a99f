//! With whose powers the launcher works.

/// Root's, or those of an ordinary user in a user namespace of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Privilege {
    /// The host's root: a whole range of user ids for each environment.
    #[default]
    Root,
    /// A user to whom `/etc/subuid` and `/etc/subgid` give ids: a few for each environment.
    Subordinate {
        /// How many there are.
        ids: u32,
    },
    /// A user with one id, which all environments share.
    OneId,
}
