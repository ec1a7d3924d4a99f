//! As much XML as the query protocol's answers need.

use serde_json::Value;

/// `<name>text</name>`, escaped.
pub(crate) fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>", escape(text))
}

/// A value's content: members as elements, list elements as `member`, map entries as `entry`.
pub(crate) fn content(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(b) => b.to_string(),
        Value::Number(n) => n.to_string(),
        Value::String(text) => escape(text),
        Value::Array(elements) => elements.iter().map(|e| format!("<member>{}</member>", content(e))).collect(),
        Value::Object(members) => members.iter().map(|(name, v)| format!("<{name}>{}</{name}>", content(v))).collect(),
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            // What XML 1.0 can not hold at all.
            c if c.is_control() && !matches!(c, '\t' | '\n' | '\r') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
