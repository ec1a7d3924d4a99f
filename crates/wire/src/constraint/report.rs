//! Collects failures and words them.

use serde_json::Value;

use super::Constraint;
use super::render::{double, java};
use crate::model::Shape;

/// The failures of one request, and where the walk stands.
#[derive(Default)]
pub(super) struct Report {
    path: String,
    count: usize,
    text: String,
}

impl Report {
    /// Goes to a member; gives back what [`Report::leave`] needs.
    pub(super) fn enter_member(&mut self, name: &str) -> usize {
        let back = self.path.len();
        if back > 0 {
            self.path.push('.');
        }
        let mut chars = name.chars();
        self.path.extend(chars.next().map(|c| c.to_ascii_lowercase()));
        self.path.push_str(chars.as_str());
        back
    }

    /// Goes to an element of a list (its number, from 1) or of a map (its key).
    pub(super) fn enter_element(&mut self, name: &str) -> usize {
        let back = self.path.len();
        self.path.push_str(&format!(".{name}.member"));
        back
    }

    pub(super) fn leave(&mut self, back: usize) {
        self.path.truncate(back);
    }

    /// A required member is not there.
    pub(super) fn missing(&mut self) {
        self.add("Value null", &text(Constraint::NotNull));
    }

    pub(super) fn fails(&mut self, shape: &Shape, value: &Value, constraint: Constraint<'_>) {
        self.add(&quoted(shape, value), &text(constraint));
    }

    /// Some element does not satisfy what all of them have to.
    pub(super) fn elements(&mut self, shape: &Shape, value: &Value, who: &str, constraints: &[Constraint<'_>]) {
        let all: Vec<String> = constraints.iter().map(|c| text(*c)).collect();
        self.add(&quoted(shape, value), &format!("{who} satisfy constraint: [{}]", all.join(", ")));
    }

    fn add(&mut self, what: &str, constraint: &str) {
        if self.count > 0 {
            self.text.push_str("; ");
        }
        self.count += 1;
        self.text.push_str(&format!("{what} at '{}' failed to satisfy constraint: {constraint}", self.path));
    }

    /// The whole message; `None` if nothing failed.
    pub(super) fn message(self) -> Option<String> {
        let plural = if self.count == 1 { "" } else { "s" };
        (self.count > 0).then(|| format!("{} validation error{plural} detected: {}", self.count, self.text))
    }
}

/// `Value 'V'`, or just `Value` for what messages must not repeat (an environment's variables).
fn quoted(shape: &Shape, value: &Value) -> String {
    if shape.sensitive { "Value".into() } else { format!("Value '{}'", java(shape, value)) }
}

fn text(constraint: Constraint<'_>) -> String {
    match constraint {
        Constraint::AtMost(n) => format!("Member must have length less than or equal to {n}"),
        Constraint::AtLeast(n) => format!("Member must have length greater than or equal to {n}"),
        Constraint::IntegerAtMost(n) => format!("Member must have value less than or equal to {n}"),
        Constraint::IntegerAtLeast(n) => {
            format!("Member must have value greater than or equal to {n}")
        }
        Constraint::DoubleAtMost(n) => {
            format!("Member must have value less than or equal to {}", double(n))
        }
        Constraint::DoubleAtLeast(n) => format!("Member must have value greater than or equal to {}", double(n)),
        Constraint::Matches(pattern) => format!("Member must satisfy regular expression pattern: {}", pattern.text),
        Constraint::OneOf(values) => format!("Member must satisfy enum value set: [{}]", values.join(", ")),
        Constraint::NotNull => "Member must not be null".into(),
    }
}
