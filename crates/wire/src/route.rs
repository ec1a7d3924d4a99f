//! From a request's head to an operation.

mod foreign;
mod table;

use std::borrow::Cow;

use http::HeaderMap;
use http::request::Parts;

use crate::decode::percent;
use crate::generated::SERVICES;
use crate::model::{Operation, Protocol, Service};
use crate::{Error, Request};

/// The service that a credential scope names. Total: one without a model still has an error shape, and any
/// route of it is a 501 that names it.
pub fn service(scope: &str, headers: &HeaderMap) -> &'static Service {
    let known = SERVICES.iter().find(|s| s.scope == scope && s.name == scope);
    known.copied().unwrap_or_else(|| foreign::service(scope, headers))
}

/// What a request's head says it is.
#[derive(Debug)]
pub struct Target {
    pub(crate) service: &'static Service,
    /// `None`: a form names it, in the body.
    pub(crate) operation: Option<&'static Operation>,
    /// Percent-decoded labels of the path, in order.
    pub(crate) labels: Vec<(&'static str, String)>,
}

impl Service {
    /// Finds the operation, as far as the head tells.
    pub fn route(&'static self, parts: &Parts) -> Result<Target, Error> {
        if self.operations.is_empty() {
            return Err(Error::service_not_built(self));
        }
        match self.protocol {
            Protocol::RestJson => table::find(self.scope, parts)
                .ok_or_else(|| Error::unknown_operation(self, &format!("{} {}", parts.method, parts.uri.path()))),
            Protocol::Json10 | Protocol::Json11 => {
                let named = parts
                    .headers
                    .get("x-amz-target")
                    .map_or(Cow::Borrowed(""), |v| String::from_utf8_lossy(v.as_bytes()));
                let found = named.split_once('.').filter(|(prefix, _)| *prefix == self.target);
                let operation = found.and_then(|(_, name)| self.operation(name));
                let operation = operation.ok_or_else(|| Error::unknown_operation(self, &format!("'{named}'")))?;
                Ok(Target { service: self, operation: Some(operation), labels: Vec::new() })
            }
            Protocol::Query | Protocol::Ec2 | Protocol::S3 => {
                let action = percent::pairs(parts.uri.query().unwrap_or_default()).find(|(name, _)| name == "Action");
                let operation = match action {
                    Some((_, name)) => Some(self.action(&name)?),
                    None => None,
                };
                Ok(Target { service: self, operation, labels: Vec::new() })
            }
        }
    }

    /// The operation of this name.
    pub fn operation(&self, name: &str) -> Option<&'static Operation> {
        self.operations.iter().find(|o| o.name == name).copied()
    }

    pub(crate) fn action(&self, name: &str) -> Result<&'static Operation, Error> {
        self.operation(name).ok_or_else(|| Error::unknown_operation(self, name))
    }
}

impl Target {
    /// The operation, unless only the body names it.
    pub fn operation(&self) -> Option<&'static Operation> {
        self.operation
    }

    /// Reads the whole request, and checks it against the model.
    pub fn decode(self, parts: &Parts, body: bytes::Bytes) -> Result<Request, Error> {
        crate::decode::request(self, parts, body)
    }
}
