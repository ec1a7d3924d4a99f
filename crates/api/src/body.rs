//! Reading a request's body, up to what its operation may have.

use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use domain::limits::{PAYLOAD_BYTES_MAX, REQUEST_BYTES_MAX};
use http::header::EXPECT;
use http::request::Parts;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::body::{Body as _, Incoming};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;
use wire::{Error, Operation};

use crate::Limits;
use readers::Readers;

mod readers;

/// The body of an operation that carries neither code nor an event, bytes. Ours: the largest legitimate one is an
/// environment of 4 KB and fifty tags.
const SMALL_BYTES_MAX: usize = 1024 * 1024;
/// Bodies up to this need no room of the common one, bytes: as many of them as are read at once are few.
const FREE_BYTES_MAX: usize = 64 * 1024;
/// Requests whose bodies are being read at once: they hold their heads meanwhile.
const READING_MAX: usize = 2048;
/// How long a body may be on its way before others that need its room may have it, if nobody has proved who sends it.
const GRACE: Duration = Duration::from_secs(2);
/// The part of the room that is not for uploads.
const OTHERS_PART: usize = 4;
/// What one body may announce and how many of those fit are numbers of KiB, so that they fit a semaphore.
const KIB: usize = 1024;
/// How long a large body waits for room.
const ROOM_TIME_MAX: Duration = Duration::from_secs(30);
/// Of the body of a refused request, how much is read and dropped, bytes: the largest that is legitimate somewhere.
const DRAIN_BYTES_MAX: usize = 2 * REQUEST_BYTES_MAX as usize;
/// How long that may take.
const DRAIN_TIME_MAX: Duration = Duration::from_secs(10);
/// The status of a body that did not arrive in time; its connection is of no more use.
pub(crate) const TOO_SLOW: u16 = 408;

/// Room for the bodies of all requests.
pub(crate) struct Room {
    limits: Arc<Limits>,
    /// KiB for what may be large, and apart from it for all else: events must not wait behind uploads.
    uploads: Arc<Semaphore>,
    others: Arc<Semaphore>,
    readers: Readers,
}

/// A body, and its share of the room for as long as the request lasts.
pub(crate) struct Body {
    pub bytes: Bytes,
    _share: Option<OwnedSemaphorePermit>,
}

impl Room {
    pub fn new(limits: Arc<Limits>) -> Room {
        let kib = (limits.body_bytes / KIB).min(Semaphore::MAX_PERMITS);
        let others = kib / OTHERS_PART;
        let [uploads, others] = [kib - others, others].map(|kib| Arc::new(Semaphore::new(kib)));
        Room { limits, uploads, others, readers: Readers::new(READING_MAX) }
    }

    /// A share for a body of that many bytes; small ones need none.
    async fn share(&self, bytes: usize) -> Result<Option<OwnedSemaphorePermit>, Error> {
        if bytes <= FREE_BYTES_MAX {
            return Ok(None);
        }
        let kib = u32::try_from(bytes.div_ceil(KIB)).unwrap_or(u32::MAX);
        let room = if bytes > PAYLOAD_BYTES_MAX { &self.uploads } else { &self.others };
        if let Ok(share) = room.clone().try_acquire_many_owned(kib) {
            return Ok(Some(share));
        }
        // Again and again: what is young now may be old and still there.
        let waiting = async {
            let share = room.clone().acquire_many_owned(kib);
            tokio::pin!(share);
            loop {
                self.readers.cut_older_than((Instant::now() - GRACE).into_std());
                if let Ok(share) = tokio::time::timeout(GRACE, &mut share).await {
                    return share;
                }
            }
        };
        // The semaphore is never closed, so the inner error cannot be.
        tokio::time::timeout(ROOM_TIME_MAX, waiting).await.ok().and_then(Result::ok).map(Some).ok_or_else(crowded)
    }
}

fn crowded() -> Error {
    Error::too_many_requests("CallerRateLimitExceeded")
}

/// Reads it, or says why not. `proved` is whether its connection has had a good signature: others may have to make room.
pub(crate) async fn read(
    body: &mut Incoming,
    operation: Option<&'static Operation>,
    room: &Room,
    proved: bool,
) -> Result<Body, Error> {
    let name = operation.map_or("this", |operation| operation.name);
    let limit = match name {
        "CreateFunction" | "UpdateFunctionCode" | "PublishLayerVersion" => {
            usize::try_from(REQUEST_BYTES_MAX).unwrap_or(usize::MAX)
        }
        "Invoke" => PAYLOAD_BYTES_MAX,
        _ => SMALL_BYTES_MAX,
    };
    // None for one that is sent in chunks, whose end nobody knows; nought for one that is not there.
    let announced = body.size_hint().exact().map(|bytes| usize::try_from(bytes).unwrap_or(usize::MAX));
    if announced.is_some_and(|bytes| bytes > limit) {
        return Err(too_large(name, limit, announced));
    }
    if announced == Some(0) {
        return Ok(Body { bytes: Bytes::new(), _share: None });
    }
    let place = room.readers.enter(proved).ok_or_else(crowded)?;
    tokio::select! {
        biased;
        body = take(body, name, limit, announced, room) => body,
        () = place.cut() => Err(crowded()),
    }
}

async fn take(
    body: &mut Incoming,
    name: &str,
    limit: usize,
    announced: Option<usize>,
    room: &Room,
) -> Result<Body, Error> {
    // A chunked body may turn out to be as long as any.
    let share = room.share(announced.unwrap_or(limit)).await?;
    let mut body = Limited::new(body, limit);
    let mut bytes = BytesMut::new();
    let mut first = Bytes::new();
    let begun = Instant::now();
    loop {
        let all = begun + room.limits.patience(bytes.len() + first.len());
        // What came fast is no credit for a pause.
        let next = Instant::now() + room.limits.transfer_time;
        let frame = match tokio::time::timeout_at(all.min(next), body.frame()).await {
            Ok(None) => break,
            Ok(Some(Ok(frame))) => frame,
            Ok(Some(Err(error))) if error.is::<LengthLimitError>() => return Err(too_large(name, limit, None)),
            Ok(Some(Err(error))) => {
                return Err(Error::serialization(format!("The request's body broke off: {error}")));
            }
            Err(_) => return Err(too_slow()),
        };
        let Ok(data) = frame.into_data() else { continue };
        // Most bodies come in one piece, which is passed on as it is.
        if bytes.is_empty() && first.is_empty() {
            first = data;
            continue;
        }
        if bytes.is_empty() {
            bytes.reserve(announced.unwrap_or(first.len() + data.len()));
            bytes.extend_from_slice(&std::mem::take(&mut first));
        }
        bytes.extend_from_slice(&data);
    }
    Ok(Body { bytes: if bytes.is_empty() { first } else { bytes.freeze() }, _share: share })
}

fn too_slow() -> Error {
    // AWS's common error for it, from memory.
    let text = "Reading the Request timed out: its body came too slowly.";
    Error::new(TOO_SLOW, "RequestTimeoutException", text)
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
