//! Typed structs with serde, for what handlers touch: requests are read, responses written.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Member, Model, Shape};
use super::names::{camel, constant, field, letter, pascal, snake, structure};
use super::{HEADER, Result, Typed};

pub fn generate(model: &Model, typed: Typed) -> Result<BTreeMap<String, String>> {
    let wanted = || model.operations.iter().filter(|(name, _)| typed.has(name));
    let read = model.reachable(wanted().filter_map(|(_, o)| o.input.as_ref()).map(|i| i.shape.clone()))?;
    let written = model.reachable(wanted().filter_map(|(_, o)| o.output.as_ref()).map(|o| o.shape.clone()))?;
    let names: BTreeSet<&str> = read.keys().chain(written.keys()).copied().collect();
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for name in names {
        let shape = model.shape(name)?;
        if shape.r#type != "structure" {
            continue;
        }
        let both = (read.contains_key(name), written.contains_key(name));
        add(&mut files, name, &declaration(model, name, shape, both)?);
    }
    for (name, operation) in wanted() {
        let input = operation.input.as_ref().ok_or_else(|| format!("{name} has no input to type"))?;
        let output = operation.output.as_ref().map_or("()".into(), |o| format!("super::{}", structure(&o.shape)));
        add(&mut files, &input.shape, &input_impl(model, name, &input.shape, &output)?);
    }
    let outputs: BTreeSet<&str> = wanted().filter_map(|(_, o)| o.output.as_ref()).map(|o| o.shape.as_str()).collect();
    for name in outputs {
        add(&mut files, name, &output_impl(model, name)?);
    }
    Ok(files)
}

fn add(files: &mut BTreeMap<String, String>, shape: &str, text: &str) {
    let file = files.entry(letter(shape)).or_insert_with(|| format!("//! Structures by first letter.\n{HEADER}"));
    file.push('\n');
    file.push_str(text);
}

fn declaration(model: &Model, name: &str, shape: &Shape, (read, written): (bool, bool)) -> Result<String> {
    let derives = match (read, written) {
        (true, true) => "Default, serde::Deserialize, serde::Serialize",
        (true, false) => "serde::Deserialize",
        _ => "Default, serde::Serialize",
    };
    let mut text = format!("/// `{name}` of the model.\n#[derive({derives})]\n");
    let snakes: Vec<(String, &str)> = shape.members.0.iter().map(|(m, _)| (snake(m), m.as_str())).collect();
    let pascals = snakes.iter().filter(|(s, m)| pascal(s) == *m).count();
    let camels = snakes.iter().filter(|(s, m)| camel(s) == *m).count();
    let (style, convert): (&str, fn(&str) -> String) =
        if pascals >= camels { ("PascalCase", pascal) } else { ("camelCase", camel) };
    line!(text, "#[serde(rename_all = {style:?})]\npub struct {} {{", structure(name));
    for (member, at) in &shape.members.0 {
        let target = model.shape(&at.shape)?;
        if target.eventstream {
            continue;
        }
        let (skip, payload) = placement(shape, member, at, target, read, written);
        // A required member of a request is there once the request has passed the constraints.
        let required = read && !written && !payload && shape.required.contains(member);
        let mut serde = Vec::new();
        if convert(&snake(member)) != *member {
            serde.push(format!("rename = {member:?}"));
        }
        if skip {
            serde.push("skip".into());
        } else if written && !required {
            serde.push("skip_serializing_if = \"Option::is_none\"".into());
        }
        line!(text, "    /// `{member}`.");
        if !serde.is_empty() {
            line!(text, "    #[serde({})]", serde.join(", "));
        }
        let rust = match payload {
            true => "bytes::Bytes".into(),
            false if required => rust_type(model, &at.shape)?,
            false => format!("Option<{}>", rust_type(model, &at.shape)?),
        };
        line!(text, "    pub {}: {rust},", field(member));
    }
    text.push_str("}\n");
    Ok(text)
}

/// Whether serde skips the member, and whether it is a raw payload.
fn placement(shape: &Shape, member: &str, at: &Member, target: &Shape, read: bool, written: bool) -> (bool, bool) {
    let payload = shape.payload.as_deref() == Some(member) && target.r#type == "blob";
    (payload || (written && !read && at.location.is_some()), payload)
}

fn rust_type(model: &Model, name: &str) -> Result<String> {
    let shape = model.shape(name)?;
    let inner = |r: &Option<super::model::Ref>| match r {
        Some(r) => rust_type(model, &r.shape),
        None => Err(format!("{name} lacks a member")),
    };
    Ok(match shape.r#type.as_str() {
        "string" => "String".into(),
        "integer" => "i32".into(),
        "long" => "i64".into(),
        "double" | "float" => "f64".into(),
        "boolean" => "bool".into(),
        "timestamp" => "crate::typed::Timestamp".into(),
        "blob" => "crate::typed::Blob".into(),
        "list" => format!("Vec<{}>", inner(&shape.member)?),
        "map" => format!("std::collections::BTreeMap<String, {}>", inner(&shape.value)?),
        "structure" => format!("super::{}", structure(name)),
        other => return Err(format!("{name}: no such type: {other}")),
    })
}

fn input_impl(model: &Model, operation: &str, input: &str, output: &str) -> Result<String> {
    let shape = model.shape(input)?;
    let mut payload = String::new();
    if let Some(member) = &shape.payload {
        let at = shape.members.0.iter().find(|(m, _)| m == member).ok_or("payload member missing")?;
        if model.shape(&at.1.shape)?.r#type == "blob" {
            payload = format!(
                "    fn set_payload(&mut self, payload: bytes::Bytes) {{\n        self.{} = payload;\n    }}\n",
                field(member)
            );
        }
    }
    Ok(format!(
        "impl crate::typed::Input for super::{} {{\n    const OPERATION: &crate::model::Operation = &super::super::operations::{};\n    type Output = {output};\n{payload}}}\n",
        structure(input),
        constant(operation)
    ))
}

fn output_impl(model: &Model, name: &str) -> Result<String> {
    let shape = model.shape(name)?;
    let mut located = String::new();
    let mut body = if shape.members.0.is_empty() { "Json" } else { "Nothing" };
    for (member, at) in &shape.members.0 {
        let target = model.shape(&at.shape)?;
        let payload = shape.payload.as_deref() == Some(member);
        let wire = at.location_name.as_deref().unwrap_or(member);
        match (at.location.as_deref(), target.r#type.as_str()) {
            _ if target.eventstream => body = "Payload",
            (None, "blob") if payload => {
                body = "Payload";
                line!(located, "        to.payload = std::mem::take(&mut self.{});", field(member));
            }
            (None, _) if payload => {
                return Err(format!("{name}: a structure as payload of a response is not built"));
            }
            (None, _) => body = "Json",
            (Some("statusCode"), _) => {
                line!(located, "        to.status(self.{});", field(member));
            }
            (Some("header"), "string") => {
                line!(located, "        to.header({:?}, self.{}.take());", wire.to_ascii_lowercase(), field(member));
            }
            (place, _) => {
                return Err(format!("{name}${member}: {place:?} in a response is not built"));
            }
        }
    }
    if !located.is_empty() {
        located = format!("    fn locate(&mut self, to: &mut crate::typed::Located) {{\n{located}    }}\n");
    }
    Ok(format!(
        "impl crate::typed::Output for super::{} {{\n    const BODY: crate::typed::Body = crate::typed::Body::{body};\n{located}}}\n",
        structure(name)
    ))
}
