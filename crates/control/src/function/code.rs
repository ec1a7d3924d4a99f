//! Where a package comes from, and its way into the code store.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;
use domain::Code;
use domain::limits::UNZIPPED_BYTES_MAX;
use package::{Limits, PackageError};

use crate::{Control, Error, Result};

/// Where a package comes from.
#[derive(Clone, Debug)]
pub enum CodeSource {
    /// In the request.
    Zip(Bytes),
    /// In an S3-compatible store.
    S3(S3Object),
}

/// An object in an S3-compatible store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct S3Object {
    /// Bucket.
    pub bucket: String,
    /// Key.
    pub key: String,
    /// Version, where the bucket has them.
    pub version: Option<String>,
}

/// Why an object could not be had.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// The store's own answer.
    #[error("{code}: {message}")]
    Refused {
        /// Such as `NoSuchKey`.
        code: String,
        /// As the store wrote it.
        message: String,
    },
    /// More than a package may have.
    #[error("the object is larger than {UNZIPPED_BYTES_MAX} bytes")]
    TooLarge,
    /// No answer at all.
    #[error("{0}")]
    Unreachable(String),
    /// The operator has not said where buckets are.
    #[error(
        "this server knows no S3-compatible store: set [s3] endpoint in its configuration, or upload the package as ZipFile"
    )]
    NotConfigured,
}

/// How objects are had: given by whoever wires the server, because it takes HTTP.
pub type FetchCode =
    Arc<dyn Fn(S3Object) -> Pin<Box<dyn Future<Output = std::result::Result<Bytes, FetchError>> + Send>> + Send + Sync>;

impl Control {
    /// Gets the package and checks all of it; writes nothing.
    pub(crate) async fn obtain(&self, source: CodeSource) -> Result<Bytes> {
        // What comes through a bucket is limited by its unpacked size alone (facts §3, "Sizes").
        let (zip, limits) = match source {
            CodeSource::Zip(zip) => (zip, Limits::UPLOAD),
            CodeSource::S3(object) => ((self.inner.fetch)(object).await.map_err(fetch_error)?, Limits::BUCKET),
        };
        let packages = self.inner.packages.clone();
        let checked = zip.clone();
        blocking(move || packages.check_within(&checked, &limits).map(drop)).await?.map_err(package_error)?;
        Ok(zip)
    }

    /// Keeps a checked package, durably.
    pub(crate) async fn keep_code(&self, zip: Bytes) -> Result<Code> {
        let packages = self.inner.packages.clone();
        blocking(move || packages.store(&zip)).await?.map_err(package_error)
    }
}

/// Work that reads or writes many bytes, off the threads that serve requests.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|error| Error::internal("a background task broke", &error))
}

fn fetch_error(error: FetchError) -> Error {
    match error {
        // Texts of the service (facts §3, "S3 source").
        FetchError::Refused { code, message } => Error::InvalidParameter(format!(
            "Error occurred while GetObject. S3 Error Code: {code}. S3 Error Message: {message}"
        )),
        FetchError::TooLarge => {
            Error::InvalidParameter(format!("Unzipped size must be smaller than {UNZIPPED_BYTES_MAX} bytes"))
        }
        FetchError::Unreachable(text) => {
            Error::InvalidParameter(format!("Error occurred while GetObject. The configured store: {text}"))
        }
        FetchError::NotConfigured => Error::InvalidParameter(error.to_string()),
    }
}

fn package_error(error: PackageError) -> Error {
    match error {
        PackageError::Refused(_) | PackageError::UnzippedTooLarge => {
            tracing::debug!(why = error.detail(), "package refused");
            Error::InvalidParameter(error.to_string())
        }
        PackageError::ZippedTooLarge => Error::TooLarge(error.to_string()),
        PackageError::Missing(_) | PackageError::Damaged(_) | PackageError::Io { .. } => {
            Error::internal("the package could not be kept", &error)
        }
    }
}
