//! HTTP/1.1: the warm path.

use std::convert::Infallible;
use std::sync::Arc;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::watch;

use super::answer::Answer;
use super::patient::Patient;
use super::{Answers, turned};
use crate::{Limits, Origin};

/// What hyper takes without being told, on the stack.
const HEADERS_USUAL: usize = 100;

/// Serves one connection to its end.
pub(super) async fn serve(
    api: Arc<impl Answers>,
    stream: Patient<impl AsyncRead + AsyncWrite + Unpin + Send + 'static>,
    origin: Origin,
    mut stop: watch::Receiver<bool>,
    limits: &Limits,
) {
    let service = service_fn(move |request| {
        let (api, origin) = (api.clone(), origin.clone());
        let mut busy = origin.line.busy();
        async move {
            let response = api.answer(request, origin).await;
            busy.answered();
            Ok::<_, Infallible>(response.map(|bytes| Answer::new(bytes, usize::MAX, busy)))
        }
    });
    let mut builder = http1::Builder::new();
    // Heads and silence are `Patient`'s business.
    builder.max_buf_size(limits.header_bytes).max_header_size(limits.header_bytes);
    if limits.headers != HEADERS_USUAL {
        builder.max_headers(limits.headers);
    }
    let connection = builder.serve_connection(TokioIo::new(stream), service);
    tokio::pin!(connection);
    let ended = tokio::select! {
        ended = &mut connection => ended,
        () = turned(&mut stop) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        // The client went away or sent nonsense: its problem, not the operator's.
        tracing::debug!(%error, "connection ended");
    }
}
