//! What of it is durable.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use store::Document;

/// The table that the operator imported; there is one at most.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Imported {
    /// The file's name.
    pub name: String,
    /// All of it.
    pub text: String,
    pub imported_ms: u64,
}

impl Document for Imported {
    const KIND: &'static str = "runtime-table/1";

    fn key(&self) -> String {
        "imported".into()
    }
}

/// An end that nobody planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct End {
    pub id: String,
    #[serde(serialize_with = "write", deserialize_with = "read")]
    pub phase1: Date,
    #[serde(serialize_with = "write_optional", deserialize_with = "read_optional")]
    pub phase2: Option<Date>,
    pub reason: String,
    pub declared_ms: u64,
}

impl Document for End {
    const KIND: &'static str = "runtime-end/1";

    fn key(&self) -> String {
        self.id.clone()
    }
}

fn write<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(date)
}

fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}

fn write_optional<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    date.map(|date| date.to_string()).serialize(serializer)
}

fn read_optional<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    text.map(|text| text.parse().map_err(serde::de::Error::custom)).transpose()
}
