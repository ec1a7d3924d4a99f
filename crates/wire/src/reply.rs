//! Answers: a typed output becomes status, headers and body.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Response, StatusCode};

use crate::model::{Operation, Protocol};
use crate::typed::{Body, Located, Output};
use crate::{Error, xml};

/// A whole answer. `Date` and `Content-Length` are the HTTP server's.
pub type Reply = Response<Bytes>;

/// The answer of a successful operation, in its protocol.
pub fn reply<O: Output>(operation: &Operation, mut output: O, request_id: &str) -> Reply {
    let mut located = Located::default();
    output.locate(&mut located);
    let status = located.status.unwrap_or(operation.status);
    let protocol = operation.service.protocol;
    let body = match O::BODY {
        _ if status == 204 => Ok(Bytes::new()),
        Body::Payload => Ok(std::mem::take(&mut located.payload)),
        Body::Nothing if protocol == Protocol::RestJson => Ok(Bytes::new()),
        Body::Nothing | Body::Json => write(operation, &output, request_id),
    };
    match body {
        Ok(body) => respond(status, protocol.content_type(), &located.headers, body, request_id),
        Err(_) => Error::service("The answer could not be written.").render(operation.service, request_id),
    }
}

fn write(operation: &Operation, output: &impl Output, request_id: &str) -> serde_json::Result<Bytes> {
    match operation.service.protocol {
        Protocol::RestJson | Protocol::Json10 | Protocol::Json11 => {
            let text = serde_json::to_vec(output)?;
            // `()` writes null; a JSON service's empty answer is an empty object.
            Ok(if text == b"null" { Bytes::from_static(b"{}") } else { text.into() })
        }
        Protocol::Query | Protocol::Ec2 | Protocol::S3 => {
            let (name, namespace, wrapper) = (operation.name, operation.service.namespace, operation.wrapper);
            let mut content = xml::content(&serde_json::to_value(output)?);
            if !wrapper.is_empty() {
                content = format!("<{wrapper}>{content}</{wrapper}>");
            }
            let id = xml::element("RequestId", request_id);
            let text = format!(
                "<{name}Response xmlns=\"{namespace}\">{content}<ResponseMetadata>{id}</ResponseMetadata></{name}Response>"
            );
            Ok(text.into())
        }
    }
}

/// Puts an answer together. A header value that HTTP can not carry is left out.
pub(crate) fn respond(
    status: u16,
    content_type: &'static str,
    headers: &[(&'static str, String)],
    body: Bytes,
    request_id: &str,
) -> Reply {
    let typed = !body.is_empty();
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let map = response.headers_mut();
    if typed {
        map.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    for (name, value) in headers {
        if let Ok(value) = HeaderValue::from_str(value) {
            map.insert(HeaderName::from_static(name), value);
        }
    }
    if let Ok(id) = HeaderValue::from_str(request_id) {
        map.insert(HeaderName::from_static("x-amzn-requestid"), id);
    }
    response
}

impl Protocol {
    pub(crate) fn content_type(self) -> &'static str {
        match self {
            Protocol::RestJson => "application/json",
            Protocol::Json10 => "application/x-amz-json-1.0",
            Protocol::Json11 => "application/x-amz-json-1.1",
            Protocol::Query | Protocol::Ec2 => "text/xml",
            Protocol::S3 => "application/xml",
        }
    }
}
