//! Fetching code named by bucket and key from a configured S3-compatible store.

use std::io::Read as _;
use std::sync::Arc;

use bytes::Bytes;
use control::{FetchCode, FetchError, S3Object};
use domain::limits::UNZIPPED_BYTES_MAX;
use http::HeaderMap;
use wire::sigv4::{Request, Signer, hex_sha256, uri_encode};

use crate::config::S3;

/// The whole fetch, the store's own slowness included.
const TIME_MAX: std::time::Duration = std::time::Duration::from_secs(120);
/// An error document of a store, bytes.
const ERROR_BYTES_MAX: u64 = 64 * 1024;

/// What the control plane calls; without a configured store every call says so.
pub fn fetcher(store: Option<S3>) -> FetchCode {
    let store = store.map(Arc::new);
    Arc::new(move |object| {
        let store = store.clone();
        Box::pin(async move {
            let Some(store) = store else { return Err(FetchError::NotConfigured) };
            tokio::task::spawn_blocking(move || fetch(&store, &object))
                .await
                .unwrap_or_else(|broken| Err(FetchError::Unreachable(broken.to_string())))
        })
    })
}

fn fetch(store: &S3, object: &S3Object) -> Result<Bytes, FetchError> {
    let agent = ureq::Agent::new_with_config(
        ureq::Agent::config_builder()
            .timeout_global(Some(TIME_MAX))
            .http_status_as_error(false)
            // A store that redirects elsewhere is not the store the operator named.
            .max_redirects(0)
            .build(),
    );
    let (scheme, host) = store.endpoint.split_once("://").unwrap_or(("https", &store.endpoint));
    let key = object.key.trim_start_matches('/').split('/').map(uri_encode).collect::<Vec<_>>().join("/");
    let (host, path) = match store.path_style {
        true => (host.to_owned(), format!("/{}/{key}", uri_encode(&object.bucket))),
        false => (format!("{}.{host}", object.bucket), format!("/{key}")),
    };
    let query = object.version.as_deref().map_or_else(String::new, |id| format!("versionId={}", uri_encode(id)));
    let mut headers = HeaderMap::new();
    let unreachable = |error: &dyn std::fmt::Display| FetchError::Unreachable(format!("{}: {error}", store.endpoint));
    headers.insert(http::header::HOST, host.parse().map_err(|error| unreachable(&error))?);
    let signer = Signer {
        access_key_id: store.access_key_id.clone(),
        secret_access_key: store.secret_access_key.0.clone(),
        session_token: None,
        region: store.region.clone(),
        service: "s3".into(),
    };
    let request = Request { method: "GET", path: &path, query: &query, headers: &headers };
    let signed = signer.sign(&request, &hex_sha256(b""), std::time::SystemTime::now().into());
    let mark = if query.is_empty() { "" } else { "?" };
    let mut call = agent.get(format!("{scheme}://{host}{path}{mark}{query}"));
    for (name, value) in &signed {
        call = call.header(name, value);
    }
    let mut response = call.call().map_err(|error| unreachable(&error))?;
    let status = response.status();
    let limit = if status.is_success() { UNZIPPED_BYTES_MAX + 1 } else { ERROR_BYTES_MAX };
    let mut body = Vec::new();
    response.body_mut().as_reader().take(limit).read_to_end(&mut body).map_err(|error| unreachable(&error))?;
    if status.is_success() {
        return if body.len() as u64 > UNZIPPED_BYTES_MAX { Err(FetchError::TooLarge) } else { Ok(body.into()) };
    }
    let text = String::from_utf8_lossy(&body);
    let element = |name: &str| {
        let (_, rest) = text.split_once(&format!("<{name}>"))?;
        rest.split_once(&format!("</{name}>")).map(|(value, _)| value.to_owned())
    };
    match (element("Code"), element("Message")) {
        (Some(code), Some(message)) => Err(FetchError::Refused { code, message }),
        (Some(_) | None, _) => Err(FetchError::Unreachable(format!("{} answered {status}", store.endpoint))),
    }
}
