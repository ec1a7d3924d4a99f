//! Errors in each protocol's own shape. Never HTML.

use bytes::Bytes;
use serde_json::Value;

use super::Error;
use crate::model::{ErrorShape, Protocol, Service};
use crate::reply::{Reply, respond};
use crate::xml::element;

impl Error {
    /// The answer to a request of this service.
    pub fn render(&self, service: &Service, request_id: &str) -> Reply {
        let body = match service.protocol {
            Protocol::RestJson => self.rest_json(service),
            Protocol::Json10 | Protocol::Json11 => self.json(service),
            Protocol::Query => self.query(service, request_id),
            Protocol::Ec2 => self.ec2(request_id),
            Protocol::S3 => self.s3(request_id),
        };
        // The code alone, without namespace or suffix (facts §1). XML clients read the body and ignore it.
        let error_type = [("x-amzn-errortype", self.code.to_string())];
        // The same code has another status in another service: logs answers 400 where lambda has 404.
        let status = self.modelled(service).map_or(self.status, |e| e.status);
        respond(status, service.protocol.content_type(), &error_type, Bytes::from(body), request_id)
    }

    /// Compact, `Type` before the message, no other member (facts §1).
    fn rest_json(&self, service: &Service) -> String {
        let mut members = Vec::new();
        if let Some(reason) = self.reason {
            members.push(format!("\"Reason\":{}", Value::from(reason)));
        }
        if self.typed && self.modelled(service).is_some_and(|e| e.typed) {
            members.push(format!("\"Type\":\"{}\"", if self.status < 500 { "User" } else { "Service" }));
        }
        members.push(format!("{}:{}", Value::from(self.spelling(service)), self.json_message()));
        format!("{{{}}}", members.join(","))
    }

    fn json(&self, service: &Service) -> String {
        let code = Value::from(&*self.code);
        format!("{{\"__type\":{code},{}:{}}}", Value::from(self.spelling(service)), self.json_message())
    }

    /// `message` or `Message`. Unmodelled errors: capital for those two, as public reports show them.
    fn spelling(&self, service: &Service) -> &'static str {
        match self.modelled(service) {
            Some(modelled) => modelled.message,
            None if matches!(&*self.code, "SerializationException" | "AccessDeniedException") => "Message",
            None => "message",
        }
    }

    fn modelled(&self, service: &Service) -> Option<&'static ErrorShape> {
        service.errors.iter().find(|e| e.code == self.code)
    }

    fn json_message(&self) -> Value {
        self.message.as_deref().map_or(Value::Null, Value::from)
    }

    fn query(&self, service: &Service, request_id: &str) -> String {
        let who = if self.status < 500 { "Sender" } else { "Receiver" };
        let error = element("Type", who) + &self.code_and_message();
        let namespace = match service.namespace {
            "" => String::new(),
            uri => format!(" xmlns=\"{uri}\""),
        };
        format!("<ErrorResponse{namespace}><Error>{error}</Error>{}</ErrorResponse>", element("RequestId", request_id))
    }

    fn ec2(&self, request_id: &str) -> String {
        let error = self.code_and_message();
        format!("<Response><Errors><Error>{error}</Error></Errors>{}</Response>", element("RequestID", request_id))
    }

    fn s3(&self, request_id: &str) -> String {
        format!("<Error>{}{}</Error>", self.code_and_message(), element("RequestId", request_id))
    }

    fn code_and_message(&self) -> String {
        element("Code", &self.code) + &element("Message", self.message.as_deref().unwrap_or_default())
    }
}
