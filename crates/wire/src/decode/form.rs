//! The query protocol: `Action=CreateRole&Tags.member.1.Key=a`.

use std::collections::BTreeMap;

use http::request::Parts;
use serde_json::{Map, Value};

use super::{percent, text};
use crate::Error;
use crate::model::{Kind, Member, Operation, Shape};
use crate::route::Target;

type Fields = BTreeMap<String, String>;

/// The operation that the form (or, for a GET, the query) names, and its input.
pub(super) fn request(target: &Target, parts: &Parts, body: &[u8]) -> Result<(&'static Operation, Value), Error> {
    let body = String::from_utf8_lossy(body);
    let query = parts.uri.query().unwrap_or_default();
    let fields: Fields = percent::pairs(query).chain(percent::pairs(&body)).collect();
    let named = fields.get("Action").map(|name| target.service.action(name)).transpose()?;
    let operation =
        named.or(target.operation).ok_or_else(|| Error::unknown_operation(target.service, "without an Action"))?;
    let value = structure(operation.members(), "", &fields)?;
    Ok((operation, Value::Object(value)))
}

fn structure(members: &[Member], prefix: &str, fields: &Fields) -> Result<Map<String, Value>, Error> {
    let mut found = Map::new();
    for member in members {
        let name = format!("{prefix}{}", member.name);
        if let Some(value) = value(member.shape, &name, fields)? {
            found.insert(member.name.into(), value);
        }
    }
    Ok(found)
}

fn value(shape: &Shape, name: &str, fields: &Fields) -> Result<Option<Value>, Error> {
    let prefix = format!("{name}.");
    Ok(match &shape.kind {
        Kind::Structure(members) => match any(&prefix, fields) {
            true => Some(Value::Object(structure(members, &prefix, fields)?)),
            false => None,
        },
        Kind::List(list) => {
            let mut elements = Vec::new();
            while let Some(element) = value(list.member, &format!("{name}.member.{}", elements.len() + 1), fields)? {
                elements.push(element);
            }
            // An empty list is sent as its bare name.
            let there = !elements.is_empty() || fields.contains_key(name);
            there.then_some(Value::Array(elements))
        }
        Kind::Map(map) => {
            let mut entries = Map::new();
            for n in 1.. {
                let entry = format!("{name}.entry.{n}");
                let Some(key) = fields.get(&format!("{entry}.key")) else {
                    break;
                };
                entries
                    .insert(key.clone(), value(map.value, &format!("{entry}.value"), fields)?.unwrap_or(Value::Null));
            }
            (!entries.is_empty() || fields.contains_key(name)).then_some(Value::Object(entries))
        }
        _ => fields.get(name).map(|given| text::value(shape, given)).transpose()?,
    })
}

fn any(prefix: &str, fields: &Fields) -> bool {
    fields.range(prefix.to_owned()..).next().is_some_and(|(name, _)| name.starts_with(prefix))
}
