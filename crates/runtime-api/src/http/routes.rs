use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Method};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::{Request, Response, StatusCode};

use super::answer::{self, Kind};
use super::body::drain;
use super::next::next;
use super::state::Shared;
use crate::protocol::Refusal;

/// Every answer of this API is one short body.
pub(super) type Answer = Full<Bytes>;

const VERSION: &str = "/2018-06-01/";

enum Route<'a> {
    Ping,
    Next,
    Answer(Kind, &'a str),
    InitError,
}

fn route<'a>(method: &Method, path: &'a str) -> Result<Route<'a>, Refusal> {
    let rest = path.strip_prefix(VERSION).ok_or(Refusal::NotFound)?;
    let (expected, route) = match rest {
        "ping" => (Method::GET, Route::Ping),
        "runtime/invocation/next" => (Method::GET, Route::Next),
        "runtime/init/error" => (Method::POST, Route::InitError),
        other => {
            let (id, what) = other
                .strip_prefix("runtime/invocation/")
                .and_then(|rest| rest.split_once('/'))
                .ok_or(Refusal::NotFound)?;
            let kind = match what {
                "response" => Kind::Response,
                "error" => Kind::Error,
                _ => return Err(Refusal::NotFound),
            };
            (Method::POST, Route::Answer(kind, id))
        }
    };
    if *method == expected { Ok(route) } else { Err(Refusal::MethodNotAllowed) }
}

pub(super) async fn answer(shared: &Shared, request: Request<Incoming>) -> Response<Answer> {
    let (head, mut body) = request.into_parts();
    match route(&head.method, head.uri.path()) {
        Ok(Route::Ping) => plain(StatusCode::OK, "text/plain", Bytes::from_static(b"pong")),
        Ok(Route::Next) => next(shared).await,
        Ok(Route::Answer(kind, id)) => answer::take(shared, kind, id, &head.headers, body).await,
        Ok(Route::InitError) => answer::init_error(shared, &head.headers, body).await,
        Err(refusal) => {
            drain(&mut body).await;
            refuse(refusal)
        }
    }
}

pub(super) fn accepted() -> Response<Answer> {
    plain(StatusCode::ACCEPTED, "application/json", Bytes::from_static(br#"{"status":"OK"}"#))
}

pub(super) fn refuse(refusal: Refusal) -> Response<Answer> {
    tracing::debug!(%refusal, "Runtime API: refused");
    let status = StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    plain(status, "application/json", refusal.body().into())
}

fn plain(status: StatusCode, media: &'static str, body: Bytes) -> Response<Answer> {
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media));
    response
}
