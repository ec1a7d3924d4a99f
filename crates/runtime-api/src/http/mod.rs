//! The HTTP Runtime API 2018-06-01, served on a listener inside the environment.
//!
//! Everything here is reachable by the function's code, and only by it: connections, header sizes and bodies are
//! bounded, one body is held at a time, and what is refused is read to its end without being kept.

mod answer;
mod body;
mod headers;
mod next;
mod routes;
mod state;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::{JoinHandle, JoinSet};

use crate::{Event, Invocation};
use state::Shared;

/// Connections at once; further ones wait to be accepted. A runtime needs two.
pub(crate) const CONNECTIONS_MAX: usize = 64;
/// A request's line and headers, bytes: the X-Ray cause alone may have 64 KiB (facts: runtimes §d).
pub(crate) const HEAD_BYTES_MAX: usize = 128 * 1024;
/// Between two tries when the machine is out of descriptors.
const ACCEPT_AGAIN: Duration = Duration::from_millis(20);

/// The server of one environment, and the platform's side of it.
#[derive(Debug)]
pub(crate) struct Http {
    shared: Arc<Shared>,
    server: JoinHandle<()>,
}

impl Http {
    pub(crate) fn serve(listener: TcpListener) -> Self {
        let shared = Arc::new(Shared::default());
        Http { server: tokio::spawn(accept(listener, Arc::clone(&shared))), shared }
    }

    /// One connection, without a network.
    #[cfg(fuzzing)]
    pub(crate) fn over(stream: tokio::io::DuplexStream) -> Self {
        let shared = Arc::new(Shared::default());
        Http { server: tokio::spawn(serve(stream, Arc::clone(&shared))), shared }
    }

    pub(crate) fn send(&self, invocation: &Invocation) -> io::Result<()> {
        self.shared.send(invocation)
    }

    pub(crate) async fn event(&self) -> Event {
        self.shared.event().await
    }

    pub(crate) fn is_ready(&self) -> bool {
        self.shared.is_ready()
    }
}

impl Drop for Http {
    fn drop(&mut self) {
        self.server.abort(); // and its connections with it: the task owns them
    }
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    let free = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let mut connections = JoinSet::new();
    while let Ok(permit) = Arc::clone(&free).acquire_owned().await {
        match listener.accept().await {
            Ok((stream, _)) => {
                let shared = Arc::clone(&shared);
                connections.spawn(async move {
                    connection(stream, shared).await;
                    drop(permit);
                });
            }
            Err(error) => {
                tracing::warn!(%error, "Runtime API: a connection could not be accepted");
                tokio::time::sleep(ACCEPT_AGAIN).await;
            }
        }
        while connections.try_join_next().is_some() {}
    }
}

async fn connection(stream: TcpStream, shared: Arc<Shared>) {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "Runtime API: TCP_NODELAY");
    }
    serve(stream, shared).await;
}

async fn serve(stream: impl AsyncRead + AsyncWrite + Unpin, shared: Arc<Shared>) {
    let service = service_fn(|request| {
        let shared = Arc::clone(&shared);
        async move { Ok::<_, std::convert::Infallible>(routes::answer(&shared, request).await) }
    });
    let served =
        http1::Builder::new().max_buf_size(HEAD_BYTES_MAX).serve_connection(TokioIo::new(stream), service).await;
    if let Err(error) = served {
        tracing::debug!(%error, "Runtime API: connection ended");
    }
}
