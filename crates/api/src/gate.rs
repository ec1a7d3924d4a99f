//! What a web page in the user's browser may not do.
//!
//! A page can make the browser send requests to loopback, signed by nobody. In both modes such a request stops
//! here: by its `Host` (a name that was rebound to loopback is not one of ours), by its `Origin` (browsers send
//! one with everything that is not a plain read), and by `Sec-Fetch-Site`. No answer carries a CORS header.

use http::HeaderMap;
use http::header::{HOST, ORIGIN};

/// Names under which this server is called, besides loopback's.
#[derive(Clone, Debug, Default)]
pub struct Hosts {
    names: Vec<String>,
}

/// Why a request did not get in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// No `Host`, or more than one.
    #[error("a request must carry exactly one Host header")]
    NoHost,
    /// A name that is not ours.
    #[error(
        "this server is not known by the name in the Host header; name it in [server] allowed_hosts, or call it by its address"
    )]
    UnknownHost,
    /// Sent by a web page.
    #[error("requests from web pages are not answered")]
    Browser,
}

impl Hosts {
    /// `listen` is an address the server is bound to; `allowed` what the operator added.
    pub fn new(listen: std::net::SocketAddr, allowed: &[String]) -> Hosts {
        let mut names: Vec<String> = allowed.iter().map(|name| name.to_ascii_lowercase()).collect();
        names.push(listen.ip().to_string());
        Hosts { names }
    }

    /// Checks the headers that a browser sets and a page cannot.
    pub fn admit(&self, headers: &HeaderMap) -> Result<(), Refused> {
        let mut hosts = headers.get_all(HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else { return Err(Refused::NoHost) };
        let host = host.to_str().map_err(|_| Refused::UnknownHost)?;
        if !self.knows(host) {
            return Err(Refused::UnknownHost);
        }
        let foreign = |name: &str| headers.get(name).is_some_and(|site| site != "none" && site != "same-origin");
        if headers.contains_key(ORIGIN) || foreign("sec-fetch-site") {
            return Err(Refused::Browser);
        }
        Ok(())
    }

    fn knows(&self, host: &str) -> bool {
        let name = without_port(host).to_ascii_lowercase();
        if name == "localhost" || name.ends_with(".localhost") {
            return true;
        }
        let bare = name.trim_start_matches('[').trim_end_matches(']');
        // Any address: a rebound *name* is the danger, and an address cannot be rebound.
        bare.parse::<std::net::IpAddr>().is_ok() || self.names.contains(&name)
    }
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) && !name.ends_with(':') => name,
        Some(_) | None => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn check(headers: &[(&'static str, &'static str)], expected: Result<(), Refused>) {
        let hosts = Hosts::new(([127, 0, 0, 1], 4566).into(), &["lambda.corp".into()]);
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, HeaderValue::from_static(value));
        }
        assert_eq!(hosts.admit(&map), expected, "{headers:?}");
    }

    #[test]
    fn tools_get_in_and_pages_do_not() {
        for host in ["127.0.0.1:4566", "localhost:4566", "LOCALHOST", "[::1]:4566", "lambda.corp", "s3.localhost:1"] {
            check(&[("host", host)], Ok(()));
        }
        check(&[], Err(Refused::NoHost));
        check(&[("host", "a"), ("host", "b")], Err(Refused::NoHost));
        check(&[("host", "evil.example:4566")], Err(Refused::UnknownHost));
        check(&[("host", "localhost.evil.example")], Err(Refused::UnknownHost));
        check(&[("host", "localhost:4566"), ("origin", "https://evil.example")], Err(Refused::Browser));
        check(&[("host", "localhost:4566"), ("origin", "null")], Err(Refused::Browser));
        check(&[("host", "localhost:4566"), ("sec-fetch-site", "cross-site")], Err(Refused::Browser));
        check(&[("host", "localhost:4566"), ("sec-fetch-site", "none")], Ok(()));
    }
}
