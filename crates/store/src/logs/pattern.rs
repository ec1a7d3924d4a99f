//! Filter patterns: the forms that match text. Source: AWS's page "Filter pattern syntax", 2026-11.

/// What a message must and must not contain. Case-sensitive, anywhere in the message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    /// `term`, `"a phrase"`: every one of them.
    all: Vec<String>,
    /// `?term`: at least one of them.
    any: Vec<String>,
    /// `-term`: none of them.
    none: Vec<String>,
}

/// Why a text is not a pattern that this server can use.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// Not a pattern at all.
    #[error("Invalid filter pattern: {0}")]
    Invalid(&'static str),
    /// One of the service's forms that this server does not have.
    #[error(
        "lambdad does not support {0} in filter patterns yet; terms, \"quoted phrases\", ?either ?or and -without are"
    )]
    NotBuilt(&'static str),
}

impl Pattern {
    /// Terms with spaces between them; the empty pattern matches everything.
    pub fn parse(text: &str) -> Result<Pattern, PatternError> {
        let mut rest = text.trim();
        match rest.chars().next() {
            Some('{') => {
                return Err(PatternError::NotBuilt("JSON conditions such as { $.x = 1 }"));
            }
            Some('[') => {
                return Err(PatternError::NotBuilt("space-delimited fields such as [a, b]"));
            }
            Some('%') => return Err(PatternError::NotBuilt("regular expressions such as %a.b%")),
            Some(_) | None => {}
        }
        let mut pattern = Pattern::default();
        while let Some(first) = rest.chars().next() {
            let terms = match first {
                '?' => &mut pattern.any,
                '-' => &mut pattern.none,
                _ => &mut pattern.all,
            };
            let term = rest.strip_prefix(['?', '-']).unwrap_or(rest);
            let (term, tail) = match term.strip_prefix('"') {
                Some(quoted) => phrase(quoted)?,
                None => {
                    let (term, tail) = term.split_at(term.find(char::is_whitespace).unwrap_or(term.len()));
                    (term.to_owned(), tail)
                }
            };
            if term.is_empty() {
                return Err(PatternError::Invalid("a term is empty"));
            }
            terms.push(term);
            rest = tail.trim_start();
        }
        Ok(pattern)
    }

    /// Whether a message is one of those that were asked for.
    pub fn matches(&self, message: &str) -> bool {
        let has = |term: &String| message.contains(term.as_str());
        self.all.iter().all(has) && !self.none.iter().any(has) && (self.any.is_empty() || self.any.iter().any(has))
    }
}

/// What is between the quotes, with `\"` and `\\` undone, and what follows them.
fn phrase(quoted: &str) -> Result<(String, &str), PatternError> {
    let mut phrase = String::new();
    let mut chars = quoted.char_indices();
    while let Some((at, char)) = chars.next() {
        match char {
            '"' => {
                let tail = &quoted[at + 1..];
                if !tail.is_empty() && !tail.starts_with(char::is_whitespace) {
                    return Err(PatternError::Invalid("a space must follow a closing quote"));
                }
                return Ok((phrase, tail));
            }
            '\\' => match chars.next() {
                Some((_, escaped @ ('"' | '\\'))) => phrase.push(escaped),
                Some((_, other)) => phrase.extend(['\\', other]),
                None => break,
            },
            _ => phrase.push(char),
        }
    }
    Err(PatternError::Invalid("a quote is not closed"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(pattern: &str, message: &str, expected: bool) {
        assert_eq!(Pattern::parse(pattern).expect(pattern).matches(message), expected, "{pattern} on {message}");
    }

    #[test]
    fn each_form() {
        check("", "anything", true);
        check("  ", "", true);
        check("ERROR", "[ERROR 400] BAD REQUEST", true);
        check("ERROR", "error", false);
        check("ERROR ARGUMENTS", "[ERROR 419] MISSING ARGUMENTS", true);
        check("ERROR ARGUMENTS", "[ERROR 400] BAD REQUEST", false);
        check("?ERROR ?WARN", "[WARN] slow", true);
        check("?ERROR ?WARN", "[INFO] fine", false);
        check("\"BAD REQUEST\"", "[ERROR 400] BAD REQUEST", true);
        check("\"BAD REQUEST\"", "REQUEST BAD", false);
        check("ERROR -EXITING", "[ERROR 400] BAD REQUEST", true);
        check("ERROR -EXITING", "[ERROR 400] EXITING", false);
        check("-\"a b\" c", "c a b", false);
        check(r#""say \"hi\" \\ \n""#, r#"say "hi" \ \n"#, true);
        check("?a b", "b", false);
        check("\tREPORT\n RequestId:", "REPORT RequestId: 1", true);
    }

    #[test]
    fn what_is_refused_says_why() {
        for (pattern, part) in [
            ("{ $.x = 1 }", "does not support JSON conditions"),
            ("[a, b]", "does not support space-delimited fields"),
            ("%a.b%", "does not support regular expressions"),
            ("\"open", "a quote is not closed"),
            ("\"open\\", "a quote is not closed"),
            ("\"a\"b", "a space must follow"),
            ("a -", "a term is empty"),
            ("? a", "a term is empty"),
            ("\"\"", "a term is empty"),
        ] {
            let error = Pattern::parse(pattern).expect_err(pattern).to_string();
            assert!(error.contains(part), "{pattern}: {error}");
        }
    }

    /// The same, found the slow way.
    fn contains(message: &str, term: &str) -> bool {
        (0..=message.len()).any(|at| message.as_bytes()[at..].starts_with(term.as_bytes()))
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 512, ..ProptestConfig::default() })]

        #[test]
        fn agrees_with_the_model(
            terms in proptest::collection::vec((0..3_usize, "[ab\"\\\\ ]{1,3}"), 0..5),
            message in "[ab\"\\\\ ]{0,12}",
        ) {
            let quoted = |term: &str| format!("\"{}\"", term.replace('\\', "\\\\").replace('"', "\\\""));
            let text: Vec<_> =
                terms.iter().map(|(kind, term)| format!("{}{}", ["", "?", "-"][*kind], quoted(term))).collect();
            let of = |kind| terms.iter().filter(move |(k, _)| *k == kind).map(|(_, term)| contains(&message, term));
            let expected = of(0).all(|has| has) && (of(1).count() == 0 || of(1).any(|has| has)) && !of(2).any(|has| has);
            prop_assert_eq!(Pattern::parse(&text.join(" ")).expect("well formed").matches(&message), expected);
        }
    }
}
