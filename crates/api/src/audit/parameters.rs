//! Parameters without what nobody should read in a log, and without bulk.

use serde_json::{Map, Value};

/// Members that are shown empty, as CloudTrail shows them: secrets by their nature, or megabytes.
const EMPTIED: &[&str] = &["Environment", "Code", "ZipFile", "Payload", "ClientContext", "Content", "text", "payload"];
/// The longest text that is kept, characters.
const TEXT_CHARS_MAX: usize = 256;

/// The same with member names in CloudTrail's spelling, a small letter first.
pub(super) fn without_secrets(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let kept = members.iter().map(|(name, member)| {
                let shown =
                    if EMPTIED.contains(&name.as_str()) { Value::Object(Map::new()) } else { without_secrets(member) };
                (small(name), shown)
            });
            Value::Object(kept.collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(without_secrets).collect()),
        Value::String(text) => Value::String(short(text)),
        other => other.clone(),
    }
}

/// The beginning of a text.
pub(super) fn short(text: &str) -> String {
    match text.char_indices().nth(TEXT_CHARS_MAX) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn small(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn secrets_and_bulk_do_not_get_through() {
        let request = json!({
            "FunctionName": "f",
            "Environment": { "Variables": { "TOKEN": "hunter2" } },
            "Code": { "ZipFile": "UEsDB" },
            "Tags": { "team": "a" },
            "Layers": ["l"],
            "Description": "x".repeat(300),
        });
        let shown = without_secrets(&request);
        assert_eq!((&shown["environment"], &shown["code"]), (&json!({}), &json!({})));
        assert_eq!(
            (&shown["functionName"], &shown["tags"], &shown["layers"]),
            (&json!("f"), &json!({ "team": "a" }), &json!(["l"]))
        );
        assert_eq!(shown["description"].as_str().map(|text| text.chars().count()), Some(257));
    }
}
