//! Which authorities may vouch for a mail server or a webhook.

use std::path::Path;
use std::sync::Arc;

use lettre::transport::smtp::client::{Certificate, CertificateStore, TlsParameters};
use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};

use crate::BadSetting;

/// The public authorities that this build came with, or those of a file and no others.
#[derive(Clone, Default)]
pub struct Trust(Option<Own>);

#[derive(Clone)]
struct Own {
    pem: Arc<[u8]>,
    certificates: Arc<Vec<ureq::tls::Certificate<'static>>>,
}

impl std::fmt::Debug for Trust {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.0 {
            None => f.write_str("Trust(public)"),
            Some(own) => write!(f, "Trust({} of a file)", own.certificates.len()),
        }
    }
}

impl Trust {
    /// The authorities of a PEM file, in place of the public ones.
    pub fn only(path: &Path) -> Result<Trust, BadSetting> {
        let bad = |why: &dyn std::fmt::Display| BadSetting(format!("cannot use {}: {why}", path.display()));
        let pem = std::fs::read(path).map_err(|error| bad(&error))?;
        let mut certificates = Vec::new();
        for item in parse_pem(&pem) {
            if let PemItem::Certificate(certificate) = item.map_err(|error| bad(&error))? {
                certificates.push(certificate);
            }
        }
        if certificates.is_empty() {
            return Err(bad(&"there is no certificate in it; a PEM file with one or more is needed"));
        }
        Ok(Trust(Some(Own { pem: pem.into(), certificates: Arc::new(certificates) })))
    }

    pub(crate) fn of_smtp(&self, host: &str) -> Result<TlsParameters, BadSetting> {
        let bad = |error: lettre::transport::smtp::Error| BadSetting(format!("TLS cannot be set up: {error}"));
        let mut builder = TlsParameters::builder(host.to_owned());
        builder = match &self.0 {
            None => builder.certificate_store(CertificateStore::WebpkiRoots),
            Some(own) => builder
                .certificate_store(CertificateStore::None)
                .add_root_certificate(Certificate::from_pem(&own.pem).map_err(bad)?),
        };
        builder.build().map_err(bad)
    }

    pub(crate) fn of_http(&self) -> TlsConfig {
        match &self.0 {
            None => TlsConfig::default(),
            Some(own) => TlsConfig::builder().root_certs(RootCerts::Specific(own.certificates.clone())).build(),
        }
    }
}
