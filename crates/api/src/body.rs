//! Reading a request's body, up to what its operation may have.

use std::time::Duration;

use bytes::Bytes;
use domain::limits::{PAYLOAD_BYTES_MAX, REQUEST_BYTES_MAX};
use http::header::{CONTENT_LENGTH, EXPECT};
use http::request::Parts;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::body::Incoming;
use wire::{Error, Operation};

/// The body of an operation that carries neither code nor an event, bytes. Ours: the largest legitimate one is an
/// environment of 4 KB and fifty tags.
const SMALL_BYTES_MAX: usize = 1024 * 1024;
/// How long a client may take to send a whole body.
const BODY_TIME_MAX: Duration = Duration::from_secs(300);
/// Of the body of a refused request, how much is read and dropped, bytes: the largest that is legitimate somewhere.
const DRAIN_BYTES_MAX: usize = 2 * REQUEST_BYTES_MAX as usize;
/// How long that may take.
const DRAIN_TIME_MAX: Duration = Duration::from_secs(10);

/// Reads it, or says why not.
pub(crate) async fn read(
    body: &mut Incoming,
    parts: &Parts,
    operation: Option<&'static Operation>,
) -> Result<Bytes, Error> {
    let name = operation.map_or("this", |operation| operation.name);
    let limit = match name {
        "CreateFunction" | "UpdateFunctionCode" | "PublishLayerVersion" => {
            usize::try_from(REQUEST_BYTES_MAX).unwrap_or(usize::MAX)
        }
        "Invoke" => PAYLOAD_BYTES_MAX,
        _ => SMALL_BYTES_MAX,
    };
    let announced = parts.headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|bytes| bytes > limit) {
        return Err(too_large(name, limit, announced));
    }
    let read = tokio::time::timeout(BODY_TIME_MAX, Limited::new(body, limit).collect()).await;
    match read {
        Ok(Ok(collected)) => Ok(collected.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(too_large(name, limit, None)),
        Ok(Err(error)) => Err(Error::serialization(format!("The request's body broke off: {error}"))),
        Err(_) => Err(Error::serialization("The request's body did not arrive in time.")),
    }
}

/// Takes what is still coming after a refusal. A client that is in the middle of sending would otherwise see its
/// connection reset, not the answer.
pub(crate) async fn drain(body: &mut Incoming, parts: &Parts) {
    // Who asked first does not send, unless told to go on; reading would tell it.
    if parts.headers.contains_key(EXPECT) {
        return;
    }
    let rest = async {
        let mut bytes = 0;
        while let Some(Ok(frame)) = body.frame().await {
            bytes += frame.data_ref().map_or(0, Bytes::len);
            if bytes > DRAIN_BYTES_MAX {
                return;
            }
        }
    };
    if tokio::time::timeout(DRAIN_TIME_MAX, rest).await.is_err() {
        tracing::debug!("the rest of a refused request did not arrive in time");
    }
}

fn too_large(name: &str, limit: usize, announced: Option<usize>) -> Error {
    if name == "Invoke" {
        let bytes = announced.map_or_else(|| "The".to_owned(), |bytes| format!("{bytes} byte"));
        return Error::event_too_large(format!(
            "{bytes} payload is too large for the RequestResponse invocation type (service limit {limit} bytes)"
        ));
    }
    // The service's text (facts §3, "Sizes").
    Error::request_too_large(format!("Request must be smaller than {limit} bytes for the {name} operation"))
}
