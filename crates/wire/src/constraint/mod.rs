//! Checks a request against the model and reports failures in the service's own words (facts §1).
//!
//! One walk does two things: a value of the wrong JSON type stops it at once (the service cannot read the
//! request), while broken constraints are collected and reported together, in the model's order.

mod render;
mod report;
#[cfg(test)]
mod tests;

use serde_json::Value;

use crate::Error;
use crate::model::{Kind, Length, List, Map, Member, Operation, Shape, Text};
use crate::pattern::Pattern;
use report::Report;

/// Checks a merged request. Integral floats become integers on the way, so that typed structs can take them.
pub(crate) fn check(operation: &Operation, input: &mut Value) -> Result<(), Error> {
    let mut report = Report::default();
    structure(operation.members(), input, &mut report)?;
    match report.message() {
        Some(message) => Err(Error::validation(operation.service, message)),
        None => bare_name(operation, input),
    }
}

/// One failing constraint, or one that an element had to satisfy.
#[derive(Clone, Copy)]
enum Constraint<'a> {
    AtMost(u64),
    AtLeast(u64),
    IntegerAtMost(i64),
    IntegerAtLeast(i64),
    DoubleAtMost(f64),
    DoubleAtLeast(f64),
    Matches(&'a Pattern),
    OneOf(&'a [&'a str]),
    NotNull,
}

fn structure(members: &'static [Member], value: &mut Value, report: &mut Report) -> Result<(), Error> {
    let Value::Object(fields) = value else {
        return Err(mismatch(value, "Structure"));
    };
    for member in members {
        let back = report.enter_member(member.name);
        match fields.get_mut(member.name) {
            None | Some(Value::Null) if member.required => report.missing(),
            None | Some(Value::Null) => {}
            Some(field) => shape(member.shape, field, report)?,
        }
        report.leave(back);
    }
    Ok(())
}

fn shape(shape: &'static Shape, value: &mut Value, report: &mut Report) -> Result<(), Error> {
    match &shape.kind {
        Kind::Structure(members) => structure(members, value, report),
        Kind::List(kind) => list(shape, kind, value, report),
        Kind::Map(kind) => map(shape, kind, value, report),
        _ => {
            let mut found = Vec::new();
            scalar(shape, value, &mut |c| found.push(c))?;
            for constraint in found {
                report.fails(shape, value, constraint);
            }
            Ok(())
        }
    }
}

fn list(shape: &'static Shape, kind: &'static List, value: &mut Value, report: &mut Report) -> Result<(), Error> {
    let Value::Array(elements) = value else {
        return Err(mismatch(value, "List"));
    };
    // A wrong length hides what is wrong with the elements (facts §1).
    if let Some(constraint) = length(&kind.length, elements.len() as u64) {
        report.fails(shape, value, constraint);
        return Ok(());
    }
    if is_scalar(kind.member) {
        let mut bad = false;
        for element in elements.iter_mut() {
            bad |= fails(kind.member, element)?;
        }
        if bad {
            match (kind.unwrapped, &kind.member.kind) {
                (true, Kind::Text(text)) => report.fails(shape, value, Constraint::OneOf(text.values)),
                _ => report.elements(shape, value, "Member must", &all(kind.member, !kind.silent_null)),
            }
        }
        return Ok(());
    }
    for (i, element) in elements.iter_mut().enumerate() {
        let back = report.enter_element(&(i + 1).to_string());
        nested(kind.member, element, report)?;
        report.leave(back);
    }
    Ok(())
}

fn map(shape: &'static Shape, kind: &'static Map, value: &mut Value, report: &mut Report) -> Result<(), Error> {
    let Value::Object(entries) = value else {
        return Err(mismatch(value, "Map"));
    };
    if let Some(constraint) = length(&kind.length, entries.len() as u64) {
        report.fails(shape, value, constraint);
        return Ok(());
    }
    let mut bad_key = false;
    let mut bad_value = false;
    for (name, entry) in entries.iter_mut() {
        if let Kind::Text(text) = &kind.key.kind {
            text_failures(text, name, &mut |_| bad_key = true);
        }
        if is_scalar(kind.value) {
            bad_value |= fails(kind.value, entry)?;
        } else {
            let back = report.enter_element(name);
            nested(kind.value, entry, report)?;
            report.leave(back);
        }
    }
    if bad_key {
        report.elements(shape, value, "Map keys must", &all(kind.key, false));
    }
    if bad_value {
        report.elements(shape, value, "Map value must", &all(kind.value, true));
    }
    Ok(())
}

fn nested(of: &'static Shape, value: &mut Value, report: &mut Report) -> Result<(), Error> {
    match value.is_null() {
        true => report.missing(),
        false => shape(of, value, report)?,
    }
    Ok(())
}

fn is_scalar(shape: &Shape) -> bool {
    !matches!(shape.kind, Kind::List(_) | Kind::Map(_) | Kind::Structure(_))
}

/// Whether an element breaks any constraint; being null is one.
fn fails(of: &'static Shape, value: &mut Value) -> Result<bool, Error> {
    let mut bad = value.is_null();
    if !bad {
        scalar(of, value, &mut |_| bad = true)?;
    }
    Ok(bad)
}

fn scalar(of: &'static Shape, value: &mut Value, found: &mut dyn FnMut(Constraint<'static>)) -> Result<(), Error> {
    match &of.kind {
        Kind::Text(text) => {
            let Value::String(string) = value else {
                return Err(mismatch(value, "String"));
            };
            text_failures(text, string, found);
        }
        Kind::Integer(range) => {
            let n = integer(value, "Integer")?;
            let before = range.max.filter(|max| n > *max).map(Constraint::IntegerAtMost);
            let before = before.or_else(|| range.min.filter(|min| n < *min).map(Constraint::IntegerAtLeast));
            match before {
                Some(constraint) => found(constraint),
                None if i32::try_from(n).is_err() => return Err(mismatch(value, "Integer")),
                None => {}
            }
        }
        Kind::Long(range) => {
            let n = integer(value, "Long")?;
            range.max.filter(|max| n > *max).map(Constraint::IntegerAtMost).into_iter().for_each(&mut *found);
            range.min.filter(|min| n < *min).map(Constraint::IntegerAtLeast).into_iter().for_each(found);
        }
        Kind::Double(range) => {
            let n = value.as_f64().ok_or_else(|| mismatch(value, "Double"))?;
            range.max.filter(|max| n > *max).map(Constraint::DoubleAtMost).into_iter().for_each(&mut *found);
            range.min.filter(|min| n < *min).map(Constraint::DoubleAtLeast).into_iter().for_each(found);
        }
        Kind::Boolean if !value.is_boolean() => return Err(mismatch(value, "Boolean")),
        Kind::Timestamp if !value.is_number() => return Err(mismatch(value, "Date")),
        Kind::Blob(limits) => {
            let Value::String(text) = &*value else {
                return Err(mismatch(value, "ByteBuffer"));
            };
            let padding = text.bytes().rev().take_while(|b| *b == b'=').count();
            let bytes = (text.len() / 4 * 3).saturating_sub(padding);
            length(limits, bytes as u64).into_iter().for_each(found);
        }
        Kind::Boolean | Kind::Timestamp | Kind::List(_) | Kind::Map(_) | Kind::Structure(_) => {}
    }
    Ok(())
}

/// Reads an integer, and leaves it as one: `128.0` is what some clients write for 128.
fn integer(value: &mut Value, wanted: &str) -> Result<i64, Error> {
    if let Some(n) = value.as_i64() {
        return Ok(n);
    }
    match value.as_f64().filter(|f| f.fract() == 0.0 && f.abs() < 9e15) {
        Some(float) => {
            *value = Value::from(float as i64);
            Ok(float as i64)
        }
        None => Err(mismatch(value, wanted)),
    }
}

/// The order of a value's own failures: enum, pattern, length (facts §2; that the pattern comes first is from
/// another implementation's recorded CreateFunction answer).
fn text_failures(text: &'static Text, value: &str, found: &mut dyn FnMut(Constraint<'static>)) {
    if !text.values.is_empty() && !text.values.contains(&value) && !text.also.contains(&value) {
        found(Constraint::OneOf(text.values));
    }
    // Compiled each time: it comes to this only for what the shown pattern refuses.
    let also = |value: &str| text.values.is_empty() && text.also.iter().any(|also| Pattern::new(also).matches(value));
    if let Some(pattern) = text.pattern.as_ref().filter(|p| !p.matches(value) && !also(value)) {
        found(Constraint::Matches(pattern));
        if text.pattern_alone {
            return;
        }
    }
    if text.length.min.is_some() || text.length.max.is_some() {
        length(&text.length, utf16_length(value)).into_iter().for_each(found);
    }
}

fn utf16_length(value: &str) -> u64 {
    (if value.is_ascii() { value.len() } else { value.encode_utf16().count() }) as u64
}

fn length(limits: &Length, n: u64) -> Option<Constraint<'static>> {
    let long = limits.max.filter(|max| n > *max).map(Constraint::AtMost);
    long.or_else(|| limits.min.filter(|min| n < *min).map(Constraint::AtLeast))
}

/// Everything an element has to satisfy, in the order of the bracket: max, min, pattern or enum, not null.
fn all(of: &'static Shape, not_null: bool) -> Vec<Constraint<'static>> {
    let limits = |l: &Length| [l.max.map(Constraint::AtMost), l.min.map(Constraint::AtLeast)];
    let mut list: Vec<Constraint<'static>> = match &of.kind {
        Kind::Text(text) => limits(&text.length).into_iter().flatten().collect(),
        Kind::Blob(length) => limits(length).into_iter().flatten().collect(),
        Kind::Integer(range) | Kind::Long(range) => {
            let ends = [range.max.map(Constraint::IntegerAtMost), range.min.map(Constraint::IntegerAtLeast)];
            ends.into_iter().flatten().collect()
        }
        Kind::Double(range) => {
            let ends = [range.max.map(Constraint::DoubleAtMost), range.min.map(Constraint::DoubleAtLeast)];
            ends.into_iter().flatten().collect()
        }
        Kind::Boolean | Kind::Timestamp | Kind::List(_) | Kind::Map(_) | Kind::Structure(_) => Vec::new(),
    };
    if let Kind::Text(text) = &of.kind {
        list.extend(text.pattern.as_ref().map(Constraint::Matches));
        list.extend((!text.values.is_empty()).then_some(Constraint::OneOf(text.values)));
    }
    list.extend(not_null.then_some(Constraint::NotNull));
    list
}

/// A bare function name that is too long is an invalid parameter, with the words of a validation failure and
/// after all of those (facts §2).
fn bare_name(operation: &Operation, input: &Value) -> Result<(), Error> {
    for member in operation.members() {
        if let Kind::Text(Text { bare_max: Some(max), .. }) = &member.shape.kind
            && let Some(name) = input.get(member.name).and_then(Value::as_str)
            && !name.contains(':')
            && utf16_length(name) > u64::from(*max)
        {
            let mut report = Report::default();
            report.enter_member(member.name);
            report.fails(member.shape, &Value::from(name), Constraint::AtMost(u64::from(*max)));
            return report.message().map_or(Ok(()), |message| Err(Error::invalid_parameter(message)));
        }
    }
    Ok(())
}

/// A value that the service could not even read. The scalar text is recorded for strings where an integer is
/// wanted, in public reports; the other kinds follow its form.
fn mismatch(value: &Value, wanted: &str) -> Error {
    let article = if wanted.starts_with('I') { "an" } else { "a" };
    let token = match value {
        Value::String(_) => "STRING_VALUE",
        Value::Number(_) => "NUMBER_VALUE",
        Value::Bool(true) => "TRUE_VALUE",
        Value::Bool(false) => "FALSE_VALUE",
        Value::Null => "NULL_VALUE",
        Value::Array(_) => return Error::serialization("Start of list found where not expected"),
        Value::Object(_) => {
            return Error::serialization("Start of structure or map found where not expected.");
        }
    };
    match wanted {
        "List" | "Map" | "Structure" => Error::serialization("Unexpected field type"),
        _ => Error::serialization(format!("{token} can not be converted to {article} {wanted}")),
    }
}
