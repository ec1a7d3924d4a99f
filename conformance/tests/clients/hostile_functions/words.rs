//! What each attempt came to, compared with `expected.json`.

use std::fs;

use aws_sdk_lambda::primitives::Blob;
use serde_json::{Map, Value};

use super::mode::Mode;
use super::package::folder;
use super::stage::{Act, Outcome, ensure};
use crate::rust_sdk::invoke;

/// Invokes the function with this event and compares the words that it answers.
pub async fn check(act: &Act<'_>, mode: Mode, event: &str) -> Outcome {
    let answer = invoke(act.client, act.name, event).await;
    let payload = String::from_utf8_lossy(answer.payload.as_ref().map(Blob::as_ref).unwrap_or_default()).into_owned();
    ensure(answer.function_error.is_none(), || format!("it failed: {payload}"))?;
    Ok(compare(act.name, mode, &payload)?)
}

/// Compares the words a function answered with those that its folder allows. Every attempt must be in both.
///
/// An expectation is one word, a list of words, or an object with one of these for each mode and `*` for the others.
pub fn compare(name: &str, mode: Mode, answer: &str) -> Result<(), String> {
    let path = folder().join(name).join("expected.json");
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("reading {}: {e}", path.display()));
    let expected: Map<String, Value> =
        serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let answered: Map<String, Value> =
        serde_json::from_str(answer).map_err(|e| format!("it answered no words ({e}): {answer}"))?;
    let mut wrong = Vec::new();
    for (attempt, allowed) in &expected {
        match answered.get(attempt) {
            None => wrong.push(format!("{attempt}: not tried")),
            Some(word) => {
                let word = word.as_str().map_or_else(|| word.to_string(), str::to_owned);
                if !allows(allowed, mode, &word) {
                    wrong.push(format!("{attempt}: {word:?}, expected {allowed}"));
                }
            }
        }
    }
    let unknown = answered.keys().filter(|attempt| !expected.contains_key(*attempt));
    wrong.extend(unknown.map(|attempt| format!("{attempt}: nothing is said about it in {}", path.display())));
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n  ")) }
}

fn allows(allowed: &Value, mode: Mode, word: &str) -> bool {
    match allowed {
        Value::String(only) => only == word,
        Value::Array(several) => several.iter().any(|one| one == word),
        Value::Object(modes) => {
            modes.get(&mode.to_string()).or_else(|| modes.get("*")).is_some_and(|allowed| allows(allowed, mode, word))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}
