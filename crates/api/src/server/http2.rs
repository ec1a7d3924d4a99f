//! HTTP/2, for clients that ask for it while they encrypt (ALPN).

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::header::{CONNECTION, HOST, HeaderValue};
use http::{Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http2;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::watch;

use super::answer::Answer;
use super::patient::Patient;
use super::{Answers, turned};
use crate::{Limits, Origin};

/// Streams that were reset before we took them up (CVE-2023-44487).
const RESET_BEFORE_MAX: usize = 20;
/// Streams that we had to reset, for errors of the client's.
const RESET_BY_US_MAX: usize = 64;
/// What one stream may send before it is read, bytes.
const STREAM_WINDOW_BYTES: u32 = 64 * 1024;
/// The same for all streams of a connection: what an upload may have on its way, and what a client may make us hold.
const CONNECTION_WINDOW_BYTES: u32 = 256 * 1024;
/// What waits for one stream's window, bytes; an answer is given in such pieces.
const SEND_BYTES: usize = 64 * 1024;
/// How often a client that says nothing is asked whether it is there, and how long it has to answer.
const PING: Duration = Duration::from_secs(20);
/// How often slow readers and idle connections are looked for.
const LOOK: Duration = Duration::from_secs(1);

/// Serves one connection to its end.
pub(super) async fn serve(
    api: Arc<impl Answers>,
    stream: Patient<impl AsyncRead + AsyncWrite + Unpin + Send + 'static>,
    origin: Origin,
    mut stop: watch::Receiver<bool>,
    limits: &Limits,
) {
    let line = origin.line.clone();
    let patience = limits.clone();
    let service = service_fn(move |request| {
        let (api, origin) = (api.clone(), origin.clone());
        let mut busy = origin.line.busy();
        let patience = patience.clone();
        async move {
            let mut response = match with_host(request) {
                Some(request) => api.answer(request, origin).await,
                None => two_hosts(),
            };
            busy.answered_within(patience.patience(response.body().len()));
            // A connection that is to be closed is closed by GOAWAY here; the header is HTTP/1's.
            response.headers_mut().remove(CONNECTION);
            Ok::<_, Infallible>(response.map(|bytes| Answer::new(bytes, SEND_BYTES, busy)))
        }
    });
    let header_bytes = u32::try_from(limits.header_bytes).unwrap_or(u32::MAX);
    let connection = http2::Builder::new(TokioExecutor::new())
        .timer(TokioTimer::new())
        .max_concurrent_streams(limits.http2_streams)
        .max_pending_accept_reset_streams(RESET_BEFORE_MAX)
        .max_local_error_reset_streams(RESET_BY_US_MAX)
        // Bounds CONTINUATION frames, too.
        .max_header_list_size(header_bytes)
        .initial_stream_window_size(STREAM_WINDOW_BYTES)
        .initial_connection_window_size(CONNECTION_WINDOW_BYTES)
        .max_send_buf_size(SEND_BYTES)
        .keep_alive_interval(PING)
        .keep_alive_timeout(PING)
        .serve_connection(TokioIo::new(stream), service);
    tokio::pin!(connection);
    let mut look = tokio::time::interval(LOOK.min(limits.idle_time).min(limits.transfer_time).max(LOOK / 100));
    let mut ending = false;
    let ended = loop {
        tokio::select! {
            ended = &mut connection => break ended,
            () = turned(&mut stop), if !ending => {
                ending = true;
                connection.as_mut().graceful_shutdown();
            }
            _ = look.tick() => {
                if line.is_overdue(Instant::now()) {
                    return tracing::debug!("a client does not take its answer");
                }
                // An answer's last piece may still wait for its window: it has had all this time.
                if !line.is_busy() && line.quiet_since().elapsed() > limits.idle_time {
                    return;
                }
            }
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "connection ended");
    }
}

/// The request as HTTP/1 would have it: `Host` is `:authority`. `None` if both are there and differ.
fn with_host(mut request: Request<Incoming>) -> Option<Request<Incoming>> {
    let Some(authority) = request.uri().authority() else { return Some(request) };
    let host = HeaderValue::from_str(authority.as_str()).ok()?;
    match request.headers().get(HOST) {
        Some(given) if *given != host => return None,
        Some(_) => {}
        None => drop(request.headers_mut().insert(HOST, host)),
    }
    Some(request)
}

fn two_hosts() -> Response<Bytes> {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = http::StatusCode::BAD_REQUEST;
    response
}
