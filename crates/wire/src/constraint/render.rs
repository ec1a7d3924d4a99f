//! Values as Java's `toString` prints them, because that is what the service's messages hold (facts §1).

use serde_json::Value;

use crate::model::{Kind, Shape};

pub(super) fn java(shape: &Shape, value: &Value) -> String {
    let mut out = String::new();
    write(&mut out, shape, value);
    out
}

fn write(out: &mut String, shape: &Shape, value: &Value) {
    match (&shape.kind, value) {
        (_, Value::Null) => out.push_str("null"),
        (_, Value::String(text)) => out.push_str(text),
        (Kind::Double(_), Value::Number(n)) => out.push_str(&double(n.as_f64().unwrap_or_default())),
        (Kind::List(list), Value::Array(elements)) => {
            out.push('[');
            for (i, element) in elements.iter().enumerate() {
                separate(out, i);
                write(out, list.member, element);
            }
            out.push(']');
        }
        (Kind::Map(map), Value::Object(entries)) => {
            out.push('{');
            for (i, (key, entry)) in entries.iter().enumerate() {
                separate(out, i);
                out.push_str(key);
                out.push('=');
                write(out, map.value, entry);
            }
            out.push('}');
        }
        (Kind::Structure(members), Value::Object(fields)) => {
            out.push_str(shape.name);
            out.push('(');
            for (i, member) in members.iter().enumerate() {
                separate(out, i);
                out.push_str(&lower_first(member.name));
                out.push('=');
                write(out, member.shape, fields.get(member.name).unwrap_or(&Value::Null));
            }
            out.push(')');
        }
        (_, other) => out.push_str(&other.to_string()),
    }
}

fn separate(out: &mut String, i: usize) {
    if i > 0 {
        out.push_str(", ");
    }
}

fn lower_first(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |c| c.to_ascii_lowercase().to_string() + chars.as_str())
}

/// `Double.toString`: at least one digit after the point, and an exponent outside 0.001 to 10,000,000.
pub(super) fn double(n: f64) -> String {
    if n == 0.0 || (1e-3..1e7).contains(&n.abs()) {
        return format!("{n:?}");
    }
    let text = format!("{n:E}");
    match text.split_once('E') {
        Some((digits, exponent)) if !digits.contains('.') => format!("{digits}.0E{exponent}"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::double;

    #[test]
    fn doubles_print_as_in_java() {
        for (n, expected) in [
            (2.0, "2.0"),
            (-1.0, "-1.0"),
            (0.2, "0.2"),
            (0.0, "0.0"),
            (1e7, "1.0E7"),
            (1.5e-5, "1.5E-5"),
            (1234567.5, "1234567.5"),
        ] {
            assert_eq!(double(n), expected);
        }
    }
}
