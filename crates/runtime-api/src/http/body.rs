use bytes::{Bytes, BytesMut};
use domain::limits::RESPONSE_BYTES_MAX;
use http::HeaderMap;
use http_body_util::BodyExt as _;
use hyper::body::{Body, Incoming};

/// What is read of a body that is not kept, so that its sender sees the answer; beyond it the connection just ends.
/// The largest answer the service knows is a stream of 200 MB.
pub(super) const DRAIN_BYTES_MAX: usize = 256 * 1024 * 1024;

/// A whole body.
pub(super) struct Collected {
    pub(super) payload: Bytes,
    pub(super) trailers: Option<HeaderMap>,
}

/// Why there is none.
pub(super) enum Unread {
    /// Over [`RESPONSE_BYTES_MAX`]; the rest is still to be drained.
    TooLarge,
    /// The sender went away, or what it sent is not HTTP.
    Broken,
}

/// Reads a body, keeping no more than the limit. One that comes in one piece is not copied.
pub(super) async fn collect(body: &mut Incoming) -> Result<Collected, Unread> {
    let mut first = Bytes::new();
    let mut more = BytesMut::new();
    let mut trailers = None;
    if body.size_hint().lower() > RESPONSE_BYTES_MAX as u64 {
        return Err(Unread::TooLarge);
    }
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Unread::Broken)?;
        match frame.into_data() {
            Ok(data) => {
                if first.len() + more.len() + data.len() > RESPONSE_BYTES_MAX {
                    return Err(Unread::TooLarge);
                }
                if first.is_empty() && more.is_empty() {
                    first = data;
                } else {
                    if more.is_empty() {
                        more.extend_from_slice(&std::mem::take(&mut first));
                    }
                    more.extend_from_slice(&data);
                }
            }
            Err(frame) => trailers = frame.into_trailers().ok(),
        }
    }
    let payload = if more.is_empty() { first } else { more.freeze() };
    Ok(Collected { payload, trailers })
}

/// Reads what is left and keeps none of it.
pub(super) async fn drain(body: &mut Incoming) {
    let mut left = DRAIN_BYTES_MAX;
    while let Some(Ok(frame)) = body.frame().await {
        let size = frame.data_ref().map_or(0, Bytes::len);
        let Some(rest) = left.checked_sub(size) else {
            return;
        };
        left = rest;
    }
}
