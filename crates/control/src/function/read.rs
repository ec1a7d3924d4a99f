//! GetFunction, GetFunctionConfiguration, ListFunctions, ListVersionsByFunction, and the package behind Code.Location.

use std::sync::Arc;

use domain::{Digest, Function, FunctionArn, FunctionName, FunctionRef, Version};

use super::code::blocking;
use crate::{Control, Error, Result};

impl Control {
    /// The version that the reference means.
    pub fn function(&self, wanted: &FunctionRef) -> Result<Arc<Function>> {
        let entry = self.inner.directory.get(&wanted.name);
        let found = entry.as_ref().and_then(|entry| entry.resolve(wanted.qualifier.as_ref()));
        found.map(|slot| slot.shown.clone()).ok_or_else(|| Error::no_function(&wanted.arn(self.account())))
    }

    /// Tags of a function, which all its versions have.
    pub fn function_tags(&self, name: &FunctionName) -> domain::Tags {
        self.inner.directory.get(name).map(|entry| entry.latest.shown.tags.clone()).unwrap_or_default()
    }

    /// Up to `limit` functions after the one named `after`, in the order of their names, and whether there are
    /// more.
    pub fn functions(&self, after: Option<&FunctionName>, limit: usize) -> (Vec<Arc<Function>>, bool) {
        let (entries, more) = self.inner.directory.page(after, limit);
        (entries.iter().map(|entry| entry.latest.shown.clone()).collect(), more)
    }

    /// The same with every version of each function as one item, `$LATEST` first.
    pub fn functions_and_versions(
        &self,
        after: Option<&(FunctionName, Version)>,
        limit: usize,
    ) -> (Vec<Arc<Function>>, bool) {
        let (mut found, mut next) = (Vec::new(), None);
        if let Some((name, version)) = after {
            if let Some(entry) = self.inner.directory.get(name) {
                found.extend(entry.slots().map(|slot| slot.shown.clone()).filter(|one| one.version > *version));
            }
            next = Some(name.clone());
        }
        while found.len() <= limit {
            let (entries, more) = self.inner.directory.page(next.as_ref(), limit + 1);
            found.extend(entries.iter().flat_map(|entry| entry.slots().map(|slot| slot.shown.clone())));
            match entries.last().filter(|_| more) {
                Some(last) => next = Some(last.name().clone()),
                None => break,
            }
        }
        let more = found.len() > limit;
        found.truncate(limit);
        (found, more)
    }

    /// Up to `limit` versions of one function after `after`, `$LATEST` first, and whether there are more.
    pub fn versions(
        &self,
        name: &FunctionName,
        after: Option<Version>,
        limit: usize,
    ) -> Result<(Vec<Arc<Function>>, bool)> {
        let arn = FunctionArn::unqualified(self.account(), name);
        let entry = self.inner.directory.get(name).ok_or_else(|| Error::no_function(&arn))?;
        let mut rest =
            entry.slots().map(|slot| slot.shown.clone()).filter(|one| after.is_none_or(|after| one.version > after));
        let page = rest.by_ref().take(limit).collect();
        Ok((page, rest.next().is_some()))
    }

    /// The uploaded zip, byte for byte.
    pub async fn package(&self, sha256: Digest) -> Result<Vec<u8>> {
        let packages = self.inner.packages.clone();
        blocking(move || packages.read(sha256))
            .await?
            .map_err(|error| Error::internal("the package could not be read", &error))
    }
}
