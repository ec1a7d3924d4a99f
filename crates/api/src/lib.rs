//! HTTP in, HTTP out.
//!
//! The way of a request: [`gate`] (no web pages), the generated route, the signature's head, the body, the
//! signature's rest, the generated constraints, one handler of a few lines, the generated answer. A management
//! call runs in a task of its own, so that a client that goes away leaves nothing half-done; an invocation
//! belongs to its environment from the moment it is dispatched.

mod audit;
mod auth;
mod body;
mod core;
mod dispatch;
mod error;
mod gate;
mod in_flight;
mod lambda;
mod limits;
mod logs;
mod own;
mod server;
mod sts;
mod timing;

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Instant;

use bytes::Bytes;
use control::Control;
use domain::{Millis, RequestId};
use http::request::Parts;
use hyper::body::Incoming;
use hyper::{Request, Response};

pub use audit::AuditSink;
pub use auth::{Mode, Root};
pub use gate::Hosts;
pub use limits::Limits;
pub use server::{alpn, serve, serve_inside};

use auth::{Auth, Head, Principal};
use in_flight::InFlight;
use server::Line;

/// The one operation that is on the warm path.
const INVOKE: &wire::Operation = <wire::lambda::InvocationRequest as wire::Input>::OPERATION;
/// A body of more bytes is decoded off the threads that serve requests (66 MB of base64 take 0.4 s).
const LARGE_BODY_BYTES: usize = 1024 * 1024;

/// The API of one server.
pub struct Api {
    control: Control,
    auth: Auth,
    hosts: Hosts,
    limits: Arc<Limits>,
    room: body::Room,
    in_flight: InFlight,
    audit: AuditSink,
}

/// Who makes this request, and what it says about itself.
pub(crate) struct Caller {
    principal: Principal,
    request_id: RequestId,
    /// When the request's head was there.
    received: Instant,
    /// `X-Amzn-Trace-Id`.
    trace_id: Option<String>,
    /// `Host`, for addresses that the caller can use.
    host: String,
    /// Whether it came encrypted, for the same.
    secure: bool,
}

/// Where a connection comes from.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    /// `None` inside an environment.
    peer: Option<IpAddr>,
    /// Whether it is encrypted.
    secure: bool,
    /// The connection.
    line: Arc<Line>,
}

impl Api {
    /// `root` are the server's own credentials; `audit` takes a record of each management call.
    pub fn new(control: Control, root: Root, hosts: Hosts, mode: Mode, audit: AuditSink, limits: Limits) -> Api {
        let auth = Auth::new(root, mode, control.account().clone(), control.sessions().clone());
        let limits = Arc::new(limits);
        let (room, in_flight) = (body::Room::new(limits.clone()), InFlight::new(limits.requests_per_key));
        Api { control, auth, hosts, limits, room, in_flight, audit }
    }

    /// Answers one request; never fails, because a refusal is an answer.
    pub(crate) async fn answer(self: Arc<Self>, request: Request<Incoming>, origin: &Origin) -> Response<Bytes> {
        let request_id = RequestId::new(uuid::Uuid::new_v4().to_string());
        let (parts, mut body) = request.into_parts();
        let head = Head::read(&parts);
        match self.clone().handle(&parts, origin, &head, &mut body, request_id.clone()).await {
            Ok(reply) => reply,
            Err(error) => {
                tracing::debug!(%error, method = %parts.method, path = parts.uri.path(), "refused");
                let slow = error.status() == body::TOO_SLOW;
                // Over HTTP/2 a refusal resets its stream, and nobody's connection.
                if !slow && parts.version < http::Version::HTTP_2 {
                    body::drain(&mut body, &parts).await;
                }
                let mut reply = error.render(head.service, request_id.as_str());
                if slow {
                    reply.headers_mut().insert(http::header::CONNECTION, http::HeaderValue::from_static("close"));
                }
                reply
            }
        }
    }

    async fn handle(
        self: Arc<Self>,
        parts: &Parts,
        origin: &Origin,
        head: &Head<'_>,
        body: &mut Incoming,
        request_id: RequestId,
    ) -> Result<wire::Reply, wire::Error> {
        let received = Instant::now();
        self.hosts.admit(&parts.headers).map_err(|refused| wire::Error::access_denied(Some(refused.to_string())))?;
        if own::is_health(parts) {
            return Ok(own::health(&request_id));
        }
        // The head first: a request that fails here costs no body.
        let pending = self.auth.begin(head, now())?;
        if let Some(route) = own::Route::find(parts) {
            let body::Body { bytes: body, .. } = &body::read(body, None, &self.room, origin.line.is_proved()).await?;
            let principal = pending.finish(body)?;
            origin.line.prove();
            let _known = origin.line.known();
            let _turn = self.in_flight.turn(head.access_key_id())?;
            let caller = Caller::new(parts, origin, request_id, received, principal);
            let from = audit::From { parts, peer: origin.peer };
            let pending = route.audited().map(|name| {
                audit::Pending::own(&from, &caller, self.control.account(), name, body, self.control.clock().now())
            });
            let outcome = self.own(route, &caller, body).await;
            if let Some(pending) = pending {
                (self.audit)(pending.finish(&outcome));
            }
            return outcome;
        }
        let target = head.service.route(parts);
        let operation = target.as_ref().map_or(None, wire::Target::operation);
        let body::Body { bytes: body, .. } = &body::read(body, operation, &self.room, origin.line.is_proved()).await?;
        let principal = pending.finish(body)?;
        // Not before: a key's id is no secret.
        origin.line.prove();
        let _known = origin.line.known();
        let turn = self.in_flight.turn(head.access_key_id())?;
        // Only who is known learns whether there is such an operation.
        let target = target?;
        let caller = Caller::new(parts, origin, request_id, received, principal);
        let request = if body.len() > LARGE_BODY_BYTES && target.operation() != Some(INVOKE) {
            let (parts, body) = (parts.clone(), body.clone());
            let decoding = tokio::task::spawn_blocking(move || target.decode(&parts, body));
            decoding.await.map_err(|broken| wire::Error::serialization(broken.to_string()))??
        } else {
            target.decode(parts, body.clone())?
        };
        if request.operation == INVOKE {
            let mut reply = self.call(&caller, request, Api::invoke).await?;
            if parts.headers.contains_key(timing::ASKED) {
                self.tell_timing(&caller, &mut reply);
            }
            return Ok(reply);
        }
        let from = audit::From { parts, peer: origin.peer };
        let pending = (!audit::is_data_event(request.operation)).then(|| {
            audit::Pending::operation(&from, &caller, self.control.account(), &request, self.control.clock().now())
        });
        // Decoded values are owned; the rest of the work survives this connection.
        let work = tokio::spawn(async move {
            // Work goes on when its client has gone: it still counts.
            let _turn = turn;
            let outcome = self.dispatch(&caller, request).await;
            if let Some(pending) = pending {
                (self.audit)(pending.finish(&outcome));
            }
            outcome
        });
        work.await.unwrap_or_else(|broken| {
            tracing::error!(%broken, "a request's handler broke");
            Err(wire::Error::service("The request could not be handled; see the server's log."))
        })
    }
}

impl Caller {
    fn new(parts: &Parts, origin: &Origin, request_id: RequestId, received: Instant, principal: Principal) -> Caller {
        let text = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        Caller {
            principal,
            request_id,
            received,
            trace_id: text("x-amzn-trace-id"),
            host: text("host").unwrap_or_default(),
            secure: origin.secure,
        }
    }
}

/// The wall clock.
fn now() -> Millis {
    std::time::SystemTime::now().into()
}
