//! Reading a request's body, up to what its operation may have.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use domain::limits::{PAYLOAD_BYTES_MAX, REQUEST_BYTES_MAX};
use http::header::{CONTENT_LENGTH, EXPECT};
use http::request::Parts;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::body::Incoming;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use wire::{Error, Operation};

/// The body of an operation that carries neither code nor an event, bytes. Ours: the largest legitimate one is an
/// environment of 4 KB and fifty tags.
const SMALL_BYTES_MAX: usize = 1024 * 1024;
/// How long a client may take to send a body …
const BODY_TIME: Duration = Duration::from_secs(20);
/// … and a second more for so many bytes of it.
const BODY_BYTES_PER_SECOND: usize = 512 * 1024;
/// All large bodies together, KiB: they are held in memory until their request is done. 512 MiB.
const ROOM_KIB: usize = 512 * 1024;
/// How long a large body waits for room.
const ROOM_TIME_MAX: Duration = Duration::from_secs(30);
/// Of the body of a refused request, how much is read and dropped, bytes: the largest that is legitimate somewhere.
const DRAIN_BYTES_MAX: usize = 2 * REQUEST_BYTES_MAX as usize;
/// How long that may take.
const DRAIN_TIME_MAX: Duration = Duration::from_secs(10);

/// Room for the large bodies of all requests.
pub(crate) struct Room(Arc<Semaphore>);

/// A body, and its share of the room for as long as the request lasts.
pub(crate) struct Body {
    pub bytes: Bytes,
    _share: Option<OwnedSemaphorePermit>,
}

impl Default for Room {
    fn default() -> Room {
        Room(Arc::new(Semaphore::new(ROOM_KIB)))
    }
}

impl Room {
    /// A share for a body of that many bytes; small ones need none.
    async fn share(&self, bytes: usize) -> Result<Option<OwnedSemaphorePermit>, Error> {
        if bytes <= SMALL_BYTES_MAX {
            return Ok(None);
        }
        let kib = u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX);
        let share = tokio::time::timeout(ROOM_TIME_MAX, self.0.clone().acquire_many_owned(kib)).await;
        // The semaphore is never closed, so the inner error cannot be.
        share.ok().and_then(Result::ok).map(Some).ok_or_else(|| Error::too_many_requests("CallerRateLimitExceeded"))
    }
}

/// Reads it, or says why not.
pub(crate) async fn read(
    body: &mut Incoming,
    parts: &Parts,
    operation: Option<&'static Operation>,
    room: &Room,
) -> Result<Body, Error> {
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
    // A chunked body may turn out to be as long as any.
    let expected = announced.unwrap_or(limit);
    let share = room.share(expected).await?;
    let patience = BODY_TIME + Duration::from_secs((expected / BODY_BYTES_PER_SECOND) as u64);
    let read = tokio::time::timeout(patience, Limited::new(body, limit).collect()).await;
    match read {
        Ok(Ok(collected)) => Ok(Body { bytes: collected.to_bytes(), _share: share }),
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

#[cfg(test)]
mod tests;
