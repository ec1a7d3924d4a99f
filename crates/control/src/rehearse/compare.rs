//! Whether two answers to the same event are the same, and if not, where they part.

use serde_json::Value;

/// An answer, and whether it is an error.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answer<'a> {
    pub(super) payload: &'a [u8],
    pub(super) failed: bool,
}

/// What is not the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Both are results, and they are not equal as JSON.
    Result,
    /// Both are errors, of another type or with another message.
    Error,
    /// It worked, and fails now.
    FailsNow,
    /// It failed, and works now.
    WorksNow,
}

/// The first difference between two answers.
#[derive(Clone, PartialEq, Eq)]
pub struct Difference {
    /// In what way they differ.
    pub what: What,
    /// Where in the JSON document, such as `$.items[2].price`; `$` is all of it.
    pub path: String,
    /// What is there in the recorded answer, shortened; nothing if there is nothing.
    pub recorded: Option<String>,
    /// What is there in the rehearsal's.
    pub rehearsed: Option<String>,
}

/// Payloads are nobody's business in a log.
impl std::fmt::Debug for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Difference").field("what", &self.what).field("path", &self.path).finish_non_exhaustive()
    }
}

/// A shown value, characters.
const SHOWN_MAX: usize = 200;

/// Results are compared as JSON: order of members and white space do not count, everything else does. Errors are
/// compared by type and message; a stack trace names lines of the language's own library, which may well be others.
pub(super) fn compare(recorded: Answer<'_>, rehearsed: Answer<'_>) -> Option<Difference> {
    let whole = |what| {
        let text = |answer: Answer<'_>| Some(shorten(&String::from_utf8_lossy(answer.payload)));
        Some(Difference { what, path: "$".into(), recorded: text(recorded), rehearsed: text(rehearsed) })
    };
    let what = match (recorded.failed, rehearsed.failed) {
        (false, true) => return whole(What::FailsNow),
        (true, false) => return whole(What::WorksNow),
        (false, false) => What::Result,
        (true, true) => What::Error,
    };
    let parse = |answer: Answer<'_>| serde_json::from_slice::<Value>(answer.payload).ok();
    let (Some(mut old), Some(mut new)) = (parse(recorded), parse(rehearsed)) else {
        // A custom runtime may answer what is not JSON.
        return if recorded.payload == rehearsed.payload { None } else { whole(what) };
    };
    if what == What::Error {
        (old, new) = (essence(old), essence(new));
    }
    let mut path = "$".to_owned();
    let Some((old, new)) = parting(Some(&old), Some(&new), &mut path) else {
        let same = what == What::Error || inexact(recorded.payload) == inexact(rehearsed.payload);
        return if same { None } else { whole(what) };
    };
    let text = |value: Option<&Value>| value.map(|value| shorten(&value.to_string()));
    Some(Difference { what, path, recorded: text(old), rehearsed: text(new) })
}

/// The numbers of a document that a floating-point number cannot hold as they are written, sorted: integers past 64 bits
/// and negative zeros, which are equal once they are parsed.
fn inexact(json: &[u8]) -> Vec<&[u8]> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < json.len() {
        match json[at] {
            b'"' => {
                at += 1;
                while at < json.len() && json[at] != b'"' {
                    at += if json[at] == b'\\' { 2 } else { 1 };
                }
                at += 1;
            }
            b'-' | b'0'..=b'9' => {
                let start = at;
                while at < json.len() && matches!(json[at], b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9') {
                    at += 1;
                }
                let literal = &json[start..at];
                let whole = literal.iter().all(|b| matches!(b, b'-' | b'0'..=b'9'));
                let text = std::str::from_utf8(literal).unwrap_or_default();
                let fits = text.parse::<i64>().is_ok() || text.parse::<u64>().is_ok();
                let negative_zero = text.parse::<f64>().is_ok_and(|number| number == 0.0 && number.is_sign_negative());
                if (whole && !fits) || negative_zero {
                    found.push(literal);
                }
            }
            _ => at += 1,
        }
    }
    found.sort_unstable();
    found
}

/// Of an error in the service's form: its type and message, without the request's id, which is always another.
fn essence(error: Value) -> Value {
    let Value::Object(mut members) = error else { return error };
    if !members.contains_key("errorMessage") && !members.contains_key("errorType") {
        return Value::Object(members);
    }
    members.retain(|name, _| name == "errorMessage" || name == "errorType");
    if let Some(Value::String(message)) = members.get_mut("errorMessage") {
        // `RequestId: ID Error: …` is how the platform's own begin (facts §11).
        let rest = message.strip_prefix("RequestId: ").and_then(|rest| rest.split_once(' ')).map(|(_, rest)| rest);
        if let Some(rest) = rest {
            *message = rest.to_owned();
        }
    }
    Value::Object(members)
}

type Pair<'a> = (Option<&'a Value>, Option<&'a Value>);

/// The first place at which two values part; its path is added to `path`.
fn parting<'a>(old: Option<&'a Value>, new: Option<&'a Value>, path: &mut String) -> Option<Pair<'a>> {
    match (old, new) {
        (Some(Value::Object(a)), Some(Value::Object(b))) => {
            let names: std::collections::BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            names.into_iter().find_map(|name| below(a.get(name), b.get(name), &member(name), path))
        }
        (Some(Value::Array(a)), Some(Value::Array(b))) => {
            (0..a.len().max(b.len())).find_map(|index| below(a.get(index), b.get(index), &format!("[{index}]"), path))
        }
        _ if old == new => None,
        _ => Some((old, new)),
    }
}

fn below<'a>(old: Option<&'a Value>, new: Option<&'a Value>, step: &str, path: &mut String) -> Option<Pair<'a>> {
    let length = path.len();
    path.push_str(step);
    let found = parting(old, new, path);
    if found.is_none() {
        path.truncate(length);
    }
    found
}

fn member(name: &str) -> String {
    let plain = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    if plain { format!(".{name}") } else { format!("[{}]", Value::from(name)) }
}

fn shorten(text: &str) -> String {
    match text.char_indices().nth(SHOWN_MAX) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(payload: &str, failed: bool) -> Answer<'_> {
        Answer { payload: payload.as_bytes(), failed }
    }

    fn check_both(old: Answer<'_>, new: Answer<'_>, expected: Option<(What, &str, Option<&str>, Option<&str>)>) {
        let found = compare(old, new);
        let found = found.as_ref().map(|d| (d.what, d.path.as_str(), d.recorded.as_deref(), d.rehearsed.as_deref()));
        assert_eq!(found, expected, "{:?} {:?}", old.payload, new.payload);
    }

    #[test]
    fn results() {
        let same = |old, new| check_both(answer(old, false), answer(new, false), None);
        same(r#"{"a": 1, "b": [1, 2]}"#, r#"{"b":[1,2],"a":1}"#);
        same(r#""é""#, r#""\u00e9""#);
        same("null", " null ");
        same("not json", "not json");
        let parts = |old, new, path, a, b| {
            check_both(answer(old, false), answer(new, false), Some((What::Result, path, a, b)));
        };
        parts("1", "2", "$", Some("1"), Some("2"));
        parts("1", "1.0", "$", Some("1"), Some("1.0"));
        parts("1", r#""1""#, "$", Some("1"), Some(r#""1""#));
        parts(r#"{"a":{"b":[0,{"c":1}]}}"#, r#"{"a":{"b":[0,{"c":2}]}}"#, "$.a.b[1].c", Some("1"), Some("2"));
        parts(r#"{"a":1,"b":2}"#, r#"{"a":1}"#, "$.b", Some("2"), None);
        parts("[1]", "[1,null]", "$[1]", None, Some("null"));
        parts(r#"{"a b":1}"#, r#"{"a b":2}"#, r#"$["a b"]"#, Some("1"), Some("2"));
        parts("[]", "{}", "$", Some("[]"), Some("{}"));
        parts("not json", "{}", "$", Some("not json"), Some("{}"));
        // Of several, the first by name; the path is not left at one that was equal.
        parts(r#"{"a":{"x":1},"b":1,"c":1}"#, r#"{"a":{"x":1},"b":2,"c":2}"#, "$.b", Some("1"), Some("2"));
    }

    #[test]
    fn errors() {
        let error = |kind: &str, message: &str, line: u32, id: &str| {
            format!(
                r#"{{"errorMessage":"{message}","errorType":"{kind}","requestId":"{id}","stackTrace":["line {line}"]}}"#
            )
        };
        let (a, b) = (error("KeyError", "'x'", 1, "A"), error("KeyError", "'x'", 2, "B"));
        check_both(answer(&a, true), answer(&b, true), None);
        let other = error("KeyError", "'y'", 1, "A");
        let expected = (What::Error, "$.errorMessage", Some(r#""'x'""#), Some(r#""'y'""#));
        check_both(answer(&a, true), answer(&other, true), Some(expected));
        let other = error("ValueError", "'x'", 1, "A");
        let expected = (What::Error, "$.errorType", Some(r#""KeyError""#), Some(r#""ValueError""#));
        check_both(answer(&a, true), answer(&other, true), Some(expected));
        let timed_out = |id| {
            format!(
                r#"{{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: {id} Error: Task timed out after 1.00 seconds"}}"#
            )
        };
        check_both(answer(&timed_out("A"), true), answer(&timed_out("B"), true), None);
        // What a custom runtime posts as an error need not be in that form.
        check_both(
            answer(r#"{"code":1}"#, true),
            answer(r#"{"code":2}"#, true),
            Some((What::Error, "$.code", Some("1"), Some("2"))),
        );
    }

    #[test]
    fn what_worked_and_what_works() {
        check_both(answer("1", false), answer("1", true), Some((What::FailsNow, "$", Some("1"), Some("1"))));
        check_both(answer("1", true), answer("1", false), Some((What::WorksNow, "$", Some("1"), Some("1"))));
    }

    #[test]
    fn long_values_are_shortened_at_a_character() {
        let long = format!("\"{}\"", "é".repeat(300));
        let found = compare(answer(&long, false), answer("1", false)).unwrap();
        let shown = found.recorded.unwrap();
        assert_eq!((shown.chars().count(), shown.ends_with("é…")), (SHOWN_MAX + 1, true));
        assert!(!format!("{:?}", compare(answer("12345", false), answer("1", false))).contains("12345"));
    }

    #[test]
    fn numbers_that_only_look_the_same_once_parsed_are_not() {
        let result = |text: &'static str| Answer { payload: text.as_bytes(), failed: false };
        let parts = |a, b| compare(result(a), result(b)).is_some();
        assert!(parts("1180591620717411303433", "1180591620717411303436"));
        assert!(parts("[-0.0]", "[0.0]"));
        assert!(parts(r#"{"a": 1e2, "b": 18446744073709551616}"#, r#"{"b": 18446744073709551617, "a": 100.0}"#));
        assert!(!parts(
            r#"{"a": 18446744073709551616, "b": "-0.0 \" 1"}"#,
            r#"{"b": "-0.0 \" 1", "a":18446744073709551616}"#
        ));
    }
}
