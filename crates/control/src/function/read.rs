//! GetFunction, GetFunctionConfiguration, ListFunctions, and the package behind Code.Location.

use std::sync::Arc;

use domain::{Digest, Function, FunctionRef, Version};

use super::code::blocking;
use crate::{Control, Error, Result};

impl Control {
    /// The function that the reference means.
    pub fn function(&self, wanted: &FunctionRef) -> Result<Arc<Function>> {
        let found = match wanted.version() {
            Some(Version::Latest) => self.inner.directory.get(&wanted.name),
            // No versions are published and no aliases made yet.
            Some(Version::Number(_)) | None => None,
        };
        found.map(|entry| entry.shown).ok_or_else(|| Error::no_function(&wanted.arn(self.account())))
    }

    /// Up to `limit` functions after the one named `after`, in the order of their names, and whether there are
    /// more.
    pub fn functions(&self, after: Option<&str>, limit: usize) -> (Vec<Arc<Function>>, bool) {
        self.inner.directory.page(after, limit)
    }

    /// The uploaded zip, byte for byte.
    pub async fn package(&self, sha256: Digest) -> Result<Vec<u8>> {
        let packages = self.inner.packages.clone();
        blocking(move || packages.read(sha256))
            .await?
            .map_err(|error| Error::internal("the package could not be read", &error))
    }
}
