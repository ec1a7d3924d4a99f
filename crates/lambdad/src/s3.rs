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

/// Host and path of an object; `key` is encoded already. A caller of the API chose the bucket: in front of the host it
/// must stay a label of the operator's domain, and not become another host, a port, or credentials.
fn place(host: &str, path_style: bool, bucket: &str, key: &str) -> Result<(String, String), FetchError> {
    if path_style {
        return Ok((host.to_owned(), format!("/{}/{key}", uri_encode(bucket))));
    }
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    if !bucket.split('.').all(is_label) {
        let text = format!("the bucket's name '{bucket}' cannot be part of a host's");
        return Err(FetchError::Unreachable(text));
    }
    Ok((format!("{bucket}.{host}"), format!("/{key}")))
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
    let (host, path) = place(host, store.path_style, &object.bucket, &key)?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_stays_in_the_operators_domain() {
        let check = |bucket: &str, path_style, expected: Option<(&str, &str)>| {
            let place = place("minio.corp:9000", path_style, bucket, "a/b").ok();
            assert_eq!(place, expected.map(|(host, path)| (host.to_owned(), path.to_owned())), "{bucket}");
        };
        check("code", false, Some(("code.minio.corp:9000", "/a/b")));
        check("my.code-1", false, Some(("my.code-1.minio.corp:9000", "/a/b")));
        check("code", true, Some(("minio.corp:9000", "/code/a/b")));
        let turned = [
            "169.254.169.254/",
            "169.254.169.254#",
            "169.254.169.254?",
            "u:p@evil",
            "evil:80",
            "evil\\",
            "a..b",
            ".",
            "",
            "a b",
            "a%2f",
            "ä",
        ];
        for bucket in turned {
            check(bucket, false, None);
        }
        check("../x@y", true, Some(("minio.corp:9000", "/..%2Fx%40y/a/b")));
    }
}
