//! A secret that does not print itself.

use std::fmt;

use subtle::ConstantTimeEq as _;

/// A secret access key or a session token. It never shows in `Debug`, and compares in constant time.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// Takes the text of the secret.
    pub fn new(text: impl Into<String>) -> Secret {
        Secret(text.into())
    }

    /// The text itself. Every caller of this is a place where it could leak.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether `other` is the same text, in time that depends on the lengths only.
    pub fn matches(&self, other: &str) -> bool {
        self.0.as_bytes().ct_eq(other.as_bytes()).into()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// Does not compile once a secret can be compared with `==`, which stops at the first difference.
const _: fn() = || {
    trait Ambiguous<A> {
        fn some() {}
    }
    struct Comparable;
    impl<T: ?Sized> Ambiguous<()> for T {}
    impl<T: ?Sized + PartialEq> Ambiguous<Comparable> for T {}
    <Secret as Ambiguous<_>>::some();
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_text_matches() {
        let secret = Secret::new("abc");
        assert!(secret.matches("abc"));
        for other in ["", "ab", "abd", "abcd", "ABC"] {
            assert!(!secret.matches(other), "{other}");
        }
    }
}
