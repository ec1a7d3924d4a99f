//! Routes that are lambdad's own, under `/_lambdad/`: everything but the health check is signed. JSON in, JSON out;
//! refusals have the form of the Lambda API's.

mod function;
mod migration;
mod notices;
mod recordings;
mod rehearse;
mod report;
mod runtimes;
mod status;
mod versions;

use bytes::Bytes;
use domain::{Digest, RequestId};
use http::header::{CONTENT_TYPE, HeaderValue};
use http::request::Parts;
use http::{Method, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wire::{Error, Reply};

use crate::error::from_control;
use crate::{Api, Caller, now};

/// How long the address of a package is good for, seconds (the service's own: ten minutes).
const CODE_LOCATION_SECONDS: u64 = 600;

/// An own route.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// `GET /_lambdad/code/SHA256`: a package, byte for byte.
    Code(Digest),
    /// `GET /_lambdad/runtimes`: what functions can run on here.
    Runtimes,
    /// `POST /_lambdad/runtimes/ID/end`: an unscheduled end.
    EndRuntime(String),
    /// `DELETE /_lambdad/runtimes/ID/end`: takes it back.
    CancelEnd(String),
    /// `PUT /_lambdad/runtime-table`: a newer table.
    ImportRuntimes,
    /// `DELETE /_lambdad/runtime-table`: back to the built-in one.
    ForgetRuntimes,
    /// `GET /_lambdad/status`: how the server is doing.
    Status,
    /// `GET /_lambdad/invocations/REQUEST_ID`: where its time went.
    Timing(String),
    /// `GET /_lambdad/notices`: what was told, and what waits.
    Notices,
    /// `GET /_lambdad/notices/planned?as-of=DATE`: what would be told from today to a day.
    PlannedNotices(Option<String>),
    /// Versions of runtimes and their rollouts.
    Versions(versions::Route),
    /// `GET /_lambdad/report`: every function on a day.
    Report(Option<String>),
    /// Something about one function.
    Function(function::Ask),
}

impl Route {
    /// What the audit log calls it; `None` for what is no management call.
    pub fn audited(&self) -> Option<&'static str> {
        match self {
            Route::Code(_) => None,
            Route::Runtimes => Some("ListRuntimes"),
            Route::EndRuntime(_) => Some("EndRuntime"),
            Route::CancelEnd(_) => Some("CancelEndOfRuntime"),
            Route::ImportRuntimes => Some("ImportRuntimes"),
            Route::ForgetRuntimes => Some("ForgetImportedRuntimes"),
            Route::Status => Some("GetStatus"),
            Route::Timing(_) => Some("GetInvocationTiming"),
            Route::Notices => Some("ListNotices"),
            Route::PlannedNotices(_) => Some("ListPlannedNotices"),
            Route::Versions(route) => Some(route.audited()),
            Route::Report(_) => Some("GetRuntimeReport"),
            Route::Function(ask) => Some(ask.audited()),
        }
    }

    pub fn find(parts: &Parts) -> Option<Route> {
        let path: Vec<&str> = parts.uri.path().strip_prefix("/_lambdad/")?.split('/').collect();
        match (&parts.method, path.as_slice()) {
            (&Method::GET, ["code", hex]) => Digest::from_hex(hex).map(Route::Code),
            (&Method::GET, ["runtimes"]) => Some(Route::Runtimes),
            (&Method::GET, ["report"]) => Some(Route::Report(query(parts, "as-of"))),
            (&Method::POST, ["runtimes", id, "end"]) => Some(Route::EndRuntime((*id).to_owned())),
            (&Method::DELETE, ["runtimes", id, "end"]) => Some(Route::CancelEnd((*id).to_owned())),
            (&Method::PUT, ["runtime-table"]) => Some(Route::ImportRuntimes),
            (&Method::DELETE, ["runtime-table"]) => Some(Route::ForgetRuntimes),
            (&Method::GET, ["status"]) => Some(Route::Status),
            (&Method::GET, ["invocations", id]) => Some(Route::Timing((*id).to_owned())),
            (&Method::GET, ["notices"]) => Some(Route::Notices),
            (&Method::GET, ["notices", "planned"]) => Some(Route::PlannedNotices(query(parts, "as-of"))),
            _ => {
                let versions = versions::Route::find(parts).map(Route::Versions);
                versions.or_else(|| function::Ask::find(parts).map(Route::Function))
            }
        }
    }
}

/// `GET /_lambdad/health`: unsigned, because it does nothing and says nothing.
pub(crate) fn is_health(parts: &Parts) -> bool {
    parts.method == Method::GET && parts.uri.path() == "/_lambdad/health"
}

/// It answers, so it is well.
pub(crate) fn health(request_id: &RequestId) -> Reply {
    respond(Bytes::from_static(b"{\"status\":\"ok\"}"), "application/json", request_id)
}

impl Api {
    pub(crate) async fn own(&self, route: Route, caller: &Caller, body: &[u8]) -> Result<Reply, Error> {
        // A function may call its server back; the operator's business and others' payloads are not for it. Addresses of
        // packages are signed with the server's own credentials, whoever gets them.
        if !caller.principal.is_root {
            return Err(Error::access_denied(Some("this is for the server's own credentials only".into())));
        }
        let value = match route {
            Route::Code(sha256) => {
                let zip = self.control.package(sha256).await.map_err(from_control)?;
                return Ok(respond(zip.into(), "application/zip", &caller.request_id));
            }
            Route::Runtimes => json(&self.runtime_rows().await?)?,
            Route::EndRuntime(id) => json(&self.end_runtime(id, parse(body)?).await?)?,
            Route::CancelEnd(id) => json(&self.cancel_end(&id).await?)?,
            Route::ImportRuntimes => json(&self.import_runtimes(parse(body)?).await?)?,
            Route::ForgetRuntimes => json(&self.forget_imported_runtimes().await?)?,
            Route::Status => json(&self.status().await?)?,
            Route::Timing(id) => json(&self.timing(&id)?)?,
            Route::Notices => json(&self.notices())?,
            Route::PlannedNotices(until) => json(&self.planned_notices(until.as_deref())?)?,
            Route::Versions(route) => json(&self.own_versions(route).await?)?,
            Route::Report(day) => self.report(day.as_deref()).await?,
            Route::Function(ask) => self.own_function(ask).await?,
        };
        Ok(respond(value, "application/json", &caller.request_id))
    }

    /// A presigned address of a package, on the host the caller used.
    pub(crate) fn code_location(&self, caller: &Caller, sha256: Digest) -> String {
        let path = format!("/_lambdad/code/{sha256}");
        let query = self.auth.signer().presign("GET", &caller.host, &path, "", CODE_LOCATION_SECONDS, now());
        let scheme = if caller.secure { "https" } else { "http" };
        format!("{scheme}://{}{path}?{query}", caller.host)
    }
}

/// A parameter of the query, as it stands: the values that are looked for need no encoding.
fn query(parts: &Parts, name: &str) -> Option<String> {
    let pairs = parts.uri.query()?.split('&').filter_map(|pair| pair.split_once('='));
    pairs.into_iter().find(|(given, _)| *given == name).map(|(_, value)| value.to_owned())
}

/// A request's body.
fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    serde_json::from_slice(body).map_err(|error| Error::invalid_request_content(error.to_string()))
}

fn json(value: &impl Serialize) -> Result<Bytes, Error> {
    serde_json::to_vec(value).map(Bytes::from).map_err(|error| Error::service(error.to_string()))
}

fn respond(body: Bytes, content_type: &'static str, request_id: &RequestId) -> Reply {
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    if let Ok(id) = HeaderValue::from_str(request_id.as_str()) {
        headers.insert("x-amzn-requestid", id);
    }
    response
}
