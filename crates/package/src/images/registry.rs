//! Pulling from a registry: the OCI distribution-spec's two reads, with Docker's token authentication.

pub(super) mod challenge;
mod reach;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::io::{self, Read, Write as _};
use std::path::Path;
use std::time::Duration;

use base64::Engine as _;
use domain::limits;
use serde::Deserialize;
use ureq::http::{Response, StatusCode, header};
use ureq::unversioned::transport::DefaultConnector;

use self::challenge::Challenge;
use self::reach::OutsideOnly;
use super::ImageError;
use super::manifest::{Descriptor, INDEXES, MANIFESTS};
use crate::files;

const CONNECT_TIME_MAX: Duration = Duration::from_secs(10);
/// Between one part of an answer and the next.
const SILENCE_MAX: Duration = Duration::from_secs(30);
/// One answer as a whole, a layer of 10 GB included.
const ANSWER_TIME_MAX: Duration = Duration::from_secs(3_600);
/// Blobs are often elsewhere.
const REDIRECTS_MAX: u32 = 5;
/// A token, or an error, bytes.
const ANSWER_BYTES_MAX: u64 = 1024 * 1024;

/// What the operator says of registries, by `host[:port]`. Others are asked over https, anonymously.
#[derive(Clone, Debug, Default)]
pub struct Registries(pub BTreeMap<String, Registry>);

/// One registry.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Registry {
    /// Empty for an anonymous one.
    pub username: String,
    /// Goes with it.
    pub password: String,
    /// Plain http: what passes can be read and changed by anyone on the way. Digests are still verified.
    pub insecure: bool,
}

impl fmt::Debug for Registry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Registry")
            .field("username", &self.username)
            .field("insecure", &self.insecure)
            .finish_non_exhaustive()
    }
}

impl Registries {
    pub(crate) fn client(&self, host: &str, repository: &str) -> Result<Client, ImageError> {
        let named = self.0.get(host);
        let registry = named.cloned().unwrap_or_default();
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .https_only(!registry.insecure)
            .max_redirects(REDIRECTS_MAX)
            .timeout_connect(Some(CONNECT_TIME_MAX))
            .timeout_recv_response(Some(SILENCE_MAX))
            .timeout_per_read(Some(SILENCE_MAX))
            .timeout_global(Some(ANSWER_TIME_MAX))
            .user_agent(concat!("lambdad/", env!("CARGO_PKG_VERSION")))
            .build();
        // A proxy decides for itself what it reaches.
        let agent = match named.is_some() || config.proxy().is_some() {
            true => ureq::Agent::new_with_config(config),
            false => ureq::Agent::with_parts(config, DefaultConnector::default(), OutsideOnly::default()),
        };
        Ok(Client {
            agent,
            host: host.to_owned(),
            repository: repository.to_owned(),
            registry,
            authorization: RefCell::default(),
        })
    }
}

/// One repository.
pub(crate) struct Client {
    agent: ureq::Agent,
    host: String,
    repository: String,
    registry: Registry,
    /// Once the registry has said what it wants.
    authorization: RefCell<Option<String>>,
}

/// A manifest or an index, not verified yet.
pub(crate) struct Answered {
    pub bytes: Vec<u8>,
    pub media_type: Option<String>,
}

#[derive(Deserialize)]
struct Token {
    token: Option<String>,
    access_token: Option<String>,
}

impl Client {
    /// A manifest or index, by tag or digest, and its media type; `None` if there is none. Not verified yet.
    pub fn manifest(&self, name: &str) -> Result<Option<Answered>, ImageError> {
        let accept = [MANIFESTS, INDEXES].concat().join(", ");
        let Some(answer) = self.get(&format!("manifests/{name}"), &accept)? else { return Ok(None) };
        let kind = answer.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let kind = kind.map(|kind| kind.split(';').next().unwrap_or(kind).trim().to_owned());
        // Served by a plain file server, say: the document says itself what it is.
        let kind = kind.filter(|kind| !matches!(kind.as_str(), "application/json" | "application/octet-stream"));
        Ok(Some(Answered { bytes: self.bounded(answer, limits::IMAGE_JSON_BYTES_MAX)?, media_type: kind }))
    }

    /// A blob, in a file of `staging` that has no name; no longer than it should be, but not verified yet.
    pub fn blob(&self, descriptor: &Descriptor, staging: &Path) -> Result<Option<File>, ImageError> {
        if descriptor.bytes > limits::IMAGE_BYTES_MAX {
            return Err(self.failed(format!("has a blob of {} bytes: too large", descriptor.bytes)));
        }
        let Some(mut answer) = self.get(&format!("blobs/sha256:{}", descriptor.digest), "*/*")? else {
            return Ok(None);
        };
        let path = files::unique(staging);
        let mut file = File::options()
            .read(true)
            .write(true)
            .create_new(true)
            .open(&path)
            .and_then(|file| std::fs::remove_file(&path).map(|()| file))
            .map_err(ImageError::io("write", &path))?;
        // One byte more, so that one that is too long shows.
        let mut body = answer.body_mut().as_reader().take(descriptor.bytes + 1);
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let read = body.read(&mut buffer).map_err(|error| self.failed(format!("broke off: {error}")))?;
            if read == 0 {
                return Ok(Some(file));
            }
            file.write_all(&buffer[..read]).map_err(ImageError::io("write", &path))?;
        }
    }

    /// Asks, says who asks if that is wanted, and asks again.
    fn get(&self, what: &str, accept: &str) -> Result<Option<Response<ureq::Body>>, ImageError> {
        let scheme = if self.registry.insecure { "http" } else { "https" };
        let url = format!("{scheme}://{}/v2/{}/{what}", self.host, self.repository);
        let mut answer = self.send(&url, accept)?;
        if answer.status() == StatusCode::UNAUTHORIZED {
            self.authorize(&answer)?;
            answer = self.send(&url, accept)?;
        }
        match answer.status() {
            StatusCode::OK => Ok(Some(answer)),
            StatusCode::NOT_FOUND => Ok(None),
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
                let key = &self.host;
                Err(self.failed(format!(
                    "does not let us read {}: set username and password of [registries.\"{key}\"] in the configuration",
                    self.repository
                )))
            }
            status => Err(self.failed(format!("answered {status} when asked for {what} of {}", self.repository))),
        }
    }

    fn send(&self, url: &str, accept: &str) -> Result<Response<ureq::Body>, ImageError> {
        let mut request = self.agent.get(url).header(header::ACCEPT, accept);
        if let Some(authorization) = &*self.authorization.borrow() {
            request = request.header(header::AUTHORIZATION, authorization);
        }
        request.call().map_err(|error| self.unreachable(&error))
    }

    /// Does what the registry asks of us.
    fn authorize(&self, refused: &Response<ureq::Body>) -> Result<(), ImageError> {
        let wanted = refused.headers().get_all(header::WWW_AUTHENTICATE).iter().filter_map(|value| value.to_str().ok());
        let authorization = match Challenge::choose(wanted) {
            Some(Challenge::Basic) => self.basic(),
            Some(Challenge::Bearer { realm, service, scope }) => {
                Some(format!("Bearer {}", self.token(&realm, service.as_deref(), scope.as_deref())?))
            }
            None => None,
        };
        *self.authorization.borrow_mut() = authorization;
        Ok(())
    }

    fn basic(&self) -> Option<String> {
        let Registry { username, password, .. } = &self.registry;
        let pair = base64::engine::general_purpose::STANDARD.encode(format!("{username}:{password}"));
        (!username.is_empty()).then(|| format!("Basic {pair}"))
    }

    fn token(&self, realm: &str, service: Option<&str>, scope: Option<&str>) -> Result<String, ImageError> {
        // `https_only` would say so, too, but only after the credentials were put into a request.
        if !(realm.starts_with("https://") || self.registry.insecure && realm.starts_with("http://")) {
            return Err(self.failed("wants tokens from a place that is not https".into()));
        }
        let own = format!("repository:{}:pull", self.repository);
        let mut request = self.agent.get(realm).query("scope", scope.unwrap_or(&own));
        if let Some(service) = service {
            request = request.query("service", service);
        }
        if let Some(basic) = self.basic() {
            request = request.header(header::AUTHORIZATION, basic);
        }
        let answer = request.call().map_err(|error| self.unreachable(&error))?;
        if answer.status() != StatusCode::OK {
            return Err(self.failed(format!(
                "gives us no token ({}): see username and password of [registries.\"{}\"] in the configuration",
                answer.status(),
                self.host
            )));
        }
        let body = self.bounded(answer, ANSWER_BYTES_MAX)?;
        let token: Option<Token> = serde_json::from_slice(&body).ok();
        let token = token.and_then(|token| token.token.or(token.access_token));
        token.ok_or_else(|| self.failed("answered without a token".into()))
    }

    fn bounded(&self, mut answer: Response<ureq::Body>, bytes_max: u64) -> Result<Vec<u8>, ImageError> {
        let mut body = Vec::new();
        let read = answer.body_mut().as_reader().take(bytes_max + 1).read_to_end(&mut body);
        read.map_err(|error: io::Error| self.failed(format!("broke off: {error}")))?;
        if body.len() as u64 > bytes_max {
            return Err(self.failed(format!("answered with more than {bytes_max} bytes")));
        }
        Ok(body)
    }

    fn unreachable(&self, error: &ureq::Error) -> ImageError {
        let hint = match self.registry.insecure {
            true => "",
            false => "; if it speaks plain http, set insecure = true in the configuration",
        };
        self.failed(format!("cannot be asked: {error}{hint}"))
    }

    fn failed(&self, text: String) -> ImageError {
        ImageError::Registry { host: self.host.clone(), text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_printed() {
        let registry = Registry { username: "u".into(), password: "secret".into(), insecure: true };
        let printed = format!("{registry:?}");
        assert!(printed.contains("\"u\"") && !printed.contains("secret"), "{printed}");
    }
}
