//! The server's certificate: read from files, or made by a local authority.

use std::path::Path;
use std::sync::Arc;

use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::config::Tls;

/// What encrypts, from PEM files. TLS 1.2 and 1.3.
pub fn acceptor(files: &Tls) -> Result<TlsAcceptor, String> {
    let Tls { certificate, key } = files;
    let bad = |path: &Path, why: &dyn std::fmt::Display| format!("[tls] {}: {why}", path.display());
    let chain: Vec<_> = CertificateDer::pem_file_iter(certificate)
        .and_then(Iterator::collect)
        .map_err(|error| bad(certificate, &error))?;
    if chain.is_empty() {
        return Err(bad(certificate, &"there is no certificate in it"));
    }
    let key_der = PrivateKeyDer::from_pem_file(key).map_err(|error| bad(key, &error))?;
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| format!("[tls]: {error}"))?
        .with_no_client_auth()
        .with_single_cert(chain, key_der)
        .map_err(|error| bad(certificate, &error))?;
    config.alpn_protocols = api::alpn();
    Ok(TlsAcceptor::from(Arc::new(config)))
}
