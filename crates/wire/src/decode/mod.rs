//! A request becomes one JSON value with the model's member names, wherever each member was on the wire.

mod form;
pub mod percent;
mod text;

use bytes::Bytes;
use http::request::Parts;
use serde_json::{Map, Value};

use crate::Error;
use crate::constraint;
use crate::model::{Kind, Operation, Place, Protocol};
use crate::route::Target;
use crate::typed::Input;

/// A request that satisfies the model.
#[derive(Debug)]
pub struct Request {
    /// What is asked for.
    pub operation: &'static Operation,
    value: Value,
    payload: Bytes,
}

impl Request {
    /// Its members, as decoded; a payload that is a whole body is not among them.
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The typed form. Fails on a blob that is not base64.
    pub fn input<I: Input>(self) -> Result<I, Error> {
        debug_assert_eq!(self.operation, I::OPERATION);
        let mut input: I = serde_json::from_value(self.value).map_err(|e| Error::serialization(e.to_string()))?;
        input.set_payload(self.payload);
        Ok(input)
    }

    /// One string member, for a caller that needs no more of an operation (the resource, for authorization).
    pub fn text(&self, member: &str) -> Option<&str> {
        self.value.get(member)?.as_str()
    }
}

/// Decodes and checks.
pub(crate) fn request(target: Target, parts: &Parts, body: Bytes) -> Result<Request, Error> {
    let (operation, mut value, payload) = match target.service.protocol {
        Protocol::RestJson => {
            let operation = target.operation.ok_or_else(|| Error::unknown_operation(target.service, "that"))?;
            let (value, payload) = rest(operation, target.labels, parts, body)?;
            (operation, value, payload)
        }
        Protocol::Json10 | Protocol::Json11 => {
            let operation = target.operation.ok_or_else(|| Error::unknown_operation(target.service, "that"))?;
            (operation, Value::Object(object(&body)?), Bytes::new())
        }
        Protocol::Query | Protocol::Ec2 | Protocol::S3 => {
            let (operation, value) = form::request(&target, parts, &body)?;
            (operation, value, Bytes::new())
        }
    };
    constraint::check(operation, &mut value)?;
    Ok(Request { operation, value, payload })
}

fn rest(
    operation: &'static Operation,
    labels: Vec<(&'static str, String)>,
    parts: &Parts,
    body: Bytes,
) -> Result<(Value, Bytes), Error> {
    let members = operation.members();
    let mut fields = if members.iter().any(|m| m.place == Place::Body) { object(&body)? } else { Map::new() };
    // A body can not smuggle in what belongs to the path, the query or a header.
    fields.retain(|name, _| members.iter().any(|m| m.name == name && m.place == Place::Body));
    let query: Vec<(String, String)> = percent::pairs(parts.uri.query().unwrap_or_default()).collect();
    let mut payload = Bytes::new();
    for member in members {
        let found = match member.place {
            Place::Body => continue,
            Place::Payload if matches!(member.shape.kind, Kind::Blob(_)) => {
                payload = body.clone();
                // Required bytes are there, even when they are none.
                member.required.then(|| Value::from(""))
            }
            Place::Payload => Some(Value::Object(object(&body)?)),
            Place::Label(name) => {
                let label = labels.iter().find(|(n, _)| *n == name).map(|(_, text)| text.as_str());
                label.map(|text| text::value(member.shape, text)).transpose()?
            }
            Place::Header(name) => {
                let header = parts.headers.get(name).map(|v| String::from_utf8_lossy(v.as_bytes()));
                header.map(|text| text::value(member.shape, &text)).transpose()?
            }
            Place::Query(name) => {
                let mut given = query.iter().filter(|(n, _)| n == name).map(|(_, v)| v.as_str()).peekable();
                match &member.shape.kind {
                    Kind::List(list) if given.peek().is_some() => {
                        Some(given.map(|v| text::value(list.member, v)).collect::<Result<Value, Error>>()?)
                    }
                    Kind::List(_) => None,
                    _ => given.next().map(|v| text::value(member.shape, v)).transpose()?,
                }
            }
        };
        if let Some(value) = found {
            fields.insert(member.name.into(), value);
        }
    }
    Ok((Value::Object(fields), payload))
}

/// A JSON object; no body at all is an empty one. The words for broken JSON are ours: no recording has them.
fn object(body: &[u8]) -> Result<Map<String, Value>, Error> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Map::new());
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(Value::Null) => Ok(Map::new()),
        Ok(_) => Err(Error::serialization("Unexpected field type: the request body must be a JSON object")),
        Err(e) => Err(Error::serialization(format!("The request body is not JSON: {e}"))),
    }
}
