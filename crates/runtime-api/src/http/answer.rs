use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;
use http::HeaderMap;
use hyper::Response;
use hyper::body::Incoming;

use super::body::{Collected, Unread, collect, drain};
use super::headers::{ERROR_BODY, ERROR_TYPE, INVOCATION_ID, RESPONSE_MODE};
use super::routes::{Answer, accepted, refuse};
use super::state::Shared;
use crate::Event;
use crate::protocol::{Call, Refusal, error_type};

/// Which of the two answers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Response,
    Error,
}

/// `POST /runtime/invocation/{id}/response` and `/error`. Id and state are checked before the body is read, so that
/// at most one body is held for an environment.
pub(super) async fn take(
    shared: &Shared,
    kind: Kind,
    id: &str,
    headers: &HeaderMap,
    mut body: Incoming,
) -> Response<Answer> {
    if let Err(refusal) = begin(shared, kind, id, headers) {
        drain(&mut body).await;
        return refuse(refusal);
    }
    let mut sending = Sending { shared, over: false };
    if kind == Kind::Response && !is_known_mode(headers) {
        let error_type = Some("Runtime.InvalidResponseModeHeader".to_owned());
        sending.end(Event::Error { error_type, payload: Bytes::new() });
        drain(&mut body).await;
        return refuse(Refusal::InvalidResponseMode);
    }
    match collect(&mut body).await {
        Ok(collected) => {
            sending.end(event(kind, headers, collected));
            accepted()
        }
        Err(Unread::TooLarge) => {
            sending.end(Event::TooLarge);
            drain(&mut body).await;
            refuse(Refusal::TooLarge)
        }
        Err(Unread::Broken) => refuse(Refusal::Truncated),
    }
}

/// `POST /runtime/init/error`. What cannot be read of it is left out; that initialisation failed is known by then.
pub(super) async fn init_error(shared: &Shared, headers: &HeaderMap, mut body: Incoming) -> Response<Answer> {
    let begun = shared.lock().machine.apply(Call::InitError);
    if let Err(refusal) = begun {
        drain(&mut body).await;
        return refuse(refusal);
    }
    let mut failing = Failing { shared, error_type: named(headers), payload: Bytes::new() };
    match collect(&mut body).await {
        Ok(collected) => {
            failing.payload = collected.payload;
            accepted()
        }
        Err(Unread::TooLarge) => {
            drain(&mut body).await;
            refuse(Refusal::TooLarge)
        }
        Err(Unread::Broken) => refuse(Refusal::Truncated),
    }
}

fn begin(shared: &Shared, kind: Kind, id: &str, headers: &HeaderMap) -> Result<(), Refusal> {
    let mut inner = shared.lock();
    if let Some(attempt) = headers.get(INVOCATION_ID)
        && attempt.as_bytes() != inner.attempt.to_string().as_bytes()
    {
        return Err(Refusal::InvalidRequestId);
    }
    inner.machine.apply(match kind {
        Kind::Response => Call::Response(id),
        Kind::Error => Call::Error(id),
    })
}

fn is_known_mode(headers: &HeaderMap) -> bool {
    headers.get(RESPONSE_MODE).is_none_or(|mode| {
        ["streaming", "buffered"].iter().any(|known| mode.as_bytes().eq_ignore_ascii_case(known.as_bytes()))
    })
}

fn event(kind: Kind, headers: &HeaderMap, collected: Collected) -> Event {
    let Collected { payload, trailers } = collected;
    if kind == Kind::Error {
        return Event::Error { error_type: named(headers), payload };
    }
    match trailers {
        // A stream that broke off: what it had sent is not the answer.
        Some(trailers) if trailers.contains_key(ERROR_TYPE) => {
            let payload = trailers.get(ERROR_BODY).and_then(|body| BASE64.decode(body.as_bytes()).ok());
            Event::Error { error_type: named(&trailers), payload: payload.unwrap_or_default().into() }
        }
        _ => Event::Response { payload },
    }
}

fn named(headers: &HeaderMap) -> Option<String> {
    let named = headers.get(ERROR_TYPE)?;
    Some(error_type(&String::from_utf8_lossy(named.as_bytes())).to_owned())
}

/// An answer on its way. One that does not come to its end, because the sender went away, may be sent again.
struct Sending<'a> {
    shared: &'a Shared,
    over: bool,
}

impl Sending<'_> {
    fn end(&mut self, event: Event) {
        self.over = true;
        let mut inner = self.shared.lock();
        let answered = inner.machine.apply(Call::Answered);
        debug_assert!(answered.is_ok(), "only this answer can end it");
        self.shared.tell(inner, event);
    }
}

impl Drop for Sending<'_> {
    fn drop(&mut self) {
        if !self.over {
            let truncated = self.shared.lock().machine.apply(Call::Truncated);
            debug_assert!(truncated.is_ok(), "never refused");
        }
    }
}

/// A failed initialisation on its way. The platform hears of it even when the sender goes away half-way.
struct Failing<'a> {
    shared: &'a Shared,
    error_type: Option<String>,
    payload: Bytes,
}

impl Drop for Failing<'_> {
    fn drop(&mut self) {
        let event = Event::InitError { error_type: self.error_type.take(), payload: std::mem::take(&mut self.payload) };
        self.shared.tell(self.shared.lock(), event);
    }
}
