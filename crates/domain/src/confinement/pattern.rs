//! Which functions a rule of the configuration is about.

use std::cmp::{Ordering, Reverse};
use std::fmt;
use std::str::FromStr;

use crate::limits::FUNCTION_NAME_CHARS_MAX;

/// A function's name, in which each `*` stands for any characters, or none. Ordered from the most to the least specific:
/// a name before any pattern, then by how many characters are written out, then by how few `*` there are, then by the
/// alphabet, so that there is always one that comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(String);

/// Why a text is no pattern.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "'{0}' is neither a function's name nor a pattern: letters, digits, '-', '_', '.' and '*' for any characters, 1 to \
     {FUNCTION_NAME_CHARS_MAX} of them"
)]
pub struct PatternError(String);

impl Pattern {
    /// Whether the rule is about this function.
    pub fn matches(&self, name: &str) -> bool {
        let mut parts = self.0.split('*');
        let Some(rest) = parts.next().and_then(|first| name.strip_prefix(first)) else { return false };
        let Some(last) = parts.next_back() else { return rest.is_empty() };
        // Each piece at its first place leaves the most for those after it.
        let rest = parts.try_fold(rest, |rest, part| rest.find(part).map(|at| &rest[at + part.len()..]));
        rest.is_some_and(|rest| rest.ends_with(last))
    }

    fn stars(&self) -> usize {
        self.0.matches('*').count()
    }

    fn rank(&self) -> (bool, Reverse<usize>, usize, &str) {
        let stars = self.stars();
        (stars > 0, Reverse(self.0.len() - stars), stars, &self.0)
    }
}

impl Ord for Pattern {
    fn cmp(&self, other: &Pattern) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl PartialOrd for Pattern {
    fn partial_cmp(&self, other: &Pattern) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl FromStr for Pattern {
    type Err = PatternError;

    fn from_str(text: &str) -> Result<Pattern, PatternError> {
        let good = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'*');
        match (1..=FUNCTION_NAME_CHARS_MAX).contains(&text.len()) && text.bytes().all(good) {
            true => Ok(Pattern(text.to_owned())),
            false => Err(PatternError(text.to_owned())),
        }
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
