//! Sockets: accepting, limits, and an end in good order.
//!
//! [`lobby`] decides who has a place, [`patient`] how long a client may take, [`http1`] and [`http2`] speak.

mod answer;
mod http1;
mod http2;
mod line;
mod lobby;
mod patient;
#[cfg(test)]
mod tests;

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use hyper::body::Incoming;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot, watch};
use tokio_rustls::TlsAcceptor;

pub(crate) use line::Line;
use lobby::{Entry, Lobby};
use patient::{Patient, Spoken};

use crate::{Api, Limits, Origin};

/// Connections from inside one environment.
const CONNECTIONS_INSIDE_MAX: usize = 64;
/// After the end, how long connections have to take their last answers.
const LAST_ANSWERS_MAX: Duration = Duration::from_secs(5);
/// After a failed accept (descriptors used up), how long to wait before the next one.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);
/// While every connection is at work, how often to look for one that is not any more.
const ROOM_PAUSE: Duration = Duration::from_millis(50);

/// What the client and the server agreed on during the handshake, as ALPN names it.
const ALPN_HTTP2: &[u8] = b"h2";

/// Protocols that the server offers over TLS, the best first.
pub fn alpn() -> Vec<Vec<u8>> {
    vec![ALPN_HTTP2.to_vec(), b"http/1.1".to_vec()]
}

/// Whatever answers requests: the API, or what a test puts in its place.
pub(crate) trait Answers: Send + Sync + 'static {
    /// Never fails, because a refusal is an answer.
    fn answer(
        self: Arc<Self>,
        request: Request<Incoming>,
        origin: Origin,
    ) -> impl Future<Output = Response<Bytes>> + Send;
}

impl Answers for Api {
    async fn answer(self: Arc<Self>, request: Request<Incoming>, origin: Origin) -> Response<Bytes> {
        Api::answer(self, request, &origin).await
    }
}

/// Serves the API until `stop` turns true; then open connections finish what they are doing.
pub async fn serve(api: Arc<Api>, listener: TcpListener, stop: watch::Receiver<bool>, tls: Option<TlsAcceptor>) {
    let mut stopping = stop.clone();
    let limits = api.limits.clone();
    let door = Door { outside: true, tls, limits };
    accept(api, &listener, stop, door, async move {
        turned(&mut stopping).await;
    })
    .await;
}

/// Serves the API on a socket inside an environment, until the environment is gone.
pub async fn serve_inside(api: Arc<Api>, listener: TcpListener, closed: oneshot::Receiver<Infallible>) {
    // Dropped with this function: connections from a gone environment end by themselves.
    let (_keep, never) = watch::channel(false);
    let limits = Arc::new(Limits { connections: CONNECTIONS_INSIDE_MAX, ..Limits::clone(&api.limits) });
    let door = Door { outside: false, tls: None, limits };
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
    limits: Arc<Limits>,
}

async fn accept(
    api: Arc<impl Answers>,
    listener: &TcpListener,
    stop: watch::Receiver<bool>,
    door: Door,
    end: impl Future<Output = ()>,
) {
    let Door { outside, tls, limits } = door;
    let places = Arc::new(Semaphore::new(limits.connections));
    let lobby = Lobby::new(limits.connections_per_peer);
    tokio::pin!(end);
    loop {
        let accepted = tokio::select! {
            () = &mut end => break,
            accepted = listener.accept() => accepted,
        };
        let (stream, peer) = match accepted {
            Ok((stream, peer)) => (stream, outside.then(|| peer.ip())),
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(ACCEPT_PAUSE).await;
                continue;
            }
        };
        let Some(entry) = lobby.enter(peer) else {
            tracing::debug!(?peer, "a client has as many connections as it may ([server] connections_per_peer)");
            continue;
        };
        let place = tokio::select! {
            () = &mut end => break,
            place = place(&places, &lobby) => place,
        };
        let (api, stop, tls, limits) = (api.clone(), stop.clone(), tls.clone(), limits.clone());
        tokio::spawn(async move {
            let line = entry.line.clone();
            tokio::select! {
                () = greet(api, stream, entry, stop, tls, limits) => {}
                () = line.closed() => {}
            }
            drop(place);
        });
    }
    // Every place is back when the last connection has ended.
    let all = u32::try_from(limits.connections).unwrap_or(u32::MAX);
    if tokio::time::timeout(LAST_ANSWERS_MAX, places.acquire_many(all)).await.is_err() {
        tracing::debug!("connections were still open");
    }
}

/// A free place, or that of a connection that has to make room.
async fn place(places: &Arc<Semaphore>, lobby: &Lobby) -> Option<OwnedSemaphorePermit> {
    if let Ok(place) = places.clone().try_acquire_owned() {
        return Some(place);
    }
    tracing::debug!("every connection is taken ([server] connections): one that is at nothing is closed");
    loop {
        lobby.make_room();
        if let Ok(place) = tokio::time::timeout(ROOM_PAUSE, places.clone().acquire_owned()).await {
            // The semaphore is never closed, so there is one.
            return place.ok();
        }
    }
}

/// Encrypts, where the door does, then serves.
async fn greet(
    api: Arc<impl Answers>,
    stream: TcpStream,
    entry: Entry,
    stop: watch::Receiver<bool>,
    tls: Option<TlsAcceptor>,
    limits: Arc<Limits>,
) {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "TCP_NODELAY");
    }
    let line = &entry.line;
    let Some(tls) = tls else {
        let stream = Patient::new(stream, Spoken::Http1, line.clone(), limits.clone());
        return http1::serve(api, stream, origin(line, false), stop, &limits).await;
    };
    // On the heap, so that a connection without TLS does not take its room.
    Box::pin(encrypted(api, stream, tls, line, stop, &limits)).await;
}

async fn encrypted(
    api: Arc<impl Answers>,
    stream: TcpStream,
    tls: TlsAcceptor,
    line: &Arc<Line>,
    stop: watch::Receiver<bool>,
    limits: &Arc<Limits>,
) {
    let stream = match tokio::time::timeout(limits.handshake_time, tls.accept(stream)).await {
        Ok(Ok(stream)) => stream,
        Ok(Err(error)) => return tracing::debug!(%error, "a client did not get through the TLS handshake"),
        Err(_) => return tracing::debug!("a client did not finish the TLS handshake in time"),
    };
    if stream.get_ref().1.alpn_protocol() == Some(ALPN_HTTP2) {
        let stream = Patient::new(stream, Spoken::Http2, line.clone(), limits.clone());
        http2::serve(api, stream, origin(line, true), stop, limits).await;
    } else {
        let stream = Patient::new(stream, Spoken::Http1, line.clone(), limits.clone());
        http1::serve(api, stream, origin(line, true), stop, limits).await;
    }
}

fn origin(line: &Arc<Line>, secure: bool) -> Origin {
    Origin { peer: line.address(), secure, line: line.clone() }
}

async fn turned(stop: &mut watch::Receiver<bool>) {
    // An error means the sender is gone, which is an end as well. The guard must not live across an await.
    drop(stop.wait_for(|stop| *stop).await);
}
