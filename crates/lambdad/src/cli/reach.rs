//! Why a server was not reached, and what to do about that.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio_rustls::rustls::{self, CertificateError};
use ureq::tls::{PemItem, TlsConfig, parse_pem};

use super::target::TargetArgs;
use super::tls::ROOTS_AUTHORITY;
use crate::config::{Env, default_data_dir};

/// Asking whether a server speaks TLS is a second question, for which nobody wants to wait long.
const PROBE_MAX: Duration = Duration::from_secs(3);
const START_IT: &str = "Start it with `lambdad serve`, or name another with --endpoint.";

/// What to do, for people.
pub fn advice(endpoint: &str, error: &ureq::Error, authority: &str, env: Env<'_>) -> String {
    if let Some(plain) = endpoint.strip_prefix("http://") {
        return if may_speak_tls(error) && speaks_tls(plain) {
            format!(
                "This server speaks TLS: use https://{plain}, with --endpoint, LAMBDAD_ENDPOINT or AWS_ENDPOINT_URL, and \
                 AWS_CA_BUNDLE={authority} if its certificate is by a local authority."
            )
        } else {
            START_IT.to_owned()
        };
    }
    match of_tls(error) {
        Some(rustls::Error::InvalidCertificate(reason)) => of_certificate(endpoint, reason, authority, env),
        Some(rustls::Error::InvalidMessage(_)) => {
            format!("This server speaks no TLS: use {}.", endpoint.replacen("https://", "http://", 1))
        }
        Some(_) | None => START_IT.to_owned(),
    }
}

/// The authority's certificate of the server: where it is on this machine, or what it is called.
pub fn authority(args: &TargetArgs, env: Env<'_>, is_root: bool) -> String {
    let in_data = |dir: PathBuf| dir.join("tls/ca.pem");
    let own = args.data_dir.clone().or_else(|| default_data_dir(env, is_root).ok()).map(in_data);
    let found = own.into_iter().chain([PathBuf::from(ROOTS_AUTHORITY)]).find(|path| path.exists());
    found.unwrap_or_else(|| PathBuf::from(ROOTS_AUTHORITY)).display().to_string()
}

fn of_certificate(endpoint: &str, reason: &CertificateError, authority: &str, env: Env<'_>) -> String {
    match reason {
        CertificateError::UnknownIssuer => {
            let bundle = env("AWS_CA_BUNDLE").filter(|path| !path.is_empty());
            let now = bundle.map_or_else(
                || "Its certificate is by an authority that is not trusted here".to_owned(),
                |path| match certificates(Path::new(&path)) {
                    Ok(0) => format!("There is no certificate in AWS_CA_BUNDLE={path}"),
                    Ok(_) => format!("The authority of its certificate is not in AWS_CA_BUNDLE={path}"),
                    Err(error) => format!("AWS_CA_BUNDLE={path} cannot be read ({error})"),
                },
            );
            format!(
                "{now}. For one that `lambdad tls init` made: export AWS_CA_BUNDLE={authority} (of the server; a copy of \
                 that file will do)."
            )
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            let host = endpoint.parse::<ureq::http::Uri>().ok();
            let host = host.as_ref().and_then(ureq::http::Uri::host).unwrap_or("NAME").trim_matches(['[', ']']);
            format!(
                "Its certificate is not for {host}: use a name that it is for, or, on the server, \
                 `sudo lambdad tls init --name {host}` and a restart."
            )
        }
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            "Its certificate has expired: on the server, `sudo lambdad tls init` and a restart.".to_owned()
        }
        _ => "Its certificate is not accepted.".to_owned(),
    }
}

fn certificates(path: &Path) -> std::io::Result<usize> {
    let pem = std::fs::read(path)?;
    Ok(parse_pem(&pem).filter(|item| matches!(item, Ok(PemItem::Certificate(_)))).count())
}

fn of_tls(error: &ureq::Error) -> Option<&rustls::Error> {
    match error {
        ureq::Error::Rustls(error) => Some(error),
        ureq::Error::Io(error) => error.get_ref()?.downcast_ref(),
        _ => None,
    }
}

/// Whether somebody was there at all.
fn may_speak_tls(error: &ureq::Error) -> bool {
    match error {
        ureq::Error::Io(error) => !matches!(
            error.kind(),
            ErrorKind::ConnectionRefused | ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable
        ),
        ureq::Error::HostNotFound | ureq::Error::ConnectionFailed | ureq::Error::Timeout(_) => false,
        _ => true,
    }
}

/// Asks without credentials, of whoever it is.
fn speaks_tls(authority: &str) -> bool {
    let mut config = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(PROBE_MAX))
        .tls_config(TlsConfig::builder().disable_verification(true).build());
    let url = format!("https://{authority}/");
    if super::client::is_loopback(&url) {
        config = config.proxy(None);
    }
    config.build().new_agent().get(&url).call().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;
    use tokio_rustls::rustls::{ServerConnection, StreamOwned};

    use crate::cli::client::{Call, Client};
    use crate::cli::target::Target;

    /// What the client says of an endpoint.
    fn said(endpoint: String) -> String {
        let client = Client::new(Target {
            endpoint,
            region: "us-east-1".into(),
            access_key_id: "AKID".into(),
            secret_access_key: wire::sigv4::Secret::new("secret"),
            session_token: None,
        });
        let failure = client.lambda(Call { method: "GET", path: "/", ..Call::default() }).err().unwrap();
        assert_eq!(failure.code(), 3);
        failure.to_string()
    }

    /// A server with a certificate of a new local authority.
    fn tls_server(dir: &Path) -> u16 {
        let files = crate::cli::tls::made_in(dir, &[]).unwrap();
        let config = crate::tls::acceptor(&files).unwrap().config().clone();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut tls = StreamOwned::new(ServerConnection::new(config.clone()).unwrap(), stream.unwrap());
                if tls.read(&mut [0; 4096]).is_ok_and(|n| n > 0) {
                    tls.write_all(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").unwrap();
                }
                tls.conn.send_close_notify();
                // The client may have gone.
                tls.flush().ok();
            }
        });
        port
    }

    #[test]
    fn tls_where_it_is_not_expected() {
        let dir = tempfile::tempdir().unwrap();
        let port = tls_server(dir.path());
        let plain = said(format!("http://127.0.0.1:{port}"));
        assert!(plain.contains(&format!("use https://127.0.0.1:{port}, with --endpoint")), "{plain}");
        assert!(!plain.contains("Start it"), "{plain}");
        let untrusted = said(format!("https://127.0.0.1:{port}"));
        assert!(untrusted.contains("export AWS_CA_BUNDLE=") && untrusted.contains("tls/ca.pem"), "{untrusted}");
        assert!(!untrusted.contains("Start it"), "{untrusted}");
    }

    #[test]
    fn no_tls_where_it_is_expected() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            assert!(stream.read(&mut [0; 4096]).unwrap() > 0);
            stream.write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n").unwrap();
        });
        let text = said(format!("https://127.0.0.1:{port}"));
        assert!(text.contains(&format!("speaks no TLS: use http://127.0.0.1:{port}.")), "{text}");
    }

    #[test]
    fn what_is_wrong_with_a_certificate() {
        let dir = tempfile::tempdir().unwrap();
        crate::cli::tls::made_in(dir.path(), &[]).unwrap();
        let check = |reason: CertificateError, bundle: Option<&str>, expected: &str| {
            let bundle = bundle.map(|name| dir.path().join(name).display().to_string());
            let env = |name: &str| (name == "AWS_CA_BUNDLE").then(|| bundle.clone()).flatten();
            let error = ureq::Error::Rustls(rustls::Error::InvalidCertificate(reason));
            let text = advice("https://lambda.corp:1", &error, "/d/tls/ca.pem", &env);
            assert!(text.contains(expected), "{text}");
        };
        check(CertificateError::UnknownIssuer, None, "not trusted here. For one that `lambdad tls init` made: export");
        check(CertificateError::UnknownIssuer, None, "AWS_CA_BUNDLE=/d/tls/ca.pem");
        check(CertificateError::UnknownIssuer, Some("ca.pem"), "ca.pem. For");
        check(CertificateError::UnknownIssuer, Some("server.key"), "There is no certificate in AWS_CA_BUNDLE=");
        check(CertificateError::UnknownIssuer, Some("absent"), "absent cannot be read");
        check(CertificateError::NotValidForName, None, "tls init --name lambda.corp");
        check(CertificateError::Expired, None, "has expired");
    }
}
