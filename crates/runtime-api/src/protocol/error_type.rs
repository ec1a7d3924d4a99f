/// The error type of `Lambda-Runtime-Function-Error-Type`, as the service classifies it (facts: runtimes §d): what has
/// `Runtime.Name` or `Function.Name` anywhere in it is kept, any other `Function.…` is `Function.Unknown`, the rest
/// `Runtime.Unknown`.
pub fn error_type(named: &str) -> &str {
    if ["Runtime.", "Function."].iter().any(|prefix| names_one(named, prefix)) {
        named
    } else if named.starts_with("Function.") {
        "Function.Unknown"
    } else {
        "Runtime.Unknown"
    }
}

/// Whether `prefix` is followed, anywhere, by a capital and at least one more letter.
fn names_one(text: &str, prefix: &str) -> bool {
    text.match_indices(prefix).any(|(at, _)| {
        let mut rest = text[at + prefix.len()..].bytes();
        rest.next().is_some_and(|byte| byte.is_ascii_uppercase())
            && rest.next().is_some_and(|byte| byte.is_ascii_alphabetic())
    })
}
