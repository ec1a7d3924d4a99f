//! Whether an event is JSON, and the service's words when it is not (facts §11).

use std::ops::Range;

use serde::de::IgnoredAny;

use crate::Error;

const SOURCE: &str = "Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled)";
const VALUES: &str = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
/// How much of a bare word is repeated. Jackson's own limit.
const WORD_BYTES_MAX: usize = 256;

/// Refuses an event that is not one JSON value. No bytes at all are an empty event. Any depth is accepted, and
/// nothing is built.
pub fn check_event(payload: &[u8]) -> Result<(), Error> {
    if payload.is_empty() {
        return Ok(());
    }
    let text = match std::str::from_utf8(payload) {
        Ok(text) => text,
        Err(e) => return Err(refuse(payload, e.valid_up_to(), true)),
    };
    serde_json::from_str::<IgnoredAny>(text).map(drop).map_err(|e| {
        let before: usize = text.split_inclusive('\n').take(e.line().saturating_sub(1)).map(str::len).sum();
        refuse(payload, (before + e.column()).saturating_sub(1), false)
    })
}

/// Words a mistake as Jackson does. Recorded: a byte that no UTF-8 character starts with, inside a value; and a
/// character where a value should begin. In public reports: a bare word. Other mistakes take the second form,
/// which is close.
fn refuse(payload: &[u8], at: usize, utf8: bool) -> Error {
    let at = at.min(payload.len());
    let in_value = !payload[..at].iter().all(u8::is_ascii_whitespace);
    let byte = payload.get(at).copied().unwrap_or_default();
    let word = word(payload, at);
    let (problem, read) = match payload.get(word.clone()).filter(|w| !w.is_empty() && !utf8) {
        // The parser has read the word and, if there is one, the byte after it.
        Some(text) => (
            format!("Unrecognized token '{}': was expecting {VALUES}", String::from_utf8_lossy(text)),
            (word.end + 1).min(payload.len()),
        ),
        None if utf8 && in_value => (format!("Invalid UTF-8 start byte 0x{byte:x}"), at + 1),
        None => (format!("Unexpected character ({}): expected a valid value {VALUES}", describe(byte)), at),
    };
    let before = payload.get(..read).unwrap_or(payload);
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    let column = before.len() - before.iter().rposition(|b| *b == b'\n').map_or(0, |p| p + 1) + 1;
    let what = "Could not parse request body into json: Could not parse payload into json";
    Error::invalid_request_content(format!("{what}: {problem}\n at [{SOURCE}; line: {line}, column: {column}]"))
}

/// The bare word around this place: letters first, as in an identifier. Empty if there is none.
fn word(payload: &[u8], at: usize) -> Range<usize> {
    let part = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'$');
    let start = at - payload[..at].iter().rev().take_while(|b| part(b)).count();
    let end = at + payload[at..].iter().take_while(|b| part(b)).count();
    let outside_text = payload[..start].iter().filter(|b| **b == b'"').count() % 2 == 0;
    let is_word = payload.get(start).is_some_and(u8::is_ascii_alphabetic) && outside_text;
    start..if is_word { end.min(start + WORD_BYTES_MAX) } else { start }
}

fn describe(byte: u8) -> String {
    match byte {
        0..=0x1f | 0x7f..=0x9f => format!("(CTRL-CHAR, code {byte})"),
        _ => format!("'{}' (code {byte})", char::from(byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_recorded_refusals() {
        let control = check_event(b"\x99bad").unwrap_err();
        assert_eq!(
            control.message().unwrap(),
            "Could not parse request body into json: Could not parse payload into json: Unexpected character \
             ((CTRL-CHAR, code 153)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n \
             at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 1]"
        );
        let start = check_event(b"\"\x87\"").unwrap_err();
        assert_eq!(
            start.message().unwrap(),
            "Could not parse request body into json: Could not parse payload into json: Invalid UTF-8 start byte 0x87\n \
             at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 3]"
        );
    }

    #[test]
    fn a_bare_word_as_public_reports_have_it() {
        for (payload, word, column) in [("hello world", "hello", 7), ("hello", "hello", 6), ("{\"a\": nul}", "nul", 11)]
        {
            let message = check_event(payload.as_bytes()).unwrap_err().message().unwrap().to_owned();
            assert!(
                message.contains(&format!(": Unrecognized token '{word}': was expecting (JSON String, ")),
                "{message}"
            );
            assert!(message.ends_with(&format!("line: 1, column: {column}]")), "{message}");
        }
    }

    #[test]
    fn any_json_value_of_any_depth_passes() {
        let deep = "[".repeat(10_000) + &"]".repeat(10_000);
        for text in ["", "{}", "null", "1", " [1,2] ", "\"\u{1f600}\"", &deep] {
            check_event(text.as_bytes()).unwrap();
        }
        for text in ["{", "hello", "{} {}", "[1,]", "\"", "01"] {
            assert_eq!(check_event(text.as_bytes()).unwrap_err().code(), "InvalidRequestContentException", "{text}");
        }
    }
}
