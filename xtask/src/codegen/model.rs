//! The part of a botocore service model that we use. Members keep the model's order: it is the order in which
//! the service reports failures.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::Result;

#[derive(Deserialize)]
pub struct Model {
    pub metadata: Metadata,
    pub operations: BTreeMap<String, Operation>,
    pub shapes: BTreeMap<String, Shape>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Metadata {
    pub api_version: String,
    pub endpoint_prefix: String,
    pub protocol: String,
    pub service_full_name: String,
    pub signing_name: Option<String>,
    pub target_prefix: Option<String>,
    pub xml_namespace: Option<String>,
    json_version: Option<String>,
}

#[derive(Deserialize)]
pub struct Operation {
    pub http: Http,
    pub input: Option<Ref>,
    pub output: Option<OutputRef>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Http {
    pub method: String,
    pub request_uri: String,
    #[serde(default = "ok")]
    pub response_code: u16,
}

fn ok() -> u16 {
    200
}

#[derive(Clone, Deserialize)]
pub struct Ref {
    pub shape: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OutputRef {
    pub shape: String,
    pub result_wrapper: Option<String>,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Shape {
    pub r#type: String,
    #[serde(default)]
    pub required: Vec<String>,
    #[serde(default)]
    pub members: Ordered<Member>,
    pub payload: Option<String>,
    #[serde(default)]
    pub eventstream: bool,
    #[serde(default)]
    pub sensitive: bool,
    #[serde(default)]
    pub exception: bool,
    #[serde(default)]
    pub fault: bool,
    pub error: Option<ErrorTrait>,
    pub min: Option<serde_json::Number>,
    pub max: Option<serde_json::Number>,
    pub pattern: Option<String>,
    #[serde(default, rename = "enum")]
    pub values: Vec<String>,
    pub member: Option<Ref>,
    pub key: Option<Ref>,
    pub value: Option<Ref>,
    // Only overrides set what follows.
    /// Values that are accepted although the message does not show them.
    #[serde(skip)]
    pub also: Vec<String>,
    /// A bad element is reported as the list's own enum, without the element wrapper.
    #[serde(skip)]
    pub unwrapped: bool,
    /// The element's `Member must not be null` is not shown.
    #[serde(skip)]
    pub silent_null: bool,
    /// A pattern failure hides the length failure.
    #[serde(skip)]
    pub pattern_alone: bool,
    /// Longest bare name (no colon), reported as an invalid parameter and not as a validation failure.
    #[serde(skip)]
    pub bare_max: Option<u32>,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Member {
    pub shape: String,
    pub location: Option<String>,
    pub location_name: Option<String>,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ErrorTrait {
    pub code: Option<String>,
    pub http_status_code: u16,
}

impl Model {
    pub fn load(path: &Path) -> Result<Model> {
        let text = std::fs::read_to_string(path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
        serde_json::from_str(&text).map_err(|e| format!("{} is not a service model: {e}", path.display()))
    }

    pub fn shape(&self, name: &str) -> Result<&Shape> {
        self.shapes.get(name).ok_or_else(|| format!("the model names a shape it does not have: {name}"))
    }

    /// Every shape that can be reached from these, themselves included. Event streams are no part of a body.
    pub fn reachable(&self, roots: impl IntoIterator<Item = String>) -> Result<BTreeMap<&str, &Shape>> {
        let mut found = BTreeMap::new();
        let mut todo: Vec<String> = roots.into_iter().collect();
        while let Some(name) = todo.pop() {
            let (name, shape) = self.shapes.get_key_value(&name).ok_or_else(|| format!("no shape {name}"))?;
            if shape.eventstream || found.insert(name.as_str(), shape).is_some() {
                continue;
            }
            todo.extend(shape.members.0.iter().map(|(_, m)| m.shape.clone()));
            todo.extend([&shape.member, &shape.key, &shape.value].into_iter().flatten().map(|r| r.shape.clone()));
        }
        Ok(found)
    }
}

impl Metadata {
    /// The variant of `wire`'s `Protocol`.
    pub fn protocol_variant(&self) -> &'static str {
        match (self.protocol.as_str(), self.json_version.as_deref()) {
            ("rest-json", _) => "RestJson",
            ("json", Some("1.0")) => "Json10",
            ("json", _) => "Json11",
            _ => "Query",
        }
    }
}

/// A JSON object in the order of its text.
#[derive(Clone)]
pub struct Ordered<T>(pub Vec<(String, T)>);

impl<T> Default for Ordered<T> {
    fn default() -> Self {
        Ordered(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Ordered<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        struct Entries<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = Ordered<T>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Ordered<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Ordered(entries))
            }
        }
        from.deserialize_map(Entries(std::marker::PhantomData))
    }
}
