//! Values that travel as text: labels, queries, headers, forms.

use serde_json::{Number, Value};

use crate::Error;
use crate::model::{Kind, Shape};

/// The value that this text spells for this shape.
pub(super) fn value(shape: &Shape, text: &str) -> Result<Value, Error> {
    let wrong = |wanted: &str| Error::serialization(format!("STRING_VALUE can not be converted to {wanted}"));
    match &shape.kind {
        Kind::Integer(_) => text.parse::<i64>().map(Value::from).map_err(|_| wrong("an Integer")),
        Kind::Long(_) => text.parse::<i64>().map(Value::from).map_err(|_| wrong("a Long")),
        Kind::Double(_) => {
            let number = text.parse().ok().and_then(Number::from_f64);
            number.map(Value::Number).ok_or_else(|| wrong("a Double"))
        }
        Kind::Boolean => match text {
            "true" => Ok(Value::Bool(true)),
            "false" => Ok(Value::Bool(false)),
            _ => Err(wrong("a Boolean")),
        },
        Kind::Timestamp => seconds(text).map(Value::Number).ok_or_else(|| wrong("a Date")),
        Kind::Text(_) | Kind::Blob(_) | Kind::List(_) | Kind::Map(_) | Kind::Structure(_) => Ok(Value::from(text)),
    }
}

/// ISO 8601, or seconds since the epoch.
fn seconds(text: &str) -> Option<Number> {
    let parsed = text.parse::<f64>().ok();
    let seconds = parsed.or_else(|| Some(text.parse::<jiff::Timestamp>().ok()?.as_millisecond() as f64 / 1000.0))?;
    Number::from_f64(seconds)
}
