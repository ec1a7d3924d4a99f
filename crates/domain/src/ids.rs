//! Ids that are opaque to everyone but their maker.

use std::fmt;

/// A 12-digit account number. `000000000000` unless the operator configures another.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Account {
    /// The region every ARN of this server carries, such as `us-east-1`.
    pub region: String,
    /// The 12-digit account number every ARN of this server carries.
    pub id: String,
}

impl Default for Account {
    fn default() -> Account {
        Account { region: "us-east-1".into(), id: "000000000000".into() }
    }
}

macro_rules! opaque {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// Takes text that its maker formed: a lower-case UUID.
            pub fn new(text: impl Into<String>) -> $name {
                $name(text.into())
            }

            /// The text as it appears on the wire.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

opaque! {
    /// Names one state of one resource; changes with every update (facts §6).
    Revision
}
opaque! {
    /// Names one request: the same in the response header, the context object and the log lines (facts §11).
    RequestId
}
