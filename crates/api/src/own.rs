//! Routes that are lambdad's own, under `/_lambdad/`: everything but the health check is signed.

use bytes::Bytes;
use domain::{Digest, RequestId};
use http::header::{CONTENT_TYPE, HeaderValue};
use http::request::Parts;
use http::{Method, Response};
use serde::Serialize;
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
}

/// One runtime, as `lambdad runtimes` shows it.
#[derive(Serialize)]
struct RuntimeRow {
    identifier: String,
    os: String,
    source: String,
    version: String,
    phase: String,
    install_hint: Option<String>,
}

impl Route {
    pub fn find(parts: &Parts) -> Option<Route> {
        if parts.method != Method::GET {
            return None;
        }
        match parts.uri.path().strip_prefix("/_lambdad/")?.split_once('/') {
            Some(("code", hex)) => Digest::from_hex(hex).map(Route::Code),
            Some(_) => None,
            None => (parts.uri.path() == "/_lambdad/runtimes").then_some(Route::Runtimes),
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
    pub(crate) async fn own(&self, route: Route, caller: &Caller) -> Result<Reply, Error> {
        match route {
            Route::Code(sha256) => {
                let zip = self.control.package(sha256).await.map_err(from_control)?;
                Ok(respond(zip.into(), "application/zip", &caller.request_id))
            }
            Route::Runtimes => {
                let rows = self.control.runtime_list().await.map_err(from_control)?;
                let rows: Vec<RuntimeRow> = rows.into_iter().map(row).collect();
                let json = serde_json::to_vec(&rows).map_err(|error| Error::service(error.to_string()))?;
                Ok(respond(json.into(), "application/json", &caller.request_id))
            }
        }
    }

    /// A presigned address of a package, on the host the caller used.
    pub(crate) fn code_location(&self, caller: &Caller, sha256: Digest) -> String {
        let path = format!("/_lambdad/code/{sha256}");
        let query = self.auth.signer().presign("GET", &caller.host, &path, "", CODE_LOCATION_SECONDS, now());
        format!("http://{}{path}?{query}", caller.host)
    }
}

fn row(row: control::RuntimeRow) -> RuntimeRow {
    let control::RuntimeRow { identifier, os, source, version, phase, install_hint } = row;
    RuntimeRow { identifier, os, source, version, phase, install_hint }
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
