//! The model's regular expressions. They are Java's, and match the whole value.

use std::sync::OnceLock;

use fancy_regex::Regex;

/// Compiled when first used, then kept.
pub struct Pattern {
    /// As the model spells it, and as messages show it.
    pub text: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub const fn new(text: &'static str) -> Pattern {
        Pattern { text, compiled: OnceLock::new() }
    }

    /// Whether the whole value matches. A pattern that gives up on a value (its backtracking limit) refuses it.
    pub fn matches(&self, value: &str) -> bool {
        self.regex().is_some_and(|regex| regex.is_match(value).unwrap_or(false))
    }

    /// `None` for what is no regular expression; a test compiles every one of the models.
    pub fn regex(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| Regex::new(&format!(r"\A(?:{})\z", translate(self.text))).ok()).as_ref()
    }
}

/// From Java's dialect to ours: `\d`, `\w` and `\s` are ASCII, `.` stops at every line end, and a hyphen after a
/// class escape is just a hyphen.
fn translate(java: &str) -> String {
    let mut out = String::with_capacity(java.len() + 16);
    let mut chars = java.chars().peekable();
    let mut in_class = false;
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some(escaped) => out.push_str(&escape(escaped, in_class)),
                None => out.push('\\'),
            },
            '[' if !in_class => {
                in_class = true;
                out.push('[');
                if chars.next_if_eq(&'^').is_some() {
                    out.push('^');
                }
            }
            // Java nests classes here; no model does, and ours would take it for a nested class too.
            '[' => out.push_str(r"\["),
            ']' if in_class => {
                in_class = false;
                out.push(']');
            }
            // `a-z-_`: the second hyphen stands for itself in both; `--` and `~~` would be set operators in ours.
            '-' | '~' if in_class && chars.peek() == Some(&c) => {
                out.push('\\');
                out.push(c);
            }
            '-' if in_class && ends_with_class_escape(&out) => out.push_str(r"\-"),
            '.' if !in_class => out.push_str(r"[^\n\r\u{85}\u{2028}\u{2029}]"),
            other => out.push(other),
        }
    }
    out
}

fn escape(c: char, in_class: bool) -> String {
    let class = match c {
        'd' => "0-9",
        'w' => "a-zA-Z0-9_",
        's' => r" \t\n\x0B\x0C\r",
        'D' => return "[^0-9]".into(),
        'W' => return "[^a-zA-Z0-9_]".into(),
        'S' => return r"[^ \t\n\x0B\x0C\r]".into(),
        // Ours wants no escape where none is needed.
        '/' | '"' | '\'' | '@' | ':' | ',' | '=' | '_' | '!' | '%' | ';' => return c.into(),
        other => return format!("\\{other}"),
    };
    if in_class { class.into() } else { format!("[{class}]") }
}

fn ends_with_class_escape(out: &str) -> bool {
    ["0-9", "0-9_", r"\r", "]"].iter().any(|end| out.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::SERVICES;
    use crate::model::{Kind, Shape};

    #[test]
    fn every_pattern_of_the_models_compiles() {
        let mut bad = Vec::new();
        let mut seen = std::collections::HashSet::new();
        for operation in SERVICES.iter().flat_map(|s| s.operations) {
            walk(operation.input, &mut seen, &mut bad);
        }
        assert!(seen.len() > 500, "only {} shapes", seen.len());
        assert!(bad.is_empty(), "{bad:#?}");
    }

    fn walk(shape: &'static Shape, seen: &mut std::collections::HashSet<*const Shape>, bad: &mut Vec<String>) {
        if !seen.insert(shape) {
            return;
        }
        match &shape.kind {
            Kind::Text(text) => {
                if let Some(pattern) = &text.pattern
                    && let Err(e) = Regex::new(&format!(r"\A(?:{})\z", translate(pattern.text)))
                {
                    bad.push(format!("{} {}: {e}", shape.name, pattern.text));
                }
            }
            Kind::List(list) => walk(list.member, seen, bad),
            Kind::Map(map) => [map.key, map.value].into_iter().for_each(|s| walk(s, seen, bad)),
            Kind::Structure(members) => members.iter().for_each(|m| walk(m.shape, seen, bad)),
            _ => {}
        }
    }

    #[track_caller]
    fn check(pattern: &'static str, value: &str, expected: bool) {
        let p = Pattern::new(pattern);
        assert!(p.regex().is_some(), "{pattern} does not compile");
        assert_eq!(p.matches(value), expected, "{pattern} on {value:?}, as {:?}", translate(pattern));
    }

    #[test]
    fn the_whole_value_has_to_match() {
        check("[a-z]+", "abc", true);
        check("[a-z]+", "abc\n", false);
        check("a|b", "ab", false);
        check("(?!^[0-9]+$)([a-zA-Z0-9-_]+)", "2024", false);
        check("(?!^[0-9]+$)([a-zA-Z0-9-_]+)", "2024-01-02", true);
        check(r"((?!^\d+$)^[0-9a-zA-Z-_]+$)", "1", false);
        check(r"((?!^\d+$)^[0-9a-zA-Z-_]+$)", "prod", true);
        check(r"[0-9A-Za-z\.\-_]*(?<!\.)", "bucket.", false);
        check(r"(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()", "", true);
    }

    #[test]
    fn classes_mean_what_java_means() {
        check("[a-zA-Z0-9-_]+", "a-_9", true);
        check(r"\d{12}", "٠٠٠٠٠٠٠٠٠٠٠٠", false);
        check(r"[\d]+", "12", true);
        check(r"[\w+=,.@-]+", "a-b@c", true);
        check(r"[\w-.]+", "a-b.c", true);
        check("[^\\s]+", "a b", false);
        check(".*", "a\rb", false);
        check("[\\s\\S]*", "a\nb", true);
        check(r"[^ /\.$\x22]*", "a\"b", false);
        check(r"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)", "Schlüssel 7", true);
    }
}
