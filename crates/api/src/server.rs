//! Sockets: accepting, limits, and an end in good order.

use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, oneshot, watch};
use tokio_rustls::TlsAcceptor;

use crate::{Api, Origin};

/// Connections at once; more wait in the listen queue.
const CONNECTIONS_MAX: usize = 4096;
/// Connections from inside one environment.
const CONNECTIONS_INSIDE_MAX: usize = 64;
/// Time a client has to send a request's head.
const HEAD_TIME_MAX: Duration = Duration::from_secs(30);
/// Time a client has for the TLS handshake.
const HANDSHAKE_TIME_MAX: Duration = Duration::from_secs(10);
/// Bytes of a request's head: a presigned request with a long session token fits many times over.
const HEAD_BYTES_MAX: usize = 64 * 1024;
/// After the end, how long connections have to take their last answers.
const LAST_ANSWERS_MAX: Duration = Duration::from_secs(5);
/// After a failed accept (descriptors used up), how long to wait before the next one.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// Serves the API until `stop` turns true; then open connections finish what they are doing.
pub async fn serve(api: Arc<Api>, listener: TcpListener, stop: watch::Receiver<bool>, tls: Option<TlsAcceptor>) {
    let mut stopping = stop.clone();
    let door = Door { outside: true, tls, connections_max: CONNECTIONS_MAX };
    accept(api, &listener, stop, door, async move {
        turned(&mut stopping).await;
    })
    .await;
}

/// Serves the API on a socket inside an environment, until the environment is gone.
pub async fn serve_inside(api: Arc<Api>, listener: TcpListener, closed: oneshot::Receiver<Infallible>) {
    // Dropped with this function: connections from a gone environment end by themselves.
    let (_keep, never) = watch::channel(false);
    let door = Door { outside: false, tls: None, connections_max: CONNECTIONS_INSIDE_MAX };
    accept(api, &listener, never, door, async move {
        drop(closed.await);
    })
    .await;
}

/// A listening socket's rules.
struct Door {
    /// Not in an environment.
    outside: bool,
    tls: Option<TlsAcceptor>,
    connections_max: usize,
}

async fn accept(
    api: Arc<Api>,
    listener: &TcpListener,
    stop: watch::Receiver<bool>,
    door: Door,
    end: impl Future<Output = ()>,
) {
    let Door { outside, tls, connections_max } = door;
    let places = Arc::new(Semaphore::new(connections_max));
    tokio::pin!(end);
    loop {
        let next = async {
            let place = places.clone().acquire_owned().await;
            (listener.accept().await, place)
        };
        tokio::select! {
            () = &mut end => break,
            (accepted, place) = next => match accepted {
                Ok((stream, peer)) => {
                    let peer = outside.then(|| peer.ip());
                    let (api, stop, tls) = (api.clone(), stop.clone(), tls.clone());
                    tokio::spawn(async move {
                        greet(api, stream, peer, stop, tls).await;
                        drop(place);
                    });
                }
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            },
        }
    }
    // Every place is back when the last connection has ended.
    let all = u32::try_from(connections_max).unwrap_or(u32::MAX);
    if tokio::time::timeout(LAST_ANSWERS_MAX, places.acquire_many(all)).await.is_err() {
        tracing::debug!("connections were still open");
    }
}

/// Encrypts, where the door does, then serves.
async fn greet(
    api: Arc<Api>,
    stream: TcpStream,
    peer: Option<IpAddr>,
    stop: watch::Receiver<bool>,
    tls: Option<TlsAcceptor>,
) {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "TCP_NODELAY");
    }
    let Some(tls) = tls else { return connection(api, stream, Origin { peer, secure: false }, stop).await };
    match tokio::time::timeout(HANDSHAKE_TIME_MAX, tls.accept(stream)).await {
        Ok(Ok(stream)) => connection(api, stream, Origin { peer, secure: true }, stop).await,
        Ok(Err(error)) => tracing::debug!(%error, "a client did not get through the TLS handshake"),
        Err(_) => tracing::debug!("a client did not finish the TLS handshake in time"),
    }
}

async fn connection(
    api: Arc<Api>,
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    origin: Origin,
    mut stop: watch::Receiver<bool>,
) {
    let service = service_fn(move |request| {
        let api = api.clone();
        async move { Ok::<_, Infallible>(api.answer(request, origin).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME_MAX)
        .max_buf_size(HEAD_BYTES_MAX)
        .serve_connection(TokioIo::new(stream), service);
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

async fn turned(stop: &mut watch::Receiver<bool>) {
    // An error means the sender is gone, which is an end as well. The guard must not live across an await.
    drop(stop.wait_for(|stop| *stop).await);
}
