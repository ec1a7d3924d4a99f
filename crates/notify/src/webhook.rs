//! Events by HTTP.

use std::io::Read as _;
use std::time::Duration;

use domain::notices::Notice;
use ureq::http::Uri;

use crate::{BadSetting, SendError, Trust, event};

/// The whole call, the receiver's own slowness included.
const TIME_MAX: Duration = Duration::from_secs(30);
/// Of what a receiver says about why it refuses.
const ANSWER_BYTES_MAX: u64 = 300;

/// Where events are sent. Its address is a secret: many receivers know their callers by nothing else.
#[derive(Clone)]
pub struct Webhook {
    agent: ureq::Agent,
    uri: Uri,
}

impl std::fmt::Debug for Webhook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Webhook({})", self.host())
    }
}

impl Webhook {
    /// `http://` or `https://`.
    pub fn new(url: &str, trust: &Trust) -> Result<Webhook, BadSetting> {
        let bad = || BadSetting("a webhook is an address such as https://hooks.example.com/lambda".to_owned());
        let uri: Uri = url.parse().map_err(|_| bad())?;
        if !matches!(uri.scheme_str(), Some("http" | "https")) || uri.host().is_none_or(str::is_empty) {
            return Err(bad());
        }
        let config = ureq::Agent::config_builder()
            .timeout_global(Some(TIME_MAX))
            .http_status_as_error(false)
            // Whoever is redirected to is not whom the operator named.
            .max_redirects(0)
            .user_agent(concat!("lambdad/", env!("CARGO_PKG_VERSION")))
            .tls_config(trust.of_http());
        Ok(Webhook { agent: config.build().new_agent(), uri })
    }

    /// The host, which may be shown.
    pub fn host(&self) -> &str {
        self.uri.host().unwrap_or_default()
    }

    /// Sends it and waits for the answer; any 2xx is a success. Blocks, at most half a minute.
    pub fn send(&self, notice: &Notice) -> Result<(), SendError> {
        let down = |error: ureq::Error| SendError::Down(format!("the webhook at {}: {error}", self.host()));
        let body = event(notice).to_string();
        let call = self.agent.post(&self.uri).header("content-type", "application/json").send(body);
        let mut answer = call.map_err(down)?;
        let status = answer.status();
        if status.is_success() {
            return Ok(());
        }
        let mut said = Vec::new();
        let read = answer.body_mut().as_reader().take(ANSWER_BYTES_MAX).read_to_end(&mut said);
        let said = read.map_or_else(|error| error.to_string(), |_| String::from_utf8_lossy(&said).into_owned());
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let colon = if said.is_empty() { "" } else { ": " };
        Err(SendError::NotNow(format!("the webhook at {} answered {status}{colon}{said}", self.host())))
    }
}
