//! What the generated structs are made of.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::model::Operation;

/// A typed request. Made by the generator.
pub trait Input: DeserializeOwned {
    /// The operation whose request this is.
    const OPERATION: &Operation;
    /// What it answers; `()` for an empty body.
    type Output: Output;

    /// Takes the body of an operation whose body is one blob.
    fn set_payload(&mut self, _payload: Bytes) {}
}

/// A typed answer. Made by the generator.
pub trait Output: Serialize {
    #[doc(hidden)]
    const BODY: Body;

    #[doc(hidden)]
    fn locate(&mut self, _to: &mut Located) {}
}

impl Output for () {
    const BODY: Body = Body::Nothing;
}

#[doc(hidden)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// The struct itself.
    Json,
    /// One blob.
    Payload,
    Nothing,
}

/// Members of an answer that are not in its body.
#[doc(hidden)]
#[derive(Default)]
pub struct Located {
    pub status: Option<u16>,
    pub headers: Vec<(&'static str, String)>,
    pub payload: Bytes,
}

impl Located {
    /// Takes a status member; what is no HTTP status is left out.
    pub fn status(&mut self, status: Option<i32>) {
        self.status = status.and_then(|s| u16::try_from(s).ok());
    }

    /// Takes a header member.
    pub fn header(&mut self, name: &'static str, value: Option<String>) {
        self.headers.extend(value.map(|v| (name, v)));
    }
}

/// Bytes, base64 in JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blob(pub Bytes);

impl<'de> Deserialize<'de> for Blob {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Blob, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = Blob;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("base64 text")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Blob, E> {
                STANDARD.decode(text).map(|bytes| Blob(bytes.into())).map_err(|e| E::custom(format!("not base64: {e}")))
            }
        }
        from.deserialize_str(Text)
    }
}

impl Serialize for Blob {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&STANDARD.encode(&self.0))
    }
}

/// Seconds since the Unix epoch, with a fraction: the wire's number (facts §28).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Timestamp(pub f64);

impl From<domain::Millis> for Timestamp {
    fn from(at: domain::Millis) -> Timestamp {
        Timestamp(at.0 as f64 / 1000.0)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Timestamp, D::Error> {
        let seconds = f64::deserialize(from)?;
        match seconds.is_finite() {
            true => Ok(Timestamp(seconds)),
            false => Err(D::Error::custom("not a time")),
        }
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        // A whole second as an integer, as the service writes it.
        match self.0.fract() == 0.0 && self.0.abs() < 9e15 {
            true => to.serialize_i64(self.0 as i64),
            false => to.serialize_f64(self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_look_as_on_the_wire() {
        assert_eq!(serde_json::to_string(&Timestamp(1.5)).unwrap(), "1.5");
        assert_eq!(serde_json::to_string(&Timestamp::from(domain::Millis(1_768_212_672_000))).unwrap(), "1768212672");
        assert_eq!(serde_json::to_string(&Blob(Bytes::from_static(b"hi?"))).unwrap(), "\"aGk/\"");
        assert_eq!(serde_json::from_str::<Blob>("\"aGk/\"").unwrap().0, "hi?");
        assert!(serde_json::from_str::<Blob>("\"aGk\"").is_err());
    }
}
