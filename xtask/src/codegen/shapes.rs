//! Constraint tables: one static per shape that a request can hold, in files by first letter.

use std::collections::BTreeMap;

use super::model::{Member, Model, Shape};
use super::names::{constant, letter, literal};
use super::{HEADER, Result};

pub fn generate(model: &Model) -> Result<BTreeMap<String, String>> {
    let roots = model.operations.values().filter_map(|o| o.input.as_ref()).map(|i| i.shape.clone());
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (name, shape) in model.reachable(roots)? {
        if let Some(other) = seen.insert(constant(name), name) {
            return Err(format!("{other} and {name} would have the same static"));
        }
        let file = files
            .entry(letter(name))
            .or_insert_with(|| format!("//! Shapes by first letter.\n{HEADER}\nuse crate::model::*;\n\n"));
        line!(
            file,
            "pub static {}: Shape = Shape {{ name: {name:?}, sensitive: {}, kind: {} }};",
            constant(name),
            shape.sensitive,
            kind(model, name, shape)?
        );
    }
    Ok(files)
}

fn kind(model: &Model, name: &str, shape: &Shape) -> Result<String> {
    let length = || format!("Length {{ min: {}, max: {} }}", option(&shape.min), option(&shape.max));
    let to = |r: &Option<super::model::Ref>| {
        r.as_ref().map(|r| format!("&super::{}", constant(&r.shape))).ok_or(format!("{name} lacks a member"))
    };
    Ok(match shape.r#type.as_str() {
        "string" => {
            let pattern =
                shape.pattern.as_ref().map_or("None".into(), |p| format!("Some(Pattern::new({}))", literal(p)));
            format!(
                "Kind::Text(Text {{ length: {}, pattern: {pattern}, values: &{:?}, also: &{:?}, pattern_alone: {}, bare_max: {:?} }})",
                length(),
                shape.values,
                shape.also,
                shape.pattern_alone,
                shape.bare_max,
            )
        }
        "integer" => format!("Kind::Integer(Range {{ min: {}, max: {} }})", option(&shape.min), option(&shape.max)),
        "long" => format!("Kind::Long(Range {{ min: {}, max: {} }})", option(&shape.min), option(&shape.max)),
        "double" | "float" => {
            format!("Kind::Double(Range {{ min: {}, max: {} }})", float(&shape.min), float(&shape.max))
        }
        "boolean" => "Kind::Boolean".into(),
        "timestamp" => "Kind::Timestamp".into(),
        "blob" => format!("Kind::Blob({})", length()),
        "list" => format!(
            "Kind::List(List {{ length: {}, member: {}, silent_null: {}, unwrapped: {} }})",
            length(),
            to(&shape.member)?,
            shape.silent_null,
            shape.unwrapped
        ),
        "map" => {
            format!("Kind::Map(Map {{ length: {}, key: {}, value: {} }})", length(), to(&shape.key)?, to(&shape.value)?)
        }
        "structure" => {
            let mut text = String::from("Kind::Structure(&[");
            for (member, at) in &shape.members.0 {
                if model.shape(&at.shape)?.eventstream {
                    return Err(format!(
                        "{name}${member}: event streams in requests are not built, because no model had one"
                    ));
                }
                put!(
                    text,
                    "\n    Member {{ name: {member:?}, shape: &super::{}, required: {}, place: {} }},",
                    constant(&at.shape),
                    shape.required.contains(member),
                    place(name, shape, member, at)?
                );
            }
            text.push_str("\n])");
            text
        }
        other => return Err(format!("{name}: no such type: {other}")),
    })
}

fn place(name: &str, shape: &Shape, member: &str, at: &Member) -> Result<String> {
    let wire = at.location_name.as_deref().unwrap_or(member);
    if shape.payload.as_deref() == Some(member) {
        return Ok("Place::Payload".into());
    }
    match at.location.as_deref() {
        Some("uri") => Ok(format!("Place::Label({wire:?})")),
        Some("querystring") => Ok(format!("Place::Query({wire:?})")),
        Some("header") => Ok(format!("Place::Header({:?})", wire.to_ascii_lowercase())),
        Some(other) => Err(format!("{name}${member}: location {other} is not built, because no model had one")),
        None if wire == member => Ok("Place::Body".into()),
        None => Err(format!(
            "{name}${member}: a body member with another name on the wire is not built, because no model had one"
        )),
    }
}

fn option(number: &Option<serde_json::Number>) -> String {
    number.as_ref().map_or("None".into(), |n| format!("Some({n})"))
}

fn float(number: &Option<serde_json::Number>) -> String {
    number.as_ref().and_then(serde_json::Number::as_f64).map_or("None".into(), |n| format!("Some({n:?})"))
}
